// What `cntk.Function.load` imports for functions of the author in Python.

import { describeLoader } from '../describe-loader.ts';

export const loader = describeLoader({
  loader: 'cntk',
  title: 'CNTK Function.load',
  calls: 'load',
  allows: '',
});
