// What the instructions that matter do to the symbolic stack: loads, stores, imports, attributes, moves. Containers and
// operators (`follow-container.ts`) and calls (`follow-call.ts`) are next door; the rest only counts (`stack-effects.ts`).

import {
  ANYTHING,
  attributeOf,
  type CodeValue,
  constantValue,
  cutExpression,
  knownItems,
  NULL_MARKER,
  pathValue,
  SELF_MARKER,
} from './code-value.ts';
import { followCall } from './follow-call.ts';
import { followContainer } from './follow-container.ts';
import type { CodeInterpreter } from './interpret-code.ts';
import { toSymbolic } from './marshal-value.ts';
import { nameIndex } from './python-versions.ts';

const COMMON_CONSTANTS = ['AssertionError', 'NotImplementedError', 'tuple', 'all', 'any'];

/** @returns false where the instruction is none of those that are followed */
export function followInstruction(run: CodeInterpreter, name: string, arg: number): boolean {
  return (
    followLoad(run, name, arg) ||
    followStore(run, name, arg) ||
    followContainer(run, name, arg) ||
    followMove(run, name, arg) ||
    followCall(run, name, arg)
  );
}

function nameAt(run: CodeInterpreter, opcode: string, arg: number): string {
  return run.code.names[nameIndex(opcode, arg, run.release) ?? -1] ?? '?';
}

function localAt(run: CodeInterpreter, index: number): CodeValue {
  const name = run.code.varnames[index] ?? '?';
  return run.scope.own(name) ?? { text: name };
}

function derefAt(run: CodeInterpreter, index: number): string {
  return (run.release >= 311 ? run.code.varnames : run.code.derefs)[index] ?? '?';
}

function constantAt(run: CodeInterpreter, index: number): CodeValue {
  const constant = run.code.consts[index];
  if (constant === undefined) return ANYTHING;
  if (constant.k === 'code') return { text: `<function ${constant.code.name}>`, code: constant.code };
  if (constant.k === 'slice') {
    const parts = constant.items.map((item) =>
      item.k === 'none' ? undefined : constantValue(toSymbolic(item)),
    );
    return { text: ':', slice: parts };
  }
  return constantValue(toSymbolic(constant));
}

function followLoad(run: CodeInterpreter, name: string, arg: number): boolean {
  switch (name) {
    case 'LOAD_CONST':
      run.push(constantAt(run, arg));
      return true;
    case 'LOAD_BUILD_CLASS':
      run.push(pathValue('builtins.__build_class__'));
      return true;
    case 'LOAD_SMALL_INT':
      run.push(constantValue({ t: 'int', v: String(arg) }));
      return true;
    case 'LOAD_COMMON_CONSTANT':
      run.push(pathValue(`builtins.${COMMON_CONSTANTS[arg] ?? '?'}`));
      return true;
    case 'LOAD_NAME':
      run.push(run.scope.resolve(nameAt(run, name, arg)));
      return true;
    case 'LOAD_GLOBAL': {
      const value = run.scope.resolve(nameAt(run, name, arg));
      const hasNull = run.release >= 311 && (arg & 1) !== 0;
      if (hasNull && run.release < 313) run.push(NULL_MARKER);
      run.push(value);
      if (hasNull && run.release >= 313) run.push(NULL_MARKER);
      return true;
    }
    case 'LOAD_FROM_DICT_OR_GLOBALS':
      run.pop();
      run.push(run.scope.resolve(nameAt(run, name, arg)));
      return true;
    case 'LOAD_FROM_DICT_OR_DEREF':
      run.pop();
      run.push(run.scope.resolve(derefAt(run, arg)));
      return true;
    case 'LOAD_DEREF':
    case 'LOAD_CLASSDEREF':
      run.push(run.scope.resolve(derefAt(run, arg)));
      return true;
    case 'LOAD_FAST':
    case 'LOAD_FAST_CHECK':
    case 'LOAD_FAST_AND_CLEAR':
    case 'LOAD_FAST_BORROW':
      run.push(localAt(run, arg));
      return true;
    case 'LOAD_FAST_LOAD_FAST':
    case 'LOAD_FAST_BORROW_LOAD_FAST_BORROW':
      run.push(localAt(run, arg >>> 4));
      run.push(localAt(run, arg & 15));
      return true;
    case 'LOAD_ATTR':
    case 'LOAD_METHOD': {
      const attribute = attributeOf(run.pop(), nameAt(run, name, arg));
      run.push(attribute);
      if (name === 'LOAD_METHOD' || (run.release >= 312 && (arg & 1) !== 0)) run.push(SELF_MARKER);
      return true;
    }
    case 'LOAD_SUPER_ATTR':
      run.take(3);
      run.push({ text: cutExpression(`super().${nameAt(run, name, arg)}`) });
      if ((arg & 1) !== 0) run.push(SELF_MARKER);
      return true;
    case 'IMPORT_NAME':
      followImport(run, nameAt(run, name, arg));
      return true;
    case 'IMPORT_FROM': {
      const module = run.peek(1);
      const attribute = nameAt(run, name, arg);
      const value = attributeOf(module, attribute);
      run.push({ ...value, text: value.paths?.[0] ?? value.text });
      for (const path of value.paths ?? []) run.import(path);
      return true;
    }
    default:
      return false;
  }
}

/** `import a.b` binds `a`; `from a.b import c` and `import a.b as c` work on `a.b`. */
function followImport(run: CodeInterpreter, module: string): void {
  const [level, fromList] = run.take(2);
  const dots = level?.constant?.t === 'int' ? Math.min(Number(level.constant.v), 16) : 0;
  const path = dots > 0 ? `${'.'.repeat(dots)}${module}` : module;
  run.import(path);
  const isFrom = (knownItems(fromList)?.length ?? 0) > 0;
  run.push(pathValue(isFrom || dots > 0 ? path : (path.split('.')[0] ?? path)));
}

function followStore(run: CodeInterpreter, name: string, arg: number): boolean {
  const { scope, code } = run;
  switch (name) {
    case 'STORE_NAME':
      scope.bind(nameAt(run, name, arg), run.pop());
      return true;
    case 'STORE_GLOBAL':
      scope.root.bind(nameAt(run, name, arg), run.pop());
      return true;
    case 'STORE_FAST':
      scope.bind(code.varnames[arg] ?? '?', run.pop());
      return true;
    case 'STORE_DEREF':
      scope.bind(derefAt(run, arg), run.pop());
      return true;
    case 'STORE_FAST_STORE_FAST':
      scope.bind(code.varnames[arg >>> 4] ?? '?', run.pop());
      scope.bind(code.varnames[arg & 15] ?? '?', run.pop());
      return true;
    case 'STORE_FAST_LOAD_FAST':
      scope.bind(code.varnames[arg >>> 4] ?? '?', run.pop());
      run.push(localAt(run, arg & 15));
      return true;
    default:
      return false;
  }
}

function followMove(run: CodeInterpreter, name: string, arg: number): boolean {
  switch (name) {
    case 'DUP_TOP':
      run.push(run.peek(1));
      return true;
    case 'DUP_TOP_TWO':
      run.push(run.peek(2));
      run.push(run.peek(2));
      return true;
    case 'COPY':
      run.push(run.peek(arg));
      return true;
    case 'SWAP': {
      const top = run.peek(1);
      run.replace(1, run.peek(arg));
      run.replace(arg, top);
      return true;
    }
    case 'ROT_TWO':
    case 'ROT_THREE':
    case 'ROT_FOUR':
    case 'ROT_N': {
      const count = name === 'ROT_N' ? arg : name === 'ROT_TWO' ? 2 : name === 'ROT_THREE' ? 3 : 4;
      const values = run.take(count);
      const top = values.pop();
      for (const value of top === undefined ? [] : [top, ...values]) run.push(value);
      return true;
    }
    case 'BEFORE_WITH':
    case 'BEFORE_ASYNC_WITH':
    case 'SETUP_WITH': {
      const manager = run.pop();
      run.push(ANYTHING);
      run.push(manager);
      return true;
    }
    case 'LOAD_SPECIAL': {
      const manager = run.pop();
      run.push({ text: `${manager.text}.__enter__`, self: manager, attribute: '__enter__' });
      run.push(SELF_MARKER);
      return true;
    }
    case 'PUSH_NULL':
      run.push(NULL_MARKER);
      return true;
    case 'RETURN_VALUE':
      run.pop();
      return true;
    case 'RETURN_CONST':
    case 'INTERPRETER_EXIT':
      return true;
    default:
      return false;
  }
}
