// Judges layers of Keras models that carry code or a pickle, and names that lead upwards.

import { type CodeSummary, isAtLeast, type LayerConfigFact } from '@sentrascan/contract';
import {
  codeCarried,
  codeComputesCallable,
  codeUnreadable,
  codeUsesRiskyModule,
  kerasLambdaCode,
  kerasLambdaRunsDanger,
  kerasNameLeavesFolder,
  kerasPickledModule,
  lookupCallable,
} from '@sentrascan/rules';
import { type CodeJudgement, judgeCode } from '../code/judge-code.ts';
import type { Detector, DetectorContext } from '../detector.ts';
import { shownText } from '../shown-text.ts';

const FUNCTIONS: ReadonlySet<string> = new Set(['Lambda', '__lambda__']);

export const detector = {
  id: 'layer-config',
  consumes: ['layer.config'],

  judge(fact, context) {
    const place = shownText(fact.place);
    const className = shownText(fact.className, 80);
    const shared = fact.offset === undefined ? {} : { location: { offset: fact.offset } };
    if (fact.code !== undefined || FUNCTIONS.has(fact.className)) judgeFunction(fact, context);
    for (const { name, value } of fact.strings) {
      if (name === 'name') {
        const evidence = { className, place, name: JSON.stringify(shownText(value, 120)) };
        context.report(kerasNameLeavesFolder, { evidence, ...shared });
      } else if (name === 'module')
        context.report(kerasPickledModule, { evidence: { className, place }, ...shared });
    }
  },
} satisfies Detector<'layer.config'>;

/** Loading runs the function: what would hurt when it is called hurts then. */
function judgeFunction(fact: LayerConfigFact, context: DetectorContext): void {
  const place = shownText(fact.place);
  const className = shownText(fact.className, 80);
  const shared = fact.offset === undefined ? {} : { location: { offset: fact.offset } };
  const judgements = fact.code === undefined ? [] : judgeCode(withFullNames(fact.code), lookupCallable);
  const dangers = judgements.filter(isDanger);
  for (const { evidence, confidence } of dangers) {
    const effect = evidence.effect === '' ? evidence.how : evidence.effect;
    const call = shownText(evidence.call === '' ? evidence.where : evidence.call);
    context.report(kerasLambdaRunsDanger, {
      evidence: { className, place, call, effect, python: evidence.python },
      confidence,
      ...shared,
      meaning: `${place} ${call}`,
    });
  }
  if (dangers.length > 0) return;
  context.report(kerasLambdaCode, {
    evidence: { className, place, what: whatOf(fact, judgements) },
    ...shared,
    meaning: place,
  });
}

/** What says that the code was not followed, and not that it hurts. */
const NOT_FOLLOWED: ReadonlySet<string> = new Set([
  codeCarried.id,
  codeComputesCallable.id,
  codeUnreadable.id,
  codeUsesRiskyModule.id,
]);

function isDanger({ rule, severity }: CodeJudgement): boolean {
  return !NOT_FOLLOWED.has(rule.id) && isAtLeast(rule.severity, 'medium') && isAtLeast(severity, 'medium');
}

/** What the usual short names of modules stand for: a function by value does not say what it imported. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  tf: 'tensorflow',
  np: 'numpy',
  pd: 'pandas',
  K: 'keras.backend',
  sp: 'subprocess',
};

function withFullNames(code: CodeSummary): CodeSummary {
  return {
    ...code,
    calls: code.calls.map((call) => {
      if (call.resolved === undefined) return call;
      const [first = '', ...rest] = call.resolved.split('.');
      const full = Object.hasOwn(SHORT_NAMES, first) ? SHORT_NAMES[first] : undefined;
      return full === undefined ? call : { ...call, resolved: [full, ...rest].join('.') };
    }),
    // As deep as the summary goes, which has a limit.
    nested: code.nested.map(withFullNames),
  };
}

const MAX_SHOWN_CALLS = 5;

function whatOf({ code }: LayerConfigFact, judgements: readonly CodeJudgement[]): string {
  if (code === undefined) return 'it could not be read';
  const names = [...new Set(code.calls.map(({ callable }) => callable))];
  const known = judgements.find(({ rule }) => rule.id !== codeCarried.id);
  if (known !== undefined) return shownText(`it calls ${known.evidence.call}`);
  if (names.length === 0) return 'it calls nothing';
  const more = names.length > MAX_SHOWN_CALLS ? ', ...' : '';
  return shownText(`it calls ${names.slice(0, MAX_SHOWN_CALLS).join(', ')}${more}`);
}
