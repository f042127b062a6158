// Bills of materials of others, CycloneDX and SPDX in JSON: the packages of PyPI and conda that they name by package URL.
// https://cyclonedx.org/docs/1.6/json/, https://spdx.github.io/spdx-spec/, https://github.com/package-url/purl-spec

import { type DataNode, type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';
import { ItemAllowance, limitedItems } from '../limited-items.ts';
import { LockedPackages } from './locked-packages.ts';
import { packageOfUrl } from './package-url.ts';
import { StructuredManifest } from './structured-manifest.ts';

/** Components within components are followed so deep. */
const MAX_LEVELS = 16;

export const dialect: Dialect = {
  id: 'sbom',
  title: 'Bill of materials',

  recognise({ syntax, roots }: StructuredDocument) {
    return syntax === 'json' && kindOf(roots[0]) !== undefined;
  },

  walk(document: StructuredDocument, context: FormatContext) {
    const [root] = document.roots;
    const kind = kindOf(root);
    if (root === undefined || kind === undefined) return;
    const manifest = new StructuredManifest(
      document,
      context,
      kind === 'cyclonedx' ? 'cyclonedx' : 'spdx',
      true,
    );
    const reader = new BillReader(context, manifest);
    if (kind === 'cyclonedx') reader.cyclonedx(root);
    else if (kind === 'spdx-2') reader.spdx2(root);
    else reader.spdx3(root);
    reader.finish();
  },
};

function kindOf(root: DataNode | undefined): 'cyclonedx' | 'spdx-2' | 'spdx-3' | undefined {
  if (stringOf(root?.get('bomFormat')) === 'CycloneDX') return 'cyclonedx';
  if (stringOf(root?.get('spdxVersion')) !== undefined && root?.get('packages')?.kind === 'array')
    return 'spdx-2';
  const isSpdx3 = root?.get('@graph')?.kind === 'array' && /spdx/i.test(root.get('@context')?.text ?? '');
  return isSpdx3 ? 'spdx-3' : undefined;
}

class BillReader {
  readonly #context: FormatContext;
  readonly #manifest: StructuredManifest;
  readonly #packages = new LockedPackages();
  readonly #allowance: ItemAllowance;
  /** Names of packages by the identifier that the bill gives them. */
  readonly #names = new Map<string, string>();
  /** What each identifier needs. */
  readonly #needs = new Map<string, string[]>();
  readonly #found: { id: string; node: DataNode; url: string; hashes: string[]; isOptional: boolean }[] = [];
  #rootId: string | undefined;

  constructor(context: FormatContext, manifest: StructuredManifest) {
    this.#context = context;
    this.#manifest = manifest;
    this.#allowance = new ItemAllowance(context, 'dialectItems', 'The other components were not read.');
  }

  cyclonedx(root: DataNode): void {
    const own = root.get('metadata')?.get('component');
    this.#rootId = stringOf(own?.get('bom-ref'));
    this.#manifest.recorder.project(stringOf(own?.get('name')), stringOf(own?.get('version')));
    this.#components(root.get('components'), 0);
    for (const item of this.#limited(root.get('dependencies'))) {
      const id = stringOf(item.get('ref'));
      if (id === undefined) continue;
      for (const need of item.get('dependsOn')?.items() ?? []) this.#need(id, need.text);
    }
  }

  #components(list: DataNode | undefined, depth: number): void {
    for (const item of list?.items() ?? []) {
      if (!this.#allowance.take()) return;
      const url = item.get('purl');
      const hashes = [...(item.get('hashes')?.items() ?? [])].slice(0, 4).flatMap((hash) => {
        const algorithm = stringOf(hash.get('alg'))?.replace('-', '').toLowerCase();
        const digest = stringOf(hash.get('content'));
        return algorithm === undefined || digest === undefined ? [] : [`${algorithm}:${digest}`];
      });
      const scope = stringOf(item.get('scope'));
      if (url !== undefined)
        this.#component(
          stringOf(item.get('bom-ref')) ?? url.text,
          item.get('name') ?? url,
          url.text,
          hashes,
          scope === 'optional',
        );
      if (depth < MAX_LEVELS) this.#components(item.get('components'), depth + 1);
      else if (item.get('components') !== undefined)
        this.#context.gap({
          kind: 'limit',
          reason: `Components nest deeper than ${MAX_LEVELS} levels.`,
          consequence: 'Those inside were not read.',
        });
    }
  }

  spdx2(root: DataNode): void {
    this.#manifest.recorder.project(stringOf(root.get('name')));
    for (const item of this.#limited(root.get('packages'))) {
      const name = item.get('name');
      const hashes = [...(item.get('checksums')?.items() ?? [])].slice(0, 4).flatMap((sum) => {
        const algorithm = stringOf(sum.get('algorithm'))?.toLowerCase();
        const digest = stringOf(sum.get('checksumValue'));
        return algorithm === undefined || digest === undefined ? [] : [`${algorithm}:${digest}`];
      });
      for (const reference of item.get('externalRefs')?.items() ?? []) {
        const url = reference.get('referenceLocator');
        if (stringOf(reference.get('referenceType')) !== 'purl' || url === undefined) continue;
        this.#component(stringOf(item.get('SPDXID')) ?? url.text, name ?? url, url.text, hashes, false);
        break;
      }
    }
    for (const item of this.#limited(root.get('relationships'))) {
      const type = stringOf(item.get('relationshipType'));
      const one = stringOf(item.get('spdxElementId')) ?? '';
      const other = stringOf(item.get('relatedSpdxElement')) ?? '';
      if (type === 'DESCRIBES') this.#rootId ??= other;
      if (type === 'DEPENDS_ON' || type === 'CONTAINS') this.#need(one, other);
      if (type === 'DEPENDENCY_OF') this.#need(other, one);
    }
  }

  spdx3(root: DataNode): void {
    for (const item of this.#limited(root.get('@graph'))) {
      const id = stringOf(item.get('spdxId')) ?? stringOf(item.get('@id')) ?? '';
      const url = item.get('software_packageUrl') ?? item.get('packageUrl');
      if (url !== undefined) this.#component(id, item.get('name') ?? url, url.text, [], false);
      if (stringOf(item.get('relationshipType')) !== 'dependsOn') continue;
      const from = stringOf(item.get('from')) ?? '';
      const to = item.get('to');
      for (const need of to?.kind === 'array' ? to.items() : [to]) this.#need(from, need?.text ?? '');
    }
  }

  #component(id: string, node: DataNode, url: string, hashes: string[], isOptional: boolean): void {
    const found = packageOfUrl(url);
    if (found === undefined) return;
    this.#names.set(id, found.name);
    this.#found.push({ id, node, url, hashes, isOptional });
  }

  #need(id: string, other: string): void {
    const known = this.#needs.get(id);
    if (known === undefined) this.#needs.set(id, [other]);
    else if (known.length < 500) known.push(other);
  }

  #limited(node: DataNode | undefined): Iterable<DataNode> {
    return limitedItems(this.#context, node?.items() ?? [], 'dialectItems', 'The others were not read.');
  }

  finish(): void {
    for (const id of this.#needs.get(this.#rootId ?? '') ?? []) {
      const name = this.#names.get(id);
      if (name !== undefined) this.#packages.root({ name, group: '', scope: 'runtime' });
    }
    for (const { id, node, url, hashes, isOptional } of this.#found) {
      const found = packageOfUrl(url);
      if (found === undefined) continue;
      const { ecosystem, name, version } = found;
      this.#packages.add({
        ecosystem,
        name,
        ...(version === undefined ? {} : { version, specifier: `==${version}` }),
        raw: url,
        offset: this.#manifest.startOf(node),
        hashes,
        ...(isOptional ? { scope: 'optional' as const } : {}),
        requires: (this.#needs.get(id) ?? []).flatMap((need) => this.#names.get(need) ?? []),
      });
    }
    this.#packages.finish(this.#manifest.recorder);
    this.#manifest.finish();
  }
}
