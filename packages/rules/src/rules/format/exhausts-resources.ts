// Constructs that exhaust whoever loads them.

import { defineRule } from '../../define-rule.ts';

export const exhaustsResources = defineRule({
  id: 'format/exhausts-resources',
  title: 'Loading this file takes time or memory without bound',
  category: 'malformed',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [400, 770],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010', 'AML.T0029'],
  tags: ['malformed', 'denial-of-service'],
  message: 'The {format} file asks for far more than it holds: {detail}. {consequence}',
  why: 'A loader that does what the file says runs out of memory or time, and takes the service it runs in with it.',
  fix: [
    'Do not load the file outside a process with limits',
    'Ask the author for a file without the construct',
  ],
  falsePositives: 'None known.',
  samples: {
    fires: [
      'text(bomb.yaml): a: &a [x, x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]\ne: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]\nf: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]\ng: [*f, *f, *f, *f, *f, *f, *f, *f, *f, *f]\n',
    ],
    silent: ['text(plain.yaml): a: &a [x, y]\nb: *a\n'],
  },
});
