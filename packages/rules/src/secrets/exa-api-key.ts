// Exa API key.

import { defineSecret } from '../define-secret.ts';
import { KEY_NAMES } from '../secret-checks/key-names.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { namedNearby } from '../secret-checks/nearby-words.ts';

export const exaApiKey = defineSecret({
  id: 'secret/exa-api-key',
  title: 'Exa API key',
  severity: 'medium',
  anchors: ['Exa('],
  pattern:
    /Exa\(\s{0,16}(?:api_key\s{0,4}=\s{0,4})?["'](?<value>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})["']/,
  assigned: { names: KEY_NAMES, value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/ },
  check: namedNearby(/\bexa\b|\bEXA_|metaphor|Exa\(/i, 16),
  why: 'It calls searches at the expense of its owner.',
  fix: ['Delete it under API Keys in the dashboard'],
  references: ['https://docs.exa.ai/reference/getting-started'],
  examples: [
    `text(.env): EXA_API_KEY=${madeUp('83d75a8e-8d49-b91a-a4a7-aada315c759e')}`,
    `python: exa = Exa("${madeUp('36f6482b-4a7c-f27d-8081-c46cd574dd4f')}")\n`,
  ],
  nearMisses: [
    'text(.env): EXA_API_KEY=your-key',
    `text(.env): EXAMPLE_ID=${madeUp('b9d97177-e15e-055c-dee5-61b151170870')}`,
  ],
});
