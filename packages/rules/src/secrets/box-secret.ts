// Box client secret.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { namedNearby } from '../secret-checks/nearby-words.ts';

export const boxSecret = defineSecret({
  id: 'secret/box-secret',
  title: 'Box client secret',
  severity: 'high',
  assigned: {
    names: [
      'box client secret',
      'box secret',
      'client secret',
      'developer token',
      'box token',
      'box developer token',
    ],
    value: /[A-Za-z0-9]{32}/,
  },
  check: namedNearby(/\bbox\b|\bBOX_|boxsdk/i, 62),
  why: 'It reads and writes files as the app or user it was issued for.',
  fix: ['Reset it under Configuration of the app'],
  references: ['https://developer.box.com/guides/authentication/'],
  examples: [
    `text(.env): BOX_CLIENT_SECRET=${madeUp('HYdmhwwdm7knK6l9LxaRgUlUgQN2thWT')}`,
    `text(.env): BOX_DEVELOPER_TOKEN=${madeUp('Bduf5EwRpDLHFsPGz7UGj2dfPvaYu59X')}`,
  ],
  nearMisses: [
    'text(.env): BOX_CLIENT_SECRET=YOUR_SECRET',
    `text(.env): BOX_CLIENT_ID=${madeUp('bbakx6hc9btujv50rp0uetnyely1vjr8')}`,
  ],
});
