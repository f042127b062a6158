// The local source: files, folders and standard input, as the user named them.

import { Buffer } from 'node:buffer';
import type { Stats } from 'node:fs';
import pathModule from 'node:path';
import {
  type PathFilter,
  pathFilter,
  printableName,
  type SourceArtifact,
} from '@sentrascan/scanner/bytes/source';
import type { RemoteLister } from '../remote/list-remote.ts';
import { isRemoteLocator, labelOf } from '../remote/locator.ts';
import { readStandardInput } from '../stdin/read-standard-input.ts';
import { fileArtifact, gapArtifact, specialGap, unreadableGap } from './file-artifact.ts';
import { errorCode, type FolderCalls, SYSTEM_CALLS } from './folder-calls.ts';
import { FolderWalk } from './walk-folder.ts';

/** Which files are listed. */
export interface ListOptions {
  /** Patterns over logical paths; a pattern without a slash matches the last component at any depth. */
  readonly include?: readonly string[];
  /** Wins over `include`; what lies below an excluded folder is not even listed. */
  readonly exclude?: readonly string[];
  /** In place of the patterns; not asked about files that were named. */
  readonly filter?: PathFilter;
  /** Larger files are listed with a gap, and not opened. */
  readonly maxFileBytes?: number;
  /** Lists what is no path; without it everything is one. */
  readonly remote?: Pick<RemoteLister, 'list'>;
  /** Other system calls; for tests. */
  readonly calls?: FolderCalls;
}

/** The name that stands for standard input, on the command line and in the report. */
const STANDARD_INPUT = '-';
const STANDARD_INPUT_PATH = 'stdin';

/**
 * Lists artifacts, lazily and in a fixed order. What cannot or must not be opened is listed with its gap.
 *
 * Logical paths are relative to the folder that was named, or the name of the file that was. Where several paths were
 * named each begins with the last component of its own, made different with `~2` and so on.
 *
 * @param paths files and folders; `-` is standard input
 */
export function* listLocal(paths: readonly string[], options: ListOptions = {}): Generator<SourceArtifact> {
  const { filter = pathFilter(options.include, options.exclude), maxFileBytes = Number.POSITIVE_INFINITY } =
    options;
  const calls = options.calls ?? SYSTEM_CALLS;
  const labels = new Labels();
  for (const path of paths) {
    if (options.remote !== undefined && isRemoteLocator(path)) {
      const label = labels.unique(printableName(labelOf(path)));
      for (const artifact of options.remote.list(path, label, paths.length > 1, filter))
        yield withinSize(artifact, maxFileBytes);
    } else if (path === STANDARD_INPUT) yield readStandardInput(labels.unique(STANDARD_INPUT_PATH));
    else {
      const isOwnFilter = options.filter !== undefined;
      for (const artifact of listPath(path, paths.length > 1, labels, calls, filter, isOwnFilter))
        yield withinSize(artifact, maxFileBytes);
    }
  }
}

/** The artifact, or the gap that stands for it where it is larger than was asked for. */
function withinSize(artifact: SourceArtifact, maxFileBytes: number): SourceArtifact {
  if (artifact.sizeBytes === undefined || artifact.sizeBytes <= maxFileBytes) return artifact;
  return gapArtifact(artifact.path, {
    kind: 'skipped',
    reason: `It has ${artifact.sizeBytes} bytes, and files above ${maxFileBytes} are to be left out.`,
    consequence: 'What is in it was not scanned.',
  });
}

function* listPath(
  path: string,
  isOneOfSeveral: boolean,
  labels: Labels,
  calls: FolderCalls,
  filter: PathFilter,
  isOwnFilter: boolean,
): Generator<SourceArtifact> {
  const absolute = pathModule.resolve(path);
  const label = labels.unique(printableName(pathModule.basename(absolute) || 'root'));
  let resolved: Buffer;
  let stats: Stats;
  try {
    resolved = calls.resolve(Buffer.from(absolute));
    stats = calls.look(resolved);
  } catch (error) {
    const code = errorCode(error);
    yield gapArtifact(label, unreadableGap('Looking at it', code));
    return;
  }
  if (stats.isDirectory()) {
    yield* new FolderWalk(resolved, calls, filter).list(isOneOfSeveral ? `${label}/` : '');
  } else if (isOwnFilter || filter.takes(label)) {
    yield stats.isFile() ? fileArtifact(label, resolved, stats) : gapArtifact(label, specialGap(stats));
  }
}

/** Names that are used once. */
class Labels {
  readonly #used = new Map<string, number>();

  unique(label: string): string {
    const count = (this.#used.get(label) ?? 0) + 1;
    this.#used.set(label, count);
    return count === 1 ? label : `${label}~${count}`;
  }
}
