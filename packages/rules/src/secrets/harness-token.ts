// Harness access token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';

export const harnessToken = defineSecret({
  id: 'secret/harness-token',
  title: 'Harness access token',
  severity: 'high',
  anchors: ['pat.', 'sat.'],
  pattern: /[ps]at\.[A-Za-z0-9_-]{22}\.[0-9a-f]{24}\.[A-Za-z0-9]{20}/,
  why: 'It starts pipelines and changes deployments as its owner or service account may.',
  fix: ['Delete it under My API Keys or the service account'],
  references: ['https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/'],
  examples: [
    `x-api-key: ${madeUp('pat.', 'WFg43mIg2H3eyCceiYzvqD', '.', 'ece96afccb067ee1eebfe21d', '.', 'nicGISxk1z2rJel2k3Hj')}`,
    `text(.env): HARNESS_API_KEY=${madeUp('sat.', 'fa4jccsTkirTeOpwvK7krl', '.', '651962aa31142c6e6ccbb891', '.', 'Y5qoH07t6OcUhD1zPK6V')}`,
  ],
  nearMisses: [
    'x-api-key: pat.account.key',
    `x-api-key: ${madeUp('pat.', '9XgwdILgFACyXdEo6aXUJ1', '.', 'f3ff10e7f13830f8f9ebfa6f')}`,
  ],
});
