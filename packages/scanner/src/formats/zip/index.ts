// Zip: walks the union of what central directories, local headers and a search through unclaimed bytes show.
//
// Children: each different reading of a member's data (range, method) is scanned once, under the directory's name, or
// the local header's where that reading is the local header's own. A name that is already taken gets `#2`, `#3`, ...

import type { ContainerEntry, EntryAnomaly } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';
import { StructureFacts, tellHoles } from '../container-facts.ts';
import { markDuplicateNames } from '../duplicate-names.ts';
import { ChildNames, linkEscapes, shownName } from '../entry-names.ts';
import type { Format, FormatContext, Probe, Role } from '../format.ts';
import { recogniseLayouts } from '../layout.ts';
import { findEndRecords, readDirectoryEnd } from './directory.ts';
import {
  type DataRange,
  entryKindOf,
  leadingHeader,
  type Member,
  namesOf,
  UNREADABLE_FLAGS,
  viewsOf,
} from './member.ts';
import { methodName, STORED } from './methods.ts';
import { type OpenedRange, openRange, peekMember, type SpendChecksum } from './open-range.ts';
import { markOverlaps } from './overlaps.ts';
import { CENTRAL_SIGNATURE, END_SIGNATURE, LOCAL_SIGNATURE, signatureAt } from './records.ts';
import { type Survey, survey } from './survey.ts';

export const format: Format = {
  id: 'zip',
  title: 'Zip archive',
  extensions: [
    '.zip',
    '.npz',
    '.keras',
    '.skops',
    '.jar',
    '.whl',
    '.pt',
    '.pth',
    '.ptl',
    '.mar',
    '.nemo',
    '.mlpackage',
  ],

  identify(probe: Probe) {
    const first = signatureAt(probe.bytes, 0);
    if (first === LOCAL_SIGNATURE || first === CENTRAL_SIGNATURE || first === END_SIGNATURE) return 'certain';
    // Appended to something else: an end record counts where it leads to a directory.
    for (const at of findEndRecords(probe.bytes)) {
      let spare = 1;
      const end = readDirectoryEnd(probe.bytes, at, new Set(), () => spare-- > 0);
      if (end?.directories.some((directory) => directory.headers.length > 0)) return 'certain';
    }
    return undefined;
  },

  walk(context: FormatContext) {
    const surveyed = survey(context);
    tellSurvey(context, surveyed);
    const { members } = surveyed;
    markDuplicateNames(
      members.map((member) => ({ name: leadingHeader(member)?.name ?? '', anomalies: member.anomalies })),
    );
    markOverlaps(members);
    const roleOf = rolesOf(context, members);
    new MemberScan(context, roleOf).run(members);
  },
};

function tellSurvey(context: FormatContext, surveyed: Survey): void {
  const { sizeBytes } = context.bytes;
  const facts = new StructureFacts(context, 'zip');
  for (const fact of surveyed.structures) {
    facts.emit(fact.anomaly, fact.detail, fact.offset, fact.lengthBytes);
  }
  if (!surveyed.hasEnd) {
    const reason = surveyed.hasDirectory
      ? 'The zip ends without an end record; its central directory was found by searching.'
      : 'The zip has no central directory; its members were found by searching for local headers.';
    facts.emit('end-missing', reason, sizeBytes);
    context.gap({
      kind: 'truncated',
      reason,
      consequence: 'Members in the missing part were not scanned.',
      location: { offset: sizeBytes },
    });
  }
  if (!surveyed.isComplete) {
    context.gap({
      kind: 'limit',
      reason: `The zip lists more entries than the limit of ${LIMITS.containerEntries.value}, or its search was cut short.`,
      consequence: `Only the first ${surveyed.members.length} members were scanned.`,
    });
  } else {
    for (const [start, end] of surveyed.comments.ranges()) surveyed.claimed.add(start, end);
    tellHoles(context, facts, surveyed.claimed.holes(0, sizeBytes));
  }
  facts.finish();
}

/** The role of a member under any of its names; a name that makes it a pickle wins. */
function rolesOf(context: FormatContext, members: readonly Member[]): (member: Member) => Role | undefined {
  const byName = new Map<string, Member>();
  for (const member of members) {
    for (const name of namesOf(member)) {
      const previous = byName.get(name);
      // The last of several counts, but one that can be read rather than one that is missing.
      if (previous === undefined || member.ranges.length > 0) byName.set(name, member);
    }
  }
  const roleOf = recogniseLayouts(context, {
    container: 'zip',
    names: [...byName.keys()],
    read(name, maxBytes) {
      const member = byName.get(name);
      return member === undefined ? undefined : peekMember(context.bytes, member, maxBytes);
    },
  });
  return (member) => {
    let role: Role | undefined;
    for (const name of namesOf(member)) {
      const answer = roleOf(name);
      if (answer?.part === 'pickle') return answer;
      role ??= answer;
    }
    return role;
  };
}

class MemberScan {
  readonly #context: FormatContext;
  readonly #roleOf: (member: Member) => Role | undefined;
  readonly #names = new ChildNames();
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

  run(members: readonly Member[]): void {
    for (let i = 0; i < members.length; i += 1) {
      const member = members[i];
      if (member === undefined) continue;
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
      const stream = `${range.start}:${range.method}:${role?.carrier}:${role?.part}`;
      const key = `${stream}:${range.end}`;
      if (this.#scanned.has(key) || range.end >= (this.#streamEnds.get(stream) ?? Number.POSITIVE_INFINITY)) {
        continue;
      }
      this.#scanned.add(key);
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
      if (reading.isWhole && range.method !== STORED) {
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
