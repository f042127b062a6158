// Templates that take long or grow large.

import { defineRule } from '../../define-rule.ts';

export const exhausts = defineRule({
  id: 'template/exhausts',
  title: 'This template takes the time or the memory of whoever renders it',
  category: 'template-injection',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [1284],
  owasp: ['LLM10:2025'],
  atlas: ['AML.T0029'],
  tags: ['jinja', 'chat-template', 'denial-of-service'],
  message: 'The template {template} asks for {repetitions} repetitions ({what})',
  why: 'A template is rendered for every conversation. A range or a repetition of that size blocks the server that renders it.',
  fix: ['Do not use the template'],
  falsePositives: 'None known.',
  samples: {
    fires: ['text(chat_template.jinja): {% for i in range(10**9) %}x{% endfor %}'],
    silent: [
      "text(chat_template.jinja): {% for message in messages %}{{ '<|im_start|>' + message['role'] + '\\n' + message['content'] | trim + '<|im_end|>\\n' }}{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}",
      'text(chat_template.jinja): {% for i in range(10) %}x{% endfor %}',
    ],
  },
});
