// Scripts of shells: each command is a fact. Only ever probable, like all text; the text format walks them, too.

import { LIMITS } from '../../limits.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { InstallTeller, plainVariables } from '../python-requirements/install-teller.ts';
import { splitCommands } from '../shell/split-commands.ts';
import { tellCommands } from '../shell/tell-commands.ts';
import { decodeText } from '../text/decode-text.ts';
import { type TextEncoding, textEncoding } from '../text/encoding.ts';
import { languageOfUndecoded } from '../text/language.ts';
import { readText } from '../text/read-text.ts';

/** What of a text tells whether it is a script. */
const OPENING_BYTES = 512;

/** What reads a script of a language. */
const INTERPRETERS: Readonly<Record<string, string>> = {
  shell: 'sh',
  batch: 'cmd',
  powershell: 'powershell',
};

export const format: Format = {
  id: 'shell-script',
  title: 'Shell script',
  extensions: ['.sh', '.bash', '.zsh', '.ksh', '.bat', '.cmd', '.ps1'],

  identify({ head, sizeBytes, name, role }: Probe) {
    const encoding = textEncoding(head, head.length === sizeBytes);
    if (encoding === undefined || role?.part === 'text') return undefined;
    return interpreterOf(name, () => openingOf(head, encoding)) === undefined ? undefined : 'probable';
  },

  walk(context: FormatContext) {
    const head = context.bytes.read(0, OPENING_BYTES);
    const encoding = textEncoding(head, head.length === context.bytes.sizeBytes) ?? 'single-byte';
    const interpreter = interpreterOf(context.name, () => openingOf(head, encoding)) ?? 'sh';
    const text = readText(context, 'The commands behind them were not judged.');
    const most = LIMITS.shellCommands.value;
    const installs = new InstallTeller(context, 'shell-script', plainVariables(text));
    tellCommands(context, splitCommands(text, interpreter), { how: 'script', interpreter }, most, installs);
  },
};

function openingOf(head: Uint8Array, encoding: TextEncoding): string {
  return decodeText(head.subarray(0, OPENING_BYTES), encoding);
}

function interpreterOf(name: string, opening: () => string): string | undefined {
  return INTERPRETERS[languageOfUndecoded(name, opening)];
}
