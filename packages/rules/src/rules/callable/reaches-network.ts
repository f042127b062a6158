// Names that open connections.

import { defineRule } from '../../define-rule.ts';

export const reachesNetwork = defineRule({
  id: 'callable/reaches-network',
  title: 'This configuration names a function that opens connections',
  category: 'network',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [829, 470],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['configuration'],
  message: '{loader} {how} {path} at {place}: {effect}',
  why: 'The loader calls it with the arguments that stand beside it: it can fetch a second stage or carry data out.',
  fix: [
    'Do not load the model where it can reach the network',
    'Give the loader an allow-list of exact names',
  ],
  falsePositives: 'Loaders that download their own weights.',
  samples: {
    fires: ['text(hydra.json): {"_target_": "urllib.request.urlopen", "url": "http://192.0.2.1/a"}'],
    silent: ['text(hydra.json): {"_target_": "torch.nn.Linear", "in_features": 2, "out_features": 3}'],
  },
});
