// Functions that R calls by itself at its start and end.

import { defineRule } from '../../define-rule.ts';

export const startupFunction = defineRule({
  id: 'r/startup-function',
  title: 'This workspace has a function that R calls by itself',
  category: 'code-execution',
  severity: 'low',
  stability: 'stable',
  since: '0.1',
  cwe: [502],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0011.000'],
  tags: ['r'],
  message: 'The function {name} is called when R starts or ends with this workspace',
  why: 'R restores the workspace .RData of its folder when it starts and calls its function .First, and calls .Last when it ends. What this one does is not known to do harm.',
  fix: ['Start R with --no-restore'],
  falsePositives: 'Workspaces of people who set options at the start.',
  references: ['https://stat.ethz.ch/R-manual/R-devel/library/base/html/Startup.html'],
  samples: {
    fires: ['r(model.rdata): (workspace .First=(function nil (call options digits=3)))'],
    silent: ['r(model.rdata): (workspace first=(function nil (call options digits=3)))'],
  },
});
