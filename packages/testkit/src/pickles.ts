// What tests of the pickle engine need: readable streams, and the whole scanner's answer to them.

export * from './pickle-assembler.ts';
export * from './scan-bytes.ts';
