// Prefect API key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const prefectApiKey = defineSecret({
  id: 'secret/prefect-api-key',
  title: 'Prefect API key',
  severity: 'high',
  anchors: ['pnu_', 'pnb_'],
  pattern: /pn[ub]_[A-Za-z0-9]{36}/,
  check: drawnAtRandom(4),
  why: 'It starts flows and reads the blocks of the workspace, which hold credentials of other services.',
  fix: ['Delete it under API Keys of the account'],
  references: ['https://docs.prefect.io/v3/manage/cloud/manage-users/api-keys'],
  examples: [
    `text(.env): PREFECT_API_KEY=${madeUp('pnu_', 'QcrPsUSdwB2lLjZowaRMHq237iQsZ5bTXIvw')}`,
    `prefect cloud login -k ${madeUp('pnb_', '7XodVqbvJxjLF16PIkkiDnJ4Inv4Fy13h9K3')}`,
  ],
  nearMisses: [
    'text(.env): PREFECT_API_KEY=pnu_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    `text(.env): PREFECT_API_KEY=${madeUp('pnu_', 'e3QMFHW16q')}`,
  ],
});
