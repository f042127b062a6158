// What the report says of a file's origin, and of a content that is not what its source says.

import type { SourceArtifact } from '../bytes/source-artifact.ts';
import type { ScannedFile } from './render-artifact.ts';
import { verdictOf } from './verdict.ts';

/** The file with its origin, and with gaps for what of it is not as the source says. */
export function withOrigin(
  { artifact, findings, gaps }: ScannedFile,
  ask: NonNullable<SourceArtifact['origin']>,
): ScannedFile {
  const { origin, gaps: told } = ask(artifact.sha256);
  if (told.length === 0) return { artifact: { ...artifact, origin }, findings, gaps };
  const known = new Set(gaps.map(({ artifact: of, reason }) => `${of}\n${reason}`));
  const more = told
    .map((gap) => ({ artifact: artifact.path, ...gap }))
    .filter((gap) => !known.has(`${gap.artifact}\n${gap.reason}`));
  const all = [...gaps, ...more];
  const coverage = { ...artifact.coverage, gaps: all.length };
  const verdict = verdictOf({ findings, gaps: all, isRecognised: artifact.identity.length > 0 });
  return { artifact: { ...artifact, origin, coverage, verdict }, findings, gaps: all };
}
