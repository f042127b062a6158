// Names in configurations whose reader is not known: they may be imported and called. Only dangerous ones count.

import { describeLoader } from '../describe-loader.ts';

export const loader = describeLoader({
  loader: 'named-callable',
  title: 'The configuration',
  calls: 'load',
  unknown: 'ordinary',
  allows: '',
});
