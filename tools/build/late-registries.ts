// Loads what registries list when it is first called, and of the rules only those that are named. The sources import
// registries whole and rules through one door; evaluating all of that at every start takes longer than most scans.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';

/** Registries of things that are asked for by what they say of themselves. (Every format is asked of every file.) */
const LATE_REGISTRIES: readonly string[] = [
  'packages/scanner/src/detectors/detectors.generated.ts',
  'packages/scanner/src/formats/dialects.generated.ts',
  'packages/scanner/src/formats/layouts.generated.ts',
];

/** A package whose modules are imported directly, though the sources name its door. */
const DOOR = { specifier: '@sentrascan/rules', file: 'packages/rules/src/index.ts' };

const IMPORT = /import\s*\{([^}]*)\}\s*from\s*'([^']+)';/g;
const ENTRY = /^import \{ (\w+) as (\w+) \} from '([^']+)';$/gm;

/** A function without parameters whose answer is data: the distribution ships the answer. */
const MADE = { file: 'packages/scanner/src/detectors/secret/encoded-anchors.ts', name: 'encodedAnchors' };

/** Where an export is declared, and under which name. */
interface Declared {
  readonly file: string;
  readonly name: string;
}

/** Everything a module exports that is no type, by the name it is exported under. */
function declaredIn(
  file: string,
  known: Map<string, ReadonlyMap<string, Declared>>,
): ReadonlyMap<string, Declared> {
  const before = known.get(file);
  if (before !== undefined) return before;
  const found = new Map<string, Declared>();
  known.set(file, found);
  const text = readFileSync(file, 'utf8');
  const from = (specifier: string) => declaredIn(path.resolve(path.dirname(file), specifier), known);
  for (const [, name = ''] of text.matchAll(
    /^export (?:const|let|function\*?|class|abstract class|enum) (\w+)/gm,
  )) {
    found.set(name, { file, name });
  }
  const imported = new Map<string, Declared>();
  for (const [, names = '', specifier = ''] of text.matchAll(IMPORT)) {
    if (!specifier.startsWith('.')) continue;
    for (const { name, as } of namesOf(names)) {
      const origin = from(specifier).get(name);
      if (origin !== undefined) imported.set(as, origin);
    }
  }
  for (const [, specifier = ''] of text.matchAll(/^export \* from '([^']+)';/gm)) {
    for (const [name, origin] of from(specifier)) found.set(name, origin);
  }
  for (const [, names = '', specifier] of text.matchAll(/^export \{([^}]*)\}(?: from '([^']+)')?;/gm)) {
    for (const { name, as } of namesOf(names)) {
      const origin = specifier === undefined ? imported.get(name) : from(specifier).get(name);
      if (origin !== undefined) found.set(as, origin);
    }
  }
  return found;
}

/** The names of an import or export clause that are no types. */
function namesOf(clause: string): readonly { readonly name: string; readonly as: string }[] {
  return clause
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !part.startsWith('type '))
    .map((part) => {
      const [name = '', as = name] = part.split(/\s+as\s+/);
      return { name, as };
    });
}

/** The text with imports from the door made imports from where each name is declared. */
function withoutDoor(text: string, declared: ReadonlyMap<string, Declared>): string {
  return text.replace(IMPORT, (whole, names: string, specifier: string) => {
    if (specifier !== DOOR.specifier) return whole;
    return namesOf(names)
      .map(({ name, as }) => {
        const origin = declared.get(name);
        const from = origin?.file ?? DOOR.specifier;
        return `import { ${origin?.name ?? name} as ${as} } from ${JSON.stringify(from)};`;
      })
      .join(' ');
  });
}

/** A registry whose entries say of themselves what they are, and load their module when they are called. */
async function lateRegistry(file: string): Promise<string> {
  const modules = [...readFileSync(file, 'utf8').matchAll(ENTRY)];
  const [[list, entries] = []] = Object.entries((await import(pathToFileURL(file).href)) as object).filter(
    ([, value]) => Array.isArray(value),
  ) as [string, readonly Readonly<Record<string, unknown>>[]][];
  if (list === undefined || entries?.length !== modules.length) throw new Error(`${file}: not a registry`);
  const loaded = await Promise.all(
    modules.map(async ([, name = '', , specifier = '']) => {
      const module = path.resolve(path.dirname(file), specifier);
      const entry = ((await import(pathToFileURL(module).href)) as Record<string, unknown>)[name];
      return { entry, load: `require(${JSON.stringify(module)}).${name}` };
    }),
  );
  const made: string[] = [];
  const lines = entries.map((entry, index) => {
    const load = loaded.find((each) => each.entry === entry)?.load;
    if (load === undefined) throw new Error(`${file}: an entry that no module exports`);
    // Kept once it is there: each call of what takes the place of `require` makes a new object with all exports.
    const kept = `entry${index}`;
    made.push(kept);
    const properties = Object.entries(entry).map(([key, value]) =>
      typeof value === 'function'
        ? `${key}: (...given) => (${kept} ??= ${load}).${key}(...given)`
        : `${key}: ${JSON.stringify(value)}`,
    );
    return `  { ${properties.join(', ')} },`;
  });
  return `let ${made.join(', ')};\nexport const ${list} = [\n${lines.join('\n')}\n];\n`;
}

async function madeAnswer(file: string): Promise<string> {
  const make = ((await import(pathToFileURL(file).href)) as Readonly<Record<string, () => unknown>>)[
    MADE.name
  ];
  const answer = JSON.stringify(make?.());
  return `export const ${MADE.name} = () => JSON.parse(${JSON.stringify(answer)});\n`;
}

/** @param root the folder of the workspace */
export function lateRegistries(root: string): Plugin {
  const registries = new Set(LATE_REGISTRIES.map((file) => path.join(root, file)));
  return {
    name: 'late registries',
    setup({ onLoad }) {
      const declared = declaredIn(path.join(root, DOOR.file), new Map());
      onLoad({ filter: /[\\/]packages[\\/]\w+[\\/]src[\\/].*\.ts$/ }, async ({ path: file }) => {
        if (file === path.join(root, MADE.file)) return { contents: await madeAnswer(file), loader: 'ts' };
        if (registries.has(file)) return { contents: await lateRegistry(file), loader: 'ts' };
        const text = readFileSync(file, 'utf8');
        return text.includes(`'${DOOR.specifier}'`)
          ? { contents: withoutDoor(text, declared), loader: 'ts' }
          : undefined;
      });
    },
  };
}
