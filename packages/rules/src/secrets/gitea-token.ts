// Gitea or Forgejo access token.

import { defineSecret } from '../define-secret.ts';
import { KEY_NAMES } from '../secret-checks/key-names.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { namedNearby } from '../secret-checks/nearby-words.ts';

export const giteaToken = defineSecret({
  id: 'secret/gitea-token',
  title: 'Gitea or Forgejo access token',
  severity: 'high',
  assigned: { names: KEY_NAMES, value: /[0-9a-f]{40}/ },
  check: namedNearby(/gitea|forgejo|codeberg/i, 16),
  why: 'It reads and writes repositories of its owner.',
  fix: ['Delete it under Settings, Applications'],
  references: ['https://docs.gitea.com/development/api-usage'],
  examples: [
    `text(.env): GITEA_TOKEN=${madeUp('ad27642e7c898be8d4aaedc7445cd098bb69aa16')}`,
    `text(ci.yaml): codeberg_token: ${madeUp('a999ac71e7903d610e1b0da82bef2819b32958aa')}`,
  ],
  nearMisses: [
    'text(.env): GITEA_TOKEN=changeme',
    `text(.env): GITEA_COMMIT=${madeUp('2e9b7e54b1c5ae689c993676d9968193418e27c7')}`,
  ],
});
