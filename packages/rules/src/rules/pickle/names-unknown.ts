// The rule for unknown names that are only named or instantiated.

import { defineRule } from '../../define-rule.ts';

export const namesUnknown = defineRule({
  id: 'pickle/names-unknown',
  title: 'The file needs classes of other packages',
  category: 'code-execution',
  severity: 'low',
  stability: 'stable',
  since: '0.1',
  cwe: [502],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['deserialization', 'unknown'],
  message: 'the file needs {names} of {package}, of which nothing is known',
  why: 'Loading imports the package and makes objects of these classes: the file is as trustworthy as the package that is installed under that name.',
  fix: [
    'Save the weights alone (`state_dict`, safetensors) and build the object in code',
    'Install exactly the package that the author names',
  ],
  falsePositives: 'Usual for models saved as whole objects.',
  samples: {
    fires: ['pickle: PROTO 2 | GLOBAL somepackage.models Net | EMPTY_TUPLE | NEWOBJ | STOP'],
    silent: ['pickle: PROTO 2 | GLOBAL collections OrderedDict | EMPTY_TUPLE | REDUCE | STOP'],
  },
});
