// ElevenLabs API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const elevenlabsApiKey = defineSecret({
  id: 'secret/elevenlabs-api-key',
  title: 'ElevenLabs API key',
  severity: 'high',
  anchors: ['sk_'],
  pattern: /sk_[0-9a-f]{48}/,
  assigned: {
    names: ['xi api key', 'elevenlabs api key', 'eleven api key', 'elevenlabs key', 'eleven labs api key'],
    value: /[0-9a-f]{32}/,
  },
  check: ({ value }) => (isMixed(value.replace('sk_', ''), 16) ? {} : undefined),
  why: 'It speaks with every voice of the account, cloned ones among them, at the expense of its owner.',
  fix: ['Delete it under API Keys in the settings of the workspace'],
  references: ['https://elevenlabs.io/docs/api-reference/authentication'],
  examples: [
    `text(.env): ELEVENLABS_API_KEY=${madeUp('sk_', '11113b21ea9866e009138768cbd39fdf85b3a2150fa10a5d')}`,
    `text(.env): XI_API_KEY=${madeUp('2f5b1f169df45b82bf3f23a8f1185847')}`,
  ],
  nearMisses: ['text(.env): ELEVENLABS_API_KEY=sk_your_key', 'sk_buff_head sk_learn'],
});
