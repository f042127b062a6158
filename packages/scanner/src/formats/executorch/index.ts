// ExecuTorch: programs (`.pte`, identifier ET12), tensors beside them (`.ptd`, FT01) and programs with their test data
// (`.bpte`, BP08). Flatbuffers, followed by segments of constants and of what delegates compiled (executorch/schema/
// program.fbs, extension/flat_tensor/serialize/flat_tensor.fbs, schema/extended_header.cpp). All bytes are searched.

import { beginsWith } from '../../bytes/begins-with.ts';
import { LIMITS } from '../../limits.ts';
import { AnomalyRecorder } from '../anomaly-recorder.ts';
import { FlatBuffer, type FlatTable } from '../flatbuffers/table.ts';
import { tellFlatProblems } from '../flatbuffers/tell-problems.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { walkProgram } from './program.ts';
import { readSegmentHeader, tellSegments } from './segments.ts';

const IDENTIFIER = /^(?:ET\d\d|FT\d\d|BP\d\d)$/;

export const format: Format = {
  id: 'executorch',
  title: 'ExecuTorch program',
  extensions: ['.pte', '.ptd', '.bpte'],

  identify({ bytes, head }: Probe) {
    const first = head[4];
    if (first !== 0x45 && first !== 0x46 && first !== 0x42) return undefined;
    const buffer = new FlatBuffer(bytes);
    if (!IDENTIFIER.test(buffer.identifier())) return undefined;
    // A root that leads nowhere is a lie that a runtime may follow.
    return buffer.root() === undefined ? 'probable' : 'certain';
  },

  walk(context: FormatContext) {
    const buffer = new FlatBuffer(context.bytes);
    const anomalies = new AnomalyRecorder(context, 'executorch');
    const root = buffer.root();
    const kind = buffer.identifier().slice(0, 2);
    context.emit({ kind: 'model.info', property: 'framework', value: 'ExecuTorch' });
    context.emit({ kind: 'model.info', property: 'format-version', value: buffer.identifier() });
    if (root !== undefined) {
      if (kind === 'BP') openBundled(context, root);
      else {
        const header = readSegmentHeader(context.bytes);
        tellSegments(context, anomalies, root.vector(kind === 'FT' ? 1 : 4, 4), header);
        if (kind === 'FT') tellTensors(context, root);
        else walkProgram(context, root);
      }
    }
    anomalies.finish();
    context.explainOpaque(0, context.bytes.sizeBytes);
    tellFlatProblems(context, 'executorch', buffer, root === undefined ? 'no program' : undefined);
  },
};

/** The program inside a bundle is a file of its own. */
function openBundled(context: FormatContext, root: FlatTable): void {
  const program = root.vector(2, 1);
  if (program === undefined || program.length === 0) return;
  const isProgram = beginsWith(context.bytes.read(program.start + 4, 2), 'ET');
  context.child('program.pte', context.bytes.slice(program.start, program.end), {
    carrier: 'executorch',
    part: isProgram ? 'member' : 'tensor-data',
  });
}

/** The tensors of a `.ptd`. */
function tellTensors(context: FormatContext, root: FlatTable): void {
  const named = root.vector(2, 4);
  context.emit({ kind: 'model.info', property: 'tensors', value: `${named?.length ?? 0}` });
  if ((named?.length ?? 0) > LIMITS.modelTensors.value)
    context.gap({
      kind: 'limit',
      reason: `The file names ${named?.length} tensors; the limit modelTensors allows ${LIMITS.modelTensors.value}.`,
      consequence: 'The others were only searched for payloads.',
    });
  for (let index = 0; index < Math.min(named?.length ?? 0, LIMITS.modelTensors.value); index++) {
    const name = named?.table(index)?.text(0, LIMITS.modelNameBytes.value);
    if (name === undefined) continue;
    context.emit({
      kind: 'tensor.index',
      name,
      dtype: 'unknown',
      shape: [],
      start: 0,
      end: 0,
      holdsObjects: false,
    });
  }
}
