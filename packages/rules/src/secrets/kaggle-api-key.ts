// Keys of Kaggle: in kaggle.json, in the environment, or with the mark of newer ones.

import { defineSecret } from '../define-secret.ts';
import { KEY_NAMES } from '../secret-checks/key-names.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isNear } from '../secret-checks/nearby-words.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const kaggleApiKey = defineSecret({
  id: 'secret/kaggle-api-key',
  title: 'Kaggle API key',
  severity: 'high',
  anchors: ['KGAT_', '"key"'],
  pattern: /(?:KGAT_[0-9a-f]{32}|"key"\s{0,4}:\s{0,4}"(?<value>[0-9a-f]{32})")/,
  assigned: { names: KEY_NAMES, value: /[0-9a-f]{32}/ },
  check: (candidate) => {
    const { value, fileName, before, after } = candidate;
    if (value.startsWith('KGAT_')) return isMixed(value.slice(5), 16) ? {} : undefined;
    const isFile =
      fileName === 'kaggle.json' || /"username"\s{0,4}:/.test(before) || /"username"\s{0,4}:/.test(after);
    return isMixed(value, 16) && (isFile || isNear(candidate, /kaggle/i)) ? {} : undefined;
  },
  why: 'It reads private data sets and notebooks of its owner and submits, publishes and deletes in their name.',
  fix: ['Expire it under Settings, API'],
  references: ['https://www.kaggle.com/docs/api'],
  examples: [
    `text(kaggle.json): {"username":"mlpractitioner","key":"${madeUp('a74ba4894a632384548331cb2a5992a6')}"}`,
    `text(.env): KAGGLE_KEY=${madeUp('b2f045ada2e82bc90e06c02a9d893762')}`,
    `token = "${madeUp('KGAT_', 'a043c3c416e8dc7dd5031e8701cc4de2')}"`,
  ],
  nearMisses: [
    'text(kaggle.json): {"username":"me","key":"your_key"}',
    `text(data.json): {"key":"${madeUp('2ad8ac1ebe6a994d5f3b606a805a3440')}"}`,
    'text(.env): KAGGLE_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  ],
});
