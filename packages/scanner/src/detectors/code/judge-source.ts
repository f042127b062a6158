// Judges source that somebody wrote and may run: what it loads, evaluates, starts and trusts. Pure. Code that a loader
// imports is judged by what it does at once, too (`judge-imported.ts`).

import type { CodeCall, CodeSummary, Rule } from '@sentrascan/contract';
import {
  ABANDONED_MODULES,
  COMMAND_SEVERITIES,
  EVALUATORS,
  notebookDisplaysScript,
  pythonPicklesACommand,
  pythonReachesByIntrospection,
  pythonUsesAbandonedLibrary,
  reachedThroughModule,
  torchReleaseOf,
} from '@sentrascan/rules';
import { judgeScript } from '../shell/judge-script.ts';
import { introspectionOf } from './hidden-call.ts';
import { judgeCommand, runsCommand } from './judge-command.ts';
import { judgeComposedText } from './judge-composed-text.ts';
import { judgeEvaluation } from './judge-evaluation.ts';
import { judgePlaces } from './judge-places.ts';
import { judgeScope } from './judge-scope.ts';
import { judgeSending } from './judge-sending.ts';
import { matchHandedOver, matchPythonCall } from './match-python-call.ts';
import {
  argumentAt,
  judgementOfCall,
  partsOf,
  type SourceCall,
  type SourceJudgement,
} from './source-call.ts';

/** The module's own scope and those inside it, outermost first. */
export function scopesOf(code: CodeSummary): readonly CodeSummary[] {
  const scopes: CodeSummary[] = [code];
  for (let index = 0; index < scopes.length; index++)
    for (const nested of scopes[index]?.nested ?? []) scopes.push(nested);
  return scopes;
}

/**
 * @param torch what the project asks of PyTorch, as a comparison and a release
 * @returns judgements in the order of the source's scopes
 */
export function* judgeSource(code: CodeSummary, torch?: string): Generator<SourceJudgement> {
  const scopes = scopesOf(code);
  const imports = new Set(scopes.flatMap((scope) => scope.imports.map(rootOf)));
  const told = new Set<string>();
  const release = torchReleaseOf(torch);
  for (const scope of scopes) {
    yield* judgeImports(scope, told);
    yield* judgeScope(scope, imports);
    for (const call of scope.calls)
      yield* judgeCall({ ...sourceCallOf(call, scope, imports), torch: release });
  }
}

/** A call as its judges see it. */
export function sourceCallOf(call: CodeCall, code: CodeSummary, imports: ReadonlySet<string>): SourceCall {
  // What comes down to no import is no module's, whatever its variables are called.
  const path = call.resolved ?? `$${call.callable}`;
  const root = rootOf(path);
  // Bytecode inside source imports for itself.
  const isImported = root === 'builtins' || imports.has(root) || code.runs === undefined;
  const reached = reachedThroughModule(path);
  return { call, code, path: normalised(reached ?? path), isImported: isImported || reached !== undefined };
}

function* judgeCall(source: SourceCall): Generator<SourceJudgement> {
  yield* matchPythonCall(source);
  yield* matchHandedOver(source);
  yield* judgeEvaluation(source);
  yield* judgeCommand(source);
  yield* judgeComposedText(source);
  yield* judgeIntrospection(source);
  yield* judgePlaces(source);
  yield* judgeSending(source);
  yield* judgeReduction(source);
  yield* judgeDisplay(source);
}

const DISPLAY = /^IPython\.(?:core\.)?display\.(HTML|Javascript|display_html|display_javascript|SVG)$/;

/** `display(HTML('<script>...'))`. */
function* judgeDisplay(source: SourceCall): Generator<SourceJudgement> {
  const kind = DISPLAY.exec(source.path)?.[1];
  const text =
    kind === undefined ? undefined : partsOf(source.call.args[0] ?? argumentAt(source.call, 'data'), ' ');
  if (kind === undefined || text === undefined) return;
  const found: SourceJudgement[] = [];
  judgeScript(
    /javascript/i.test(kind) ? 'javascript' : 'html',
    text,
    '',
    (_, { severity, evidence, isPlain }) => {
      const judged = isPlain ? COMMAND_SEVERITIES.plainScriptOfSource : severity;
      found.push(judgementOfCall(source, notebookDisplaysScript, evidence.effect, { severity: judged }));
    },
  );
  yield* found;
}

/** `return (os.system, ('id',))`: whoever loads the pickle runs it. */
function* judgeReduction(source: SourceCall): Generator<SourceJudgement> {
  const { code, path } = source;
  if (!REDUCTION.test(code.name)) return;
  if (!runsCommand(source) && !EVALUATORS.has(path)) return;
  yield judgementOfCall(source, pythonPicklesACommand, 'runs when the pickle is loaded');
}

const REDUCTION = /(?:^|\.)__reduce(?:_ex)?__$/;

/** `().__class__.__base__.__subclasses__()`: a function is reached so that nobody sees its name. */
function* judgeIntrospection(source: SourceCall): Generator<SourceJudgement> {
  const how = introspectionOf(source.call);
  if (how !== undefined) yield judgementOfCall(source, pythonReachesByIntrospection, how);
}

function rootOf(path: string): string {
  const dot = path.indexOf('.');
  return dot < 0 ? path : path.slice(0, dot);
}

/** Second names of modules. */
function normalised(path: string): string {
  return path
    .replace(/^__builtin__\./, 'builtins.')
    .replace(/^(?:posix|nt)\./, 'os.')
    .replace(/^six\.moves\.builtins\./, 'builtins.');
}

function* judgeImports(code: CodeSummary, told: Set<string>): Generator<SourceJudgement> {
  for (const path of code.imports) {
    const module = Object.keys(ABANDONED_MODULES).find(
      (name) => path === name || path.startsWith(`${name}.`),
    );
    if (module === undefined || told.has(module)) continue;
    told.add(module);
    yield {
      rule: pythonUsesAbandonedLibrary as Rule,
      evidence: { call: module, where: code.name, effect: ABANDONED_MODULES[module] ?? '' },
      line: undefined,
      column: undefined,
    };
  }
}
