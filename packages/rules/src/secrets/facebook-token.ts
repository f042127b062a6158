// Facebook access token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { hasAllClasses, hasDigitAndLetter, isMixed } from '../secret-checks/randomness.ts';

export const facebookToken = defineSecret({
  id: 'secret/facebook-token',
  title: 'Facebook access token',
  severity: 'high',
  anchors: ['EAA'],
  pattern: /EAA[A-Za-z0-9]{100,400}/,
  assigned: {
    names: [
      'facebook app secret',
      'facebook secret',
      'fb app secret',
      'meta app secret',
      'instagram app secret',
      'facebook client secret',
    ],
    value: /[0-9a-f]{32}/,
  },
  check: ({ value }) =>
    isMixed(value, value.length === 32 ? 16 : 62) &&
    hasDigitAndLetter(value) &&
    (value.length === 32 || hasAllClasses(value.slice(3)))
      ? {}
      : undefined,
  why: 'It reads and posts as the user, page or app it was issued for.',
  fix: ['Reset the secret of the app, or remove the app from the account'],
  references: ['https://developers.facebook.com/docs/facebook-login/guides/access-tokens'],
  examples: [
    `token = "${madeUp('EAA', 'GZBx', 'VGbbcBbdDEed4uO4eNX8kpsHhs9pqsCHPXlPJYY2pnjVQ1khVb4zLHiaJHvVbakrJhAEVzx0un4CoNSpxtNDYUZEzJxKJADhOrtGVcBNtn7KLOfobVVS7VzYvXj9p6SyyFsvllXTH1rQ2jQtbd4pQlbM0Mfsxj4X')}"`,
    `text(.env): FACEBOOK_APP_SECRET=${madeUp('bae4539a4f695cc428cf471958217fd7')}`,
  ],
  nearMisses: ['token = "EAA..."', 'text(.env): FACEBOOK_APP_ID=123456789012345'],
});
