// The layouts that files before GGUF have behind their magic: which numbers, whether a filter bank, how the vocabulary is
// counted (llama.cpp `convert.py` of early 2023, whisper.cpp `convert-pt-to-ggml.py`, the examples of ggml). No file says
// which program wrote it, so they are tried.

/** One way to read a file up to its first tensor. */
export interface GgmlFlavour {
  readonly title: string;
  /** 32-bit hyperparameters; the first is the size of the vocabulary. */
  readonly parameters: number;
  /** A bank of mel filters follows: its two sizes, and so many floats. */
  readonly hasFilters?: true;
  /** Where the size of the vocabulary stands: among the parameters, in front of it, or nowhere: there is none. */
  readonly vocabulary: 'parameter' | 'counted' | 'none';
  /** Each token has a score. */
  readonly hasScores?: true;
}

/** What a magic means. Files store it as a little-endian number, so its letters stand reversed. */
export interface GgmlMagic {
  /** As the bytes stand. */
  readonly magic: string;
  readonly name: string;
  readonly isVersioned: boolean;
  /** Data of each tensor begins at a multiple of this many bytes. */
  readonly alignmentBytes: number;
  readonly flavours: readonly GgmlFlavour[];
}

const WHISPER: GgmlFlavour = {
  title: 'whisper.cpp',
  parameters: 11,
  hasFilters: true,
  vocabulary: 'counted',
};
const LLAMA: GgmlFlavour = { title: 'llama.cpp', parameters: 7, vocabulary: 'parameter' };
const LLAMA_SCORED: GgmlFlavour = { ...LLAMA, hasScores: true };
const ADAPTER: GgmlFlavour = { title: 'LoRA adapter', parameters: 2, vocabulary: 'none' };

/** Models of ggml's examples: GPT-2, GPT-J, NeoX, StarCoder, MPT, BERT, and what was made after them. */
const EXAMPLES: readonly GgmlFlavour[] = [6, 7, 8, 9, 5, 10, 4, 12].flatMap((parameters): GgmlFlavour[] => [
  { title: 'ggml', parameters, vocabulary: 'counted' },
  { title: 'ggml', parameters, vocabulary: 'parameter' },
  { title: 'ggml', parameters, vocabulary: 'none' },
]);

/** Every magic. */
export const GGML_MAGICS: readonly GgmlMagic[] = [
  {
    magic: 'lmgg',
    name: 'ggml',
    isVersioned: false,
    alignmentBytes: 1,
    flavours: [WHISPER, LLAMA, ...EXAMPLES],
  },
  { magic: 'fmgg', name: 'ggmf', isVersioned: true, alignmentBytes: 1, flavours: [LLAMA_SCORED, LLAMA] },
  {
    magic: 'tjgg',
    name: 'ggjt',
    isVersioned: true,
    alignmentBytes: 32,
    flavours: [LLAMA_SCORED, LLAMA],
  },
  { magic: 'algg', name: 'ggla', isVersioned: true, alignmentBytes: 32, flavours: [ADAPTER] },
];

/** Sizes of quantised types before May 2023, when their scales were 32-bit: elements and bytes a block. */
export const OLD_BLOCKS: ReadonlyMap<number, readonly [elements: number, bytes: number]> = new Map([
  [2, [32, 20]],
  [3, [32, 24]],
  [4, [16, 10]],
  [5, [16, 12]],
  [6, [32, 22]],
  [7, [32, 24]],
  [8, [32, 36]],
  [9, [32, 44]],
]);
