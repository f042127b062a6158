// Configurations that name code of another repository.

import { defineRule } from '../../define-rule.ts';

export const runsForeignCode = defineRule({
  id: 'repository/runs-foreign-code',
  title: 'This model runs code of another repository',
  category: 'configuration',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [829, 94],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['transformers', 'trust-remote-code'],
  message: '{place} names {target}, code of another repository',
  why: 'Who trusts this repository also runs what the other one holds on that day. Nobody who reviews this one sees it.',
  fix: [
    'Review the other repository as well, and pin its revision (`code_revision`)',
    'Prefer a model whose code stands beside it',
  ],
  falsePositives: 'Authors who keep the code of a family of models in one place.',
  samples: {
    fires: [
      'text(config.json): {"model_type": "x", "auto_map": {"AutoModel": "other/repository--modeling_x.XModel"}}',
    ],
    silent: [
      'text(config.json): {"architectures": ["LlamaForCausalLM"], "model_type": "llama", "_attn_implementation": "sdpa", "_name_or_path": "meta/llama"}',
      'text(config.json): {"model_type": "x", "auto_map": {"AutoModel": "modeling_x.XModel"}}',
    ],
  },
});
