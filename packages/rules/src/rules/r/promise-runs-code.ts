// Promises in R data whose code runs commands, other code or reaches the network.

import { defineRule } from '../../define-rule.ts';

export const promiseRunsCode = defineRule({
  id: 'r/promise-runs-code',
  title: 'Reading this R file and using the result runs a command',
  category: 'code-execution',
  severity: 'critical',
  stability: 'stable',
  since: '0.1',
  cwe: [502, 94],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0011.000'],
  tags: ['r'],
  message: 'A promise calls {calls} when the loaded object is used: {code}',
  why: 'R before 4.4.0 restores a promise that nobody has evaluated yet, and evaluates its expression as soon as the loaded object is looked at (CVE-2024-27322).',
  fix: ['Do not load the file; report it to where it was published', 'Use R 4.4.0 or later'],
  falsePositives: 'None known: saveRDS and save write no such promises.',
  references: ['https://nvd.nist.gov/vuln/detail/CVE-2024-27322'],
  samples: {
    fires: [
      'r(model.rds): (promise unbound (call system "echo inert"))',
      'r(model.rds): (list 1 (promise unbound (call eval (call parse text="system(\'echo inert\')"))))',
    ],
    silent: ['r(model.rds): (with (list (ints 1 2)) class="lm")'],
  },
});
