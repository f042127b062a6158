// Orbax: functions that a checkpoint's metadata names to restore it. The library calls none of itself; programs built on
// it do.

import { describeLoader } from '../describe-loader.ts';

export const loader = describeLoader({
  loader: 'orbax',
  title: 'Orbax restore',
  calls: 'use',
  allows: '',
  unknown: 'medium',
});
