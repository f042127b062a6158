// safetensors: a length, a JSON header and one block of data (huggingface/safetensors README and tensor.rs). The header
// alone is read; the data is explained by it and searched.
//
// Anomalies: header-beyond-file, header-too-long, header-start, header-not-json, header-not-utf8, header-trailing,
// header-padding, deep-nesting, those of tensor-entry.ts and metadata.ts, tensor-beyond-file, and those of
// tensor-ranges.ts.

import { isUtf8 } from 'node:buffer';
import { readU64 } from '../../bytes/integers.ts';
import { printableName } from '../../bytes/printable-name.ts';
import { LIMITS } from '../../limits.ts';
import { AnomalyRecorder } from '../anomaly-recorder.ts';
import type { DataNode } from '../data-tree/data-node.ts';
import { type JsonDocument, parseJson } from '../data-tree/json-document.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { tellMetadata } from './metadata.ts';
import { type NamedEntry, placeTensors } from './place-tensors.ts';
import { readTensorEntry } from './tensor-entry.ts';

const LENGTH_BYTES = 8;
/** The longest header that the library reads. */
const MAX_HEADER_BYTES = 100_000_000;
const OPENING = 0x7b;
const SPACE = 0x20;
/** White space that old readers passed over before the header. */
const MAX_LEADING_SPACE = 16;

export const format: Format = {
  id: 'safetensors',
  title: 'safetensors',
  extensions: ['.safetensors'],

  identify({ head, sizeBytes, name }: Probe) {
    if (sizeBytes <= LENGTH_BYTES) return undefined;
    const headerBytes = headerLength(head);
    const isInside =
      headerBytes >= 2 && headerBytes <= MAX_HEADER_BYTES && LENGTH_BYTES + headerBytes <= sizeBytes;
    const isNamed = name.toLowerCase().endsWith('.safetensors');
    // Of a file with this name one of the two is enough: what contradicts the other is told.
    if (isNamed ? isInside || opensObject(head) : isInside && opensObject(head)) return 'certain';
    return undefined;
  },

  walk(context: FormatContext) {
    const head = context.bytes.read(0, LENGTH_BYTES);
    if (head.length < LENGTH_BYTES) {
      context.gap({
        kind: 'truncated',
        reason: 'The file ends before the header begins.',
        consequence: 'Nothing of it was read.',
      });
      return;
    }
    const anomalies = new AnomalyRecorder(context, 'safetensors');
    walkHeader(context, anomalies, headerLength(head));
    anomalies.finish();
  },
};

function headerLength(head: Uint8Array): number {
  return readU64(new DataView(head.buffer, head.byteOffset, LENGTH_BYTES), 0);
}

/** A brace, and what may follow one, behind the length and at most some white space. */
function opensObject(head: Uint8Array): boolean {
  let at = LENGTH_BYTES;
  while (at < LENGTH_BYTES + MAX_LEADING_SPACE && isSpace(head[at])) at++;
  const next = head[at + 1];
  return head[at] === OPENING && (next === 0x22 || next === 0x7d || isSpace(next));
}

function isSpace(byte: number | undefined): boolean {
  return byte === SPACE || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

function walkHeader(context: FormatContext, anomalies: AnomalyRecorder, headerBytes: number): void {
  const { bytes } = context;
  const headerEnd = Math.min(LENGTH_BYTES + headerBytes, bytes.sizeBytes);
  if (headerBytes > MAX_HEADER_BYTES)
    anomalies.tell('header-too-long', `the header should have ${headerBytes} bytes`, 0);
  if (LENGTH_BYTES + headerBytes > bytes.sizeBytes) {
    const left = bytes.sizeBytes - LENGTH_BYTES;
    anomalies.tell('header-beyond-file', `the header should have ${headerBytes} bytes, ${left} are left`, 0);
    context.gap({
      kind: 'truncated',
      reason: `The header should have ${headerBytes} bytes, and ${left} are left.`,
      consequence: 'What is missing was not read, and the tensors were not placed.',
    });
  }
  const header = bytes.slice(LENGTH_BYTES, headerEnd);
  if (header.read(0, 1)[0] !== OPENING)
    anomalies.tell('header-start', 'the header begins with white space', LENGTH_BYTES);
  const document = parseJson(header);
  context.explain(0, LENGTH_BYTES + Math.min(document.end, header.sizeBytes));
  // Texts of the header are metadata; programs are looked for in them all the same.
  context.explainValue(LENGTH_BYTES, headerEnd);
  const isReadable = checkHeader(context, anomalies, document, headerEnd);
  const [root] = document.roots;
  if (root?.kind !== 'object') {
    tellNoObject(context, anomalies, headerEnd, isReadable);
    return;
  }
  const entries = readEntries(context, anomalies, root);
  if (LENGTH_BYTES + headerBytes <= bytes.sizeBytes)
    placeTensors(context, anomalies, entries.tensors, headerEnd, isReadable && entries.isWhole);
}

/** What stands where the object should be hides the tensors from every reader. */
function tellNoObject(
  context: FormatContext,
  anomalies: AnomalyRecorder,
  headerEnd: number,
  isReadable: boolean,
): void {
  if (!isReadable) return;
  anomalies.tell('header-not-json', 'the header is no JSON object', LENGTH_BYTES);
  context.gap({
    kind: 'malformed',
    reason: 'The header is no JSON object, so the tensors are not known.',
    consequence: 'What follows it was only searched for payloads.',
    location: { offset: headerEnd },
  });
}

/** @returns false where not all of the header was read */
function checkHeader(
  context: FormatContext,
  anomalies: AnomalyRecorder,
  { problem, roots, encoding, lenient }: JsonDocument,
  headerEnd: number,
): boolean {
  const text = context.bytes.read(LENGTH_BYTES, headerEnd - LENGTH_BYTES);
  const isWhole = text.length === headerEnd - LENGTH_BYTES;
  if (encoding !== 'utf-8' || (isWhole && !isUtf8(text)))
    anomalies.tell('header-not-utf8', 'the header is not UTF-8', LENGTH_BYTES);
  if (lenient !== undefined)
    anomalies.tell('header-not-json', `the header has ${lenient.what}`, LENGTH_BYTES + lenient.offset);
  const [, second] = roots;
  if (second !== undefined)
    anomalies.tell(
      'header-trailing',
      'values follow the header inside its length',
      LENGTH_BYTES + second.offset,
    );
  if (problem === undefined) {
    checkPadding(context, anomalies, headerEnd);
    return true;
  }
  const at = LENGTH_BYTES + problem.offset;
  const isDeep = problem.kind === 'limit' && problem.reason.includes('structuredLevels');
  const isBehind = roots.length > 0 && problem.kind === 'malformed' && isClosedBefore(context, at);
  anomalies.tell(
    isDeep ? 'deep-nesting' : isBehind ? 'header-trailing' : 'header-not-json',
    `the header stops being JSON: ${problem.reason}`,
    at,
  );
  context.gap({
    kind: problem.kind,
    reason: `The header was read up to offset ${at}: ${problem.reason}.`,
    consequence: 'Tensors behind it are not known; their bytes were only searched for payloads.',
    location: { offset: at },
  });
  return false;
}

/** Whether the last thing before `at` that is no space closes an object: what fails then is what follows the header. */
function isClosedBefore({ bytes }: FormatContext, at: number): boolean {
  const before = bytes.read(Math.max(0, at - 64), Math.min(64, at));
  for (let index = before.length - 1; index >= 0; index--) {
    if (!isSpace(before[index])) return before[index] === 0x7d;
  }
  return false;
}

/** Only spaces may pad. */
function checkPadding({ bytes }: FormatContext, anomalies: AnomalyRecorder, headerEnd: number): void {
  const last = bytes.read(headerEnd - 1, 1)[0];
  if (last === 0x7d || last === SPACE) return;
  anomalies.tell('header-padding', 'the header is padded with something else than spaces', headerEnd - 1);
}

interface Entries {
  readonly tensors: readonly NamedEntry[];
  readonly isWhole: boolean;
}

function readEntries(context: FormatContext, anomalies: AnomalyRecorder, root: DataNode): Entries {
  const tensors: NamedEntry[] = [];
  const names = new Set<string>();
  for (const { key, keyOffset, value } of root.entries()) {
    const at = LENGTH_BYTES + keyOffset;
    const name = printableName(key);
    if (names.has(key)) anomalies.tell('duplicate-key', `the header has two ${name}`, at, name);
    names.add(key);
    if (key === '__metadata__') {
      tellMetadata(context, anomalies, value, LENGTH_BYTES);
      continue;
    }
    if (tensors.length >= LIMITS.modelTensors.value || context.budget.isOutOfTime()) {
      tellUnread(context, at);
      return { tensors, isWhole: false };
    }
    const entry = readTensorEntry(anomalies, name, value, LENGTH_BYTES);
    if (entry !== undefined) tensors.push({ ...entry, name, at });
  }
  return { tensors, isWhole: true };
}

function tellUnread(context: FormatContext, at: number): void {
  const isLate = context.budget.isOutOfTime();
  context.gap({
    kind: isLate ? 'timeout' : 'limit',
    reason: isLate
      ? 'Time was up while the header was read.'
      : `The header lists more tensors than the limit modelTensors allows (${LIMITS.modelTensors.value}).`,
    consequence: 'The others were not checked; their bytes were only searched for payloads.',
    location: { offset: at },
  });
}
