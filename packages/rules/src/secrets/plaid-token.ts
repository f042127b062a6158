// Plaid token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const plaidToken = defineSecret({
  id: 'secret/plaid-token',
  title: 'Plaid token',
  severity: 'critical',
  anchors: ['access-production-', 'access-development-', 'access-sandbox-'],
  pattern:
    /access-(?:production|development|sandbox)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
  assigned: { names: ['plaid secret', 'plaid secret key', 'plaid client secret'], value: /[0-9a-z]{30}/ },
  check: ({ value }) => {
    if (!isMixed(value.slice(-30), 16)) return undefined;
    return value.startsWith('access-sandbox') ? { severity: 'medium', detail: 'of the sandbox' } : {};
  },
  why: 'It reads accounts and transactions of people at their banks.',
  fix: ['Rotate it with /item/access_token/invalidate, or the secret under Developers, Keys'],
  references: ['https://plaid.com/docs/api/tokens/'],
  examples: [
    `token = "${madeUp('access-production-', '1c3fab93-b48a-3a79-1926-49b510a18056')}"`,
    `text(.env): PLAID_SECRET=${madeUp('249b47260058d1e37f0538d65c83a8')}`,
  ],
  nearMisses: [
    'token = "access-sandbox-..."',
    `text(.env): PLAID_CLIENT_ID=${madeUp('e6397483b2cf25d5d6890271')}`,
  ],
});
