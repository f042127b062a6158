// TensorRT engines (`.engine`, `.plan`, `.trt`): programs that NVIDIA compiled for one GPU, in a format without a description.
// Recognised by the heads that are known (`ptrt`, `ftrt`, a size and a flatbuffer; a description as JSON before them, as
// Ultralytics writes), else by the name. Searched whole: engines can carry plugin libraries. The one library that belongs
// into an engine is the lean runtime of those that run under other versions.

import { beginsWith } from '../../bytes/begins-with.ts';
import { u16le, u32le, u64le } from '../../bytes/integers.ts';
import { findBytes } from '../find-bytes.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { tellJsonTexts } from '../json-texts.ts';
import { textEncoding } from '../text/encoding.ts';
import { elfLibraries } from './elf-libraries.ts';

const EXTENSIONS: readonly string[] = ['.engine', '.trt'];

/** Names that engines go by, and other things, too. */
const NAMES: readonly string[] = [...EXTENSIONS, '.plan'];
const MAGICS = ['ptrt', 'ftrt'];
const ELF_MAGIC = Uint8Array.from([0x7f, 0x45, 0x4c, 0x46]);

/** A description before the engine. */
const MAX_DESCRIPTION_BYTES = 1024 * 1024;

/** Libraries of TensorRT itself, which the lean runtime is and needs. */
const RUNTIME_LIBRARY = /^libnvinfer/;

export const format: Format = {
  id: 'tensorrt',
  title: 'TensorRT engine',
  extensions: EXTENSIONS,

  identify(probe: Probe) {
    const { head, bytes, sizeBytes, name } = probe;
    if (sizeBytes < 24) return undefined;
    const at = engineAt(probe);
    if (MAGICS.some((magic) => beginsWith(bytes.read(at, 4), magic))) return 'certain';
    if (isContainer(head, sizeBytes)) return 'probable';
    const isNamed = NAMES.some((extension) => name.toLowerCase().endsWith(extension));
    return isNamed && textEncoding(head, head.length === sizeBytes) === undefined ? 'probable' : undefined;
  },

  walk(context: FormatContext) {
    const { bytes } = context;
    const at = engineAt({ head: bytes.read(0, 8), sizeBytes: bytes.sizeBytes });
    context.emit({ kind: 'model.info', property: 'framework', value: 'TensorRT' });
    if (at > 0) tellJsonTexts(context, bytes.slice(4, at), 'tensorrt');
    if (at > 0) context.child('description.json', bytes.slice(4, at), { carrier: 'tensorrt', part: 'text' });
    const runtimes = leanRuntimesOf(context);
    let from = at > 0 ? at : 0;
    for (const [start, end] of runtimes) {
      context.explainOpaque(from, start);
      context.explain(start, end);
      from = end;
    }
    context.explainOpaque(from, bytes.sizeBytes);
    if (at > 0) context.explain(0, 4);
  },
};

/** Where the engine begins: behind a description, where one stands before it (`u32` size, JSON). */
function engineAt({ head, sizeBytes }: Pick<Probe, 'head' | 'sizeBytes'>): number {
  const length = u32le(head, 0);
  const isDescription = head[4] === 0x7b && length >= 2 && length <= MAX_DESCRIPTION_BYTES;
  return isDescription && 4 + length + 24 <= sizeBytes ? 4 + length : 0;
}

/** Of versions without a magic: the size of the file, then a flatbuffer whose root has a layout. */
function isContainer(head: Uint8Array, sizeBytes: number): boolean {
  if (u64le(head, 0) !== sizeBytes) return false;
  const table = 8 + u32le(head, 8);
  const distance = u32le(head, table);
  const layout = table - distance;
  return table + 4 < head.length && layout >= 12 && layout < table && u16le(head, layout) === distance;
}

/** Places of the lean runtimes in the engine, in order; each is told as an operation. */
function leanRuntimesOf(context: FormatContext): (readonly [start: number, end: number])[] {
  const { bytes } = context;
  const runtimes: (readonly [number, number])[] = [];
  let end = 0;
  for (const place of findBytes(context, [ELF_MAGIC]) ?? []) {
    if (place < end) continue;
    const library = elfLibraries(bytes, place);
    const name = library?.names.find((text) => RUNTIME_LIBRARY.test(text));
    if (library === undefined || name === undefined || place + library.sizeBytes > bytes.sizeBytes) continue;
    end = place + library.sizeBytes;
    runtimes.push([place, end]);
    context.emit({
      kind: 'graph.op',
      framework: 'tensorrt',
      op: 'lean-runtime',
      domain: '',
      place: `offset ${place}`,
      strings: [{ name: 'library', value: name }],
      context: [],
      count: 1,
      offset: place,
    });
  }
  return runtimes;
}
