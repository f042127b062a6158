// Judges the Python callables that configurations name: with the same knowledge as pickles, and what each loader allows.

import { type CallableReferenceFact, capSeverity } from '@sentrascan/contract';
import {
  callableAccessesFiles,
  callableReachesNetwork,
  callableRunsCode,
  callableUnknown,
  type Effect,
  type Judged,
  judgePath,
  LOADERS,
  type LoaderKnowledge,
  loaderCeiling,
} from '@sentrascan/rules';
import type { Detector, DetectorContext } from '../detector.ts';
import { shownText } from '../shown-text.ts';

type CallableRule = typeof callableRunsCode;

const RULE_OF: Readonly<Partial<Record<Effect, CallableRule>>> = {
  'file-read': callableAccessesFiles,
  'file-write': callableAccessesFiles,
  environment: callableAccessesFiles,
  credential: callableAccessesFiles,
  network: callableReachesNetwork,
};

const LOADER_BY_ID = new Map(LOADERS.map((loader) => [loader.loader, loader]));
const ALLOWED = new Map<string, ReadonlySet<string>>();

export const detector = {
  id: 'callable-reference',
  consumes: ['callable.reference'],

  judge(fact, context) {
    if (fact.language !== 'python') return;
    const loader = LOADER_BY_ID.get(fact.loader);
    if (loader !== undefined && allowedBy(loader).has(fact.path)) return;
    const known = judgePath(fact.path);
    if (known.standing === 'safe') return;
    // Where the reader is not known, a name that is merely unlisted in a dangerous module may be a name of anything.
    if (loader?.unknown === 'ordinary' && known.matched === 'fallback') return;
    if (known.standing === 'dangerous') return reportDanger(fact, known, loader, context);
    if (loader?.unknown === 'ordinary') return;
    context.report(callableUnknown, {
      ...judgementOf(fact, loader, 'nothing is known of it'),
      ...(loader?.unknown === undefined ? {} : { severity: loader.unknown }),
    });
  },
} satisfies Detector<'callable.reference'>;

function reportDanger(
  fact: CallableReferenceFact,
  known: Judged,
  loader: LoaderKnowledge | undefined,
  context: DetectorContext,
): void {
  const isCalled = fact.how === 'constructs' || fact.how === 'calls';
  const ceiling = loaderCeiling(loader, isCalled);
  const rule = RULE_OF[known.effect ?? 'exec'] ?? callableRunsCode;
  context.report(rule, {
    ...judgementOf(fact, loader, known.why),
    severity: loader?.dangerous ?? capSeverity(known.severity ?? rule.severity, ceiling),
  });
}

const HOW: Readonly<Record<CallableReferenceFact['how'], string>> = {
  names: 'names',
  imports: 'imports',
  constructs: 'constructs',
  calls: 'calls',
};

function judgementOf(fact: CallableReferenceFact, loader: LoaderKnowledge | undefined, effect: string) {
  return {
    evidence: {
      loader: loader?.title ?? fact.loader,
      how: HOW[fact.how],
      path: shownText(fact.path, 120),
      place: shownText(fact.place),
      effect,
      advisories: loader?.advisories ?? [],
    },
    ...(fact.offset === undefined ? {} : { location: { offset: fact.offset } }),
    meaning: JSON.stringify([fact.loader, fact.how, fact.path]),
  };
}

function allowedBy(loader: LoaderKnowledge): ReadonlySet<string> {
  const known = ALLOWED.get(loader.loader);
  if (known !== undefined) return known;
  const names = new Set(loader.allows.split(/\s+/).filter((name) => name !== ''));
  ALLOWED.set(loader.loader, names);
  return names;
}
