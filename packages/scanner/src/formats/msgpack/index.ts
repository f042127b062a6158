// MessagePack with a map at its root: checkpoints of Flax (flax/serialization.py) and whatever else packs named values.
// Read token by token; arrays, blobs and unknown extensions are searched.
//
// Anomalies: object-array, count-beyond-file, deep-nesting, duplicate-key, array-malformed, size-mismatch, trailing-bytes.

import { printableName } from '../../bytes/printable-name.ts';
import { LIMITS } from '../../limits.ts';
import { AnomalyRecorder } from '../anomaly-recorder.ts';
import { emitMetadata, METADATA_READ_BYTES } from '../embedded-content.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { isRestoreKey, tellRestoreFunction } from '../orbax/restore-function.ts';
import { REFERENCE_READ_BYTES, referTo } from '../refer-to.ts';
import { ObjectArrays } from './object-arrays.ts';
import { elementBytes, readPackedArray } from './read-array.ts';
import type { MsgpackToken } from './tokens.ts';
import { type MsgpackEnd, walkTokens } from './walk-tokens.ts';

/** Tokens that tell MessagePack from chance: each has a fixed share of codes that do not fit. */
const PROBE_TOKENS = 2000;
const PROBE_KEYS = 8;
/** Extensions of Flax: an array, a complex number, a numpy scalar. */
const ARRAY = 1;
const SCALAR = 3;
/** Shorter texts and blobs say nothing. */
const MIN_TEXT_BYTES = 16;
/** Flax cuts arrays into chunks of 1 GiB: a longer value was not cut short, it lies. */
const IMPOSSIBLE_BYTES = 2 ** 30 + 2 ** 20;
/** Ends of a walk that no cut and no chance explains, where the name promises MessagePack. */
const LIES: ReadonlySet<MsgpackEnd['how']> = new Set(['count', 'too-deep', 'stopped']);

export const format: Format = {
  id: 'msgpack',
  title: 'MessagePack',
  extensions: ['.msgpack', '.mpk'],

  identify({ head, bytes, name }: Probe) {
    const isNamed = /\.(?:msgpack|mpk)$/i.test(name);
    if (!(isNamed ? opensContainer(head) : opensMap(head))) return undefined;
    const end = walkTokens(bytes, {}, PROBE_TOKENS);
    const reachesEnd = end.how === 'whole' && end.at === bytes.sizeBytes;
    if (isNamed && (reachesEnd || end.keys > 0 || LIES.has(end.how))) return 'certain';
    const isWhole = reachesEnd && end.keys > 0;
    if (end.oddKeys > 0) return undefined;
    if (isWhole) return end.keys >= PROBE_KEYS ? 'certain' : 'probable';
    const isLong = end.how === 'stopped' || end.how === 'truncated' || end.how === 'whole';
    return isLong && end.keys >= PROBE_KEYS ? 'probable' : undefined;
  },

  walk(context: FormatContext) {
    const anomalies = new AnomalyRecorder(context, 'msgpack');
    const found: Found = { arrays: 0, texts: 0, dtypes: new Map(), objects: new ObjectArrays(context.bytes) };
    const end = walkTokens(context.bytes, {
      onValue: (token, place, at, key) => takeValue(context, anomalies, found, { token, place, at, key }),
      onDuplicateKey: (place, at) =>
        anomalies.tell('duplicate-key', `the key ${printableName(place())} stands there twice`, at),
      shouldStop: () => context.budget.isOutOfTime(),
    });
    context.explain(0, end.at);
    tellEnd(context, anomalies, end);
    found.objects.tell(anomalies);
    if (found.arrays > 0) {
      context.emit({ kind: 'model.info', property: 'framework', value: 'Flax' });
      context.emit({ kind: 'model.info', property: 'tensors', value: String(found.arrays) });
      const dtypes = [...found.dtypes].slice(0, 32).map(([dtype, count]) => `${dtype} (${count})`);
      context.emit({ kind: 'model.info', property: 'dtypes', value: dtypes.join(', ') });
    }
    anomalies.finish();
  },
};

/** Any map or array: the name says that it is one. */
function opensContainer(head: Uint8Array): boolean {
  const [code = 0] = head;
  return (code >= 0x80 && code < 0xa0) || (code >= 0xdc && code <= 0xdf);
}

/** A map that is not empty, and a text as its first key. */
function opensMap(head: Uint8Array): boolean {
  const [code = 0] = head;
  const at = code > 0x80 && code < 0x90 ? 1 : code === 0xde ? 3 : code === 0xdf ? 5 : 0;
  const key = head[at] ?? 0;
  return at > 0 && ((key > 0xa0 && key < 0xc0) || key === 0xd9 || key === 0xda || key === 0xc4);
}

interface Found {
  arrays: number;
  texts: number;
  readonly dtypes: Map<string, number>;
  readonly objects: ObjectArrays;
}

interface Value {
  readonly token: MsgpackToken;
  readonly place: () => string;
  readonly at: number;
  readonly key: string;
}

function takeValue(context: FormatContext, anomalies: AnomalyRecorder, found: Found, value: Value): void {
  const { token, place, at } = value;
  tellKey(context, found, value);
  found.objects.look(token, value.key, place, at);
  if (token.kind === 'text') {
    tellStore(context, value, token);
    if (token.lengthBytes < MIN_TEXT_BYTES) return;
    context.explainValue(token.start, token.start + token.lengthBytes);
    if (found.texts++ >= LIMITS.carriedTexts.value) {
      if (found.texts === LIMITS.carriedTexts.value + 1)
        context.gap({
          kind: 'limit',
          reason: `It holds more texts than the limit carriedTexts allows (${LIMITS.carriedTexts.value}).`,
          consequence: 'The others were only searched for payloads.',
          location: { offset: at },
        });
      return;
    }
    const head = context.bytes.read(token.start, Math.min(token.lengthBytes, METADATA_READ_BYTES));
    const key = printableName(place());
    emitMetadata(context, {
      format: 'msgpack',
      key,
      value: new TextDecoder().decode(head),
      place: key,
      offset: at,
    });
  } else if (token.kind === 'bytes' && token.lengthBytes >= MIN_TEXT_BYTES) {
    context.explainOpaque(token.start, token.start + token.lengthBytes);
  } else if (token.kind === 'extension') {
    takeExtension(context, anomalies, found, { ...value, token });
  }
}

/** Keys of parameters are words; one that a command would fit into is text like any other. */
function tellKey(context: FormatContext, found: Found, { key, place, at }: Value): void {
  if (key.length < MIN_TEXT_BYTES || !/[(|`;]/.test(key)) return;
  if (found.texts++ >= LIMITS.carriedTexts.value) return;
  const path = printableName(place());
  emitMetadata(context, { format: 'msgpack', key: key.slice(0, 1000), value: '', place: path, offset: at });
}

/**
 * Functions that restore a checkpoint, by name; and the specifications of TensorStore that T5X keeps beside its parameters:
 * where a store lies is a path or an address.
 */
function tellStore(
  context: FormatContext,
  { place, at, key }: Value,
  token: MsgpackToken & { readonly kind: 'text' | 'bytes' },
): void {
  // The whole path is made only where the key is of interest: there may be millions.
  const isRestore = isRestoreKey(key);
  if (!isRestore && key !== 'path' && key !== 'base_url') return;
  const path = place();
  if (isRestore && token.lengthBytes > 0) {
    const text = new TextDecoder().decode(context.bytes.read(token.start, Math.min(token.lengthBytes, 2000)));
    tellRestoreFunction(context, { format: 'msgpack', text, place: printableName(path), offset: at });
    return;
  }
  if (!/\/kvstore\/(?:path|base_url)$/.test(path)) return;
  const target = new TextDecoder().decode(
    context.bytes.read(token.start, Math.min(token.lengthBytes, REFERENCE_READ_BYTES)),
  );
  referTo(context, {
    format: 'tensorstore',
    purpose: 'kvstore',
    target,
    access: 'read',
    place: printableName(path),
    offset: at,
  });
}

function takeExtension(
  context: FormatContext,
  anomalies: AnomalyRecorder,
  found: Found,
  { token, place, at }: Omit<Value, 'token'> & { token: MsgpackToken & { kind: 'extension' } },
): void {
  const end = token.start + token.lengthBytes;
  const isArray = token.type === ARRAY || token.type === SCALAR;
  const array = isArray ? readPackedArray(context.bytes, token.start, end) : undefined;
  if (array === undefined) {
    context.explainOpaque(token.start, end);
    if (isArray) anomalies.tell('array-malformed', `${printableName(place())} is no array`, at);
    return;
  }
  context.explainOpaque(array.start, array.end);
  const name = printableName(place());
  const itemBytes = elementBytes(array.dtype);
  const elements = array.shape.reduce((product, size) => product * size, 1);
  if (itemBytes !== undefined && elements * itemBytes !== array.end - array.start) {
    const detail = `${name} of ${elements} ${printableName(array.dtype)} has ${array.end - array.start} bytes`;
    anomalies.tell('size-mismatch', detail, at, name);
  }
  found.arrays += 1;
  const dtype = printableName(array.dtype);
  if (found.dtypes.size < 64 || found.dtypes.has(dtype))
    found.dtypes.set(dtype, (found.dtypes.get(dtype) ?? 0) + 1);
  context.emit({
    kind: 'tensor.index',
    name,
    dtype,
    shape: array.shape,
    start: array.start,
    end: array.end,
    holdsObjects: dtype.includes('object') || /^[<>|=]?O/.test(dtype),
  });
}

const PROBLEMS: Readonly<Record<Exclude<MsgpackEnd['how'], 'whole'>, string>> = {
  truncated: 'the file ends inside a value',
  invalid: 'a byte there begins no value',
  'odd-key': 'a map has a container for a key',
  'too-deep': `values are nested deeper than the limit structuredLevels (${LIMITS.structuredLevels.value})`,
  'too-many': `it holds more values than the limit structuredNodes (${LIMITS.structuredNodes.value})`,
  count: 'a container should hold more values than bytes are left',
  stopped: 'the time for this file was used up',
};

function tellEnd(
  context: FormatContext,
  anomalies: AnomalyRecorder,
  { how, at, wantedBytes }: MsgpackEnd,
): void {
  const { sizeBytes } = context.bytes;
  if (how === 'whole') {
    if (at < sizeBytes) anomalies.tell('trailing-bytes', `${sizeBytes - at} bytes follow the object`, at);
    return;
  }
  const isLie = how === 'truncated' && (wantedBytes ?? 0) >= IMPOSSIBLE_BYTES;
  if (isLie) anomalies.tell('count-beyond-file', `a value there should have ${wantedBytes} bytes`, at);
  if (how === 'count') anomalies.tell('count-beyond-file', PROBLEMS[how], at);
  if (how === 'too-deep') anomalies.tell('deep-nesting', PROBLEMS[how], at);
  const isLimit = how === 'too-deep' || how === 'too-many';
  context.gap({
    kind: how === 'stopped' ? 'timeout' : isLimit ? 'limit' : how === 'truncated' ? 'truncated' : 'malformed',
    reason: `It was read up to offset ${at}: ${PROBLEMS[how]}.`,
    consequence: 'What follows was only searched for payloads.',
    location: { offset: at },
  });
}
