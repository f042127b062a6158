// Walks one pickle as a reader would, without making any object: real stack, real memo, symbolic values.
//
// The walk is lenient where readers only differ in whether they raise an error about a value (the stream goes on at the
// same place), and exact where they differ in which bytes come next. A reader that drops bytes is simulated by walking a
// spliced view (see readers.ts), so there is one walk for all of them.

import type { PickleAnomaly, PickleAnomalyKind } from '@sentrascan/contract';
import type { Budget } from '../../bytes/budget.ts';
import type { RandomAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import { readAcross } from './frame-crossing.ts';
import { PickleMemo } from './memo.ts';
import { type CallRecord, type GlobalRecord, type MutationRecord, Recorder } from './recorder.ts';
import { isPlainFloat, isPlainInteger, parseInteger, parseMemoIndex } from './text-operands.ts';
import { NodeKind, type Value, ValueStore } from './value-store.ts';

const WINDOW_BYTES = 256 * 1024;
/** No opcode with a fixed operand is longer. */
const LONGEST_FIXED = 9;
const OPCODES_PER_BUDGET_CHECK = 1 << 16;
/** Ends the detail of a literal that every reader refuses: such a line is text, not a pickle. */
export const NO_NUMBER = ', which no reader takes';
/** The highest protocol any released reader accepts. */
const HIGHEST_PROTOCOL = 5;

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
  readonly extensions = new Map<number, Value>();
  endReason: EndReason = 'broken';
  endDetail = '';
  /** Offset where the walk ended: behind STOP, or at the opcode that breaks. */
  end: number;
  protocol = 0;
  highestProtocol = 0;
  opcodes = 0;
  result: Value;

  readonly #options: MachineOptions;
  readonly #budget: Budget;
  #stack = new Float64Array(1024);
  #sp = 0;
  #marks = new Int32Array(64);
  #markCount = 0;
  #fence = 0;
  readonly #memo: PickleMemo;
  #frameEnd = Number.POSITIVE_INFINITY;
  #frameEndInOwner = Number.POSITIVE_INFINITY;
  readonly #anomalyCounts = new Map<PickleAnomalyKind, number>();
  readonly #trail = new Float64Array(8).fill(-1);
  /** Offset of the opcode being executed. */
  #at = 0;

  constructor(options: MachineOptions) {
    this.#options = options;
    this.#budget = options.budget;
    this.bytes = options.bytes;
    this.end = options.start;
    this.result = this.values.unknown;
    this.recorder = new Recorder(this);
    this.#memo = new PickleMemo(this.values.data, (index) =>
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
      const offset = this.#trail[(this.opcodes + k) & 7] as number;
      if (offset >= 0) offsets.push(offset);
    }
    return offsets;
  }

  anomaly(kind: PickleAnomalyKind, detail: string, offset = this.#at): void {
    const seen = (this.#anomalyCounts.get(kind) ?? 0) + 1;
    this.#anomalyCounts.set(kind, seen);
    // Sixteen of a kind tell as much as a million.
    if (seen <= 16) this.anomalies.push({ kind, offset, detail });
  }

  /** Walks to STOP, to the break or to a limit. Call once. */
  run(): void {
    const bytes = this.bytes;
    const size = bytes.sizeBytes;
    const window = new Uint8Array(Math.min(WINDOW_BYTES, Math.max(size - this.end, 0)) + 16);
    const capacity = window.length - 16;
    const values = this.values;
    const trail = this.#trail;
    let base = this.end;
    let limit = bytes.readInto(base, window.subarray(0, capacity));
    let isLastWindow = base + limit >= size;
    let i = 0;
    let stack = this.#stack;
    let sp = 0;
    let opcodes = 0;
    let nextCheck = OPCODES_PER_BUDGET_CHECK;

    for (;;) {
      if (i + LONGEST_FIXED > limit) {
        if (!isLastWindow) {
          base += i;
          i = 0;
          limit = bytes.readInto(base, window.subarray(0, capacity));
          isLastWindow = base + limit >= size || limit === 0;
          window.fill(0, limit);
        }
        if (i > limit) {
          this.#finish('broken', 'the bytes end inside an operand', this.#at, opcodes);
          return;
        }
        if (i === limit) {
          this.#finish('broken', 'the bytes end before STOP', base + i, opcodes);
          return;
        }
      }
      const at = base + i;
      if (at >= this.#frameEnd) {
        if (at > this.#frameEnd) this.#crossFrame(this.#at, at);
        this.#frameEnd = Number.POSITIVE_INFINITY;
      }
      this.#at = at;
      trail[opcodes & 7] = at;
      opcodes++;
      if (opcodes >= nextCheck) {
        nextCheck += OPCODES_PER_BUDGET_CHECK;
        if (!this.#budget.spend('opcodes', OPCODES_PER_BUDGET_CHECK) || this.#budget.isOutOfTime()) {
          this.#finish('limit', 'the budget for opcodes or time is used up', at, opcodes);
          return;
        }
      }
      if (sp + 4 > stack.length) {
        if (sp >= LIMITS.pickleStackEntries.value) {
          this.#finish(
            'limit',
            `the stack holds more than ${LIMITS.pickleStackEntries.value} values`,
            at,
            opcodes,
          );
          return;
        }
        this.#growStack();
        stack = this.#stack;
      }

      switch (window[i]) {
        // Literals: the offset is the value.
        case 0x4e: // NONE
        case 0x88: // NEWTRUE
        case 0x89: // NEWFALSE
        case 0x29: // EMPTY_TUPLE
          stack[sp++] = at;
          i += 1;
          continue;
        case 0x4b: // BININT1
          stack[sp++] = at;
          i += 2;
          continue;
        case 0x4d: // BININT2
          stack[sp++] = at;
          i += 3;
          continue;
        case 0x4a: // BININT
          stack[sp++] = at;
          i += 5;
          continue;
        case 0x47: // BINFLOAT
          stack[sp++] = at;
          i += 9;
          continue;
        case 0x8c: // SHORT_BINUNICODE
        case 0x55: // SHORT_BINSTRING
        case 0x43: // SHORT_BINBYTES
        case 0x8a: // LONG1
          stack[sp++] = at;
          i += 2 + (window[i + 1] as number);
          break;
        case 0x58: // BINUNICODE
        case 0x42: // BINBYTES
        case 0x54: // BINSTRING
        case 0x8b: {
          // LONG4
          const length = u32(window, i + 1);
          if (window[i] === 0x8b && length > 0x7fff_ffff) {
            this.#finish('broken', 'LONG4 with a negative length', at, opcodes);
            return;
          }
          stack[sp++] = at;
          i += 5 + length;
          break;
        }
        case 0x8d: // BINUNICODE8
        case 0x8e: // BINBYTES8
        case 0x96: {
          // BYTEARRAY8
          const length = u32(window, i + 1) + u32(window, i + 5) * 0x1_0000_0000;
          stack[sp++] = at;
          i += 9 + length;
          break;
        }

        // The memo.
        case 0x94: // MEMOIZE
          if (sp <= this.#fence) {
            this.#finish('broken', 'MEMOIZE with an empty stack', at, opcodes);
            return;
          }
          this.#memo.put(this.#memo.count, stack[sp - 1] as number);
          i += 1;
          continue;
        case 0x71: // BINPUT
          if (sp <= this.#fence) {
            this.#finish('broken', 'BINPUT with an empty stack', at, opcodes);
            return;
          }
          this.#memo.put(window[i + 1] as number, stack[sp - 1] as number);
          i += 2;
          continue;
        case 0x72: // LONG_BINPUT
          if (sp <= this.#fence) {
            this.#finish('broken', 'LONG_BINPUT with an empty stack', at, opcodes);
            return;
          }
          this.#memo.put(u32(window, i + 1), stack[sp - 1] as number);
          i += 5;
          continue;
        case 0x68: {
          // BINGET
          const value = this.#memo.get(window[i + 1] as number);
          if (value === undefined) {
            this.#missingMemo(window[i + 1] as number, opcodes);
            return;
          }
          stack[sp++] = value;
          i += 2;
          continue;
        }
        case 0x6a: {
          // LONG_BINGET
          const index = u32(window, i + 1);
          const value = this.#memo.get(index);
          if (value === undefined) {
            this.#missingMemo(index, opcodes);
            return;
          }
          stack[sp++] = value;
          i += 5;
          continue;
        }

        // The stack.
        case 0x28: // MARK
          if (this.#markCount >= this.#marks.length && !this.#growMarks()) {
            this.#finish('limit', `more than ${LIMITS.pickleMarks.value} open marks`, at, opcodes);
            return;
          }
          this.#marks[this.#markCount++] = sp;
          this.#fence = sp;
          i += 1;
          continue;
        case 0x30: // POP
          if (this.#markCount > 0 && this.#fence === sp) this.#popMark();
          else if (sp <= this.#fence) {
            this.#finish('broken', 'POP with an empty stack', at, opcodes);
            return;
          } else sp--;
          i += 1;
          continue;
        case 0x32: // DUP
          if (sp <= this.#fence) {
            this.#finish('broken', 'DUP with an empty stack', at, opcodes);
            return;
          }
          stack[sp] = stack[sp - 1] as number;
          sp++;
          i += 1;
          continue;

        // Containers.
        case 0x85: // TUPLE1
        case 0x86: // TUPLE2
        case 0x87: {
          // TUPLE3
          const from = sp - ((window[i] as number) - 0x84);
          if (from < this.#fence) {
            this.#finish('broken', 'TUPLE with too few values on the stack', at, opcodes);
            return;
          }
          stack[from] = values.tuple(stack, from, sp);
          sp = from + 1;
          i += 1;
          continue;
        }
        case 0x5d: // EMPTY_LIST
          stack[sp++] = values.node(NodeKind.list);
          i += 1;
          continue;
        case 0x7d: // EMPTY_DICT
          stack[sp++] = values.node(NodeKind.dict);
          i += 1;
          continue;
        case 0x8f: // EMPTY_SET
          stack[sp++] = values.node(NodeKind.set);
          i += 1;
          continue;
        case 0x61: {
          // APPEND
          const target = stack[sp - 2] as number;
          if (sp - 2 < this.#fence) {
            this.#finish('broken', 'APPEND with too few values on the stack', at, opcodes);
            return;
          }
          const item = stack[sp - 1] as number;
          if (item >= 0 && values.kind(target) === NodeKind.list && values.countsOnly(target))
            values.bump(target, 1);
          else this.#appendItems(target, sp - 1, sp, 'APPEND');
          sp -= 1;
          i += 1;
          continue;
        }
        case 0x65: // APPENDS
        case 0x90: {
          // ADDITEMS
          const from = this.#popMark();
          const name = window[i] === 0x65 ? 'APPENDS' : 'ADDITEMS';
          if (from < 0 || from - 1 < this.#fence) {
            this.#finish('broken', `${name} without a mark and a container`, at, opcodes);
            return;
          }
          if (sp > from) this.#appendItems(stack[from - 1] as number, from, sp, name);
          sp = from;
          i += 1;
          continue;
        }
        case 0x73: // SETITEM
          if (sp - 3 < this.#fence) {
            this.#finish('broken', 'SETITEM with too few values on the stack', at, opcodes);
            return;
          }
          this.#setItems(stack[sp - 3] as number, sp - 2, sp, 'SETITEM');
          sp -= 2;
          i += 1;
          continue;
        case 0x75: {
          // SETITEMS
          const from = this.#popMark();
          if (from < 0 || from - 1 < this.#fence) {
            this.#finish('broken', 'SETITEMS without a mark and a container', at, opcodes);
            return;
          }
          if (sp > from) this.#setItems(stack[from - 1] as number, from, sp, 'SETITEMS');
          sp = from;
          i += 1;
          continue;
        }
        case 0x74: // TUPLE
        case 0x6c: // LIST
        case 0x64: // DICT
        case 0x91: {
          // FROZENSET
          const from = this.#popMark();
          if (from < 0) {
            this.#finish('broken', 'a container without a mark', at, opcodes);
            return;
          }
          const opcode = window[i] as number;
          if (opcode === 0x74) stack[from] = values.tuple(stack, from, sp);
          else {
            const kind =
              opcode === 0x6c ? NodeKind.list : opcode === 0x64 ? NodeKind.dict : NodeKind.frozenset;
            const container = values.node(kind);
            if (opcode === 0x64)
              for (let k = from; k + 1 < sp; k += 2)
                values.addPair(container, stack[k] as number, stack[k + 1] as number);
            else for (let k = from; k < sp; k++) values.add(container, stack[k] as number);
            stack[from] = container;
          }
          sp = from + 1;
          i += 1;
          continue;
        }
        case 0x31: {
          // POP_MARK
          const from = this.#popMark();
          if (from < 0) {
            this.#finish('broken', 'POP_MARK without a mark', at, opcodes);
            return;
          }
          sp = from;
          i += 1;
          continue;
        }
        case 0x2e: // STOP
          if (sp <= this.#fence) {
            this.#finish('broken', 'STOP with an empty stack', at, opcodes);
            return;
          }
          this.result = stack[sp - 1] as number;
          this.#finish('stop', '', at + 1, opcodes);
          return;

        default: {
          // Everything that names, calls, or has a line of text.
          this.#sp = sp;
          this.opcodes = opcodes;
          const next = this.#execute(window[i] as number, at);
          if (next < 0) {
            this.#finish(this.endReason, this.endDetail, at, opcodes);
            return;
          }
          stack = this.#stack;
          sp = this.#sp;
          i = next - base;
          break;
        }
      }
      // Only opcodes with a long operand come here.
      if (i > limit && !isLastWindow) {
        base += i;
        i = 0;
        if (base > size) {
          this.#finish('broken', 'an operand is longer than the input', at, opcodes);
          this.anomaly('operand-too-long', `an operand ends ${base - size} bytes behind the input`, at);
          return;
        }
        limit = bytes.readInto(base, window.subarray(0, capacity));
        isLastWindow = base + limit >= size || limit === 0;
        window.fill(0, limit);
      } else if (i > limit) {
        this.#finish('broken', 'an operand is longer than the input', at, opcodes);
        this.anomaly('operand-too-long', `an operand ends ${base + i - size} bytes behind the input`, at);
        return;
      } else if (i < 0) {
        // A jump back never happens; a jump ahead beyond 2^53 would.
        this.#finish('broken', 'an operand is longer than the input', at, opcodes);
        return;
      }
    }
  }

  #finish(reason: EndReason, detail: string, end: number, opcodes: number): void {
    this.endReason = reason;
    this.endDetail = detail;
    this.end = end;
    this.opcodes = opcodes;
    // A read that leaves its frame may find nothing here and something else for a reader that drops the frame's rest.
    if (reason === 'broken' && this.#at < this.#frameEnd)
      this.#crossFrame(this.#at, Number.POSITIVE_INFINITY);
    if (reason === 'broken' && detail.includes('stack')) this.anomaly('stack-underflow', detail, end);
    if (reason === 'broken' && detail.includes('before STOP')) this.anomaly('missing-stop', detail, end);
  }

  #missingMemo(index: number, opcodes: number): void {
    this.anomaly('memo-missing', `memo ${index} was never stored`);
    this.#finish('broken', `memo ${index} was never stored`, this.#at, opcodes);
  }

  #growStack(): void {
    const grown = new Float64Array(Math.min(this.#stack.length * 2, LIMITS.pickleStackEntries.value + 8));
    grown.set(this.#stack);
    this.#stack = grown;
  }

  #growMarks(): boolean {
    if (this.#marks.length >= LIMITS.pickleMarks.value) return false;
    const grown = new Int32Array(this.#marks.length * 2);
    grown.set(this.#marks);
    this.#marks = grown;
    return true;
  }

  /** The stack position of the innermost mark, which is taken away; -1 where there is none. */
  #popMark(): number {
    if (this.#markCount === 0) return -1;
    const from = this.#marks[--this.#markCount] as number;
    this.#fence = this.#markCount === 0 ? 0 : (this.#marks[this.#markCount - 1] as number);
    return from;
  }

  #crossFrame(opcodeAt: number, next: number): void {
    const frameEnd = this.#frameEnd;
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
      this.crossings.push({ readStart, frameEndInOwner: this.#frameEndInOwner });
    }
  }

  #appendItems(target: Value, from: number, to: number, via: 'APPEND' | 'APPENDS' | 'ADDITEMS'): void {
    const values = this.values;
    const stack = this.#stack;
    const kind = values.kind(target);
    if (kind === NodeKind.list || kind === NodeKind.set) {
      for (let k = from; k < to; k++) {
        const item = stack[k] as number;
        if (item >= 0 && values.countsOnly(target)) values.bump(target, 1);
        else values.add(target, item);
      }
      return;
    }
    this.recorder.appended(target, stack.subarray(from, to), via);
  }

  #setItems(target: Value, from: number, to: number, via: 'SETITEM' | 'SETITEMS'): void {
    const values = this.values;
    const stack = this.#stack;
    if (values.kind(target) === NodeKind.dict) {
      for (let k = from; k + 1 < to; k += 2) {
        const key = stack[k] as number;
        const value = stack[k + 1] as number;
        if (key >= 0 && value >= 0 && values.countsOnly(target)) values.bump(target, 1);
        else values.addPair(target, key, value);
      }
      return;
    }
    this.recorder.itemsSet(target, stack.subarray(from, to - ((to - from) & 1)), via);
  }

  #break(detail: string): number {
    this.endReason = 'broken';
    this.endDetail = detail;
    return -1;
  }

  #push(value: Value): void {
    this.#stack[this.#sp++] = value;
  }

  /** Executes an opcode off the fast path. @returns the next offset, or -1 after setting why the walk ends */
  #execute(opcode: number, at: number): number {
    const recorder = this.recorder;
    switch (opcode) {
      case 0x49: // INT
      case 0x4c: // LONG
      case 0x46: // FLOAT
      case 0x53: // STRING
      case 0x56: // UNICODE
      case 0x67: // GET
      case 0x70: // PUT
      case 0x50: // PERSID
        return this.#textOpcode(opcode, at);
      case 0x63: // GLOBAL
      case 0x69: {
        // INST
        const first = this.#line(at + 1, true);
        const second = first === undefined ? undefined : this.#line(first.next, true);
        if (first === undefined || second === undefined) return this.#break('the bytes end inside a line');
        if (opcode === 0x63) {
          this.#push(recorder.global(first.bytes, second.bytes, at, 'GLOBAL'));
        } else {
          // The pure-Python reader imports before it looks for the mark.
          const callable = recorder.global(first.bytes, second.bytes, at, 'INST');
          const from = this.#popMark();
          if (from < 0) return this.#break('INST without a mark');
          const args = this.values.tuple(this.#stack, from, this.#sp);
          this.#sp = from;
          this.#push(recorder.call(callable, args, undefined, at, 'INST'));
        }
        return second.next;
      }
      case 0x93: {
        // STACK_GLOBAL
        if (this.#sp - 2 < this.#fence) return this.#break('STACK_GLOBAL with too few values on the stack');
        const name = this.#stack[--this.#sp] as number;
        const module = this.#stack[--this.#sp] as number;
        const global = recorder.stackGlobal(module, name, at);
        if (global === undefined) return this.#break('STACK_GLOBAL with an operand that is no text');
        this.#push(global);
        return at + 1;
      }
      case 0x52: // REDUCE
      case 0x81: {
        // NEWOBJ
        if (this.#sp - 2 < this.#fence) return this.#break('a call with too few values on the stack');
        const args = this.#stack[--this.#sp] as number;
        const callable = this.#stack[--this.#sp] as number;
        this.#push(recorder.call(callable, args, undefined, at, opcode === 0x52 ? 'REDUCE' : 'NEWOBJ'));
        return at + 1;
      }
      case 0x92: {
        // NEWOBJ_EX
        if (this.#sp - 3 < this.#fence) return this.#break('a call with too few values on the stack');
        const kwargs = this.#stack[--this.#sp] as number;
        const args = this.#stack[--this.#sp] as number;
        const callable = this.#stack[--this.#sp] as number;
        this.#push(recorder.call(callable, args, kwargs, at, 'NEWOBJ_EX'));
        return at + 1;
      }
      case 0x6f: {
        // OBJ
        const from = this.#popMark();
        if (from < 0 || this.#sp <= from) return this.#break('OBJ without a mark and a class on the stack');
        const callable = this.#stack[from] as number;
        const args = this.values.tuple(this.#stack, from + 1, this.#sp);
        this.#sp = from;
        this.#push(recorder.call(callable, args, undefined, at, 'OBJ'));
        return at + 1;
      }
      case 0x62: {
        // BUILD
        if (this.#sp - 2 < this.#fence) return this.#break('BUILD with too few values on the stack');
        const state = this.#stack[--this.#sp] as number;
        const object = this.#stack[this.#sp - 1] as number;
        recorder.built(object, state);
        return this.#options.afterBuild?.(this, object, state, at + 1) ?? at + 1;
      }
      case 0x51: {
        // BINPERSID
        if (this.#sp <= this.#fence) return this.#break('BINPERSID with an empty stack');
        this.#push(recorder.persistent(this.#stack[--this.#sp] as number));
        return at + 1;
      }
      case 0x82: // EXT1
      case 0x83: // EXT2
      case 0x84: {
        // EXT4
        const operand = this.bytes.read(at + 1, opcode === 0x84 ? 4 : opcode - 0x81);
        let code = 0;
        for (let k = operand.length - 1; k >= 0; k--) code = code * 256 + (operand[k] as number);
        this.anomaly('extension-registry', `extension code ${code}`);
        this.#push(recorder.extension(code, at));
        return at + 1 + (opcode === 0x84 ? 4 : opcode - 0x81);
      }
      case 0x80: {
        // PROTO
        const protocol = this.bytes.read(at + 1, 1)[0] ?? 0;
        if (protocol > HIGHEST_PROTOCOL) this.anomaly('proto-unknown', `protocol ${protocol}`);
        if (this.opcodes > 1)
          this.anomaly('proto-repeated', `protocol ${protocol} declared inside the stream`);
        this.protocol = protocol;
        this.highestProtocol = Math.max(this.highestProtocol, protocol);
        return at + 2;
      }
      case 0x95: // FRAME
        return this.#enterFrame(at);
      case 0x97: // NEXT_BUFFER
        this.anomaly('out-of-band-buffer', 'takes a buffer from outside the stream');
        this.#push(this.values.node(NodeKind.buffer));
        return at + 1;
      case 0x98: // READONLY_BUFFER
        if (this.#sp <= this.#fence) return this.#break('READONLY_BUFFER with an empty stack');
        return at + 1;
      default:
        this.anomaly('unknown-opcode', `byte 0x${opcode.toString(16).padStart(2, '0')}`);
        return this.#break(`byte 0x${opcode.toString(16).padStart(2, '0')} is no opcode`);
    }
  }

  #textOpcode(opcode: number, at: number): number {
    const line = this.#line(at + 1, opcode === 0x50);
    if (line === undefined) return this.#break('the bytes end inside a line');
    const text = Buffer.from(line.bytes).toString('latin1');
    switch (opcode) {
      case 0x67: {
        const index = parseMemoIndex(text);
        if (index !== text) this.anomaly('literal-reader-dependent', `GET ${printable(text)}`);
        const value = index === undefined ? undefined : this.#memo.getByText(index);
        if (value === undefined) {
          this.anomaly('memo-missing', `GET ${printable(text)}`);
          return this.#break(`memo ${printable(text)} was never stored`);
        }
        this.#push(value);
        break;
      }
      case 0x70: {
        if (this.#sp <= this.#fence) return this.#break('PUT with an empty stack');
        const index = parseMemoIndex(text);
        if (index !== text) this.anomaly('literal-reader-dependent', `PUT ${printable(text)}`);
        if (index === undefined || index.startsWith('-'))
          return this.#break(`PUT ${printable(text)} is no index`);
        this.#memo.putByText(index, this.#stack[this.#sp - 1] as number);
        break;
      }
      case 0x50:
        this.#push(this.recorder.persistent(this.values.text(text)));
        break;
      case 0x49:
        if (!isPlainInteger(text) && text !== '00' && text !== '01')
          this.anomaly(
            'literal-reader-dependent',
            `INT ${printable(text)}${parseInteger(text) === undefined ? NO_NUMBER : ''}`,
          );
        this.#push(at);
        break;
      case 0x4c:
        if (!isPlainInteger(text.replace(/L$/, '')))
          this.anomaly('literal-reader-dependent', `LONG ${printable(text)}`);
        this.#push(at);
        break;
      case 0x46:
        if (!isPlainFloat(text)) this.anomaly('literal-reader-dependent', `FLOAT ${printable(text)}`);
        this.#push(at);
        break;
      default:
        this.#push(at);
    }
    return line.next;
  }

  /**
   * The line at `offset` (its first bytes, for long ones) and where the next one starts.
   *
   * @param mayEndInput the pure-Python reader takes a last line without a newline, less its last character
   */
  #line(
    offset: number,
    mayEndInput = false,
  ): { readonly bytes: Uint8Array; readonly next: number } | undefined {
    const first = this.bytes.read(offset, LIMITS.pickleNameBytes.value);
    let newline = first.indexOf(0x0a);
    if (newline >= 0) return { bytes: first.subarray(0, newline), next: offset + newline + 1 };
    for (let at = offset + first.length; at < this.bytes.sizeBytes; ) {
      const chunk = this.bytes.read(at, WINDOW_BYTES);
      if (chunk.length === 0 || this.#budget.isOutOfTime()) return undefined;
      newline = chunk.indexOf(0x0a);
      if (newline >= 0) return { bytes: first, next: at + newline + 1 };
      at += chunk.length;
    }
    if (!mayEndInput) return undefined;
    this.anomaly(
      'global-reader-dependent',
      'the last line lacks its newline: only the pure-Python reader takes it',
    );
    const isWhole = offset + first.length >= this.bytes.sizeBytes;
    return { bytes: isWhole ? first.subarray(0, -1) : first, next: this.bytes.sizeBytes };
  }

  #enterFrame(at: number): number {
    const operand = this.bytes.read(at + 1, 8);
    if (operand.length < 8) return this.#break('the bytes end inside an operand');
    const view = new DataView(operand.buffer, operand.byteOffset, 8);
    const length = Number(view.getBigUint64(0, true));
    const start = at + 9;
    if (start + length > this.bytes.sizeBytes) {
      this.anomaly(
        'frame-beyond-input',
        `a frame of ${length} bytes where ${this.bytes.sizeBytes - start} are left`,
      );
    }
    const mapped = this.#options.mapFrameEnd?.(start, length);
    const end = mapped?.end ?? start + length;
    const open = this.#frameEnd;
    if (start < open && open !== Number.POSITIVE_INFINITY) {
      this.anomaly('frame-nested', `a frame starts at ${at} inside the one that ends at ${open}`);
      // The C reader looks for the frame in what it has buffered, and throws the rest of that away if it is not there.
      if (end <= open) return start;
      if (this.crossings.length < LIMITS.pickleReaderRuns.value)
        this.crossings.push({ readStart: start, frameEndInOwner: this.#frameEndInOwner });
    }
    this.#frameEnd = end;
    this.#frameEndInOwner = mapped?.ownerEnd ?? end;
    return start;
  }
}

function u32(window: Uint8Array, i: number): number {
  return (
    ((window[i] as number) |
      ((window[i + 1] as number) << 8) |
      ((window[i + 2] as number) << 16) |
      ((window[i + 3] as number) << 24)) >>>
    0
  );
}

function printable(text: string): string {
  return JSON.stringify(text.slice(0, 40));
}
