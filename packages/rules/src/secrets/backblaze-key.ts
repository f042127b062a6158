// Backblaze B2 application key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isNear } from '../secret-checks/nearby-words.ts';
import { hasAllClasses, isMixed } from '../secret-checks/randomness.ts';

export const backblazeKey = defineSecret({
  id: 'secret/backblaze-key',
  title: 'Backblaze B2 application key',
  severity: 'high',
  anchors: ['K001', 'K002', 'K003', 'K004', 'K005', 'K006'],
  pattern: /K00[1-6][A-Za-z0-9+/]{27}/,
  check: (candidate) =>
    hasAllClasses(candidate.value) &&
    isMixed(candidate.value.slice(4)) &&
    isNear(candidate, /backblaze|b2|application_?key/i)
      ? {}
      : undefined,
  why: 'With its id it reads, writes and deletes what is in the buckets it was made for.',
  fix: ['Delete it under Application Keys'],
  references: ['https://www.backblaze.com/docs/cloud-storage-application-keys'],
  examples: [
    `text(.env): B2_APPLICATION_KEY=${madeUp('K005', 'KeBbj1F1WfthHbQCA22qm82mn7g')}`,
    `b2_api.authorize_account("production", key_id, "${madeUp('K001', '2Xj3ypOkVPwmy4CPuQZfUnxCkAx')}")`,
  ],
  nearMisses: ['text(.env): B2_APPLICATION_KEY=K005xxxxxxxxxxxxxxxxxxxxxxxxxxx', 'part number K001'],
});
