// Contentful management token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const contentfulToken = defineSecret({
  id: 'secret/contentful-token',
  title: 'Contentful management token',
  severity: 'high',
  anchors: ['CFPAT-'],
  pattern: /CFPAT-[A-Za-z0-9_-]{43}/,
  check: drawnAtRandom(6, 64),
  why: 'It reads and changes the content of its spaces.',
  fix: ['Revoke it under CMA tokens'],
  references: ['https://www.contentful.com/developers/docs/references/authentication/'],
  examples: [
    `text(.env): CONTENTFUL_TOKEN=${madeUp('CFPAT-', 'Q2gwMcrb_jYOej8gS1-_Qi1PsBqyIvm1xUtiFwbSkse')}`,
    `token: ${madeUp('CFPAT-', 'SUHm1VFvTvGyR1kCTfxqWAGie82NAFyMEskU84VAFkN')}`,
  ],
  nearMisses: [
    'text(.env): CONTENTFUL_TOKEN=CFPAT-...',
    'token: CFPAT-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  ],
});
