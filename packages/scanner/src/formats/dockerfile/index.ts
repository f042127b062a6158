// Dockerfiles: what a build runs, and what the image runs when it starts, are facts. Source of truth: docker/docs,
// content/reference/dockerfile. Only ever probable, like all text; the text format walks them, too.

import type { Format, FormatContext, Probe } from '../format.ts';
import { type ShellLine, splitCommands } from '../shell/split-commands.ts';
import { tellCommands } from '../shell/tell-commands.ts';
import { textEncoding } from '../text/encoding.ts';
import { languageOf } from '../text/language.ts';
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
    const opening = new TextDecoder(encoding === 'single-byte' ? 'latin1' : encoding).decode(
      head.subarray(0, OPENING_BYTES),
    );
    return languageOf(name, opening).language === 'dockerfile' ? 'probable' : undefined;
  },

  walk(context: FormatContext) {
    const text = readText(context, 'The instructions behind them were not judged.');
    tellCommands(context, commandsOf(text), { how: 'build', interpreter: 'sh' });
  },
};

/** The commands of the instructions that run some. */
function* commandsOf(text: string): Generator<ShellLine> {
  const escaped = /^#[ \t]{0,8}escape[ \t]{0,8}=[ \t]{0,8}`/im.test(text.slice(0, 400));
  // The escape character may be a backtick where paths have backslashes.
  for (const { text: instruction, line } of splitCommands(escaped ? text.replaceAll('`', '\\') : text)) {
    const match = INSTRUCTION.exec(instruction);
    if (match === null) continue;
    const rest = instruction.slice(match[0].length).replace(FLAGS, '');
    const bare = /^HEALTHCHECK$/i.test(match[1] ?? '')
      ? rest.replace(/^(?:--\S{1,100}\s{1,20}){0,8}(?:CMD\s{1,20}|NONE)/i, '')
      : rest;
    if (bare !== '') yield { text: shellForm(bare), line };
  }
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
