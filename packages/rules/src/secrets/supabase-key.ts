// Supabase secret key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const supabaseKey = defineSecret({
  id: 'secret/supabase-key',
  title: 'Supabase secret key',
  severity: 'critical',
  anchors: ['sbp_', 'sb_secret_'],
  pattern: /(?:sbp_(?:v0_)?[0-9a-f]{40}|sb_secret_[A-Za-z0-9_-]{31})/,
  check: ({ value }) => (isMixed(value.replace(/^sb(?:p|_secret)_(?:v0_)?/, ''), 16) ? {} : undefined),
  why: 'It reads and writes every table past the rules for rows, or manages the projects of its owner. Keys that begin with sb_publishable_ are public.',
  fix: ['Delete it under API Keys of the project, or Access Tokens of the account'],
  references: ['https://supabase.com/docs/guides/api/api-keys'],
  examples: [
    `text(.env): SUPABASE_ACCESS_TOKEN=${madeUp('sbp_', 'beb7351e4cb414d9d0fb1eeb8b634e2777e67641')}`,
    `text(.env): SUPABASE_SECRET_KEY=${madeUp('sb_secret_', 'aYssGBjMuXxMPfHmcyoG3SdMf4KEHRL')}`,
  ],
  nearMisses: [
    `text(.env): SUPABASE_KEY=${madeUp('sb_publishable_', 'wfL1KHjHyUjauJGFwGc5SBl1flRzQHQ')}`,
    'text(.env): SUPABASE_ACCESS_TOKEN=sbp_...',
  ],
});
