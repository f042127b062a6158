// Modules that are loaded when the first of their functions is called, and not at every start: Node's own, and packages that
// read one kind of file. The sources import them as usual; in the bundle a module of stand-ins takes their place.
//
// Node's own are reached through `process.getBuiltinModule`: an import statement reads every export, getters included, and
// that of `node:fs` loads promises, streams and URLs.

import { builtinModules, createRequire } from 'node:module';
import type { Plugin } from 'esbuild';

/** Loaded by Node itself before any program. */
const AT_HAND: ReadonlySet<string> = new Set([
  'buffer',
  'events',
  'fs',
  'module',
  'path',
  'process',
  'url',
  'util',
]);

/** CommonJS packages that only some files need. What is imported of them is functions, and classes that nobody extends. */
const LATE_PACKAGES: readonly string[] = ['ae-cvss-calculator', 'picomatch', 'saxes', 'yaml', 'yauzl'];

/** For bundled CommonJS: what it requires beyond the bundle is Node's. */
export const REQUIRE_BUILTIN = 'const require = process.getBuiltinModule;';

const NAMESPACE = 'late';
/** What gets the stand-in; it loads the module itself with `require`, and what is imported late anyway stays as it is. */
const IMPORTED = 'import-statement';

type Exports = Readonly<Record<string, unknown>>;

/** Exports that are read at once. Unused ones cost nothing: all are marked as pure. */
function readAtOnce(load: string, names: readonly string[]): string {
  const lines = names.map((name) => `export const ${name} = /* @__PURE__ */ (() => ${load}.${name})();`);
  return [`export default /* @__PURE__ */ (() => ${load})();`, ...lines].join('\n');
}

/** Exports that load their module when they are called, or when a property of them is read. */
function readWhenUsed(load: string, exported: Exports, names: readonly string[]): string {
  const lines = names.map((name) => {
    const real = `${load}.${name}`;
    return typeof exported[name] === 'function'
      ? `export function ${name}(...given) { return new.target ? new (${real})(...given) : ${real}(...given); }`
      : `export const ${name} = /* @__PURE__ */ new Proxy({}, { get: (_, at) => ${real}[at] });`;
  });
  // A package that is a function has properties, too: `picomatch.makeRe`.
  if (typeof exported === 'function')
    lines.push(
      `export default /* @__PURE__ */ new Proxy(() => {}, { apply: (_, self, given) => ${load}(...given), get: (_, at) => ${load}[at] });`,
    );
  else lines.push(`export default /* @__PURE__ */ new Proxy({}, { get: (_, at) => ${load}[at] });`);
  return lines.join('\n');
}

/** The source of the module that stands for another. */
function standIn(specifier: string, root: string): string {
  const exported = createRequire(`${root}/`)(specifier) as Exports;
  const names = Object.keys(exported).filter((name) => name !== 'default' && /^[A-Za-z_]\w*$/.test(name));
  if (!specifier.startsWith('node:')) {
    const load = 'load()';
    return `let loaded;
const load = () => (loaded ??= require(${JSON.stringify(specifier)}));
${readWhenUsed(load, exported, names)}`;
  }
  const load = `process.getBuiltinModule(${JSON.stringify(specifier)})`;
  if (AT_HAND.has(specifier.slice('node:'.length))) return readAtOnce(load, names);
  const usable = names.filter((name) => typeof exported[name] === 'function' || isPlain(exported[name]));
  return readWhenUsed(load, exported, usable);
}

function isPlain(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** @param root the folder whose `node_modules` holds the packages */
export function lateModules(root: string): Plugin {
  const packages = new RegExp(`^(?:${LATE_PACKAGES.join('|')})$`);
  return {
    name: 'late modules',
    setup({ onResolve, onLoad }) {
      const resolve = ({ path, kind }: { path: string; kind: string }) =>
        kind === IMPORTED ? { path, namespace: NAMESPACE, sideEffects: false } : undefined;
      onResolve({ filter: packages }, resolve);
      onResolve({ filter: /^node:/ }, (asked) =>
        builtinModules.includes(asked.path.slice('node:'.length)) ? resolve(asked) : undefined,
      );
      onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path }) => ({
        contents: standIn(path, root),
        loader: 'js',
        resolveDir: root,
      }));
    },
  };
}
