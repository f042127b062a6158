// Amplitude key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { namedNearby } from '../secret-checks/nearby-words.ts';

export const amplitudeKey = defineSecret({
  id: 'secret/amplitude-key',
  title: 'Amplitude key',
  severity: 'medium',
  assigned: {
    names: ['amplitude api key', 'amplitude secret key', 'amplitude key', 'amplitude secret'],
    value: /[0-9a-f]{32}/,
  },
  check: namedNearby(/amplitude/i, 16),
  why: 'The secret key reads events of users; the API key sends them.',
  fix: ['Regenerate it under Projects in the settings of the organisation'],
  references: ['https://amplitude.com/docs/apis/authentication'],
  examples: [
    `text(.env): AMPLITUDE_SECRET_KEY=${madeUp('8977a7b15b5efeb5dc84bc813a60460e')}`,
    `text(.env): AMPLITUDE_API_KEY=${madeUp('5024d96ce8c185fea84a31e8110d867c')}`,
  ],
  nearMisses: [
    'text(.env): AMPLITUDE_SECRET_KEY=your_key',
    `amplitude_checksum = "${madeUp('58f2576a763a1cfbf7214edac9af158d')}"`,
  ],
});
