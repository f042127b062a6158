// dbt Cloud token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { hasDigitAndLetter, isMixed } from '../secret-checks/randomness.ts';

export const dbtToken = defineSecret({
  id: 'secret/dbt-token',
  title: 'dbt Cloud token',
  severity: 'high',
  anchors: ['dbtc_', 'dbtu_'],
  pattern: /dbt[cu]_[A-Za-z0-9_+/=-]{30,60}/,
  assigned: {
    names: ['dbt cloud token', 'dbt token', 'dbt cloud api token', 'dbt api token', 'dbt cloud api key'],
    value: /[0-9a-f]{40}/,
  },
  check: ({ value }) =>
    isMixed(value.replace(/^dbt[cu]_/, ''), 16) && hasDigitAndLetter(value) ? {} : undefined,
  why: 'It starts jobs and reads and changes projects as its owner may.',
  fix: ['Delete it under Account settings, API tokens'],
  references: ['https://docs.getdbt.com/docs/dbt-cloud-apis/authentication'],
  examples: [
    `text(.env): DBT_CLOUD_TOKEN=${madeUp('dbtc_', '8kRMGfH9xlXoH4EHAgAjF0oB2FwSniF2hODMzES5')}`,
    `text(.env): DBT_API_TOKEN=${madeUp('30c259e0a7170fe2f1b09e6c0d87d2dcc8e5c52d')}`,
  ],
  nearMisses: ['text(.env): DBT_CLOUD_TOKEN=dbtc_...', 'dbtc_table_of_customers_and_orders'],
});
