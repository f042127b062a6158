// Judges sources whose declared encoding hides what they say.

import { pythonHidesByEncoding } from '@sentrascan/rules';
import type { Detector } from '../detector.ts';

export const detector = {
  id: 'hidden-source',
  consumes: ['format.anomaly'],

  judge(fact, context): void {
    if (fact.format !== 'python-source' || fact.anomaly !== 'hiding-encoding') return;
    context.report(pythonHidesByEncoding, { evidence: { detail: fact.detail }, location: { line: 1 } });
  },
} satisfies Detector<'format.anomaly'>;
