// Key files of service accounts, as JSON or as a dictionary in source.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

/** The parts of a key file stand in any order; the private key takes some 1,700 characters. */
const WITHIN_UNITS = 4000;

export const gcpServiceAccount = defineSecret({
  id: 'secret/gcp-service-account',
  title: 'Google Cloud service account key',
  severity: 'critical',
  anchors: ['private_key_id'],
  pattern: /private_key_id["']\s{0,4}[:=]\s{0,4}["'](?<value>[0-9a-f]{40})/,
  check: ({ value, text, at }) => {
    const near = text.slice(Math.max(0, at - WITHIN_UNITS), at + WITHIN_UNITS);
    if (!isMixed(value, 16) || !near.includes('service_account') || !near.includes('-----BEGIN'))
      return undefined;
    const account = /[a-z0-9-]{1,64}@[a-z0-9.-]{1,80}\.gserviceaccount\.com/.exec(near)?.[0];
    return account === undefined ? {} : { detail: `of ${account}` };
  },
  why: 'It signs in as the service account, with all roles of it, until it is deleted. Default accounts may edit the whole project.',
  fix: ['Delete the key under IAM, Service accounts, Keys, and look through the audit log'],
  references: ['https://cloud.google.com/iam/docs/keys-create-delete'],
  examples: [
    `text(sa.json): {"type": "service_account", "project_id": "lab", "private_key_id": "${madeUp('98e134be7a94ead341981ef9cabf66def8b582c8')}", "private_key": "${madeUp('-----BEGIN ', 'PRIVATE KEY-----', '\\n', '7V9/WzfEjfV4O9/2mOr5n0z/hz3IQTrvEdGZrnUQ+QWKQMavko7xiGtnL9DA5Beg', '\\n', '-----END PRIVATE KEY-----\\n')}", "client_email": "trainer@lab.iam.gserviceaccount.com"}`,
    `python: info = {'type': 'service_account', 'private_key_id': '${madeUp('0bb4d23a334d251ebab7c37b809abe7cb50b702f')}', 'private_key': '${madeUp('-----BEGIN ', 'PRIVATE KEY-----')}'}\n`,
  ],
  nearMisses: [
    'text(sa.json): {"type": "service_account", "private_key_id": "your_key_id", "private_key": "-----BEGIN PRIVATE KEY-----"}',
    `text(sa.json): {"type": "authorized_user", "private_key_id": "${madeUp('1f50ef6b0a3036dad4e04e59da712dfd6ff4b461')}"}`,
  ],
});
