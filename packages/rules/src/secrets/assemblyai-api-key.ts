// AssemblyAI API key.

import { defineSecret } from '../define-secret.ts';
import { KEY_NAMES } from '../secret-checks/key-names.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { namedNearby } from '../secret-checks/nearby-words.ts';

export const assemblyaiApiKey = defineSecret({
  id: 'secret/assemblyai-api-key',
  title: 'AssemblyAI API key',
  severity: 'high',
  assigned: { names: KEY_NAMES, value: /[0-9a-f]{32}/ },
  check: namedNearby(/assembly_?ai|\baai\./i, 16),
  why: 'It transcribes at the expense of its owner and reads earlier transcripts.',
  fix: ['Delete it under API keys in the dashboard'],
  references: ['https://www.assemblyai.com/docs/getting-started/transcribe-an-audio-file'],
  examples: [
    `text(.env): ASSEMBLYAI_API_KEY=${madeUp('5496d38003d904fc06323f630cc81900')}`,
    `python: aai.settings.api_key = "${madeUp('d91a605f3101c19741a32bfbaed341a9')}"\n`,
  ],
  nearMisses: [
    'text(.env): ASSEMBLYAI_API_KEY=your-key',
    `text(.env): ASSEMBLYAI_TRANSCRIPT_ID=${madeUp('0d9b205da719182b41fc60cca3075e08')}`,
  ],
});
