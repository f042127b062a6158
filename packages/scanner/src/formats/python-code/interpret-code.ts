// Follows one code object's bytecode with symbolic values: a linear pass whose stack is carried over jumps. It finds the
// imports and calls; it computes nothing but constants, takes every branch once, and survives any input.

import type { CodeCall } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';
import { type CallSite, callResult, describeCall } from './code-call.ts';
import type { CodeScope } from './code-scope.ts';
import { ANYTHING, boundedPaths, type CodeValue, mergeValues } from './code-value.ts';
import { disassemble, type Instruction } from './disassemble.ts';
import { followInstruction } from './follow-instruction.ts';
import type { CodeObject } from './marshal-value.ts';
import type { PythonVersion } from './opcode-numbers.ts';
import { versionNumber } from './opcode-table.ts';
import { stackEffect, TERMINATORS } from './stack-effects.ts';

/** Values the symbolic stack holds; compilers need some tens, and hostile code gains nothing from more. */
const MAX_STACK = 4096;

/** Stack slots kept for jump targets over one pass; beyond it jumps start with an empty stack. */
const MAX_CARRIED_VALUES = 500_000;

/** Unknown values that stand on the stack when an exception handler starts, at most (3.8). */
const HANDLER_VALUES = 6;

export interface CodeRun {
  readonly imports: readonly string[];
  readonly calls: readonly CodeCall[];
  readonly instructions: number;
  /** Why names and constants may tell more than the calls. */
  readonly incomplete?: string;
}

/** The state of one pass, and what instructions may do to it. */
export class CodeInterpreter {
  readonly code: CodeObject;
  readonly release: number;
  readonly scope: CodeScope;
  readonly imports = new Set<string>();
  readonly calls: CodeCall[] = [];
  /** Names of keyword arguments announced by KW_NAMES. */
  keywordNames: readonly string[] = [];
  stack: CodeValue[] = [];
  /** Times a value was taken from an empty stack; a measure of how well the flow was followed. */
  underflows = 0;
  #carriedLeft = MAX_CARRIED_VALUES;
  readonly #stacksAt = new Map<number, readonly CodeValue[]>();
  #incomplete: string | undefined;

  constructor(code: CodeObject, version: PythonVersion, scope: CodeScope) {
    this.code = code;
    this.release = versionNumber(version);
    this.scope = scope;
  }

  push(value: CodeValue): void {
    if (this.stack.length < MAX_STACK) this.stack.push(value);
    else this.#incomplete ??= `more than ${MAX_STACK} values on the stack`;
  }

  pop(): CodeValue {
    const value = this.stack.pop();
    if (value === undefined) this.underflows++;
    return value ?? ANYTHING;
  }

  /** Takes `count` values, deepest first. A count beyond the stack yields what is there. */
  take(count: number): CodeValue[] {
    if (count <= this.stack.length)
      return count <= 0 ? [] : this.stack.splice(this.stack.length - count, count);
    this.underflows++;
    return this.stack.splice(0);
  }

  peek(depth: number): CodeValue {
    return this.stack[this.stack.length - depth] ?? ANYTHING;
  }

  replace(depth: number, value: CodeValue): void {
    const index = this.stack.length - depth;
    if (index >= 0 && index < this.stack.length) this.stack[index] = value;
  }

  lose(reason: string): void {
    this.#incomplete ??= reason;
    this.stack = [];
  }

  import(name: string): void {
    if (this.imports.size < LIMITS.codeNames.value) this.imports.add(name);
    else this.#incomplete ??= `more than ${LIMITS.codeNames.value} imports`;
  }

  /** Records a call and leaves its result on the stack. */
  call(site: CallSite): void {
    this.push(callResult(site, this.scope));
    for (const call of describeCall(site)) {
      if (this.calls.length < LIMITS.codeNames.value) this.calls.push(call);
      else this.#incomplete ??= `more than ${LIMITS.codeNames.value} calls`;
    }
  }

  /** Keeps the stack for the place a jump leads to; joins it where several lead there. */
  carryTo(target: number, stack: readonly CodeValue[]): void {
    this.#carriedLeft -= stack.length;
    if (this.#carriedLeft < 0) {
      this.#incomplete ??= 'more jumps and values than the limit';
      return;
    }
    const before = this.#stacksAt.get(target);
    this.#stacksAt.set(target, before === undefined ? [...stack] : joinStacks(before, stack));
  }

  run(version: PythonVersion): CodeRun {
    const { instructions, incomplete } = disassemble(this.code.code, version);
    if (incomplete !== undefined) this.#incomplete = incomplete;
    let isReached = true;
    for (const instruction of instructions) {
      const carried = this.#stacksAt.get(instruction.start) ?? this.#stacksAt.get(instruction.offset);
      if (!isReached) this.stack = carried === undefined ? [] : [...carried];
      else if (carried !== undefined) this.stack = joinStacks(carried, this.stack);
      this.#step(instruction);
      isReached = instruction.name === undefined || !TERMINATORS.has(instruction.name);
    }
    return {
      imports: [...this.imports],
      calls: this.calls,
      instructions: instructions.length,
      ...(this.#incomplete === undefined ? {} : { incomplete: this.#incomplete }),
    };
  }

  #step(instruction: Instruction): void {
    const { name, arg, target } = instruction;
    if (name === undefined) {
      this.lose(`opcode ${instruction.opcode} at ${instruction.offset} is not known`);
      return;
    }
    if (target !== undefined && this.#jump(name, target)) return;
    if (followInstruction(this, name, arg)) return;
    const effect = stackEffect(name, arg, this.release);
    if (effect === undefined) {
      this.lose(`${name} at ${instruction.offset} is not followed`);
      return;
    }
    this.take(effect[0]);
    for (let count = 0; count < effect[1]; count++) this.push(ANYTHING);
  }

  /** Jumps: carries the stack to the target. @returns true where nothing is left to do */
  #jump(name: string, target: number): boolean {
    if (name === 'FOR_ITER') {
      const iterated = this.peek(1);
      // Before 3.12 the loop's end has dropped the iterator; later END_FOR drops it and one value more.
      this.carryTo(target, this.release >= 312 ? [...this.stack, ANYTHING] : this.stack.slice(0, -1));
      this.push(
        iterated.items === undefined && iterated.constant === undefined ? ANYTHING : itemOf(iterated),
      );
      return true;
    }
    if (name === 'JUMP_IF_TRUE_OR_POP' || name === 'JUMP_IF_FALSE_OR_POP') {
      this.carryTo(target, this.stack);
      this.pop();
      return true;
    }
    if (name.startsWith('SETUP_') && name !== 'SETUP_LOOP') {
      this.carryTo(target, [...this.stack, ...new Array<CodeValue>(HANDLER_VALUES).fill(ANYTHING)]);
      return false;
    }
    const effect = stackEffect(name, 0, this.release)?.[0] ?? 0;
    this.carryTo(target, name === 'SEND' ? this.stack : this.stack.slice(0, this.stack.length - effect));
    return false;
  }
}

function itemOf(value: CodeValue): CodeValue {
  const items = value.items ?? [];
  const paths = boundedPaths(
    [...new Set(items.flatMap((item) => item.paths ?? []))],
    LIMITS.codeListItems.value,
  );
  const parts = items.flatMap((item) => item.items ?? []).slice(0, LIMITS.codeListItems.value);
  return {
    text: '...',
    ...(paths.length > 0 ? { paths } : {}),
    ...(parts.length > 0 ? { items: parts } : {}),
  };
}

/** Two stacks that meet: the deeper parts of the longer one, and both values where they overlap from the bottom. */
function joinStacks(first: readonly CodeValue[], second: readonly CodeValue[]): CodeValue[] {
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  return long.map((value, index) => {
    const other = short[index];
    return other === undefined ? value : mergeValues(other, value);
  });
}
