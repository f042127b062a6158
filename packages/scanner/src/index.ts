// The door of the scanner: what other rooms may use of it.

export type { Clock } from './bytes/budget.ts';
export type { SourceArtifact, SourceBytes, SourceGap, SourceHandle } from './bytes/source-artifact.ts';
export { keepHeapSmall } from './engine/keep-heap-small.ts';
export {
  type EngineParts,
  type ScanOptions,
  type ScanProgress,
  scanArtifacts,
} from './engine/scan-artifacts.ts';
export { verdictOf } from './engine/verdict.ts';
export { LIMITS, type Limit, type LimitName } from './limits.ts';
