// Cerebras API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const cerebrasApiKey = defineSecret({
  id: 'secret/cerebras-api-key',
  title: 'Cerebras API key',
  severity: 'high',
  anchors: ['csk-'],
  pattern: /csk-[a-z0-9]{48}/,
  check: drawnAtRandom(4, 36),
  why: 'It calls models at the expense of its owner.',
  fix: ['Delete it under API keys in the console'],
  references: ['https://inference-docs.cerebras.ai/quickstart'],
  examples: [
    `text(.env): CEREBRAS_API_KEY=${madeUp('csk-', '40jl6yd9ca60upvca7nxd5q1rqsiput4vcon0dgfrp1dxk06')}`,
    `client = Cerebras(api_key="${madeUp('csk-', 'gle76e0bignc6su93ud9ozt0pjgyh59kcnjx8fmjhfwyaxi8')}")`,
  ],
  nearMisses: [
    'text(.env): CEREBRAS_API_KEY=csk-...',
    'text(.env): CEREBRAS_API_KEY=csk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  ],
});
