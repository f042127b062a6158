// Text: explained as far as it is text, and handed on to those who look for words in it. Source that a loader runs, and
// descriptions of models that nobody reads, are gaps. Only ever probable: a pickle of protocol 0 is text, too.

import { LIMITS } from '../../limits.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { opensPojo } from '../h2o-pojo/opens-pojo.ts';
import { EmbeddedStreams } from '../java-stream/embedded-streams.ts';
import { opensJson } from '../json/opens-json.ts';
import { scriptOpening } from '../payload/kinds/script.ts';
import { isPythonSource } from '../python-source/python-names.ts';
import { isTemplateName } from '../template/template-names.ts';
import { opensXml } from '../xml/opens-xml.ts';
import { opensYaml } from '../yaml/opens-yaml.ts';
import { isHostedScript, isMarkupName, isPassiveMarkup } from './active-markup.ts';
import { isConfiguration } from './configuration-names.ts';
import { decodeText } from './decode-text.ts';
import { TextEmitter } from './emit-text.ts';
import { completeUtf8Length, type TextEncoding, textEncoding, textLength } from './encoding.ts';
import { isWordList, languageOf } from './language.ts';

/** What of a text tells whether it is a script. */
const OPENING_BYTES = 1024;

/** Source whose commands are told one by one. */
const JUDGED_LANGUAGES: ReadonlySet<string> = new Set([
  'python',
  'shell',
  'batch',
  'powershell',
  'dockerfile',
]);

export const format: Format = {
  id: 'text',
  title: 'Text',
  extensions: [
    '.txt',
    '.md',
    '.json',
    '.jsonl',
    '.csv',
    '.tsv',
    '.xml',
    '.html',
    '.toml',
    '.ini',
    '.cfg',
    '.sh',
    '.bash',
    '.zsh',
    '.ksh',
    '.bat',
    '.cmd',
    '.ps1',
  ],

  identify({ head, sizeBytes }: Probe) {
    return textEncoding(head, head.length === sizeBytes) === undefined ? undefined : 'probable';
  },

  walk(context: FormatContext) {
    const { sizeBytes } = context.bytes;
    const head = context.bytes.read(0, LIMITS.probeHeadBytes.value);
    const encoding = textEncoding(head, head.length === sizeBytes);
    if (encoding === undefined) return;
    // XML is shown value by value to the same search.
    const streams = opensXml(head, context.name) ? undefined : new EmbeddedStreams(context);
    const textEnd = walkText(context, encoding, streams);
    context.explain(0, textEnd);
    if (textEnd < sizeBytes && !context.budget.isOutOfTime()) {
      context.gap({
        kind: 'unrecognised',
        reason: `It is text up to offset ${textEnd}, and ${sizeBytes - textEnd} bytes after it are not.`,
        consequence: 'Those were only searched for payloads.',
        location: { offset: textEnd, lengthBytes: sizeBytes - textEnd },
      });
    }
    const start = decodeText(head.subarray(0, OPENING_BYTES), encoding);
    const script = scriptOpening(start);
    // A notebook says that it writes that file, and the commands in it are judged.
    const isWritten = context.role?.carrier === 'notebook-cell';
    if (script !== undefined && !isWritten && !isWordList(context.name))
      context.emit({ kind: 'payload', payload: 'script', offset: 0, detail: script, where: 'text' });
    tellUnjudged(context, head, start, encoding);
  },
};

/** What of a text nobody judges, where something would run it or build a model from it. */
function tellUnjudged(context: FormatContext, head: Uint8Array, start: string, encoding: TextEncoding): void {
  const { name, role } = context;
  // A container that calls it a text knows that nothing runs it.
  if (role?.part === 'text' || isPythonSource(name, role, start) || opensPojo(head)) return;
  const { language } = languageOf(name, start);
  const isRun = role?.part === 'code' ? !JUDGED_LANGUAGES.has(language) : isRunWhenOpened(context, encoding);
  if (isRun) {
    context.gap({
      kind: 'unrecognised',
      reason: 'Source code of its kind is not analysed by this version.',
      consequence: 'What it does when it is run or rendered was not judged.',
    });
  } else if (
    !opensJson(head) &&
    !opensXml(head, name) &&
    !isTemplateName(name) &&
    !opensYaml(start, name) &&
    isConfiguration(name, language, start)
  ) {
    context.gap({
      kind: 'unrecognised',
      reason:
        'It is named or begins like a description of a model or its settings, and no reader of this version takes it.',
      consequence: 'Templates, tags and names of classes in it were only taken for text.',
    });
  }
}

/** A page with scripts, or a script that a double click runs. Templates in pages are judged as templates. */
function isRunWhenOpened({ bytes, name }: FormatContext, encoding: TextEncoding): boolean {
  if (!isMarkupName(name)) return isHostedScript(name);
  const limit = LIMITS.templateCharacters.value;
  return bytes.sizeBytes > limit || !isPassiveMarkup(decodeText(bytes.read(0, limit), encoding));
}

/** @returns where the text ends: at the end of the file, or where a chunk begins that is no text */
function walkText(
  context: FormatContext,
  encoding: TextEncoding,
  streams: EmbeddedStreams | undefined,
): number {
  const { bytes, budget } = context;
  // What a cell of a notebook writes to a file was shown with the cell.
  const emitter = context.role?.carrier === 'notebook-cell' ? undefined : new TextEmitter(context, encoding);
  let at = 0;
  while (at < bytes.sizeBytes) {
    if (budget.isOutOfTime()) {
      context.gap({
        kind: 'timeout',
        reason: `Time was up at offset ${at} of the text.`,
        consequence: 'Whether the rest is text is not known.',
        location: { offset: at, lengthBytes: bytes.sizeBytes - at },
      });
      return at;
    }
    const chunk = bytes.read(at, LIMITS.textChunkBytes.value);
    if (chunk.length === 0) return at;
    const isLast = at + chunk.length >= bytes.sizeBytes;
    // A character that the chunk cuts goes with the next one; a chunk is far longer than a character, so this advances.
    const whole =
      isLast || encoding === 'single-byte'
        ? chunk.length
        : encoding === 'utf-8'
          ? completeUtf8Length(chunk)
          : chunk.length & ~1;
    const text = textLength(chunk.subarray(0, whole), encoding);
    emitter?.add(chunk.subarray(0, text), isLast || text < whole);
    if (text < whole || whole === 0) return at + text;
    streams?.search(chunk.subarray(0, whole), at);
    at += whole;
  }
  return at;
}
