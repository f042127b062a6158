// Nomic API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { hasAllClasses, isMixed } from '../secret-checks/randomness.ts';

export const nomicApiKey = defineSecret({
  id: 'secret/nomic-api-key',
  title: 'Nomic API key',
  severity: 'high',
  anchors: ['nk-'],
  pattern: /nk-[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
  check: ({ value }) => (hasAllClasses(value.slice(3)) && isMixed(value.slice(3), 64) ? {} : undefined),
  why: 'It reads and changes the maps of its owner and calls embedding models.',
  fix: ['Delete it under Settings, API Keys'],
  references: ['https://docs.nomic.ai/'],
  examples: [
    `text(.env): NOMIC_API_KEY=${madeUp('nk-', 'w0l1dGumZXXPWmk9j4bmuY-OMEsfX27Ogt9lhZA_N4V')}`,
    `nomic.login("${madeUp('nk-', 'dKGxW1Kj3lrvGvvC0ZW8tLx7lo0TI3ezUZZksoE7jop')}")`,
  ],
  nearMisses: [
    'text(.env): NOMIC_API_KEY=nk-...',
    'https://site.example/nk-a-long-slug-of-forty-three-small-letters-in-all',
  ],
});
