// Scans many artifacts into one report: decides what runs here and what in child processes, keeps the order, adds up.

import type { Enricher, Report, ReportedArtifact, Role } from '@sentrascan/contract';
import { RULES_DIGEST } from '@sentrascan/rules/digest';
import type { Clock } from '../bytes/budget.ts';
import { pathFilter } from '../bytes/path-filter.ts';
import type { SourceArtifact } from '../bytes/source-artifact.ts';
import { LIMITS } from '../limits.ts';
import { composeReport } from './compose-report.ts';
import { artifactDeadlineMs, type FileTerms } from './file-terms.ts';
import { noteWork } from './kinds-of-work.ts';
import type { Plugins } from './plugins.ts';
import type { ScannedFile } from './render-artifact.ts';
import { withOrigin } from './reported-origin.ts';
import type { ScanTask } from './scan-task.ts';
import { scanningClock } from './scanning-clock.ts';

/** How far a scan is, told after each file. */
export interface ScanProgress {
  readonly files: number;
  readonly filesTotal: number;
  readonly bytes: number;
  readonly bytesTotal: number;
  /** Logical path of the file that was just finished. */
  readonly current: string;
}

/** Bounds, patterns and callbacks of one scan. */
export interface ScanOptions {
  /** Patterns over logical paths; a pattern without a slash matches the last component. Default: everything. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** Scanning processes at most. Default: one for each processor. */
  readonly jobs?: number;
  /** Wall-clock milliseconds for each file. Default: LIMITS.artifactMs and a share for its size. */
  readonly timeoutMs?: number;
  /** For the heaps of all scanning processes together. */
  readonly maxMemoryBytes?: number;
  /** `structure`: what models are, from their headers: no digest and no search in data. Default: everything. */
  readonly reads?: 'everything' | 'structure';
  /** Which comments beside source waive findings; default `own`. */
  readonly inlineWaivers?: FileTerms['inlineWaivers'];
  /** Of the project: what fingerprints of secrets are keyed with. Default: they say nothing of the value. */
  readonly salt?: string;
  /** Milliseconds on a clock that only goes forward. Default: the process's. */
  readonly clock?: Clock;
  readonly onProgress?: (progress: ScanProgress) => void;
  /** Called when everything is loaded that this process needs, before it opens a file. */
  readonly onLoaded?: () => void;
  /** Who judges what the scan found, when all of it was read. Default: nobody. */
  readonly enrichers?: readonly Enricher[];
  readonly toolVersion: string;
  readonly signal?: AbortSignal;
}

/** Other parts for the engine; for tests. */
export interface EngineParts {
  readonly plugins: Plugins;
  /** A module that calls `serveScans` with the same plugins. */
  readonly childEntry: URL;
}

/** How long this process scans before it lets timers and answers of children through. */
const TURN_MS = 20;

/**
 * Scans artifacts.
 *
 * @param artifacts what a source lists; read once, in order
 * @returns the report; the same for the same bytes, whatever the number of jobs
 * @throws the signal's reason where it aborts; nothing else
 */
export async function scanArtifacts(
  artifacts: Iterable<SourceArtifact>,
  target: Report['target'],
  options: ScanOptions,
  parts?: EngineParts,
): Promise<Report> {
  const filter = pathFilter(options.include, options.exclude);
  const sources: SourceArtifact[] = [];
  for (const source of artifacts) {
    options.signal?.throwIfAborted();
    if (filter.takes(source.path)) sources.push(source);
  }
  const scan = new Scan(sources, options, parts);
  const scanned = await scan.run();
  const isEnriched = options.enrichers !== undefined && scanned.some(({ artifact }) => hasManifest(artifact));
  const { enrich } = isEnriched ? await import('./enrich.ts') : { enrich: undefined };
  const enriched = (await enrich?.(scanned, options.enrichers ?? [], options.inlineWaivers)) ?? { scanned };
  const tool = { version: options.toolVersion, rulesDigest: parts?.plugins.rulesDigest ?? RULES_DIGEST };
  return composeReport(enriched, scan.withoutSecrets(target), tool);
}

/** Enrichers judge what manifests declare; without one nothing of them is loaded. */
function hasManifest({ manifest, children }: ReportedArtifact): boolean {
  return manifest !== undefined || (children?.some(hasManifest) ?? false);
}

class Scan {
  /** Undefined where it is done: a hundred thousand of them take as much room as the report. */
  readonly #sources: (SourceArtifact | undefined)[];
  readonly #options: ScanOptions;
  readonly #parts: EngineParts | undefined;
  readonly #clock: Clock;
  readonly #jobs: number;
  readonly #terms: FileTerms;
  /** Of files that a repository's loaders run. */
  #roles: ReadonlyMap<string, Role> = new Map();
  readonly #scanned: ScannedFile[];
  readonly #bytesTotal: number;
  /** Paths that held a secret, and what the report shows of them. */
  readonly #shownPaths = new Map<string, string>();
  #files = 0;
  #bytes = 0;

  constructor(sources: SourceArtifact[], options: ScanOptions, parts: EngineParts | undefined) {
    this.#sources = sources;
    this.#options = options;
    this.#parts = parts;
    this.#clock = options.clock ?? scanningClock;
    this.#jobs = Math.max(1, Math.floor(options.jobs ?? globalThis.navigator?.hardwareConcurrency ?? 1));
    const { timeoutMs, maxMemoryBytes, reads, salt, inlineWaivers } = options;
    this.#terms = {
      ...(salt === undefined ? {} : { salt }),
      ...(inlineWaivers === undefined ? {} : { inlineWaivers }),
      ...(reads === undefined ? {} : { reads }),
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
      ...(maxMemoryBytes === undefined ? {} : { maxMemoryBytes: maxMemoryBytes / this.#jobs }),
    };
    this.#scanned = new Array<ScannedFile>(sources.length);
    this.#bytesTotal = sources.reduce((sum, source) => sum + (source.sizeBytes ?? 0), 0);
  }

  async run(): Promise<readonly ScannedFile[]> {
    const { here, elsewhere } = this.#plan();
    try {
      await this.#findRoles();
      const inChildren = elsewhere.length === 0 ? undefined : this.#scanInChildren(elsewhere);
      // A rejection that comes while this process still scans is looked at below.
      inChildren?.catch(() => undefined);
      await this.#scanHere(here);
      await inChildren;
    } finally {
      // Those that an abort left undone hold their spill files still.
      for (const source of this.#sources) source?.release?.();
    }
    return this.#scanned;
  }

  /** Only where there is something to give a role to: configurations and models are not opened twice for nothing. */
  async #findRoles(): Promise<void> {
    const sources = this.#sources.filter((source) => source !== undefined);
    if (sources.length > 1 && sources.some(({ path }) => /\.(?:onnx|xml)$/.test(path))) {
      const { tensorDataRoles } = await import('./tensor-data-roles.ts');
      this.#roles = tensorDataRoles(sources);
    }
    if (sources.length > 1 && sources.some(({ path }) => /\.gguf$/i.test(path))) {
      const { templateRoles } = await import('./template-roles.ts');
      this.#roles = new Map([...this.#roles, ...templateRoles(sources)]);
    }
    if (sources.length > 1 && sources.some(({ path }) => /\.(?:py|ipynb)$/.test(path))) {
      const { torchRoles } = await import('./torch-roles.ts');
      this.#roles = new Map([...this.#roles, ...torchRoles(sources)]);
    }
    if (
      sources.length > 1 &&
      sources.some(({ path }) => /\.(?:txt|in|pip|req|lst|lock)$|requirements$/i.test(path))
    ) {
      const { packageListRoles } = await import('./package-list-roles.ts');
      const roles = new Map(this.#roles);
      for (const [path, role] of packageListRoles(sources)) roles.set(path, { ...roles.get(path), ...role });
      this.#roles = roles;
    }
    if (sources.length > 1 && sources.some(({ path }) => /(?:\.lock|pylock[^/]{0,100}\.toml)$/i.test(path))) {
      const { lockRoles } = await import('./lock-roles.ts');
      const roles = new Map(this.#roles);
      for (const [path, role] of lockRoles(sources)) roles.set(path, { ...roles.get(path), ...role });
      this.#roles = roles;
    }
    if (!sources.some(({ path }) => path.endsWith('.py'))) return;
    const { codeRoles } = await import('./code-roles.ts');
    const roles = new Map(this.#roles);
    for (const [path, role] of codeRoles(sources)) roles.set(path, { ...roles.get(path), ...role });
    this.#roles = roles;
  }

  /**
   * Large files go to child processes: those can be ended from outside when they hang, and run side by side. Small ones are
   * scanned here, where they finish before a child has started, unless there are so many that children pay.
   */
  #plan(): { readonly here: readonly number[]; readonly elsewhere: readonly number[] } {
    const small: number[] = [];
    const large: number[] = [];
    let smallBytes = 0;
    for (const [index, source] of this.#sources.entries()) {
      const { handle, sizeBytes } = source ?? {};
      // A header costs the same whatever the size of the file.
      const cost = this.#options.reads === 'structure' ? 0 : (sizeBytes ?? Number.POSITIVE_INFINITY);
      if (handle === undefined || handle.kind === 'here') {
        small.push(index);
      } else if (cost <= LIMITS.inProcessBytes.value) {
        small.push(index);
        smallBytes += Math.min(cost, sizeBytes ?? 0);
      } else {
        large.push(index);
      }
    }
    // The largest first: started last, it would run alone at the end.
    large.sort((a, b) => (this.#sources[b]?.sizeBytes ?? 0) - (this.#sources[a]?.sizeBytes ?? 0) || a - b);
    const isMuch =
      this.#jobs > 1 &&
      (smallBytes > LIMITS.inProcessTotalBytes.value || small.length > LIMITS.inProcessFiles.value);
    if (!isMuch) return { here: small, elsewhere: large };
    const isMovable = (index: number) => (this.#sources[index]?.handle?.kind ?? 'here') !== 'here';
    return {
      here: small.filter((index) => !isMovable(index)),
      elsewhere: [...large, ...small.filter(isMovable)],
    };
  }

  async #scanHere(indexes: readonly number[]): Promise<void> {
    if (indexes.length === 0) {
      this.#options.onLoaded?.();
      return;
    }
    // Formats, detectors and rules are loaded only by the process that scans: for large files that is a child.
    const { scanSource } = await import('./scan-source.ts');
    const plugins = this.#parts?.plugins ?? (await import('./default-plugins.ts')).DEFAULT_PLUGINS;
    this.#options.onLoaded?.();
    let turnEnds = this.#clock() + TURN_MS;
    for (const index of indexes) {
      const source = this.#sources[index];
      if (source === undefined) continue;
      this.#options.signal?.throwIfAborted();
      const { path, sizeBytes, gaps, handle } = source;
      const role = this.#roles.get(path);
      const opened = {
        path,
        sizeBytes,
        ...(gaps === undefined ? {} : { gaps }),
        ...(role === undefined ? {} : { role }),
      };
      const openable = handle === undefined ? opened : { ...opened, open: () => source.open() };
      const scanned = scanSource(openable, this.#termsOf(source), plugins, this.#clock);
      this.#finish(index, source.origin === undefined ? scanned : withOrigin(scanned, source.origin));
      if (this.#clock() < turnEnds) continue;
      await new Promise((resolve) => setImmediate(resolve));
      turnEnds = this.#clock() + TURN_MS;
    }
  }

  #termsOf({ remote }: SourceArtifact): FileTerms {
    if (remote === undefined) return this.#terms;
    // What was asked for wins, but for data that would have to be fetched.
    return { ...remote, ...this.#terms, ...(remote.reads === undefined ? {} : { reads: remote.reads }) };
  }

  async #scanInChildren(indexes: readonly number[]): Promise<void> {
    // Loaded only where there is something for them: starting processes takes a good part of Node's own modules.
    const [{ scanInChildren }, { childEntry }] = await Promise.all([
      import('./child-pool.ts'),
      import('./child-entry.ts'),
    ]);
    noteWork('children');
    const { signal, maxMemoryBytes } = this.#options;
    const heapShare = (maxMemoryBytes ?? Number.POSITIVE_INFINITY) / this.#jobs;
    return scanInChildren(
      this.#tasks(indexes),
      {
        childEntry: this.#parts?.childEntry ?? childEntry(),
        children: Math.min(this.#jobs, indexes.length),
        terms: this.#terms,
        heapBytes: Math.max(
          LIMITS.childLeastHeapBytes.value,
          Math.min(LIMITS.childHeapBytes.value, heapShare),
        ),
        ...(signal === undefined ? {} : { signal }),
      },
      (task, scanned) => this.#finish(task.index, scanned),
    );
  }

  /** Made when they are handed out: a hundred thousand at once would take as much room as the sources. */
  *#tasks(indexes: readonly number[]): Generator<ScanTask> {
    const { timeoutMs } = this.#options;
    for (const index of indexes) {
      const source = this.#sources[index];
      if (source?.handle === undefined) continue;
      const { path, sizeBytes, storedBytes, handle, gaps } = source;
      const deadlineMs = artifactDeadlineMs(sizeBytes ?? LIMITS.stdinBytes.value, storedBytes, timeoutMs);
      // Some slack: a scan that keeps its own deadline says more than one that is ended.
      const role = this.#roles.get(path);
      yield {
        index,
        path,
        sizeBytes,
        handle,
        gaps: gaps ?? [],
        killAfterMs: deadlineMs * 1.25 + 2000,
        ...(role === undefined ? {} : { role }),
      };
    }
  }

  /** The target as the report may name it: a path that held a secret is shown without it everywhere. */
  withoutSecrets(target: Report['target']): Report['target'] {
    let { locator, resolved } = target;
    for (const [path, shown] of this.#shownPaths) {
      const parts = path.split('/');
      for (const [at, part] of shown.split('/').entries()) {
        const written = parts[at];
        if (written === undefined || written === part) continue;
        locator = locator.replaceAll(written, part);
        resolved = resolved.replaceAll(written, part);
      }
    }
    return { ...target, locator, resolved };
  }

  #finish(index: number, scanned: ScannedFile): void {
    const source = this.#sources[index];
    if (source !== undefined && scanned.artifact.path !== source.path)
      this.#shownPaths.set(source.path, scanned.artifact.path);
    this.#scanned[index] = scanned;
    source?.release?.();
    this.#sources[index] = undefined;
    this.#files += 1;
    this.#bytes += source?.sizeBytes ?? 0;
    this.#options.onProgress?.({
      files: this.#files,
      filesTotal: this.#sources.length,
      bytes: this.#bytes,
      bytesTotal: this.#bytesTotal,
      current: scanned.artifact.path,
    });
  }
}
