// The verb `rules`: lists the catalogue. `explain` says more of one rule.

import { compareSeverity } from '@sentrascan/contract';
import { type Command, EXIT } from '../command.ts';
import { textOrJsonOption } from '../option-values.ts';

/** Lists the rule catalogue. */
export const command: Command = {
  name: 'rules',
  operands: '',
  summary: 'list the rules',
  options: [{ flags: '--format <format>', description: 'text or json', defaultValue: 'text' }],
  async run(invocation, io) {
    const format = textOrJsonOption(invocation, 'rules cannot be printed as');
    const { RULES, frameworksOfRule } = await import('../catalogue.ts');
    if (format === 'json') {
      // How a secret is looked for is code; what is published is what the contract calls a rule.
      const shown = RULES.map(({ samples: _samples, ...rule }) => ({
        ...rule,
        search: undefined,
        mapping: Object.fromEntries(frameworksOfRule(rule).map(({ framework, ids }) => [framework.id, ids])),
      }));
      await io.stdout.write(`${JSON.stringify(shown, undefined, 2)}\n`);
      return EXIT.ok;
    }
    const sorted = RULES.toSorted(
      (a, b) => compareSeverity(a.severity, b.severity) || (a.id < b.id ? -1 : 1),
    );
    const width = Math.max(0, ...sorted.map(({ id }) => id.length));
    for (const { severity, id, title } of sorted) {
      await io.stdout.write(`${severity.padEnd(8)}  ${id.padEnd(width)}  ${title}\n`);
    }
    return EXIT.ok;
  },
};
