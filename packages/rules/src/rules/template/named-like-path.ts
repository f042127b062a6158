// Templates whose name is a path.

import { defineRule } from '../../define-rule.ts';

export const namedLikePath = defineRule({
  id: 'template/named-like-path',
  title: 'The name of a template is a path',
  category: 'file-access',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [22],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0011.000'],
  tags: ['jinja', 'chat-template', 'transformers'],
  message: 'A template of {carrier} is named {name}',
  why: 'transformers before 5.10.0 writes each named template to a file of that name when the tokenizer is saved, wherever the path leads.',
  fix: ['Do not save the tokenizer with transformers before 5.10.0', 'Ask the author to rename the template'],
  falsePositives: 'None: names of templates are single words.',
  references: ['https://nvd.nist.gov/vuln/detail/CVE-2026-9856'],
  samples: {
    fires: [
      'text(tokenizer_config.json): {"chat_template": [{"name": "../../x", "template": "{{ messages }}"}]}',
    ],
    silent: [
      'text(tokenizer_config.json): {"chat_template": [{"name": "tool_use", "template": "{{ messages }}"}]}',
    ],
  },
});
