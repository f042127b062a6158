// Templates that use globals of the environment.

import { defineRule } from '../../define-rule.ts';

export const usesEnvironment = defineRule({
  id: 'template/uses-environment',
  title: 'This template uses what the application around it offers',
  category: 'template-injection',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [1336],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0018.003'],
  tags: ['jinja', 'chat-template'],
  message: 'The template {template} uses {global}',
  why: 'A chat template needs messages, tools and a few helpers. Objects of Jinja and of web frameworks lead further: to functions with globals, to the configuration with its secrets, to modules.',
  fix: [
    'Look at what the template does with it',
    'Prefer the template that the authors of the base model published',
  ],
  falsePositives: 'Templates of applications that are no chat templates: reported as low.',
  samples: {
    fires: ['text(chat_template.jinja): {{ lipsum(n=1) }}'],
    silent: [
      "text(chat_template.jinja): {% for message in messages %}{{ '<|im_start|>' + message['role'] + '\\n' + message['content'] | trim + '<|im_end|>\\n' }}{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}",
    ],
  },
});
