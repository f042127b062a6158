// Libraries of a bill of materials: one component for each name, release and origin, whatever number of files ask for it.

import type { DependencyScope } from '@sentrascan/contract';
import type { BillComponent, BillProperty, Link, Occurrence } from './bill.ts';
import type { Declaration } from './declared-libraries.ts';
import { libraryPurl } from './package-urls.ts';
import { nameWithoutPlace, plainPath, plainWords, publicAddress } from './plain-words.ts';
import type { References } from './references.ts';

/** A library and everything that was said of it. */
export interface Library {
  readonly component: BillComponent;
  readonly declarations: readonly Declaration[];
}

interface Origin {
  readonly purl?: string;
  readonly links: readonly Link[];
  /** For what has no address: where the file says it comes from. */
  readonly place?: string;
}

/** Where a package comes from that names its source: an address tells its purl apart from that of an index. */
function originOf({ dependency, name, version }: Declaration): Origin {
  const { ecosystem, source } = dependency;
  const purl = (qualifiers?: Record<string, string>) => libraryPurl(ecosystem, name, version, qualifiers);
  const named = (found: string | undefined) => (found === undefined ? {} : { purl: found });
  if (source === undefined || source === '') return { ...named(purl()), links: [] };
  const address = publicAddress(source);
  // A folder or a file of the project is no package of an index, and must not be taken for one of the same name.
  if (address === undefined) return { links: [], place: nameWithoutPlace(source) };
  const isRepository = /^(?:git|hg|svn|bzr)\+|^(?:ssh|git):|\.git(?:@|$)/.test(address);
  return isRepository
    ? { ...named(purl({ vcs_url: address })), links: [{ type: 'vcs', url: address }] }
    : { ...named(purl({ download_url: address })), links: [{ type: 'distribution', url: address }] };
}

/** All libraries, in the order of their references. */
export function gatherLibraries(declarations: readonly Declaration[], references: References): Library[] {
  const groups = new Map<string, { readonly origin: Origin; readonly declarations: Declaration[] }>();
  for (const declaration of declarations) {
    const origin = originOf(declaration);
    const title = titleOf(declaration, origin);
    if (title === '') continue;
    const { ecosystem } = declaration.dependency;
    const key =
      origin.purl ??
      `library:${ecosystem}/${title}${declaration.version === undefined ? '' : `@${declaration.version}`}`;
    const group = groups.get(key) ?? { origin, declarations: [] };
    group.declarations.push(declaration);
    groups.set(key, group);
  }
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, group]) => ({
      component: componentOf(references.take(plainWords(key)), group.origin, group.declarations),
      declarations: group.declarations,
    }));
}

/** The name, or the last part of the address where there is none. */
function titleOf({ name }: Declaration, { links, place }: Origin): string {
  if (name !== '') return plainWords(name);
  const last = links[0]?.url.split(/[/@]/).findLast((part) => part !== '');
  return plainWords(last ?? place ?? '');
}

function componentOf(ref: string, origin: Origin, declarations: readonly Declaration[]): BillComponent {
  const [first] = declarations;
  const version = first?.version === undefined ? undefined : plainWords(first.version);
  const sha256 = onlyDigest(declarations);
  return {
    ref,
    kind: 'library',
    name: first === undefined ? ref : titleOf(first, origin),
    ...(version === undefined ? {} : { version }),
    ...(origin.purl === undefined ? {} : { purl: origin.purl }),
    ...(sha256 === undefined ? {} : { sha256 }),
    scope: scopeOf(declarations),
    licences: [],
    occurrences: occurrencesOf(declarations),
    links: origin.links,
    properties: propertiesOf(origin, declarations),
    parts: [],
  };
}

/** The digest of the archive, where all that is said comes down to one. */
function onlyDigest(declarations: readonly Declaration[]): string | undefined {
  const digests = new Set(
    declarations.flatMap(({ dependency }) => dependency.hashes.map((hash) => hash.toLowerCase())),
  );
  const [only] = digests;
  if (digests.size !== 1 || only === undefined) return undefined;
  return /^sha256[:=]([0-9a-f]{64})$/.exec(only)?.[1];
}

const RUNTIME: ReadonlySet<DependencyScope> = new Set(['runtime']);

function scopeOf(declarations: readonly Declaration[]): 'required' | 'optional' {
  return declarations.some(({ dependency }) => RUNTIME.has(dependency.scope)) ? 'required' : 'optional';
}

function occurrencesOf(declarations: readonly Declaration[]): Occurrence[] {
  const seen = new Map<string, Occurrence>();
  for (const { path, dependency } of declarations) {
    const occurrence = { path: plainPath(path), line: Math.max(1, Math.trunc(dependency.place.line) || 1) };
    seen.set(`${occurrence.path}\n${occurrence.line}`, occurrence);
  }
  return [...seen.values()];
}

/** What files say and no field holds, each once. */
function propertiesOf({ place }: Origin, declarations: readonly Declaration[]): BillProperty[] {
  const values = new Map<string, BillProperty>();
  const add = (name: string, value: string | undefined) => {
    const words = plainWords(value ?? '');
    if (words !== '')
      values.set(`${name}\n${words}`, { name: `sentrascan:dependency:${name}`, value: words });
  };
  for (const { dependency } of declarations) {
    add('specifier', dependency.specifier);
    add('relation', dependency.relation);
    add('scope', dependency.scope);
    add('group', dependency.group);
    for (const extra of dependency.extras) add('extra', extra);
    add('marker', dependency.marker);
    if (dependency.confidence === 'low') add('confidence', 'low');
  }
  add('source', place);
  return [...values.values()].toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
