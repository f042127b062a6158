// Assembles PaddlePaddle programs and parameters.

import { message, type ProtoField } from './protobuf-assembler.ts';

/** One operation: its attributes are texts by name. */
export interface PaddleOperation {
  readonly type: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** A ProgramDesc of one block. */
export function paddleProgram(
  operations: readonly PaddleOperation[],
  more: readonly ProtoField[] = [],
): Uint8Array {
  const variable = message(
    [1, 'x'],
    [2, message([1, 7], [3, message([1, message([1, 5], [2, -1], [2, 8])])])],
    [3, 0],
  );
  const ops = operations.map(({ type, attributes }): ProtoField => {
    const input = message([1, 'X'], [2, 'x']);
    const attrs = Object.entries(attributes ?? {}).map(
      ([name, text]): ProtoField => [4, message([1, name], [2, 2], [5, text])],
    );
    return [4, message([1, input], [3, type], ...attrs)];
  });
  const block = message([1, 0], [2, -1], [3, variable], ...ops);
  return message([1, block], [4, message([1, 2006001])], ...more);
}

/** One tensor of a file of parameters: float32 where nothing else is said. */
export function paddleTensor(
  dims: readonly number[],
  data = new Uint8Array(4 * dims.reduce((product, dim) => product * dim, 1)),
  type = 5,
): Uint8Array {
  const desc = message([1, type], ...dims.map((dim): ProtoField => [2, dim]));
  const head = Buffer.alloc(20);
  head.writeInt32LE(desc.length, 16);
  return Buffer.concat([head, desc, data]);
}
