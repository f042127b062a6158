// What calls of a pickle would load from bytes that the pickle itself carries: nested pickles, code objects, files.

import type { NestedCode, NestedPickle, SymbolicValue } from '@sentrascan/contract';
import type { RandomAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import { summariseCodeCall } from '../python-code/summarise-code-call.ts';
import { summariseMarshal } from '../python-code/summarise-marshal.ts';
import type { CallRecord } from './call-table.ts';
import type { PickleMachine } from './machine.ts';
import type { ReadOptions, ReadProgram } from './read-program.ts';
import { CODE_RENDER_LIMITS, renderValue } from './render-value.ts';
import { CONSUMERS } from './semantics/consumers.ts';
import { SymbolReader } from './semantics/symbol-reader.ts';
import { NodeKind } from './value-store.ts';

/** Bytes that a call loads as a file of some format. */
export interface Opaque {
  readonly call: number;
  readonly offset: number;
  readonly loader: string;
  readonly bytes: RandomAccess;
}

/**
 * @param read reads one pickle; handed in because pickles nest
 */
export function consumedContent(
  machine: PickleMachine,
  options: ReadOptions,
  read: (options: ReadOptions) => ReadProgram,
): { readonly nested: NestedPickle[]; readonly code: NestedCode[]; readonly contents: Opaque[] } {
  const nested: NestedPickle[] = [];
  const code: NestedCode[] = [];
  const contents: Opaque[] = [];
  const readBefore = new Map<number, ReadProgram[]>();
  for (const call of machine.calls) {
    const path = consumerPath(machine, call);
    const consumer = path === undefined ? undefined : CONSUMERS.get(path);
    if (path === undefined || consumer === undefined) continue;
    if (consumer === 'code') {
      const summary = summariseCodeCall(codeArguments(machine, call.id) ?? [], {
        callArguments: (id) => codeArguments(machine, id),
      });
      if (summary !== undefined) code.push({ call: call.id, code: summary });
      continue;
    }
    const bytes = loadedBytes(machine, call);
    if (bytes === undefined || bytes.sizeBytes === 0) continue;
    if (consumer === 'marshal') {
      for (const summary of summariseMarshal(bytes, 0).code) code.push({ call: call.id, code: summary });
      continue;
    }
    // Many calls may load the same bytes; a literal is named by where it stands.
    const literal = call.args?.[0];
    const known = literal === undefined || literal < 0 ? undefined : readBefore.get(literal);
    const programs =
      known ?? (options.nesting < LIMITS.pickleNestedLevels.value ? readAll(bytes, options, read) : []);
    if (literal !== undefined && literal >= 0) readBefore.set(literal, programs);
    for (const { program, contents: deeper } of programs) {
      nested.push({ call: call.id, program });
      contents.push(...deeper.map((content) => ({ ...content, call: call.id })));
    }
    // What no reading as pickles explains is scanned as a file of its own.
    const end = programs.at(-1)?.program.end ?? 0;
    const isLeft = programs.length === 0 || programs.length >= NESTED_IN_A_ROW;
    if (isLeft && end < bytes.sizeBytes) {
      contents.push({
        call: call.id,
        offset: call.offset,
        loader: path,
        bytes: bytes.slice(end, bytes.sizeBytes),
      });
    }
  }
  return { nested, code, contents };
}

function codeArguments(machine: PickleMachine, id: number): SymbolicValue[] | undefined {
  return machine.calls[id]?.args?.map((arg) => renderValue(machine, arg, CODE_RENDER_LIMITS));
}

/** Pickles in a row that one call is followed through; loaders take the first. */
const NESTED_IN_A_ROW = 8;

/** The dotted path of a call's callable; `Unpickler(...).load` counts as `Unpickler`. */
function consumerPath(machine: PickleMachine, call: CallRecord): string | undefined {
  const global = machine.recorder.globalOf(call.callable);
  return global === undefined ? undefined : `${global.module}.${global.name}`;
}

function loadedBytes(machine: PickleMachine, call: CallRecord): RandomAccess | undefined {
  const reader = new SymbolReader(machine, call.offset);
  for (const arg of call.args ?? []) {
    if (arg < 0 && machine.values.kind(arg) === NodeKind.tuple) continue;
    const source = reader.byteSource(arg);
    if (source !== undefined) return source;
  }
  return undefined;
}

/** All pickles of a run of bytes; none where the first is not one. */
function readAll(
  bytes: RandomAccess,
  options: ReadOptions,
  read: (options: ReadOptions) => ReadProgram,
): ReadProgram[] {
  const programs: ReadProgram[] = [];
  let start = 0;
  while (start < bytes.sizeBytes && programs.length < NESTED_IN_A_ROW) {
    const program = read({ ...options, bytes, start, index: programs.length, nesting: options.nesting + 1 });
    const isPickle = program.endReason === 'stop' || program.program.globals.length > 0;
    if (!isPickle || program.program.end <= start) break;
    programs.push(program);
    if (program.endReason !== 'stop') break;
    start = program.program.end;
  }
  return programs;
}
