// Templates with an address in their text.

import { defineRule } from '../../define-rule.ts';

export const emitsAddress = defineRule({
  id: 'template/emits-address',
  title: 'This template names an address on the network',
  category: 'template-injection',
  severity: 'low',
  stability: 'stable',
  since: '0.1',
  cwe: [829],
  owasp: ['LLM01:2025'],
  atlas: ['AML.T0018.003'],
  tags: ['jinja', 'chat-template'],
  message: 'The template {template} emits an address: {text}',
  why: 'What a template says is part of every conversation. An address in it can end up in answers.',
  fix: ['Check that the address belongs to the author of the model'],
  falsePositives: 'System prompts that introduce the company behind the model.',
  samples: {
    fires: ["text(chat_template.jinja): {{ 'You are made by Example, see https://example.com/about.' }}"],
    silent: [
      "text(chat_template.jinja): {% for message in messages %}{{ '<|im_start|>' + message['role'] + '\\n' + message['content'] | trim + '<|im_end|>\\n' }}{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}",
    ],
  },
});
