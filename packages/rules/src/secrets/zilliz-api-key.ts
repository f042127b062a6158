// Zilliz Cloud API key.

import { defineSecret } from '../define-secret.ts';
import { KEY_NAMES } from '../secret-checks/key-names.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isNear } from '../secret-checks/nearby-words.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const zillizApiKey = defineSecret({
  id: 'secret/zilliz-api-key',
  title: 'Zilliz Cloud API key',
  severity: 'high',
  assigned: { names: KEY_NAMES, value: /(?:db_[0-9a-f]{12,20}:[A-Za-z0-9!@#$%^&*]{8,40}|[0-9a-f]{64,128})/ },
  check: (candidate) =>
    isMixed(candidate.value, 16) && isNear(candidate, /zilliz|milvus/i) ? {} : undefined,
  why: 'It reads, changes and deletes the collections of its clusters.',
  fix: ['Delete it under API Keys'],
  references: ['https://docs.zilliz.com/docs/manage-api-keys'],
  examples: [
    `text(.env): ZILLIZ_API_KEY=${madeUp('8d98bac78c5defed61be4fa5fd448540f776af8104a475e072548d22de3d86474be38ca9e159464768bedd285ded7dbc')}`,
    `python: client = MilvusClient(uri="https://in03.zillizcloud.com", token="${madeUp('5a4d38db2ff82d3b0ed99292b3b3141a80f747d9df273c26b98229714a178a6ea1b33c6b1cd8f61d9259adbd9eea3231')}")\n`,
  ],
  nearMisses: ['text(.env): MILVUS_TOKEN=root:Milvus', 'text(.env): ZILLIZ_API_KEY=YOUR_KEY'],
});
