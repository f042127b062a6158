// Judges the arrays a file declares: objects in place of numbers.

import { formatObjectArray } from '@sentrascan/rules';
import type { Detector } from '../detector.ts';

export const detector = {
  id: 'tensor-index',
  consumes: ['tensor.index'],

  judge({ name, dtype, holdsObjects, start, end }, context) {
    if (!holdsObjects) return;
    context.report(formatObjectArray, {
      evidence: { name, dtype },
      location: { offset: start, lengthBytes: end - start },
    });
  },
} satisfies Detector<'tensor.index'>;
