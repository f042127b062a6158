// What configurations of Hydra, NeMo and Lightning may construct: `hydra.utils.instantiate` calls any name that stands under
// `_target_`. Their own parts by exact names; whatever resolves further names is not among them.

import { describeLoader } from '../describe-loader.ts';
import { TORCH_NAMES } from '../model-parts/torch-names.ts';

export const loader = describeLoader({
  loader: 'hydra',
  title: 'Hydra',
  calls: 'load',
  advisories: ['CVE-2025-23304 (NeMo 2.3.2)', 'CVE-2026-65178 (NeMo)'],
  allows: `${TORCH_NAMES} random.seed numpy.random.seed`,
});
