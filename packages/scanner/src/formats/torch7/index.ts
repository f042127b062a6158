// Torch7 files (`torch.save` of Lua Torch), binary and text. They hold tables, tensors and, where a model has closures,
// functions, which the loader turns into code.
//
// Anomalies: trailing-bytes, count-beyond-file.

import { beginsWith } from '../../bytes/begins-with.ts';
import { u32le } from '../../bytes/integers.ts';
import { LIMITS } from '../../limits.ts';
import { ByteCursor } from '../byte-cursor.ts';
import { emitMetadata, METADATA_READ_BYTES } from '../embedded-content.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { luaFlavour, luaNames } from './lua-code.ts';
import { readObjects, type Torch7End } from './read-objects.ts';
import { BinarySource, TextSource } from './source.ts';

/** What of a function is read. */
const MAX_FUNCTION_BYTES = 1024 * 1024;
/** Functions that are told one by one. */
const MAX_FUNCTIONS = 20_000;
/** How short a text is that says nothing. */
const MIN_TEXT_BYTES = 16;
/** By which text and other bytes are told apart. */
const OPENING_BYTES = 64 * 1024;
const BINARY = /[\0-\x08\x0e-\x1a]/;
/** A file that holds nothing: the tag of nil. */
const NIL_BYTES = 4;
/** Numbers of objects and sizes of tables that a model may have. */
const PLAUSIBLE = 2 ** 24;

export const format: Format = {
  id: 'torch7',
  title: 'Torch7 (Lua) object',
  extensions: ['.t7', '.th7'],

  identify({ head, name, sizeBytes }: Probe) {
    const isNamed = /\.(?:t7|th7|th)$/i.test(name);
    if (isNamed && sizeBytes === NIL_BYTES && u32le(head, 0) === 0) return 'certain';
    if (opensBinary(head, isNamed) || opensText(head, isNamed)) return 'certain';
    return undefined;
  },

  walk(context: FormatContext) {
    const head = context.bytes.read(0, 64);
    const cursor = new ByteCursor(context.bytes);
    const isBinary = opensBinary(head, true) || u32le(head, 0) === 0;
    const source = isBinary ? new BinarySource(cursor) : new TextSource(cursor);
    const classes = new Map<string, number>();
    let functions = 0;
    let texts = 0;
    const end = readObjects(context.bytes, source, context.budget, {
      onClass: (name) => {
        if (classes.size < 256 || classes.has(name)) classes.set(name, (classes.get(name) ?? 0) + 1);
      },
      onString: (start, sizeBytes, at) => {
        if (sizeBytes < MIN_TEXT_BYTES) return;
        texts += 1;
        if (texts === LIMITS.carriedTexts.value + 1)
          tellMore(context, 'texts', LIMITS.carriedTexts.value, at);
        tellString(context, start, sizeBytes, at, texts <= LIMITS.carriedTexts.value);
      },
      onStorage: (name, count, start, storageEnd) => {
        context.explainOpaque(start, storageEnd);
        context.emit({
          kind: 'tensor.index',
          name: `storage at ${start}`,
          dtype: name,
          shape: [count],
          start,
          end: storageEnd,
          holdsObjects: false,
        });
      },
      onFunction: (start, sizeBytes, at) => {
        functions += 1;
        if (functions <= MAX_FUNCTIONS) tellFunction(context, start, sizeBytes, at);
        else if (functions === MAX_FUNCTIONS + 1) tellMore(context, 'functions', MAX_FUNCTIONS, at);
      },
    });
    context.explain(0, source.at);
    tellModel(context, isBinary, classes);
    tellEnd(context, end, source.at);
  },
};

/** A tag, a number, and what must follow them: the version of a class, bytecode, a table of a possible size. */
function opensBinary(head: Uint8Array, isNamed: boolean): boolean {
  const tag = u32le(head, 0);
  const index = u32le(head, 4);
  if (head.length < 8) return false;
  if (tag === 4) return index < PLAUSIBLE && u32le(head, 8) === 3 && beginsWith(head, 'V ', 12);
  if (tag === 6) return beginsWith(head, '\x1bL', 8);
  if (tag === 7 || tag === 8) return beginsWith(head, '\x1bL', 12) || isNamed;
  // The loader takes any number for an object: it is only a name for it.
  if (tag === 3) return isNamed || (index < PLAUSIBLE && u32le(head, 8) < PLAUSIBLE && opensEntry(head, 12));
  return isNamed && tag <= 8 && tag > 0;
}

/** A key of a table that is a string with letters, or the number 1 in front of a class or another table. */
function opensEntry(head: Uint8Array, at: number): boolean {
  const tag = u32le(head, at);
  const length = u32le(head, at + 4);
  if (tag === 2 && length > 0 && length < 64) {
    const key = head.subarray(at + 8, at + 8 + length);
    const next = u32le(head, at + 8 + length);
    return key.every((byte) => byte > 0x20 && byte < 0x7f) && next > 0 && next <= 8;
  }
  const isOne = tag === 1 && u32le(head, at + 4) === 0 && u32le(head, at + 8) === 0x3ff00000;
  const next = u32le(head, at + 12);
  return isOne && next >= 1 && next <= 8 && u32le(head, at + 16) < PLAUSIBLE;
}

function opensText(head: Uint8Array, isNamed: boolean): boolean {
  const first = head[0] ?? 0;
  if (first < 0x31 || first > 0x38) return false;
  const text = new TextDecoder('latin1').decode(head.subarray(0, 64));
  if (/^4\s1\s3\sV \d/.test(text)) return true;
  return isNamed && /^[1-8]\s-?[\d.]{1,20}\s/.test(text);
}

function tellMore(context: FormatContext, what: string, limit: number, offset: number): void {
  context.gap({
    kind: 'limit',
    reason: `The file holds more than ${limit} ${what}.`,
    consequence: 'The others were only searched for payloads.',
    location: { offset },
  });
}

/** Lua strings hold any bytes: text is metadata, and all of it is searched. */
function tellString(
  context: FormatContext,
  start: number,
  sizeBytes: number,
  at: number,
  isTold: boolean,
): void {
  context.explainOpaque(start, start + sizeBytes);
  if (!isTold) return;
  // Pictures and tables stand in strings as well: longer than any text, and beginning like none.
  const isData =
    sizeBytes > OPENING_BYTES &&
    BINARY.test(Buffer.from(context.bytes.read(start, OPENING_BYTES)).toString('latin1'));
  const bytes = context.bytes.read(start, Math.min(sizeBytes, isData ? OPENING_BYTES : METADATA_READ_BYTES));
  const place = `string at ${at}`;
  const value = new TextDecoder().decode(bytes);
  emitMetadata(context, { format: 'torch7', key: place, value, place, offset: at });
}

function tellFunction(context: FormatContext, start: number, sizeBytes: number, at: number): void {
  const dumped = context.bytes.read(start, Math.min(sizeBytes, MAX_FUNCTION_BYTES));
  if (sizeBytes > MAX_FUNCTION_BYTES)
    context.gap({
      kind: 'limit',
      reason: `A function of ${sizeBytes} bytes stands at offset ${start}; ${MAX_FUNCTION_BYTES} are read of one.`,
      consequence: 'What it calls behind them was not judged.',
      location: { offset: start, lengthBytes: sizeBytes },
    });
  context.explainOpaque(start, start + sizeBytes);
  const { text, calls } = luaNames(dumped);
  context.emit({
    kind: 'code.embedded',
    format: 'torch7',
    language: 'lua',
    what: `function, ${luaFlavour(dumped) ?? 'unknown bytecode'}`,
    text: text.slice(0, 2000),
    calls,
    runs: 'on-use',
    place: `function at ${at}`,
    offset: start,
  });
}

function tellModel(context: FormatContext, isBinary: boolean, classes: ReadonlyMap<string, number>): void {
  const spelling = isBinary ? 'binary' : 'text';
  context.emit({ kind: 'model.info', property: 'framework', value: 'Torch7' });
  context.emit({ kind: 'model.info', property: 'format-version', value: `Torch7 ${spelling}` });
  const [root] = [...classes.keys()].filter((name) => !/Tensor$|Storage$/.test(name));
  if (root !== undefined) context.emit({ kind: 'model.info', property: 'architecture', value: root });
  for (const [name] of [...classes].slice(0, 32)) {
    if (!/^(?:torch|nn|cunn|cudnn|nngraph|tds|graph)\./.test(name))
      context.emit({ kind: 'model.info', property: 'custom-code', value: name });
  }
}

function tellEnd(context: FormatContext, end: Torch7End, at: number): void {
  const { sizeBytes } = context.bytes;
  if (end.how !== 'whole') {
    if (end.isCountLie === true) tellAnomaly(context, 'count-beyond-file', end.reason, at);
    context.gap({
      kind: end.how,
      reason: `It was read up to offset ${at}: ${end.reason}.`,
      consequence: 'What follows was only searched for payloads.',
      location: { offset: at },
    });
  } else if (at < sizeBytes) {
    tellAnomaly(context, 'trailing-bytes', `${sizeBytes - at} bytes follow the object`, at);
  }
}

function tellAnomaly(context: FormatContext, anomaly: string, detail: string, offset: number): void {
  context.emit({ kind: 'format.anomaly', format: 'torch7', anomaly, detail, offset });
}
