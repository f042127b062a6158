// Tokens of service accounts of 1Password, and secret keys of accounts.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { hasDigitAndLetter, isMixed } from '../secret-checks/randomness.ts';

export const onepasswordToken = defineSecret({
  id: 'secret/onepassword-token',
  title: '1Password credential',
  severity: 'critical',
  anchors: ['ops_eyJ', 'A3-'],
  pattern:
    /(?:ops_eyJ[A-Za-z0-9+/_-]{200,2000}={0,3}|A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5})/,
  check: ({ value }) => (isMixed(value.slice(7), 32) && hasDigitAndLetter(value.slice(3)) ? {} : undefined),
  why: 'It reads the vaults that the service account was given: the secrets of other services.',
  fix: ['Revoke it under Service Accounts, or regenerate the secret key of the account'],
  references: ['https://developer.1password.com/docs/service-accounts/security/'],
  examples: [
    `text(.env): OP_SERVICE_ACCOUNT_TOKEN=${madeUp('ops_eyJ', 'YQCcj1IHLvG5QWVjtzt8Ahtzlpd2XIvrRGnNI6D8jpzCznYbV5al8lQL6QJx8LuR5KnZWjuPX6MRrIXBLO6r9SDlgPKqN9LSDDND0yKrQSsxs9F80S58jtyWiqhtSYyg3uyLJyQ0g2Z10akfeUAd6tgyLJy6DzBFtYdwLM9XxXXiJtChC4PGQYmwhP0pFz2BBd5cBu174Z81E5HtU2FEGRqEzPg5TPuxJU9fxHKIotxs5f8VqYKmCMX5pRctyv1LJf9cK9zl3OlwIv0H6Bldq8soE4OAe0av2WsNapG1IoWN')}`,
    `secret key: ${madeUp('A3-', 'INRND5', '-', 'HRR2BH', '-', '9MD1T', '-', '0WVO7', '-', '6WLR8', '-', '33NXH')}`,
  ],
  nearMisses: [
    'text(.env): OP_SERVICE_ACCOUNT_TOKEN=ops_eyJ...',
    'secret key: A3-XXXXXX-XXXXXX-XXXXX-XXXXX-XXXXX-XXXXX',
  ],
});
