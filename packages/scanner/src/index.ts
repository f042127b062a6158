// The door of the scanner: what other rooms may use of it.

import type { ListedFormat } from '@sentrascan/contract';

export type { Clock } from './bytes/budget.ts';
export type { SourceArtifact, SourceBytes, SourceGap, SourceHandle } from './bytes/source-artifact.ts';
export { keepHeapSmall } from './engine/keep-heap-small.ts';
export { noteWork } from './engine/kinds-of-work.ts';
export {
  type EngineParts,
  type ScanOptions,
  type ScanProgress,
  scanArtifacts,
} from './engine/scan-artifacts.ts';
export { verdictOf } from './engine/verdict.ts';
export { LIMITS, type Limit, type LimitName } from './limits.ts';

/** Everything that is read, by id. Loads every format: not on the way of a scan that only hands out work. */
export async function listFormats(): Promise<readonly ListedFormat[]> {
  return (await import('./engine/list-formats.ts')).listFormats();
}
