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

/** Ids that were probably meant by a word that is none: those that differ by little, or else share most with it; best first. */
export function similarRules(word: string): readonly string[] {
  const lower = word.toLowerCase().slice(0, 100);
  const most = Math.max(1, Math.floor(lower.length / 6));
  const near = RULES.map(({ id }) => ({ id, edits: editsBetween(lower, id) }))
    .filter(({ edits }) => edits <= most)
    .sort((a, b) => a.edits - b.edits || (a.id < b.id ? -1 : 1));
  if (near.length > 0) return near.slice(0, 3).map(({ id }) => id);
  const parts = lower.split(/[^a-z0-9]+/).filter((part) => part.length > 2);
  return RULES.map(({ id }) => ({ id, score: parts.filter((part) => id.includes(part)).length }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, 3)
    .map(({ id }) => id);
}

/** Levenshtein's distance. */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
