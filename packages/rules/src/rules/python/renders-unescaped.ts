// The rule for source that renders templates without escaping.

import { defineRule } from '../../define-rule.ts';

export const rendersUnescaped = defineRule({
  id: 'python/renders-unescaped',
  title: 'Source renders templates without escaping',
  category: 'unsafe-code',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [79],
  owasp: ['LLM05:2025', 'LLM10:2026'],
  atlas: ['AML.T0049'],
  tags: ['source', 'template'],
  message: '`{call}` in {where} {effect}',
  why: 'Values become markup: whoever supplies one puts scripts into the page.',
  fix: ['Pass autoescape=select_autoescape() to jinja2.Environment'],
  falsePositives: 'Templates that make no HTML.',
  samples: {
    fires: ['python: import jinja2\nenv = jinja2.Environment(autoescape=False)'],
    silent: ['python: import jinja2\nenv = jinja2.Environment(autoescape=True)'],
  },
});
