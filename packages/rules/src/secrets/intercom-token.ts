// Intercom access token.

import { defineSecret } from '../define-secret.ts';
import { KEY_NAMES } from '../secret-checks/key-names.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { namedNearby } from '../secret-checks/nearby-words.ts';

export const intercomToken = defineSecret({
  id: 'secret/intercom-token',
  title: 'Intercom access token',
  severity: 'high',
  assigned: { names: KEY_NAMES, value: /(?:dG9r[A-Za-z0-9+/]{50,60}=?|[A-Za-z0-9_=-]{60})/ },
  check: namedNearby(/intercom/i, 62),
  why: 'It reads and answers conversations with customers.',
  fix: ['Regenerate it in the Developer Hub'],
  references: ['https://developers.intercom.com/docs/build-an-integration/learn-more/authentication'],
  examples: [
    `text(.env): INTERCOM_ACCESS_TOKEN=${madeUp('dG9r', 'iw9kqjTGFBZVk4XVfXTGuzTiBUjN4g357JLxdONxNXfsZimhIb7EXa2Y')}=`,
    `text(.env): INTERCOM_TOKEN=${madeUp('ov89IzKRYoRmeqMv8hupXV1xREKNIGhq6AmWslbq65HRSS9sDLGRHlN72d9l')}`,
  ],
  nearMisses: ['text(.env): INTERCOM_ACCESS_TOKEN=your-token', 'text(.env): INTERCOM_APP_ID=abc12345'],
});
