// ReadMe API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const readmeToken = defineSecret({
  id: 'secret/readme-token',
  title: 'ReadMe API key',
  severity: 'medium',
  anchors: ['rdme_'],
  pattern: /rdme_[a-z0-9]{70}/,
  check: drawnAtRandom(5, 36),
  why: 'It changes what the documentation says.',
  fix: ['Delete it under API Keys'],
  references: ['https://docs.readme.com/main/reference/authentication'],
  examples: [
    `text(.env): README_API_KEY=${madeUp('rdme_', '4tgt99j012dsjgv8nub9ubqe4qfa1fls6sfs2a8ooy8yx51uk5cuuyw4kcwka0o65d0e8e')}`,
    `key: ${madeUp('rdme_', '9zjiulb924oud8av7tenahbm8yhf07ekeo0nrvv5f6jjmp3ezmfks5u5kuerns9x1uurcg')}`,
  ],
  nearMisses: ['text(.env): README_API_KEY=rdme_...', 'rdme_of_the_project'],
});
