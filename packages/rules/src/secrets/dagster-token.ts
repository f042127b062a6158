// Dagster Cloud token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const dagsterToken = defineSecret({
  id: 'secret/dagster-token',
  title: 'Dagster Cloud token',
  severity: 'high',
  assigned: {
    names: [
      'dagster cloud api token',
      'dagster token',
      'dagster cloud agent token',
      'dagster cloud token',
      'agent token',
      'user token',
    ],
    value: /(?:agent|user):(?:[A-Za-z0-9_-]{1,40}:)?[0-9a-f]{32}/,
  },
  check: ({ value }) => (isMixed(value.slice(-32), 16) ? {} : undefined),
  why: 'It starts runs and reads the settings of the deployment; a token of an agent receives its work.',
  fix: ['Revoke it under Organization settings, Tokens'],
  references: ['https://docs.dagster.io/deployment/dagster-plus'],
  examples: [
    `text(.env): DAGSTER_CLOUD_API_TOKEN=${madeUp('user:', '96b8ae2ed18553961875b4bde5a24dec')}`,
    `text(values.yaml): agentToken: "${madeUp('agent:', 'lab:', '3616f71c60cc8b6431a493cdccfe5e9a')}"`,
  ],
  nearMisses: [
    'text(.env): DAGSTER_CLOUD_API_TOKEN=user:xxxx',
    'text(.env): DAGSTER_CLOUD_API_TOKEN=agent:lab:your-token',
  ],
});
