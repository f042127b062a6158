// Judges what configurations of Hugging Face repositories make loaders run.

import {
  repositoryDownloadsKernel,
  repositoryRunsForeignCode,
  repositoryRunsOwnCode,
  repositoryTrustsCode,
} from '@sentrascan/rules';
import type { Detector } from '../detector.ts';
import { shownText } from '../shown-text.ts';

const RULES = {
  'own-code': repositoryRunsOwnCode,
  'foreign-code': repositoryRunsForeignCode,
  kernel: repositoryDownloadsKernel,
  trust: repositoryTrustsCode,
} as const;

export const detector = {
  id: 'custom-code',
  consumes: ['reference'],

  judge({ format, purpose, target, place, offset }, context) {
    if (format !== 'transformers' || !(purpose in RULES)) return;
    context.report(RULES[purpose as keyof typeof RULES], {
      evidence: { place: shownText(place), target: JSON.stringify(shownText(target, 120)) },
      meaning: JSON.stringify([purpose, target]),
      ...(offset === undefined ? {} : { location: { offset } }),
    });
  },
} satisfies Detector<'reference'>;
