// What configurations of Hydra, NeMo and Lightning may construct: `hydra.utils.instantiate` calls any name that stands under
// `_target_`. Their own parts by exact names; whatever resolves further names is not among them.

import { describeLoader } from '../describe-loader.ts';
import { spreadNames } from '../keras/spread-names.ts';
import { LIGHTNING_NAMES } from '../model-parts/lightning-names.ts';
import { NEMO_NAMES } from '../model-parts/nemo-names.ts';
import { TORCH_NAMES } from '../model-parts/torch-names.ts';

/** What resolves a further name is ordinary itself: the name that it is given is judged. */
const HELPERS = `random.seed numpy.random.seed functools.partial hydra.utils.get_method hydra.utils.get_class
    hydra.utils.get_object hydra.utils.get_static_method hydra.utils.call hydra.utils.instantiate`;

export const loader = describeLoader({
  loader: 'hydra',
  title: 'Hydra',
  calls: 'load',
  advisories: ['CVE-2025-23304 (NeMo 2.3.2)', 'CVE-2026-65178 (NeMo)'],
  get allows() {
    return [TORCH_NAMES, HELPERS, ...spreadNames(NEMO_NAMES), ...spreadNames(LIGHTNING_NAMES)].join(' ');
  },
});
