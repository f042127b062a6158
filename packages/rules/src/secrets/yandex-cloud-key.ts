// Yandex Cloud key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { hasAllClasses, isMixed } from '../secret-checks/randomness.ts';

export const yandexCloudKey = defineSecret({
  id: 'secret/yandex-cloud-key',
  title: 'Yandex Cloud key',
  severity: 'high',
  anchors: ['AQVN', 'y0_', 'y1_', 'y2_', 'y3_'],
  pattern: /(?:AQVN[A-Za-z0-9_-]{35,38}|y[0-3]_[A-Za-z0-9_-]{55,60})/,
  assigned: {
    names: ['yandex key', 'yc key', 'yandex secret key', 'yandex token', 'yc token', 'iam token'],
    value: /(?:YC[A-Za-z0-9_-]{38}|t1\.[A-Za-z0-9_-]{20,200}={0,2}\.[A-Za-z0-9_-]{86}={0,2})/,
  },
  check: ({ value }) => (hasAllClasses(value) && isMixed(value.slice(4), 64) ? {} : undefined),
  why: 'It calls YandexGPT, storage and other services as the service account or user it was issued to.',
  fix: ['Delete it on the page of the service account, or revoke the OAuth token'],
  references: ['https://yandex.cloud/en/docs/iam/concepts/authorization/api-key'],
  examples: [
    `text(.env): YANDEX_API_KEY=${madeUp('AQVN', 'a8SI9_up2vAN4BS5JSFT8XuwCz4PIx-on9Rp')}`,
    `oauth = "${madeUp('y0_', 'Ag', 'HfeXDFE8SSNn92wLcMZEcrVbJwSahL10OI1KdczFqJ6nsMB7ZEkgN6')}"`,
  ],
  nearMisses: ['text(.env): YANDEX_API_KEY=AQVNxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'oauth = "y0_scale"'],
});
