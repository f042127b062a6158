// What a repository says of the template of a GGUF file beside it: `chat_template.jinja`, `chat_template.json` or the key of
// `tokenizer_config.json`, in the order in which transformers takes them. A file that was converted from it has the same one.

import type { Role } from '@sentrascan/contract';
import type { SourceArtifact } from '../bytes/source-artifact.ts';
import type { DataNode } from '../formats/data-tree/data-node.ts';
import { stringOf } from '../formats/data-tree/data-node.ts';
import { parseJson } from '../formats/data-tree/json-document.ts';
import { LIMITS } from '../limits.ts';
import { lookInto } from './look-into.ts';

const FILES = ['chat_template.jinja', 'chat_template.json', 'tokenizer_config.json'] as const;
/** Longer templates are handed from process to process a hundred times over; honest ones take some ten thousand. */
const MAX_CHARACTERS = 256 * 1024;

/**
 * Roles of the GGUF files that stand beside a template. Throws nothing: what cannot be read is told by its own scan.
 *
 * @param sources every file of the scan; of the first LIMITS.repositoryConfigurations folders the template is read
 * @returns by logical path
 */
export function templateRoles(sources: readonly SourceArtifact[]): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  const models = sources.filter(({ path }) => path.toLowerCase().endsWith('.gguf'));
  if (models.length === 0) return roles;
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const templates = new Map<string, string | undefined>();
  for (const { path } of models) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    if (!templates.has(folder)) {
      if (templates.size >= LIMITS.repositoryConfigurations.value) break;
      templates.set(folder, templateIn(folder, byPath));
    }
    const template = templates.get(folder);
    if (template !== undefined) roles.set(path, { carrier: 'repository', part: 'whole', template });
  }
  return roles;
}

function templateIn(folder: string, sources: ReadonlyMap<string, SourceArtifact>): string | undefined {
  for (const file of FILES) {
    const source = sources.get(folder + file);
    const maxBytes = LIMITS.repositoryConfigurationBytes.value;
    if (source === undefined || (source.sizeBytes ?? 0) > maxBytes) continue;
    const template = lookInto(
      source,
      (bytes) =>
        file.endsWith('.jinja')
          ? new TextDecoder().decode(bytes.read(0, maxBytes))
          : defaultOf(parseJson(bytes).roots[0]?.get('chat_template')),
      undefined,
    );
    if (template !== undefined) return template.length <= MAX_CHARACTERS ? template : undefined;
  }
  return undefined;
}

/** The template itself, or the one named `default` of a list. */
function defaultOf(node: DataNode | undefined): string | undefined {
  const text = stringOf(node);
  if (text !== undefined || node?.kind !== 'array') return text;
  for (const item of node.items())
    if (stringOf(item.get('name')) === 'default') return stringOf(item.get('template'));
  return undefined;
}
