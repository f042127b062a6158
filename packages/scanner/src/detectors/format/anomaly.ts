// Judges structure that contradicts its format, by what the knowledge of that format says of it. An anomaly without an
// entry there stays a fact.

import {
  ANOMALIES,
  type AnomalyEffect,
  formatExhaustsResources,
  formatExpressionInHeader,
  formatHidesData,
  formatOddity,
  formatReadersDisagree,
  formatUnsafeStructure,
} from '@sentrascan/rules';
import type { Detector } from '../detector.ts';
import { shownText } from '../shown-text.ts';

type AnomalyRule = typeof formatUnsafeStructure;

const RULE_OF: Readonly<Record<AnomalyEffect, AnomalyRule>> = {
  'memory-unsafe': formatUnsafeStructure,
  exhausts: formatExhaustsResources,
  'hides-data': formatHidesData,
  'readers-disagree': formatReadersDisagree,
  oddity: formatOddity,
};

const MEANINGS = new Map(
  ANOMALIES.map(({ format, meanings }) => [format, new Map(Object.entries(meanings))]),
);

export const detector = {
  id: 'anomaly',
  consumes: ['format.anomaly'],

  judge({ format, anomaly, detail, offset, place }, context) {
    if (anomaly === 'expression-in-header') {
      context.report(formatExpressionInHeader, { evidence: { format, detail }, location: { offset } });
      return;
    }
    const meaning = MEANINGS.get(format)?.get(anomaly);
    if (meaning === undefined) return;
    context.report(RULE_OF[meaning.effect], {
      evidence: {
        format,
        anomaly,
        detail: shownText(detail),
        consequence: meaning.why,
        advisories: meaning.advisories,
        ...(place === undefined ? {} : { place: shownText(place) }),
      },
      location: { offset },
      ...(meaning.severity === undefined ? {} : { severity: meaning.severity }),
      meaning: JSON.stringify([format, anomaly, place ?? '']),
    });
  },
} satisfies Detector<'format.anomaly'>;
