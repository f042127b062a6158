// Judges a code summary: each call by what is known of its callable and by its arguments. Pure; the pickle detector uses
// it for functions by value, the code detector for compiled modules.

import {
  type CodeCall,
  type CodeSummary,
  type Confidence,
  compareSeverity,
  type Rule,
  type Severity,
} from '@sentrascan/contract';
import {
  codeCarried,
  codeComputesCallable,
  codeObfuscated,
  codeUnreadable,
  type TypedRule,
} from '@sentrascan/rules';
import { hidingOf } from './hidden-call.ts';
import { judgeNames } from './judge-names.ts';
import { renderCodeCall } from './render-code-call.ts';
import { type CallableLookup, dangerOf } from './resolve-callable.ts';
import { ruleForCall } from './rule-for-call.ts';

export type CodeEvidence = {
  /** The call in Python-like form. */
  readonly call: string;
  /** The function or module that contains it. */
  readonly where: string;
  /** What hides it, or why the code was not followed. */
  readonly how: string;
  /** What the callable does that hurts. */
  readonly effect: string;
  readonly python: string;
};

export interface CodeJudgement {
  readonly rule: TypedRule<CodeEvidence>;
  /** The rule's severity, or that of the knowledge where it is milder. */
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly evidence: CodeEvidence;
}

/** Releases whose bytecode is not followed: what they carry is judged by names alone. */
const OLD_PYTHON = /^(?:2\.\d|3\.[0-5])$/;

/** Code summaries judged of one tree; the summariser's own limit is of the same order. */
const MAX_SUMMARIES = 5000;

/**
 * Judges a code object and the functions in it.
 *
 * @param code the summary, as a format made it
 * @param lookup what is known of (module, name)
 * @returns judgements, worst first, each callable once a rule; never empty: code without a danger is still carried.
 *   That a pickle or an import runs the code at once is the caller's to add.
 */
export function judgeCode(code: CodeSummary, lookup: CallableLookup): CodeJudgement[] {
  const judgements = new Map<string, CodeJudgement>();
  const queue: CodeSummary[] = [code];
  for (let index = 0; index < queue.length && index < MAX_SUMMARIES; index++) {
    const each = queue[index];
    if (each === undefined) break;
    for (const nested of each.nested) queue.push(nested);
    for (const judgement of judgeScope(each, lookup)) {
      const key = `${judgement.rule.id} ${judgement.evidence.effect} ${judgement.evidence.call.split('(')[0]}`;
      if (!judgements.has(key)) judgements.set(key, judgement);
    }
  }
  const found = [...judgements.values()];
  if (found.length === 0) found.push(judgementOf(codeCarried, code, {}));
  return found.sort((a, b) => compareSeverity(a.severity, b.severity));
}

/** Judges the calls of one scope, and not what is nested in it. */
function* judgeScope(code: CodeSummary, lookup: CallableLookup): Generator<CodeJudgement> {
  const dangerous = new Set<string>();
  for (const call of code.calls) {
    const how = hidingOf(call, code, lookup);
    if (how !== undefined) yield judgementOf(codeObfuscated, code, { call: renderCodeCall(call), how });
    if (call.resolved?.split('.').includes('?') === true) {
      yield judgementOf(codeComputesCallable, code, { call: renderCodeCall(call) });
    }
    yield* judgeCallable(call, code, lookup, dangerous);
    yield* judgeArguments(call, code, lookup);
  }
  if (code.incomplete === undefined) return;
  // An old release is no secret; bytecode that fits none, or breaks off, is.
  const isOld = code.python.every((python) => OLD_PYTHON.test(python));
  yield judgementOf(isOld ? codeCarried : codeUnreadable, code, { how: code.incomplete });
  yield* judgeNames(code, lookup);
}

/** The called name itself. Methods of what a dangerous call returned say nothing new. */
function* judgeCallable(
  call: CodeCall,
  code: CodeSummary,
  lookup: CallableLookup,
  dangerous: Set<string>,
): Generator<CodeJudgement> {
  if (call.resolved === undefined) return;
  if ([...dangerous].some((path) => call.resolved?.startsWith(`${path}.`))) return;
  const known = dangerOf(call.resolved, lookup);
  if (known === undefined) return;
  const rule = ruleForCall(call, known);
  if (rule === undefined) return;
  dangerous.add(call.resolved);
  yield judgementOf(rule, code, { call: renderCodeCall(call), effect: known.why }, known.severity);
}

/** Builtins that take a function or class and do not call it. */
const LOOKS_ONLY = new Set(
  '__build_class__ isinstance issubclass hasattr getattr setattr type id repr str print callable super hash dir'
    .split(' ')
    .map((name) => `builtins.${name}`),
);

/** Dangerous functions handed to another: `map(os.system, ...)`, `Thread(target=os.system)`. */
function* judgeArguments(
  call: CodeCall,
  code: CodeSummary,
  lookup: CallableLookup,
): Generator<CodeJudgement> {
  if (LOOKS_ONLY.has(call.resolved ?? '')) return;
  const values = [...call.args, ...(call.kwargs ?? []).map(([, value]) => value)];
  for (const value of values) {
    if (value.t !== 'global') continue;
    const path = `${value.module}.${value.name}`;
    const known = dangerOf(path, lookup);
    const rule =
      known === undefined ? undefined : ruleForCall({ callable: path, resolved: path, args: [] }, known);
    if (
      known === undefined ||
      rule === undefined ||
      known.matched === 'fallback' ||
      !isHandedOver(known.effect)
    )
      continue;
    yield judgementOf(
      rule,
      code,
      { call: renderCodeCall(call), effect: known.why },
      known.severity,
      'medium',
    );
  }
}

/** Effects for which naming the function as an argument is enough; constants of other modules are handed around freely. */
function isHandedOver(effect: string | undefined): boolean {
  return effect === 'exec' || effect === 'native' || effect === 'unpickle';
}

export function judgementOf(
  rule: Rule,
  code: CodeSummary,
  evidence: Partial<CodeEvidence>,
  known: Severity = rule.severity,
  confidence: Confidence = 'high',
): CodeJudgement {
  return {
    rule,
    severity: compareSeverity(known, rule.severity) > 0 ? known : rule.severity,
    confidence,
    evidence: {
      call: '',
      how: '',
      effect: '',
      ...evidence,
      where: code.name === '' ? 'a function without a name' : code.name,
      python: code.python.join(', '),
    },
  };
}
