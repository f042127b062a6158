// The opcodes that name, call, change objects or have a line of text: each as every reader takes it.

import { LIMITS } from '../../limits.ts';
import { NO_NUMBER, type PickleMachine } from './machine.ts';
import { isPlainFloat, isPlainInteger, parseInteger, parseMemoIndex } from './text-operands.ts';
import { NodeKind, type Value } from './value-store.ts';

const WINDOW_BYTES = 256 * 1024;
/** The highest protocol any released reader accepts. */
const HIGHEST_PROTOCOL = 5;

/**
 * Executes an opcode that names, calls or has a line of text.
 *
 * @returns the next offset, or -1 after setting why the walk ends
 */
export function executeOpcode(machine: PickleMachine, opcode: number, at: number): number {
  const recorder = machine.recorder;
  switch (opcode) {
    case 0x49: // INT
    case 0x4c: // LONG
    case 0x46: // FLOAT
    case 0x53: // STRING
    case 0x56: // UNICODE
    case 0x67: // GET
    case 0x70: // PUT
    case 0x50: // PERSID
      return textOpcode(machine, opcode, at);
    case 0x63: // GLOBAL
    case 0x69: {
      // INST
      const first = readLine(machine, at + 1, true);
      const second = first === undefined ? undefined : readLine(machine, first.next, true);
      if (first === undefined || second === undefined) return breakAt(machine, 'the bytes end inside a line');
      if (opcode === 0x63) {
        push(machine, recorder.global(first.bytes, second.bytes, at, 'GLOBAL'));
      } else {
        // The pure-Python reader imports before it looks for the mark.
        const callable = recorder.global(first.bytes, second.bytes, at, 'INST');
        const from = machine.popMark();
        if (from < 0) return breakAt(machine, 'INST without a mark');
        const args = machine.values.tuple(machine.stack, from, machine.sp);
        machine.sp = from;
        push(machine, recorder.call(callable, args, undefined, at, 'INST'));
      }
      return second.next;
    }
    case 0x93: {
      // STACK_GLOBAL
      if (machine.sp - 2 < machine.fence)
        return breakAt(machine, 'STACK_GLOBAL with too few values on the stack');
      const name = machine.stack[--machine.sp] as number;
      const module = machine.stack[--machine.sp] as number;
      const global = recorder.stackGlobal(module, name, at);
      if (global === undefined) return breakAt(machine, 'STACK_GLOBAL with an operand that is no text');
      push(machine, global);
      return at + 1;
    }
    case 0x52: // REDUCE
    case 0x81: {
      // NEWOBJ
      if (machine.sp - 2 < machine.fence) return breakAt(machine, 'a call with too few values on the stack');
      const args = machine.stack[--machine.sp] as number;
      const callable = machine.stack[--machine.sp] as number;
      push(machine, recorder.call(callable, args, undefined, at, opcode === 0x52 ? 'REDUCE' : 'NEWOBJ'));
      return at + 1;
    }
    case 0x92: {
      // NEWOBJ_EX
      if (machine.sp - 3 < machine.fence) return breakAt(machine, 'a call with too few values on the stack');
      const kwargs = machine.stack[--machine.sp] as number;
      const args = machine.stack[--machine.sp] as number;
      const callable = machine.stack[--machine.sp] as number;
      push(machine, recorder.call(callable, args, kwargs, at, 'NEWOBJ_EX'));
      return at + 1;
    }
    case 0x6f: {
      // OBJ
      const from = machine.popMark();
      if (from < 0 || machine.sp <= from)
        return breakAt(machine, 'OBJ without a mark and a class on the stack');
      const callable = machine.stack[from] as number;
      const args = machine.values.tuple(machine.stack, from + 1, machine.sp);
      machine.sp = from;
      push(machine, recorder.call(callable, args, undefined, at, 'OBJ'));
      return at + 1;
    }
    case 0x62: {
      // BUILD
      if (machine.sp - 2 < machine.fence) return breakAt(machine, 'BUILD with too few values on the stack');
      const state = machine.stack[--machine.sp] as number;
      const object = machine.stack[machine.sp - 1] as number;
      recorder.built(object, state);
      return machine.options.afterBuild?.(machine, object, state, at + 1) ?? at + 1;
    }
    case 0x51: {
      // BINPERSID
      if (machine.sp <= machine.fence) return breakAt(machine, 'BINPERSID with an empty stack');
      push(machine, recorder.persistent(machine.stack[--machine.sp] as number));
      return at + 1;
    }
    case 0x82: // EXT1
    case 0x83: // EXT2
    case 0x84: {
      // EXT4
      const operand = machine.bytes.read(at + 1, opcode === 0x84 ? 4 : opcode - 0x81);
      let code = 0;
      for (let k = operand.length - 1; k >= 0; k--) code = code * 256 + (operand[k] as number);
      machine.anomaly('extension-registry', `extension code ${code}`);
      push(machine, recorder.extension(code, at));
      return at + 1 + (opcode === 0x84 ? 4 : opcode - 0x81);
    }
    case 0x80: {
      // PROTO
      const protocol = machine.bytes.read(at + 1, 1)[0] ?? 0;
      if (protocol > HIGHEST_PROTOCOL) machine.anomaly('proto-unknown', `protocol ${protocol}`);
      if (machine.opcodes > 1)
        machine.anomaly('proto-repeated', `protocol ${protocol} declared inside the stream`);
      machine.protocol = protocol;
      machine.highestProtocol = Math.max(machine.highestProtocol, protocol);
      return at + 2;
    }
    case 0x95: // FRAME
      return enterFrame(machine, at);
    case 0x97: // NEXT_BUFFER
      machine.anomaly('out-of-band-buffer', 'takes a buffer from outside the stream');
      push(machine, machine.values.node(NodeKind.buffer));
      return at + 1;
    case 0x98: // READONLY_BUFFER
      if (machine.sp <= machine.fence) return breakAt(machine, 'READONLY_BUFFER with an empty stack');
      return at + 1;
    default:
      machine.anomaly('unknown-opcode', `byte 0x${opcode.toString(16).padStart(2, '0')}`);
      return breakAt(machine, `byte 0x${opcode.toString(16).padStart(2, '0')} is no opcode`);
  }
}

function textOpcode(machine: PickleMachine, opcode: number, at: number): number {
  const line = readLine(machine, at + 1, opcode === 0x50);
  if (line === undefined) return breakAt(machine, 'the bytes end inside a line');
  const text = Buffer.from(line.bytes).toString('latin1');
  switch (opcode) {
    case 0x67: {
      const index = parseMemoIndex(text);
      if (index !== text) machine.anomaly('literal-reader-dependent', `GET ${printable(text)}`);
      const value = index === undefined ? undefined : machine.memo.getByText(index);
      if (value === undefined) {
        machine.anomaly('memo-missing', `GET ${printable(text)}`);
        return breakAt(machine, `memo ${printable(text)} was never stored`);
      }
      push(machine, value);
      break;
    }
    case 0x70: {
      if (machine.sp <= machine.fence) return breakAt(machine, 'PUT with an empty stack');
      const index = parseMemoIndex(text);
      if (index !== text) machine.anomaly('literal-reader-dependent', `PUT ${printable(text)}`);
      if (index === undefined || index.startsWith('-'))
        return breakAt(machine, `PUT ${printable(text)} is no index`);
      machine.memo.putByText(index, machine.stack[machine.sp - 1] as number);
      break;
    }
    case 0x50:
      push(machine, machine.recorder.persistent(machine.values.text(text)));
      break;
    case 0x49:
      if (!isPlainInteger(text) && text !== '00' && text !== '01')
        machine.anomaly(
          'literal-reader-dependent',
          `INT ${printable(text)}${parseInteger(text) === undefined ? NO_NUMBER : ''}`,
        );
      push(machine, at);
      break;
    case 0x4c:
      if (!isPlainInteger(text.replace(/L$/, '')))
        machine.anomaly('literal-reader-dependent', `LONG ${printable(text)}`);
      push(machine, at);
      break;
    case 0x46:
      if (!isPlainFloat(text)) machine.anomaly('literal-reader-dependent', `FLOAT ${printable(text)}`);
      push(machine, at);
      break;
    default:
      push(machine, at);
  }
  return line.next;
}

/**
 * The line at `offset` (its first bytes, for long ones) and where the next one starts.
 *
 * @param mayEndInput the pure-Python reader takes a last line without a newline, less its last character
 */
function readLine(
  machine: PickleMachine,
  offset: number,
  mayEndInput = false,
): { readonly bytes: Uint8Array; readonly next: number } | undefined {
  const first = machine.bytes.read(offset, LIMITS.pickleNameBytes.value);
  let newline = first.indexOf(0x0a);
  if (newline >= 0) return { bytes: first.subarray(0, newline), next: offset + newline + 1 };
  for (let at = offset + first.length; at < machine.bytes.sizeBytes; ) {
    const chunk = machine.bytes.read(at, WINDOW_BYTES);
    if (chunk.length === 0 || machine.budget.isOutOfTime()) return undefined;
    newline = chunk.indexOf(0x0a);
    if (newline >= 0) return { bytes: first, next: at + newline + 1 };
    at += chunk.length;
  }
  if (!mayEndInput) return undefined;
  machine.anomaly(
    'global-reader-dependent',
    'the last line lacks its newline: only the pure-Python reader takes it',
  );
  const isWhole = offset + first.length >= machine.bytes.sizeBytes;
  return { bytes: isWhole ? first.subarray(0, -1) : first, next: machine.bytes.sizeBytes };
}

function enterFrame(machine: PickleMachine, at: number): number {
  const operand = machine.bytes.read(at + 1, 8);
  if (operand.length < 8) return breakAt(machine, 'the bytes end inside an operand');
  const view = new DataView(operand.buffer, operand.byteOffset, 8);
  const length = Number(view.getBigUint64(0, true));
  const start = at + 9;
  if (start > machine.frameEnd) {
    // The length itself stands across the end of the open frame.
    machine.crossFrame(at, start);
    machine.frameEnd = Number.POSITIVE_INFINITY;
  }
  if (start + length > machine.bytes.sizeBytes) {
    machine.anomaly(
      'frame-beyond-input',
      `a frame of ${length} bytes where ${machine.bytes.sizeBytes - start} are left`,
    );
  }
  const mapped = machine.options.mapFrameEnd?.(start, length);
  const end = mapped?.end ?? start + length;
  const open = machine.frameEnd;
  if (start < open && open !== Number.POSITIVE_INFINITY) {
    machine.anomaly('frame-nested', `a frame starts at ${at} inside the one that ends at ${open}`);
    // The C reader looks for the frame in what it has buffered, and throws the rest of that away if it is not there.
    if (end <= open) return start;
    if (machine.crossings.length < LIMITS.pickleReaderRuns.value)
      machine.crossings.push({ readStart: start, frameEndInOwner: machine.frameEndInOwner });
  }
  machine.frameEnd = end;
  machine.frameEndInOwner = mapped?.ownerEnd ?? end;
  return start;
}

function breakAt(machine: PickleMachine, detail: string): number {
  machine.endReason = 'broken';
  machine.endDetail = detail;
  return -1;
}

function push(machine: PickleMachine, value: Value): void {
  machine.stack[machine.sp++] = value;
}

function printable(text: string): string {
  return JSON.stringify(text.slice(0, 40));
}
