// Opens every reading of every member of a zip, tells what is odd about it, and hands its content over as a child.

import type { ContainerEntry, EntryAnomaly } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';
import { ChildNames, linkEscapes, shownName } from '../entry-names.ts';
import type { FormatContext, Role } from '../format.ts';
import {
  type DataRange,
  entryKindOf,
  leadingHeader,
  type Member,
  UNREADABLE_FLAGS,
  viewsOf,
} from './member.ts';
import { methodName, STORED } from './methods.ts';
import { type OpenedRange, openRange, type SpendChecksum } from './open-range.ts';

export class MemberScan {
  readonly #context: FormatContext;
  readonly #roleOf: (member: Member) => Role | undefined;
  readonly #names = new ChildNames();
  /** Where more than one reading begins; only there can they be the same. */
  #sharedStarts: ReadonlySet<number> = new Set();
  /** Readings that were scanned, so that a thousand names for the same bytes cost one scan per role. */
  readonly #scanned = new Set<string>();
  /** Where streams that were decoded to their end did end: a longer range around one shows nothing new. */
  readonly #streamEnds = new Map<string, number>();
  #checksumLeftBytes = LIMITS.checksummedStoredBytes.value;
  /** Stored members of an honest zip hold no more than the file; overlapping ones draw on the budget. */
  #storedLeftBytes: number;

  constructor(context: FormatContext, roleOf: (member: Member) => Role | undefined) {
    this.#context = context;
    this.#roleOf = roleOf;
    this.#storedLeftBytes = context.bytes.sizeBytes;
  }

  /** @param members emptied on the way: they are larger than what the report says of them */
  run(members: (Member | undefined)[]): void {
    this.#sharedStarts = sharedStarts(members);
    for (let i = 0; i < members.length; i += 1) {
      const member = members[i];
      if (member === undefined) continue;
      members[i] = undefined;
      if (this.#context.budget.isOutOfTime()) {
        this.#context.gap({
          kind: 'timeout',
          reason: `Time was up after ${i} of ${members.length} members.`,
          consequence: 'The members after that were not scanned.',
        });
        return;
      }
      this.#scan(member);
    }
  }

  #scan(member: Member): void {
    const context = this.#context;
    const role = this.#roleOf(member);
    const opened: OpenedRange[] = [];
    for (const range of member.ranges) {
      const stream = this.#sharedStarts.has(range.start)
        ? `${range.start}:${range.method}:${role?.carrier}:${role?.part}`
        : undefined;
      if (stream !== undefined) {
        const key = `${stream}:${range.end}`;
        const knownEnd = this.#streamEnds.get(stream) ?? Number.POSITIVE_INFINITY;
        if (this.#scanned.has(key) || range.end >= knownEnd) continue;
        this.#scanned.add(key);
      }
      if (!this.#spendStored(range)) continue;
      const expectedCrc = leadingHeader(member)?.crc32 ?? 0;
      const reading = openRange(
        context.bytes,
        member,
        range,
        expectedCrc,
        context.budget,
        this.#spendChecksum(role),
      );
      opened.push(reading);
      if (stream !== undefined && reading.isWhole && range.method !== STORED) {
        this.#streamEnds.set(stream, range.start + reading.explainedBytes);
      }
    }
    const anomalies = [...member.anomalies];
    for (const reading of opened) this.#account(reading);
    this.#judgeReadings(member, opened, anomalies);
    const entryKind = entryKindOf(member);
    const linkTarget = entryKind === 'symlink' ? readTarget(opened) : undefined;
    const name = leadingHeader(member)?.name ?? '';
    if (linkTarget !== undefined && linkEscapes(name, linkTarget, 'link')) {
      anomalies.push({ kind: 'link-escape', detail: `points to ${shownName(linkTarget)}` });
    }
    const fact: ContainerEntry = {
      kind: 'container.entry',
      container: 'zip',
      name,
      entryKind,
      views: viewsOf(member),
      anomalies,
      offset: member.local?.at ?? member.central?.at ?? 0,
      ...(linkTarget === undefined ? {} : { linkTarget }),
    };
    context.emit(fact);
    this.#tellGaps(member, opened);
    for (const reading of opened) {
      if (reading.content === undefined) continue;
      if (entryKind === 'directory' && reading.content.sizeBytes === 0) reading.content.close();
      else
        context.child(
          this.#names.unique(reading === opened[0] ? name : reading.range.name),
          reading.content,
          role,
        );
    }
  }

  /** Says no, with a gap, where overlapping stored members would be read more often than the budget allows. */
  #spendStored(range: DataRange): boolean {
    if (range.method !== STORED) return true;
    const { bytes, budget } = this.#context;
    const lengthBytes = Math.max(0, Math.min(range.end, bytes.sizeBytes) - range.start);
    if (lengthBytes <= this.#storedLeftBytes) {
      this.#storedLeftBytes -= lengthBytes;
      return true;
    }
    if (budget.spend('inflatedBytes', lengthBytes)) return true;
    this.#context.gap({
      kind: 'limit',
      reason: `Stored member ${shownName(range.name)} overlaps others, and the limit on repeated bytes was reached.`,
      consequence: 'This reading of the bytes was not scanned.',
      location: { offset: range.start, lengthBytes },
    });
    return false;
  }

  /** Raw tensors are not read once more for a CRC that no loader checks. */
  #spendChecksum(role: Role | undefined): SpendChecksum {
    return (bytes) => {
      if (role?.part === 'tensor-data' || bytes > this.#checksumLeftBytes) return false;
      this.#checksumLeftBytes -= bytes;
      return true;
    };
  }

  #account(reading: OpenedRange): void {
    const { start, end } = reading.range;
    const explainedEnd = start + reading.explainedBytes;
    // Asides are neither headers nor content: they stay unexplained.
    let at = start;
    for (const aside of reading.asides) {
      if (start + aside.start > at) this.#context.explain(at, Math.min(start + aside.start, explainedEnd));
      at = Math.max(at, start + aside.end);
    }
    if (at < explainedEnd) this.#context.explain(at, explainedEnd);
    const there = Math.min(end, this.#context.bytes.sizeBytes);
    // Decoded to its end: what is left of the range is nobody's, and stays unexplained.
    if (!reading.isWhole && there > explainedEnd) this.#context.explainOpaque(explainedEnd, there);
  }

  #judgeReadings(member: Member, opened: readonly OpenedRange[], anomalies: EntryAnomaly[]): void {
    const header = leadingHeader(member);
    const flags = (member.central?.flags ?? 0) | (member.local?.flags ?? 0);
    const readable = opened.filter((reading) => reading.content !== undefined);
    if ((flags & UNREADABLE_FLAGS) !== 0 && readable.length > 0) {
      const detail = `flags 0x${flags.toString(16)} on data that reads without a key`;
      anomalies.push({ kind: 'encrypted-flag-on-plain-data', detail });
    }
    const checked = readable.filter((reading) => reading.isWhole && reading.crc32 !== undefined);
    const expectsCrc = member.central !== undefined || (header?.crc32 ?? 0) !== 0;
    if (expectsCrc && checked.length > 0 && !checked.some((reading) => reading.crc32 === header?.crc32)) {
      const actual = checked[0]?.crc32?.toString(16);
      anomalies.push({
        kind: 'crc-wrong',
        detail: `says ${header?.crc32.toString(16)}, content has ${actual}`,
      });
    }
    if (opened.some((reading) => reading.isLimitedByRatio)) {
      const detail = `inflates to more than ${LIMITS.inflationRatio.value} times its size`;
      anomalies.push({ kind: 'inflation-ratio', detail });
    }
    for (const reading of readable) {
      const restBytes = reading.range.end - reading.range.start - reading.explainedBytes;
      if (!reading.isWhole || restBytes <= 0) continue;
      this.#context.emit({
        kind: 'container.structure',
        container: 'zip',
        anomaly: 'gap-bytes',
        detail: `${restBytes} bytes after the end of the compressed data of ${shownName(reading.range.name)}`,
        offset: reading.range.start + reading.explainedBytes,
        lengthBytes: restBytes,
      });
    }
  }

  #tellGaps(member: Member, opened: readonly OpenedRange[]): void {
    const context = this.#context;
    if (member.local === undefined && member.central !== undefined) {
      const { central } = member;
      context.gap({
        kind: central.localOffset >= context.bytes.sizeBytes ? 'truncated' : 'malformed',
        reason:
          `Member ${shownName(central.name)} (${methodName(central.method)}, ${central.compressedBytes} bytes) ` +
          `has no local header at offset ${central.localOffset}.`,
        consequence: 'Its content was not scanned.',
        location: { offset: central.at, lengthBytes: central.end - central.at },
      });
    }
    // Where readers disagree, a reading that yields nothing is no loss if another one is whole.
    const hasWhole = opened.some((reading) => reading.isWhole);
    for (const reading of opened) {
      if (hasWhole && reading.content === undefined) continue;
      for (const gap of reading.gaps) context.gap(gap);
    }
  }
}

function readTarget(opened: readonly OpenedRange[]): string | undefined {
  const content = opened.find((reading) => reading.content !== undefined)?.content;
  if (content === undefined) return undefined;
  return Buffer.from(content.read(0, LIMITS.linkTargetBytes.value)).toString('utf8');
}

function sharedStarts(members: readonly (Member | undefined)[]): ReadonlySet<number> {
  const starts = Float64Array.from(
    members.flatMap((member) => member?.ranges.map(({ start }) => start) ?? []),
  );
  starts.sort();
  return new Set(starts.filter((start, at) => start === starts[at + 1]));
}
