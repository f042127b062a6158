// Which Python files of an MLflow model its loader runs: `mlflow.pyfunc.load_model` puts `code` on the path, imports
// `loader_module`, and runs the file that `model_code_path` names (mlflow/pyfunc/__init__.py).

import type { Role } from '@sentrascan/contract';
import type { SourceArtifact } from '../bytes/source-artifact.ts';
import { type DataNode, stringOf } from '../formats/data-tree/data-node.ts';
import { parseYaml } from '../formats/yaml/yaml-document.ts';
import { LIMITS } from '../limits.ts';
import { lookInto } from './look-into.ts';

const CODE: Role = { carrier: 'mlflow', part: 'code' };

/**
 * Roles of the files that MLflow runs when it loads the models among these files. Throws nothing: what cannot be read is told
 * by its own scan.
 *
 * @param sources every file of the scan; `MLmodel` files are opened, the first LIMITS.repositoryConfigurations of them
 * @returns by logical path
 */
export function mlflowRoles(sources: readonly SourceArtifact[]): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  const models = sources.filter(({ path }) => path === 'MLmodel' || path.endsWith('/MLmodel'));
  if (models.length === 0) return roles;
  const python = new Set(sources.flatMap(({ path }) => (path.endsWith('.py') ? [path] : [])));
  for (const source of models.slice(0, LIMITS.repositoryConfigurations.value)) {
    const folder = source.path.slice(0, -'MLmodel'.length);
    for (const file of filesRunBy(source)) if (python.has(folder + file)) roles.set(folder + file, CODE);
  }
  return roles;
}

/** Paths below the model's folder. */
function filesRunBy(source: SourceArtifact): readonly string[] {
  const maxBytes = LIMITS.repositoryConfigurationBytes.value;
  if ((source.sizeBytes ?? 0) > maxBytes) return [];
  const text = lookInto(source, (bytes) => new TextDecoder().decode(bytes.read(0, maxBytes)), '');
  return parseYaml(text).roots.flatMap((root) => filesOf(root.get('flavors')?.get('python_function')));
}

function filesOf(flavor: DataNode | undefined): string[] {
  const code = stringOf(flavor?.get('code'));
  const module = stringOf(flavor?.get('loader_module'))?.replaceAll('.', '/');
  const own = stringOf(flavor?.get('model_code_path'));
  const loaders = code === undefined || module === undefined ? [] : [`${module}.py`, `${module}/__init__.py`];
  // Written on another machine, the path is absolute there: MLflow looks for the file of that name in the model.
  const last = own?.slice(own.lastIndexOf('/') + 1);
  return [
    ...loaders.map((file) => `${code?.replace(/\/$/, '')}/${file}`),
    ...(own === undefined ? [] : [own, last ?? '']),
  ];
}
