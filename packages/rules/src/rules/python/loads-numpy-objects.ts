// The rule for source that lets NumPy read pickled arrays.

import { defineRule } from '../../define-rule.ts';

export const loadsNumpyObjects = defineRule({
  id: 'python/loads-numpy-objects',
  title: 'Source reads NumPy arrays with allow_pickle=True',
  category: 'unsafe-code',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [502],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0011.000', 'AML.T0010'],
  tags: ['source', 'deserialisation', 'numpy'],
  message: '`{call}` in {where} {effect}',
  why: 'With `allow_pickle=True` an array of objects is a pickle, and reading it runs what the file names.',
  fix: ['Leave allow_pickle at its default, False', 'Store ragged data as several plain arrays'],
  falsePositives: 'Files that the same program wrote.',
  samples: {
    fires: [
      "python: import numpy as np\ndata = np.load('x.npy', allow_pickle=True)",
      "python: import numpy\nfrom functools import partial\nload = partial(numpy.load, allow_pickle=True)\nload('x.npy')",
    ],
    silent: [
      "python: import numpy as np\ndata = np.load('x.npy')",
      "python: import numpy as np\ndata = np.load('x.npy', allow_pickle=False)",
    ],
  },
});
