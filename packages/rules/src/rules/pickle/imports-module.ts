// The rule for calls that import modules chosen by the file.

import { defineRule } from '../../define-rule.ts';

export const importsModule = defineRule({
  id: 'pickle/imports-module',
  title: 'Loading this file imports a module by name',
  category: 'code-execution',
  severity: 'critical',
  stability: 'stable',
  since: '0.1',
  cwe: [502, 829],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['deserialization', 'code-execution'],
  message: '`{call}` runs when the file is loaded: {effect}',
  why: 'Importing runs the module; with the result, every function in it is in reach of the next instruction.',
  fix: [
    'Do not load the file; ask the author for safetensors or another format that holds no program',
    'If it must be read, load it with `torch.load(..., weights_only=True)` on a current PyTorch, or in a sandbox without network and secrets',
  ],
  falsePositives:
    'Pickles of modules by reference (cloudpickle) import what they name; those are judged by the module.',
  samples: {
    fires: ['pickle: PROTO 2 | GLOBAL importlib import_module | UNICODE os | TUPLE1 | REDUCE | STOP'],
    silent: [
      'pickle: PROTO 2 | UNICODE importlib | STOP',
      'pickle: PROTO 2 | GLOBAL collections OrderedDict | EMPTY_TUPLE | REDUCE | STOP',
    ],
  },
});
