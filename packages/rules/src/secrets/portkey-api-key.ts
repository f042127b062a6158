// Portkey API key.

import { defineSecret } from '../define-secret.ts';
import { KEY_NAMES } from '../secret-checks/key-names.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { namedNearby } from '../secret-checks/nearby-words.ts';

export const portkeyApiKey = defineSecret({
  id: 'secret/portkey-api-key',
  title: 'Portkey API key',
  severity: 'high',
  assigned: { names: KEY_NAMES, value: /[A-Za-z0-9+/]{27,28}=?/ },
  check: namedNearby(/portkey/i, 62),
  why: 'It calls models with the keys that are kept in the vault of the workspace and reads the log.',
  fix: ['Delete it under API Keys'],
  references: ['https://portkey.ai/docs/api-reference/inference-api/authentication'],
  examples: [
    `text(.env): PORTKEY_API_KEY=${madeUp('fBif5wfp3E5OYPPkpdXFPgGqYv1')}=`,
    `python: portkey = Portkey(api_key="${madeUp('TypbxhLDiRN5H2samcHX1e8nq9X8')}")\n`,
  ],
  nearMisses: ['text(.env): PORTKEY_API_KEY=PORTKEY_API_KEY', 'text(.env): PORTKEY_CONFIG=pc-abc-123'],
});
