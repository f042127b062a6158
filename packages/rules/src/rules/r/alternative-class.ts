// Alternative representations of packages.

import { defineRule } from '../../define-rule.ts';

export const alternativeClass = defineRule({
  id: 'r/alternative-class',
  title: 'Reading this R file asks a package to build a value',
  category: 'configuration',
  severity: 'low',
  stability: 'stable',
  since: '0.1',
  cwe: [502],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0011.000'],
  tags: ['r'],
  message: 'The class {name} builds a value of this file',
  why: 'R loads the package that the file names and hands it the state that the file holds. What comes of it depends on that package.',
  fix: ['Install only packages you trust', 'Ask the author to save ordinary vectors'],
  falsePositives: 'Vectors of packages such as arrow or vroom that were saved before they were read.',
  references: ['https://cran.r-project.org/doc/manuals/r-release/R-ints.html#Serialization-Formats'],
  samples: {
    fires: ['r(model.rds): (altrep mmap_integer simplemmap (list "weights.bin"))'],
    silent: ['r(model.rds): (altrep compact_intseq base (list 1 10 1))'],
  },
});
