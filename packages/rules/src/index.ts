// What we know, as data: the rule catalogue, the knowledge of callables, the frameworks' ids.

export * from './define-rule.ts';
export type { Framework } from './frameworks/framework.ts';
export { FRAMEWORKS } from './frameworks/frameworks.generated.ts';
export * from './knowledge/callable-entry.ts';
export { CALLABLES } from './knowledge/callables/callables.generated.ts';
export * from './knowledge/extension-claims.ts';
export * from './knowledge/lookup-callable.ts';
export * from './knowledge/standard-library.ts';
export * from './knowledge/weights-only.ts';
export * from './rules/rules.generated.ts';
export { RULES_DIGEST } from './rules-digest.generated.ts';
