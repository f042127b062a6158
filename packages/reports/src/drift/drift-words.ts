// How differences between two versions are told, whatever the form.

import { DRIFT_KINDS, type Drift, type DriftKind, type DriftReport } from '@sentrascan/contract';
import { count } from '../place.ts';

/** What each kind says, before the list of what it is about. */
export const DRIFT_TITLES: Readonly<Record<DriftKind, string>> = {
  'finding-new': 'New findings',
  'finding-worse': 'Findings that became worse',
  'callable-new': 'New callables and imports',
  'call-new': 'New calls',
  'process-new': 'New processes',
  'network-new': 'New network access',
  'file-access-new': 'New file access',
  'unknown-new': 'New names that nothing is known of',
  'reference-new': 'New references to files and addresses',
  'operation-new': 'New operations and layers',
  'artifact-added': 'Added files',
  'artifact-removed': 'Removed files',
  'artifact-renamed': 'Renamed files',
  'format-changed': 'Other formats',
  'content-changed': 'Other content',
  'template-changed': 'Changed templates',
  'tensors-changed': 'Changed tensors',
  'operations-changed': 'Changed operations',
  'code-changed': 'Changed code',
  'structure-changed': 'Changed structure',
  'dependency-new': 'New dependencies',
  'dependency-changed': 'Changed dependencies',
  'coverage-downgraded': 'Not read or not judged',
  'coverage-changed': 'Gaps that say something else',
  'finding-milder': 'Findings that became milder',
  'finding-gone': 'Findings that are gone',
  'callable-gone': 'Callables and imports that are gone',
  'call-gone': 'Calls that are gone',
  'process-gone': 'Processes that are gone',
  'network-gone': 'Network access that is gone',
  'file-access-gone': 'File access that is gone',
  'unknown-gone': 'Unknown names that are gone',
  'reference-gone': 'References that are gone',
  'operation-gone': 'Operations and layers that are gone',
  'dependency-gone': 'Dependencies that are gone',
  'coverage-upgraded': 'Read and judged now',
};

/** The differences of each kind that there is, in the order of the kinds. */
export function driftSections({
  drifts,
}: DriftReport): { readonly title: string; readonly drifts: Drift[] }[] {
  const byKind = Map.groupBy(drifts, ({ kind }) => kind);
  return DRIFT_KINDS.flatMap((kind) => {
    const own = byKind.get(kind);
    return own === undefined ? [] : [{ title: DRIFT_TITLES[kind], drifts: own }];
  });
}

/** `No drift`, or how many differences there are. */
export function driftSentence({ drifts, before, after }: DriftReport): string {
  const sides = `${before.name} and ${after.name}`;
  return drifts.length === 0
    ? `no difference between ${sides}`
    : `${count(drifts.length, 'difference')} between ${sides}`;
}

/** What whoever reads the differences has to know besides. */
export function driftNotes({ before, after, notCompared }: DriftReport): string[] {
  const notes: string[] = [];
  if (before.rulesDigest !== after.rulesDigest || before.version !== after.version)
    notes.push(
      `The two were scanned by different versions or rules (${before.version} and ${after.version}): some differences may be the scanner's.`,
    );
  const [first] = notCompared;
  if (first !== undefined)
    notes.push(
      `${count(notCompared.length, 'file')} could not be compared byte by byte, because one side has no digest: ${first}${notCompared.length > 1 ? ', ...' : ''}.`,
    );
  return notes;
}
