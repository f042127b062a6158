// What is said of a file that was listed and not scanned. Knows nothing of how files are scanned.

import type { SourceArtifact, SourceGap } from '../bytes/source-artifact.ts';
import type { ScannedFile } from './render-artifact.ts';
import { verdictOf } from './verdict.ts';

/** The record of an artifact that was listed and not scanned. */
export function unopened(
  source: Pick<SourceArtifact, 'path' | 'sizeBytes'>,
  reasons: readonly SourceGap[],
): ScannedFile {
  const gaps = reasons.map((gap) => ({ artifact: source.path, ...gap }));
  const sizeBytes = source.sizeBytes ?? 0;
  return {
    artifact: {
      path: source.path,
      sizeBytes,
      identity: [],
      verdict: verdictOf({ findings: [], gaps, isRecognised: false }),
      coverage: { bytesTotal: sizeBytes, bytesRead: 0, bytesExplained: 0, gaps: gaps.length },
    },
    findings: [],
    gaps,
  };
}
