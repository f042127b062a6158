// Functions by value in Keras configurations, whatever they do.

import { defineRule } from '../../define-rule.ts';

export const lambdaCode = defineRule({
  id: 'keras/lambda-code',
  title: 'This Keras model carries Python code in a Lambda layer',
  category: 'unsafe-code',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [502, 94],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['keras'],
  message: '{className} at {place} holds a Python function by value: {what}',
  why: 'The function is bytecode in the configuration. Keras before 2.13 runs it while it loads the model; so does every Keras 3 before 3.11.3 for HDF5 files, whatever safe_mode says, and later ones with safe_mode=False.',
  fix: [
    'Ask the author for a model whose layers are classes of Keras or of a package you can review',
    'Load with safe_mode=True and Keras 3.11.3 or later, from a .keras archive and not from HDF5',
  ],
  falsePositives:
    'Models of honest authors use Lambda layers for a line of arithmetic; the finding shows what the code calls.',
  references: [
    'https://nvd.nist.gov/vuln/detail/CVE-2024-3660',
    'https://nvd.nist.gov/vuln/detail/CVE-2025-9905',
  ],
  samples: {
    fires: [
      'keras: {"class_name": "Sequential", "config": {"layers": [{"class_name": "Lambda", "config": {"name": "l", "function": [{"lambda": "python 3.10 | LOAD_CONST 2 | RETURN_VALUE"}, null, null], "function_type": "lambda"}}]}}',
    ],
    silent: [
      'keras: {"module": "keras", "class_name": "Sequential", "config": {"layers": [{"module": "keras.layers", "class_name": "Dense", "config": {"units": 2}, "registered_name": null}]}, "registered_name": null}',
    ],
  },
});
