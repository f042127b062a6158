// Functions that R calls by itself at its start and end, and that run commands or reach the network.

import { defineRule } from '../../define-rule.ts';

export const startupRunsCode = defineRule({
  id: 'r/startup-runs-code',
  title: 'Starting or leaving R with this workspace runs a command',
  category: 'code-execution',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [502, 94],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0011.000'],
  tags: ['r'],
  message: 'The function {name} calls {calls}: {code}',
  why: 'R restores the workspace .RData of its folder when it starts and calls its function .First, and calls .Last when it ends. load() alone calls neither.',
  fix: ['Start R with --no-restore', 'Remove the function before using the workspace'],
  falsePositives: 'Workspaces of people who install packages at the start.',
  references: ['https://stat.ethz.ch/R-manual/R-devel/library/base/html/Startup.html'],
  samples: {
    fires: ['r(model.rdata): (workspace .First=(function nil (call system "echo inert")))'],
    silent: ['r(model.rdata): (workspace fit=(list 1))'],
  },
});
