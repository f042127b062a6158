// What you decided: settings files, and what they make of a report. Nothing is opened here: the text comes in.

export {
  type AppliedPolicy,
  applyPolicy,
  judgedAnew,
  type PolicyContext,
  type VerdictOf,
} from './apply-policy.ts';
export { applyWaivers } from './apply-waivers.ts';
export {
  type BaselineTerms,
  baselineOf,
  baselineText,
  findingKey,
} from './baseline/baseline-of.ts';
export { type ComparisonTerms, compareBaselines } from './baseline/compare-baselines.ts';
export {
  DRIFT_THRESHOLDS,
  type DriftThreshold,
  isDriftAtLeast,
  isDriftIncomplete,
} from './baseline/drift-gate.ts';
export { type KnownReport, markKnown } from './baseline/known-findings.ts';
export { type ReadBaseline, readBaseline } from './baseline/read-baseline.ts';
export {
  applyMlGuardConfig,
  type JudgedAsMlGuard,
  type MlGuardConfigPlace,
  mlGuardFilter,
  withMlGuardSeverities,
} from './ml-guard/apply-config.ts';
export { mlGuardGlob, mlGuardGlobProblem, type PathTest } from './ml-guard/globs.ts';
export {
  ML_GUARD_CONFIG_FILES,
  ML_GUARD_PARENTS,
  ML_GUARD_SEVERITIES,
  type MlGuardConfig,
  type MlGuardRuleOverride,
  type MlGuardSeverity,
  NO_ML_GUARD_CONFIG,
  readMlGuardConfig,
} from './ml-guard/read-config.ts';
export {
  MODELSCAN_SETTINGS_FILE,
  type ModelscanSettings,
  readModelscanSettings,
} from './modelscan/read-modelscan-settings.ts';
export {
  type CallableDecision,
  type LeftOutFiles,
  OWN_FAULTS,
  type Policy,
  type RuleDecision,
  type WaiverDecision,
  type Waivers,
} from './policy.ts';
export { readSettings, SETTINGS_FILES } from './read-settings.ts';
export { isDay, isFingerprint } from './read-waivers.ts';
export type { ReadSettings, SettingsProblem } from './settings-problem.ts';
export { type WrittenWaiver, writeWaiver } from './write-waiver.ts';
