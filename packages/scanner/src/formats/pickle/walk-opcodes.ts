// The loop over a pickle's opcodes: literals, memo, stack and containers at full speed; everything else is handed on.
// Long because it is one switch with its state in locals: split up, it walks half as fast.

import { LIMITS } from '../../limits.ts';
import { executeOpcode } from './execute-opcode.ts';
import type { PickleMachine } from './machine.ts';
import { NodeKind, type Value } from './value-store.ts';

const WINDOW_BYTES = 256 * 1024;
const FIRST_WINDOW_BYTES = 4 * 1024;
/** The first window behind a skipped operand: between the arrays of a model stand a few hundred bytes. */
const AFTER_SKIP_BYTES = 16 * 1024;
/** No opcode with a fixed operand is longer. */
const LONGEST_FIXED = 9;
/** The smallest executable that does anything; shorter values are not searched. */
const LONG_VALUE_BYTES = 64;
const OPCODES_PER_BUDGET_CHECK = 1 << 16;

/** Walks `machine` to STOP, to the break or to a limit. */
export function walkOpcodes(machine: PickleMachine): void {
  const bytes = machine.bytes;
  const size = bytes.sizeBytes;
  const fullCapacity = Math.min(WINDOW_BYTES, Math.max(size - machine.end, 0));
  // Most pickles end within the first bytes, and some files hold a hundred thousand of them.
  let capacity = Math.min(FIRST_WINDOW_BYTES, fullCapacity);
  let window = new Uint8Array(capacity + 16);
  const values = machine.values;
  const trail = machine.trailOffsets;
  let base = machine.end;
  let limit = bytes.readInto(base, window.subarray(0, capacity));
  let isLastWindow = base + limit >= size;
  let i = 0;
  let stack = machine.stack;
  let sp = 0;
  let opcodes = 0;
  let nextCheck = OPCODES_PER_BUDGET_CHECK;

  for (;;) {
    if (i + LONGEST_FIXED > limit) {
      if (!isLastWindow) {
        base += i;
        i = 0;
        if (capacity < fullCapacity) {
          capacity = fullCapacity;
          window = new Uint8Array(capacity + 16);
        }
        limit = bytes.readInto(base, window.subarray(0, capacity));
        isLastWindow = base + limit >= size || limit === 0;
        window.fill(0, limit, limit + LONGEST_FIXED);
      }
      if (i > limit) {
        machine.finish('broken', 'the bytes end inside an operand', machine.at, opcodes);
        return;
      }
      if (i === limit) {
        machine.finish('broken', 'the bytes end before STOP', base + i, opcodes);
        return;
      }
    }
    const at = base + i;
    if (at >= machine.frameEnd) {
      if (at > machine.frameEnd) machine.crossFrame(machine.at, at);
      machine.frameEnd = Number.POSITIVE_INFINITY;
    }
    machine.at = at;
    trail[opcodes & 7] = at;
    opcodes++;
    if (opcodes >= nextCheck) {
      nextCheck += OPCODES_PER_BUDGET_CHECK;
      if (!machine.budget.spend('opcodes', OPCODES_PER_BUDGET_CHECK) || machine.budget.isOutOfTime()) {
        machine.finish('limit', 'the budget for opcodes or time is used up', at, opcodes);
        return;
      }
    }
    if (sp + 4 > stack.length) {
      if (sp >= LIMITS.pickleStackEntries.value) {
        machine.finish(
          'limit',
          `the stack holds more than ${LIMITS.pickleStackEntries.value} values`,
          at,
          opcodes,
        );
        return;
      }
      machine.growStack();
      stack = machine.stack;
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
          machine.finish('broken', 'LONG4 with a negative length', at, opcodes);
          return;
        }
        stack[sp++] = at;
        if (length >= LONG_VALUE_BYTES) machine.longValue(at + 5, length);
        i += 5 + length;
        break;
      }
      case 0x8d: // BINUNICODE8
      case 0x8e: // BINBYTES8
      case 0x96: {
        // BYTEARRAY8
        const length = u32(window, i + 1) + u32(window, i + 5) * 0x1_0000_0000;
        stack[sp++] = at;
        if (length >= LONG_VALUE_BYTES) machine.longValue(at + 9, length);
        i += 9 + length;
        break;
      }

      // The memo.
      case 0x94: // MEMOIZE
        if (sp <= machine.fence) {
          machine.finish('broken', 'MEMOIZE with an empty stack', at, opcodes);
          return;
        }
        machine.memo.put(machine.memo.count, stack[sp - 1] as number);
        i += 1;
        continue;
      case 0x71: // BINPUT
        if (sp <= machine.fence) {
          machine.finish('broken', 'BINPUT with an empty stack', at, opcodes);
          return;
        }
        machine.memo.put(window[i + 1] as number, stack[sp - 1] as number);
        i += 2;
        continue;
      case 0x72: // LONG_BINPUT
        if (sp <= machine.fence) {
          machine.finish('broken', 'LONG_BINPUT with an empty stack', at, opcodes);
          return;
        }
        machine.memo.put(u32(window, i + 1), stack[sp - 1] as number);
        i += 5;
        continue;
      case 0x68: {
        // BINGET
        const value = machine.memo.get(window[i + 1] as number);
        if (value === undefined) {
          machine.missingMemo(window[i + 1] as number, opcodes);
          return;
        }
        stack[sp++] = value;
        i += 2;
        continue;
      }
      case 0x6a: {
        // LONG_BINGET
        const index = u32(window, i + 1);
        const value = machine.memo.get(index);
        if (value === undefined) {
          machine.missingMemo(index, opcodes);
          return;
        }
        stack[sp++] = value;
        i += 5;
        continue;
      }

      // The stack.
      case 0x28: // MARK
        if (machine.markCount >= machine.marks.length && !machine.growMarks()) {
          machine.finish('limit', `more than ${LIMITS.pickleMarks.value} open marks`, at, opcodes);
          return;
        }
        machine.marks[machine.markCount++] = sp;
        machine.fence = sp;
        i += 1;
        continue;
      case 0x30: // POP
        if (machine.markCount > 0 && machine.fence === sp) machine.popMark();
        else if (sp <= machine.fence) {
          machine.finish('broken', 'POP with an empty stack', at, opcodes);
          return;
        } else sp--;
        i += 1;
        continue;
      case 0x32: // DUP
        if (sp <= machine.fence) {
          machine.finish('broken', 'DUP with an empty stack', at, opcodes);
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
        if (from < machine.fence) {
          machine.finish('broken', 'TUPLE with too few values on the stack', at, opcodes);
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
        if (sp - 2 < machine.fence) {
          machine.finish('broken', 'APPEND with too few values on the stack', at, opcodes);
          return;
        }
        const item = stack[sp - 1] as number;
        if (item >= 0 && values.kind(target) === NodeKind.list && values.countsOnly(target))
          values.bump(target, 1);
        else appendItems(machine, target, sp - 1, sp, 'APPEND');
        sp -= 1;
        i += 1;
        continue;
      }
      case 0x65: // APPENDS
      case 0x90: {
        // ADDITEMS
        const from = machine.popMark();
        const name = window[i] === 0x65 ? 'APPENDS' : 'ADDITEMS';
        if (from < 0 || from - 1 < machine.fence) {
          machine.finish('broken', `${name} without a mark and a container`, at, opcodes);
          return;
        }
        if (sp > from) appendItems(machine, stack[from - 1] as number, from, sp, name);
        sp = from;
        i += 1;
        continue;
      }
      case 0x73: // SETITEM
        if (sp - 3 < machine.fence) {
          machine.finish('broken', 'SETITEM with too few values on the stack', at, opcodes);
          return;
        }
        setItems(machine, stack[sp - 3] as number, sp - 2, sp, 'SETITEM');
        sp -= 2;
        i += 1;
        continue;
      case 0x75: {
        // SETITEMS
        const from = machine.popMark();
        if (from < 0 || from - 1 < machine.fence) {
          machine.finish('broken', 'SETITEMS without a mark and a container', at, opcodes);
          return;
        }
        if (sp > from) setItems(machine, stack[from - 1] as number, from, sp, 'SETITEMS');
        sp = from;
        i += 1;
        continue;
      }
      case 0x74: // TUPLE
      case 0x6c: // LIST
      case 0x64: // DICT
      case 0x91: {
        // FROZENSET
        const from = machine.popMark();
        if (from < 0) {
          machine.finish('broken', 'a container without a mark', at, opcodes);
          return;
        }
        const opcode = window[i] as number;
        if (opcode === 0x74) stack[from] = values.tuple(stack, from, sp);
        else {
          const kind = opcode === 0x6c ? NodeKind.list : opcode === 0x64 ? NodeKind.dict : NodeKind.frozenset;
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
        const from = machine.popMark();
        if (from < 0) {
          machine.finish('broken', 'POP_MARK without a mark', at, opcodes);
          return;
        }
        sp = from;
        i += 1;
        continue;
      }
      case 0x2e: // STOP
        if (sp <= machine.fence) {
          machine.finish('broken', 'STOP with an empty stack', at, opcodes);
          return;
        }
        machine.result = stack[sp - 1] as number;
        machine.finish('stop', '', at + 1, opcodes);
        return;

      default: {
        // Everything that names, calls, or has a line of text.
        machine.sp = sp;
        machine.opcodes = opcodes;
        const next = executeOpcode(machine, window[i] as number, at);
        if (next < 0) {
          machine.finish(machine.endReason, machine.endDetail, at, opcodes);
          return;
        }
        stack = machine.stack;
        sp = machine.sp;
        i = next - base;
        break;
      }
    }
    // Only opcodes with a long operand come here.
    if (i > limit && !isLastWindow) {
      base += i;
      i = 0;
      if (base > size) {
        machine.finish('broken', 'an operand is longer than the input', at, opcodes);
        machine.anomaly('operand-too-long', `an operand ends ${base - size} bytes behind the input`, at);
        return;
      }
      limit = bytes.readInto(base, window.subarray(0, Math.min(capacity, AFTER_SKIP_BYTES)));
      isLastWindow = base + limit >= size || limit === 0;
      window.fill(0, limit, limit + LONGEST_FIXED);
    } else if (i > limit) {
      machine.finish('broken', 'an operand is longer than the input', at, opcodes);
      machine.anomaly('operand-too-long', `an operand ends ${base + i - size} bytes behind the input`, at);
      return;
    } else if (i < 0) {
      // A jump back never happens; a jump ahead beyond 2^53 would.
      machine.finish('broken', 'an operand is longer than the input', at, opcodes);
      return;
    }
  }
}

function appendItems(
  machine: PickleMachine,
  target: Value,
  from: number,
  to: number,
  via: 'APPEND' | 'APPENDS' | 'ADDITEMS',
): void {
  const values = machine.values;
  const stack = machine.stack;
  const kind = values.kind(target);
  if (kind === NodeKind.list || kind === NodeKind.set) {
    let isCounted = values.countsOnly(target);
    let counted = 0;
    for (let k = from; k < to; k++) {
      const item = stack[k] as number;
      if (item >= 0 && isCounted) {
        counted++;
        continue;
      }
      values.add(target, item);
      isCounted = values.countsOnly(target);
    }
    if (counted > 0) values.bump(target, counted);
    return;
  }
  machine.recorder.appended(target, stack.subarray(from, to), via);
}

function setItems(
  machine: PickleMachine,
  target: Value,
  from: number,
  to: number,
  via: 'SETITEM' | 'SETITEMS',
): void {
  const values = machine.values;
  const stack = machine.stack;
  if (values.kind(target) === NodeKind.dict) {
    for (let k = from; k + 1 < to; k += 2) {
      const key = stack[k] as number;
      const value = stack[k + 1] as number;
      if (key >= 0 && value >= 0 && values.countsOnly(target)) values.bump(target, 1);
      else values.addPair(target, key, value);
    }
    return;
  }
  machine.recorder.itemsSet(target, stack.subarray(from, to - ((to - from) & 1)), via);
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
