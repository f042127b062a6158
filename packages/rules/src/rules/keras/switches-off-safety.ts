// Names in Keras configurations that turn safe mode off.

import { defineRule } from '../../define-rule.ts';

export const switchesOffSafety = defineRule({
  id: 'keras/switches-off-safety',
  title: 'This Keras model switches off the checks of its loader',
  category: 'code-execution',
  severity: 'critical',
  stability: 'stable',
  since: '0.1',
  cwe: [693, 502],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['keras'],
  message: 'The configuration calls {path} at {place}: {effect}',
  why: 'The loader imports and calls what the configuration names. Once its safe mode is off, the functions that the same file carries are run.',
  fix: ['Do not load the model', 'Use Keras 3.11.0 or later, which refuses such names'],
  falsePositives: 'None known: no layer needs it.',
  references: ['https://nvd.nist.gov/vuln/detail/CVE-2025-9906'],
  samples: {
    fires: [
      'keras: {"module": "keras.config", "class_name": "function", "config": "enable_unsafe_deserialization", "registered_name": null}',
    ],
    silent: [
      'keras: {"module": "keras", "class_name": "Sequential", "config": {"layers": [{"module": "keras.layers", "class_name": "Dense", "config": {"units": 2}, "registered_name": null}]}, "registered_name": null}',
    ],
  },
});
