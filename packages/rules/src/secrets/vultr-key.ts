// Vultr API key.

import { defineSecret } from '../define-secret.ts';
import { KEY_NAMES } from '../secret-checks/key-names.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { namedNearby } from '../secret-checks/nearby-words.ts';

export const vultrKey = defineSecret({
  id: 'secret/vultr-key',
  title: 'Vultr API key',
  severity: 'high',
  tags: ['cloud'],
  assigned: { names: KEY_NAMES, value: /[A-Z0-9]{36}/ },
  check: namedNearby(/vultr/i, 36),
  why: 'It creates, reads and destroys machines of the account.',
  fix: ['Make a new one under Account, API'],
  references: ['https://docs.vultr.com/platform/other/api'],
  examples: [
    `text(.env): VULTR_API_KEY=${madeUp('UTHBSHYIKNXPUDZH9KJU2QMW3IYW8DYIQD3A')}`,
    `text(main.tfvars): vultr_api_key = "${madeUp('3E7DIVFH6V8FNI2C9KN36TIZVVV1R9E99PWQ')}"`,
  ],
  nearMisses: ['text(.env): VULTR_API_KEY=YOUR_API_KEY', 'text(.env): VULTR_REGION=ams'],
});
