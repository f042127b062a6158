// Zhipu AI API key.

import { defineSecret } from '../define-secret.ts';
import { KEY_NAMES } from '../secret-checks/key-names.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const zhipuApiKey = defineSecret({
  id: 'secret/zhipu-api-key',
  title: 'Zhipu AI API key',
  severity: 'high',
  anchors: ['ZhipuAI('],
  pattern: /ZhipuAI\(\s{0,16}(?:api_key\s{0,4}=\s{0,4})?["'](?<value>[0-9a-f]{32}\.[A-Za-z0-9]{16})["']/,
  assigned: { names: KEY_NAMES, value: /[0-9a-f]{32}\.[A-Za-z0-9_-]{16,24}/ },
  check: ({ value }) => (isMixed(value) ? {} : undefined),
  why: 'It calls models at the expense of its owner.',
  fix: ['Delete it under API Keys in the console'],
  references: ['https://docs.z.ai/guides/overview/quick-start'],
  examples: [
    `text(.env): ZHIPUAI_API_KEY=${madeUp('05f441c7b15917042f3d3f5a7d0e14a7', '.', 'ydVbFEjmZ06HXL0w')}`,
    `python: client = ZhipuAI(api_key="${madeUp('1e5e936d1ee28e66fc5b432b9d4b8fbc', '.', 'VE1ZdUPp7F75RA7a')}")\n`,
  ],
  nearMisses: [
    'text(.env): ZHIPUAI_API_KEY=your-key',
    `file: ${madeUp('23a355626449deaf17332eb5a1f82438')}.safetensors`,
  ],
});
