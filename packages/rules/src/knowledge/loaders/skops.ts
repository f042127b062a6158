// What skops.io.load may build: the types of scikit-learn, NumPy and SciPy that fitted estimators consist of. skops asks for
// every other name to be trusted by the caller, who is shown the names and tends to trust them all.

import { describeLoader } from '../describe-loader.ts';
import { spreadNames } from '../keras/spread-names.ts';
import { OTHER_NAMES } from '../skops/other-names.ts';
import { SKLEARN_NAMES } from '../skops/sklearn-names.ts';

export const loader = describeLoader({
  loader: 'skops',
  title: 'skops.io.load',
  calls: 'opt-in',
  unknown: 'low',
  advisories: [
    'CVE-2025-54412 (skops 0.12)',
    'CVE-2025-54413 (skops 0.12)',
    'CVE-2024-37065 (skops 0.6 to 0.9)',
  ],
  get allows() {
    return [...spreadNames(SKLEARN_NAMES), ...spreadNames(OTHER_NAMES)].join(' ');
  },
});
