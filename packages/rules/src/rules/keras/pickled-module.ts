// PyTorch modules as pickles in Keras configurations.

import { defineRule } from '../../define-rule.ts';

export const pickledModule = defineRule({
  id: 'keras/pickled-module',
  title: 'This Keras model carries a pickled PyTorch module',
  category: 'unsafe-code',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [502],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['keras'],
  message: '{className} at {place} holds a module as a pickle',
  why: 'Keras 3.11.0 to 3.11.2 unpickles it with torch.load(weights_only=False) while it loads the model, even in safe mode; later releases do with safe_mode=False. What the pickle does is judged apart.',
  fix: [
    'Use Keras 3.11.3 or later and keep safe_mode on',
    'Ask the author for the module as source and weights',
  ],
  falsePositives: 'Models that wrap a PyTorch module need it.',
  references: ['https://nvd.nist.gov/vuln/detail/CVE-2025-49655'],
  samples: {
    fires: [
      'keras: {"module": "keras.layers", "class_name": "TorchModuleWrapper", "config": {"module": "gAJOLg=="}, "registered_name": null}',
    ],
    silent: [
      'keras: {"module": "keras", "class_name": "Sequential", "config": {"layers": [{"module": "keras.layers", "class_name": "Dense", "config": {"units": 2}, "registered_name": null}]}, "registered_name": null}',
    ],
  },
});
