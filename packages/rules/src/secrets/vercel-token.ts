// Vercel token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { hasDigitAndLetter, isMixed } from '../secret-checks/randomness.ts';

export const vercelToken = defineSecret({
  id: 'secret/vercel-token',
  title: 'Vercel token',
  severity: 'high',
  tags: ['cloud'],
  anchors: ['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_', 'vercel_blob_rw_'],
  pattern: /(?:vc[piark]_[A-Za-z0-9_-]{56}|vercel_blob_rw_[A-Za-z0-9]{16}_[A-Za-z0-9]{30})/,
  assigned: { names: ['vercel token', 'vercel api token', 'vercel access token'], value: /[A-Za-z0-9]{24}/ },
  check: ({ value }) => (hasDigitAndLetter(value) && isMixed(value.slice(-24)) ? {} : undefined),
  why: 'It deploys to and reads the projects of its owner, or calls models or stores files at their expense, by its kind.',
  fix: ['Delete it under Account settings, Tokens'],
  references: ['https://vercel.com/docs/rest-api'],
  examples: [
    `text(.env): VERCEL_TOKEN=${madeUp('vcp_', 'dBdKsSc5p38SOCkLg6iZhktgwaWIu6z3DeC0DEKK7oNSh8PfazvAo7wD')}`,
    `text(.env): VERCEL_TOKEN=${madeUp('IdJvLBqlF5vpE0Rdw4XsRpyO')}`,
  ],
  nearMisses: [
    'text(.env): VERCEL_TOKEN=<token>',
    `text(.env): VERCEL_PROJECT_ID=${madeUp('prj_', 'h97DZE6wFiwQ9Ac6JBFsQuLP')}`,
  ],
});
