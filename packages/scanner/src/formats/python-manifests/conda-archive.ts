// Names of archives of conda: `https://conda.anaconda.org/conda-forge/linux-64/numpy-1.21.0-py39_0.conda#digest`.

import type { DependencyDraft } from './manifest-recorder.ts';

const ARCHIVE =
  /^([A-Za-z0-9_][A-Za-z0-9_.+-]{0,200})-([^-\s/]{1,100})-([^-\s/]{1,100})\.(?:conda|tar\.bz2)$/;

/** @returns name, release and digest that an address tells; undefined where it is no archive of conda */
export function packageOfCondaArchive(
  address: string,
): Pick<DependencyDraft, 'name' | 'version' | 'specifier' | 'hashes' | 'ecosystem'> | undefined {
  const [path = '', fragment = ''] = address.slice(0, 2000).split('#', 2);
  const file = path.slice(path.lastIndexOf('/') + 1);
  const [, name, version] = ARCHIVE.exec(file) ?? [];
  if (name === undefined || version === undefined) return undefined;
  const digest = /^(?:(sha256):)?([0-9a-f]{32}|[0-9a-f]{64})$/i.exec(fragment)?.[2];
  const hashes = digest === undefined ? [] : [`${digest.length === 64 ? 'sha256' : 'md5'}:${digest}`];
  return { ecosystem: 'conda', name, version, specifier: `==${version}`, hashes };
}
