// The types of ggml tensors: elements a block and bytes a block (ggml.h `enum ggml_type`, ggml.c `type_traits`, gguf-py
// `GGML_QUANT_SIZES`). Types that were removed stay, because their files exist.

/** One type of tensor data. */
export interface GgmlType {
  readonly name: string;
  readonly blockElements: number;
  readonly blockBytes: number;
}

const BY_ID: ReadonlyMap<number, GgmlType> = new Map(
  (
    [
      [0, 'F32', 1, 4],
      [1, 'F16', 1, 2],
      [2, 'Q4_0', 32, 18],
      [3, 'Q4_1', 32, 20],
      [4, 'Q4_2', 16, 10],
      [5, 'Q4_3', 16, 12],
      [6, 'Q5_0', 32, 22],
      [7, 'Q5_1', 32, 24],
      [8, 'Q8_0', 32, 34],
      [9, 'Q8_1', 32, 40],
      [10, 'Q2_K', 256, 84],
      [11, 'Q3_K', 256, 110],
      [12, 'Q4_K', 256, 144],
      [13, 'Q5_K', 256, 176],
      [14, 'Q6_K', 256, 210],
      [15, 'Q8_K', 256, 292],
      [16, 'IQ2_XXS', 256, 66],
      [17, 'IQ2_XS', 256, 74],
      [18, 'IQ3_XXS', 256, 98],
      [19, 'IQ1_S', 256, 50],
      [20, 'IQ4_NL', 32, 18],
      [21, 'IQ3_S', 256, 110],
      [22, 'IQ2_S', 256, 82],
      [23, 'IQ4_XS', 256, 136],
      [24, 'I8', 1, 1],
      [25, 'I16', 1, 2],
      [26, 'I32', 1, 4],
      [27, 'I64', 1, 8],
      [28, 'F64', 1, 8],
      [29, 'IQ1_M', 256, 56],
      [30, 'BF16', 1, 2],
      [31, 'Q4_0_4_4', 32, 18],
      [32, 'Q4_0_4_8', 32, 18],
      [33, 'Q4_0_8_8', 32, 18],
      [34, 'TQ1_0', 256, 54],
      [35, 'TQ2_0', 256, 66],
      [36, 'IQ4_NL_4_4', 32, 18],
      [37, 'IQ4_NL_4_8', 32, 18],
      [38, 'IQ4_NL_8_8', 32, 18],
      [39, 'MXFP4', 32, 17],
      [40, 'NVFP4', 64, 36],
      [41, 'Q1_0', 128, 18],
      [42, 'Q2_0', 64, 18],
    ] as const
  ).map(([id, name, blockElements, blockBytes]) => [id, { name, blockElements, blockBytes }]),
);

/** Undefined for numbers that ggml does not define. */
export function ggmlType(id: number): GgmlType | undefined {
  return BY_ID.get(id);
}

/**
 * Types of the ik_llama.cpp fork, which publishes models in them: some keep extra bytes in each row, so that only the next
 * tensor tells where one ends.
 */
const FORK_TYPES: ReadonlyMap<number, string> = new Map([
  [133, 'Q6_0'],
  [134, 'IQ1_BN'],
  [135, 'IQ2_BN'],
  [137, 'IQ2_K'],
  [138, 'IQ3_K'],
  [139, 'IQ4_K'],
  [140, 'IQ5_K'],
  [141, 'IQ6_K'],
  [144, 'IQ4_KS'],
  [145, 'IQ2_KS'],
  [146, 'IQ4_KSS'],
  [152, 'IQ5_KS'],
  [153, 'IQ2_KT'],
  [154, 'IQ3_KT'],
  [155, 'IQ4_KT'],
  [156, 'IQ3_KS'],
  [157, 'IQ2_KL'],
  [158, 'IQ1_KT'],
]);

/** The name of a type that a fork defines and whose size is not known; rows interleaved (`_R4`) have numbers 200 higher. */
export function forkTypeName(id: number): string | undefined {
  const name = FORK_TYPES.get(id);
  if (name !== undefined) return name;
  const rows = FORK_TYPES.get(id - 200);
  if (rows !== undefined) return `${rows}_R4`;
  const plain = id >= 202 && id <= 230 ? BY_ID.get(id - 200) : undefined;
  return plain === undefined ? undefined : `${plain.name}_R4`;
}

/** Names of `general.file_type` (llama.h `enum llama_ftype`), by number. */
const FILE_TYPES: Readonly<Record<number, string>> = {
  0: 'F32',
  1: 'F16',
  2: 'Q4_0',
  3: 'Q4_1',
  7: 'Q8_0',
  8: 'Q5_0',
  9: 'Q5_1',
  10: 'Q2_K',
  11: 'Q3_K_S',
  12: 'Q3_K_M',
  13: 'Q3_K_L',
  14: 'Q4_K_S',
  15: 'Q4_K_M',
  16: 'Q5_K_S',
  17: 'Q5_K_M',
  18: 'Q6_K',
  19: 'IQ2_XXS',
  20: 'IQ2_XS',
  21: 'Q2_K_S',
  22: 'IQ3_XS',
  23: 'IQ3_XXS',
  24: 'IQ1_S',
  25: 'IQ4_NL',
  26: 'IQ3_S',
  27: 'IQ3_M',
  28: 'IQ2_S',
  29: 'IQ2_M',
  30: 'IQ4_XS',
  31: 'IQ1_M',
  32: 'BF16',
  36: 'TQ1_0',
  37: 'TQ2_0',
  38: 'MXFP4',
  39: 'NVFP4',
  40: 'Q1_0',
  41: 'Q2_0',
};

/** What `general.file_type` says. */
export function fileTypeName(fileType: number): string {
  return FILE_TYPES[fileType & ~1024] ?? `file type ${fileType}`;
}
