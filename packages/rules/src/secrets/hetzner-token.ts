// Hetzner Cloud token.

import { defineSecret } from '../define-secret.ts';
import { KEY_NAMES } from '../secret-checks/key-names.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { namedNearby } from '../secret-checks/nearby-words.ts';

export const hetznerToken = defineSecret({
  id: 'secret/hetzner-token',
  title: 'Hetzner Cloud token',
  severity: 'critical',
  tags: ['cloud'],
  assigned: { names: KEY_NAMES, value: /[A-Za-z0-9]{64}/ },
  check: namedNearby(/hcloud|hetzner/i, 62),
  why: 'It creates, reads and destroys the machines of the project.',
  fix: ['Delete it under Security, API tokens, of the project'],
  references: ['https://docs.hetzner.cloud/'],
  examples: [
    `text(.env): HCLOUD_TOKEN=${madeUp('Ip3BYY0BvurfNfFkHF14kJCuZY1AfnSmwM4zHtlh3i8c7iYigObEpxg40Pj0Yww9')}`,
    `text(main.tfvars): hcloud_token = "${madeUp('HTqiRlyzOnw5ZCXGiXvcvh0rd1ASZY5NkGh8ZsEBMVQysENKSbpeezjxU7DgG8ry')}"`,
  ],
  nearMisses: ['text(.env): HCLOUD_TOKEN=your-token', 'text(.env): OTHER_TOKEN=<64 characters>'],
});
