// What a scan examined: files and members with what each counts as.

import type { Report, ReportedArtifact } from '@sentrascan/contract';
import { type ExaminedKind, examinedKinds } from '@sentrascan/rules';

/** One file or member. */
export interface Examined {
  readonly artifact: ReportedArtifact;
  readonly kinds: readonly ExaminedKind[];
  /** Of the artifact, or of the nearest container that has one. */
  readonly sha256: string | null;
}

/** Every file and member of a report, a file before its members. Members are never deeper than containers may nest. */
export function examinedOf(report: Report): readonly Examined[] {
  const all: Examined[] = [];
  const pending = report.artifacts
    .toReversed()
    .map((artifact) => ({ artifact, above: null as string | null, isInModel: false }));
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { artifact, above, isInModel } = next;
    const sha256 = artifact.sha256 ?? above;
    const isManifest = artifact.manifest !== undefined;
    const kinds = examinedKinds(artifact.identity, artifact.path, isManifest);
    // The members of a model are parts of it: a checkpoint is one model, a plain archive as many as it holds.
    all.push({ artifact, sha256, kinds: isInModel ? kinds.filter((kind) => kind !== 'model') : kinds });
    const isModel = isInModel || kinds.includes('model');
    for (const child of (artifact.children ?? []).toReversed())
      pending.push({ artifact: child, above: sha256, isInModel: isModel });
  }
  return all;
}

/** How many of each kind; kinds of which there are none are left out. */
export function countKinds(
  examined: readonly Examined[],
  kinds: readonly ExaminedKind[],
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const kind of kinds) {
    const amount = examined.filter((one) => one.kinds.includes(kind)).length;
    if (amount > 0) counts[kind] = amount;
  }
  return counts;
}

/** How many of any of these kinds. */
export function countAny(examined: readonly Examined[], kinds: readonly ExaminedKind[]): number {
  return examined.filter((one) => one.kinds.some((kind) => kinds.includes(kind))).length;
}
