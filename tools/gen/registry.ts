// Turns one registry's folder into the text of its generated list. Reads source text only: no module is executed.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { camelCase, capitalised } from './names.ts';
import { BANNER, byCodeUnit, type Output } from './output.ts';
import type { Registry } from './registries.ts';

/** An exported constant that registers. */
export interface Registration {
  /** Path of the module below the registry's folder, `/` on every system. */
  readonly file: string;
  readonly exportName: string;
}

/** The generated file of a registry; undefined where its folder does not exist yet. */
export function renderRegistry(root: string, registry: Registry): Output | undefined {
  const folder = path.join(root, registry.folder);
  if (!existsSync(folder)) return undefined;
  const registrations = findRegistrations(folder, registry);
  return { path: `${registry.folder}/${registry.output}`, content: renderList(registry, registrations) };
}

/** Every registration below a folder, sorted by file and then by export. */
export function findRegistrations(folder: string, registry: Registry): Registration[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => registry.files.test(file) && !/\.(?:test|generated)\.ts$/.test(file))
    .flatMap((file) =>
      exportsOf(readFileSync(path.join(folder, file), 'utf8'), registry).map((exportName) => ({
        file,
        exportName,
      })),
    )
    .sort((a, b) => byCodeUnit(a.file, b.file) || byCodeUnit(a.exportName, b.exportName));
}

function exportsOf(source: string, registry: Registry): string[] {
  const { exports } = registry;
  const declared = [
    ...source.matchAll(/^export const ([A-Za-z_$][\w$]*)\b([^=\n]*)=\s*([A-Za-z_$][\w$]*)?/gm),
  ];
  return declared
    .filter(([, name = '', annotation = '', callee = '']) => {
      if ('named' in exports) return exports.named.includes(name);
      return 'typed' in exports ? annotation.trim() === `: ${exports.typed}` : callee === exports.declaredBy;
    })
    .map((match) => match[1] ?? '');
}

function renderList(registry: Registry, registrations: readonly Registration[]): string {
  const unique = new Map(
    registrations.map((registration) => [localName(registration, registry), registration]),
  );
  if (unique.size !== registrations.length)
    throw new Error(`${registry.folder}: two registrations get the same name`);
  const imports = [`import type { ${registry.type} } from '${registry.typeFrom}';`];
  const items: string[] = [];
  for (const [local, { file, exportName }] of unique) {
    const alias = local === exportName ? local : `${exportName} as ${local}`;
    imports.push(`import { ${alias} } from './${file}';`);
    items.push(local);
  }
  const list = items.length === 0 ? '[]' : `[\n${items.map((item) => `  ${item},`).join('\n')}\n]`;
  const value = registry.flattens === true ? `${list === '[]' ? '[]' : list}.flat()` : list;
  const type = `readonly ${registry.type}[]`;
  // `flat` on an empty literal has no element type to infer.
  const body =
    registry.flattens === true && items.length === 0
      ? `export const ${registry.list}: ${type} = [];`
      : `export const ${registry.list}: ${type} = ${value};`;
  // Rules are also wanted one by one, with the type of their evidence.
  const singles =
    registry.exportsEach === true && items.length > 0
      ? `\nexport {\n${items.map((item) => `  ${item},`).join('\n')}\n};\n`
      : '';
  return `${BANNER}\n\n${imports.join('\n')}\n\n/** ${registry.doc} */\n${body}\n${singles}`;
}

/** The import's name: the export's own where that says enough, else one made of the path. */
function localName({ file, exportName }: Registration, registry: Registry): string {
  if ('declaredBy' in registry.exports) {
    const family = file.includes('/') ? (file.split('/')[0] ?? '') : '';
    return family === '' ? exportName : `${camelCase(family)}${capitalised(exportName)}`;
  }
  if ('typed' in registry.exports) return exportName;
  const stem = file.replace(/\/index\.ts$|\.ts$/, '');
  return `${camelCase(stem)}${capitalised(exportName)}`;
}
