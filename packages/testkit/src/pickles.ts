// What tests of the pickle engine need: readable streams, and the whole scanner's answer to them.

export * from './pickle-assembler.ts';
export * from './pickle-corpus/benign-pickles.ts';
export * from './pickle-corpus/hostile-pickles.ts';
export * from './scan-bytes.ts';
