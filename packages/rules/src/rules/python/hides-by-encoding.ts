// The rule for source whose declared encoding hides what it says.

import { defineRule } from '../../define-rule.ts';

export const hidesByEncoding = defineRule({
  id: 'python/hides-by-encoding',
  title: 'Source is written in an encoding that hides it',
  category: 'evasion',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [506],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0123', 'AML.T0074'],
  tags: ['source', 'evasion'],
  message: 'The source declares the encoding {detail}, in which code does not look like code',
  why: 'Interpreters decode it; people and tools that read the file see something else.',
  fix: ['Do not run this file; decode it and read what it does'],
  falsePositives: 'None known: nobody writes source in rot13 or UTF-7.',
  samples: {
    fires: ['python: # -*- coding: rot13 -*-\nvzcbeg bf'],
    silent: ['python: # -*- coding: utf-8 -*-\nimport os', 'python: # -*- coding: latin-1 -*-\nx = 1'],
  },
});
