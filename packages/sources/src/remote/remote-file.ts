// One file on a server: its address, what it was when it was first seen, and what went wrong since. Each range is compared with
// what is known, so that a file that changes while it is scanned is told of.

import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { ReportedOrigin } from '@sentrascan/contract';
import {
  LIMITS,
  type OriginTold,
  type RandomAccess,
  SourceError,
  type SourceGap,
  SpillFile,
} from '@sentrascan/scanner/bytes/source';
import type { Answer, Failure, Head } from '../http/orders.ts';
import type { RemoteSession } from './session.ts';

/** What a listing says of a file. */
export interface ListedAs {
  /** Of the report. */
  readonly source: string;
  /** Holds credentials at times: it stands in no report. */
  readonly url: string;
  readonly sizeBytes?: number;
  readonly sha256?: string;
  readonly gitOid?: string;
  /** The revision that the server has to name, if it names one. */
  readonly commit?: string;
}

/** Blocks whose checksum is remembered: what is fetched twice has to be the same. */
const MAX_CHECKSUMS = 100_000;
const CONSEQUENCE = 'What was not read was not judged.';

/** What is known of one remote file, and the way to its bytes. */
export class RemoteFile {
  readonly prefix: string;
  readonly #session: RemoteSession;
  readonly #listed: ListedAs;
  readonly #gaps = new Map<string, SourceGap>();
  readonly #checksums = new Map<number, number>();
  #seen: Head | undefined;
  #sizeBytes: number | undefined;
  #download: SpillFile | undefined;
  #failed: SourceError | undefined;
  #waitedMs = 0;
  #early: number | undefined;
  #isContentWrong = false;

  constructor(session: RemoteSession, listed: ListedAs) {
    this.#session = session;
    this.#listed = listed;
    this.prefix = session.nextPrefix();
    this.#sizeBytes = listed.sizeBytes;
  }

  /** Known from the listing, or once something was fetched. */
  get sizeBytes(): number | undefined {
    return this.#sizeBytes;
  }

  /** Nothing was fetched of it yet. */
  get isUnseen(): boolean {
    return this.#seen === undefined;
  }

  /** All of it, where the server knows no ranges; a temporary file without a name. */
  get download(): RandomAccess | undefined {
    return this.#download;
  }

  /**
   * Bytes `[start, end)`, fewer where the file ends; none where the server sent all of it, which is in `download` then.
   *
   * @throws SourceError where they do not come; from then on always
   */
  fetch(start: number, end: number): Uint8Array {
    if (this.#early !== undefined && start === 0 && end === this.#sizeBytes) {
      const early = this.#early;
      this.#early = undefined;
      this.#session.arrived();
      return this.take(early, start, end);
    }
    return this.take(this.post(start, end), start, end);
  }

  /**
   * Asks for a range and does not wait.
   *
   * @returns what `take` is called with
   * @throws SourceError where an earlier one did not come
   */
  post(start: number, end: number): number {
    if (this.#failed !== undefined) throw this.#failed;
    if (this.#session.isGivenUp)
      throw this.#fail({
        gap: 'unreadable',
        reason: 'The server failed for several files before it and was given up.',
      });
    const ifRange = this.#validator();
    return this.#session.bridge.post({
      ...{ kind: 'range', url: this.#listed.url, start, end, withinMs: this.#leftMs() },
      ...(ifRange === undefined ? {} : { ifRange }),
    });
  }

  /** Asks for all of a file that will be read whole. @returns false where it was opened or let go of already */
  askAhead(): boolean {
    const isOver = this.#failed !== undefined || this.#session.isGivenUp;
    if (isOver || this.#seen !== undefined || this.#early !== undefined) return false;
    this.#early = this.post(0, this.#sizeBytes ?? 0);
    return true;
  }

  /** Waits for a range that was asked for. */
  take(id: number, start: number, end: number): Uint8Array {
    const answer = this.#waiting(() => this.#session.bridge.take(id, this.#leftMs()));
    if (answer.kind === 'failed') {
      const { status = 599 } = answer.failure;
      // That one file is not to be had says nothing of the server.
      this.#session.noteOutcome(status < 500 && status !== 429);
      throw this.#fail(answer.failure);
    }
    this.#session.noteOutcome(true);
    if (answer.kind === 'piece')
      throw this.#fail({ gap: 'unreadable', reason: 'The answer is of another question.' });
    if (answer.kind === 'stream') {
      this.#downloadAll(answer);
      return new Uint8Array(0);
    }
    this.#compare(answer.head, start);
    const wanted = Math.min(end, this.#sizeBytes ?? end) - start;
    if (answer.bytes.length < wanted)
      throw this.#fail({
        gap: 'changed',
        reason: `It ends at offset ${start + answer.bytes.length} by now.`,
      });
    return answer.bytes;
  }

  /** Forgets a range that was asked for. */
  drop(id: number): void {
    this.#session.bridge.drop(id);
  }

  /** Compares a block with what it was when it came before. */
  checkBlock(index: number, block: Uint8Array): void {
    const checksum = crc32(block);
    const before = this.#checksums.get(index);
    if (before !== undefined && before !== checksum)
      throw this.#fail({
        gap: 'changed',
        reason: 'It changed on the server: the same range has other bytes.',
      });
    if (this.#checksums.size < MAX_CHECKSUMS) this.#checksums.set(index, checksum);
  }

  /** Compares the whole content with the digests of the listing. */
  checkContent(bytes: Uint8Array): void {
    const { sha256, gitOid } = this.#listed;
    if (sha256 !== undefined) this.#checkSha256(createHash('sha256').update(bytes).digest('hex'));
    if (gitOid === undefined) return;
    const oid = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
    if (oid !== gitOid.toLowerCase())
      this.#note({
        kind: 'changed',
        reason: `The listing says the git object ${gitOid}, and the content is ${oid}.`,
        consequence: 'What was scanned is not the file of that revision.',
      });
  }

  /** What could not be read or changed. Asks once more for the beginning: a server may change it and say it did not. */
  problems(firstBlockBytes: number): readonly SourceGap[] {
    if (this.#failed === undefined && this.#download === undefined && this.#checksums.has(0)) {
      try {
        const block = this.fetch(0, Math.min(firstBlockBytes, this.#sizeBytes ?? firstBlockBytes));
        if (this.#download === undefined) this.checkBlock(0, block);
      } catch (error) {
        if (!(error instanceof SourceError)) throw error;
      }
    }
    return [...this.#gaps.values()];
  }

  /** For the report. @param sha256 of the content, where all of it was hashed */
  origin(sha256: string | undefined): OriginTold {
    const { source, sha256: claimed, gitOid } = this.#listed;
    if (sha256 !== undefined && claimed !== undefined) this.#checkSha256(sha256);
    const { etag, 'last-modified': lastModified } = this.#seen?.headers ?? {};
    const isClaimed = claimed !== undefined || gitOid !== undefined;
    const isWeak = etag !== undefined || lastModified !== undefined;
    const identity = sha256 !== undefined ? 'content' : isClaimed ? 'claimed' : isWeak ? 'weak' : 'none';
    const origin: ReportedOrigin = {
      ...{ source, identity },
      ...(claimed === undefined ? {} : { claimedSha256: claimed }),
      ...(gitOid === undefined ? {} : { claimedGitOid: gitOid }),
      ...(etag === undefined ? {} : { etag: etag.slice(0, 200) }),
      ...(lastModified === undefined ? {} : { lastModified: lastModified.slice(0, 60) }),
    };
    return { origin, gaps: [...this.#gaps.values()] };
  }

  /** Lets go of what is held for it. */
  release(): void {
    this.#session.blocks.drop(this.prefix);
    if (this.#early !== undefined) {
      this.drop(this.#early);
      this.#early = undefined;
      this.#session.arrived();
    }
    this.#download?.close();
    this.#download = undefined;
    this.#failed ??= new SourceError({
      ...{ kind: 'unreadable', reason: 'It was closed.', consequence: CONSEQUENCE },
    });
  }

  #checkSha256(sha256: string): void {
    const { sha256: claimed } = this.#listed;
    if (claimed === undefined || sha256 === claimed.toLowerCase() || this.#isContentWrong) return;
    this.#isContentWrong = true;
    this.#note({
      kind: 'changed',
      reason: `Its source says the SHA-256 ${claimed}, and the content has ${sha256}.`,
      consequence: 'What was scanned is not the file that its source speaks of.',
    });
  }

  /** For `If-Range`: a strong ETag. Dates are too coarse to tell two versions of one second apart. */
  #validator(): string | undefined {
    const etag = this.#seen?.headers['etag'];
    return etag?.startsWith('"') ? etag : undefined;
  }

  #compare(head: Head, start: number): void {
    const { commit, sha256 } = this.#listed;
    const { 'x-repo-commit': named, 'x-linked-etag': linked } = head.asked;
    if (commit !== undefined && named !== undefined && named !== commit)
      throw this.#fail({ gap: 'changed', reason: 'The server sends it from another revision.' });
    if (sha256 !== undefined && linked !== undefined && linked.replace(/^(?:W\/)?"|"$/g, '') !== sha256)
      throw this.#fail({
        gap: 'changed',
        reason: 'The server names another digest for it than the listing.',
      });
    const total = head.totalBytes ?? (head.status === 416 ? start : undefined);
    if (total === undefined)
      throw this.#fail({ gap: 'unreadable', reason: 'The server does not say how long it is.' });
    if (this.#sizeBytes !== undefined && total !== this.#sizeBytes)
      throw this.#fail({
        gap: 'changed',
        reason: `It has ${total} bytes on the server, and ${this.#sizeBytes} were expected.`,
      });
    this.#sizeBytes = total;
    if (head.status === 416) {
      if (start >= total) return;
      throw this.#fail({ gap: 'unreadable', reason: 'The server refuses a range that the file has.' });
    }
    for (const name of ['etag', 'last-modified'] as const) {
      if (this.#seen !== undefined && this.#seen.headers[name] !== head.headers[name])
        throw this.#fail({ gap: 'changed', reason: 'It changed on the server while it was read.' });
    }
    this.#seen ??= head;
  }

  #downloadAll({ head, stream }: Extract<Answer, { kind: 'stream' }>): void {
    const { bridge } = this.#session;
    const maxBytes = LIMITS.remoteDownloadBytes.value;
    const file = this.#seen === undefined ? SpillFile.create() : undefined;
    const close = (failure: Failure) => {
      file?.close();
      bridge.ask({ kind: 'close', stream });
      return this.#fail(failure);
    };
    if (this.#seen !== undefined)
      throw close({ gap: 'changed', reason: 'It changed on the server while it was read.' });
    if (file === undefined)
      throw close({
        gap: 'unreadable',
        reason: 'The server knows no ranges, and no temporary file can be made.',
      });
    const tooLong = {
      gap: 'limit',
      reason: `The server knows no ranges, and it is longer than the limit remoteDownloadBytes (${maxBytes}).`,
    } as const;
    if ((head.totalBytes ?? 0) > maxBytes) throw close(tooLong);
    for (let isLast = false; !isLast; ) {
      const withinMs = this.#leftMs();
      const answer = this.#waiting(() => bridge.ask({ kind: 'next', stream, withinMs }));
      if (answer.kind === 'failed') throw close(answer.failure);
      if (answer.kind !== 'piece')
        throw close({ gap: 'unreadable', reason: 'The answer is of another question.' });
      if (file.sizeBytes + answer.bytes.length > maxBytes) throw close(tooLong);
      if (!file.append(answer.bytes))
        throw close({ gap: 'unreadable', reason: 'The temporary file for it cannot be written.' });
      isLast = answer.isLast;
    }
    const total = file.sizeBytes;
    if (this.#sizeBytes !== undefined && this.#sizeBytes !== total)
      throw close({
        gap: 'changed',
        reason: `It has ${total} bytes on the server, and ${this.#sizeBytes} were expected.`,
      });
    this.#sizeBytes = total;
    this.#seen = head;
    this.#download = file;
  }

  #leftMs(): number {
    const left = this.#session.fileMs(this.#sizeBytes) - this.#waitedMs;
    if (left > 0) return left;
    throw this.#fail({ gap: 'timeout', reason: 'The time for fetching it was used up.' });
  }

  #waiting(ask: () => Answer): Answer {
    const from = performance.now();
    const answer = ask();
    this.#waitedMs += performance.now() - from;
    return answer;
  }

  #fail({ gap, reason }: Failure): SourceError {
    this.#failed = new SourceError({ kind: gap, reason, consequence: CONSEQUENCE });
    this.#note(this.#failed.gap);
    return this.#failed;
  }

  #note(gap: SourceGap): void {
    this.#gaps.set(`${gap.kind} ${gap.reason}`, gap);
  }
}
