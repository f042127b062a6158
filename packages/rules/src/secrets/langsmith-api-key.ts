// LangSmith API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const langsmithApiKey = defineSecret({
  id: 'secret/langsmith-api-key',
  title: 'LangSmith API key',
  severity: 'high',
  anchors: ['lsv2_pt_', 'lsv2_sk_', 'ls__'],
  pattern: /(?:lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}|ls__[0-9a-f]{32})/,
  check: ({ value }) => (isMixed(value.slice(8), 16) ? {} : undefined),
  why: 'It reads the traces of the workspace: prompts, answers and whatever users typed.',
  fix: ['Delete it under Settings, API keys'],
  references: [
    'https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key',
  ],
  examples: [
    `text(.env): LANGSMITH_API_KEY=${madeUp('lsv2_pt_', '823c373385972f3e0e34470bc663e90d', '_', '64206bfe43')}`,
    `os.environ["LANGCHAIN_API_KEY"] = "${madeUp('lsv2_sk_', '0d2b4b677ec9e165543b8a7057513138', '_', 'dbd6594291')}"`,
  ],
  nearMisses: ['text(.env): LANGSMITH_API_KEY=lsv2_pt_...', 'LANGCHAIN_API_KEY=ls__your_key'],
});
