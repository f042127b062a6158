// Text: explained as far as it is text. What the text says is not judged here; source that something runs and
// configuration that something obeys are gaps of this version. Only ever probable: a pickle of protocol 0 is text, too.

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
import { isConfiguration } from './configuration-names.ts';
import { TextEmitter } from './emit-text.ts';
import { completeUtf8Length, type TextEncoding, textEncoding, textLength } from './encoding.ts';
import { isPassiveMarkup, isSource, isWordList } from './source-names.ts';

/** What of a text tells whether it is a script. */
const OPENING_BYTES = 1024;

export const format: Format = {
  id: 'text',
  title: 'Text',
  extensions: ['.txt', '.md', '.json', '.jsonl', '.csv', '.tsv', '.xml', '.html', '.toml', '.ini', '.cfg'],

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
    const decoder = encoding === 'single-byte' ? 'latin1' : encoding;
    const start = new TextDecoder(decoder).decode(head.subarray(0, OPENING_BYTES));
    const script = scriptOpening(start);
    if (script !== undefined && !isWordList(context.name))
      context.emit({ kind: 'payload', payload: 'script', offset: 0, detail: script, where: 'text' });
    if (isPythonSource(context.name, context.role, start) || opensPojo(head)) return;
    // A container that calls it a text knows that nothing runs it.
    const isRun =
      context.role?.part !== 'text' && isSource(context.name, start) && !isPassivePage(context, decoder);
    if (context.role?.part === 'code' || isRun) {
      context.gap({
        kind: 'unrecognised',
        reason: 'Source code is not analysed by this version.',
        consequence: 'What it does when it is run or rendered was not judged.',
      });
    } else if (
      context.role?.part !== 'text' &&
      !opensJson(head) &&
      !opensXml(head, context.name) &&
      !isTemplateName(context.name) &&
      !opensYaml(start, context.name) &&
      isConfiguration(context.name, start)
    ) {
      context.gap({
        kind: 'unrecognised',
        reason: 'Configuration is not judged by this version.',
        consequence: 'Templates, tags and names of classes in it were only taken for text.',
      });
    }
  },
};

/** A page that shows itself and runs nothing. The expressions of a template in it are judged as a template. */
function isPassivePage({ bytes, name }: FormatContext, decoder: string): boolean {
  const limit = LIMITS.templateCharacters.value;
  return (
    bytes.sizeBytes <= limit && isPassiveMarkup(name, new TextDecoder(decoder).decode(bytes.read(0, limit)))
  );
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
