// The index of tensors in a GGUF file: names, dimensions, types, offsets, and whether their sizes can be. Sizes are
// computed in BigInt, because the overflow of 64 bits is what such files are made for.

import { printableName } from '../../bytes/printable-name.ts';
import { LIMITS } from '../../limits.ts';
import { forkTypeName, ggmlType } from './ggml-types.ts';
import { readString, type ValueReader } from './read-value.ts';

/** One tensor as the file declares it. */
export interface GgufTensor {
  readonly name: string;
  readonly type: string;
  readonly dimensions: readonly bigint[];
  /** Relative to the start of the data. */
  readonly offset: bigint;
  /** Undefined where the type is not known. */
  readonly sizeBytes: bigint | undefined;
  /** Where the file declares it. */
  readonly at: number;
}

/** llama.cpp holds four dimensions; a file that says more is read on as long as the numbers are there. */
const MAX_DIMENSIONS = 4;
const DIMENSIONS_READ = 64;
/** llama.cpp takes names below 64 bytes, builds for pictures below 128. */
const MAX_NAME_BYTES = 127;
/** No builder of models names anything so. */
const MAX_SANE_NAME_BYTES = 1024;
const MAX_INT64 = 2n ** 63n - 1n;
const STEPS_PER_CLOCK = 1024;

/** The tensors that could be read. */
export interface TensorIndex {
  readonly tensors: readonly GgufTensor[];
  /** False where reading stopped early. */
  readonly isWhole: boolean;
}

/**
 * Tells `tensor-name-length`, `duplicate-tensor`, `dimension-count`, `dimensions-overflow`, `row-not-whole-blocks` and
 * `unknown-tensor-type`.
 *
 * @param count as the file says
 */
export function readTensorInfos(reader: ValueReader, count: number): TensorIndex {
  const tensors: GgufTensor[] = [];
  const names = new Set<string>();
  for (let index = 0; index < count; index++) {
    if (index === LIMITS.modelTensors.value) return { tensors, isWhole: false };
    if (index % STEPS_PER_CLOCK === STEPS_PER_CLOCK - 1 && reader.context.budget.isOutOfTime())
      return { tensors, isWhole: false };
    const tensor = readTensorInfo(reader, index);
    if (tensor === undefined) return { tensors, isWhole: false };
    // Zeros read as tensors without a name: a count that is too high, not two tensors of one name.
    if (tensor.name !== '' && names.has(tensor.name))
      reader.anomalies.tell(
        'duplicate-tensor',
        `two tensors are named ${tensor.name}`,
        tensor.at,
        tensor.name,
      );
    names.add(tensor.name);
    tensors.push(tensor);
  }
  return { tensors, isWhole: true };
}

function readTensorInfo(reader: ValueReader, index: number): GgufTensor | undefined {
  const { cursor, anomalies, version, context } = reader;
  const at = cursor.at;
  const string = readString(reader, `the name of tensor ${index}`);
  if (string === undefined) return undefined;
  const name = printableName(
    context.bytes.read(string.start, Math.min(string.lengthBytes, LIMITS.nameCharacters.value)),
  );
  if (string.lengthBytes > MAX_NAME_BYTES)
    anomalies.tell(
      string.lengthBytes > MAX_SANE_NAME_BYTES ? 'tensor-name-overlong' : 'tensor-name-length',
      `a tensor's name has ${string.lengthBytes} bytes`,
      at,
      name,
    );
  const dimensionCount = cursor.u32();
  if (dimensionCount > MAX_DIMENSIONS)
    anomalies.tell('dimension-count', `tensor ${name} has ${dimensionCount} dimensions`, at, name);
  if (dimensionCount > DIMENSIONS_READ) return undefined;
  const dimensions: bigint[] = [];
  for (let axis = 0; axis < dimensionCount; axis++)
    dimensions.push(version === 1 ? BigInt(cursor.u32()) : cursor.u64());
  const typeId = cursor.u32();
  const offset = cursor.u64();
  if (cursor.broken !== undefined) return undefined;
  const sizeBytes = sizeOf(reader, { name, dimensions, typeId, at });
  const type = ggmlType(typeId)?.name ?? forkTypeName(typeId) ?? `type ${typeId}`;
  return { name, type, dimensions, offset, sizeBytes, at };
}

function sizeOf(
  { anomalies }: ValueReader,
  tensor: { name: string; dimensions: readonly bigint[]; typeId: number; at: number },
): bigint | undefined {
  const { name, dimensions, typeId, at } = tensor;
  const type = ggmlType(typeId);
  const elements = dimensions.reduce((product, size) => product * size, 1n);
  // A dimension is a signed 64-bit number to ggml; with a zero among them the product says nothing of the others.
  const isTooLarge = elements > MAX_INT64 || dimensions.some((size) => size > MAX_INT64);
  const shape = dimensions.map((size) => size.toString().slice(0, 24)).join(' x ');
  if (type === undefined) {
    if (isTooLarge) anomalies.tell('dimensions-overflow', `tensor ${name} has ${shape} elements`, at, name);
    if (forkTypeName(typeId) === undefined)
      anomalies.tell('unknown-tensor-type', `tensor ${name} is of type ${typeId}`, at, name);
    return undefined;
  }
  const blockElements = BigInt(type.blockElements);
  const sizeBytes = (elements / blockElements) * BigInt(type.blockBytes);
  if (isTooLarge || sizeBytes > MAX_INT64) {
    anomalies.tell(
      'dimensions-overflow',
      `tensor ${name} has ${shape} elements, which overflow 64 bits`,
      at,
      name,
    );
  } else if ((dimensions[0] ?? 1n) % blockElements !== 0n) {
    anomalies.tell(
      'row-not-whole-blocks',
      `rows of tensor ${name} have ${dimensions[0]} elements, blocks of ${type.name} have ${blockElements}`,
      at,
      name,
    );
  }
  return sizeBytes;
}
