// Judges code objects that stand on their own: compiled modules, marshalled blobs. An import runs a module, so its calls
// count as far as the rules go, in function bodies too.

import { lookupCallable } from '@sentrascan/rules';
import type { Detector } from '../detector.ts';
import { judgeCode } from './judge-code.ts';

export const detector = {
  id: 'python-code',
  consumes: ['python.code'],

  judge(fact, context): void {
    for (const { rule, severity, confidence, evidence } of judgeCode(fact.code, lookupCallable)) {
      context.report(rule, {
        evidence,
        severity,
        confidence,
        location: { offset: fact.offset },
        meaning: `${evidence.where} ${evidence.call}`,
      });
    }
  },
} satisfies Detector<'python.code'>;
