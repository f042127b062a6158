// What the project beside a lock file asks for: lock files of Poetry, PDM, Pipenv and PEP 751 name everything that is installed,
// and not what of it was asked for.

import type { Role } from '@sentrascan/contract';
import type { SourceArtifact } from '../bytes/source-artifact.ts';
import { askedPackages } from '../formats/python-manifests/asked-packages.ts';
import { decodeList } from '../formats/python-requirements/decode-list.ts';
import { LIMITS } from '../limits.ts';
import { lookInto } from './look-into.ts';

const LOCK = /(?:^|\/)(?:(poetry\.lock|pdm\.lock|pylock(?:\.[^./]{1,100})?\.toml)|pipfile\.lock)$/i;

/**
 * Roles of lock files that stand beside their project. Throws nothing: what cannot be read is told by its own scan.
 *
 * @param sources every file of the scan; for the first LIMITS.repositoryConfigurations lock files the project is read
 * @returns by logical path
 */
export function lockRoles(sources: readonly SourceArtifact[]): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  const byPath = new Map(sources.map((source) => [source.path, source]));
  let read = 0;
  for (const { path } of sources) {
    const lock = LOCK.exec(path);
    if (lock === null || read >= LIMITS.repositoryConfigurations.value) continue;
    read++;
    const name = lock[1] === undefined ? 'Pipfile' : 'pyproject.toml';
    const project = byPath.get(`${path.slice(0, path.lastIndexOf('/') + 1)}${name}`);
    const asked = lookInto(
      project,
      (bytes) =>
        askedPackages(name, decodeList(bytes.read(0, LIMITS.repositoryConfigurationBytes.value)) ?? ''),
      [],
    );
    if (asked.length > 0) roles.set(path, { carrier: 'project', part: 'whole', asked });
  }
  return roles;
}
