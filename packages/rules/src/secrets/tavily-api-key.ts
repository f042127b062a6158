// Tavily API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { hasDigitAndLetter, isMixed } from '../secret-checks/randomness.ts';

export const tavilyApiKey = defineSecret({
  id: 'secret/tavily-api-key',
  title: 'Tavily API key',
  severity: 'high',
  anchors: ['tvly-'],
  pattern: /tvly-(?:dev-|prod-)?[A-Za-z0-9_-]{30,60}/,
  check: ({ value }) =>
    hasDigitAndLetter(value) && isMixed(value.replace(/^tvly-(?:dev-|prod-)?/, '')) ? {} : undefined,
  why: 'It calls searches at the expense of its owner.',
  fix: ['Make a new one in the dashboard'],
  references: ['https://docs.tavily.com/documentation/quickstart'],
  examples: [
    `text(.env): TAVILY_API_KEY=${madeUp('tvly-', 'GTvhXhm01nvwQTmZTbMluP1ZA7itABRI')}`,
    `client = TavilyClient(api_key="${madeUp('tvly-', 'dev-', 'W1gWII5IQXnzuPF1fS6f7ijvNDT2r5Ab')}")`,
  ],
  nearMisses: [
    'text(.env): TAVILY_API_KEY=tvly-YOUR_API_KEY',
    'text(.env): TAVILY_API_KEY=tvly-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  ],
});
