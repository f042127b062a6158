// Friendli token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const friendliToken = defineSecret({
  id: 'secret/friendli-token',
  title: 'Friendli token',
  severity: 'high',
  anchors: ['flp_'],
  pattern: /flp_[A-Za-z0-9]{46}/,
  check: drawnAtRandom(4),
  why: 'It calls models at the expense of its owner.',
  fix: ['Delete it under Personal settings, Tokens'],
  references: ['https://friendli.ai/docs/guides/personal_access_tokens'],
  examples: [
    `text(.env): FRIENDLI_TOKEN=${madeUp('flp_', 'ZYyoMAn1iw1zJIGUExtFkHIxDk73KzoJ36IJ4461cpqVyO')}`,
    `client = Friendli(token="${madeUp('flp_', 'OqquzvXyVJ2P8DvmUosJ5kQ7TUNTziwMSNA9RwLXUe2e5i')}")`,
  ],
  nearMisses: [
    'text(.env): FRIENDLI_TOKEN=flp_...',
    `text(.env): FRIENDLI_TOKEN=${madeUp('flp_', 'ooZ3kwTViy')}`,
  ],
});
