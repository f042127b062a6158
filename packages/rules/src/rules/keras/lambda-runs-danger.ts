// Functions by value in Keras configurations that start programs, run code, reach the network or write files.

import { defineRule } from '../../define-rule.ts';

export const lambdaRunsDanger = defineRule({
  id: 'keras/lambda-runs-danger',
  title: 'Code in a Lambda layer of this Keras model does harm when the model is loaded',
  category: 'code-execution',
  severity: 'critical',
  stability: 'stable',
  since: '0.1',
  cwe: [502, 94, 506],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['keras'],
  message: '{className} at {place} calls `{call}`: {effect}',
  why: 'The function is bytecode in the configuration, and building the model runs it: in Keras before 2.13, in every Keras 3 before 3.11.3 for HDF5 files, and wherever safe_mode is off.',
  fix: [
    'Do not load the model',
    'Ask the author for a model whose layers are classes of Keras or of a package you can review',
    'Load with safe_mode=True and Keras 3.11.3 or later, from a .keras archive and not from HDF5',
  ],
  falsePositives: 'None known for functions that start programs or reach the network.',
  references: [
    'https://nvd.nist.gov/vuln/detail/CVE-2024-3660',
    'https://nvd.nist.gov/vuln/detail/CVE-2025-9905',
  ],
  samples: {
    fires: [
      'keras: {"class_name": "Sequential", "config": {"layers": [{"class_name": "Lambda", "config": {"name": "l", "function": [{"lambda": "python 3.10 | LOAD_CONST 0 | LOAD_CONST None | IMPORT_NAME os | STORE_NAME os | LOAD_NAME os | LOAD_METHOD system | LOAD_CONST \'echo inert\' | CALL_METHOD 1 | RETURN_VALUE"}, null, null], "function_type": "lambda"}}]}}',
    ],
    silent: [
      'keras: {"module": "keras", "class_name": "Sequential", "config": {"layers": [{"module": "keras.layers", "class_name": "Dense", "config": {"units": 2}, "registered_name": null}]}, "registered_name": null}',
      'keras: {"class_name": "Sequential", "config": {"layers": [{"class_name": "Lambda", "config": {"name": "l", "function": [{"lambda": "python 3.10 | LOAD_CONST 2 | RETURN_VALUE"}, null, null], "function_type": "lambda"}}]}}',
    ],
  },
});
