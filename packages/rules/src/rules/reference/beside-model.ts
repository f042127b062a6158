// References to files beside the model, where honest models of the format have none.

import { defineRule } from '../../define-rule.ts';

export const besideModel = defineRule({
  id: 'reference/beside-model',
  title: 'This model makes its loader open a file beside it that models of its kind do not have',
  category: 'file-access',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [73],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['untrusted-file'],
  message: '{purpose} {target} in {place} names a file beside the model: a loader {effect}',
  why: 'Models of this format hold what they need, or name it in another way. A file that comes with the model, or lies where it is loaded, is read or run without being looked at.',
  fix: [
    'Scan the file that is named as well, or do not load the model',
    'Ask the author for a model that is complete in itself',
  ],
  falsePositives: 'Exports that were taken apart by hand.',
  samples: {
    fires: [
      'keras: {"module": "keras.layers", "class_name": "TFSMLayer", "config": {"filepath": "saved"}, "registered_name": null}',
    ],
    silent: [
      'keras: {"module": "keras.layers", "class_name": "Dense", "config": {"units": 2}, "registered_name": null}',
    ],
  },
});
