// Assemblers and acceptance kits for tests. Never imported by shipped code.

export * from './code-assembler.ts';
export * from './compiled-assembler.ts';
export * from './coreml-assembler.ts';
export * from './executable-assembler.ts';
export * from './flat-assembler.ts';
export * from './ggml-assembler.ts';
export * from './gguf-assembler.ts';
export * from './hdf5-assembler.ts';
export * from './java-assembler.ts';
export * from './java-class-assembler.ts';
export * from './keras-assembler.ts';
export * from './key-store-assembler.ts';
export * from './notebook-assembler.ts';
export * from './npy-assembler.ts';
export * from './onnx-assembler.ts';
export * from './paddle-assembler.ts';
export * from './pickle-assembler.ts';
export * from './probe-of.ts';
export * from './program-assembler.ts';
export * as protobuf from './protobuf-assembler.ts';
export * from './r-assembler.ts';
export * from './ranged-access.ts';
export * from './recording-context.ts';
export * from './recording-detector-context.ts';
export * from './safetensors-assembler.ts';
export * from './samples.ts';
export * from './seven-zip-assembler.ts';
export * from './tar-assembler.ts';
export * as tensorflow from './tensorflow-assembler.ts';
export * from './tfrecord-assembler.ts';
export * from './torch7-assembler.ts';

export * from './tree-model-assembler.ts';
export * from './zip-assembler.ts';
