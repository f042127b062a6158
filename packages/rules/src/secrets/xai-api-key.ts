// xAI API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const xaiApiKey = defineSecret({
  id: 'secret/xai-api-key',
  title: 'xAI API key',
  severity: 'high',
  anchors: ['xai-'],
  pattern: /xai-[A-Za-z0-9]{80}/,
  check: drawnAtRandom(4),
  why: 'It calls models at the expense of its owner.',
  fix: ['Disable it under API Keys in the console'],
  references: ['https://docs.x.ai/docs/overview'],
  examples: [
    `text(.env): XAI_API_KEY=${madeUp('xai-', 'gN3OfXpdSG2N8qrV8mnkxd7XV59UPuliSSA5JRFn8IDKfGczRvHomWLNxnKstDr7aELLJKmpcnqWcSU9')}`,
    `client = Client(api_key="${madeUp('xai-', 'kqcYHh1e55EODz9Nbi82uV9eQqJxfXL8HzDmwXkoGvCuAXHiI45Mb7GK5cdX7LzvPzwCH88sHDIi0mV6')}")`,
  ],
  nearMisses: ['text(.env): XAI_API_KEY=xai-your-key', 'xai-explainability-toolbox'],
});
