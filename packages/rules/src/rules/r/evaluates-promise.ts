// Promises in R data whose code is not known to do harm.

import { defineRule } from '../../define-rule.ts';

export const evaluatesPromise = defineRule({
  id: 'r/evaluates-promise',
  title: 'Reading this R file and using the result evaluates an expression',
  category: 'code-execution',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [502],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0011.000'],
  tags: ['r'],
  message: 'A promise is evaluated when the loaded object is used: {code}',
  why: 'R before 4.4.0 restores a promise that nobody has evaluated yet, and evaluates its expression as soon as the loaded object is looked at (CVE-2024-27322). What this one calls is not known to do harm.',
  fix: ['Ask the author for a file written by saveRDS', 'Use R 4.4.0 or later'],
  falsePositives: 'Objects that were built by serialising internals on purpose.',
  references: ['https://nvd.nist.gov/vuln/detail/CVE-2024-27322'],
  samples: {
    fires: ['r(model.rds): (promise unbound (call f 1))'],
    silent: [
      'r(model.rds): (call lm (call "~" y x))',
      'r(model.rds): (function (pairs x=missing) (call predict x))',
    ],
  },
});
