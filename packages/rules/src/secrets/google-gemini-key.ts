// Google Gemini API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const googleGeminiKey = defineSecret({
  id: 'secret/google-gemini-key',
  title: 'Google Gemini API key',
  severity: 'critical',
  anchors: ['AQ.Ab8RN6'],
  pattern: /AQ\.Ab8RN6[A-Za-z0-9_-]{44}/,
  check: drawnAtRandom(9, 64),
  why: 'It is bound to a service account and calls models at the expense of its project.',
  fix: ['Delete it in AI Studio or under APIs & Services, Credentials'],
  references: ['https://ai.google.dev/gemini-api/docs/api-key'],
  examples: [
    `text(.env): GEMINI_API_KEY=${madeUp('AQ.Ab8RN6', 'pdOb9XFst59b7gvwPCk7qU9DAmsItgmv5iJiSA0p_-4Z')}`,
    `client = genai.Client(api_key="${madeUp('AQ.Ab8RN6', '9AY-hHeGy2Ge2HYnlNKndsLldhb0ScNslLs7w38xdVwf')}")`,
  ],
  nearMisses: [
    'text(.env): GEMINI_API_KEY=AQ.Ab8RN6...',
    `client = genai.Client(api_key="${madeUp('AQ.Ab8RN6', 'cSqUrcoKilAIbFU_g7aG')}")`,
  ],
});
