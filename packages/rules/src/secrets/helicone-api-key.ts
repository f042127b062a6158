// Helicone API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';

export const heliconeApiKey = defineSecret({
  id: 'secret/helicone-api-key',
  title: 'Helicone API key',
  severity: 'high',
  anchors: ['sk-helicone-', 'pk-helicone-'],
  pattern: /[sp]k-helicone-(?:[a-z]{2}-)?[a-z0-9]{7}-[a-z0-9]{7}-[a-z0-9]{7}-[a-z0-9]{7}/,
  why: 'It reads the requests that went through the proxy: prompts, answers and whatever users typed.',
  fix: ['Delete it under Settings, API keys'],
  references: ['https://docs.helicone.ai/helicone-headers/helicone-auth'],
  examples: [
    `text(.env): HELICONE_API_KEY=${madeUp('sk-helicone-', '1tgb8f7', '-', 'kk6iv5v', '-', '3gweade', '-', '6tbqblm')}`,
    `"Helicone-Auth": "Bearer ${madeUp('sk-helicone-', 'eu-', '6y35exz', '-', 'r0hkpwi', '-', '6o3m027', '-', 'ar0ddpw')}"`,
  ],
  nearMisses: [
    'text(.env): HELICONE_API_KEY=sk-helicone-...',
    '"Helicone-Auth": "Bearer sk-helicone-your-key"',
  ],
});
