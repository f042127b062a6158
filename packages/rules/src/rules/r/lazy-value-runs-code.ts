// Variables of environments whose promises run commands or other code.

import { defineRule } from '../../define-rule.ts';

export const lazyValueRunsCode = defineRule({
  id: 'r/lazy-value-runs-code',
  title: 'A variable in this R file runs a command when it is used',
  category: 'code-execution',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [502, 94],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0011.000'],
  tags: ['r'],
  message: 'A variable of an environment calls {calls} when it is used: {code}',
  why: 'The variables of a saved environment may be promises, which R evaluates when something asks for the variable. Honest ones compute a default value; this one runs a program or other code.',
  fix: ['Do not load the file; report it to where it was published'],
  falsePositives: 'Functions saved inside a function whose unused arguments start programs.',
  references: ['https://nvd.nist.gov/vuln/detail/CVE-2024-27322'],
  samples: {
    fires: ['r(model.rds): (env x=(promise-in global unbound (call system "echo inert")))'],
    silent: ['r(model.rds): (env x=(promise-in global unbound (call nrow data)))'],
  },
});
