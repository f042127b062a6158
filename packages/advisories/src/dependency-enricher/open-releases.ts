// What a manifest leaves open: packages without one release, and ranges that vulnerable releases lie in. One finding a file.

import { compareSeverity, type EnrichedFinding, type ReportedManifest } from '@sentrascan/contract';
import { dependencyMayBeVulnerable, dependencyUnpinned } from '@sentrascan/rules';
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
    const mention = mentionOf(dependency, constraints.get(name) ?? []);
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
  const names = sorted.map(({ name, mention }) => shownAs(name, mention.specifier));
  return {
    artifact: path,
    rule: dependencyMayBeVulnerable,
    evidence: {
      what: ranges.length === 1 ? '1 range holds releases' : `${ranges.length} ranges hold releases`,
      names: listed(names, NAMED),
      packages: sorted.slice(0, IN_EVIDENCE).map(({ name, mention, groups }) => ({
        package: name,
        specifier: mention.specifier,
        line: mention.dependency.place.line,
        issues: groups.length,
        worst: groups[0]?.id ?? null,
        severity: groups[0]?.severity ?? null,
      })),
    },
    ...placeOf(sorted.map(({ mention }) => ({ mention }))),
    confidence: 'low',
    meaning: 'ranges',
  };
}
