// MongoDB Atlas credential.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const mongodbAtlasKey = defineSecret({
  id: 'secret/mongodb-atlas-key',
  title: 'MongoDB Atlas credential',
  severity: 'high',
  anchors: ['mdb_sa_sk_'],
  pattern: /mdb_sa_sk_[A-Za-z0-9_-]{40}/,
  assigned: {
    names: [
      'atlas private key',
      'mongodb atlas private key',
      'mongodb atlas api private key',
      'atlas api private key',
      'atlas private api key',
    ],
    value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
  },
  check: ({ value }) => (isMixed(value.replace('mdb_sa_sk_', ''), 16) ? {} : undefined),
  why: 'It manages projects and clusters of the organisation and adds users to them.',
  fix: ['Delete it under Organization Access Manager, Applications'],
  references: ['https://www.mongodb.com/docs/atlas/configure-api-access/'],
  examples: [
    `text(.env): ATLAS_CLIENT_SECRET=${madeUp('mdb_sa_sk_', 'okoumyVJcuqHeuYjaQtlq1igI2crx3aa3yTcH0td')}`,
    `text(.env): MONGODB_ATLAS_PRIVATE_KEY=${madeUp('ad1d9c21-8aa2-03ff-913f-38f95492b941')}`,
  ],
  nearMisses: [
    `text(.env): ATLAS_CLIENT_ID=${madeUp('mdb_sa_id_', '318e40e14bb75ca7e81bf5c5')}`,
    'text(.env): MONGODB_ATLAS_PRIVATE_KEY=<key>',
  ],
});
