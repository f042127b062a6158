// Databricks token.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const databricksToken = defineSecret({
  id: 'secret/databricks-token',
  title: 'Databricks token',
  severity: 'critical',
  tags: ['cloud'],
  anchors: ['dapi', 'dose', 'dkea'],
  pattern: /(?:d(?:api|kea|ose)[0-9a-f]{32}(?:-\d)?)/,
  check: ({ value }) => (isMixed(value.slice(4, 36), 16) ? {} : undefined),
  why: 'It reads tables, notebooks and secrets of the workspace, starts clusters, and reads and replaces models of MLflow, as its owner may.',
  fix: ['Revoke it under User settings, Developer, Access tokens'],
  references: ['https://docs.databricks.com/en/dev-tools/auth/pat.html'],
  examples: [
    `text(.databrickscfg): [DEFAULT]\nhost = https://adb-123.azuredatabricks.net\ntoken = ${madeUp('dapi', '0a5b52a949a60375b4d6d3914de75c3d', '-2')}`,
    `mlflow_token: ${madeUp('dapi', '7ea1158fb73218ff917a2da506733540')}`,
    `text(.env): DATABRICKS_CLIENT_SECRET=${madeUp('dose', 'f17296e49dcacc30f27abafd9d4782af')}`,
  ],
  nearMisses: [
    'token = dapiXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX',
    'token = dapi00000000000000000000000000000000',
    'the dapi client',
  ],
});
