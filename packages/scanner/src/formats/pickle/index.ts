// Pickles, raw, under any name: one or several in a file, joblib's with arrays inside, torch's old format.

import type { PickleProgram } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { headText } from '../text/head-text.ts';
import { OPCODE_BY_CODE } from './opcodes.ts';
import { type ReadProgram, readProgram } from './read-program.ts';
import { recognisePickle } from './recognise.ts';
import { endOfStorages, isTorchLegacy } from './torch-legacy.ts';

/** Names that promise lists of words. */
const WORD_LISTS = /\.(?:txt|names|labels|lst|list|vocab|csv|tsv|md)$/i;
/** Lines of words, or of requirements: without marks and brackets no opcode calls anything. */
const PLAIN_LINES = /^[\w \t\r\n.,:;'"/&+<>=!~#-]*$/;

/** Labels such as `cat` and `dog` read as a GLOBAL that names `at.dog`, and nothing comes of it. */
function isListOfWords({ name, head, sizeBytes, role }: Probe, certainty: 'certain' | 'probable'): boolean {
  // A name without an extension promises nothing; without a mark no opcode calls, so that only a list is left to be one.
  const mayBeList = WORD_LISTS.test(name) || !name.includes('.');
  if (!mayBeList || head.length < sizeBytes || role?.part === 'pickle') return false;
  // Whoever writes lines ends the last one; pickles end with their STOP.
  if (certainty === 'certain' && head.at(-1) !== 0x0a) return false;
  return PLAIN_LINES.test(headText(head));
}

const STORAGE_PICKLES = 5;
const BREAK_WINDOW_BYTES = 1 << 20;

export const format: Format = {
  id: 'pickle',
  title: 'Python pickle',
  extensions: [
    '.pkl',
    '.pickle',
    '.pck',
    '.joblib',
    '.dill',
    '.cloudpickle',
    '.p',
    '.pdparams',
    '.pdopt',
    '.pdiparams.info',
  ],

  identify(probe: Probe) {
    if (probe.sizeBytes === 0) return undefined;
    const certainty = recognisePickle(probe.bytes);
    if (certainty !== undefined && isListOfWords(probe, certainty)) return undefined;
    if (certainty !== undefined) return certainty;
    // A loader will unpickle it whatever it looks like: what cannot be read must show as a gap.
    return probe.role?.part === 'pickle' ? 'certain' : undefined;
  },

  walk(context: FormatContext) {
    const { bytes } = context;
    // The first ones tell torch's old format; more are not kept.
    const programs: PickleProgram[] = [];
    let count = 0;
    let at = 0;
    while (at < bytes.sizeBytes) {
      if (count >= LIMITS.picklesPerArtifact.value) {
        context.gap({
          kind: 'limit',
          reason: `more than ${LIMITS.picklesPerArtifact.value} pickles in one file; the rest starts at ${at}`,
          consequence: 'what follows was not judged',
          location: { offset: at },
        });
        break;
      }
      const read = readProgram({
        bytes,
        start: at,
        index: count,
        budget: context.budget,
        nesting: 0,
        reached: true,
      });
      if (count > 0 && !isPickle(read)) break;
      report(context, read);
      count++;
      if (programs.length < STORAGE_PICKLES) programs.push(read.program);
      if (read.endReason !== 'stop') {
        reportBreak(context, read);
        continueBehindBreak(context, read.program.end, count);
        break;
      }
      at = read.program.end;
      if (count === STORAGE_PICKLES && isTorchLegacy(programs[0])) {
        const end = endOfStorages(bytes, programs, at);
        context.recognised('torch-legacy');
        context.explainOpaque(at, end);
        at = end;
      }
    }
  },
};

/** Whether bytes behind a pickle are another one, rather than data that begins like it. */
function isPickle(read: ReadProgram): boolean {
  const { program } = read;
  if (program.globals.length > 0) return true;
  return program.opcodes >= 2 && (read.endReason === 'stop' || program.protocol >= 2);
}

function report(context: FormatContext, read: ReadProgram): void {
  context.emit(read.program);
  for (const text of read.texts()) context.emit(text);
  context.explain(read.program.start, read.program.end);
  for (const array of read.arrays) context.explainOpaque(array.start, array.end);
  for (const value of read.longValues) context.explainValue(value.start, value.end);
  if (read.arrays.length > 0) context.recognised('joblib');
  for (const inner of read.inner) {
    report(context, inner);
    if (inner.endReason !== 'stop') reportBreak(context, inner);
  }
  for (const content of read.contents) {
    context.child(`${content.loader}@${content.offset}`, content.bytes, {
      carrier: 'pickle',
      part: 'member',
    });
  }
  const omitted = read.program.globalsOmitted;
  if (omitted > 0) {
    context.gap({
      kind: 'limit',
      reason: `${omitted} globals beyond the first ${LIMITS.pickleGlobals.value} are not listed`,
      consequence: 'what they name was not judged',
      location: { offset: read.program.start },
    });
  }
  if (read.callsBeyondLimit > 0) {
    context.gap({
      kind: 'limit',
      reason: `${read.callsBeyondLimit} calls beyond the first ${LIMITS.pickleCalls.value} different ones are not listed`,
      consequence: 'what they do was not judged',
      location: { offset: read.program.start },
    });
  }
  if (read.isUnionIncomplete) {
    context.gap({
      kind: 'limit',
      reason: `readers part at more places than the ${LIMITS.pickleReaderRuns.value} walks that are made`,
      consequence: 'some reader may see a pickle that was not judged',
      location: { offset: read.program.start },
    });
  }
}

function reportBreak(context: FormatContext, read: ReadProgram): void {
  const { program } = read;
  context.gap({
    kind: read.endReason === 'limit' ? 'limit' : 'malformed',
    reason: `the pickle at ${program.start} breaks at ${program.end}: ${read.endDetail}`,
    consequence:
      'it was judged up to the break; a reader stops there with an error, after running what comes before',
    location: { offset: program.end },
  });
}

/** Looks for whole pickles behind a break: a loader that skips or resumes would reach them. */
function continueBehindBreak(context: FormatContext, from: number, index: number): void {
  const { bytes } = context;
  let base = from;
  let window = bytes.read(base, BREAK_WINDOW_BYTES);
  let attempts = 0;
  for (let at = from; window.length >= 3; ) {
    const header = window.indexOf(0x80, at - base);
    if (header < 0 || header + 3 > window.length) {
      // Three bytes tell a header: the last two may belong to one that goes on in the next window.
      if (base + window.length >= bytes.sizeBytes) return;
      base = header < 0 ? base + window.length - 2 : base + header;
      at = Math.max(base, at);
      window = bytes.read(base, BREAK_WINDOW_BYTES);
      continue;
    }
    at = base + header + 1;
    const isHeader =
      (window[header + 1] as number) <= 5 && OPCODE_BY_CODE[window[header + 2] as number] !== undefined;
    if (!isHeader) continue;
    attempts++;
    if (attempts > LIMITS.pickleAttemptsBehindBreak.value || context.budget.isOutOfTime()) {
      context.gap({
        kind: context.budget.isOutOfTime() ? 'timeout' : 'limit',
        reason: `the search for pickles behind a break ended at ${at}`,
        consequence: 'what follows was only searched for payloads',
        location: { offset: at },
      });
      return;
    }
    const start = at - 1;
    if (recognisePickle(bytes.slice(start, bytes.sizeBytes)) !== 'certain') continue;
    const read = readProgram({ bytes, start, index, budget: context.budget, nesting: 0, reached: false });
    if (isPickle(read)) {
      report(context, read);
      if (read.endReason !== 'stop') reportBreak(context, read);
    }
    at = Math.max(read.program.end, at);
    if (at >= base + window.length) {
      base = at;
      window = bytes.read(base, BREAK_WINDOW_BYTES);
    }
  }
}
