// Judges packages of manifests by their names alone: close to that of another one, or kept by nobody.

import { type DependencyFact, type Location, normalizedPackageName } from '@sentrascan/contract';
import {
  dependencyDeprecated,
  dependencyLookAlikeName,
  deprecatedPackage,
  lookAlikeOf,
} from '@sentrascan/rules';
import type { Detector, DetectorContext } from '../detector.ts';
import { shownText } from '../shown-text.ts';

/** Where a name of conda is another package than in the Python Package Index, nothing follows from the index. */
const INDEX = 'pypi';

interface Noted {
  /** Of the project itself: its own name is no slip. */
  readonly own: Set<string>;
  /** By normalised name, the first place of each. */
  readonly asked: Map<string, DependencyFact>;
}

const noted = new WeakMap<object, Noted>();

export const detector = {
  id: 'package-name',
  consumes: ['dependency', 'manifest'],

  judge(fact, { memory }) {
    const of = noted.get(memory) ?? { own: new Set(), asked: new Map() };
    noted.set(memory, of);
    if (fact.kind === 'manifest') {
      if (fact.project?.name !== undefined) of.own.add(normalizedPackageName(fact.project.name));
      return;
    }
    // What comes from an address or a path is not looked up by its name.
    if (fact.ecosystem !== INDEX || fact.source !== undefined) return;
    const name = normalizedPackageName(fact.name);
    if (!of.asked.has(name)) of.asked.set(name, fact);
  },

  finish(context) {
    const { own, asked } = noted.get(context.memory) ?? { own: new Set(), asked: new Map() };
    for (const [name, fact] of asked) if (!own.has(name)) judgeName(name, fact, context);
  },
} satisfies Detector<'dependency' | 'manifest'>;

function judgeName(normalized: string, fact: DependencyFact, context: DetectorContext): void {
  const name = shownText(fact.name, 80);
  const where = { location: locationOf(fact), excerpt: fact.raw, confidence: fact.confidence };
  const deprecated = deprecatedPackage(normalized);
  if (deprecated !== undefined) {
    const { reason, instead } = deprecated;
    context.report(dependencyDeprecated, {
      ...where,
      evidence: { name, reason, instead },
      meaning: normalized,
    });
    return;
  }
  const alike = lookAlikeOf(fact.name);
  if (alike === undefined) return;
  context.report(dependencyLookAlikeName, {
    ...where,
    evidence: { name, meant: alike.of, how: alike.how },
    meaning: normalized,
  });
}

function locationOf({ place }: DependencyFact): Location {
  if (place.cell === undefined) return { line: place.line, column: place.column };
  return { cell: place.cell.cell, part: 'source', line: place.cell.line, rawLine: place.line };
}
