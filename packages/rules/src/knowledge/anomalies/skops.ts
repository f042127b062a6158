// What the oddities of skops files mean.

import { describeAnomalies, oddity, readersDisagree } from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('skops', {
  'operator-module': readersDisagree(
    'skops before 0.12 takes the function from the named module instead of operator and calls it, and shows another name.',
    ['CVE-2025-54412 (skops 0.12)'],
  ),
  'method-name': readersDisagree(
    'skops before 0.12 follows the attributes to whatever they lead to, and shows another name.',
    ['CVE-2025-54413 (skops 0.12)'],
  ),
  'method-owner': readersDisagree(
    'skops before 0.12 shows one class and takes the method from an object of another.',
    ['CVE-2025-54413 (skops 0.12)'],
  ),
  'hidden-name': readersDisagree('The name that is shown to the user is not the name that is loaded.'),
  'unknown-loader': oddity(
    'No release of skops has this loader; what another reader makes of it is not known.',
    [],
    'medium',
  ),
});
