// SambaNova API key.

import { defineSecret } from '../define-secret.ts';
import { KEY_NAMES } from '../secret-checks/key-names.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { namedNearby } from '../secret-checks/nearby-words.ts';

export const sambanovaApiKey = defineSecret({
  id: 'secret/sambanova-api-key',
  title: 'SambaNova API key',
  severity: 'high',
  assigned: { names: KEY_NAMES, value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/ },
  check: namedNearby(/samba/i, 16),
  why: 'It calls models at the expense of its owner.',
  fix: ['Delete it under APIs in the console'],
  references: ['https://docs.sambanova.ai/cloud/docs/get-started/overview'],
  examples: [
    `text(.env): SAMBANOVA_API_KEY=${madeUp('5b977bcb-023a-7649-536d-109539d10980')}`,
    `python: llm = ChatSambaNovaCloud(sambanova_api_key="${madeUp('599ebac0-bd49-7008-18a7-939952039b3d')}")\n`,
  ],
  nearMisses: [
    'text(.env): SAMBANOVA_API_KEY=your-api-key',
    `text(.env): SAMBANOVA_PROJECT=${madeUp('af36573a-2b5d-b0cd-04a4-3a32a73da060')}`,
  ],
});
