// Containers and operators: what is built, taken apart, added up and subscripted on the symbolic stack.

import { LIMITS } from '../../limits.ts';
import { subscript } from './code-call.ts';
import { ANYTHING, type CodeValue, cutExpression, knownItems } from './code-value.ts';
import { foldBinary, foldParts } from './fold-value.ts';
import type { CodeInterpreter } from './interpret-code.ts';

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

function build(run: CodeInterpreter, container: 'tuple' | 'list' | 'set', items: readonly CodeValue[]): void {
  const [open, close] = container === 'tuple' ? '()' : container === 'list' ? '[]' : '{}';
  const shown = items.slice(0, LIMITS.codeListItems.value).map((item) => item.text);
  run.push({ text: cutExpression(`${open}${shown.join(', ')}${close}`), items, container });
}

/** @returns false where the instruction builds no container and computes nothing */
export function followContainer(run: CodeInterpreter, name: string, arg: number): boolean {
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
