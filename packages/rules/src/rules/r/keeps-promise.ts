// Promises in R data that have been evaluated.

import { defineRule } from '../../define-rule.ts';

export const keepsPromise = defineRule({
  id: 'r/keeps-promise',
  title: 'This R file keeps a promise beside its value',
  category: 'configuration',
  severity: 'low',
  stability: 'stable',
  since: '0.1',
  cwe: [502],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0011.000'],
  tags: ['r'],
  message: 'A promise that has its value keeps its code: {code}',
  why: 'R does not evaluate it again. saveRDS and save write values instead, so whoever wrote the file put it together by hand.',
  fix: ['Ask the author for a file written by saveRDS'],
  falsePositives: 'Objects that were built by serialising internals on purpose.',
  references: ['https://cran.r-project.org/doc/manuals/r-release/R-ints.html#Serialization-Formats'],
  samples: {
    fires: ['r(model.rds): (list (promise 1 (call f)))'],
    silent: ['r(model.rds): (env x=(promise 1 (call f)))'],
  },
});
