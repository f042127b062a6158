// Assembles CoreML models, from the fields of the model after its version and description.

import { message, type ProtoField } from './protobuf-assembler.ts';

/** A Model with one input, one output and whatever it is: `coremlModel([500, network])`. */
export function coremlModel(kind: ProtoField, metadata: Readonly<Record<string, string>> = {}): Uint8Array {
  const entries = Object.entries(metadata).map(
    ([key, value]): ProtoField => [100, message([1, key], [2, value])],
  );
  const description = message(
    [1, message([1, 'x'], [3, message([5, message([1, 8], [2, 65568])])])],
    [10, message([1, 'y'])],
    [100, message([1, 'A model'], [3, 'someone'], [4, 'MIT'], ...entries)],
  );
  return message([1, 4], [2, description], kind);
}

/** A NeuralNetwork of layers, each a field of NeuralNetworkLayer. */
export function coremlNetwork(...layers: ProtoField[]): Uint8Array {
  return message(...layers.map((layer): ProtoField => [1, message([1, 'layer'], [2, 'x'], [3, 'y'], layer)]));
}

/** A Program of one function with one operation that reads a file of weights. */
export function coremlProgram(weightFile: string): Uint8Array {
  const value = message([5, message([1, weightFile], [2, 64])]);
  const operation = message([1, 'const'], [5, message([1, 'val'], [2, value])]);
  const block = message([2, 'y'], [3, operation]);
  const body = message([2, 'CoreML7'], [3, message([1, 'CoreML7'], [2, block])]);
  return message([1, 1], [2, message([1, 'main'], [2, body])]);
}

/** A `weight.bin` of these numbers. */
export function coremlWeights(...tensors: readonly Uint8Array[]): Uint8Array {
  const header = Buffer.alloc(64);
  header.writeUInt32LE(tensors.length, 0);
  header.writeUInt32LE(2, 4);
  const parts: Uint8Array[] = [header];
  let at = 64;
  for (const tensor of tensors) {
    const record = Buffer.alloc(64);
    record.writeUInt32LE(0xdeadbeef, 0);
    record.writeUInt32LE(1, 4);
    record.writeBigUInt64LE(BigInt(tensor.length), 8);
    record.writeBigUInt64LE(BigInt(at + 64), 16);
    parts.push(record, tensor);
    at += 64 + tensor.length;
    if (tensor !== tensors.at(-1)) {
      parts.push(Buffer.alloc(-at & 63));
      at += -at & 63;
    }
  }
  return Buffer.concat(parts);
}
