// Scans one artifact of a source, in whatever process this runs: open, budget, scan, look for changes, close. It loads
// the engine whole: a process that only hands out work uses file-terms and unopened.

import type { Role } from '@sentrascan/contract';
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
import { crashGap } from './crash-gap.ts';
import { artifactDeadlineMs, type FileTerms, readableBytes } from './file-terms.ts';

import type { Plugins } from './plugins.ts';
import { renderArtifact, type ScannedFile } from './render-artifact.ts';
import { scanTree } from './scan-tree.ts';
import { stripSecrets } from './strip-secrets.ts';
import { unopened } from './unopened.ts';
import type { WithheldValue } from './withheld-values.ts';

/** Opens the bytes behind a handle; throws SourceError where that is refused. */
export function openHandle(handle: SourceHandle): SourceBytes {
  if (handle.kind === 'file') return openFile(handle.file);
  if (handle.kind === 'memory') return new MemoryAccess(handle.bytes);
  throw new SourceError({
    kind: 'unreadable',
    reason: 'Its bytes are there for one process alone.',
    consequence: 'It was not scanned.',
  });
}

/** Scans one artifact. Throws nothing. */
export function scanSource(
  source: Pick<SourceArtifact, 'path' | 'sizeBytes' | 'gaps'> & {
    open?(): SourceBytes;
    /** What other files of the scan say of this one. */
    readonly role?: Role;
  },
  terms: FileTerms,
  known: Plugins,
  clock: Clock,
): ScannedFile {
  const { inlineWaivers } = terms;
  const plugins = inlineWaivers === undefined ? known : { ...known, inlineWaivers };
  const gaps: SourceGap[] = [...(source.gaps ?? [])];
  let bytes: SourceBytes | undefined;
  try {
    bytes = source.open?.();
    if (bytes === undefined) return unopened(source, gaps);
    const budget = budgetFor(bytes, terms, clock);
    const withheld = new Map<string, WithheldValue>();
    const secrets = { withheld, ...(terms.salt === undefined ? {} : { salt: terms.salt }) };
    const node = scanTree(bytes, source, plugins, budget, terms.reads, secrets);
    for (const gap of [...gaps, ...(bytes.problems?.() ?? [])]) node.addGap(gap);
    return stripSecrets(renderArtifact(node, plugins), withheld);
  } catch (error) {
    if (error instanceof SourceError) gaps.push(error.gap);
    else gaps.push(crashGap('The engine', error, 'The file was not judged.'));
    return stripSecrets(unopened(source, gaps), new Map());
  } finally {
    bytes?.close();
  }
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
      opcodes: LIMITS.pickleOpcodes.value,
      heapBytes,
    },
    { clock, deadlineMs: clock() + artifactDeadlineMs(sizeBytes, storedBytes, terms.timeoutMs) },
  );
}
