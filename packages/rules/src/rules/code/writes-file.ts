// The rule for bytecode that writes, moves or removes files.

import { defineRule } from '../../define-rule.ts';

export const writesFile = defineRule({
  id: 'code/writes-file',
  title: 'Code of the model changes files when it runs',
  category: 'file-access',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [506, 22],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['files', 'bytecode'],
  message: '`{call}` in {where} changes files',
  why: 'Writing a file is how code stays on a machine or damages it; a stored function rarely has to.',
  fix: [
    'Read the code before you load the model; where only bytecode is stored, rebuild it from source you trust',
    'Load the model with a read-only file system',
  ],
  falsePositives: 'Caches, logs and results that honest code writes.',
  samples: {
    fires: [
      "pyc: python 3.10 | LOAD_CONST 0 | LOAD_CONST None | IMPORT_NAME os | STORE_NAME os | LOAD_NAME os | LOAD_METHOD remove | LOAD_CONST '/tmp/x' | CALL_METHOD 1 | POP_TOP | LOAD_CONST None | RETURN_VALUE",
      "pyc: python 3.10 | LOAD_CONST 0 | LOAD_CONST None | IMPORT_NAME shutil | STORE_NAME shutil | LOAD_NAME shutil | LOAD_METHOD rmtree | LOAD_CONST '/tmp/x' | CALL_METHOD 1 | POP_TOP | LOAD_CONST None | RETURN_VALUE",
    ],
    silent: [
      "pyc: python 3.10 | LOAD_NAME len | LOAD_CONST 'id' | CALL_FUNCTION 1 | POP_TOP | LOAD_CONST None | RETURN_VALUE",
    ],
  },
});
