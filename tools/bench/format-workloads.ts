// Writes large models of formats without pickles for the benchmark: a safetensors file, a GGUF file, an ONNX model with its
// data beside it. About 3.5 GB, none of it ever loaded.

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { assembleGguf } from '../../packages/testkit/src/gguf-assembler.ts';
import { onnxModel, onnxNode, onnxTensor } from '../../packages/testkit/src/onnx-assembler.ts';
import { Weights } from './weights.ts';
import type { WriteOnce } from './workloads.ts';

const MIB = 1024 * 1024;

/** Paths of the files. */
export interface FormatWorkloadFiles {
  readonly safetensors: string;
  readonly gguf: string;
  /** A folder with `model.onnx` and `model.onnx.data`. */
  readonly onnxFolder: string;
}

/** Writes what is not there yet. */
export function writeFormatWorkloads(folder: string, file: WriteOnce): FormatWorkloadFiles {
  const onnxFolder = path.join(folder, 'onnx');
  mkdirSync(onnxFolder, { recursive: true });
  file('onnx/model.onnx', (append) => append(onnxWithExternalData()));
  file('onnx/model.onnx.data', (append) => appendWeights(append, ONNX_TENSORS, ONNX_TENSOR_BYTES));
  return {
    safetensors: file('model.safetensors', writeSafetensors),
    gguf: file('model.gguf', writeGguf),
    onnxFolder,
  };
}

function appendWeights(append: (bytes: Uint8Array) => void, tensors: number, bytesEach: number): void {
  const numbers = new Weights();
  for (let k = 0; k < tensors; k++) append(numbers.take(bytesEach));
}

const SAFETENSORS = 256;
const SAFETENSOR_BYTES = 8 * MIB;

/** 2 GiB of F32 in 256 tensors. */
function writeSafetensors(append: (bytes: Uint8Array) => void): void {
  const tensors = Array.from({ length: SAFETENSORS }, (_, k) => [
    `model.layers.${k}.weight`,
    {
      dtype: 'F32',
      shape: [1024, SAFETENSOR_BYTES / 4096],
      data_offsets: [k * SAFETENSOR_BYTES, (k + 1) * SAFETENSOR_BYTES],
    },
  ]);
  const text = JSON.stringify({ __metadata__: { format: 'pt' }, ...Object.fromEntries(tensors) });
  const header = Buffer.from(text.padEnd(Math.ceil(text.length / 8) * 8));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  append(length);
  append(header);
  appendWeights(append, SAFETENSORS, SAFETENSOR_BYTES);
}

const GGUF_TENSORS = 125;
const GGUF_TENSOR_BYTES = 4 * MIB;

/** 500 MB of F32 behind a vocabulary of 128,000 tokens, as language models have it. */
function writeGguf(append: (bytes: Uint8Array) => void): void {
  const tokens = Array.from({ length: 128_000 }, (_, k) => `token${k}`);
  const head = assembleGguf({
    keys: [
      ['general.architecture', 'llama'],
      ['general.name', 'bench'],
      ['llama.context_length', { u32: 4096 }],
      ['tokenizer.ggml.tokens', { strings: tokens }],
    ],
    tensors: Array.from({ length: GGUF_TENSORS }, (_, k) => ({
      name: `blk.${k}.ffn_up.weight`,
      dims: [1024, GGUF_TENSOR_BYTES / 4096],
      offset: k * GGUF_TENSOR_BYTES,
      data: '',
    })),
  });
  append(head);
  append(new Uint8Array((32 - (head.length % 32)) % 32));
  appendWeights(append, GGUF_TENSORS, GGUF_TENSOR_BYTES);
}

const ONNX_TENSORS = 128;
const ONNX_TENSOR_BYTES = 8 * MIB;

/** A model whose initialisers, 1 GiB, lie in `model.onnx.data`. */
function onnxWithExternalData(): Uint8Array {
  const numbers = Array.from({ length: ONNX_TENSORS }, (_, k) => k);
  return onnxModel({
    nodes: numbers.map((k) => onnxNode('MatMul', { inputs: ['x', `w${k}`] })),
    initializers: numbers.map((k) =>
      onnxTensor(`w${k}`, {
        dims: [1024, ONNX_TENSOR_BYTES / 4096],
        external: [
          ['location', 'model.onnx.data'],
          ['offset', String(k * ONNX_TENSOR_BYTES)],
          ['length', String(ONNX_TENSOR_BYTES)],
        ],
      }),
    ),
  });
}
