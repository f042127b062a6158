// Judges code in R data: what it calls, and when R evaluates it.

import type { EmbeddedCodeFact } from '@sentrascan/contract';
import {
  type RFunction,
  rEvaluatesPromise,
  rFunction,
  rFunctionRunsCode,
  rKeepsPromise,
  rLazyValueRunsCode,
  rPromiseRunsCode,
  rStartupFunction,
  rStartupRunsCode,
} from '@sentrascan/rules';
import type { Detector, DetectorContext } from '../detector.ts';

type Effect = RFunction['effect'];

/** What counts for code that runs without being asked for. */
const ANY: readonly Effect[] = ['runs', 'network', 'files', 'evaluates'];
/** Ordinary code evaluates, writes and loads packages; programs and downloads are another matter. */
const OUTSIDE: readonly Effect[] = ['runs', 'network'];
const RUNS: readonly Effect[] = ['runs'];

/** Names shown of those that are called. */
const SHOWN_CALLS = 6;

export const detector = {
  id: 'r-code',
  consumes: ['code.embedded'],

  judge(fact, context) {
    if (fact.language !== 'r') return;
    if (fact.what === 'promise') judgePromise(fact, context);
    else if (fact.what === 'evaluated promise')
      context.report(rKeepsPromise, { evidence: { code: fact.text }, ...locationOf(fact) });
    else if (fact.runs === 'on-load') judgeStartup(fact, context);
    else if (fact.what === 'function') tell(fact, context, rFunctionRunsCode, OUTSIDE);
    // Calls honestly name the address that their data came from.
    else if (fact.runs === 'opt-in') tell(fact, context, rFunctionRunsCode, RUNS);
    else if (fact.runs === 'on-use') tell(fact, context, rLazyValueRunsCode, RUNS);
  },
} satisfies Detector<'code.embedded'>;

function judgePromise(fact: EmbeddedCodeFact, context: DetectorContext): void {
  if (tell(fact, context, rPromiseRunsCode, ANY)) return;
  context.report(rEvaluatesPromise, { evidence: { code: fact.text }, ...locationOf(fact) });
}

function judgeStartup(fact: EmbeddedCodeFact, context: DetectorContext): void {
  const calls = callsWith(fact, OUTSIDE);
  const evidence = { name: fact.place, calls: calls.join(', '), code: fact.text };
  const rule = calls.length > 0 ? rStartupRunsCode : rStartupFunction;
  context.report(rule, { evidence, ...locationOf(fact) });
}

function tell(
  fact: EmbeddedCodeFact,
  context: DetectorContext,
  rule: typeof rFunctionRunsCode | typeof rPromiseRunsCode | typeof rLazyValueRunsCode,
  effects: readonly Effect[],
): boolean {
  const calls = callsWith(fact, effects);
  if (calls.length === 0) return false;
  const evidence = { what: fact.what, calls: calls.join(', '), code: fact.text };
  context.report(rule, { evidence, ...locationOf(fact) });
  return true;
}

function callsWith(fact: EmbeddedCodeFact, effects: readonly Effect[]): string[] {
  const calls = fact.calls.filter((name) => {
    const known = rFunction(name);
    return known !== undefined && effects.includes(known.effect);
  });
  return calls.slice(0, SHOWN_CALLS);
}

function locationOf({ offset }: EmbeddedCodeFact): { location?: { offset: number } } {
  return offset === undefined ? {} : { location: { offset } };
}
