// Groq API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const groqApiKey = defineSecret({
  id: 'secret/groq-api-key',
  title: 'Groq API key',
  severity: 'high',
  anchors: ['gsk_'],
  pattern: /gsk_[A-Za-z0-9]{52}/,
  check: drawnAtRandom(4),
  why: 'It calls models at the expense of its owner.',
  fix: ['Delete it under API Keys in the console'],
  references: ['https://console.groq.com/docs/quickstart'],
  examples: [
    `text(.env): GROQ_API_KEY=${madeUp('gsk_', 'h6n4hAx48EorYWUP19ad', 'WGdyb3FY', 'h6yhRCYLZpO3PeyHTgeqyqZ6')}`,
    `client = Groq(api_key="${madeUp('gsk_', 'H4qE1gMAbAKbOcP3dxbG80Cp8reJe8qZQVUBsntRifLxUKmUH7Y7')}")`,
  ],
  nearMisses: [
    'text(.env): GROQ_API_KEY=gsk_...',
    'client = Groq(api_key="gsk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")',
    `text(.env): GROQ_API_KEY=${madeUp('gsk_', 'zMnJeTvc38Ujf4kVUp4D')}`,
  ],
});
