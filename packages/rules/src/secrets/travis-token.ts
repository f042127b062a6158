// Travis CI token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { hasAllClasses, isMixed } from '../secret-checks/randomness.ts';

export const travisToken = defineSecret({
  id: 'secret/travis-token',
  title: 'Travis CI token',
  severity: 'high',
  assigned: {
    names: ['travis token', 'travis api token', 'travis ci token', 'travis access token', 'travis key'],
    value: /[A-Za-z0-9_-]{22}/,
  },
  check: ({ value }) => (hasAllClasses(value) && isMixed(value) ? {} : undefined),
  why: 'It starts builds and reads their settings as its owner may.',
  fix: ['Regenerate it under Settings'],
  references: ['https://docs.travis-ci.com/user/triggering-builds/'],
  examples: [
    `text(.env): TRAVIS_TOKEN=${madeUp('tMCZduDBLikh6idFJKbhWf')}`,
    `text(ci.yaml): travis_api_token: ${madeUp('CfI2ZQ62J6dENzZy6AyaOC')}`,
  ],
  nearMisses: ['text(.env): TRAVIS_TOKEN=your-token', 'text(.env): TRAVIS_BUILD_ID=1234567890123456789012'],
});
