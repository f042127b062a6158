// Dropbox token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { hasAllClasses, hasDigitAndLetter, isMixed } from '../secret-checks/randomness.ts';

export const dropboxToken = defineSecret({
  id: 'secret/dropbox-token',
  title: 'Dropbox token',
  severity: 'high',
  anchors: ['sl.', 'AAAAAAAAAA'],
  pattern: /(?:sl\.(?:u\.)?[A-Za-z0-9_-]{130,1200}|[A-Za-z0-9_-]{11}A{10}[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-]))/,
  reachBack: 11,
  assigned: {
    names: ['dropbox app secret', 'dropbox secret', 'dropbox app key', 'dropbox client secret'],
    value: /[a-z0-9]{15}/,
  },
  check: ({ value }) => {
    const random = value.startsWith('sl.') ? value.slice(3) : value.replace('AAAAAAAAAA', '');
    return isMixed(random, value.length === 15 ? 36 : 64) &&
      (value.length === 15 ? hasDigitAndLetter(value) : hasAllClasses(random))
      ? {}
      : undefined;
  },
  why: 'It reads and writes the files of its owner.',
  fix: ['Revoke it under Connected apps, or make a new secret in the App Console'],
  references: ['https://developers.dropbox.com/oauth-guide'],
  examples: [
    `text(.env): DROPBOX_TOKEN=${madeUp('sl.', '8FF6k3K5BQSiE76cBqnYdxjzt7ZTp-pAnk1u6M08dEym02UaMpMiVX3rETov3syPCig8HbAEFOJjoOvCn3o9Op3PgNGr6Lwcb1IhT5_fKjUqG1G5Uz2wY5pNyR31X6T-bW5ewtq')}`,
    `dbx = dropbox.Dropbox("${madeUp('0yCszf5l2y1', 'AAAAAAAAAA', 'UtuiPKYtBdstkfskylquFfuEIg11xGlzAcuAJvhAlu5')}")`,
  ],
  nearMisses: [
    'text(.env): DROPBOX_TOKEN=sl.xxxx',
    'image = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"',
  ],
});
