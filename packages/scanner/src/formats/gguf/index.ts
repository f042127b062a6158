// GGUF: keys and values, an index of tensors, and their data (ggml/docs/gguf.md; llama.cpp gguf.cpp for what it refuses).
// Versions 1 to 3, either byte order. Read as far as the lengths hold; what they contradict is told.
//
// Anomalies: count-beyond-file, string-beyond-file, array-beyond-file, unknown-value-type, nested-array, odd-bool,
// odd-key, duplicate-key, alignment, alignment-not-power, alignment-type, those of tensor-infos.ts, tensor-misaligned,
// tensor-beyond-file, and those of tensor-ranges.ts.

import { beginsWith } from '../../bytes/begins-with.ts';
import { u16be, u16le, u32be, u32le } from '../../bytes/integers.ts';
import { printableName } from '../../bytes/printable-name.ts';
import { LIMITS } from '../../limits.ts';
import { AnomalyRecorder } from '../anomaly-recorder.ts';
import { ByteCursor } from '../byte-cursor.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { tellKey } from './model-facts.ts';
import { placeTensors } from './place-tensors.ts';
import { type GgufValue, readLength, readString, readValue, type ValueReader } from './read-value.ts';
import { readTensorInfos } from './tensor-infos.ts';

const MAGIC = 'GGUF';
const LATEST_VERSION = 3;
/** No version that will come soon; texts that begin with the four letters are far above. */
const PLAUSIBLE_VERSION = 255;
const DEFAULT_ALIGNMENT = 32;
const MAX_KEY_BYTES = 65_535;

export const format: Format = {
  id: 'gguf',
  title: 'GGUF model',
  extensions: ['.gguf'],

  identify({ head, name }: Probe) {
    if (!beginsWith(head, MAGIC)) return undefined;
    const isPlausible = isVersion(u32le(head, 4)) || isVersion(u32be(head, 4));
    return isPlausible || name.toLowerCase().endsWith('.gguf') ? 'certain' : undefined;
  },

  walk(context: FormatContext) {
    const head = context.bytes.read(0, 8);
    // A version fits sixteen bits, so a zero there means that they are the high ones.
    const isLittleEndian = u16le(head, 4) !== 0 || u16be(head, 6) === 0;
    const version = isLittleEndian ? u32le(head, 4) : u32be(head, 4);
    if (!beginsWith(head, MAGIC) || head.length < 8 || version < 1 || version > LATEST_VERSION) {
      tellUnsupported(context, head.length < 8, version);
      return;
    }
    const cursor = new ByteCursor(context.bytes, 8);
    cursor.isLittleEndian = isLittleEndian;
    const anomalies = new AnomalyRecorder(context, 'gguf');
    const order = isLittleEndian ? '' : ' big-endian';
    context.emit({ kind: 'model.info', property: 'format-version', value: `GGUF ${version}${order}` });
    walkBody({ context, cursor, anomalies, version });
    anomalies.finish();
  },
};

function isVersion(value: number): boolean {
  return value >= 1 && value <= PLAUSIBLE_VERSION;
}

function walkBody(reader: ValueReader): void {
  const { context, cursor, anomalies, version } = reader;
  const lengthBytes = version === 1 ? 4 : 8;
  const tensorCount = readLength(reader);
  const keyCount = readLength(reader);
  if (cursor.broken !== undefined) {
    tellBroken(reader);
    return;
  }
  const leastBytes = keyCount * (lengthBytes + 5) + tensorCount * (lengthBytes + 16);
  if (leastBytes > cursor.leftBytes) {
    anomalies.tell(
      'count-beyond-file',
      `${keyCount} keys and ${tensorCount} tensors take at least ${leastBytes} bytes, ${cursor.leftBytes} are left`,
      8,
    );
  }
  const keys = readKeys(reader, keyCount);
  if (keys === undefined) {
    tellBroken(reader);
    return;
  }
  const { tensors, isWhole } = readTensorInfos(reader, tensorCount);
  context.explain(0, cursor.at);
  if (!isWhole) tellBroken(reader);
  placeTensors(context, anomalies, tensors, {
    start: cursor.at,
    alignmentBytes: alignmentOf(reader, keys.get('general.alignment')),
    isWhole,
  });
}

/** @returns the first value of each key; undefined where reading stopped early */
function readKeys(reader: ValueReader, count: number): ReadonlyMap<string, GgufValue> | undefined {
  const { context, cursor, anomalies } = reader;
  const keys = new Map<string, GgufValue>();
  for (let index = 0; index < count; index++) {
    if (index === LIMITS.modelKeys.value || context.budget.isOutOfTime()) return undefined;
    const at = cursor.at;
    const string = readString(reader, `key ${index}`);
    if (string === undefined) return undefined;
    const key = printableName(
      context.bytes.read(string.start, Math.min(string.lengthBytes, LIMITS.nameCharacters.value)),
    );
    if (string.lengthBytes === 0 || string.lengthBytes > MAX_KEY_BYTES)
      anomalies.tell('odd-key', `key ${index} has a name of ${string.lengthBytes} bytes`, at);
    const type = cursor.u32();
    const value = cursor.broken === undefined ? readValue(reader, type, key) : undefined;
    if (value === undefined) return undefined;
    if (keys.has(key)) anomalies.tell('duplicate-key', `the key ${key} stands there twice`, at, key);
    else keys.set(key, value);
    tellKey(context, key, value, at);
  }
  return keys;
}

function alignmentOf({ anomalies }: ValueReader, value: GgufValue | undefined): number {
  if (value === undefined) return DEFAULT_ALIGNMENT;
  const number = value.kind === 'number' ? Number(value.value) : 0;
  if (value.kind === 'number' && value.type !== 4 && number > 0)
    anomalies.tell('alignment-type', `general.alignment is ${describe(value)}`, 0, 'general.alignment');
  if (number > 0 && Number.isInteger(Math.log2(number))) return number;
  if (number > 0 && number % 8 === 0) {
    anomalies.tell('alignment-not-power', `general.alignment is ${number}`, 0, 'general.alignment');
    return number;
  }
  anomalies.tell('alignment', `general.alignment is ${describe(value)}`, 0, 'general.alignment');
  return DEFAULT_ALIGNMENT;
}

function describe(value: GgufValue): string {
  return value.kind === 'number' ? `${value.value} of type ${value.type}` : `of type ${value.kind}`;
}

function tellUnsupported(context: FormatContext, isShort: boolean, version: number): void {
  context.gap({
    kind: isShort ? 'truncated' : 'unsupported',
    reason: isShort
      ? 'The file ends inside the header.'
      : `Version ${version} of GGUF is none that this version of the scanner reads.`,
    consequence: 'Nothing of it was read; its bytes were only searched for payloads.',
  });
}

function tellBroken({ context, cursor }: ValueReader): void {
  const { broken } = cursor;
  const reason =
    broken !== undefined
      ? `The header breaks off at offset ${broken.offset}: it asks for more bytes than there are.`
      : context.budget.isOutOfTime()
        ? `Time was up at offset ${cursor.at} of the header.`
        : `The header cannot be read past offset ${cursor.at}.`;
  context.explain(0, 8);
  context.gap({
    kind: broken !== undefined ? 'truncated' : context.budget.isOutOfTime() ? 'timeout' : 'malformed',
    reason,
    consequence: 'Keys and tensors behind it were not read; their bytes were only searched for payloads.',
    location: { offset: cursor.at },
  });
}
