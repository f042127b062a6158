// The rule for old joblib files with arrays beside them.

import { defineRule } from '../../define-rule.ts';

export const loadsSiblingFile = defineRule({
  id: 'pickle/loads-sibling-file',
  title: 'Loading this file loads arrays from files beside it',
  category: 'file-access',
  severity: 'low',
  stability: 'stable',
  since: '0.1',
  cwe: [502],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['deserialization', 'file'],
  message: '`{call}` runs when the file is loaded: {effect}',
  why: 'Old joblib files keep each array in a file of its own, and load it by name.',
  fix: ['Save again with a current joblib, which keeps arrays in one file', 'Scan the named files too'],
  falsePositives: 'The ordinary format of joblib before 0.10.',
  samples: {
    fires: [
      'pickle: PROTO 2 | GLOBAL joblib.numpy_pickle_compat NDArrayWrapper | EMPTY_TUPLE | NEWOBJ | EMPTY_DICT | UNICODE filename | UNICODE model_01.npy | SETITEM | BUILD | STOP',
    ],
    silent: ['pickle: PROTO 2 | GLOBAL collections OrderedDict | EMPTY_TUPLE | REDUCE | STOP'],
  },
});
