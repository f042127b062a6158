// What a manifest leaves open: packages without one release, and ranges that vulnerable releases lie in. One finding a file.

import { compareSeverity, type EnrichedFinding, type ReportedManifest } from '@sentrascan/contract';
import { dependencyMayBeVulnerable, dependencyUnpinned } from '@sentrascan/rules';
import type { AdvisoryGroup } from '../assessment.ts';
import { compareVersions, parseVersion, type Version } from '../pep440/version.ts';
import { listed } from './describe-issues.ts';
import { type OpenRange, placeOf } from './judge-package.ts';
import type { Constraints, ScannedManifest } from './manifests.ts';
import { indexName, isLocalSource, type Mention, mentionOf } from './wanted-package.ts';

/** Lists that are installed from as they are. Metadata of libraries asks for ranges, and commands are judged as commands. */
const INSTALLED_FROM: ReadonlySet<string> = new Set([
  'requirements',
  'conda-environment',
  'python-environment',
  'pipfile',
  'mlflow',
]);
/** Files that pin what others of their folder leave open. */
const LOCKS = [
  'Pipfile.lock',
  'poetry.lock',
  'uv.lock',
  'pdm.lock',
  'pixi.lock',
  'pylock.toml',
  'conda-lock.yml',
];
const NAMED = 6;
const IN_EVIDENCE = 100;

/** @returns undefined where everything names one release, or where ranges are right */
export function unpinnedFinding(
  { path, manifest }: ScannedManifest,
  constraints: Constraints,
  paths: ReadonlySet<string>,
): EnrichedFinding | undefined {
  if (!isInstalledFrom(manifest) || isCompiled(path, manifest, paths)) return undefined;
  const open = openMentions(manifest, constraints);
  if (open.length === 0) return undefined;
  const names = [...new Set(open.map(({ dependency, specifier }) => shownAs(dependency.name, specifier)))];
  return {
    artifact: path,
    rule: dependencyUnpinned,
    evidence: {
      what: names.length === 1 ? '1 package' : `${names.length} packages`,
      names: listed(names, NAMED),
      packages: names.slice(0, IN_EVIDENCE),
    },
    ...placeOf(open.map((mention) => ({ mention }))),
    meaning: 'unpinned',
  };
}

function shownAs(name: string, specifier: string): string {
  return `${name}${specifier}`.slice(0, 80);
}

function isInstalledFrom({ kinds, isLock }: ReportedManifest): boolean {
  return !isLock && kinds.some((kind) => INSTALLED_FROM.has(kind));
}

/** A lock file lies beside it, or `requirements.txt` beside `requirements.in`: that is what is installed. */
function isCompiled(path: string, { kinds }: ReportedManifest, paths: ReadonlySet<string>): boolean {
  const compiled = path.endsWith('.in') ? `${path.slice(0, -2)}txt` : undefined;
  if (compiled !== undefined && paths.has(compiled)) return true;
  if (kinds.includes('requirements')) return false;
  const folder = path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('!')) + 1);
  return LOCKS.some((lock) => paths.has(folder + lock));
}

function openMentions({ dependencies }: ReportedManifest, constraints: Constraints): readonly Mention[] {
  return dependencies.flatMap((dependency) => {
    const { relation, source, hashes } = dependency;
    const name = indexName(dependency);
    if (relation !== 'direct' || name === undefined) return [];
    if (source !== undefined && (isLocalSource(source) || isFixedSource(source) || hashes.length > 0))
      return [];
    const mention = mentionOf(dependency, constraints.get(name));
    return mention.version === undefined ? [mention] : [];
  });
}

/** A commit by its hash, or an archive with its digest. */
function isFixedSource(source: string): boolean {
  return /@[0-9a-f]{7,64}(?:[#?&]|$)/i.test(source) || /[#&](?:sha256|sha384|sha512)=/i.test(source);
}

/** @param ranges of one manifest, at most one a package */
export function openRangesFinding(path: string, ranges: readonly OpenRange[]): EnrichedFinding | undefined {
  if (ranges.length === 0) return undefined;
  const sorted = ranges.toSorted(
    (a, b) =>
      compareSeverity(a.groups[0]?.severity ?? 'low', b.groups[0]?.severity ?? 'low') ||
      (a.name < b.name ? -1 : 1),
  );
  const bounds = sorted.map(({ groups }) => lowerBound(groups));
  const names = sorted.map(
    ({ name, mention }, at) => `${shownAs(name, mention.specifier)} (${boundAdvice(bounds[at])})`,
  );
  return {
    artifact: path,
    rule: dependencyMayBeVulnerable,
    evidence: {
      what: ranges.length === 1 ? '1 range holds releases' : `${ranges.length} ranges hold releases`,
      names: listed(names, NAMED),
      packages: sorted.slice(0, IN_EVIDENCE).map(({ name, mention, groups }, at) => ({
        package: name,
        specifier: mention.specifier,
        line: mention.dependency.place.line,
        issues: groups.length,
        worst: groups[0]?.id ?? null,
        severity: groups[0]?.severity ?? null,
        lowerBound: bounds[at]?.clause ?? null,
        withoutEnd: bounds[at]?.withoutEnd ?? 0,
      })),
    },
    ...placeOf(sorted.map(({ mention }) => ({ mention }))),
    confidence: 'low',
    meaning: 'ranges',
  };
}

interface LowerBound {
  /** `>=2.6.0`, or `>2.10.0` behind the last release that an advisory names; missing where none ends. */
  readonly clause?: string;
  /** Issues that no bound excludes. */
  readonly withoutEnd: number;
}

/** What leaves every known issue behind that ends. */
function lowerBound(groups: readonly AdvisoryGroup[]): LowerBound {
  let highest: { readonly version: Version; readonly clause: string } | undefined;
  let withoutEnd = 0;
  for (const { fixed, lastAffected } of groups) {
    const version = parseVersion(fixed ?? lastAffected ?? '');
    if (version === undefined) withoutEnd += 1;
    else {
      const order = highest === undefined ? 1 : compareVersions(version, highest.version);
      // The release that one advisory names as fixed may be the last one that another affects.
      if (order > 0 || (order === 0 && fixed === undefined))
        highest = { version, clause: fixed === undefined ? `>${lastAffected}` : `>=${fixed}` };
    }
  }
  return { ...(highest === undefined ? {} : { clause: highest.clause }), withoutEnd };
}

function boundAdvice(bound: LowerBound | undefined): string {
  if (bound?.clause === undefined) return 'no bound excludes them';
  return `require ${bound.clause}${bound.withoutEnd === 0 ? '' : `, which leaves ${bound.withoutEnd}`}`;
}
