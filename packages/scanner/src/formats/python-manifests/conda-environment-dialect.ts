// Environments of conda and virtualenv: environment.yml, conda.yaml, python_env.yaml. Packages of conda, and what pip installs beside.

import { type DataNode, type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';
import { ItemAllowance } from '../limited-items.ts';
import { aliasTarget } from '../yaml/yaml-node.ts';
import { packageOfCondaArchive } from './conda-archive.ts';
import { type CondaSpec, readCondaSpec } from './conda-spec.ts';
import { StructuredManifest } from './structured-manifest.ts';

const NAMES =
  /^(?:environment|env|conda|python_env|dev-environment|.{0,100}[-_.]env(?:ironment)?)(?:[-_.].{0,100})?\.ya?ml$/i;

/** Names that nothing but environments of conda has. */
const USUAL = /^(?:environment|conda)\.ya?ml$/i;

export const dialect: Dialect = {
  id: 'conda-environment',
  title: 'Environment of conda',

  recognise({ syntax, name, roots }: StructuredDocument) {
    const [root] = roots;
    if (syntax === 'toml') return false;
    if (USUAL.test(name) && isMisshapen(root)) return true;
    if (!hasPackages(root)) return false;
    return (
      isVirtualenv(root) ||
      root?.get('channels') !== undefined ||
      root?.get('prefix') !== undefined ||
      NAMES.test(name) ||
      root?.get('name')?.kind === 'string'
    );
  },

  walk(document: StructuredDocument, context: FormatContext) {
    const [root] = document.roots;
    if (root === undefined) return;
    const isOfPip = isVirtualenv(root);
    const kind = isOfPip ? 'python-environment' : 'conda-environment';
    const manifest = new StructuredManifest(document, context, kind, false);
    const name = stringOf(root.get('name'));
    if (name !== undefined) manifest.recorder.project(name);
    if (isMisshapen(root)) manifest.recorder.misplaced((root.get('dependencies') ?? root).offset);
    const reader = new EnvironmentReader(manifest, context);
    for (const list of ['dependencies', 'build_dependencies'] as const) {
      const scope = list === 'dependencies' ? ('runtime' as const) : ('build' as const);
      reader.read(root.get(list), isOfPip, list === 'dependencies' ? '' : list, scope);
    }
    reader.finish(root.get('prefix') !== undefined);
  },
};

/** A list of packages without the key before it, or a single value behind that. */
function isMisshapen(root: DataNode | undefined): boolean {
  const list = root?.get('dependencies');
  if (list === undefined) {
    const [first] = root?.kind === 'array' ? root.items() : [];
    return /^[a-z0-9._-]{1,100}\s{0,20}(?:[<>=!~]=|=\d)/.test(stringOf(first) ?? '');
  }
  const kind = (aliasTarget(list) ?? list).kind;
  return kind !== 'array' && kind !== 'null' && kind !== 'object';
}

/** A list of texts, or of `pip:` with such a list: charts of Helm have lists of tables. */
function hasPackages(root: DataNode | undefined): boolean {
  for (const list of ['dependencies', 'build_dependencies']) {
    const node = aliasTarget(root?.get(list)) ?? root?.get(list);
    if (node?.kind !== 'array') continue;
    let count = 0;
    for (const item of node.items()) {
      if (stringOf(item) !== undefined || item.get('pip') !== undefined) return true;
      if (++count > 20) break;
    }
    if (count === 0 && root?.get('channels') !== undefined) return true;
  }
  return false;
}

/** python_env.yaml of MLflow lists what pip installs. */
function isVirtualenv(root: DataNode | undefined): boolean {
  return (
    root?.get('channels') === undefined &&
    (root?.get('python') !== undefined || root?.get('build_dependencies') !== undefined)
  );
}

interface ReadSpec {
  readonly spec: CondaSpec;
  readonly text: string;
  readonly offset: number;
}

class EnvironmentReader {
  readonly #manifest: StructuredManifest;
  /** One for the whole file: aliases may stand for the same list many times. */
  readonly #allowance: ItemAllowance;
  readonly #specs: ReadSpec[] = [];

  constructor(manifest: StructuredManifest, context: FormatContext) {
    this.#manifest = manifest;
    this.#allowance = new ItemAllowance(context, 'dialectItems', 'The other packages were not read.');
  }

  read(list: DataNode | undefined, isOfPip: boolean, group: string, scope: 'runtime' | 'build'): void {
    const { recorder } = this.#manifest;
    for (const item of this.#limited(list)) {
      const text = item.kind === 'object' ? undefined : item.text;
      if (text !== undefined && item.kind !== 'null') {
        const offset = this.#manifest.startOf(item);
        if (isOfPip) recorder.listLine(text, offset, { group, scope });
        else this.#conda(text, offset);
      }
      for (const { key, value } of item.entries()) {
        if (key !== 'pip') continue;
        for (const requirement of this.#limited(value))
          recorder.listLine(requirement.text, this.#manifest.startOf(requirement), { group: 'pip' });
      }
    }
  }

  #conda(text: string, offset: number): void {
    // What fills in a template before conda reads it.
    if (/^(?:\{\{[^}]{0,200}\}\}|\$\{[^}]{0,200}\})$/.test(text)) return;
    const archive = packageOfCondaArchive(text);
    if (archive !== undefined && text.includes('://')) {
      this.#manifest.recorder.add({ ...archive, source: text, raw: text, offset });
      return;
    }
    const spec = readCondaSpec(text);
    if (spec === undefined) this.#manifest.recorder.notUnderstood(offset);
    else this.#specs.push({ spec, text, offset: offset + Math.max(0, text.indexOf(spec.name)) });
  }

  /** @param isExport conda wrote the file itself, from what is installed */
  finish(isExport: boolean): void {
    const isPinned = this.#pinsReleases();
    for (const { spec, text, offset } of this.#specs) {
      const { name, specifier, version, isFuzzy } = spec;
      // Exports without builds write `name=3.2` for the release 3.2.
      const pin =
        version ??
        (isFuzzy === true && (isExport || (isPinned && specifier.split('.').length > 2))
          ? specifier.slice(2, -2)
          : undefined);
      this.#manifest.recorder.add({
        ecosystem: 'conda',
        name,
        specifier: isFuzzy === true && pin !== undefined ? `==${pin}` : specifier,
        ...(pin === undefined ? {} : { version: pin }),
        raw: text,
        offset,
      });
    }
    this.#manifest.finish();
  }

  /** Whether at least as many packages name a whole release as name the beginning of one. */
  #pinsReleases(): boolean {
    const others = this.#specs.filter(({ spec }) => spec.name !== 'python');
    const fuzzy = others.filter(({ spec }) => spec.isFuzzy === true).length;
    return others.filter(({ spec }) => spec.version !== undefined).length >= Math.max(1, fuzzy);
  }

  *#limited(node: DataNode | undefined): Generator<DataNode> {
    for (const item of (aliasTarget(node) ?? node)?.items() ?? []) {
      if (!this.#allowance.take()) return;
      yield item;
    }
  }
}
