// LlamaCloud API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const llamacloudApiKey = defineSecret({
  id: 'secret/llamacloud-api-key',
  title: 'LlamaCloud API key',
  severity: 'high',
  anchors: ['llx-'],
  pattern: /llx-[A-Za-z0-9]{44,52}/,
  check: drawnAtRandom(4),
  why: 'It parses documents at the expense of its owner and reads the indexes of the project.',
  fix: ['Delete it under API Key'],
  references: ['https://docs.cloud.llamaindex.ai/'],
  examples: [
    `text(.env): LLAMA_CLOUD_API_KEY=${madeUp('llx-', 'rRPEfUhf5udbEaj2O0pQRghTimn6N0U0udO3BvyVSvwNKEOZ')}`,
    `parser = LlamaParse(api_key="${madeUp('llx-', 'R2xmslNiJf9hp9cgHTzAMIjJlQEyFmGEt4bRCPLi4r9iLUb5')}")`,
  ],
  nearMisses: [
    'text(.env): LLAMA_CLOUD_API_KEY=llx-...',
    'text(.env): LLAMA_CLOUD_API_KEY=llx-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  ],
});
