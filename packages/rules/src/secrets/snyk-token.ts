// Snyk token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';

export const snykToken = defineSecret({
  id: 'secret/snyk-token',
  title: 'Snyk token',
  severity: 'high',
  anchors: ['snyk_uat.', 'snyk_sat.'],
  pattern: /snyk_[us]at\.[0-9a-f]{8}\.[A-Za-z0-9_-]{10,200}\.[A-Za-z0-9_-]{40,100}/,
  assigned: {
    names: ['snyk token', 'snyk api token', 'snyk key', 'snyk api key', 'snyk oauth token'],
    value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
  },
  why: 'It reads and changes projects and their weaknesses as its owner may.',
  fix: ['Revoke it under Account settings'],
  references: ['https://docs.snyk.io/snyk-api/authentication-for-api'],
  examples: [
    `text(.env): SNYK_TOKEN=${madeUp('515752af-3f63-2835-ff60-2b44f81703d7')}`,
    `text(ci.yaml): snyk_api_token: ${madeUp('bab2524d-85e0-0b5e-2e36-995f177256ed')}`,
  ],
  nearMisses: [
    'text(.env): SNYK_TOKEN=<token>',
    `text(.env): SNYK_ORG_ID=${madeUp('e54a1591-1ea9-cd5b-3e5c-4fbd37ed5604')}`,
  ],
});
