// Tokens of Grafana Cloud and older API keys of Grafana: base64 of a JSON object.

import { defineSecret } from '../define-secret.ts';
import { base64Object } from '../secret-checks/base64.ts';
import { madeUp } from '../secret-checks/made-up.ts';

export const grafanaCloudToken = defineSecret({
  id: 'secret/grafana-cloud-token',
  title: 'Grafana Cloud token',
  severity: 'high',
  anchors: ['glc_', 'eyJrIjoi'],
  pattern: /(?:glc_eyJ[A-Za-z0-9+/]{40,400}={0,2}|eyJrIjoi[A-Za-z0-9+/]{40,400}={0,2})/,
  proven: true,
  check: ({ value }) => {
    const fields = base64Object(value.replace('glc_', ''));
    return fields !== undefined && typeof fields['k'] === 'string' && typeof fields['n'] === 'string'
      ? {}
      : undefined;
  },
  why: 'It reads and writes metrics, logs and dashboards as its policy allows.',
  fix: ['Delete it under Access Policies, or API keys'],
  references: [
    'https://grafana.com/docs/grafana-cloud/account-management/authentication-and-permissions/access-policies/',
  ],
  examples: [
    `text(.env): GRAFANA_CLOUD_TOKEN=${madeUp('glc_', 'eyJvIjoiODQzMjEiLCJuIjoibWwtdHJhaW5pbmctd3JpdGUiLCJrIjoiNXg4UTJiN0M5ZDFFM2Y0RyIsIm0iOnsiciI6ImV1In19')}`,
    `api_key = "${madeUp('eyJrIjoi', 'VDVyOFlxMldlNlV0M0xwOUthN1NkNEZnMUhqMFpjIiwibiI6InRyYWluaW5nIiwiaWQiOjF9')}"`,
  ],
  nearMisses: ['text(.env): GRAFANA_CLOUD_TOKEN=glc_...', 'api_key = "eyJrIjoiabc"'],
});
