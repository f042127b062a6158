// Judges structure that contradicts its format: only what a reader could be harmed by.

import { formatExpressionInHeader } from '@sentrascan/rules';
import type { Detector } from '../detector.ts';

export const detector = {
  id: 'anomaly',
  consumes: ['format.anomaly'],

  judge({ format, anomaly, detail, offset }, context) {
    if (anomaly !== 'expression-in-header') return;
    context.report(formatExpressionInHeader, { evidence: { format, detail }, location: { offset } });
  },
} satisfies Detector<'format.anomaly'>;
