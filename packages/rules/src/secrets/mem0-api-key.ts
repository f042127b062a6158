// Mem0 API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const mem0ApiKey = defineSecret({
  id: 'secret/mem0-api-key',
  title: 'Mem0 API key',
  severity: 'high',
  anchors: ['m0-'],
  pattern: /m0-[A-Za-z0-9]{40}/,
  check: drawnAtRandom(3),
  why: 'It reads and changes what agents remember of their users.',
  fix: ['Delete it under API Keys in the dashboard'],
  references: ['https://docs.mem0.ai/platform/quickstart'],
  examples: [
    `text(.env): MEM0_API_KEY=${madeUp('m0-', 'D26EucH3TKwNAZqDslIRAbbCELUgPJaCaZl0TcGj')}`,
    `client = MemoryClient(api_key="${madeUp('m0-', 'jUuw7kRii31T6na7x27lpggJ4Sx4buzc697pYZmM')}")`,
  ],
  nearMisses: ['text(.env): MEM0_API_KEY=m0-your-api-key', 'cortex-m0-plus'],
});
