// Names without a module in older Keras configurations: looked up among Keras's own parts and what the author's program
// has registered, and nowhere else.

import { describeLoader } from '../describe-loader.ts';
import { KERAS_BARE_NAMES } from '../keras/bare-names.ts';

export const loader = describeLoader({
  loader: 'keras-legacy',
  title: 'Keras load_model',
  calls: 'use',
  unknown: 'low',
  advisories: [],
  get allows() {
    const names = KERAS_BARE_NAMES.split(/\s+/).filter((name) => name !== '');
    return names.map((name) => `__main__.${name}`).join(' ');
  },
});
