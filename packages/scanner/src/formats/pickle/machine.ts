// Walks one pickle as a reader would, without making any object: real stack, real memo, symbolic values.
//
// The walk is lenient where readers only differ in whether they raise an error about a value (the stream goes on at the
// same place), and exact where they differ in which bytes come next. A reader that drops bytes is simulated by walking a
// spliced view (see read-program.ts), so there is one walk for all of them.

import type { PickleAnomaly, PickleAnomalyKind } from '@sentrascan/contract';
import type { Budget } from '../../bytes/budget.ts';
import type { RandomAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import type { CallRecord } from './call-table.ts';
import { readAcross } from './frame-crossing.ts';
import { PickleMemo } from './memo.ts';
import { type GlobalRecord, type MutationRecord, Recorder } from './recorder.ts';
import { type Value, ValueStore } from './value-store.ts';
import { walkOpcodes } from './walk-opcodes.ts';

/** Ends the detail of a literal that every reader refuses: such a line is text, not a pickle. */
export const NO_NUMBER = ', which no reader takes';

/** Where a reader that works by frames would start a read inside a frame and end it outside. */
export interface FrameCrossing {
  /** First byte of the read that does not fit. */
  readonly readStart: number;
  /** The frame's end in the artifact's own offsets, whatever was cut out of the walked view before it. */
  readonly frameEndInOwner: number;
}

export interface MachineOptions {
  readonly bytes: RandomAccess;
  readonly start: number;
  readonly budget: Budget;
  /** Frame lengths count the artifact's bytes; a spliced view maps them. */
  readonly mapFrameEnd?: (
    frameStart: number,
    lengthBytes: number,
  ) => { readonly end: number; readonly ownerEnd: number };
  /**
   * Asked after BUILD: where the reader goes on when the object consumed raw bytes (joblib arrays).
   *
   * @returns the next offset, or undefined to go on right behind the opcode
   */
  readonly afterBuild?: (
    machine: PickleMachine,
    object: Value,
    state: Value,
    at: number,
  ) => number | undefined;
}

export type EndReason = 'stop' | 'broken' | 'limit';

export class PickleMachine {
  readonly values = new ValueStore();
  readonly recorder: Recorder;
  readonly bytes: RandomAccess;
  readonly anomalies: PickleAnomaly[] = [];
  readonly crossings: FrameCrossing[] = [];
  readonly persistentIds: Value[] = [];
  /** Where long strings and bytes lie. */
  readonly longValues: { readonly start: number; end: number }[] = [];
  readonly extensions = new Map<number, Value>();
  endReason: EndReason = 'broken';
  endDetail = '';
  /** Offset where the walk ended: behind STOP, or at the opcode that breaks. */
  end: number;
  protocol = 0;
  highestProtocol = 0;
  opcodes = 0;
  result: Value;

  // What follows is the state of the walk, shared with walk-opcodes.ts and execute-opcode.ts and nobody else.
  readonly options: MachineOptions;
  readonly budget: Budget;
  stack = new Float64Array(64);
  sp = 0;
  marks = new Int32Array(16);
  markCount = 0;
  fence = 0;
  readonly memo: PickleMemo;
  frameEnd = Number.POSITIVE_INFINITY;
  frameEndInOwner = Number.POSITIVE_INFINITY;
  readonly #anomalyCounts = new Map<PickleAnomalyKind, number>();
  /** The last opcodes' offsets, a ring. */
  readonly trailOffsets = new Float64Array(8).fill(-1);
  /** Offset of the opcode being executed. */
  at = 0;

  constructor(options: MachineOptions) {
    this.options = options;
    this.budget = options.budget;
    this.bytes = options.bytes;
    this.end = options.start;
    this.result = this.values.unknown;
    this.recorder = new Recorder(this);
    this.memo = new PickleMemo(this.values.data, (index) =>
      this.anomaly('large-memo-index', `memo index ${index}`),
    );
  }

  get globals(): readonly GlobalRecord[] {
    return this.recorder.globals;
  }

  get calls(): readonly CallRecord[] {
    return this.recorder.calls;
  }

  get mutations(): readonly MutationRecord[] {
    return this.recorder.mutations;
  }

  /** The last opcodes' offsets, oldest first: for excerpts. */
  trail(): number[] {
    const offsets: number[] = [];
    for (let k = 0; k < 8; k++) {
      const offset = this.trailOffsets[(this.opcodes + k) & 7] as number;
      if (offset >= 0) offsets.push(offset);
    }
    return offsets;
  }

  /** Takes note of something no honest pickler writes, or that readers take differently. */
  anomaly(kind: PickleAnomalyKind, detail: string, offset = this.at): void {
    const seen = (this.#anomalyCounts.get(kind) ?? 0) + 1;
    this.#anomalyCounts.set(kind, seen);
    // Sixteen of a kind tell as much as a million.
    if (seen <= 16) this.anomalies.push({ kind, offset, detail });
  }

  /** Walks to STOP, to the break or to a limit. Call once. */
  run(): void {
    walkOpcodes(this);
  }

  /** Takes note of a long value, so that it is searched for executables. */
  longValue(start: number, lengthBytes: number): void {
    const last = this.longValues.at(-1);
    // Past the limit neighbours are taken together: more is searched, never less.
    if (this.longValues.length < LIMITS.pickleLongValues.value || last === undefined) {
      this.longValues.push({ start, end: start + lengthBytes });
    } else {
      last.end = start + lengthBytes;
    }
  }

  /** Ends the walk and says why. */
  finish(reason: EndReason, detail: string, end: number, opcodes: number): void {
    this.endReason = reason;
    this.endDetail = detail;
    this.end = end;
    this.opcodes = opcodes;
    // A read that leaves its frame may find nothing here and something else for a reader that drops the frame's rest.
    if (reason === 'broken' && this.at < this.frameEnd) this.crossFrame(this.at, Number.POSITIVE_INFINITY);
    if (reason === 'broken' && detail.includes('stack')) this.anomaly('stack-underflow', detail, end);
    if (reason === 'broken' && detail.includes('before STOP')) this.anomaly('missing-stop', detail, end);
  }

  /** Ends the walk at a GET of an entry that no PUT made. */
  missingMemo(index: number, opcodes: number): void {
    this.anomaly('memo-missing', `memo ${index} was never stored`);
    this.finish('broken', `memo ${index} was never stored`, this.at, opcodes);
  }

  /** Makes room; the walk asks for the limit before. */
  growStack(): void {
    const grown = new Float64Array(Math.min(this.stack.length * 2, LIMITS.pickleStackEntries.value + 8));
    grown.set(this.stack);
    this.stack = grown;
  }

  /** Makes room for more marks. @returns false at the limit */
  growMarks(): boolean {
    if (this.marks.length >= LIMITS.pickleMarks.value) return false;
    const grown = new Int32Array(this.marks.length * 2);
    grown.set(this.marks);
    this.marks = grown;
    return true;
  }

  /** The stack position of the innermost mark, which is taken away; -1 where there is none. */
  popMark(): number {
    if (this.markCount === 0) return -1;
    const from = this.marks[--this.markCount] as number;
    this.fence = this.markCount === 0 ? 0 : (this.marks[this.markCount - 1] as number);
    return from;
  }

  /** Takes note of an opcode that began inside the open frame and ended outside. */
  crossFrame(opcodeAt: number, next: number): void {
    const frameEnd = this.frameEnd;
    if (frameEnd === Number.POSITIVE_INFINITY) return;
    const crossed = readAcross(this.bytes, opcodeAt, frameEnd);
    if (crossed === undefined) return;
    const { readStart, drops } = crossed;
    const to = Number.isFinite(next) ? ` to ${next}` : '';
    this.anomaly(
      'frame-crossed',
      `the opcode at ${opcodeAt} runs over its frame's end at ${frameEnd}${to}`,
      opcodeAt,
    );
    if (drops && this.crossings.length < LIMITS.pickleReaderRuns.value) {
      this.crossings.push({ readStart, frameEndInOwner: this.frameEndInOwner });
    }
  }
}
