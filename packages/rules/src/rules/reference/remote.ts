// References to other machines.

import { defineRule } from '../../define-rule.ts';

export const remote = defineRule({
  id: 'reference/remote',
  title: 'This model makes its loader fetch something from elsewhere',
  category: 'network',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [829, 918, 494],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010.003'],
  tags: ['network'],
  message: '{purpose} {target} in {place} is an address: a loader {effect}',
  why: 'What is fetched when the model is loaded is not what was reviewed, and the request itself tells the other side who loads it.',
  fix: [
    'Fetch and review the target once, keep it beside the model and refer to the copy',
    'Load the model without network access',
  ],
  falsePositives: 'Addresses that only document where something came from.',
  samples: {
    fires: [
      'text(model.safetensors.index.json): {"metadata": {}, "weight_map": {"a": "http://192.0.2.1/model.safetensors"}}',
    ],
    silent: [
      'text(model.safetensors.index.json): {"metadata": {"source": "https://example.org"}, "weight_map": {"a": "model.safetensors"}}',
    ],
  },
});
