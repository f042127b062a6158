// What we know, as data: the rule catalogue, the knowledge of callables, the frameworks' ids.

export * from './define-rule.ts';
export type { Framework } from './frameworks/framework.ts';
export { FRAMEWORKS } from './frameworks/frameworks.generated.ts';
export { ANOMALIES } from './knowledge/anomalies/anomalies.generated.ts';
export * from './knowledge/callable-entry.ts';
export { CALLABLES } from './knowledge/callables/callables.generated.ts';
export * from './knowledge/describe-anomalies.ts';
export * from './knowledge/describe-graph-ops.ts';
export * from './knowledge/describe-loader.ts';
export * from './knowledge/describe-references.ts';
export * from './knowledge/embedded-languages.ts';
export * from './knowledge/extension-claims.ts';
export { GRAPH_OPS } from './knowledge/graph-ops/graph-ops.generated.ts';
export * from './knowledge/java-classes.ts';
export * from './knowledge/judge-path.ts';
export * from './knowledge/keras/internal-names.ts';
export { LOADERS } from './knowledge/loaders/loaders.generated.ts';
export * from './knowledge/lookup-callable.ts';
export * from './knowledge/path-place.ts';
export * from './knowledge/r-functions.ts';
export { REFERENCES } from './knowledge/references/references.generated.ts';
export * from './knowledge/sensitive-path.ts';
export * from './knowledge/standard-library.ts';
export * from './knowledge/weights-only.ts';
export * from './rules/rules.generated.ts';
export { RULES_DIGEST } from './rules-digest.generated.ts';
