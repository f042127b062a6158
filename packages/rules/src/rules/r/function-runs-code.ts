// Functions and calls kept in R data that run programs, code from elsewhere, or reach the network.

import { defineRule } from '../../define-rule.ts';

export const functionRunsCode = defineRule({
  id: 'r/function-runs-code',
  title: 'Code in this R file runs a program, other code, or reaches the network',
  category: 'code-execution',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [94, 506],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0011.000'],
  tags: ['r'],
  message: 'A {what} calls {calls}: {code}',
  why: 'Functions and calls are ordinary parts of R models, and are run by predict, print or update. Models have no need to start programs, to read code from elsewhere or to reach the network.',
  fix: ['Read the function before calling anything on the object'],
  falsePositives: 'Objects that keep the helper functions of an analysis.',
  references: ['https://cran.r-project.org/doc/manuals/r-release/R-ints.html#Serialization-Formats'],
  samples: {
    fires: [
      'r(model.rds): (list (function (pairs x=missing) (call system2 "id")))',
      'r(model.rds): (function nil (bytecode (code 23 0 38 0 1) system))',
    ],
    silent: [
      'r(model.rds): (list (function (pairs x=missing) (call predict x)) (call lm data=(call read.csv (call url "http://example.com"))))',
    ],
  },
});
