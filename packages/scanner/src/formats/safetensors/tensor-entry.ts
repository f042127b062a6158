// One tensor of a safetensors header: `{"dtype", "shape", "data_offsets"}`, and whether its bytes are as many as its shape
// asks for. Sizes are computed in BigInt.

import type { AnomalyRecorder } from '../anomaly-recorder.ts';
import { type DataNode, stringOf } from '../data-tree/data-node.ts';
import { dtypeBits } from './dtypes.ts';

/** A tensor as the header declares it; offsets count from the end of the header. */
export interface TensorEntry {
  readonly dtype: string;
  readonly shape: readonly bigint[];
  readonly begin: bigint;
  readonly end: bigint;
}

const MAX_INT64 = 2n ** 63n - 1n;
/** Digits of the largest 64-bit number. */
const NATURAL = /^\d{1,20}$/;
/** numpy and torch hold no more than 64 dimensions. */
const MAX_DIMENSIONS = 64;
const KEYS: ReadonlySet<string> = new Set(['dtype', 'shape', 'data_offsets']);

/**
 * Tells `tensor-malformed`, `unknown-key`, `duplicate-key`, `offsets-reversed`, `unknown-dtype`, `dimensions-overflow` and
 * `size-mismatch`.
 *
 * @param headerAt offset of the JSON in the file
 * @returns undefined where it is no tensor
 */
export function readTensorEntry(
  anomalies: AnomalyRecorder,
  name: string,
  node: DataNode,
  headerAt: number,
): TensorEntry | undefined {
  const at = headerAt + node.offset;
  tellOddKeys(anomalies, name, node, headerAt);
  const dtype = stringOf(node.get('dtype'));
  const shape = naturals(node.get('shape'), MAX_DIMENSIONS);
  const [begin, end, more] = naturals(node.get('data_offsets'), 2) ?? [];
  if (
    dtype === undefined ||
    shape === undefined ||
    begin === undefined ||
    end === undefined ||
    more !== undefined
  ) {
    anomalies.tell('tensor-malformed', `the entry ${name} is no tensor`, at, name);
    return undefined;
  }
  if (begin > end) {
    anomalies.tell('offsets-reversed', `tensor ${name} begins at ${begin} and ends at ${end}`, at, name);
    return undefined;
  }
  checkSize(anomalies, name, { dtype, shape, begin, end }, at);
  return { dtype, shape, begin, end };
}

function tellOddKeys(anomalies: AnomalyRecorder, name: string, node: DataNode, headerAt: number): void {
  const seen = new Set<string>();
  for (const { key, keyOffset } of node.entries()) {
    if (seen.has(key))
      anomalies.tell('duplicate-key', `tensor ${name} has two ${key}`, headerAt + keyOffset, name);
    else if (!KEYS.has(key))
      anomalies.tell(
        'unknown-key',
        `tensor ${name} has a key ${key.slice(0, 80)}`,
        headerAt + keyOffset,
        name,
      );
    if (seen.size < MAX_DIMENSIONS) seen.add(key);
  }
}

/** The items where all are natural numbers and not too many; undefined otherwise. */
function naturals(node: DataNode | undefined, most: number): readonly bigint[] | undefined {
  if (node?.kind !== 'array') return undefined;
  const numbers: bigint[] = [];
  for (const item of node.items()) {
    if (item.kind !== 'number' || !NATURAL.test(item.text) || numbers.length === most) return undefined;
    numbers.push(BigInt(item.text));
  }
  return numbers;
}

function checkSize(anomalies: AnomalyRecorder, name: string, entry: TensorEntry, at: number): void {
  const { dtype, shape, begin, end } = entry;
  const elements = shape.reduce((product, size) => product * size, 1n);
  if (elements > MAX_INT64 || shape.some((size) => size > MAX_INT64)) {
    anomalies.tell('dimensions-overflow', `tensor ${name} has more elements than 64 bits count`, at, name);
    return;
  }
  const bits = dtypeBits(dtype);
  if (bits === undefined) {
    anomalies.tell('unknown-dtype', `tensor ${name} is of type ${dtype.slice(0, 40)}`, at, name);
    return;
  }
  if (elements * bits !== (end - begin) * 8n) {
    anomalies.tell(
      'size-mismatch',
      `tensor ${name} of ${elements} ${dtype} has ${end - begin} bytes`,
      at,
      name,
    );
  }
}
