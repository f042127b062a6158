// ONNX models in protobuf text format, which onnx.load reads from `.textproto`, `.txtpb`, `.prototxt` and `.pbtxt`
// (onnx/serialization.py): turned into the binary they stand for, which is then scanned as such.

import type { Format, FormatContext, Probe } from '../format.ts';
import { ONNX_TEXT } from '../onnx/text-schema.ts';
import { textFieldNames } from '../protobuf/text-to-wire.ts';
import { walkText } from '../protobuf/walk-text.ts';

/** Fields at the beginning that are looked at to tell what a text is, and how much of the text. */
const PROBED_FIELDS = 400;
const PROBED_BYTES = 512 * 1024;

/** Whether the names are those of a ModelProto: no other schema has them in that place. */
function isModel(names: readonly string[]): boolean {
  const has = (...wanted: string[]) => wanted.some((name) => names.includes(name));
  if (has('graph.initializer', 'graph.sparse_initializer', 'graph.quantization_annotation')) return true;
  const isVersioned = has('ir_version', 'opset_import.version', 'opset_import.domain');
  return isVersioned && has('graph', 'functions', 'training_info', 'ir_version');
}

export const format: Format = {
  id: 'onnx-text',
  title: 'ONNX model as text',
  extensions: ['.textproto', '.txtpb'],

  identify({ head, bytes }: Probe) {
    if (head.includes(0)) return undefined;
    return isModel(textFieldNames(bytes.slice(0, PROBED_BYTES), PROBED_FIELDS)) ? 'certain' : undefined;
  },

  walk(context: FormatContext) {
    walkText(context, ONNX_TEXT, { message: 'ModelProto', member: 'model.onnx', carrier: 'onnx-text' });
  },
};
