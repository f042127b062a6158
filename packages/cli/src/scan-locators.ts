// From what a person names to a report: lists with the local source, scans with the engine.

import path from 'node:path';
import type { Report } from '@sentrascan/contract';
import { type SourceArtifact, scanArtifacts } from '@sentrascan/scanner';
import { MemoryAccess, printableName } from '@sentrascan/scanner/bytes/source';
import { listLocal } from '@sentrascan/sources';
import type { Progress } from './progress-bar.ts';
import { VERSION } from './version.ts';

/** What bounds a scan. Everything has a default. */
export interface ScanLimits {
  /** Globs over logical paths; one without a slash matches the last component at any depth. */
  readonly include?: readonly string[];
  /** Wins over `include`. */
  readonly exclude?: readonly string[];
  /** Scanning processes at most; one per processor by default. */
  readonly jobs?: number;
  /** Wall-clock milliseconds for each file; by its size by default. */
  readonly timeoutMs?: number;
  /** For the heaps of all scanning processes together. */
  readonly maxMemoryBytes?: number;
}

/** Who is told of progress, and who can stop a scan. */
export interface ScanHooks {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** Bytes in memory under a name. */
export interface NamedBytes {
  /** Logical path in the report; its extension is a claim about the content. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

function memoryArtifact({ name, bytes }: NamedBytes): SourceArtifact {
  return {
    path: printableName(name),
    sizeBytes: bytes.length,
    handle: { kind: 'memory', bytes },
    open: () => new MemoryAccess(bytes),
  };
}

function resolvePath(locator: string): string {
  return locator === '-' ? 'stdin' : path.resolve(locator).split(path.sep).join('/');
}

/** Scans files, folders and standard input (`-`). What cannot be read becomes a gap of the report. */
export function scanLocators(
  paths: readonly string[],
  limits: ScanLimits,
  hooks: ScanHooks = {},
): Promise<Report> {
  const { include, exclude } = limits;
  const patterns = {
    ...(include === undefined ? {} : { include }),
    ...(exclude === undefined ? {} : { exclude }),
  };
  const target = { locator: paths.join(' '), resolved: paths.map(resolvePath).join(' '), provenance: {} };
  return scanArtifacts(listLocal(paths, patterns), target, { ...limits, ...hooks, toolVersion: VERSION });
}

/** Scans bytes in memory. */
export function scanBytes(named: NamedBytes, limits: ScanLimits, hooks: ScanHooks = {}): Promise<Report> {
  const target = { locator: named.name, resolved: 'memory', provenance: {} };
  return scanArtifacts([memoryArtifact(named)], target, { ...limits, ...hooks, toolVersion: VERSION });
}
