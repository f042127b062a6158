// Templates that lead from a value to the interpreter behind it.

import { defineRule } from '../../define-rule.ts';

export const reachesInternals = defineRule({
  id: 'template/reaches-internals',
  title: 'This template reaches into the Python behind it',
  category: 'template-injection',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [1336, 94],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0018.003', 'AML.T0011.000'],
  tags: ['jinja', 'chat-template'],
  message: 'The template {template} asks for {attribute} by {by}',
  why: 'From any value of a template such attributes lead to the globals of a module and from there to os and subprocess. Readers that render templates without a sandbox then run commands; sandboxes have been escaped before.',
  fix: [
    'Do not use the template; take the one that the authors of the base model published',
    'Render templates only with transformers or llama.cpp in current versions',
  ],
  falsePositives:
    'Templates that print the documentation of Python objects; those belong to code generators, not to models.',
  references: [
    'https://nvd.nist.gov/vuln/detail/CVE-2024-34359',
    'https://jinja.palletsprojects.com/en/stable/sandbox/',
  ],
  samples: {
    fires: [
      "text(chat_template.jinja): {{ cycler.__init__.__globals__.os.popen('echo inert').read() }}",
      "text(chat_template.jinja): {% set n = '__cla' ~ 'ss__' %}{{ messages | attr(n) }}",
    ],
    silent: [
      "text(chat_template.jinja): {% for message in messages %}{{ '<|im_start|>' + message['role'] + '\\n' + message['content'] | trim + '<|im_end|>\\n' }}{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}",
    ],
  },
});
