// Netlify token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { hasAllClasses, isMixed } from '../secret-checks/randomness.ts';

export const netlifyToken = defineSecret({
  id: 'secret/netlify-token',
  title: 'Netlify token',
  severity: 'high',
  tags: ['cloud'],
  anchors: ['nfp_', 'nfc_', 'nfo_', 'nfb_', 'nfu_'],
  pattern: /nf[pcobu]_[A-Za-z0-9]{36}/,
  assigned: {
    names: ['netlify auth token', 'netlify token', 'netlify access token', 'netlify api token'],
    value: /[A-Za-z0-9_-]{40,46}/,
  },
  check: ({ value }) => (hasAllClasses(value) && isMixed(value.replace(/^nf._/, ''), 62) ? {} : undefined),
  why: 'It deploys to and changes the sites of its owner.',
  fix: ['Delete it under User settings, Applications'],
  references: ['https://docs.netlify.com/api/get-started/'],
  examples: [
    `text(.env): NETLIFY_AUTH_TOKEN=${madeUp('nfp_', 'GIue16gJUhJk6ZMBzYqD1gIeVGWQd82fI9t7')}`,
    `text(.env): NETLIFY_AUTH_TOKEN=${madeUp('LCw8ER9p6vu1MK3o6EBfEe4Zk0bhkasmE-Dn7OgBfIm')}`,
  ],
  nearMisses: [
    'text(.env): NETLIFY_AUTH_TOKEN=nfp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    `text(.env): NETLIFY_SITE_ID=${madeUp('a4eace6d-e40e-d6d2-a183-cadc46188be9')}`,
  ],
});
