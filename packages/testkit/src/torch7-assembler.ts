// Assembles Torch7 files, binary and text, from a tree of values.

export type Torch7Value =
  | null
  | number
  | string
  | boolean
  | { readonly table: readonly (readonly [Torch7Value, Torch7Value])[] }
  | { readonly torch: string; readonly fields: Torch7Value }
  | { readonly tensor: 'Float' | 'Double' | 'Byte' | 'Cuda'; readonly sizes: readonly number[] }
  /** Bytes that `string.dump` would write, and the tag they stand behind. */
  | { readonly dumped: Uint8Array | string; readonly tag?: 6 | 7 | 8 };

interface Spelling {
  int(value: number): void;
  long(value: number): void;
  double(value: number): void;
  chars(bytes: Uint8Array): void;
  floats(count: number, bytes: number): void;
}

function binary(parts: Uint8Array[]): Spelling {
  const put = (size: number, write: (bytes: Buffer) => void) => {
    const bytes = Buffer.alloc(size);
    write(bytes);
    parts.push(bytes);
  };
  return {
    int: (value) => put(4, (bytes) => bytes.writeInt32LE(value)),
    long: (value) => put(8, (bytes) => bytes.writeBigInt64LE(BigInt(value))),
    double: (value) => put(8, (bytes) => bytes.writeDoubleLE(value)),
    chars: (bytes) => parts.push(bytes),
    floats: (count, size) => put(count * size, (bytes) => bytes.fill(0x3c)),
  };
}

function text(parts: Uint8Array[]): Spelling {
  const line = (value: string | number) => parts.push(Buffer.from(`${value}\n`, 'latin1'));
  return {
    int: line,
    long: line,
    double: line,
    chars: (bytes) => parts.push(bytes, Buffer.from('\n')),
    floats: (count) => line(Array<number>(count).fill(0.5).join(' ')),
  };
}

const ELEMENT_BYTES = { Float: 4, Double: 8, Byte: 1, Cuda: 4 } as const;

/** @param firstIndex the number of the outermost object; 1 as `torch.save` counts */
export function assembleTorch7(
  value: Torch7Value,
  spelling: 'binary' | 'text' = 'binary',
  firstIndex = 1,
): Uint8Array {
  const parts: Uint8Array[] = [];
  const out = spelling === 'binary' ? binary(parts) : text(parts);
  let index = firstIndex - 1;
  const string = (content: string) => {
    const bytes = Buffer.from(content, 'latin1');
    out.int(bytes.length);
    out.chars(bytes);
  };
  const object = (name: string) => {
    out.int(4);
    out.int(++index);
    string('V 1');
    string(name);
  };
  const write = (item: Torch7Value): void => {
    if (item === null) out.int(0);
    else if (typeof item === 'number') {
      out.int(1);
      out.double(item);
    } else if (typeof item === 'string') {
      out.int(2);
      string(item);
    } else if (typeof item === 'boolean') {
      out.int(5);
      out.int(item ? 1 : 0);
    } else if ('table' in item) {
      out.int(3);
      out.int(++index);
      out.int(item.table.length);
      for (const pair of item.table) for (const part of pair) write(part);
    } else if ('torch' in item) {
      object(item.torch);
      write(item.fields);
    } else if ('tensor' in item) {
      const element = item.tensor === 'Cuda' ? 'Cuda' : item.tensor;
      object(`torch.${element}Tensor`);
      out.int(item.sizes.length);
      for (const size of item.sizes) out.long(size);
      for (const size of item.sizes) out.long(size);
      out.long(1);
      object(`torch.${element}Storage`);
      const count = item.sizes.reduce((product, size) => product * size, 1);
      out.long(count);
      out.floats(count, ELEMENT_BYTES[item.tensor]);
    } else {
      const bytes = typeof item.dumped === 'string' ? Buffer.from(item.dumped, 'latin1') : item.dumped;
      out.int(item.tag ?? 8);
      if (item.tag !== 6) out.int(++index);
      out.int(bytes.length);
      out.chars(bytes);
      write({ table: [] });
    }
  };
  write(value);
  return Buffer.concat(parts);
}

/** An honest network of one layer. */
export const TORCH7_NETWORK: Torch7Value = {
  torch: 'nn.Sequential',
  fields: {
    table: [
      ['train', false],
      [
        'modules',
        {
          table: [
            [
              1,
              {
                torch: 'nn.Linear',
                fields: {
                  table: [
                    ['weight', { tensor: 'Float', sizes: [2, 3] }],
                    ['bias', { tensor: 'Double', sizes: [2] }],
                    ['gradBias', null],
                  ],
                },
              },
            ],
          ],
        },
      ],
    ],
  },
};
