// Tokens of Neptune: base64 of a JSON object that names its address.

import { defineSecret } from '../define-secret.ts';
import { base64Object } from '../secret-checks/base64.ts';
import { madeUp } from '../secret-checks/made-up.ts';

export const neptuneApiToken = defineSecret({
  id: 'secret/neptune-api-token',
  title: 'Neptune API token',
  severity: 'high',
  anchors: ['eyJhcGlfYWRkcmVzcyI6'],
  pattern: /eyJhcGlfYWRkcmVzcyI6[A-Za-z0-9+/]{60,400}={0,2}/,
  proven: true,
  check: ({ value }) => (typeof base64Object(value)?.['api_key'] === 'string' ? {} : undefined),
  why: 'It reads and writes experiments and models of its owner.',
  fix: ['Reset it under Get your API token'],
  references: ['https://docs.neptune.ai/setup/setting_api_token/'],
  examples: [
    `text(.env): NEPTUNE_API_TOKEN=${madeUp('eyJhcGlfYWRkcmVzcyI6', 'Imh0dHBzOi8vYXBwLm5lcHR1bmUuYWkiLCJhcGlfdXJsIjoiaHR0cHM6Ly9hcHAubmVwdHVuZS5haSIsImFwaV9rZXkiOiI1ZTNkMmMxYi0wYTliLTRjN2QtODZlNS00ZjNlMmQxYzBiOWEifQ==')}`,
    `run = neptune.init_run(api_token="${madeUp('eyJhcGlfYWRkcmVzcyI6', 'ImFwaS5uZXB0dW5lLmFpIiwgImFwaV9rZXkiOiAiZDRjM2IyYTEtOWY4ZS00ZDdjLWE2YjUtMWMyZDNlNGY1YTZiIn0=')}")`,
  ],
  nearMisses: [
    'text(.env): NEPTUNE_API_TOKEN=ANONYMOUS',
    'text(.env): NEPTUNE_API_TOKEN=eyJhcGlfYWRkcmVzcyI6Imh0dHBz...',
  ],
});
