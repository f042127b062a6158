// Makes an index of a source: reads, checks, counts, and puts the new file in the place of the old one.

import path from 'node:path';
import type { AdvisoryRecord } from '../advisory-record.ts';
import type { IndexHeader } from '../index-file/layout.ts';
import { replaceIndex } from '../index-file/replace-index.ts';
import { indexBytes } from '../index-file/write-index.ts';
import type { VersionCache } from '../matching/affected-versions.ts';
import { importSource } from './import-source.ts';
import { IMPORT_LIMITS } from './osv-limits.ts';
import { readOsvRecord } from './osv-record.ts';
import { SourceError } from './source-error.ts';

/** What to import, and where to. */
export interface ImportRequest {
  /** Absolute path of an archive, a file or a folder. */
  readonly source: string;
  /** Absolute path of the index. */
  readonly target: string;
  /** Also where the source is older than the index, or the target is something else. */
  readonly isForced: boolean;
  /** The source holds all advisories of PyPI, however few they are. */
  readonly isComplete: boolean;
  /** ISO 8601. */
  readonly now: string;
}

/** What became of the records of a source. */
export interface ImportCounts {
  readonly imported: number;
  /** Records of other ecosystems. */
  readonly skipped: number;
  readonly withdrawn: number;
  readonly invalid: number;
  /** Records that were there twice: the newer one counts. */
  readonly repeated: number;
}

/** What an import did. */
export interface ImportResult extends ImportCounts {
  readonly header: IndexHeader;
  /** SHA-256 of the new index. */
  readonly sha256: string;
  readonly bytes: number;
  /** Of the first few invalid records, why. */
  readonly reasons: readonly string[];
}

/** An export of PyPI names some ten thousand packages; a selection for a field a hundred. */
const PACKAGES_OF_A_WHOLE_EXPORT = 2_000;
/** Each has had advisories for years: where one of them is missing, so are others. */
const IN_EVERY_WHOLE_EXPORT = ['pip', 'django', 'pillow', 'torch', 'requests'];

/** Versions repeat between records; beyond this many the cache starts anew. */
const MAX_CACHED_VERSIONS = 200_000;

/**
 * Imports a source.
 *
 * @throws SourceError where it cannot be read, holds nothing, or is older than the index; IndexError where the index cannot be
 *   replaced. The old index stays as it was.
 */
export async function importAdvisories(request: ImportRequest): Promise<ImportResult> {
  const source = importSource(request.source);
  const read = await readAll(source.records());
  const { packages, counts, reasons } = read;
  if (counts.imported === 0) {
    const first = reasons[0] === undefined ? '' : `; the first problem: ${reasons[0]}`;
    throw new SourceError(
      `the source has no advisory of a package of PyPI (${counts.skipped} of other ecosystems, ${counts.withdrawn} withdrawn, ${counts.invalid} invalid${first})`,
      'The index stays as it was. Give the all.zip of OSV for PyPI, or a folder of its records',
    );
  }
  const header: IndexHeader = {
    source: path.basename(request.source),
    sourceSha256: source.digest(),
    created: request.now,
    newestModified: newestBefore(packages, request.now),
    advisories: counts.imported,
    packages: packages.size,
    withdrawn: counts.withdrawn,
    isPartial: !request.isComplete && !isWholeExport(packages),
  };
  const bytes = indexBytes(header, packages);
  const sha256 = await replaceIndex(request.target, bytes, header, request.isForced);
  return { ...counts, header, sha256, bytes: bytes.length, reasons };
}

/**
 * Whether a source looks like the export of all of PyPI. The number of packages alone says nothing: records of attacks are more
 * than all others, and a folder of them knows nothing of vulnerable releases.
 */
function isWholeExport(packages: AllRecords['packages']): boolean {
  if (packages.size < PACKAGES_OF_A_WHOLE_EXPORT) return false;
  const isOfFlaws = (name: string) => packages.get(name)?.some(({ isMalicious }) => isMalicious !== true);
  if (!IN_EVERY_WHOLE_EXPORT.every(isOfFlaws)) return false;
  return [...packages.values()].some((records) => records.some(({ isMalicious }) => isMalicious === true));
}

interface AllRecords {
  readonly packages: ReadonlyMap<string, readonly AdvisoryRecord[]>;
  readonly counts: ImportCounts;
  readonly reasons: readonly string[];
}

async function readAll(found: ReturnType<ReturnType<typeof importSource>['records']>): Promise<AllRecords> {
  const cache: VersionCache = new Map();
  const packages = new Map<string, Map<string, AdvisoryRecord>>();
  /** What is known of an id: of two records the newer one counts. */
  const seen = new Map<
    string,
    { readonly modified: string; readonly names: readonly string[]; readonly isWithdrawn: boolean }
  >();
  const reasons: string[] = [];
  let [skipped, invalid, repeated] = [0, 0, 0];
  for await (const item of found) {
    const record =
      'problem' in item
        ? ({ kind: 'invalid', reason: item.problem } as const)
        : readOsvRecord(item.value, cache);
    if (cache.size > MAX_CACHED_VERSIONS) cache.clear();
    if (record.kind === 'other-ecosystem') skipped++;
    else if (record.kind === 'invalid') {
      invalid++;
      if (reasons.length < IMPORT_LIMITS.reasons) reasons.push(record.reason);
    } else {
      const before = seen.get(record.id);
      if (before !== undefined) {
        repeated++;
        if (before.modified > record.modified) continue;
        for (const name of before.names) packages.get(name)?.delete(record.id);
      }
      const names = record.kind === 'advisory' ? [...record.packages.keys()] : [];
      seen.set(record.id, { modified: record.modified, names, isWithdrawn: record.kind === 'withdrawn' });
      if (record.kind === 'withdrawn') continue;
      for (const [name, kept] of record.packages) {
        const known = packages.get(name) ?? new Map<string, AdvisoryRecord>();
        packages.set(name, known);
        known.set(record.id, kept);
      }
    }
  }
  const withdrawn = [...seen.values()].filter(({ isWithdrawn }) => isWithdrawn).length;
  const kept = [...packages].filter(([, records]) => records.size > 0);
  return {
    packages: new Map(kept.map(([name, records]) => [name, [...records.values()]])),
    counts: { imported: seen.size - withdrawn, skipped, withdrawn, invalid, repeated },
    reasons,
  };
}

/** Some records are dated years ahead: an index must not look newer than it is. */
function newestBefore(packages: AllRecords['packages'], now: string): string {
  let newest = '';
  for (const records of packages.values())
    for (const { modified = '' } of records) if (modified > newest && modified <= now) newest = modified;
  return newest;
}
