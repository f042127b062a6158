// One array of an MXNet list: three versions with a magic, and the oldest without.

import type { AnomalyRecorder } from '../anomaly-recorder.ts';
import type { ByteCursor } from '../byte-cursor.ts';
import type { FormatContext } from '../format.ts';

const V1 = 0xf993fac8;
const V2 = 0xf993fac9;
const V3 = 0xf993faca;
const MAX_DIMENSIONS = 64;
const MAX_INT64 = 2n ** 63n - 1n;

/** Bytes an element of each type flag (mshadow `TypeFlag`). */
const TYPES: Readonly<Record<number, readonly [name: string, bytes: number]>> = {
  0: ['float32', 4],
  1: ['float64', 8],
  2: ['float16', 2],
  3: ['uint8', 1],
  4: ['int32', 4],
  5: ['int8', 1],
  6: ['int64', 8],
  7: ['bool', 1],
  8: ['int16', 2],
  9: ['uint16', 2],
  10: ['uint32', 4],
  11: ['uint64', 8],
  12: ['bfloat16', 2],
};

/** Arrays of indexes that each kind of storage has: dense, row sparse, compressed rows. */
const AUXILIARY: Readonly<Record<number, number>> = { [-1]: 0, 0: 0, 1: 1, 2: 2 };

/** @returns what is wrong, where something is; a broken cursor says the rest */
export function readNdarray(
  context: FormatContext,
  cursor: ByteCursor,
  anomalies: AnomalyRecorder,
  name: string,
): string | undefined {
  const at = cursor.at;
  const magic = cursor.u32();
  if (magic !== V1 && magic !== V2 && magic !== V3)
    return readOldest(context, cursor, anomalies, { name, at, magic });
  const storage = magic === V1 ? 0 : cursor.i32();
  const auxiliary = AUXILIARY[storage];
  if (auxiliary === undefined) return `${name} is stored in a way that is not known (${storage})`;
  // Sparse arrays say the shape of what is stored as well.
  const stored = auxiliary > 0 ? readShape(cursor) : undefined;
  const shape = readShape(cursor);
  if (shape === undefined || (auxiliary > 0 && stored === undefined)) return `${name} has no possible shape`;
  const isUnknown = magic === V3 ? shape === 'unknown' : shape === 'unknown' || shape.length === 0;
  if (isUnknown || shape === 'unknown') return undefined;
  // Where it was computed.
  cursor.skip(8);
  const type = cursor.i32();
  const indexes: { type: number; shape: readonly bigint[] | 'unknown' }[] = [];
  for (let index = 0; index < auxiliary; index++) {
    const indexType = cursor.i32();
    const indexShape = readShape(cursor);
    if (indexShape === undefined) return `${name} has no possible shape of indexes`;
    indexes.push({ type: indexType, shape: indexShape });
  }
  const first = takeData(context, cursor, anomalies, { name, at, type, shape: stored ?? shape });
  if (first !== undefined) return first;
  for (const index of indexes) {
    const problem = takeData(context, cursor, anomalies, { name: `${name} indexes`, at, ...index });
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** No magic: what was read for one is the number of dimensions, of 32 bits each. */
function readOldest(
  context: FormatContext,
  cursor: ByteCursor,
  anomalies: AnomalyRecorder,
  { name, at, magic }: { name: string; at: number; magic: number },
): string | undefined {
  if (magic > MAX_DIMENSIONS) return `${name} has ${magic} dimensions`;
  if (magic === 0) return undefined;
  const shape = Array.from({ length: magic }, () => BigInt(cursor.u32()));
  cursor.skip(8);
  const type = cursor.i32();
  return takeData(context, cursor, anomalies, { name, at, type, shape });
}

function readShape(cursor: ByteCursor): readonly bigint[] | 'unknown' | undefined {
  const dimensions = cursor.i32();
  if (dimensions === -1) return 'unknown';
  if (dimensions < 0 || dimensions > MAX_DIMENSIONS) return undefined;
  return Array.from({ length: dimensions }, () => cursor.i64());
}

interface DeclaredData {
  readonly name: string;
  readonly at: number;
  readonly type: number;
  readonly shape: readonly bigint[] | 'unknown';
}

function takeData(
  context: FormatContext,
  cursor: ByteCursor,
  anomalies: AnomalyRecorder,
  { name, at, type, shape }: DeclaredData,
): string | undefined {
  if (cursor.broken !== undefined || shape === 'unknown') return undefined;
  const [dtype, itemBytes] = TYPES[type] ?? [];
  if (dtype === undefined || itemBytes === undefined)
    return `${name} is of a type that is not known (${type})`;
  const elements = shape.reduce((product, size) => product * size, 1n);
  if (shape.some((size) => size < 0n || size > MAX_INT64) || elements * BigInt(itemBytes) > MAX_INT64) {
    anomalies.tell('dimensions-overflow', `${name} has more elements than 64 bits count`, at, name);
    return `${name} has no possible size`;
  }
  const start = cursor.at;
  const sizeBytes = Number(elements) * itemBytes;
  if (sizeBytes > cursor.leftBytes)
    anomalies.tell(
      'array-beyond-file',
      `${name} has ${sizeBytes} bytes, ${cursor.leftBytes} are left`,
      at,
      name,
    );
  if (!cursor.skip(sizeBytes)) {
    context.explainOpaque(start, cursor.end);
    return undefined;
  }
  context.explainOpaque(start, cursor.at);
  context.emit({
    kind: 'tensor.index',
    name,
    dtype,
    shape: shape.map(Number),
    start,
    end: cursor.at,
    holdsObjects: false,
  });
  return undefined;
}
