// Secrets of applications in Microsoft Entra ID: the fifth and sixth characters are always the same.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { hasAllClasses, isMixed } from '../secret-checks/randomness.ts';

export const azureClientSecret = defineSecret({
  id: 'secret/azure-client-secret',
  title: 'Microsoft Entra client secret',
  severity: 'critical',
  anchors: ['0Q~', '1Q~', '2Q~', '3Q~', '4Q~', '5Q~', '6Q~', '7Q~', '8Q~', '9Q~'],
  pattern: /[A-Za-z0-9_~.]{3}\dQ~[A-Za-z0-9_~.-]{31,34}/,
  reachBack: 3,
  check: ({ value }) => (hasAllClasses(value) && isMixed(value, 64) ? {} : undefined),
  why: 'With the ids of application and tenant, which are no secrets, it signs in as the application and gets all that was granted to it.',
  fix: ['Delete it under Certificates & secrets of the app registration and look through its sign-in logs'],
  references: ['https://learn.microsoft.com/en-us/entra/identity-platform/how-to-add-credentials'],
  examples: [
    `text(.env): AZURE_CLIENT_SECRET=${madeUp('I8F', '8Q~', 'x2GF2qr05faFLhItObgivVuaOBRspyLEhX')}`,
    `credential = ClientSecretCredential(tenant, client, "${madeUp('aAM', '7Q~', 'j41loSTsCnJhWd3kDKJUIQxdKYpsfzp69')}")`,
  ],
  nearMisses: [
    'text(.env): AZURE_CLIENT_SECRET=your-client-secret',
    `text(.env): AZURE_CLIENT_SECRET=${madeUp('NTA', '8Q~', 'NLPBu94WKI0N')}`,
    'aaa8Q~aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  ],
});
