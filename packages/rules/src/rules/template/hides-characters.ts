// Templates with characters that nobody sees.

import { defineRule } from '../../define-rule.ts';

export const hidesCharacters = defineRule({
  id: 'template/hides-characters',
  title: 'This template holds characters that nobody sees',
  category: 'template-injection',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [506],
  owasp: ['LLM01:2025'],
  atlas: ['AML.T0018.003'],
  tags: ['jinja', 'chat-template', 'unicode'],
  message: 'The text of the template {template} holds invisible characters',
  why: 'Tag characters of Unicode spell words that no screen shows and the model reads; overrides of direction show a text in another order than it is read.',
  fix: ['Do not use the template'],
  falsePositives: 'Texts in scripts that are written from right to left, where the direction is set by hand.',
  samples: {
    fires: ["text(chat_template.jinja): {{ 'hello \\U000E0041\\U000E0042' }}"],
    silent: [
      "text(chat_template.jinja): {% for message in messages %}{{ '<|im_start|>' + message['role'] + '\\n' + message['content'] | trim + '<|im_end|>\\n' }}{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}",
    ],
  },
});
