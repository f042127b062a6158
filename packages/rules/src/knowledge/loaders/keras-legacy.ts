// Names without a module in older Keras configurations: looked up among Keras's own parts and what the author's program
// has registered, and nowhere else.

import { describeLoader } from '../describe-loader.ts';
import { KERAS_BARE_NAMES } from '../keras/bare-names.ts';
import { KERAS_PUBLIC_NAMES } from '../keras/public-names.ts';
import { spreadNames } from '../keras/spread-names.ts';

export const loader = describeLoader({
  loader: 'keras-legacy',
  title: 'Keras load_model',
  calls: 'use',
  unknown: 'low',
  advisories: [],
  get allows() {
    const names = KERAS_BARE_NAMES.split(/\s+/).filter((name) => name !== '');
    // Operations of Keras 3 are written like functions of the author.
    for (const path of spreadNames(KERAS_PUBLIC_NAMES)) {
      if (path.startsWith('keras.ops.')) names.push(path.slice(path.lastIndexOf('.') + 1));
    }
    return names.map((name) => `__main__.${name}`).join(' ');
  },
});
