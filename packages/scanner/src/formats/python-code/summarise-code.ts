// From a code object to the facts about it: names, constants, imports, calls, and the same for the functions inside.

import type { CodeCall, CodeSummary, SymbolicValue } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';
import { CodeScope } from './code-scope.ts';
import { pathValue } from './code-value.ts';
import { CodeInterpreter } from './interpret-code.ts';
import { type CodeObject, cutText, type MarshalValue, toSymbolic } from './marshal-value.ts';
import type { PythonVersion } from './opcode-numbers.ts';
import { guessVersions } from './python-versions.ts';

export interface SummaryOptions {
  /** The releases to decode for, where the carrier says (a .pyc's magic); else they are guessed. */
  readonly versions?: readonly PythonVersion[];
  /** What to report as the release where no opcodes of it are known. */
  readonly python?: string;
  /** Import paths of the globals that the carrier gives the function (`o` -> `os`). */
  readonly globals?: ReadonlyMap<string, string>;
}

/** Amounts that all code objects of one summary share. */
interface Shared {
  readonly versions: readonly PythonVersion[];
  readonly python: readonly string[];
  readonly isDoubtful: boolean;
  instructionsLeft: number;
  objectsLeft: number;
}

/**
 * Summarises a code object and the code objects among its constants.
 *
 * @param code as read by `readMarshal` or assembled from a `CodeType` call
 * @returns a bounded summary; `incomplete` says why the calls may not be all. Throws nothing.
 */
export function summariseCode(code: CodeObject, options: SummaryOptions = {}): CodeSummary {
  const guess =
    options.versions === undefined
      ? guessVersions(code.layout, [code, ...codesIn(code.consts)])
      : { versions: options.versions, isDoubtful: false };
  const scope = new CodeScope();
  for (const [name, path] of options.globals ?? []) scope.bind(name, pathValue(path));
  const shared: Shared = {
    versions: guess.versions,
    python: guess.versions.length > 0 ? guess.versions : [options.python ?? code.layout],
    isDoubtful: guess.isDoubtful,
    instructionsLeft: LIMITS.codeInstructionsPerFact.value,
    objectsLeft: LIMITS.codeObjects.value,
  };
  return summarise(code, scope, shared, 0);
}

function summarise(code: CodeObject, scope: CodeScope, shared: Shared, depth: number): CodeSummary {
  shared.objectsLeft--;
  const runs = shared.versions.map((version) => follow(code, version, scope, shared));
  const limit = LIMITS.codeNames.value;
  const incomplete: string[] = [];
  if (code.incomplete !== undefined) incomplete.push(code.incomplete);
  if (shared.versions.length === 0)
    incomplete.push(`no opcodes of Python ${shared.python.join(' or ')} are known`);
  else if (shared.isDoubtful) incomplete.push('the bytecode contradicts every known Python version');
  for (const run of runs) if (run.incomplete !== undefined) incomplete.push(run.incomplete);
  const nested: CodeSummary[] = [];
  for (const inner of codesIn(code.consts)) {
    if (depth >= LIMITS.codeNesting.value || shared.objectsLeft <= 0) {
      incomplete.push('functions inside functions beyond the limit');
      break;
    }
    nested.push(summarise(inner, innerScope(inner, scope), shared, depth + 1));
  }
  return {
    python: shared.python,
    name: cutText(code.name).v,
    filename: cutText(code.filename).v,
    firstLine: code.firstLine,
    names: code.names.slice(0, limit).map((name) => cutText(name).v),
    constants: constantsOf(code.consts, limit),
    imports: [...new Set(runs.flatMap((run) => run.imports))].slice(0, limit),
    calls: distinctCalls(runs.map((run) => run.calls)),
    nested,
    ...(incomplete.length === 0 ? {} : { incomplete: [...new Set(incomplete)].join('; ') }),
  };
}

function follow(code: CodeObject, version: PythonVersion, scope: CodeScope, shared: Shared) {
  if (code.code.length / 2 > shared.instructionsLeft) {
    return { imports: [], calls: [], instructions: 0, incomplete: 'more instructions than the limit' };
  }
  const run = new CodeInterpreter(code, version, scope).run(version);
  shared.instructionsLeft -= run.instructions;
  return run;
}

/** Arguments shadow the names outside. */
function innerScope(code: CodeObject, outer: CodeScope): CodeScope {
  const scope = new CodeScope(outer);
  const count = Math.min(code.argcount + code.kwonlyArgcount + VARIADIC_ARGUMENTS, code.varnames.length);
  const isFunction = (code.flags & OPTIMIZED) !== 0;
  for (const name of isFunction ? code.varnames.slice(0, count) : []) scope.bind(name, { text: name });
  return scope;
}

/** `*args` and `**kwargs`, at most; binding a plain local early does no harm. */
const VARIADIC_ARGUMENTS = 2;

/** CO_OPTIMIZED: locals are slots, as in functions and not in modules and classes. */
const OPTIMIZED = 1;

function codesIn(consts: readonly MarshalValue[]): CodeObject[] {
  return consts.flatMap((constant) => (constant.k === 'code' ? [constant.code] : []));
}

function constantsOf(consts: readonly MarshalValue[], limit: number): SymbolicValue[] {
  return consts
    .filter((constant) => constant.k !== 'code' && constant.k !== 'none')
    .slice(0, limit)
    .map((constant) => toSymbolic(constant));
}

/** The calls of each release's reading, those that all readings share once. */
function distinctCalls(readings: readonly (readonly CodeCall[])[]): readonly CodeCall[] {
  if (readings.length === 1) return readings[0] ?? [];
  const seen = new Set<string>();
  const distinct: CodeCall[] = [];
  for (const call of readings.flat()) {
    const key = JSON.stringify(call);
    if (seen.has(key)) continue;
    seen.add(key);
    distinct.push(call);
  }
  return distinct;
}
