// Tokens of npm: those of today end in a checksum, older ones are UUIDs behind _authToken.

import { defineSecret } from '../define-secret.ts';
import { crc32Base62 } from '../secret-checks/crc32.ts';
import { madeUp } from '../secret-checks/made-up.ts';

export const npmToken = defineSecret({
  id: 'secret/npm-token',
  title: 'npm access token',
  severity: 'critical',
  anchors: ['npm_', '_authToken='],
  pattern:
    /(?:npm_[A-Za-z0-9]{36}|_authToken=(?<value>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}))/,
  proven: true,
  check: ({ value }) =>
    !value.startsWith('npm_') || crc32Base62(value.slice(4, 34)) === value.slice(34) ? {} : undefined,
  why: 'It publishes packages in the name of its owner, which then run on the machines of others, or reads private ones.',
  fix: ['Delete it under Access Tokens'],
  references: ['https://docs.npmjs.com/about-access-tokens'],
  examples: [
    `text(.npmrc): //registry.npmjs.org/:_authToken=${madeUp('npm_', '6oVIGCTYbQJiVsVhmUGs5GD9HPeOiR3F1mff')}`,
    `text(.env): NPM_TOKEN=${madeUp('npm_', 'tfxbvnT09gmCuQzo8oz3wKbOFNZA4J0lgPYd')}`,
    `text(.npmrc): //registry.npmjs.org/:_authToken=${madeUp('67c33ccf-6407-ac08-c116-bb8b0ff6696e')}`,
  ],
  nearMisses: [
    'text(.npmrc): //registry.npmjs.org/:_authToken=<token>',
    `text(.env): NPM_TOKEN=${madeUp('npm_', 'vDEhRuyTKIw7Z9hxukDlt7nFNK7ySWiKfKMJ')}`,
    'npm_config_registry',
  ],
});
