// Tencent Cloud secret key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isNear } from '../secret-checks/nearby-words.ts';
import { hasAllClasses, isMixed } from '../secret-checks/randomness.ts';

export const tencentSecretKey = defineSecret({
  id: 'secret/tencent-secret-key',
  title: 'Tencent Cloud secret key',
  severity: 'critical',
  anchors: ['AKID'],
  pattern: /AKID[A-Za-z0-9]{32}/,
  assigned: { names: ['secret key', 'secretkey'], value: /[A-Za-z0-9]{32}/ },
  check: (candidate) => {
    const { value } = candidate;
    if (value.startsWith('AKID'))
      return isMixed(value.slice(4)) ? { severity: 'high', detail: 'the id' } : undefined;
    return hasAllClasses(value) && isMixed(value) && isNear(candidate, /tencent|qcloud|AKID|cos[_-]/i)
      ? {}
      : undefined;
  },
  why: 'SecretId and SecretKey together sign every request that their user may make.',
  fix: ['Disable and delete the key under Access Management, API keys'],
  references: ['https://www.tencentcloud.com/document/product/598/32675'],
  examples: [
    `secret_id = "${madeUp('AKID', 'fE1ri37ioEeZ0g9lWVctEkqWiS45gE27')}"`,
    `text(.env): TENCENTCLOUD_SECRET_KEY=${madeUp('yeMT7v6K6HGACi1dlzNzfSalh4GhwvfM')}`,
  ],
  nearMisses: [
    'secret_id = "AKIDxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
    'text(.env): TENCENTCLOUD_SECRET_KEY=your-secret-key',
    `secret_id = "${madeUp('AKID', 'qzG06JdvBxVM')}"`,
  ],
});
