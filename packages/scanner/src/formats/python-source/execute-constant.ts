// Source, or marshalled code, that the source executes as a constant: analysed like the file itself.

import { LIMITS } from '../../limits.ts';
import { evaluate } from './evaluate.ts';
import { knownCharacters } from './fold-text.ts';
import { parseModule } from './parse-statement.ts';
import { runBlock } from './run-statement.ts';
import type { Frame, SourceRun } from './source-run.ts';
import { SourceUnit } from './source-unit.ts';
import type { SourceValue } from './source-value.ts';

/** Functions that run their first argument as source. */
const EXECUTING = new Set(['builtins.exec', 'builtins.eval']);

/** Follows `exec('...')`, `eval('...')`, `compile('...')` and `marshal.loads(b'...')`. @returns what they return */
export function executeConstant(
  run: SourceRun,
  callee: SourceValue,
  [code]: readonly SourceValue[],
  frame: Frame,
  at: number,
): SourceValue | undefined {
  const path = callee.paths?.find(
    (each) => EXECUTING.has(each) || each === 'builtins.compile' || each === 'marshal.loads',
  );
  const source = knownCharacters(code);
  if (path === undefined || source === undefined || code === undefined) return undefined;
  if (path === 'marshal.loads') return executeMarshal(run, source, code, frame);
  // The result of `compile` is run by `exec`, which then knows the source.
  if (path === 'builtins.compile') return { ...code, text: 'compile(...)' };
  return executeSource(run, source, frame, at, path === 'builtins.eval');
}

function executeSource(
  run: SourceRun,
  source: string,
  frame: Frame,
  at: number,
  isEvaluated: boolean,
): SourceValue | undefined {
  if (run.isDeep || run.sourceLevel >= LIMITS.sourceCodeLevels.value) {
    run.reached.add('sourceCodeLevels');
    return undefined;
  }
  const place = frame.unit.placeOf(at);
  const unit = new SourceUnit(isEvaluated ? source.trim() : source, place);
  const known = run.parse.notes.length;
  const block = parseModule(unit.source, run.parse);
  // What is no Python fails when it runs and hides nothing.
  run.parse.notes.length = Math.min(run.parse.notes.length, known);
  const summary = frame.summary.nest(`source executed in line ${place.line}`, place.line);
  frame.summary.leadsTo(summary);
  const inner: Frame = { ...frame, unit, summary, outerNames: new Set() };
  run.sourceLevel++;
  const [only] = block;
  let value: SourceValue | undefined;
  if (isEvaluated && block.length === 1 && only?.k === 'expressions' && only.values[0] !== undefined)
    value = evaluate(run, only.values[0], inner);
  else runBlock(run, block, inner);
  run.sourceLevel--;
  return value;
}

function executeMarshal(
  run: SourceRun,
  bytes: string,
  code: SourceValue,
  frame: Frame,
): SourceValue | undefined {
  if (run.summariseMarshal === undefined || run.executed.has(bytes)) return undefined;
  run.executed.add(bytes);
  for (const summary of run.summariseMarshal(Buffer.from(bytes, 'latin1'))) frame.summary.addSummary(summary);
  return { text: 'marshal.loads(...)', ...(code.origins === undefined ? {} : { origins: code.origins }) };
}
