// Doppler token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const dopplerToken = defineSecret({
  id: 'secret/doppler-token',
  title: 'Doppler token',
  severity: 'critical',
  anchors: ['dp.pt.', 'dp.st.', 'dp.ct.', 'dp.sa.', 'dp.scim.', 'dp.audit.', 'dp.said.'],
  pattern:
    /dp\.(?:(?:pt|ct|sa|scim|audit|said)\.[A-Za-z0-9]{40,44}|st\.(?:[a-z0-9_-]{2,35}\.)?[A-Za-z0-9]{40,44})/,
  check: drawnAtRandom(6, 62),
  why: 'It reads the secrets of other services that are kept there.',
  fix: ['Revoke it under Tokens, or Access of the config'],
  references: ['https://docs.doppler.com/docs/service-tokens'],
  examples: [
    `text(.env): DOPPLER_TOKEN=${madeUp('dp.pt.', 'Yhbe5p3WHEmDBHnf90Rf2WrGZVhoeNKRkO0UuUDzvrD')}`,
    `doppler run --token ${madeUp('dp.st.', 'prd.', 'PXiwEkWr1jfbCZRXnhm4arMG5xYMwp4CydTrxV5970r')}`,
  ],
  nearMisses: [
    'text(.env): DOPPLER_TOKEN=dp.pt.xxxx',
    `text(.env): DOPPLER_TOKEN=${madeUp('dp.pt.', 'lAsyOKNOsoAm')}`,
  ],
});
