// Pydantic Logfire token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const logfireToken = defineSecret({
  id: 'secret/logfire-token',
  title: 'Pydantic Logfire token',
  severity: 'medium',
  anchors: ['pylf_v1_', 'pylf_v2_'],
  pattern: /pylf_v[12]_(?:[a-z]{2,4}_)?[A-Za-z0-9_]{40,100}/,
  check: ({ value }) => (isMixed(value.slice(-40)) ? {} : undefined),
  why: 'It writes spans to the project; a read token reads them: prompts, answers and what users typed.',
  fix: ['Revoke it under Settings of the project, Write tokens or Read tokens'],
  references: ['https://logfire.pydantic.dev/docs/how-to-guides/create-write-tokens/'],
  examples: [
    `text(.env): LOGFIRE_TOKEN=${madeUp('pylf_v1_', 'us_', 'wlPgOUfKCYdDYA6ZWrkYxXw9VXAQEBDu27LDPtdQQVw')}`,
    `logfire.configure(token="${madeUp('pylf_v1_', 'eu_', 's3isjB91OqpRDx1zioJamx8kOChoXxQ8SfHRxoOiyVq')}")`,
  ],
  nearMisses: [
    'text(.env): LOGFIRE_TOKEN=pylf_v1_us_...',
    `text(.env): LOGFIRE_TOKEN=${madeUp('pylf_v1_', 'us_', 'kDkSyebWdy')}`,
  ],
});
