// The rule for source that reads checkpoints of PyTorch without `weights_only=True`.

import { defineRule } from '../../define-rule.ts';

export const loadsTorchCheckpoint = defineRule({
  id: 'python/loads-torch-checkpoint',
  title: 'Source loads a PyTorch checkpoint without weights_only=True',
  category: 'unsafe-code',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [502],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0011.000', 'AML.T0010'],
  tags: ['source', 'deserialisation', 'pytorch'],
  message: '`{call}` in {where} {effect}',
  why: 'A checkpoint is a pickle. Only with `weights_only=True` (the default from PyTorch 2.6 on) its reader refuses to run what the file names.',
  fix: ['Pass weights_only=True, on PyTorch 2.6 or later', 'Keep weights in safetensors'],
  falsePositives: 'Programs that require PyTorch 2.6 or later and leave the argument out.',
  samples: {
    fires: [
      "python: import torch\nstate = torch.load('model.pt')",
      "python: import torch\nstate = torch.load('model.pt', weights_only=False)",
    ],
    silent: [
      "python: import torch\nstate = torch.load('model.pt', weights_only=True)",
      "python: from torch.utils import cpp_extension\ncpp_extension.load('x', ['x.cpp'])",
    ],
  },
});
