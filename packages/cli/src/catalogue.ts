// The rule catalogue, and rules by id, former ids included. Whoever imports the catalogue late imports this: the module that
// publishes all that is known would bring all of it.

import type { Rule } from '@sentrascan/contract';
import { frameworksOfRule, RULES } from '@sentrascan/rules';
import { mlGuardRule } from '@sentrascan/rules/ml-guard';

export { frameworksOfRule, RULES };

/** Every rule by its present id. */
export const RULES_BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of a present or former id; of several that an id of ML Guard stands for, the first. */
export function findRule(id: string): Rule | undefined {
  return RULES_BY_ID.get(id) ?? rulesOfAlias(id)[0];
}

/** Every rule that goes by a former id, or by one of ML Guard. */
export function rulesOfAlias(id: string): readonly Rule[] {
  const row = mlGuardRule(id);
  const matches = [...(row?.same ?? []), ...(row?.similar ?? [])];
  const named = matches.flatMap(({ rules: ids = [] }) => ids);
  const rules = [...new Set(named)].map((one) => RULES_BY_ID.get(one)).filter((one) => one !== undefined);
  return rules.length > 0 ? rules : RULES.filter((rule) => rule.aliases?.includes(id) === true);
}

/** True for ids of the catalogue, former ones, and those of ML Guard. */
export function isRuleId(id: string): boolean {
  return RULES_BY_ID.has(id) || mlGuardRule(id) !== undefined || rulesOfAlias(id).length > 0;
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
