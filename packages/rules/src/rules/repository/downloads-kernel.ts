// Configurations that make a loader download a kernel.

import { defineRule } from '../../define-rule.ts';

export const downloadsKernel = defineRule({
  id: 'repository/downloads-kernel',
  title: 'This configuration makes its loader download and run a kernel',
  category: 'code-execution',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [829, 94],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['transformers', 'kernels'],
  message: '{place} names {target}, which is downloaded as a kernel and loaded',
  why: 'transformers 4.56.0 to 5.2.0 downloads a kernel from the repository that the attention implementation names and loads it, without asking whether code is trusted (CVE-2026-4372).',
  fix: ['Use transformers 5.3.0 or later', 'Remove the key, or set it to sdpa or eager'],
  falsePositives: 'Models whose authors recommend a kernel of a known owner, such as kernels-community.',
  references: ['https://nvd.nist.gov/vuln/detail/CVE-2026-4372'],
  samples: {
    fires: ['text(config.json): {"model_type": "x", "_attn_implementation_internal": "someone/kernel:fn"}'],
    silent: [
      'text(config.json): {"architectures": ["LlamaForCausalLM"], "model_type": "llama", "_attn_implementation": "sdpa", "_name_or_path": "meta/llama"}',
    ],
  },
});
