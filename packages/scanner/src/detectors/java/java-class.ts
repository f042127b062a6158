// Judges the Java classes that streams and XML documents make objects of.

import type { CallableReferenceFact } from '@sentrascan/contract';
import {
  javaClass,
  javaDeserialises,
  javaFunction,
  javaGadgetClass,
  javaNamesFunction,
  javaUnknownClass,
} from '@sentrascan/rules';
import type { Detector, DetectorContext } from '../detector.ts';
import { shownText } from '../shown-text.ts';

/** Whose names are judged here, and what a person calls them. */
const LOADERS: ReadonlyMap<string, string> = new Map([
  ['java-stream', 'The stream of Java objects'],
  ['xstream', 'The XML document'],
  ['xml-names', 'The XML document'],
  ['pmml', 'PMML model'],
  ['spark-ml', 'Spark ML'],
  ['typed-json', 'The JSON document'],
]);

const SAYS_CLASSES: ReadonlySet<string> = new Set(['java-stream', 'spark-ml']);

export const detector = {
  id: 'java-class',
  consumes: ['callable.reference'],

  judge(fact, context) {
    const format = LOADERS.get(fact.loader);
    if (fact.language !== 'java' || format === undefined) return;
    if (fact.loader === 'pmml') {
      tellFunction(fact, format, context);
      return;
    }
    if (fact.how === 'calls') {
      context.report(javaDeserialises, { evidence: { call: fact.path }, ...locationOf(fact) });
      return;
    }
    const known = javaClass(fact.path);
    const name = shownText(fact.path, 150);
    // Documents of other applications honestly name pools of connections and the like.
    const counts = known.standing === 'dangerous' && (known.isAlwaysHostile || fact.loader !== 'xml-names');
    if (counts) {
      const evidence = { format, use: useOf(fact), name, effect: known.why };
      context.report(javaGadgetClass, {
        evidence,
        severity: known.severity,
        ...locationOf(fact),
        meaning: fact.path,
      });
      // XML and JSON have words of all sorts; only these say for certain that a name is a class.
    } else if (known.standing === 'unknown' && SAYS_CLASSES.has(fact.loader))
      tellUnknown(fact, format, name, context);
  },
} satisfies Detector<'callable.reference'>;

function tellUnknown(
  fact: CallableReferenceFact,
  format: string,
  name: string,
  context: DetectorContext,
): void {
  context.report(javaUnknownClass, {
    evidence: { format, use: useOf(fact), name },
    ...locationOf(fact),
    meaning: fact.path,
  });
}

function tellFunction(fact: CallableReferenceFact, format: string, context: DetectorContext): void {
  const { severity, why } = javaFunction(fact.path);
  context.report(javaNamesFunction, {
    evidence: { format, name: shownText(fact.path, 150), effect: why === undefined ? '' : `, which ${why}` },
    ...(severity === undefined ? {} : { severity }),
    meaning: fact.path,
  });
}

function useOf({ how }: CallableReferenceFact): string {
  return how === 'names' ? 'names' : 'builds';
}

function locationOf({ offset }: CallableReferenceFact): { location?: { offset: number } } {
  return offset === undefined ? {} : { location: { offset } };
}
