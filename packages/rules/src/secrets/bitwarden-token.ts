// Bitwarden access token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isNear } from '../secret-checks/nearby-words.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const bitwardenToken = defineSecret({
  id: 'secret/bitwarden-token',
  title: 'Bitwarden access token',
  severity: 'critical',
  assigned: {
    names: [
      'bw clientsecret',
      'bw client secret',
      'bitwarden client secret',
      'bws access token',
      'bitwarden access token',
      'access token',
      'bitwarden token',
    ],
    value:
      /(?:[A-Za-z0-9]{30}|0\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\.[A-Za-z0-9]{30}:[A-Za-z0-9+/]{22}==)/,
  },
  check: (candidate) =>
    isMixed(candidate.value.slice(-30)) &&
    (candidate.value.length > 30 || isNear(candidate, /bitwarden|\bbws?_/i))
      ? {}
      : undefined,
  why: 'It reads the secrets of other services that were given to the machine or user.',
  fix: ['Revoke it under Machine accounts, or rotate the API key of the user'],
  references: ['https://bitwarden.com/help/access-tokens/'],
  examples: [
    `text(.env): BWS_ACCESS_TOKEN=${madeUp('0.', '54ac627f-5f92-4fde-f109-de8277c5acc2', '.', 'sA9Dc7FR8eWbeJiSNGwR7K1EXITMaJ', ':', '3IaDMYJ0eHBEBlvf+qNl/7', '==')}`,
    `text(.env): BW_CLIENTSECRET=${madeUp('ro7BrypyVFmYoRWqTIX8pZvLCgVCb3')}`,
  ],
  nearMisses: ['text(.env): BWS_ACCESS_TOKEN=0.your-token', 'version 0.12.3'],
});
