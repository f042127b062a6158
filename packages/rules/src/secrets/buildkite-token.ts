// Buildkite token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const buildkiteToken = defineSecret({
  id: 'secret/buildkite-token',
  title: 'Buildkite token',
  severity: 'high',
  anchors: ['bkua_', 'bkaa_', 'bkaj_', 'bkar_', 'bkct_', 'bkpt_', 'bkps_', 'bkpat_'],
  pattern: /bk(?:ua_[0-9a-z]{40,53}|(?:aa|aj|ar|ct|pt|ps|pat)_[A-Za-z0-9_-]{50,340})/,
  check: drawnAtRandom(5, 16),
  why: 'It starts builds, reads their logs or joins agents, by its kind.',
  fix: ['Revoke it under API Access Tokens'],
  references: ['https://buildkite.com/docs/apis/managing-api-tokens'],
  examples: [
    `text(.env): BUILDKITE_TOKEN=${madeUp('bkua_', '4d3d47dac685645732c590aa0ec4422bdd97b75f')}`,
    `token: ${madeUp('bkct_', 'HhXgm83k5Qmwg4IYzicSgazCDL499Ls1RNRTdYDolGCQcfc8yHcGpYvjpoOxjZeyG6fShqryK')}`,
  ],
  nearMisses: [
    'text(.env): BUILDKITE_TOKEN=bkua_...',
    `text(.env): BUILDKITE_TOKEN=${madeUp('bkua_', '512c443a59dd')}`,
  ],
});
