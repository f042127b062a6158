// External data of ONNX tensors: which file, which part of it (onnx/docs/ExternalData.md, onnx/external_data_helper.py).
// The file itself is scanned where it lies; what is said here is what a model asks of it.

import { LIMITS } from '../../limits.ts';
import type { MessageWalk } from '../protobuf/message-walk.ts';
import { readText } from '../protobuf/scalar-fields.ts';
import { readMessage, type WireField } from '../protobuf/wire.ts';
import { REFERENCE_READ_BYTES, referTo } from '../refer-to.ts';

/** Keys that onnx and ONNX Runtime write. Others became attributes of a Python object before onnx 1.21 (CVE-2026-34445). */
const KNOWN_KEYS = new Set(['location', 'offset', 'length', 'checksum', 'basepath']);
const PREPACKED_KEY = /^prepacked_\d{1,9}$/;

/** Beyond any file: 16 TiB. */
const MAX_FILE_BYTES = 2 ** 44;

/** Bytes of a key that are read; honest ones have eight letters. */
const KEY_BYTES = 256;

/** Keys of one tensor that are told apart; honest tensors have five. */
const KEPT_KEYS = 64;

/** What one tensor asks for. */
export interface AskedPart {
  readonly keys: Set<string>;
  location: string | undefined;
  offset: number;
  length: number | undefined;
}

/** What a model asks of one file. */
interface AskedFile {
  tensors: number;
  /** The furthest byte asked for. */
  endBytes: number;
}

/** The files that one model asks for. */
export class ExternalData {
  readonly #format: string;
  readonly #files = new Map<string, AskedFile>();
  #isOverfull = false;

  constructor(format: string) {
    this.#format = format;
  }

  /**
   * Takes one entry of a tensor; entries are taken as they come, so that no number of them fills the memory.
   *
   * @param entry the place of a StringStringEntryProto
   * @param asked what the tensor has asked for so far
   * @param name of the tensor, as far as it is known
   */
  takeEntry(walk: MessageWalk, entry: WireField, asked: AskedPart, name: string): void {
    const [key, value] = readEntry(walk, entry);
    if (asked.keys.has(key))
      walk.anomaly('external-data-duplicate-key', `the key ${shown(key)} stands there twice`, entry.start);
    if (asked.keys.size < KEPT_KEYS) asked.keys.add(key);
    if (key === 'location') {
      asked.location = value;
      this.#addLocation(walk, name, value, entry.start);
    } else if (key === 'offset') asked.offset = positionOf(walk, key, value, entry.start);
    else if (key === 'length') asked.length = positionOf(walk, key, value, entry.start);
    else if (!KNOWN_KEYS.has(key) && !PREPACKED_KEY.test(key)) {
      walk.anomaly(
        'external-data-unknown-key',
        `the key ${shown(key)} is none of external data`,
        entry.start,
      );
    }
  }

  /**
   * Adds up what a whole tensor asked for.
   *
   * @param expectedBytes what type and shape come to; undefined where that is not known
   */
  endTensor(
    walk: MessageWalk,
    asked: AskedPart,
    tensor: { name: string; at: number; expectedBytes: number | undefined },
  ): void {
    const { location, offset, length } = asked;
    if (length !== undefined) compareLength(walk, tensor, length);
    const file = location === undefined ? undefined : this.#files.get(location);
    if (file === undefined) return;
    file.tensors += 1;
    file.endBytes = Math.max(file.endBytes, offset + (length ?? tensor.expectedBytes ?? 0));
  }

  /** Says which files the model needs beside it. */
  tell(walk: MessageWalk): void {
    for (const [location, { tensors, endBytes }] of this.#files) {
      const value = `${location} (${tensors} ${tensors === 1 ? 'tensor' : 'tensors'}, ${endBytes} bytes)`;
      walk.context.emit({ kind: 'model.info', property: 'external-reference', value });
    }
    if (!this.#isOverfull) return;
    walk.context.gap({
      kind: 'limit',
      reason: `The model names more files than the limit graphOperations allows (${LIMITS.graphOperations.value}).`,
      consequence: 'The paths of the others were not judged.',
    });
  }

  #addLocation(walk: MessageWalk, name: string, location: string, offset: number): void {
    if (this.#files.has(location)) return;
    if (this.#files.size >= LIMITS.graphOperations.value) {
      this.#isOverfull = true;
      return;
    }
    this.#files.set(location, { tensors: 0, endBytes: 0 });
    const oddity = oddityOf(location, walk.context.name);
    if (oddity !== undefined) walk.anomaly(oddity[0], oddity[1], offset);
    referTo(walk.context, {
      format: this.#format,
      purpose: 'external-data',
      target: location,
      access: 'read',
      place: `${walk.place} ${shown(name)}`,
      offset,
    });
  }
}

/** What no writer of external data writes. */
function oddityOf(
  location: string,
  modelName: string,
): readonly [anomaly: string, detail: string] | undefined {
  const own = modelName.slice(modelName.lastIndexOf('/') + 1);
  const path = location.trim().replace(/^(?:\.[\\/]){1,100}/, '');
  if (own !== '' && path === own)
    return ['external-data-self', `the weights are asked of ${shown(location)}, the model itself`];
  if (path === '' || path === '.' || /[\\/]\.?$/.test(path))
    return ['external-data-folder', `${shown(location)} is no file`];
  if (/^\$\{?\w|^%\w{1,40}%|^~\w/.test(path))
    return ['external-data-variable', `${shown(location)} stands for a path that only a shell knows`];
  const folded = path.normalize('NFKC');
  if (folded !== path && /(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[A-Za-z]:/.test(folded))
    return ['external-data-lookalike', `${shown(location)} looks like ${shown(folded)}`];
  return undefined;
}

function readEntry(walk: MessageWalk, { start, end }: WireField): readonly [key: string, value: string] {
  let key = '';
  let value = '';
  readMessage(walk.source, start, end, (field) => {
    if (field.number === 1) key = readText(walk.source, field, KEY_BYTES);
    if (field.number === 2) value = readText(walk.source, field, REFERENCE_READ_BYTES);
  });
  return [key, value];
}

function compareLength(
  walk: MessageWalk,
  { name, at, expectedBytes }: { name: string; at: number; expectedBytes: number | undefined },
  length: number,
): void {
  if (expectedBytes === undefined || length === expectedBytes) return;
  const detail = `the shape of ${shown(name)} takes ${expectedBytes} bytes, and ${length} are asked for`;
  walk.anomaly(length < expectedBytes ? 'external-data-short' : 'external-data-long', detail, at);
}

/** @returns the number, 0 where the text is none */
function positionOf(walk: MessageWalk, key: string, value: string, offset: number): number {
  const number = /^\d{1,20}$/.test(value) ? Number(value) : Number.NaN;
  if (number <= MAX_FILE_BYTES) return number;
  walk.anomaly('external-data-bounds', `${key} is ${shown(value)}, which lies in no file`, offset);
  return 0;
}

function shown(text: string): string {
  return JSON.stringify(text.slice(0, 60));
}
