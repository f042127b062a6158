// Samples, assemblers and the acceptance kit for decoders. Needs vitest: import it from tests only.

export * from './accept-decoder.ts';
export * from './decode-all.ts';
export * from './deflate-assembler.ts';
export * from './lz4-assembler.ts';
export * from './python-compress.ts';
export * from './sample-content.ts';
