// Raw numbers in a file of their own, which a model beside it reads by offset: external data of ONNX, weights of CoreML,
// OpenVINO and ncnn. They have no structure at all: only their name says what they are, so this answers where content that
// is no text has such a name, and no format with a magic is there. Searched like any opaque data.

import type { Format, FormatContext, Probe } from '../format.ts';
import { textEncoding } from '../text/encoding.ts';

/** torch.onnx.export writes one file a tensor, named by the initialiser: `onnx__MatMul_123`, `model.layers.0.mlp.weight`. */
const TENSOR_NAME =
  /^(?:onnx__[A-Za-z]{1,40}_\d{1,9}|[\w.]{1,200}_attr__value|(?:[A-Za-z0-9_-]{1,60}\.){1,12}(?:weight|bias|kernel|gamma|beta|embedding|scales?|zeros?|qweight|qzeros))$/;

const EXTENSIONS: readonly string[] = ['.onnx_data', '.onnx.data', '.onnx.weights', '.weights', '.data'];

/** `model.onnx_data_1`: the second part of what is cut at a size. */
const PART_NAME = /\.onnx[._]data[._-]\d{1,5}$/;

/** What Optimum writes beside the description of an OpenVINO model. */
const OPENVINO_NAME = /^openvino_[\w-]{0,80}\.bin$/;

/** Descriptions that CoreML compiles (`model.mlmodelc/`), in a format that nobody describes. */
const COMPILED_NAMES = new Set(['coremldata.bin']);

export const format: Format = {
  id: 'tensor-blob',
  title: 'Raw tensor data',
  extensions: EXTENSIONS,

  identify({ name, head, sizeBytes }: Probe) {
    const lower = name.toLowerCase();
    const isNamed =
      EXTENSIONS.some((extension) => lower.endsWith(extension)) ||
      PART_NAME.test(lower) ||
      COMPILED_NAMES.has(lower) ||
      OPENVINO_NAME.test(lower) ||
      TENSOR_NAME.test(name);
    if (!isNamed || textEncoding(head, head.length === sizeBytes) !== undefined) return undefined;
    return 'probable';
  },

  walk(context: FormatContext) {
    context.explainOpaque(0, context.bytes.sizeBytes);
  },
};
