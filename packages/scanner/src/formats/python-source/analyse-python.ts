// Python source to a code summary: what a module imports and calls, where, and whether the import runs it. Pure.

import type { CodeSummary, GapKind } from '@sentrascan/contract';
import { LIMITS, type LimitName } from '../../limits.ts';
import { CodeScope } from '../python-code/code-scope.ts';
import { summariseMarshal } from '../python-code/summarise-marshal.ts';
import { followFunction } from './call-function.ts';
import { parseModule } from './parse-statement.ts';
import { runBlock } from './run-statement.ts';
import { SourceRun } from './source-run.ts';
import { SourceUnit } from './source-unit.ts';
import { SummaryBuilder } from './summary-builder.ts';
import { newParseBudget } from './token-cursor.ts';

export interface PythonOptions {
  /** What the summary calls the module; default `the module`. */
  readonly name?: string;
  /** False: the source is parsed, so that what makes no sense is said, and what it does is not followed. */
  readonly isFollowed?: boolean;
}

/** Something of the source that was not followed; `line` is 1-based. */
export interface PythonGap {
  readonly kind: GapKind;
  readonly line: number;
  /** One sentence. */
  readonly reason: string;
}

export interface PythonAnalysis {
  readonly code: CodeSummary;
  readonly gaps: readonly PythonGap[];
}

/** True where all of a source is Python. Ends at the first place that is not. */
export function isPython(source: string): boolean {
  const budget = { ...newParseBudget(), stopsAtNote: true };
  parseModule(source, budget);
  return budget.notes.length === 0;
}

/** One of several sources that run in one namespace: a cell of a notebook. */
export interface SourcePart {
  readonly source: string;
  /** Lines of all parts together that stand before it. */
  readonly linesBefore: number;
}

/**
 * Analyses source of Python 2.7 to 3.14. Takes time linear in its length up to named limits and never throws; what makes
 * no sense is left out line by line and said.
 *
 * @param source the text, decoded, without a mark of byte order
 * @returns the module's own scope, with its functions and classes nested; lines and columns count from 1
 */
export function analysePython(source: string, options: PythonOptions = {}): PythonAnalysis {
  return analysePythonParts([{ source, linesBefore: 0 }], options);
}

/**
 * Analyses sources that run one after another in one namespace. Each is parsed by itself: a string or bracket that one of
 * them leaves open hides nothing of the next.
 */
export function analysePythonParts(
  parts: readonly SourcePart[],
  options: PythonOptions = {},
): PythonAnalysis {
  const parse = newParseBudget();
  const run = new SourceRun(parse, (bytes) => summariseMarshal(bytes, 0).code);
  const summary = new SummaryBuilder(
    options.name ?? 'the module',
    1,
    { callsLeft: LIMITS.sourceCalls.value, exceededAt: undefined },
    true,
  );
  const scope = new CodeScope(undefined, () => run.reached.add('codeBindings'));
  const shared = { scope, closure: scope, summary, outerNames: new Set<string>(), branches: 0, starred: [] };
  /** Of each note of the parser the part that it is about. */
  const noted: SourceUnit[] = [];
  for (const { source, linesBefore } of parts) {
    const unit = new SourceUnit(source, undefined, linesBefore);
    const block = parseModule(source, parse);
    while (noted.length < parse.notes.length) noted.push(unit);
    if (options.isFollowed !== false) runBlock(run, block, { ...shared, unit });
  }
  // Functions define further functions: the list grows while it is walked.
  for (let index = 0; index < run.functions.length; index++) {
    const waiting = run.functions[index];
    if (waiting !== undefined) followFunction(run, waiting.definition, waiting.frame);
  }
  summary.spread();
  return { code: summary.build(), gaps: gapsOf(run, noted, summary) };
}

function gapsOf(run: SourceRun, noted: readonly SourceUnit[], summary: SummaryBuilder): PythonGap[] {
  const gaps: PythonGap[] = [];
  const { notes, notesOmitted } = run.parse;
  const first = notes.findIndex(({ kind }) => kind === 'syntax');
  const limited = notes.findIndex(({ kind }) => kind !== 'syntax');
  const lineOf = (note: number) => (noted[note] ?? noted.at(-1))?.placeOf(notes[note]?.at ?? 0).line ?? 1;
  if (limited >= 0) {
    const name: LimitName = notes[limited]?.kind === 'depth' ? 'sourceNesting' : 'sourceNodes';
    const line = lineOf(limited);
    gaps.push({
      kind: 'limit',
      line,
      reason: `The limit ${name} (${LIMITS[name].value}) was reached in line ${line}.`,
    });
  } else if (first >= 0) {
    const line = lineOf(first);
    const count = notes.length + notesOmitted;
    const more = count === 1 ? '' : `, nor ${count - 1} more`;
    gaps.push({ kind: 'malformed', line, reason: `Line ${line} was not understood as Python${more}.` });
  }
  for (const name of run.reached) {
    gaps.push({ kind: 'limit', line: 1, reason: `The limit ${name} (${LIMITS[name].value}) was reached.` });
  }
  const { exceededAt } = summary.budget;
  if (exceededAt !== undefined) {
    const { value } = LIMITS.sourceCalls;
    gaps.push({
      kind: 'limit',
      line: exceededAt,
      reason: `More than ${value} calls, from line ${exceededAt} on.`,
    });
  }
  return gaps;
}
