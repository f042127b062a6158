// Raw numbers in a file of their own, which a model beside it reads by offset: external data of ONNX, weights of CoreML,
// OpenVINO and ncnn. They have no structure at all: their name says what they are, or that nearly all of it reads as numbers, so this
// answers where content that
// is no text has such a name, and no format with a magic is there. Searched like any opaque data.

import type { Format, FormatContext, Probe } from '../format.ts';
import { textEncoding } from '../text/encoding.ts';
import { looksLikeNumbers } from './look-like-numbers.ts';

/** torch.onnx.export writes one file a tensor, named by the initialiser: `onnx__MatMul_123`, `model.layers.0.mlp.weight`. */
const TENSOR_NAME =
  /^(?:onnx__[A-Za-z]{1,40}_\d{1,9}|[\w.]{1,200}_attr__value|(?:[A-Za-z0-9_-]{1,60}\.){1,12}(?:weight|bias|kernel|gamma|beta|embedding|scales?|zeros?|qweight|qzeros))$/;

const EXTENSIONS: readonly string[] = ['.onnx_data', '.onnx.data', '.onnx.weights', '.weights', '.data'];

/** `model.onnx_data_1`: the second part of what is cut at a size; `model.onnx_QNN.bin`: compiled for an accelerator. */
const PART_NAME = /\.onnx[._]data[._-]\d{1,5}$|_(?:qnn|ctx)\.bin$/;

/** What Optimum writes beside the description of an OpenVINO model. */
const OPENVINO_NAME = /^openvino_[\w-]{0,80}\.bin$/;

/** Descriptions that CoreML compiles (`model.mlmodelc/`), in a format that nobody describes. */
const COMPILED_NAMES = new Set(['coremldata.bin']);

/** Names that raw numbers may have as well as anything else: `.bin` and its like, or no extension at all. */
const OPEN_NAME = /(?:^[^.]{1,200}|\.(?:bin|pb|dat|raw))$/;

export const format: Format = {
  id: 'tensor-blob',
  title: 'Raw tensor data',
  extensions: EXTENSIONS,

  identify({ name, head, sizeBytes, bytes }: Probe) {
    const lower = name.toLowerCase();
    const isNamed =
      EXTENSIONS.some((extension) => lower.endsWith(extension)) ||
      PART_NAME.test(lower) ||
      COMPILED_NAMES.has(lower) ||
      OPENVINO_NAME.test(lower) ||
      TENSOR_NAME.test(name);
    // Names that say nothing, such as those of OpenVINO's weights: the numbers must tell.
    const isNumeric = !isNamed && OPEN_NAME.test(lower) && looksLikeNumbers(bytes);
    if (!isNamed && !isNumeric) return undefined;
    return textEncoding(head, head.length === sizeBytes) === undefined ? 'probable' : undefined;
  },

  walk(context: FormatContext) {
    context.explainOpaque(0, context.bytes.sizeBytes);
  },
};
