// ONNX models in ONNX's own syntax (`.onnxtext`, docs/Syntax.md of onnx, onnx/defs/parser.cc), which onnx.load reads with a
// warning that it may change. Files and operations that it names are told; the rest is a gap of this version.

import { LIMITS } from '../../limits.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { OperationTally } from '../operation-tally.ts';

/** Comments that may stand before a model. */
const MAX_COMMENTS = 64;

/** How a model begins: its properties in angle brackets. */
const PROPERTIES =
  /^\s{0,256}<\s{0,256}(?:ir_version|opset_import|producer_name|producer_version|domain|model_version|doc_string|metadata_props)\s{0,16}:/;

const IS_SPACE = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 0x80 && /\s/.test(String.fromCharCode(byte)) ? 1 : 0,
);

/** `"location": "weights.bin"` of a tensor whose data lies elsewhere. */
const LOCATION = /"location"\s{0,64}:\s{0,64}"((?:[^"\\]|\\.){0,4096})"/gs;

/** `y = Relu(x)`, `y = ai.onnx.ml.Scaler <scale = 2.0> (x)`. */
const OPERATION = /=\s{0,64}([A-Za-z_][\w.]{0,200})(?::\w{1,64})?\s{0,64}[<(]/g;

function opensModel(head: Uint8Array): boolean {
  let at = 0;
  while (at < head.length && IS_SPACE[head[at] ?? 0] === 1) at++;
  // Beyond ASCII there are other spaces.
  const first = head[at] ?? 0;
  if (first < 0x80 && first !== 0x3c && first !== 0x23) return false;
  let text = Buffer.from(head.subarray(0, 64 * 1024)).toString('utf8');
  for (let comment = 0; comment < MAX_COMMENTS; comment++) {
    const [skipped] = /^\s{0,256}#[^\n]{0,4096}\n/.exec(text) ?? [];
    if (skipped === undefined) break;
    text = text.slice(skipped.length);
  }
  return PROPERTIES.test(text);
}

/** Inputs of a graph that are looked at. */
const MAX_INPUT_CHARACTERS = 1024;

/** Whether what stands behind `=` is a graph as an attribute: `body = loop (float x) => (float y) { ... }`. */
function isGraph(text: string, at: number): boolean {
  const end = text.slice(at, at + MAX_INPUT_CHARACTERS).indexOf(')');
  return (
    end >= 0 &&
    text
      .slice(at + end + 1, at + end + 8)
      .trimStart()
      .startsWith('=>')
  );
}

export const format: Format = {
  id: 'onnx-textual',
  title: 'ONNX model in ONNX syntax',
  extensions: ['.onnxtext', '.onnxtxt'],

  identify({ head }: Probe) {
    return opensModel(head) ? 'certain' : undefined;
  },

  walk(context: FormatContext) {
    const { bytes } = context;
    const readBytes = Math.min(bytes.sizeBytes, LIMITS.structuredStringBytes.value);
    const text = Buffer.from(bytes.read(0, readBytes)).toString('latin1');
    const told = new Set<string>();
    for (const { 1: written = '', index } of text.matchAll(LOCATION)) {
      const target = Buffer.from(written.replace(/\\(.)/gs, '$1'), 'latin1').toString('utf8');
      if (told.has(target) || told.size >= LIMITS.graphOperations.value) continue;
      told.add(target);
      context.emit({
        kind: 'reference',
        format: 'onnx',
        purpose: 'external-data',
        access: 'read',
        target,
        place: 'a tensor',
        offset: index,
      });
    }
    const operations = new OperationTally('onnx');
    for (const { 1: name = '', index } of text.matchAll(OPERATION)) {
      if (isGraph(text, index)) continue;
      const dot = name.lastIndexOf('.');
      const [domain, op] = [name.slice(0, Math.max(dot, 0)), name.slice(dot + 1)];
      operations.add({ op, domain, strings: [], offset: index, place: () => `offset ${index}` });
    }
    operations.emit(context);
    context.emit({ kind: 'model.info', property: 'framework', value: 'ONNX' });
    context.gap({
      kind: 'unrecognised',
      reason: "ONNX's own syntax is read for the files and operations that it names alone.",
      consequence: 'Attributes, metadata and constants were only searched for payloads.',
    });
  },
};
