// Sourcegraph access token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const sourcegraphToken = defineSecret({
  id: 'secret/sourcegraph-token',
  title: 'Sourcegraph access token',
  severity: 'high',
  anchors: ['sgp_', 'slk_', 'sgs_', 'sgd_'],
  pattern:
    /(?:sgp_(?:[0-9a-fA-F]{16}|local)_[0-9a-fA-F]{40}|sgp_[0-9a-fA-F]{40}|slk_[0-9a-f]{64}|sgs_[0-9a-f]{64}|sgd_[0-9a-f]{64})/,
  check: ({ value }) => (isMixed(value.slice(-40), 16) ? {} : undefined),
  why: 'It searches and reads all code that its owner may read.',
  fix: ['Delete it under User settings, Access tokens'],
  references: ['https://sourcegraph.com/docs/cli/how-tos/creating-an-access-token'],
  examples: [
    `text(.env): SRC_ACCESS_TOKEN=${madeUp('sgp_', '1812ba01c2079f5b', '_', '6c7295c1cf8dd076b17b4c0b09df627dbe9ff736')}`,
    `token = "${madeUp('sgp_', '7b1870f0be757417e44ad30db6d85ac03638bd60')}"`,
  ],
  nearMisses: [
    'text(.env): SRC_ACCESS_TOKEN=sgp_local_token',
    `token = "${madeUp('sgp_', 'd2463964de4dc3e54c63')}"`,
  ],
});
