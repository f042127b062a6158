// The verb `rules`: lists the catalogue. `explain` says more of one rule.

import { compareSeverity, type ListedRule, type Rule, type RuleListing } from '@sentrascan/contract';
import type { FrameworkMapping } from '@sentrascan/rules/frameworks';
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
      const { mlGuardIdsOf } = await import('@sentrascan/rules/ml-guard');
      const shown: RuleListing = RULES.map((rule) =>
        listedRule(rule, frameworksOfRule(rule), mlGuardIdsOf(rule.id)),
      );
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

/** As the contract names a rule: how a secret is looked for is code, and samples are in the pages. */
function listedRule(
  declared: Rule & { readonly search?: unknown },
  frameworks: readonly FrameworkMapping[],
  mlGuardIds: readonly string[],
): ListedRule {
  const { samples: _samples, search: _search, ...rule } = declared;
  const aliases = [...(rule.aliases ?? []), ...mlGuardIds];
  const mapping = Object.fromEntries(frameworks.map(({ framework, ids }) => [framework.id, ids]));
  return { ...rule, ...(aliases.length === 0 ? {} : { aliases }), mapping };
}
