// Which kinds of examined things a recognised format stands for. A format that is not named here is a model: a new one counts
// where most of them do.

import type { ExaminedKind } from './control.ts';

const KINDS: Readonly<Record<ExaminedKind, readonly string[]>> = {
  model: [],
  code: [
    ...['python-source', 'notebook', 'markdown-notebook', 'shell-script', 'dockerfile', 'pyc', 'java-class'],
    ...['h2o-pojo', 'java-members'],
  ],
  data: [
    ...[
      'data-file',
      'tfrecord',
      'npy',
      'npz',
      'mat',
      'r-data',
      'hdf5',
      'zarr',
      'zarr-chunk',
      'zarr-references',
    ],
    ...['notebook', 'markdown-notebook', 'label-map', 'dvc'],
  ],
  dependencies: [
    ...['python-requirements', 'python-environment', 'python-manifests', 'script-metadata'],
    ...['installed-packages', 'sbom'],
  ],
  documentation: ['model-card'],
  text: [
    ...['text', 'json', 'yaml', 'xml', 'settings', 'template', 'templates', 'media', 'key-store'],
    ...['zip', 'tar', 'gzip', 'bzip2', 'lz4', 'lzma', 'xz', 'zlib', 'zstd', 'rar', 'seven-zip', 'oci'],
  ],
};

const KINDS_OF_FORMAT: ReadonlyMap<string, readonly ExaminedKind[]> = (() => {
  const kinds = new Map<string, ExaminedKind[]>();
  for (const [kind, formats] of Object.entries(KINDS) as [ExaminedKind, readonly string[]][])
    for (const format of formats) kinds.set(format, [...(kinds.get(format) ?? []), kind]);
  return kinds;
})();

/** Formats that hold weights as often as data. */
const EITHER: ReadonlySet<string> = new Set(['hdf5', 'npy', 'npz', 'r-data', 'mat']);

/** Text that holds rows. */
const ROWS = /\.(?:csv|tsv|jsonl|ndjson)$/i;

/** Formats of manifests, present and to come. */
const MANIFEST =
  /requirements|constraints|pyproject|pipfile|pylock|conda|pixi|poetry|pdm|uv-lock|-lock$|setup-(?:cfg|py)|environment/;

/** What a file or member counts as, by its formats and its name. */
export function examinedKinds(
  identity: readonly string[],
  path: string,
  isManifest: boolean,
): ExaminedKind[] {
  const kinds = new Set<ExaminedKind>();
  for (const format of identity) {
    const otherwise = MANIFEST.test(format) ? ('dependencies' as const) : ('model' as const);
    for (const kind of KINDS_OF_FORMAT.get(format) ?? [otherwise]) kinds.add(kind);
    if (EITHER.has(format)) kinds.add('model');
  }
  if (isManifest) kinds.add('dependencies');
  if (ROWS.test(path)) kinds.add('data');
  return [...kinds];
}
