// The rule for bytecode that reads credentials: environment variables, key files, password stores.

import { defineRule } from '../../define-rule.ts';

export const readsSecrets = defineRule({
  id: 'code/reads-secrets',
  title: 'Code of the model reads credentials when it runs',
  category: 'file-access',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [506, 200],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003', 'AML.T0037', 'AML.T0055'],
  tags: ['secrets', 'bytecode'],
  message: '`{call}` in {where} reads credentials',
  why: 'Tokens and keys of the machine are what a hostile model steals first; honest model code has no use for them.',
  fix: [
    'Read the code before you load the model; where only bytecode is stored, rebuild it from source you trust',
    'Load the model where no credentials are in the environment or on the disk',
  ],
  falsePositives: 'Code that looks up its own API token by design.',
  samples: {
    fires: [
      "pyc: python 3.10 | LOAD_CONST 0 | LOAD_CONST None | IMPORT_NAME os | STORE_NAME os | LOAD_NAME os | LOAD_METHOD getenv | LOAD_CONST 'AWS_SECRET_ACCESS_KEY' | CALL_METHOD 1 | POP_TOP | LOAD_CONST None | RETURN_VALUE",
      "pyc: python 3.10 | LOAD_NAME open | LOAD_CONST '/root/.ssh/id_rsa' | CALL_FUNCTION 1 | POP_TOP | LOAD_CONST None | RETURN_VALUE",
    ],
    silent: [
      "pyc: python 3.10 | LOAD_NAME len | LOAD_CONST 'id' | CALL_FUNCTION 1 | POP_TOP | LOAD_CONST None | RETURN_VALUE",
      "pyc: python 3.10 | LOAD_NAME open | LOAD_CONST 'vocabulary.txt' | CALL_FUNCTION 1 | POP_TOP | LOAD_CONST None | RETURN_VALUE",
    ],
  },
});
