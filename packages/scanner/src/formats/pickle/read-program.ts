// One pickle as all its readers see it, as one fact: the union of what they resolve and call, and where they part.

import type {
  PickleAnomaly,
  PickleCall,
  PickleExcerptLine,
  PickleGlobal,
  PickleProgram,
  PickleReader,
  SymbolicValue,
  TextFact,
} from '@sentrascan/contract';
import type { Budget } from '../../bytes/budget.ts';
import type { RandomAccess } from '../../bytes/random-access.ts';
import { type CutRange, SplicedAccess } from '../../bytes/spliced-access.ts';
import { LIMITS } from '../../limits.ts';
import { consumedContent, type Opaque } from './consumed-content.ts';
import { disassembleLine } from './disassemble-line.ts';
import { type ArrayBytes, isArrayWrapper, JoblibArrays } from './joblib-arrays.ts';
import { type EndReason, PickleMachine } from './machine.ts';
import { pickledTexts } from './pickled-texts.ts';
import { renderValue } from './render-value.ts';

const EXCERPT_LINES = 160;
const TRAIL_LINES = 7;

export interface ReadProgram {
  readonly program: PickleProgram;
  readonly endReason: EndReason;
  readonly endDetail: string;
  /** Raw array data inside the stream. */
  readonly arrays: readonly ArrayBytes[];
  /** Content that a call of this pickle loads and that is no raw pickle: to be scanned as a file. */
  readonly contents: readonly Opaque[];
  /** Pickles inside the stream that another reader call takes (object arrays). */
  readonly inner: readonly ReadProgram[];
  /** Long strings and bytes, to be searched for executables. */
  readonly longValues: readonly { readonly start: number; readonly end: number }[];
  /** What its containers hold of text, for those who look for words. */
  readonly texts: () => Iterable<TextFact>;
  /** Calls and changes unlike any that is told. */
  readonly callsBeyondLimit: number;
  /** Alternatives that were not followed. */
  readonly isUnionIncomplete: boolean;
}

export interface ReadOptions {
  readonly bytes: RandomAccess;
  readonly start: number;
  readonly index: number;
  readonly budget: Budget;
  readonly nesting: number;
  readonly reached: boolean;
}

/** Reads the pickle that starts at `start`. Never throws; what stops it is in the result. */
export function readProgram(options: ReadOptions): ReadProgram {
  const { bytes, start, budget } = options;
  const arrays: ArrayBytes[] = [];
  const inner: ReadProgram[] = [];
  let main = new PickleMachine({ bytes, start, budget });
  main.run();
  const runs: Run[] = [];
  let isUnionIncomplete = false;
  const isJoblib = main.globals.some((global) => isArrayWrapper(global.module, global.name));
  if (isJoblib) {
    const plain = main;
    main = walkJoblib(options, arrays, inner);
    // What a plain unpickler makes of the array bytes, as far as it is a name that can be imported.
    runs.push({
      machine: plain,
      readers: ['c-bytes', 'c-file', 'c-stream', 'python'],
      toOwner: same,
      isShadow: true,
    });
  }
  const mainReaders: readonly PickleReader[] = isJoblib
    ? ['joblib']
    : main.crossings.length > 0
      ? ['c-bytes', 'c-file', 'python']
      : ['c-bytes', 'c-file', 'c-stream', 'python'];
  for (const cuts of cutChoices(main, bytes, start, budget)) {
    if (runs.length >= LIMITS.pickleReaderRuns.value) {
      isUnionIncomplete = true;
      break;
    }
    runs.push(walkWithCuts(bytes, start, budget, cuts));
  }
  const union = new ProgramUnion({ machine: main, readers: mainReaders, toOwner: same, isShadow: false });
  for (const run of runs) union.add(run);
  const { nested, code, contents } = consumedContent(main, options, readProgram);
  const broken = main.endReason === 'stop' ? undefined : { offset: main.end, reason: main.endDetail };
  return {
    program: {
      kind: 'pickle.program',
      start,
      end: Math.max(
        main.end,
        ...arrays.map((array) => array.end),
        ...runs.map((run) => (run.isShadow ? 0 : run.toOwner(run.machine.end))),
      ),
      protocol: main.highestProtocol,
      opcodes: main.opcodes,
      index: options.index,
      reached: options.reached,
      globals: union.globals(),
      globalsOmitted: main.recorder.globalsOmitted,
      calls: union.calls,
      callsOmitted: main.recorder.callsOmitted,
      mutations: main.mutations.map((mutation) => ({
        offset: mutation.offset,
        via: mutation.via,
        target: renderValue(main, mutation.target),
        items: mutation.items.map(
          ([key, value]) => [renderValue(main, key), renderValue(main, value)] as const,
        ),
        readers: mainReaders,
      })),
      persistentIds: main.persistentIds.map((id) => renderValue(main, id)),
      anomalies: union.anomalies,
      ...(broken === undefined ? {} : { broken }),
      result: renderValue(main, main.result),
      excerpt: excerpt(main),
      nested,
      code,
    },
    endReason: main.endReason,
    endDetail: main.endDetail,
    arrays,
    longValues: main.longValues,
    texts: () => pickledTexts(main),
    contents,
    inner,
    callsBeyondLimit: [main, ...runs.map((run) => run.machine)].reduce(
      (sum, m) => sum + m.recorder.callsBeyondLimit + m.recorder.mutationsOmitted,
      0,
    ),
    isUnionIncomplete,
  };
}

interface Run {
  readonly machine: PickleMachine;
  readonly readers: readonly PickleReader[];
  /** Offset in the artifact of an offset of this run. */
  readonly toOwner: (offset: number) => number;
  /** A run over bytes that are not meant for it: only importable names count. */
  readonly isShadow: boolean;
}

const same = (offset: number) => offset;

function walkJoblib(options: ReadOptions, arrays: ArrayBytes[], inner: ReadProgram[]): PickleMachine {
  const { bytes, start, budget } = options;
  const known = new JoblibArrays();
  const machine = new PickleMachine({
    bytes,
    start,
    budget,
    afterBuild: (walking, object, state, at) => {
      const array = known.afterBuild(walking, object, state, at);
      if (array === undefined || array === null) return undefined;
      arrays.push(array);
      if (!array.holdsObjects) return array.end;
      if (options.nesting >= LIMITS.pickleNestedLevels.value) return undefined;
      const objects = readProgram({
        ...options,
        start: array.start,
        index: inner.length + 1,
        nesting: options.nesting + 1,
      });
      inner.push(objects);
      return objects.endReason === 'stop' ? objects.program.end : undefined;
    },
  });
  machine.run();
  return machine;
}

/**
 * The combinations of dropped frame rests to follow: each crossing of the plain walk alone, and the walk that drops at
 * every crossing it meets.
 */
function* cutChoices(
  main: PickleMachine,
  bytes: RandomAccess,
  start: number,
  budget: Budget,
): Generator<readonly CutRange[]> {
  if (main.crossings.length === 0) return;
  const all: CutRange[] = [];
  let crossings: readonly CutRange[] = toCuts(main, same);
  while (crossings.length > 0 && all.length < LIMITS.pickleReaderRuns.value) {
    all.push(crossings[0] as CutRange);
    const run = walkWithCuts(bytes, start, budget, all);
    crossings = toCuts(run.machine, run.toOwner).filter(
      (cut) => !all.some((done) => done.start === cut.start),
    );
  }
  yield all;
  for (const cut of toCuts(main, same)) if (all.length !== 1 || cut.start !== all[0]?.start) yield [cut];
}

function toCuts(machine: PickleMachine, toOwner: (offset: number) => number): CutRange[] {
  return machine.crossings.map((crossing) => ({
    start: toOwner(crossing.readStart),
    end: crossing.frameEndInOwner,
  }));
}

function walkWithCuts(bytes: RandomAccess, start: number, budget: Budget, cuts: readonly CutRange[]): Run {
  const spliced = new SplicedAccess(bytes, cuts);
  const machine = new PickleMachine({
    bytes: spliced,
    start: spliced.fromOwner(start),
    budget,
    mapFrameEnd: (frameStart, lengthBytes) => {
      const ownerEnd = spliced.toOwner(frameStart) + lengthBytes;
      return { end: spliced.fromOwner(ownerEnd), ownerEnd };
    },
  });
  machine.run();
  return {
    machine,
    readers: ['c-stream', 'c-file'],
    toOwner: (offset) => spliced.toOwner(offset),
    isShadow: false,
  };
}

/** Merges the facts of several walks, each thing once, with the readers that see it. */
class ProgramUnion {
  readonly calls: PickleCall[] = [];
  readonly anomalies: PickleAnomaly[] = [];
  readonly #globals = new Map<string, PickleGlobal>();
  readonly #mainKeys = new Set<string>();

  constructor(main: Run) {
    this.add(main);
    for (const key of this.#globals.keys()) this.#mainKeys.add(key);
    this.#reportDisagreement = true;
  }

  #reportDisagreement = false;

  globals(): PickleGlobal[] {
    return [...this.#globals.values()];
  }

  add(run: Run): void {
    const { machine, readers } = run;
    const seen = new Set<string>();
    const alone = lineEndReader(machine);
    for (const global of machine.globals) {
      if (run.isShadow && !isImportable(global.module, global.name)) continue;
      const key = `${global.module}\0${global.name}\0${global.written?.module ?? ''}`;
      seen.add(key);
      const known = this.#globals.get(key);
      const offset = run.toOwner(global.offset);
      const own = alone !== undefined && global.offset >= alone ? (['python'] as const) : readers;
      this.#globals.set(key, {
        module: global.module,
        name: global.name,
        ...(global.written === undefined ? {} : { written: global.written }),
        offset: known === undefined ? offset : known.offset,
        opcode: known?.opcode ?? global.opcode,
        walksAttributes: global.walksAttributes || known?.walksAttributes === true,
        computed: global.computed || known?.computed === true,
        readers: [...new Set([...(known?.readers ?? []), ...own])].sort(),
        count: Math.max(known?.count ?? 0, global.count),
      });
    }
    this.#addCalls(run);
    if (!run.isShadow) {
      for (const anomaly of machine.anomalies) {
        const offset = run.toOwner(anomaly.offset);
        if (!this.anomalies.some((other) => other.kind === anomaly.kind && other.offset === offset)) {
          this.anomalies.push({ ...anomaly, offset });
        }
      }
    }
    if (this.#reportDisagreement) {
      const extra = [...seen]
        .filter((key) => !this.#mainKeys.has(key))
        .map((key) => key.split('\0', 2).join('.'));
      if (extra.length > 0) {
        this.anomalies.push({
          kind: 'readers-disagree',
          offset: run.toOwner(machine.end),
          detail: `only some readers resolve ${extra.slice(0, 4).join(', ')}`,
          readers,
        });
      }
    }
  }

  #addCalls(run: Run): void {
    const { machine, readers } = run;
    const base = this.calls.length;
    // Values of a later run refer to calls by their number in that run: they move with it.
    const moved = (value: SymbolicValue): SymbolicValue => (base === 0 ? value : moveCalls(value, base));
    for (const call of machine.calls) {
      const args = call.args?.map((arg) => moved(renderValue(machine, arg)));
      const kwargs = call.kwargs === undefined ? undefined : moved(renderValue(machine, call.kwargs));
      const isUnknown =
        args === undefined ||
        (kwargs !== undefined && (kwargs.t !== 'dict' || kwargs.items.length < kwargs.count));
      this.calls.push({
        id: base + call.id,
        offset: run.toOwner(call.offset),
        via: call.via,
        callable: moved(renderValue(machine, call.callable)),
        args: args ?? [],
        ...(isUnknown ? { argsUnknown: true } : {}),
        ...(kwargs?.t === 'dict'
          ? { kwargs: kwargs.items.map(([key, value]) => [keyText(key), value] as const) }
          : {}),
        readers,
      });
    }
  }
}

/** Where the walk met a last line without newline: what follows is the pure-Python reader's alone. */
function lineEndReader(machine: PickleMachine): number | undefined {
  return machine.anomalies.find((a) => a.kind === 'global-reader-dependent' && a.detail.includes('newline'))
    ?.offset;
}

function isImportable(module: string | null, name: string | null): boolean {
  const pattern = /^[A-Za-z_][A-Za-z0-9_]{0,200}(?:\.[A-Za-z_][A-Za-z0-9_]{0,200}){0,30}$/;
  return module !== null && name !== null && pattern.test(module) && pattern.test(name);
}

function keyText(key: SymbolicValue): string {
  return key.t === 'str' ? key.v : '?';
}

function moveCalls(value: SymbolicValue, by: number): SymbolicValue {
  switch (value.t) {
    case 'call':
      return { t: 'call', call: value.call + by };
    case 'tuple':
    case 'list':
    case 'set':
    case 'frozenset':
      return { ...value, items: value.items.map((item) => moveCalls(item, by)) };
    case 'dict':
      return { ...value, items: value.items.map(([k, v]) => [moveCalls(k, by), moveCalls(v, by)] as const) };
    case 'attribute':
      return { ...value, object: moveCalls(value.object, by) };
    case 'persistent':
      return { ...value, id: moveCalls(value.id, by) };
    default:
      return value;
  }
}

function excerpt(machine: PickleMachine): PickleExcerptLine[] {
  const offsets = new Set<number>();
  for (const record of [...machine.calls, ...machine.globals]) {
    if (offsets.size >= EXCERPT_LINES) break;
    for (const offset of record.trail.slice(-TRAIL_LINES)) offsets.add(offset);
  }
  return [...offsets]
    .sort((a, b) => a - b)
    .slice(0, EXCERPT_LINES)
    .map((offset) => ({ offset, text: disassembleLine(machine.bytes, offset) }));
}
