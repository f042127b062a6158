// Judges the classes that build values of R data: R's own are made of what the file holds.

import { isOwnRRepresentation, rAlternativeClass } from '@sentrascan/rules';
import type { Detector } from '../detector.ts';

export const detector = {
  id: 'alternative-class',
  consumes: ['callable.reference'],

  judge({ language, loader, path, offset }, context) {
    if (language !== 'r' || loader !== 'r-altrep' || isOwnRRepresentation(path)) return;
    context.report(rAlternativeClass, {
      evidence: { name: path.slice(0, 200) },
      ...(offset === undefined ? {} : { location: { offset } }),
    });
  },
} satisfies Detector<'callable.reference'>;
