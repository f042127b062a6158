// Which Python files of a folder a model's loader runs: those that a configuration beside them names (`auto_map` of
// transformers, components of diffusers), and those that hubs run by name. Files are scanned one by one; what one says of
// another has to be known before.

import type { Role } from '@sentrascan/contract';
import type { SourceArtifact } from '../bytes/source-artifact.ts';
import type { DataNode } from '../formats/data-tree/data-node.ts';
import { parseJson } from '../formats/data-tree/json-document.ts';
import { visitNodes } from '../formats/data-tree/visit-nodes.ts';
import { LIMITS } from '../limits.ts';
import { lookInto } from './look-into.ts';

/** Configurations that name code (transformers `auto_map`, diffusers `model_index.json`). */
const CONFIGURATIONS: ReadonlySet<string> = new Set([
  'config.json',
  'tokenizer_config.json',
  'processor_config.json',
  'preprocessor_config.json',
  'video_preprocessor_config.json',
  'generation_config.json',
  'adapter_config.json',
  'model_index.json',
]);

/** Run by name: Inference Endpoints, torch.hub, custom generation, community pipelines. */
const RUN_BY_NAME = /(?:^|\/)(?:handler|hubconf|pipeline|custom_generate\/generate)\.py$/;

/** Packages whose modules `model_index.json` names without meaning a file beside it. */
const LIBRARIES: ReadonlySet<string> = new Set([
  'diffusers',
  'transformers',
  'onnxruntime',
  'optimum',
  'flax',
]);

const CODE: Role = { carrier: 'repository', part: 'code' };

/**
 * Roles of the files that a repository's loaders run.
 *
 * Opens only the configurations, of which the first LIMITS.repositoryConfigurations are read, each up to
 * LIMITS.repositoryConfigurationBytes. Throws nothing: what cannot be read is told by its own scan.
 *
 * @param sources every file of the scan
 * @returns by logical path; files without an entry have no role
 */
export function repositoryRoles(sources: readonly SourceArtifact[]): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  const python = new Set<string>();
  const configurations: SourceArtifact[] = [];
  for (const source of sources) {
    if (source.path.endsWith('.py')) python.add(source.path);
    else if (CONFIGURATIONS.has(lastName(source.path))) configurations.push(source);
  }
  if (python.size === 0) return roles;
  const run = (path: string) => {
    if (python.has(path)) roles.set(path, CODE);
  };
  for (const source of configurations.slice(0, LIMITS.repositoryConfigurations.value)) {
    const folder = source.path.slice(0, source.path.length - lastName(source.path).length);
    for (const file of filesNamedBy(source)) run(folder + file);
  }
  const folders = new Set(
    configurations.map(({ path }) => path.slice(0, path.length - lastName(path).length)),
  );
  for (const path of python) {
    const match = RUN_BY_NAME.exec(path);
    if (match === null) continue;
    const start = match.index === 0 && !match[0].startsWith('/') ? 0 : match.index + 1;
    if (path.endsWith('hubconf.py') || folders.has(path.slice(0, start))) roles.set(path, CODE);
  }
  return roles;
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Files, relative to the configuration, whose code its loader runs. */
function filesNamedBy(source: SourceArtifact): readonly string[] {
  if ((source.sizeBytes ?? 0) > LIMITS.repositoryConfigurationBytes.value) return [];
  const filesIn = lastName(source.path) === 'model_index.json' ? componentFiles : autoMapFiles;
  return lookInto(source, (bytes) => filesIn(parseJson(bytes).roots), []);
}

/** `"auto_map": {"AutoModel": "modeling_x.Model"}`, at every depth; values may be lists. */
function autoMapFiles(roots: readonly DataNode[]): string[] {
  const files: string[] = [];
  visitNodes(roots, ({ node, parent }) => {
    const isOfMap = parent?.key === 'auto_map' || parent?.parent?.key === 'auto_map';
    // What stands before `--` is another repository.
    if (node.kind === 'string' && isOfMap && !node.text.includes('--')) files.push(fileOfModule(node.text));
    return undefined;
  });
  return files;
}

/** Components are `[library, class]`; a library that is none is a module in the component's folder or beside the index. */
function componentFiles(roots: readonly DataNode[]): string[] {
  const files: string[] = [];
  for (const root of roots) {
    for (const { key, value } of root.entries()) {
      const [library] = value.items();
      if (library?.kind !== 'string' || LIBRARIES.has(library.text)) continue;
      const file = `${library.text.replaceAll('.', '/')}.py`;
      files.push(file, `${key}/${file}`);
    }
  }
  return files;
}

/** `modeling_x.Model` is class Model of modeling_x.py. */
function fileOfModule(path: string): string {
  const dot = path.lastIndexOf('.');
  return `${path.slice(0, Math.max(dot, 0)).replaceAll('.', '/')}.py`;
}
