// MATLAB files of level 5 (`.mat`, `-v6` and `-v7`) and level 4; those of `-v7.3` are HDF5 and read by its format. Arrays are
// data; functions and objects are what MATLAB evaluates or builds when it loads them.
//
// Anomalies: function-handle, object, opaque-object, java-object, deep-nesting.

import { beginsWith } from '../../bytes/begins-with.ts';
import { u32be, u32le } from '../../bytes/integers.ts';
import { printableName } from '../../bytes/printable-name.ts';
import { LIMITS } from '../../limits.ts';
import { AnomalyRecorder } from '../anomaly-recorder.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { MATRIX, walkElements } from './elements.ts';
import { readLevelFour } from './level-four.ts';

const HEADER_BYTES = 128;
const PROBE_VARIABLES = 64;
/** What a decompressed variable is told of itself. */
const CARRIER = 'mat';

const CLASSES: Readonly<Record<number, string>> = {
  1: 'cell',
  2: 'struct',
  3: 'object',
  4: 'char',
  5: 'sparse',
  6: 'double',
  7: 'single',
  8: 'int8',
  9: 'uint8',
  10: 'int16',
  11: 'uint16',
  12: 'int32',
  13: 'uint32',
  14: 'int64',
  15: 'uint64',
  16: 'function handle',
  17: 'opaque object',
};

export const format: Format = {
  id: 'mat',
  title: 'MATLAB data',
  extensions: ['.mat'],

  identify(probe: Probe) {
    if (isLevelFive(probe.head) || isVariable(probe.head, probe.role?.carrier)) return 'certain';
    const variables = couldBeLevelFour(probe.head) ? readLevelFour(probe.bytes, PROBE_VARIABLES) : undefined;
    if (variables === undefined || variables.length === 0) return undefined;
    return probe.name.toLowerCase().endsWith('.mat') ? 'certain' : 'probable';
  },

  walk(context: FormatContext) {
    const head = context.bytes.read(0, HEADER_BYTES);
    if (isLevelFive(head)) walkLevelFive(context, HEADER_BYTES, head[126] === 0x49);
    else if (isVariable(head, context.role?.carrier)) walkLevelFive(context, 0, head[0] !== 0);
    else walkLevelFour(context);
  },
};

/** The text is free, the version and the order of bytes are not. */
function isLevelFive(head: Uint8Array): boolean {
  const isLittle = head[124] === 0 && head[125] === 1 && beginsWith(head, 'IM', 126);
  const isBig = head[124] === 1 && head[125] === 0 && beginsWith(head, 'MI', 126);
  return isLittle || isBig;
}

/** A variable that the file held compressed. */
function isVariable(head: Uint8Array, carrier: string | undefined): boolean {
  return carrier === CARRIER && (u32le(head, 0) === MATRIX || u32be(head, 0) === MATRIX);
}

function couldBeLevelFour(head: Uint8Array): boolean {
  return head.length >= 20 && (u32le(head, 0) < 5000 || u32be(head, 0) < 5000);
}

function walkLevelFive(context: FormatContext, start: number, isLittleEndian: boolean): void {
  const { bytes, budget } = context;
  const anomalies = new AnomalyRecorder(context, 'mat');
  let compressed = 0;
  if (start > 0) context.emit({ kind: 'model.info', property: 'format-version', value: 'MATLAB 5' });
  const { at, problem } = walkElements(bytes, start, isLittleEndian, {
    onArray: (matlabClass, name, arrayAt) => tellArray(anomalies, matlabClass, printableName(name), arrayAt),
    onData: (dataAt, end) => context.explainOpaque(dataAt, end),
    onCompressed: (dataAt, end) => {
      compressed += 1;
      context.explain(dataAt, end);
      if (compressed > LIMITS.containerEntries.value || !budget.spend('entries', 1)) return;
      context.child(`variable@${dataAt}`, bytes.slice(dataAt, end), {
        carrier: CARRIER,
        part: 'tensor-data',
      });
    },
    shouldStop: () => budget.isOutOfTime(),
  });
  context.explain(0, at);
  if (budget.exhaustion?.resource === 'entries' || compressed > LIMITS.containerEntries.value) {
    context.gap({
      kind: 'limit',
      reason: `Not all of its ${compressed} compressed variables were opened.`,
      consequence: 'What they hold was not judged.',
    });
  }
  if (problem !== undefined) {
    if (problem.kind === 'limit') anomalies.tell('deep-nesting', problem.reason, at);
    context.gap({
      kind: problem.kind,
      reason: `It was read up to offset ${at}: ${problem.reason}.`,
      consequence: 'What follows was only searched for payloads.',
      location: { offset: at },
    });
  }
  anomalies.finish();
}

function tellArray(anomalies: AnomalyRecorder, matlabClass: number, name: string, at: number): void {
  const what = `${name === '' ? 'a value' : name} is of class ${CLASSES[matlabClass] ?? matlabClass}`;
  if (matlabClass === 16) anomalies.tell('function-handle', what, at, name);
  else if (matlabClass === 3) anomalies.tell('object', what, at, name);
  else if (matlabClass === 17)
    anomalies.tell(/\bjava\b/i.test(name) ? 'java-object' : 'opaque-object', what, at, name);
}

function walkLevelFour(context: FormatContext): void {
  const variables = readLevelFour(context.bytes, LIMITS.modelTensors.value);
  if (variables === undefined) {
    context.gap({
      kind: 'malformed',
      reason: 'Its variables do not follow one another up to the end of the file.',
      consequence: 'They were only searched for payloads.',
    });
    return;
  }
  context.emit({ kind: 'model.info', property: 'format-version', value: 'MATLAB 4' });
  let end = 0;
  for (const variable of variables) {
    context.explain(end, variable.start);
    context.explainOpaque(variable.start, variable.end);
    end = variable.end;
    context.emit({
      kind: 'tensor.index',
      name: variable.name,
      dtype: variable.type,
      shape: [variable.rows, variable.columns],
      start: variable.start,
      end,
      holdsObjects: false,
    });
  }
  if (end < context.bytes.sizeBytes) {
    context.gap({
      kind: 'limit',
      reason: `It holds more variables than the limit modelTensors allows (${LIMITS.modelTensors.value}).`,
      consequence: 'The others were only searched for payloads.',
    });
  }
}
