// The rule for source that renders a template it did not bring along.

import { defineRule } from '../../define-rule.ts';

export const rendersGivenTemplate = defineRule({
  id: 'python/renders-given-template',
  title: 'Source renders a template that is only known when it runs',
  category: 'template-injection',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [1336, 94],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0050'],
  tags: ['source', 'template'],
  message: '`{call}` in {where} {effect}',
  why: 'A template can walk from any value to the functions of the interpreter, and call them.',
  fix: ['Render unknown templates in jinja2.sandbox.ImmutableSandboxedEnvironment'],
  falsePositives: 'Templates from files that only the author writes.',
  samples: {
    fires: [
      'python: import jinja2\nenv = jinja2.Environment()\nenv.from_string(text).render()',
      'python: from jinja2 import Template\nTemplate(text).render()',
    ],
    silent: [
      'python: from jinja2.sandbox import SandboxedEnvironment\nSandboxedEnvironment().from_string(text)',
      "python: from jinja2 import Template\nTemplate('Hello {{ name }}').render()",
      'python: from string import Template\nTemplate(text)',
    ],
  },
});
