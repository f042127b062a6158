// Access keys of Alibaba Cloud: the id by its mark, the secret by the names beside it.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isNear } from '../secret-checks/nearby-words.ts';
import { hasAllClasses, hasDigitAndLetter, isMixed } from '../secret-checks/randomness.ts';

export const alibabaAccessKey = defineSecret({
  id: 'secret/alibaba-access-key',
  title: 'Alibaba Cloud access key',
  severity: 'critical',
  anchors: ['LTAI'],
  pattern: /LTAI[A-Za-z0-9]{12,20}/,
  assigned: {
    names: [
      'access key secret',
      'accesskeysecret',
      'access secret',
      'secret key',
      'secret',
      'aliyun key',
      'alibaba key',
    ],
    value: /[A-Za-z0-9]{30}/,
  },
  check: (candidate) => {
    const { value } = candidate;
    if (value.startsWith('LTAI'))
      return hasDigitAndLetter(value) && isMixed(value.slice(4)) ? { severity: 'high' } : undefined;
    return hasAllClasses(value) && isMixed(value) && isNear(candidate, /ali(?:yun|baba|cloud)|oss|LTAI/i)
      ? {}
      : undefined;
  },
  why: 'Id and secret together sign every request that their user may make.',
  fix: ['Disable and delete the key in the RAM console'],
  references: ['https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair'],
  examples: [
    `access_key_id = "${madeUp('LTAI', '5t', 'DL1jb072A5hAgMNSWQ')}"`,
    `text(.env): ALIBABA_CLOUD_ACCESS_KEY_SECRET=${madeUp('DXxuQvKIzUM2ijpJEQvhTqo9MdMAD2')}`,
  ],
  nearMisses: [
    'access_key_id = "LTAIxxxxxxxxxxxxxxxx"',
    'text(.env): ALIBABA_CLOUD_ACCESS_KEY_SECRET=<secret>',
  ],
});
