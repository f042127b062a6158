// DigitalOcean token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const digitaloceanToken = defineSecret({
  id: 'secret/digitalocean-token',
  title: 'DigitalOcean token',
  severity: 'critical',
  anchors: ['dop_v1_', 'doo_v1_', 'dor_v1_'],
  pattern: /do[opr]_v1_[0-9a-f]{64}/,
  check: drawnAtRandom(7, 16),
  why: 'It creates, reads and destroys machines, volumes, databases and keys of the account.',
  fix: ['Delete it under API, Tokens'],
  references: ['https://docs.digitalocean.com/reference/api/create-personal-access-token/'],
  examples: [
    `text(.env): DIGITALOCEAN_TOKEN=${madeUp('dop_v1_', '7f0022a52b1092688bc4925c85341c020335e68ef51a5f0fa0cdc79ef7f30179')}`,
    `token: ${madeUp('doo_v1_', 'c546fb21536077e2a491eea31ba004ed12fce1b8865cd6a5cb045906400225ab')}`,
  ],
  nearMisses: [
    'text(.env): DIGITALOCEAN_TOKEN=dop_v1_xxxxxxxx',
    `token: ${madeUp('dop_v1_', '6dfc968863a85dc3731217428631bc9392c481f6')}`,
  ],
});
