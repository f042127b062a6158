// What the symbolic expressions of exported programs may call: sympy evaluates them as Python while the program is loaded.

import { describeLoader } from '../describe-loader.ts';

export const loader = describeLoader({
  loader: 'torch-export-expression',
  title: 'torch.export.load, through sympy.sympify,',
  calls: 'load',
  allows: '',
  advisories: ['CVE-2026-4538 (torch, up to 2.10.0)'],
});
