// Lists everything below one folder, in the order of the bytes of the paths, without following a link out of it.

import { Buffer } from 'node:buffer';
import type { Stats } from 'node:fs';
import {
  LIMITS,
  type PathFilter,
  printableName,
  type SourceArtifact,
} from '@sentrascan/scanner/bytes/source';
import { fileArtifact, gapArtifact, specialGap, unreadableGap } from './file-artifact.ts';
import { errorCode, type FolderCalls, isWithin, join } from './folder-calls.ts';
import { isBlobLink, isHubRepository } from './hub-cache.ts';

const SLASH = Buffer.from('/');

interface Entry {
  /** Undefined where it could not be looked at. */
  readonly stats: Stats | undefined;
  readonly code: string;
  readonly name: Buffer;
  /** For ordering: a folder's name with its slash, so that paths come out in the order of their bytes. */
  readonly key: Buffer;
}

/** A folder to list: where it really is, and what it is called in the report. */
interface Folder {
  readonly file: Buffer;
  readonly path: string;
  /** Resolved folders on the way here, this one included: a link to one of them is a loop. */
  readonly chain: readonly Buffer[];
}

export class FolderWalk {
  readonly #root: Buffer;
  readonly #calls: FolderCalls;
  readonly #filter: PathFilter;
  /** Device and inode of what a link led to: each is followed once, the content is the same under every name. */
  readonly #followed = new Set<string>();
  #entries = 0;

  /** @param root the resolved path of the folder */
  constructor(root: Buffer, calls: FolderCalls, filter: PathFilter) {
    this.#root = root;
    this.#calls = calls;
    this.#filter = filter;
  }

  /** @param prefix what every logical path begins with: empty, or a folder name with its slash */
  *list(prefix: string): Generator<SourceArtifact> {
    // A stack of iterators instead of recursion: depth is bounded, but generators in generators are slow.
    const stack: Iterator<SourceArtifact | Folder>[] = [
      this.#entriesOf({ file: this.#root, path: prefix, chain: [this.#root] }),
    ];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const step = top.next();
      if (step.done === true) stack.pop();
      else if ('chain' in step.value) stack.push(this.#entriesOf(step.value));
      else yield step.value;
    }
  }

  *#entriesOf(folder: Folder): Generator<SourceArtifact | Folder> {
    const entries = this.#read(folder);
    if (!Array.isArray(entries)) {
      yield entries;
      return;
    }
    for (const entry of entries) {
      this.#entries += 1;
      if (this.#entries > LIMITS.sourceEntries.value) {
        yield* this.#saidOnce(folder);
        return;
      }
      yield* this.#entry(folder, entry);
    }
  }

  *#saidOnce(folder: Folder): Generator<SourceArtifact> {
    if (this.#entries > LIMITS.sourceEntries.value + 1) return;
    yield gapArtifact(folder.path, {
      kind: 'limit',
      reason: `There are more files and folders than the limit sourceEntries allows (${LIMITS.sourceEntries.value}).`,
      consequence: 'The rest was not listed.',
    });
  }

  /** The entries in order, or the record of why there are none. */
  #read(folder: Folder): Entry[] | SourceArtifact {
    let names: Buffer[];
    try {
      names = this.#calls.list(folder.file);
    } catch (error) {
      return gapArtifact(folder.path, unreadableGap('Listing this folder', errorCode(error)));
    }
    const isHub = isHubRepository(
      new Set(names.length > 64 ? [] : names.map((name) => name.toString('latin1'))),
    );
    return names
      .map((name): Entry => {
        try {
          const stats = this.#calls.look(join(folder.file, name));
          return { name, stats, code: '', key: stats.isDirectory() ? Buffer.concat([name, SLASH]) : name };
        } catch (error) {
          return { name, stats: undefined, code: errorCode(error), key: name };
        }
      })
      .sort((a, b) => (isHub ? hubRank(a) - hubRank(b) : 0) || Buffer.compare(a.key, b.key));
  }

  *#entry(folder: Folder, { name, stats, code }: Entry): Generator<SourceArtifact | Folder> {
    const path = folder.path + printableName(name);
    const file = join(folder.file, name);
    if (stats === undefined) {
      if (this.#filter.takes(path)) yield gapArtifact(path, unreadableGap('Looking at it', code));
    } else if (stats.isDirectory()) {
      yield* this.#folder(folder, path, file, file);
    } else if (stats.isSymbolicLink()) {
      if (!this.#filter.prunes(path)) yield* this.#link(folder, path, file);
    } else if (this.#filter.takes(path)) {
      if (!stats.isFile()) yield gapArtifact(path, specialGap(stats));
      else if (!this.#isNamedBlob(folder, stats)) yield fileArtifact(path, file, stats);
    }
  }

  *#folder(parent: Folder, path: string, file: Buffer, resolved: Buffer): Generator<SourceArtifact | Folder> {
    if (this.#filter.prunes(path)) return;
    if (parent.chain.length > LIMITS.folderLevels.value) {
      yield gapArtifact(path, {
        kind: 'limit',
        reason: `It lies deeper than the limit folderLevels allows (${LIMITS.folderLevels.value}).`,
        consequence: 'It was not listed.',
      });
      return;
    }
    yield { file, path: `${path}/`, chain: [...parent.chain, resolved] };
  }

  *#link(folder: Folder, path: string, file: Buffer): Generator<SourceArtifact | Folder> {
    let target: Buffer;
    let stats: Stats;
    try {
      target = this.#calls.resolve(file);
      stats = this.#calls.look(target);
    } catch (error) {
      if (this.#filter.takes(path)) yield gapArtifact(path, brokenLinkGap(errorCode(error)));
      return;
    }
    if (!isWithin(target, this.#root) && !isBlobLink(this.#root, target)) {
      if (this.#filter.takes(path)) yield gapArtifact(path, OUTSIDE_GAP);
      return;
    }
    if (stats.isDirectory()) {
      if (folder.chain.some((above) => isWithin(above, target))) {
        yield gapArtifact(path, LOOP_GAP);
      } else if (this.#isFirstVisit(stats)) {
        yield* this.#folder(folder, path, target, target);
      }
      return;
    }
    if (!this.#filter.takes(path)) return;
    if (!stats.isFile()) yield gapArtifact(path, specialGap(stats));
    else if (this.#isFirstVisit(stats)) yield fileArtifact(path, target, stats);
  }

  /** A blob of a hub's cache that a snapshot names was scanned under that name, which says what it claims to be. */
  #isNamedBlob(folder: Folder, stats: Stats): boolean {
    return folder.path.endsWith('blobs/') && this.#followed.has(identityOf(stats));
  }

  #isFirstVisit(stats: Stats): boolean {
    const identity = identityOf(stats);
    if (this.#followed.has(identity)) return false;
    this.#followed.add(identity);
    return true;
  }
}

const OUTSIDE_GAP = {
  kind: 'link',
  reason: 'It is a link that leads out of the scanned tree.',
  consequence: 'What it leads to was not scanned.',
} as const;

const LOOP_GAP = {
  kind: 'link',
  reason: 'It is a link to a folder that holds it: following it would never end.',
  consequence: 'It was not followed.',
} as const;

function brokenLinkGap(code: string) {
  const why =
    code === 'ELOOP'
      ? 'leads in a circle'
      : code === 'ENOENT'
        ? 'leads nowhere'
        : `cannot be followed (${code})`;
  return {
    kind: 'link',
    reason: `It is a link that ${why}.`,
    consequence: 'Nothing was scanned for it.',
  } as const;
}

function identityOf(stats: Stats): string {
  return `${stats.dev}:${stats.ino}`;
}

function hubRank({ name }: Entry): number {
  return name.toString('latin1') === 'snapshots' ? 0 : 1;
}
