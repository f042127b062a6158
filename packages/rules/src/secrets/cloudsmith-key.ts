// Cloudsmith API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const cloudsmithKey = defineSecret({
  id: 'secret/cloudsmith-key',
  title: 'Cloudsmith API key',
  severity: 'high',
  anchors: ['csa_'],
  pattern: /csa_[0-9a-f]{30}[A-Za-z0-9]{6}/,
  check: drawnAtRandom(4, 16),
  why: 'It reads and publishes packages as its owner may.',
  fix: ['Refresh it under API Key'],
  references: ['https://help.cloudsmith.io/docs/api-key'],
  examples: [
    `text(.env): CLOUDSMITH_API_KEY=${madeUp('csa_', '57db80d14a5bed1a4fb5c22dfa8a88', 'MAp8ki')}`,
    `token = "${madeUp('csa_', '5140e8c4f7dbf506eb20324d3daf95', '1aKqgc')}"`,
  ],
  nearMisses: ['text(.env): CLOUDSMITH_API_KEY=csa_...', 'csa_layer_of_attention_and_its_key_value'],
});
