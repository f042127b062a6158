// Takes stock of a zip: every directory, every member that some reader sees, and which bytes belong to what.

import type { ContainerStructure } from '@sentrascan/contract';
import { type ByteRange, RangeSet } from '../../bytes/range-set.ts';
import type { FormatContext } from '../format.ts';
import { type Directory, findEndRecords, readCentralHeaders, readDirectoryEnd } from './directory.ts';
import {
  findRecords,
  measureData,
  ownsItsData,
  plausibleLocalHeader,
  readDescriptor,
} from './hidden-entries.ts';
import { defersToDescriptor, joinViews, type Member } from './member.ts';
import { decoderOf, STORED } from './methods.ts';
import {
  type CentralHeader,
  END_BYTES,
  FLAG_DESCRIPTOR,
  type Header,
  LOCAL_BYTES,
  readLocalHeader,
} from './records.ts';

export interface Survey {
  readonly members: Member[];
  /** Headers, data and end records. Archive comments are not in it. */
  readonly claimed: RangeSet;
  readonly comments: RangeSet;
  readonly structures: readonly ContainerStructure[];
  readonly hasEnd: boolean;
  readonly hasDirectory: boolean;
  /** False where a limit ended the listing: what is not claimed may still be members. */
  readonly isComplete: boolean;
}

/** Looks offsets up in a snapshot of holes; the offsets must ascend. */
function inHoles(holes: readonly ByteRange[]): (at: number) => ByteRange | undefined {
  let next = 0;
  return (at) => {
    while ((holes[next]?.[1] ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    const hole = holes[next];
    return hole !== undefined && hole[0] <= at ? hole : undefined;
  };
}

class Surveyor {
  readonly members: Member[] = [];
  readonly claimed = new RangeSet();
  readonly comments = new RangeSet();
  readonly structures: ContainerStructure[] = [];
  hasEnd = false;
  directories = 0;
  isComplete = true;
  readonly #context: FormatContext;
  readonly #seenDirectories = new Set<number>();
  readonly #seenEnds = new Set<number>();
  /** Local headers that some member uses. */
  readonly #usedLocals = new Set<number>();

  constructor(context: FormatContext) {
    this.#context = context;
  }

  readonly spendEntry = (): boolean => {
    if (this.isComplete && this.#context.budget.spend('entries', 1)) return true;
    this.isComplete = false;
    return false;
  };

  /** Reads the end record at `at` and every directory it leads to. */
  addEnd(at: number): void {
    if (this.#seenEnds.has(at)) return;
    this.#seenEnds.add(at);
    const { bytes } = this.#context;
    const end = readDirectoryEnd(bytes, at, this.#seenDirectories, this.spendEntry);
    if (end === undefined) return;
    this.hasEnd = true;
    this.structures.push(...end.structures);
    for (const [from, to] of end.ranges) {
      this.claimed.add(from, to);
      this.#context.explain(from, to);
    }
    const commentAt = end.record.at + END_BYTES;
    this.comments.add(commentAt, Math.min(commentAt + end.record.commentBytes, bytes.sizeBytes));
    for (const directory of end.directories) this.#addDirectory(directory);
  }

  /** Reads central headers that no end record leads to. @returns where they end */
  #addOrphanDirectory(at: number): number {
    const { headers, end } = readCentralHeaders(this.#context.bytes, at, this.spendEntry);
    this.#addDirectory({ at, end, base: 0, headers });
    return end;
  }

  #addDirectory(directory: Directory): void {
    if (directory.headers.length === 0) return;
    this.directories += 1;
    if (this.directories === 2) {
      const detail = `more than one central directory, another at ${directory.at}`;
      this.#structure('several-directories', detail, directory.at);
    }
    for (const header of directory.headers) this.#addCentral(header, directory.base);
    this.claimed.add(directory.at, directory.end);
  }

  #addCentral(central: CentralHeader, base: number): void {
    const { bytes } = this.#context;
    this.#context.explain(central.at, central.extraAt);
    this.#context.explainOpaque(central.extraAt, central.end);
    let isFound = false;
    for (const at of new Set([central.localOffset + base, central.localOffset])) {
      const local = readLocalHeader(bytes, at);
      if (local === undefined) continue;
      isFound = true;
      this.#addMember(joinViews(central, local));
    }
    if (!isFound) this.#addMember(joinViews(central, undefined));
  }

  #addMember(member: Member): void {
    this.members.push(member);
    const { local } = member;
    if (local === undefined) return;
    const context = this.#context;
    this.#usedLocals.add(local.at);
    context.explain(local.at, local.extraAt);
    context.explainOpaque(local.extraAt, local.end);
    this.claimed.add(local.at, local.end);
    for (const range of member.ranges) {
      const end = Math.min(range.end, context.bytes.sizeBytes);
      this.claimed.add(range.start, end);
      if ((local.flags & FLAG_DESCRIPTOR) === 0 || range.end >= context.bytes.sizeBytes) continue;
      const descriptor = readDescriptor(context.bytes, range.end, range.end - range.start);
      if (descriptor === undefined) continue;
      context.explain(descriptor.at, descriptor.at + descriptor.lengthBytes);
      this.claimed.add(descriptor.at, descriptor.at + descriptor.lengthBytes);
    }
  }

  /** Finds what no directory leads to, in bytes that no entry claims. */
  addUnclaimed(): void {
    const { bytes, budget } = this.#context;
    const found = findRecords(bytes, this.#holes(), budget);
    if (!found.isComplete) this.isComplete = false;
    for (const at of found.ends) this.addEnd(at);
    let readUntil = 0;
    const isDirectoryFree = inHoles(this.#holes());
    for (const at of found.centrals) {
      if (!this.isComplete) return;
      if (at >= readUntil && isDirectoryFree(at) !== undefined) readUntil = this.#addOrphanDirectory(at);
    }
    // Without an end record the directory was cut, and no reader opens the archive: what it no longer lists is not hidden.
    const isHidden = this.hasEnd;
    let ownedUntil = 0;
    const holeAt = inHoles(this.#holes());
    for (const at of found.locals) {
      const hole = holeAt(at);
      if (hole === undefined || at < ownedUntil || this.#usedLocals.has(at)) continue;
      const local = plausibleLocalHeader(bytes, at);
      if (local === undefined) continue;
      if (!this.spendEntry() || budget.isOutOfTime()) return;
      ownedUntil = this.#addHidden(local, Math.max(hole[1], local.end), isHidden);
    }
  }

  /**
   * Compressed data that is longer than its headers say runs on into bytes that nobody claims: readers of streams take
   * it to its end.
   */
  lengthenStreams(): void {
    const { bytes, budget } = this.#context;
    const holes = this.#holes();
    if (holes.length === 0) return;
    const endByStart = new Map(holes);
    for (const [index, member] of this.members.entries()) {
      const { local } = member;
      const last = member.ranges.at(-1);
      const boundary = endByStart.get(last?.end ?? -1);
      if (local === undefined || last === undefined || boundary === undefined) continue;
      if (last.method === STORED || decoderOf(last.method) === undefined) continue;
      if (budget.isOutOfTime()) return;
      const end = last.start + measureData(bytes, { ...local, method: last.method }, boundary, budget);
      if (end <= last.end) continue;
      this.members[index] = { ...member, ranges: [...member.ranges, { ...last, end }] };
      this.claimed.add(last.start, end);
    }
  }

  #holes(): ByteRange[] {
    return this.claimed.holes(0, this.#context.bytes.sizeBytes);
  }

  #addHidden(local: Header, boundary: number, isHidden: boolean): number {
    const { bytes, budget } = this.#context;
    if (defersToDescriptor(local)) {
      const measuredBytes = measureData(bytes, local, boundary, budget);
      this.#addMember(joinViews(undefined, local, { isHidden, measuredBytes }));
      return local.end + measuredBytes;
    }
    this.#addMember(joinViews(undefined, local, { isHidden }));
    const owns = ownsItsData(bytes, local, local.compressedBytes, budget);
    return owns ? local.end + local.compressedBytes : local.end;
  }

  #structure(anomaly: ContainerStructure['anomaly'], detail: string, offset: number): void {
    this.structures.push({ kind: 'container.structure', container: 'zip', anomaly, detail, offset });
  }
}

/** Lists a zip as the union of what its readers see, and explains its headers to the context. */
export function survey(context: FormatContext): Survey {
  const surveyor = new Surveyor(context);
  if (context.bytes.sizeBytes >= LOCAL_BYTES || context.bytes.sizeBytes >= END_BYTES) {
    for (const at of findEndRecords(context.bytes)) surveyor.addEnd(at);
    surveyor.addUnclaimed();
    surveyor.lengthenStreams();
  }
  return {
    members: surveyor.members,
    claimed: surveyor.claimed,
    comments: surveyor.comments,
    structures: surveyor.structures,
    hasEnd: surveyor.hasEnd,
    hasDirectory: surveyor.directories > 0,
    isComplete: surveyor.isComplete,
  };
}
