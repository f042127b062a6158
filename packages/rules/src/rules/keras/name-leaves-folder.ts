// Names of layers that lead upwards when Keras makes paths of them.

import { defineRule } from '../../define-rule.ts';

export const nameLeavesFolder = defineRule({
  id: 'keras/name-leaves-folder',
  title: 'The name of a layer leads out of the folder of the model',
  category: 'file-access',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [22],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['keras'],
  message: '{className} at {place} is named {name}',
  why: 'Keras makes paths of names where it keeps vocabularies and other assets of layers: a name with `..` makes it read or write beside them.',
  fix: ['Do not load the model, or rename the layer in its configuration'],
  falsePositives: 'None known: names of layers are words.',
  references: ['https://nvd.nist.gov/vuln/detail/CVE-2026-12479'],
  samples: {
    fires: [
      'keras: {"module": "keras.layers", "class_name": "StringLookup", "config": {"name": "../../outside"}, "registered_name": null}',
    ],
    silent: [
      'keras: {"module": "keras", "class_name": "Sequential", "config": {"layers": [{"module": "keras.layers", "class_name": "Dense", "config": {"units": 2}, "registered_name": null}]}, "registered_name": null}',
    ],
  },
});
