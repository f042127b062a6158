// Components of the files of a scan: models with their files, data, and everything else that was scanned.

import type { Gap, ReportedArtifact } from '@sentrascan/contract';
import type { BillComponent, BillProperty, Link } from './bill.ts';
import { cachedModel, fileName, kindOfFile } from './file-kinds.ts';
import { readLicences } from './licences.ts';
import { modelCard, wordsOf } from './model-cards.ts';
import { type GroupedFiles, groupFiles, type ModelGroup } from './model-folders.ts';
import { type HubModel, hubModel } from './package-urls.ts';
import { nameWithoutPlace, plainPath, plainWords } from './plain-words.ts';
import type { References } from './references.ts';

/** Gaps of one component that are told one by one. */
const MAX_GAPS = 10;

/** The components of the files of a scan. */
export interface FileComponents {
  readonly components: readonly BillComponent[];
  /** The component of an artifact, of a member that has none that of its container. */
  readonly refOf: (artifact: string) => string | undefined;
}

/** What the components are made from. */
export interface FileSources {
  readonly artifacts: readonly ReportedArtifact[];
  readonly gaps: readonly Gap[];
  readonly references: References;
  /** Of what was scanned; a repository that is all of it has this name. */
  readonly subjectName: string;
  /** Where it lies, for the model that the layout of a cache tells. It is not repeated. */
  readonly subjectPlace: string;
}

/** One component for each file; those of a model under it. Datasets that models name stand beside them. */
export function fileComponents(sources: FileSources): FileComponents {
  const drawing = new FileDrawing(sources);
  const grouped = groupFiles(sources.artifacts);
  return drawing.components(grouped);
}

class FileDrawing {
  readonly #sources: FileSources;
  readonly #refs = new Map<string, string>();
  readonly #gaps = new Map<string, Gap[]>();
  readonly #datasets = new Map<string, BillComponent>();

  constructor(sources: FileSources) {
    this.#sources = sources;
    for (const gap of sources.gaps) {
      const gaps = this.#gaps.get(gap.artifact);
      if (gaps === undefined) this.#gaps.set(gap.artifact, [gap]);
      else gaps.push(gap);
    }
  }

  components({ models, others }: GroupedFiles): FileComponents {
    const drawn = [...models.map((group) => this.#model(group)), ...others.map((file) => this.#file(file))];
    const datasets = [...this.#datasets.values()].toSorted((a, b) => (a.ref < b.ref ? -1 : 1));
    return {
      components: [...drawn, ...datasets],
      refOf: (artifact) => {
        for (let path = artifact; ; path = path.slice(0, path.lastIndexOf('!'))) {
          const ref = this.#refs.get(path);
          if (ref !== undefined || path.lastIndexOf('!') < 0) return ref;
        }
      },
    };
  }

  #model(group: ModelGroup): BillComponent {
    const [only] = group.files;
    const isFile = group.kind === 'file' && only !== undefined;
    const ref = this.#sources.references.take(
      isFile
        ? `file:${plainPath(group.place)}`
        : `model:${plainPath(group.place) || this.#sources.subjectName}`,
    );
    if (isFile) this.#refs.set(only.path, ref);
    const words = wordsOf(group);
    const datasets = words('dataset').flatMap((name) => this.#dataset(name) ?? []);
    const hub = this.#hubModel(group);
    return {
      ref,
      kind: 'model',
      ...(hub?.group === undefined ? {} : { group: hub.group }),
      name: hub?.name ?? this.#nameOf(group, words('name')[0]),
      ...versionOf(hub),
      ...(hub === undefined ? {} : { purl: hub.purl }),
      ...(isFile ? digestOf(only) : {}),
      licences: readLicences(words('licence')),
      occurrences: isFile ? [{ path: plainPath(only.path) }] : [],
      links: hub === undefined ? [] : [{ type: 'distribution', url: hub.url }],
      properties: isFile ? this.#properties(only) : sizeOf(group),
      card: modelCard(group, words, datasets, this.#sources.references),
      parts: isFile ? this.#members(only) : group.files.map((file) => this.#file(file, 'file')),
    };
  }

  /** A file is told by its path; a folder by what it says it is called, or by its own name. */
  #nameOf({ kind, place }: ModelGroup, said: string | undefined): string {
    if (kind === 'file') return plainPath(place) || 'unnamed';
    const own = said === undefined ? '' : nameWithoutPlace(said);
    if (kind === 'folder' && own !== '') return own;
    return plainPath(fileName(place)) || this.#sources.subjectName;
  }

  #hubModel({ kind, place }: ModelGroup): HubModel | undefined {
    if (kind !== 'folder') return undefined;
    const cached = cachedModel(place) ?? cachedModel(this.#sources.subjectPlace);
    return cached === undefined ? undefined : hubModel(cached.id, cached.revision);
  }

  #file(artifact: ReportedArtifact, as = kindOfFile(artifact)): BillComponent {
    const path = plainPath(artifact.path) || 'unnamed';
    const ref = this.#sources.references.take(`file:${path}`);
    this.#refs.set(artifact.path, ref);
    const inside = as === 'model' ? { card: this.#cardOf(artifact) } : {};
    return {
      ref,
      kind: as,
      name: path,
      ...digestOf(artifact),
      licences: as === 'model' ? readLicences(artifact.model?.licence ?? []) : [],
      occurrences: [{ path }],
      links: [],
      properties: this.#properties(artifact),
      ...inside,
      parts: this.#members(artifact),
    };
  }

  #cardOf(artifact: ReportedArtifact) {
    const group: ModelGroup = { place: artifact.path, kind: 'file', files: [artifact], described: [] };
    const words = wordsOf(group);
    const datasets = words('dataset').flatMap((name) => this.#dataset(name) ?? []);
    return modelCard(group, words, datasets, this.#sources.references);
  }

  /** Members that are more than a part of their container: models in an archive, lists of packages, what has a digest. */
  #members({ children = [], ...container }: ReportedArtifact): BillComponent[] {
    const isModel = kindOfFile(container) === 'model';
    return children.flatMap((child) => {
      const kind = kindOfFile(child);
      const isOwn =
        child.sha256 !== undefined || child.manifest !== undefined || (kind !== 'file' && !isModel);
      return isOwn ? [this.#file(child, isModel ? 'file' : kind)] : this.#members(child);
    });
  }

  /** @returns the reference of a dataset that a model names */
  #dataset(written: string): string | undefined {
    const name = nameWithoutPlace(written);
    if (name === '') return undefined;
    const known = this.#datasets.get(name);
    if (known !== undefined) return known.ref;
    const isOnHub = name === written && /^[A-Za-z0-9][\w.-]{0,95}(?:\/[A-Za-z0-9][\w.-]{0,95})?$/.test(name);
    const links: Link[] = isOnHub
      ? [{ type: 'distribution', url: `https://huggingface.co/datasets/${name}` }]
      : [];
    const ref = this.#sources.references.take(`dataset:${name}`);
    this.#datasets.set(name, {
      ref,
      kind: 'data',
      name,
      licences: [],
      occurrences: [],
      links,
      properties: [{ name: 'sentrascan:named-by', value: 'model card' }],
      parts: [],
    });
    return ref;
  }

  #properties(artifact: ReportedArtifact): BillProperty[] {
    const members = artifact.children?.length ?? 0;
    const gaps = this.#gaps.get(artifact.path) ?? [];
    const told = gaps.slice(0, MAX_GAPS).map(({ kind, reason }) => property('gap', `${kind}: ${reason}`));
    return [
      property('verdict', artifact.verdict),
      property('size-bytes', String(artifact.sizeBytes)),
      ...artifact.identity.map((format) => property('format', format)),
      property('bytes-read', String(artifact.coverage.bytesRead)),
      ...(members === 0 ? [] : [property('members', String(members))]),
      ...told,
      ...(gaps.length > told.length ? [property('gaps-more', String(gaps.length - told.length))] : []),
    ];
  }
}

function property(name: string, value: string): BillProperty {
  return { name: `sentrascan:${name}`, value: plainWords(value) };
}

function sizeOf({ files }: ModelGroup): BillProperty[] {
  const bytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return [property('files', String(files.length)), property('size-bytes', String(bytes))];
}

function versionOf(hub: HubModel | undefined): { readonly version?: string } {
  return hub?.revision === undefined ? {} : { version: hub.revision };
}

function digestOf({ sha256 }: ReportedArtifact): { readonly sha256?: string } {
  const hex = sha256?.toLowerCase();
  return hex !== undefined && /^[0-9a-f]{64}$/.test(hex) ? { sha256: hex } : {};
}
