// What the instructions that matter do to the symbolic stack: loads, stores, imports, attributes, containers, functions.
// Calls are next door (`follow-call.ts`); everything else only moves values (`stack-effects.ts`).

import { LIMITS } from '../../limits.ts';
import { subscript } from './code-call.ts';
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
import { foldBinary, foldParts } from './fold-value.ts';
import { followCall } from './follow-call.ts';
import type { CodeInterpreter } from './interpret-code.ts';
import { toSymbolic } from './marshal-value.ts';
import { nameIndex } from './python-versions.ts';

const BINARY_OPERATORS = '+ & // << @ * % | ** >> - / ^ += &= //= <<= @= *= %= |= **= >>= -= /= ^= []'.split(
  ' ',
);

const OPERATOR_OF: Readonly<Record<string, string>> = {
  BINARY_ADD: '+',
  INPLACE_ADD: '+',
  BINARY_SUBTRACT: '-',
  BINARY_MULTIPLY: '*',
  BINARY_MODULO: '%',
  BINARY_XOR: '^',
  BINARY_SUBSCR: '[]',
};

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

function build(run: CodeInterpreter, container: 'tuple' | 'list' | 'set', items: readonly CodeValue[]): void {
  const [open, close] = container === 'tuple' ? '()' : container === 'list' ? '[]' : '{}';
  const shown = items.slice(0, LIMITS.codeListItems.value).map((item) => item.text);
  run.push({ text: cutExpression(`${open}${shown.join(', ')}${close}`), items, container });
}

function followContainer(run: CodeInterpreter, name: string, arg: number): boolean {
  switch (name) {
    case 'BUILD_TUPLE':
      build(run, 'tuple', run.take(arg));
      return true;
    case 'BUILD_LIST':
      build(run, 'list', run.take(arg));
      return true;
    case 'BUILD_SET':
      build(run, 'set', run.take(arg));
      return true;
    case 'BUILD_TUPLE_UNPACK':
    case 'BUILD_TUPLE_UNPACK_WITH_CALL':
    case 'BUILD_LIST_UNPACK':
    case 'BUILD_SET_UNPACK':
      build(
        run,
        name.includes('TUPLE') ? 'tuple' : 'list',
        run.take(arg).flatMap((part) => knownItems(part) ?? [ANYTHING]),
      );
      return true;
    case 'BUILD_MAP': {
      const values = run.take(arg * 2).filter((_, index) => index % 2 === 1);
      run.push({ text: '{...}', items: values, container: 'dict' });
      return true;
    }
    case 'BUILD_CONST_KEY_MAP':
      run.pop();
      run.push({ text: '{...}', items: run.take(arg), container: 'dict' });
      return true;
    case 'BUILD_MAP_UNPACK':
    case 'BUILD_MAP_UNPACK_WITH_CALL':
      run.push({
        text: '{...}',
        items: run.take(arg).flatMap((part) => part.items ?? []),
        container: 'dict',
      });
      return true;
    case 'BUILD_STRING': {
      const parts = run.take(arg);
      run.push(
        foldParts(parts) ?? { text: cutExpression(`f'${parts.map((part) => `{${part.text}}`).join('')}'`) },
      );
      return true;
    }
    case 'BUILD_SLICE':
      run.push({
        text: ':',
        slice: run.take(arg).map((part) => (part.constant?.t === 'none' ? undefined : part)),
      });
      return true;
    case 'BINARY_SLICE': {
      const [object = ANYTHING, start, stop] = run.take(3);
      const bounds = [start, stop].map((part) => (part?.constant?.t === 'none' ? undefined : part));
      run.push(foldBinary('[]', object, { text: ':', slice: bounds }) ?? { text: `${object.text}[:]` });
      return true;
    }
    case 'LIST_APPEND':
    case 'LIST_EXTEND':
    case 'SET_UPDATE': {
      const added = run.pop();
      const into = run.peek(arg);
      const parts = name === 'LIST_APPEND' ? [added] : (knownItems(added) ?? [ANYTHING]);
      const items = [...(into.items ?? []), ...parts].slice(0, LIMITS.codeListItems.value);
      run.replace(arg, { ...into, items, text: into.text });
      return true;
    }
    case 'GET_ITER':
      return true;
    case 'UNPACK_SEQUENCE': {
      const items = knownItems(run.pop());
      for (let index = Math.min(arg, LIMITS.codeNames.value) - 1; index >= 0; index--)
        run.push(items?.[index] ?? ANYTHING);
      return true;
    }
    default:
      return followOperator(run, name, arg);
  }
}

function followOperator(run: CodeInterpreter, name: string, arg: number): boolean {
  const operator = name === 'BINARY_OP' ? (BINARY_OPERATORS[arg] ?? '?') : OPERATOR_OF[name];
  if (operator === undefined) {
    if (!name.startsWith('BINARY_') && !name.startsWith('INPLACE_')) return false;
    run.take(2);
    run.push(ANYTHING);
    return true;
  }
  const [left = ANYTHING, right = ANYTHING] = run.take(2);
  const symbol = operator.length > 1 && operator.endsWith('=') ? operator.slice(0, -1) : operator;
  const folded = foldBinary(symbol, left, right);
  if (folded !== undefined) run.push(folded);
  else if (symbol === '[]') run.push(subscript(left, right, run.scope));
  else run.push({ text: cutExpression(`${left.text} ${symbol} ${right.text}`) });
  return true;
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
