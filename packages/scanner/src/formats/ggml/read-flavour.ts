// Reads a ggml file as one flavour: up to its end, or to where it cannot be of that flavour.

import { u32le } from '../../bytes/integers.ts';
import { printableName } from '../../bytes/printable-name.ts';
import type { RandomAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import { ByteCursor } from '../byte-cursor.ts';
import { ggmlType } from '../gguf/ggml-types.ts';
import { type GgmlFlavour, type GgmlMagic, OLD_BLOCKS } from './flavours.ts';

/** One tensor and where its data lies. */
export interface GgmlTensor {
  readonly name: string;
  readonly type: string;
  readonly shape: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** How far one reading came. */
export interface GgmlReading {
  readonly flavour: GgmlFlavour;
  readonly tensors: readonly GgmlTensor[];
  /** True where the file ends behind a tensor. */
  readonly isWhole: boolean;
  /** Where reading stopped. */
  readonly at: number;
}

/** The longest piece of a vocabulary. */
const MAX_TOKEN_BYTES = 4096;
const MAX_NAME_BYTES = 256;
const MAX_DIMENSIONS = 4;
const MAX_TOKENS = 2_000_000;
/** Numbers of a filter bank; whisper's have 80 or 128 rows of 201. */
const MAX_FILTERS = 1_000_000;

/** @param hasOldBlocks true to take quantised types as they were before May 2023 */
export function readFlavour(
  bytes: RandomAccess,
  { isVersioned, alignmentBytes }: GgmlMagic,
  flavour: GgmlFlavour,
  hasOldBlocks: boolean,
): GgmlReading {
  const cursor = new ByteCursor(bytes, isVersioned ? 8 : 4);
  const tensors: GgmlTensor[] = [];
  let isWhole = false;
  if (passHeader(cursor, flavour)) {
    while (tensors.length < LIMITS.modelTensors.value) {
      if (cursor.leftBytes === 0) {
        isWhole = true;
        break;
      }
      const tensor = readTensor(cursor, alignmentBytes, hasOldBlocks);
      if (tensor === undefined) break;
      tensors.push(tensor);
    }
  }
  return { flavour, tensors, isWhole: isWhole && tensors.length > 0, at: cursor.at };
}

/** Headers of programs that nobody listed are shorter. */
const SEARCHED_HEADER_BYTES = 256 * 1024;
/** Places that may be a first tensor and are read from: each can cost a walk through the file. */
const MAX_CANDIDATES = 64;

/**
 * Looks for the place from which tensors follow one another to the last byte, whatever stands before them.
 *
 * @returns undefined where there is none
 */
export function searchTensors(
  bytes: RandomAccess,
  { alignmentBytes }: GgmlMagic,
  hasOldBlocks: boolean,
): GgmlReading | undefined {
  const head = bytes.read(0, SEARCHED_HEADER_BYTES);
  let candidates = 0;
  for (let at = 4; at + 12 < head.length && candidates < MAX_CANDIDATES; at++) {
    if (!couldBeTensor(head, at)) continue;
    const cursor = new ByteCursor(bytes, at);
    const tensors: GgmlTensor[] = [];
    while (cursor.leftBytes > 0 && tensors.length < LIMITS.modelTensors.value) {
      const tensor = readTensor(cursor, alignmentBytes, hasOldBlocks);
      if (tensor === undefined) break;
      tensors.push(tensor);
    }
    if (tensors.length === 0) continue;
    candidates += 1;
    if (cursor.leftBytes === 0) return { flavour: UNLISTED, tensors, isWhole: true, at: cursor.at };
  }
  return undefined;
}

const UNLISTED: GgmlFlavour = { title: 'ggml', parameters: 0, vocabulary: 'none' };

/** Few dimensions, a short name that prints, a type with a number that ggml has. */
function couldBeTensor(head: Uint8Array, at: number): boolean {
  const dimensions = u32le(head, at);
  const nameBytes = u32le(head, at + 4);
  if (dimensions < 1 || dimensions > MAX_DIMENSIONS || nameBytes < 1 || nameBytes > MAX_NAME_BYTES)
    return false;
  const first = head[at + 12 + dimensions * 4] ?? 0x21;
  return ggmlType(u32le(head, at + 8)) !== undefined && first > 0x20 && first < 0x7f;
}

function passHeader(cursor: ByteCursor, flavour: GgmlFlavour): boolean {
  let tokens = 0;
  for (let index = 0; index < flavour.parameters; index++) {
    const value = cursor.u32();
    if (index === 0) tokens = value;
  }
  if (flavour.hasFilters) {
    const filters = cursor.u32() * cursor.u32();
    if (filters > MAX_FILTERS || !cursor.skip(filters * 4)) return false;
  }
  if (flavour.vocabulary === 'none') return cursor.broken === undefined;
  if (flavour.vocabulary === 'counted') tokens = cursor.u32();
  if (tokens > MAX_TOKENS || tokens * 4 > cursor.leftBytes) return false;
  for (let index = 0; index < tokens; index++) {
    const lengthBytes = cursor.u32();
    if (lengthBytes > MAX_TOKEN_BYTES || !cursor.skip(lengthBytes + (flavour.hasScores ? 4 : 0)))
      return false;
  }
  return cursor.broken === undefined;
}

function readTensor(
  cursor: ByteCursor,
  alignmentBytes: number,
  hasOldBlocks: boolean,
): GgmlTensor | undefined {
  const dimensions = cursor.u32();
  const nameBytes = cursor.u32();
  const typeId = cursor.u32();
  if (dimensions < 1 || dimensions > MAX_DIMENSIONS || nameBytes < 1 || nameBytes > MAX_NAME_BYTES)
    return undefined;
  const shape: number[] = [];
  for (let axis = 0; axis < dimensions; axis++) shape.push(cursor.u32());
  const name = cursor.take(nameBytes);
  if (cursor.broken !== undefined || !name.every((byte) => byte >= 0x20 && byte < 0x7f)) return undefined;
  const type = ggmlType(typeId);
  if (type === undefined) return undefined;
  const [elements, blockBytes] = (hasOldBlocks ? OLD_BLOCKS.get(typeId) : undefined) ?? [
    type.blockElements,
    type.blockBytes,
  ];
  const sizeBytes = (shape.reduce((product, size) => product * size, 1) / elements) * blockBytes;
  const start = Math.ceil(cursor.at / alignmentBytes) * alignmentBytes;
  if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 0) return undefined;
  if (start + sizeBytes > cursor.end) return undefined;
  cursor.seek(start + sizeBytes);
  return { name: printableName(name), type: type.name, shape, start, end: start + sizeBytes };
}
