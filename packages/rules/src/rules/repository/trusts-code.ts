// Configurations that trust code in the name of their user.

import { defineRule } from '../../define-rule.ts';

export const trustsCode = defineRule({
  id: 'repository/trusts-code',
  title: 'This configuration trusts code in your name',
  category: 'configuration',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [829, 94],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['transformers', 'trust-remote-code'],
  message: '{place} sets trust_remote_code',
  why: 'Whether code of a repository may run is for its user to say. Some loaders take the answer from a nested configuration (CVE-2026-5241, transformers up to 5.2.0).',
  fix: ['Remove the key from the configuration', 'Use transformers after 5.2.0'],
  falsePositives: 'Configurations that were saved with the arguments of the call that loaded them.',
  references: ['https://nvd.nist.gov/vuln/detail/CVE-2026-5241'],
  samples: {
    fires: [
      'text(config.json): {"model_type": "x", "keypoint_detector_config": {"trust_remote_code": true}}',
    ],
    silent: [
      'text(config.json): {"architectures": ["LlamaForCausalLM"], "model_type": "llama", "_attn_implementation": "sdpa", "_name_or_path": "meta/llama"}',
      'text(config.json): {"model_type": "x", "trust_remote_code": false}',
    ],
  },
});
