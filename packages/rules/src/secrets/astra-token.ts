// DataStax Astra token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const astraToken = defineSecret({
  id: 'secret/astra-token',
  title: 'DataStax Astra token',
  severity: 'high',
  anchors: ['AstraCS:'],
  pattern: /AstraCS:[A-Za-z0-9]{24}:[0-9a-f]{64}/,
  check: drawnAtRandom(33, 16),
  why: 'It reads and writes the databases of its organisation as its role may.',
  fix: ['Delete it under Tokens'],
  references: [
    'https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html',
  ],
  examples: [
    `text(.env): ASTRA_DB_APPLICATION_TOKEN=${madeUp('AstraCS:', 'Jwhsex58fzDxmbhmTfW6HeOV', ':', 'd225d3cecb60ea1b5c903335102bb104b60b943e9f4a1f8858adb31f63843215')}`,
    `client = DataAPIClient("${madeUp('AstraCS:', '3Fv5xJDhsqLa1vrIAily5bWT', ':', 'b10f87aafd793e166d59edb98d63943c85520e61aefd571a0632a731acca1de1')}")`,
  ],
  nearMisses: [
    'text(.env): ASTRA_DB_APPLICATION_TOKEN=AstraCS:...',
    'client = DataAPIClient("AstraCS:id:secret")',
  ],
});
