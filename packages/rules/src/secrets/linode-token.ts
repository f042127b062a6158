// Linode token.

import { defineSecret } from '../define-secret.ts';
import { KEY_NAMES } from '../secret-checks/key-names.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { namedNearby } from '../secret-checks/nearby-words.ts';

export const linodeToken = defineSecret({
  id: 'secret/linode-token',
  title: 'Linode token',
  severity: 'high',
  tags: ['cloud'],
  assigned: { names: KEY_NAMES, value: /[0-9a-f]{64}/ },
  check: namedNearby(/linode/i, 16),
  why: 'It creates, reads and destroys machines and storage of the account as far as it was allowed.',
  fix: ['Revoke it under My Profile, API Tokens'],
  references: ['https://techdocs.akamai.com/linode-api/reference/get-started'],
  examples: [
    `text(.env): LINODE_TOKEN=${madeUp('c0ef9c63b40ab2c1404cb3636bbd8b4f04630e01e7209dd9c0e4553396122458')}`,
    `text(main.tfvars): linode_token = "${madeUp('9ec69c46f789b753705850a8f9be88f674c7cb624ea2b27dff353360b84ca13a')}"`,
  ],
  nearMisses: [
    'text(.env): LINODE_TOKEN=your-token',
    `linode_image_digest = "${madeUp('1486691a32df4d70f0d4e10ca5416c3c1ebf3af2c57a18dea8bf288dac56e742')}"`,
  ],
});
