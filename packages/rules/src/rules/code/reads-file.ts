// The rule for bytecode that opens files that hold no credentials by their name.

import { defineRule } from '../../define-rule.ts';

export const readsFile = defineRule({
  id: 'code/reads-file',
  title: 'Code of the model reads files when it runs',
  category: 'file-access',
  severity: 'low',
  stability: 'stable',
  since: '0.1',
  cwe: [829],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003'],
  tags: ['files', 'bytecode'],
  message: '`{call}` in {where} reads files',
  why: 'Which file is read can depend on who calls the code; what is read may be sent on later.',
  fix: [
    'Read the code before you load the model; where only bytecode is stored, rebuild it from source you trust',
  ],
  falsePositives: 'Common in honest preprocessing code: vocabularies, configuration, images.',
  samples: {
    fires: [
      "pyc: python 3.10 | LOAD_NAME open | LOAD_CONST 'vocabulary.txt' | CALL_FUNCTION 1 | POP_TOP | LOAD_CONST None | RETURN_VALUE",
    ],
    silent: [
      "pyc: python 3.10 | LOAD_NAME len | LOAD_CONST 'id' | CALL_FUNCTION 1 | POP_TOP | LOAD_CONST None | RETURN_VALUE",
    ],
  },
});
