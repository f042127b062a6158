// What we say: the types every room shares. No behaviour beyond ordering.

export * from './baseline.ts';
export * from './compare-text.ts';
export * from './compliance.ts';
export * from './drift.ts';
export * from './enricher.ts';
export * from './facts/container.ts';
export * from './facts/fact.ts';
export * from './facts/key-store.ts';
export * from './facts/manifest.ts';
export * from './facts/model.ts';
export * from './facts/pickle-program.ts';
export * from './facts/role.ts';
export * from './facts/shell-command.ts';
export * from './facts/symbolic-value.ts';
export * from './facts/text.ts';
export * from './finding.ts';
export * from './gap.ts';
export * from './judged-tree.ts';
export * from './listings.ts';
export * from './location.ts';
export * from './report.ts';
export * from './report-views.ts';
export * from './rule.ts';
export * from './settings.ts';
export * from './severity.ts';
export * from './structure.ts';
