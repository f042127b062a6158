// The rule for TorchScript that calls operators which PyTorch does not bring.

import { defineRule } from '../../define-rule.ts';

export const needsCustomOperator = defineRule({
  id: 'torchscript/needs-custom-operator',
  title: 'TorchScript calls an operator that needs native code of its own',
  category: 'unsafe-code',
  severity: 'low',
  stability: 'stable',
  since: '0.1',
  cwe: [829],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003'],
  tags: ['torchscript', 'pytorch', 'native'],
  message: '`{call}` in {where} calls an operator of {effect}',
  why: 'The operator is in a native library that has to be loaded first; what it does is not in the model.',
  fix: ['Load the library only from the package that is known to bring it'],
  falsePositives: 'Models for torch_geometric, detection and speech bring such operators honestly.',
  samples: {
    fires: [
      'zip(model.pt): {"entries": [{"name": "m/constants.pkl", "data": {"sample": "pickle: PROTO 2 | EMPTY_TUPLE | STOP"}}, {"name": "m/code/__torch__/m.py", "data": "def forward(self, x):\\n  return ops.mylib.run(x)"}]}',
    ],
    silent: [
      'zip(model.pt): {"entries": [{"name": "m/constants.pkl", "data": {"sample": "pickle: PROTO 2 | EMPTY_TUPLE | STOP"}}, {"name": "m/code/__torch__/m.py", "data": "def forward(self, x):\\n  return ops.prim.NumToTensor(1)"}]}',
      'zip(model.pt): {"entries": [{"name": "m/constants.pkl", "data": {"sample": "pickle: PROTO 2 | EMPTY_TUPLE | STOP"}}, {"name": "m/code/__torch__/m.py", "data": "def forward(self, x):\\n  return ops.torchvision.nms(x, x, 0.5)"}]}',
    ],
  },
});
