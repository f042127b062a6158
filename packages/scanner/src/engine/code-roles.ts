// Which Python files of a scan a model's loader runs: those that configurations name, and what these import from beside them.

import type { Role } from '@sentrascan/contract';
import type { SourceArtifact } from '../bytes/source-artifact.ts';
import { importedSiblings } from './imported-siblings.ts';
import { mlflowRoles } from './mlflow-roles.ts';
import { repositoryRoles } from './repository-roles.ts';

/**
 * Roles of Python files by what other files of the scan say of them. Throws nothing.
 *
 * @param sources every file of the scan
 * @returns by logical path; files that no loader is known to run have no role
 */
export function codeRoles(sources: readonly SourceArtifact[]): ReadonlyMap<string, Role> {
  const roles = new Map([...repositoryRoles(sources), ...mlflowRoles(sources)]);
  if (roles.size === 0) return roles;
  const python = new Map(
    sources.flatMap((source): [string, SourceArtifact][] =>
      source.path.endsWith('.py') ? [[source.path, source]] : [],
    ),
  );
  for (const path of importedSiblings(roles.keys(), python))
    roles.set(path, { carrier: 'repository', part: 'code' });
  return roles;
}
