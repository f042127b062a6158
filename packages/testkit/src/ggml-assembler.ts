// Assembles ggml files of before GGUF: a magic, numbers, a vocabulary, tensors.

export interface GgmlPlan {
  /** Default `ggml`. */
  readonly magic?: 'ggml' | 'ggmf' | 'ggjt' | 'ggla';
  readonly version?: number;
  readonly parameters: readonly number[];
  /** Rows and columns of zeros. */
  readonly filters?: readonly [number, number];
  /** Write how many tokens there are in front of them. */
  readonly isCounted?: boolean;
  readonly tokens?: readonly string[];
  readonly hasScores?: boolean;
  /** Name, type, shape, bytes of data. */
  readonly tensors: readonly (readonly [string, number, readonly number[], number])[];
}

function u32(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4);
  return bytes;
}

export function assembleGgml(plan: GgmlPlan): Uint8Array {
  const magic = plan.magic ?? 'ggml';
  const parts: Uint8Array[] = [Buffer.from([...magic].reverse().join(''), 'latin1')];
  if (magic !== 'ggml') parts.push(u32(plan.version ?? 1));
  parts.push(u32(...plan.parameters));
  if (plan.filters !== undefined)
    parts.push(u32(...plan.filters), Buffer.alloc(plan.filters[0] * plan.filters[1] * 4));
  if (plan.isCounted === true) parts.push(u32(plan.tokens?.length ?? 0));
  for (const token of plan.tokens ?? []) {
    const bytes = Buffer.from(token, 'utf8');
    parts.push(u32(bytes.length), bytes, Buffer.alloc(plan.hasScores === true ? 4 : 0));
  }
  for (const [name, type, shape, dataBytes] of plan.tensors) {
    parts.push(u32(shape.length, name.length, type, ...shape), Buffer.from(name, 'latin1'));
    const at = Buffer.concat(parts).length;
    if (magic === 'ggjt' || magic === 'ggla') parts.push(Buffer.alloc((32 - (at % 32)) % 32));
    parts.push(Buffer.alloc(dataBytes, 0x3c));
  }
  return Buffer.concat(parts);
}

/** Honest small models by the program that writes them. */
export const GGML_MODELS: Readonly<Record<string, GgmlPlan>> = {
  'whisper.cpp': {
    parameters: [3, 1500, 8, 2, 2, 448, 8, 2, 2, 80, 1],
    filters: [2, 3],
    isCounted: true,
    tokens: ['a', 'b', ' the'],
    tensors: [
      ['encoder.positional_embedding', 0, [4, 2], 32],
      ['decoder.token_embedding.weight', 1, [4, 3], 24],
    ],
  },
  'llama.cpp': {
    magic: 'ggjt',
    version: 3,
    parameters: [2, 32, 256, 2, 2, 16, 2],
    tokens: ['<s>', 'x'],
    hasScores: true,
    tensors: [
      ['tok_embeddings.weight', 2, [32, 2], 36],
      ['norm.weight', 0, [32], 128],
    ],
  },
};
