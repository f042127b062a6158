// A remote file as an artifact: small ones are fetched whole and compared with what is said of them, large ones by range.

import {
  LIMITS,
  MemoryAccess,
  type SourceArtifact,
  type SourceBytes,
  type SourceGap,
} from '@sentrascan/scanner/bytes/source';
import { RemoteAccess } from './remote-access.ts';
import { type ListedAs, RemoteFile } from './remote-file.ts';
import type { RemoteSession } from './session.ts';

/** What is read whole where only the structure is asked for. */
const WHOLE_STRUCTURE_BYTES = 256 * 1024;
/** What is asked for ahead of time, several at once. */
const AHEAD_BYTES = 256 * 1024;

/**
 * The artifact of a file whose size is known, from the listing or because something was fetched.
 *
 * @param path its logical path
 */
export function remoteArtifact(path: string, file: RemoteFile, session: RemoteSession): SourceArtifact {
  const sizeBytes = file.sizeBytes ?? 0;
  const { full, structureOnly } = session.options;
  const mostWhole = structureOnly === true ? WHOLE_STRUCTURE_BYTES : LIMITS.remoteWholeBytes.value;
  const isWhole = sizeBytes <= mostWhole;
  const isRanged = !isWhole && full !== true;
  if (sizeBytes > 0 && sizeBytes <= AHEAD_BYTES && file.isUnseen) session.expect(file);
  return {
    path,
    sizeBytes,
    handle: { kind: 'here' },
    remote: {
      ...(isRanged ? { reads: 'ranges' as const } : {}),
      timeoutMs: session.fileMs(sizeBytes),
    },
    origin: (sha256) => file.origin(sha256),
    open: () => {
      session.askAhead();
      const access = new RemoteAccess(file, session.blocks);
      return isWhole ? readWhole(access, file) : access;
    },
    release: () => file.release(),
  };
}

/** A file of a listing, not asked for yet. */
export function listedArtifact(path: string, listed: ListedAs, session: RemoteSession): SourceArtifact {
  return remoteArtifact(path, new RemoteFile(session, listed), session);
}

/** @throws SourceError where not all of it comes */
function readWhole(access: RemoteAccess, file: RemoteFile): SourceBytes {
  const bytes = access.read(0, access.sizeBytes);
  access.close();
  file.checkContent(bytes);
  return new WholeContent(bytes, file);
}

/** Content in memory, of which its source has something to say. */
class WholeContent extends MemoryAccess implements SourceBytes {
  readonly #file: RemoteFile;

  constructor(bytes: Uint8Array, file: RemoteFile) {
    super(bytes);
    this.#file = file;
  }

  problems(): readonly SourceGap[] {
    return this.#file.origin(undefined).gaps;
  }
}
