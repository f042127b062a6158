// Codecov upload token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { namedNearby } from '../secret-checks/nearby-words.ts';

export const codecovToken = defineSecret({
  id: 'secret/codecov-token',
  title: 'Codecov upload token',
  severity: 'low',
  assigned: {
    names: ['codecov token', 'codecov upload token', 'token'],
    value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
  },
  check: namedNearby(/codecov/i, 16),
  why: 'It uploads reports in the name of the repository.',
  fix: ['Regenerate it under Settings of the repository'],
  references: ['https://docs.codecov.com/docs/codecov-tokens'],
  examples: [
    `text(.env): CODECOV_TOKEN=${madeUp('da19fecc-e60f-3627-0d77-ac80db413350')}`,
    `text(codecov.yml): codecov:\n  token: "${madeUp('53d5b59a-ce0a-16f6-fc96-da3b73ab1553')}"`,
  ],
  nearMisses: ['text(.env): CODECOV_TOKEN=<token>', 'text(.env): CODECOV_SLUG=lab/models'],
});
