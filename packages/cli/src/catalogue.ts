// The rule catalogue, and rules by id, former ids included. Whoever imports the catalogue late imports this: the module that
// publishes all that is known would bring all of it.

import type { Rule } from '@sentrascan/contract';
import { frameworksOfRule, RULES } from '@sentrascan/rules';

export { frameworksOfRule, RULES };

/** Every rule by its present id. */
export const RULES_BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of a present or former id. */
export function findRule(id: string): Rule | undefined {
  return RULES_BY_ID.get(id) ?? RULES.find((rule) => rule.aliases?.includes(id) === true);
}

/** Ids that share most with a word that is none, best first. */
export function similarRules(word: string): readonly string[] {
  const parts = word
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part.length > 2);
  return RULES.map(({ id }) => ({ id, score: parts.filter((part) => id.includes(part)).length }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, 3)
    .map(({ id }) => id);
}
