// Scans what a command of ML Guard names: its folders left out, its configuration applied, its severities as the least.

import path from 'node:path';
import type { Report } from '@sentrascan/contract';
import type { MlGuardConfig } from '@sentrascan/policy';
import { UsageError } from '../command.ts';
import type { Io } from '../io.ts';
import { forgottenDatabase, namedIndex } from './advisories-file.ts';
import { type FoundConfig, findConfig } from './find-config.ts';
import { countOf, existingPath, listOf, textOf } from './options.ts';
import type { MlGuardInvocation } from './program.ts';

/** A scan in the sense of ML Guard. */
export interface MlGuardScan {
  readonly report: Report;
  readonly config: MlGuardConfig;
  /** The configuration may have come with what is scanned. */
  readonly isTrusted: boolean;
  /** Scanners to show; undefined for all. */
  readonly scanners: ReadonlySet<string> | undefined;
  readonly durationSeconds: number;
  /** What is to be said on standard error. */
  readonly notices: readonly string[];
  /** What keeps the scan from being complete besides the gaps of the report. */
  readonly errors: readonly string[];
}

/** Folders that ML Guard does not look into, by name. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  '.git .hg .svn node_modules __pycache__ .pytest_cache .mypy_cache .ruff_cache venv .venv env .env dist build .tox'.split(
    ' ',
  ),
);
const MIB = 1024 * 1024;

/** @throws UsageError for what was typed or configured wrong */
export async function scanAsMlGuard(invocation: MlGuardInvocation, io: Io): Promise<MlGuardScan> {
  const scanned = existingPath(invocation.operand, io);
  const found = await findConfig(invocation, scanned, io);
  const advisories = await checkedIndex(invocation, io);
  const workers = countOf(invocation, 'workers', '--workers');
  const isTrusted = found.place?.isTrusted ?? true;
  const scanners = await chosenScanners(invocation, found, isTrusted);
  const { filter, left } = await fileFilter(invocation, found.config, isTrusted, scanned, io);
  const { scanLocators } = await import('../scan-locators.ts');
  const { keepHeapSmall, verdictOf } = await import('@sentrascan/scanner');
  const { applyMlGuardConfig, withMlGuardSeverities } = await import('@sentrascan/policy');
  const { findSalt } = await import('../project-salt.ts');
  const salt = findSalt(io.cwd, [scanned]);
  const maxMib = isTrusted ? found.config.maxFileSizeMib : undefined;
  const started = performance.now();
  const unjudged = await scanLocators(
    [scanned],
    {
      ...(workers === undefined ? {} : { jobs: workers }),
      ...(advisories === undefined ? {} : { advisories }),
      ...(salt === undefined ? {} : { salt }),
      ...(maxMib === undefined ? {} : { maxFileBytes: maxMib * MIB }),
    },
    { onLoaded: keepHeapSmall, filter },
  );
  const durationSeconds = (performance.now() - started) / 1000;
  const raised = withMlGuardSeverities(unjudged, verdictOf);
  const judged =
    found.place === undefined
      ? { report: raised, refused: [] }
      : applyMlGuardConfig(raised, found.config, found.place, verdictOf);
  return {
    report: judged.report,
    config: found.config,
    isTrusted,
    scanners,
    durationSeconds,
    errors: databaseErrors(judged.report, advisories, io),
    notices: [
      ...refusals(found, judged.refused),
      ...(left.size === 0 ? [] : [`not looked into, as in ML Guard: ${[...left].sort().join(', ')}`]),
    ],
  };
}

/**
 * The index that is named, or else the one that cve-update left; undefined for the starter.
 *
 * @throws UsageError where it cannot be used
 */
async function checkedIndex(invocation: MlGuardInvocation, io: Io): Promise<string | undefined> {
  const { IndexError, locateIndex, openIndex } = await import('@sentrascan/advisories');
  const file =
    namedIndex(textOf(invocation, 'cveDb'), '--cve-db', io) ??
    locateIndex({ environment: io.env, cwd: io.cwd }).file;
  if (file === undefined) return undefined;
  try {
    openIndex(file);
    return file;
  } catch (error) {
    if (!(error instanceof IndexError)) throw error;
    throw new UsageError(`the database '${file}': ${error.message}`, error.hint);
  }
}

async function chosenScanners(
  invocation: MlGuardInvocation,
  { config }: FoundConfig,
  isTrusted: boolean,
): Promise<ReadonlySet<string> | undefined> {
  const typed = listOf(invocation, 'scanners');
  const { ML_GUARD_SCANNERS } = await import('@sentrascan/reports');
  const known = ML_GUARD_SCANNERS.map(({ name }) => name);
  const unknown = typed.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new UsageError(`there is no scanner '${unknown}'`, `--scanners takes ${known.join(', ')}.`);
  if (typed.length > 0) return new Set(typed);
  return isTrusted && config.scanners.length > 0 ? new Set(config.scanners) : undefined;
}

/** Globs of the command line and of the configuration together, as ML Guard has it; and the folders it passes by. */
async function fileFilter(
  invocation: MlGuardInvocation,
  config: MlGuardConfig,
  isTrusted: boolean,
  scanned: string,
  io: Io,
) {
  const { mlGuardFilter, mlGuardGlobProblem } = await import('@sentrascan/policy');
  const typed = { include: listOf(invocation, 'include'), exclude: listOf(invocation, 'exclude') };
  for (const [name, globs] of Object.entries(typed)) {
    for (const glob of globs) {
      const problem = mlGuardGlobProblem(glob);
      if (problem !== undefined)
        throw new UsageError(`'${glob}' is no glob: ${problem}`, `--${name} takes one like 'models/*.pkl'.`);
    }
  }
  const takes = mlGuardFilter(
    [...typed.include, ...(isTrusted ? config.include : [])],
    [...typed.exclude, ...(isTrusted ? config.exclude : [])],
  );
  // The report of the last run is no part of what is scanned.
  const output = textOf(invocation, 'output');
  const written =
    output === undefined
      ? undefined
      : path.relative(scanned, path.resolve(io.cwd, output)).replaceAll('\\', '/');
  const left = new Set<string>();
  const filter = {
    takes: (file: string) => file !== written && takes(file),
    prunes(folder: string): boolean {
      const name = folder.slice(folder.lastIndexOf('/') + 1);
      if (!LEFT_OUT.has(name)) return false;
      left.add(name);
      return true;
    },
  };
  return { filter, left };
}

function refusals({ config, place }: FoundConfig, refused: readonly string[]): string[] {
  if (place === undefined || place.isTrusted) return [];
  const all = [
    ...refused,
    ...(config.scanners.length > 0 ? ['all scanners run'] : []),
    ...(config.maxFileSizeMib === undefined ? [] : ['large files are scanned']),
  ];
  if (all.length === 0) return [];
  return [
    `${place.source} may have come with what is scanned, so ${all.join(', ')}. To have all of it: --config ${place.source}`,
  ];
}

/** A database that somebody made and nobody reads is not one that was asked. */
function databaseErrors({ artifacts }: Report, advisories: string | undefined, io: Io): string[] {
  if (advisories !== undefined) return [];
  const hasManifest = (list: Report['artifacts']): boolean =>
    list.some(({ manifest, children = [] }) => manifest !== undefined || hasManifest(children));
  if (!hasManifest(artifacts)) return [];
  const forgotten = forgottenDatabase(io);
  if (forgotten === undefined) return [];
  return [
    `${forgotten} is a SQLite database of ML Guard's own and was not asked: make an index from the same source with ml-guard cve-update`,
  ];
}

/** Says notices on standard error. */
export async function tellNotices(notices: readonly string[], isVerbose: boolean, io: Io): Promise<void> {
  const { visibleText } = await import('@sentrascan/reports');
  const shown = isVerbose ? notices : notices.slice(0, 10);
  for (const notice of shown) await io.stderr.write(`ml-guard: ${visibleText(notice, 600)}\n`);
  if (shown.length < notices.length)
    await io.stderr.write(`ml-guard: and ${notices.length - shown.length} more: ml-guard -v tells all\n`);
}
