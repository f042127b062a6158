// Data elements of MATLAB files of level 5: a tag with type and size, data padded to eight bytes, arrays made of elements
// (MathWorks, "MAT-File Format"; scipy/io/matlab/_mio5_params.py). Walked with a stack of ends, no recursion.

import type { RandomAccess } from '../../bytes/random-access.ts';
import { ByteCursor } from '../byte-cursor.ts';

/** Types of elements. */
export const MATRIX = 14;
export const COMPRESSED = 15;
const INT8 = 1;
const UINT32 = 6;
const LAST_TYPE = 18;

/** What a walk is shown. */
export interface ElementListener {
  /** An array: its class and, as far as it comes early, its name. */
  onArray(matlabClass: number, name: string, at: number): void;
  onData(start: number, end: number): void;
  onCompressed(start: number, end: number): void;
  shouldStop(): boolean;
}

/** How a walk ended. */
export interface ElementsEnd {
  readonly at: number;
  /** Undefined where all was read. */
  readonly problem?: {
    readonly kind: 'truncated' | 'malformed' | 'timeout' | 'limit';
    readonly reason: string;
  };
}

/** Arrays in arrays: cells of structures of cells. */
const MAX_LEVELS = 200;
const STEPS_PER_CLOCK = 4096;
const MAX_NAME_BYTES = 256;
const CLASS_OPAQUE = 17;

interface OpenArray {
  readonly end: number;
  readonly at: number;
  /** Elements of it so far. */
  elements: number;
  matlabClass: number;
  /** The texts among its first elements: its name; of an opaque array also its system and class. */
  readonly names: string[];
}

/** Walks elements from `start` to the end of the bytes. */
export function walkElements(
  bytes: RandomAccess,
  start: number,
  isLittleEndian: boolean,
  listener: ElementListener,
): ElementsEnd {
  const cursor = new ByteCursor(bytes, start);
  cursor.isLittleEndian = isLittleEndian;
  const open: OpenArray[] = [];
  for (let steps = 0; ; steps++) {
    if (steps % STEPS_PER_CLOCK === STEPS_PER_CLOCK - 1 && listener.shouldStop())
      return { at: cursor.at, problem: { kind: 'timeout', reason: 'the time for this file was used up' } };
    while (open.length > 0 && cursor.at >= (open.at(-1)?.end ?? 0)) closeArray(cursor, open, listener);
    // Less than a tag is padding.
    const end = open.at(-1)?.end ?? cursor.end;
    if (open.length === 0 && cursor.leftBytes < 8) return { at: cursor.at, ...rest(cursor) };
    const problem = readElement(bytes, cursor, open, end, listener);
    if (problem !== undefined) return { at: cursor.at, problem };
    if (cursor.broken !== undefined)
      return { at: cursor.at, problem: { kind: 'truncated', reason: 'the file ends inside an element' } };
  }
}

function rest(cursor: ByteCursor): Pick<ElementsEnd, 'problem'> {
  return cursor.leftBytes === 0
    ? {}
    : { problem: { kind: 'truncated', reason: 'the file ends inside a tag' } };
}

function closeArray(cursor: ByteCursor, open: OpenArray[], listener: ElementListener): void {
  const array = open.pop();
  if (array === undefined) return;
  listener.onArray(array.matlabClass, array.names.join(' '), array.at);
  if (cursor.at > array.end) cursor.seek(array.end);
}

function readElement(
  bytes: RandomAccess,
  cursor: ByteCursor,
  open: OpenArray[],
  end: number,
  listener: ElementListener,
): ElementsEnd['problem'] {
  const at = cursor.at;
  const word = cursor.u32();
  // A small element has its size in the upper half of the tag, and its data behind it.
  const isSmall = word >>> 16 !== 0;
  const type = isSmall ? word & 0xffff : word;
  const sizeBytes = isSmall ? word >>> 16 : cursor.u32();
  if (cursor.broken !== undefined) return undefined;
  if (type < 1 || type > LAST_TYPE || (isSmall && sizeBytes > 4))
    return { kind: 'malformed', reason: `an element of type ${type} and ${sizeBytes} bytes stands there` };
  const start = cursor.at;
  if (start + sizeBytes > end)
    return {
      kind: start + sizeBytes > cursor.end ? 'truncated' : 'malformed',
      reason: `an element of ${sizeBytes} bytes passes the end of what holds it`,
    };
  const parent = open.at(-1);
  if (parent !== undefined) note(bytes, cursor, parent, { type, start, sizeBytes });
  if (type === MATRIX) {
    if (open.length >= MAX_LEVELS)
      return { kind: 'limit', reason: `arrays nest more than ${MAX_LEVELS} deep` };
    open.push({ end: start + sizeBytes, at, elements: 0, matlabClass: 0, names: [] });
    cursor.seek(start);
    return undefined;
  }
  if (type === COMPRESSED) listener.onCompressed(start, start + sizeBytes);
  else listener.onData(start, start + sizeBytes);
  const padded = isSmall
    ? start + 4
    : type === COMPRESSED
      ? start + sizeBytes
      : start + Math.ceil(sizeBytes / 8) * 8;
  cursor.seek(Math.min(padded, Math.max(end, start + sizeBytes)));
  return undefined;
}

/** The flags of an array come first, its name as the first text. */
function note(
  bytes: RandomAccess,
  cursor: ByteCursor,
  array: OpenArray,
  { type, start, sizeBytes }: { type: number; start: number; sizeBytes: number },
): void {
  array.elements += 1;
  if (array.elements === 1 && type === UINT32 && sizeBytes === 8) {
    array.matlabClass = cursor.u32() & 0xff;
  } else if (
    type === INT8 &&
    array.elements <= 4 &&
    array.names.length < (array.matlabClass === CLASS_OPAQUE ? 3 : 1)
  ) {
    array.names.push(
      new TextDecoder('latin1').decode(bytes.read(start, Math.min(sizeBytes, MAX_NAME_BYTES))),
    );
  }
}
