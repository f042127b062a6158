// Together AI API key.

import { defineSecret } from '../define-secret.ts';
import { KEY_NAMES } from '../secret-checks/key-names.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isNear } from '../secret-checks/nearby-words.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const togetherApiKey = defineSecret({
  id: 'secret/together-api-key',
  title: 'Together AI API key',
  severity: 'high',
  anchors: ['tgp_v1_'],
  pattern: /tgp_v1_[A-Za-z0-9_-]{43}/,
  assigned: { names: KEY_NAMES, value: /[0-9a-f]{64}/ },
  check: (candidate) =>
    candidate.value.startsWith('tgp_v1_')
      ? isMixed(candidate.value.slice(7), 64)
        ? {}
        : undefined
      : isMixed(candidate.value, 16) && isNear(candidate, /together/i)
        ? {}
        : undefined,
  why: 'It calls and trains models at the expense of its owner.',
  fix: ['Make a new one under Settings, API Keys'],
  references: ['https://docs.together.ai/docs/quickstart'],
  examples: [
    `text(.env): TOGETHER_API_KEY=${madeUp('8a8cd806ef03b04b3dc32ff8efc71209f584343f2fd037162b7d3a594782b33b')}`,
    `client = Together(api_key="${madeUp('tgp_v1_', 'sWzwqfFZBKPc5u9WWL-oUGzrc4OFIAN8DvHnlwWfEES')}")`,
  ],
  nearMisses: [
    'text(.env): TOGETHER_API_KEY=your_key',
    `sha256 = "${madeUp('457a688a1fe47be21594a4d2f303472b8f32f0737aeaca3f6c06454bccb41eee')}"`,
  ],
});
