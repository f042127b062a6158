// One call of source as its judges see it: arguments by name or place, what they are, how the call is shown.

import type { CodeCall, CodeSummary, Confidence, Rule, Severity, SymbolicValue } from '@sentrascan/contract';
import type { ArgumentState, TypedRule } from '@sentrascan/rules';
import { maskedText } from '../masked-text.ts';

export type SourceEvidence = {
  /** The call in Python-like form, secrets cut. */
  readonly call: string;
  /** The function, class or module that contains it. */
  readonly where: string;
  /** Completes "`call` ...". */
  readonly effect: string;
};

export interface SourceJudgement {
  readonly rule: TypedRule<SourceEvidence>;
  /** Where it is not the rule's; from knowledge. */
  readonly severity?: Severity;
  readonly confidence?: Confidence;
  readonly evidence: SourceEvidence;
  readonly line: number | undefined;
  readonly column: number | undefined;
}

/** What the judges of one call are told. */
export interface SourceCall {
  readonly call: CodeCall;
  readonly code: CodeSummary;
  /** The import path, or the expression where it comes down to none. */
  readonly path: string;
  /** True where the module of the path is imported, or needs no import. */
  readonly isImported: boolean;
  /** What the project says of the release of PyTorch. */
  readonly torch?: 'safe' | 'older' | undefined;
}

export function judgementOfCall(
  { call, code, isImported }: SourceCall,
  rule: Rule,
  effect: string,
  {
    severity,
    confidence = 'high',
  }: { severity?: Severity | undefined; confidence?: Confidence | undefined } = {},
): SourceJudgement {
  const sure = isImported || confidence !== 'high' ? confidence : 'medium';
  return {
    rule,
    confidence: sure,
    evidence: { call: showCall(call), where: code.name, effect },
    line: call.line,
    column: call.column,
    ...(severity === undefined ? {} : { severity }),
  };
}

/** The value of an argument by keyword or place; undefined where it is not given. `**` may hold any keyword. */
export function argumentAt(call: CodeCall, keyword: string, position?: number): SymbolicValue | undefined {
  const named = call.kwargs?.find(([name]) => name === keyword)?.[1];
  if (named !== undefined) return named;
  const placed = position === undefined ? undefined : call.args[position];
  if (placed !== undefined) return placed;
  return call.kwargs?.some(([name]) => name === '**') === true ? { t: 'unknown' } : undefined;
}

export function stateOf(value: SymbolicValue | undefined): ArgumentState {
  switch (value?.t) {
    case undefined:
      return 'absent';
    case 'bool':
      return value.v ? 'true' : 'false';
    case 'none':
      return 'none';
    case 'str':
    case 'bytes':
      return 'text';
    case 'int':
      return value.v === '0' ? 'false' : value.v === '1' ? 'true' : 'number';
    case 'float':
      return 'number';
    case 'global':
      return 'global';
    case 'unknown':
      return 'unknown';
    default:
      return 'other';
  }
}

/** Import paths of functions among the arguments, also in lists and dicts of them: `converters={'a': eval}`. */
export function globalsIn({ args, kwargs }: CodeCall): readonly string[] {
  const paths = new Set<string>();
  const look = (value: SymbolicValue, depth: number): void => {
    if (value.t === 'global') paths.add(`${value.module}.${value.name}`);
    else if (depth > 0 && (value.t === 'list' || value.t === 'tuple'))
      for (const item of value.items) look(item, depth - 1);
    else if (depth > 0 && value.t === 'dict') for (const [, item] of value.items) look(item, depth - 1);
  };
  for (const value of args) look(value, HANDED_DEPTH);
  for (const [, value] of kwargs ?? []) look(value, HANDED_DEPTH);
  return [...paths];
}

/** Levels of lists and dicts in which functions are looked for. */
const HANDED_DEPTH = 2;

/** The text that a value is, whole. */
export function textOf(value: SymbolicValue | undefined): string | undefined {
  return value?.t === 'str' || value?.t === 'bytes' ? value.v : undefined;
}

/** The known parts of a text, joined; `mark` stands for what is not known. */
export function partsOf(value: SymbolicValue | undefined, mark: string): string | undefined {
  if (value?.t === 'composed') return value.parts.map((part) => part ?? mark).join('');
  return textOf(value);
}

const MAX_SHOWN = 160;
const MAX_TEXT = 80;

/** A line of Python-like text. */
export function showCall(call: CodeCall): string {
  const args = [
    ...call.args.map((value) => showValue(value)),
    ...(call.kwargs ?? []).map(([name, value]) =>
      name === '**'
        ? '**...'
        : `${name}=${SECRET_NAME.test(name) && value.t === 'str' ? "'...'" : showValue(value)}`,
    ),
  ];
  const callee = call.resolved ?? call.callable;
  const line = `${cut(printable(callee), MAX_TEXT)}(${args.join(', ')})`;
  return cut(line, MAX_SHOWN);
}

const SECRET_NAME = /token|key|secret|passw|pwd|auth|cred|header|cookie/i;

function showValue(value: SymbolicValue): string {
  switch (value.t) {
    case 'none':
      return 'None';
    case 'bool':
      return value.v ? 'True' : 'False';
    case 'int':
    case 'float':
      return cut(value.v, 20);
    case 'str':
      return `'${showText(value.v)}'`;
    case 'bytes':
      return `b'${showText(value.v)}'`;
    case 'composed':
      return `f'${showText(value.parts.map((part) => part ?? '{...}').join(''))}'`;
    case 'tuple':
      return `(${value.items.slice(0, 4).map(showValue).join(', ')})`;
    case 'list':
      return `[${value.items.slice(0, 4).map(showValue).join(', ')}]`;
    case 'global':
      return `${value.module}.${value.name}`;
    default:
      return '...';
  }
}

function showText(text: string): string {
  return maskedText(text, MAX_TEXT).replaceAll("'", "\\'");
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}...` : text;
}

function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, (char) =>
    char === '\n' ? '\\n' : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
