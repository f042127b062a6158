// Scans one artifact of a source, in whatever process this runs: open, budget, scan, look for changes, close.

import { Budget, type Clock } from '../bytes/budget.ts';
import { openFile } from '../bytes/file-access.ts';
import { MemoryAccess } from '../bytes/random-access.ts';
import {
  type SourceArtifact,
  type SourceBytes,
  SourceError,
  type SourceGap,
  type SourceHandle,
} from '../bytes/source-artifact.ts';
import { LIMITS } from '../limits.ts';
import { crashGap } from './judge-facts.ts';
import type { Plugins } from './plugins.ts';
import { renderArtifact, type ScannedFile } from './render-artifact.ts';
import { scanTree } from './scan-tree.ts';
import { verdictOf } from './verdict.ts';

/** What bounds the scan of one file. */
export interface FileTerms {
  /** Wall-clock milliseconds for any file; without it the time grows with the size. */
  readonly timeoutMs?: number;
  /** For what decoders and interpreters hold; the limit heapBytesPerFile where it is smaller. */
  readonly maxMemoryBytes?: number;
}

/** Opens the bytes behind a handle; throws SourceError where that is refused. */
export function openHandle(handle: SourceHandle): SourceBytes {
  return handle.kind === 'file' ? openFile(handle.file) : new MemoryAccess(handle.bytes);
}

/** Scans one artifact. Throws nothing. */
export function scanSource(
  source: Pick<SourceArtifact, 'path' | 'sizeBytes' | 'gaps'> & { open?(): SourceBytes },
  terms: FileTerms,
  plugins: Plugins,
  clock: Clock,
): ScannedFile {
  const gaps: SourceGap[] = [...(source.gaps ?? [])];
  let bytes: SourceBytes | undefined;
  try {
    bytes = source.open?.();
    if (bytes === undefined) return unopened(source, gaps);
    const budget = budgetFor(bytes, terms, clock);
    const node = scanTree(bytes, source.path, plugins, budget);
    for (const gap of [...gaps, ...(bytes.problems?.() ?? [])]) node.addGap(gap);
    return renderArtifact(node, plugins);
  } catch (error) {
    if (error instanceof SourceError) gaps.push(error.gap);
    else gaps.push(crashGap('The engine', error, 'The file was not judged.'));
    return unopened(source, gaps);
  } finally {
    bytes?.close();
  }
}

/** The record of an artifact that was listed and not scanned. */
export function unopened(
  source: Pick<SourceArtifact, 'path' | 'sizeBytes'>,
  reasons: readonly SourceGap[],
): ScannedFile {
  const gaps = reasons.map((gap) => ({ artifact: source.path, ...gap }));
  const sizeBytes = source.sizeBytes ?? 0;
  return {
    artifact: {
      path: source.path,
      sizeBytes,
      identity: [],
      verdict: verdictOf({ findings: [], gaps, isRecognised: false }),
      coverage: { bytesTotal: sizeBytes, bytesRead: 0, bytesExplained: 0, gaps: gaps.length },
    },
    findings: [],
    gaps,
  };
}

/** How long a file of this size may take. */
export function artifactDeadlineMs(
  sizeBytes: number,
  storedBytes: number | undefined,
  timeoutMs: number | undefined,
): number {
  if (timeoutMs !== undefined) return timeoutMs;
  return LIMITS.artifactMs.value + readableBytes(sizeBytes, storedBytes) / LIMITS.artifactBytesPerMs.value;
}

/** What is read of a file at most: all of it, unless it is far larger than what it stores. */
function readableBytes(sizeBytes: number, storedBytes: number | undefined): number {
  if (storedBytes === undefined || sizeBytes <= LIMITS.sparseFreeBytes.value) return sizeBytes;
  return Math.min(sizeBytes, LIMITS.sparseReadBytes.value + 8 * storedBytes);
}

function budgetFor(bytes: SourceBytes, terms: FileTerms, clock: Clock): Budget {
  const { sizeBytes, storedBytes } = bytes;
  const readable = readableBytes(sizeBytes, storedBytes);
  const heapBytes = Math.min(
    LIMITS.heapBytesPerFile.value,
    (terms.maxMemoryBytes ?? Number.POSITIVE_INFINITY) / 2,
  );
  return Budget.root(
    {
      // Without a cap for whole files: each byte of content is paid once by the pass over it, however often it is parsed.
      ...(readable < sizeBytes ? { readBytes: readable } : {}),
      inflatedBytes: LIMITS.inflatedBytesPerFile.value,
      entries: LIMITS.containerEntries.value,
      heapBytes,
    },
    { clock, deadlineMs: clock() + artifactDeadlineMs(sizeBytes, storedBytes, terms.timeoutMs) },
  );
}
