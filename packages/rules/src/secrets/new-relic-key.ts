// New Relic key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { drawnAtRandom } from '../secret-checks/randomness.ts';

export const newRelicKey = defineSecret({
  id: 'secret/new-relic-key',
  title: 'New Relic key',
  severity: 'high',
  anchors: ['NRAK-', 'NRII-', 'NRRA-', 'NRIQ-', 'NRSP-'],
  pattern:
    /NR(?:AK-[A-Z0-9]{27}|II-[A-Za-z0-9_-]{32}|IQ-[A-Za-z0-9_-]{32}|RA-[0-9a-f]{42}|SP-[a-z]{2}\d{2}[0-9a-f]{31})/,
  assigned: {
    names: ['new relic license key', 'newrelic license key', 'nr license key'],
    value: /(?:eu01xx[0-9a-f]{30}|[0-9a-f]{36})NRAL/,
  },
  check: drawnAtRandom(5, 36),
  why: 'It reads what was measured, or writes to it, by its kind.',
  fix: ['Delete it under API keys'],
  references: ['https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/'],
  examples: [
    `text(.env): NEW_RELIC_API_KEY=${madeUp('NRAK-', 'HUU1SDOV4LXMY2I302SPNOVXXWE')}`,
    `insert_key = "${madeUp('NRII-', 'UL5HH9DVcZ0eALhaxA51U1uwJUXrZRPA')}"`,
  ],
  nearMisses: [
    'text(.env): NEW_RELIC_API_KEY=NRAK-XXXXXXXXXXXXXXXXXXXXXXXXXXX',
    `text(.env): NEW_RELIC_API_KEY=${madeUp('NRAK-', 'FCVQ2GL6NX')}`,
  ],
});
