// Names in Keras configurations that are helpers of Keras or of Python, and no layers, losses or functions.

import { defineRule } from '../../define-rule.ts';

export const callsNonLayer = defineRule({
  id: 'keras/calls-non-layer',
  title: 'This Keras model calls what is no part of a model',
  category: 'code-execution',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [470, 73],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['keras'],
  message: 'The configuration names {path} at {place}, which is {what}',
  why: 'Keras 3 before 3.9.0 imports and calls whatever a configuration names, and before 3.11.0 whatever of its own packages: helpers that download, load, save and unpack files among them.',
  fix: ['Do not load the model', 'Use Keras 3.11.0 or later, which refuses such names'],
  falsePositives: 'Helpers of Keras that newer releases count among the parts of models.',
  references: [
    'https://nvd.nist.gov/vuln/detail/CVE-2025-8747',
    'https://nvd.nist.gov/vuln/detail/CVE-2025-9906',
  ],
  samples: {
    fires: [
      'keras: {"module": "keras.src.utils.file_utils", "class_name": "function", "config": "resolve_path", "registered_name": null}',
    ],
    silent: [
      'keras: {"module": "keras", "class_name": "Sequential", "config": {"layers": [{"module": "keras.layers", "class_name": "Dense", "config": {"units": 2}, "registered_name": null}]}, "registered_name": null}',
    ],
  },
});
