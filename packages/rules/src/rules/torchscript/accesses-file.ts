// The rule for TorchScript that reads or writes files.

import { defineRule } from '../../define-rule.ts';

export const accessesFile = defineRule({
  id: 'torchscript/accesses-file',
  title: 'TorchScript reads or writes files when it runs',
  category: 'file-access',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [829, 22],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0011.000', 'AML.T0010.003'],
  tags: ['torchscript', 'pytorch', 'files'],
  message: '`{call}` in {where} {effect}',
  why: 'The operator runs when the model is called, in C++ and with all rights of the process.',
  fix: ['Do not run the model; ask the author for one without file operators'],
  falsePositives: 'None known: exported models hold their data.',
  samples: {
    fires: [
      'zip(model.pt): {"entries": [{"name": "m/constants.pkl", "data": {"sample": "pickle: PROTO 2 | EMPTY_TUPLE | STOP"}}, {"name": "m/code/__torch__/m.py", "data": "def forward(self, x):\\n  y = torch.from_file(\'/etc/passwd\', False, 10)\\n  return y"}]}',
      'zip(model.pt): {"entries": [{"name": "m/constants.pkl", "data": {"sample": "pickle: PROTO 2 | EMPTY_TUPLE | STOP"}}, {"name": "m/code/__torch__/m.py", "data": "def forward(self, x):\\n  ops.aten.save(x, \'/tmp/x\')\\n  return x"}]}',
    ],
    silent: [
      'zip(model.pt): {"entries": [{"name": "m/constants.pkl", "data": {"sample": "pickle: PROTO 2 | EMPTY_TUPLE | STOP"}}, {"name": "m/code/__torch__/m.py", "data": "def forward(self, x):\\n  return torch.add(x, x)"}]}',
    ],
  },
});
