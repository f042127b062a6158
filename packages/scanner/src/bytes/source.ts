// What a source needs of the scanner: the door `@sentrascan/scanner/bytes/source`.

export { LIMITS } from '../limits.ts';
export { type FileAccessOptions, openFile } from './file-access.ts';
export { type PathFilter, pathFilter, patternProblem } from './path-filter.ts';
export { printableName } from './printable-name.ts';
export { clampRange, MAX_READ_BYTES, MemoryAccess, type RandomAccess, SliceAccess } from './random-access.ts';
export {
  type OriginTold,
  type RemoteTerms,
  type SourceArtifact,
  type SourceBytes,
  SourceError,
  type SourceGap,
  type SourceHandle,
} from './source-artifact.ts';
export { SpillFile } from './spill-file.ts';
