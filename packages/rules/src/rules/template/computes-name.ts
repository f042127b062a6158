// Templates that compute the name of what they access.

import { defineRule } from '../../define-rule.ts';

export const computesName = defineRule({
  id: 'template/computes-name',
  title: 'This template computes the name of an attribute that it reads',
  category: 'template-injection',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [1336, 470],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0018.003'],
  tags: ['jinja', 'chat-template', 'evasion'],
  message: 'The template {template} reads an attribute by {by} whose name it computes ({kind})',
  why: 'A name that is not written down cannot be checked before the template is rendered. Templates that escape a sandbox or a filter assemble the name of an attribute from pieces.',
  fix: ['Do not use the template; take the one that the authors of the base model published'],
  falsePositives: 'None known in chat templates.',
  references: ['https://nvd.nist.gov/vuln/detail/CVE-2024-34359'],
  samples: {
    fires: ["text(chat_template.jinja): {{ ''[messages[0].content] }}"],
    silent: [
      "text(chat_template.jinja): {% for message in messages %}{{ '<|im_start|>' + message['role'] + '\\n' + message['content'] | trim + '<|im_end|>\\n' }}{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}",
      "text(chat_template.jinja): {{ messages[loop.index0 - 1].content }}{{ {'user': 'USER'}[message.role] }}",
    ],
  },
});
