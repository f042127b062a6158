// Dockerfiles: what a build runs, and what the image runs when it starts, are facts. Source of truth: docker/docs,
// content/reference/dockerfile. Only ever probable, like all text; the text format walks them, too.

import type { Format, FormatContext, Probe } from '../format.ts';
import { InstallTeller, plainVariables } from '../python-requirements/install-teller.ts';
import { type ShellLine, splitCommands } from '../shell/split-commands.ts';
import { tellCommands } from '../shell/tell-commands.ts';
import { decodeText } from '../text/decode-text.ts';
import { textEncoding } from '../text/encoding.ts';
import { languageOfUndecoded } from '../text/language.ts';
import { readText } from '../text/read-text.ts';

const OPENING_BYTES = 2048;

const INSTRUCTION = /^[ \t]{0,40}(?:ONBUILD[ \t]{1,20})?(RUN|CMD|ENTRYPOINT|HEALTHCHECK)[ \t]{1,40}/i;
/** `--mount=type=cache,target=/x`. */
const FLAGS = /^(?:--[a-z]{1,20}=\S{1,400}\s{1,40}(?:\\\s{1,40})?){1,10}/;

export const format: Format = {
  id: 'dockerfile',
  title: 'Dockerfile',
  extensions: ['.dockerfile', '.containerfile'],

  identify({ head, sizeBytes, name, role }: Probe) {
    const encoding = textEncoding(head, head.length === sizeBytes);
    if (encoding === undefined || role?.part === 'text') return undefined;
    const opening = () => decodeText(head.subarray(0, OPENING_BYTES), encoding);
    return languageOfUndecoded(name, opening) === 'dockerfile' ? 'probable' : undefined;
  },

  walk(context: FormatContext) {
    const text = readText(context, 'The instructions behind them were not judged.');
    const installs = new InstallTeller(context, 'dockerfile', plainVariables(text));
    tellCommands(context, commandsOf(text), { how: 'build', interpreter: 'sh' }, undefined, installs);
  },
};

/** The commands of the instructions that run some. */
function* commandsOf(text: string): Generator<ShellLine> {
  const escaped = /^#[ \t]{0,8}escape[ \t]{0,8}=[ \t]{0,8}`/im.test(text.slice(0, 400));
  // The escape character may be a backtick where paths have backslashes.
  const plain = withoutInnerComments(escaped ? text.replaceAll('`', '\\') : text);
  for (const { text: instruction, line, column = 1 } of splitCommands(plain)) {
    const match = INSTRUCTION.exec(instruction);
    if (match === null) continue;
    const rest = instruction.slice(match[0].length).replace(FLAGS, '');
    const bare = /^HEALTHCHECK$/i.test(match[1] ?? '')
      ? rest.replace(/^(?:--\S{1,100}\s{1,20}){0,8}(?:CMD\s{1,20}|NONE)/i, '')
      : rest;
    if (bare !== '') yield { text: shellForm(bare), ...placeOf(instruction, bare, line, column) };
  }
}

/** Where the command of an instruction begins: flags before it may take lines of their own. */
function placeOf(instruction: string, bare: string, line: number, column: number): Omit<ShellLine, 'text'> {
  const before = instruction.slice(0, instruction.length - bare.length);
  const lines = before.split('\n');
  const last = lines.at(-1)?.length ?? 0;
  return { line: line + lines.length - 1, column: lines.length === 1 ? column + last : last + 1 };
}

/** Comments and blank lines between the lines of one instruction end nothing: a build leaves them out. */
function withoutInnerComments(text: string): string {
  let goesOn = false;
  return text
    .split('\n')
    .map((line) => {
      const isLeftOut = goesOn && /^[ \t]{0,400}(?:#|\r?$)/.test(line);
      if (!isLeftOut) goesOn = line.trimEnd().endsWith('\\');
      return isLeftOut ? '\\' : line;
    })
    .join('\n');
}

/** `["sh", "-c", "ls"]` as a person would type it. */
function shellForm(text: string): string {
  if (!text.startsWith('[')) return text;
  try {
    const words: unknown = JSON.parse(text);
    if (!Array.isArray(words)) return text;
    return words
      .map((word) => (/^[\w@%+=:,./-]{1,1000}$/.test(String(word)) ? String(word) : `'${String(word)}'`))
      .join(' ');
  } catch {
    // No list after all: Docker takes it for a command, too.
    return text;
  }
}
