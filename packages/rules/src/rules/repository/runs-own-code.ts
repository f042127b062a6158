// Configurations that name code of their own repository.

import { defineRule } from '../../define-rule.ts';

export const runsOwnCode = defineRule({
  id: 'repository/runs-own-code',
  title: 'This model needs code that comes with it',
  category: 'configuration',
  severity: 'low',
  stability: 'stable',
  since: '0.1',
  cwe: [829, 94],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['transformers', 'trust-remote-code'],
  message: '{place} names {target}, code of the same repository',
  why: 'Loaders run that code where they are told to trust it (`trust_remote_code=True`). What it does stands in the file it names.',
  fix: ['Scan and read the Python file before you trust it', 'Pin the revision of the repository'],
  falsePositives: 'Many honest models bring code; it is judged on its own.',
  samples: {
    fires: ['text(config.json): {"model_type": "x", "auto_map": {"AutoModel": "modeling_x.XModel"}}'],
    silent: [
      'text(config.json): {"architectures": ["LlamaForCausalLM"], "model_type": "llama", "_attn_implementation": "sdpa", "_name_or_path": "meta/llama"}',
    ],
  },
});
