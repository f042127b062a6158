// Templates that ask for other files.

import { defineRule } from '../../define-rule.ts';

export const includesFile = defineRule({
  id: 'template/includes-file',
  title: 'This template asks for another file',
  category: 'template-injection',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [829, 22],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0018.003'],
  tags: ['jinja', 'chat-template'],
  message: 'The template {template} does {kind} of {target}',
  why: 'Where the application renders templates with a loader, another file becomes part of the prompt: a file of this machine, or one that nobody scanned.',
  fix: ['Use a template that stands alone'],
  falsePositives:
    'Templates of applications that are no chat templates: reported as low where the file is inside their folder.',
  samples: {
    fires: ["text(chat_template.jinja): {% include '/etc/passwd' %}"],
    silent: [
      "text(chat_template.jinja): {% for message in messages %}{{ '<|im_start|>' + message['role'] + '\\n' + message['content'] | trim + '<|im_end|>\\n' }}{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}",
    ],
  },
});
