// Cohere API key.

import { defineSecret } from '../define-secret.ts';
import { KEY_NAMES } from '../secret-checks/key-names.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { namedNearby } from '../secret-checks/nearby-words.ts';

export const cohereApiKey = defineSecret({
  id: 'secret/cohere-api-key',
  title: 'Cohere API key',
  severity: 'high',
  anchors: ['cohere.Client'],
  pattern: /cohere\.Client(?:V2)?\(\s{0,16}["'](?<value>[A-Za-z0-9]{40})["']/,
  assigned: { names: KEY_NAMES, value: /[A-Za-z0-9]{40}/ },
  check: namedNearby(/cohere|CO_API_KEY/i, 62),
  why: 'It calls models at the expense of its owner.',
  fix: ['Delete it under API keys in the dashboard'],
  references: ['https://docs.cohere.com/docs/rate-limits'],
  examples: [
    `text(.env): COHERE_API_KEY=${madeUp('JMqyhQQGf3dKWgrUpKvG2Z1I06QWCKANJBI6BXn7')}`,
    `python: co = cohere.Client("${madeUp('6Qh61Rf4Hv4lFN3XDoki6xDcxzkGQGMWAqnb0ZTs')}")\n`,
  ],
  nearMisses: [
    'text(.env): COHERE_API_KEY=your-cohere-key',
    'text(.env): CO_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  ],
});
