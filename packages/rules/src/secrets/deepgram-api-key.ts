// Deepgram API key.

import { defineSecret } from '../define-secret.ts';
import { KEY_NAMES } from '../secret-checks/key-names.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { namedNearby } from '../secret-checks/nearby-words.ts';

export const deepgramApiKey = defineSecret({
  id: 'secret/deepgram-api-key',
  title: 'Deepgram API key',
  severity: 'high',
  anchors: ['DeepgramClient(', 'Deepgram('],
  pattern: /Deepgram(?:Client)?\(\s{0,16}["'](?<value>[0-9a-f]{40})["']/,
  assigned: { names: KEY_NAMES, value: /[0-9a-f]{40}/ },
  check: namedNearby(/deepgram|\bDG_/i, 16),
  why: 'It transcribes and speaks at the expense of its owner, and manages the project where its role says so.',
  fix: ['Delete it under API Keys of the project'],
  references: ['https://developers.deepgram.com/docs/create-additional-api-keys'],
  examples: [
    `python: deepgram = Deepgram("${madeUp('0b7e24d9c15fa38860e2d47b93c5f1a8267de04b')}")\n`,
    `text(.env): DEEPGRAM_API_KEY=${madeUp('ea3de353f69359262a67e356e08c3b6b81c70c94')}`,
    `python: deepgram = DeepgramClient("${madeUp('62ff8c27ac566a5b3c6702127bb7b809dba0fdde')}")\n`,
  ],
  nearMisses: [
    'text(.env): DEEPGRAM_API_KEY=YOUR_DEEPGRAM_API_KEY',
    `text(.env): DEEPGRAM_COMMIT=${madeUp('3065eeecac2ceeda35a09fbdc6faf74781e7b20f')}`,
  ],
});
