// Zip: walks the union of what central directories, local headers and a search through unclaimed bytes show.
//
// Children: each different reading of a member's data (range, method) is scanned once, under the directory's name, or
// the local header's where that reading is the local header's own. A name that is already taken gets `#2`, `#3`, ...

import { LIMITS } from '../../limits.ts';
import { StructureFacts, tellHoles } from '../container-facts.ts';
import { markDuplicateNames } from '../duplicate-names.ts';
import type { Format, FormatContext, Probe, Role } from '../format.ts';
import { recogniseLayouts } from '../layout.ts';
import { scriptOpening } from '../payload/kinds/script.ts';
import { textEncoding } from '../text/encoding.ts';
import { findEndRecords, readDirectoryEnd } from './directory.ts';
import { EqualContent } from './equal-content.ts';
import { type DataRange, leadingHeader, type Member, namesOf } from './member.ts';
import { peekRange } from './open-range.ts';
import { markOverlaps } from './overlaps.ts';
import { CENTRAL_SIGNATURE, END_SIGNATURE, LOCAL_SIGNATURE, signatureAt } from './records.ts';
import { MemberScan } from './scan-members.ts';
import { type Survey, survey } from './survey.ts';

const SCRIPT_OPENING_BYTES = 1024;

/** What a layout may see of the file that holds the archive. */
const OPENING_BYTES = 16;

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
    const readings = new EqualContent(context.bytes);
    markDuplicateNames(
      members.map((member) => ({
        name: leadingHeader(member)?.name ?? '',
        anomalies: member.anomalies,
        member,
      })),
      (first, second) => readings.areEqual(first.member, second.member),
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
    for (const [start, end] of surveyed.comments.ranges()) {
      surveyed.claimed.add(start, end);
      tellComment(context, start, end);
    }
    tellHoles(context, facts, surveyed.claimed.holes(0, sizeBytes));
  }
  facts.finish();
}

/** A comment is text; a script in it is told here, where it is known to be one. */
function tellComment(context: FormatContext, start: number, end: number): void {
  const comment = context.bytes.read(start, end - start);
  if (textEncoding(comment, true) !== 'utf-8') return;
  const text = Buffer.from(comment).toString('utf8');
  context.emit({
    kind: 'text',
    segment: 'metadata',
    language: 'plain',
    text,
    ownedUnits: text.length,
    key: 'comment',
    place: { in: 'bytes', offset: start },
  });
  const detail = scriptOpening(Buffer.from(comment.subarray(0, SCRIPT_OPENING_BYTES)).toString('utf8'));
  if (detail === undefined) return;
  context.explain(start, end);
  context.emit({
    kind: 'payload',
    payload: 'script',
    offset: start,
    lengthBytes: end - start,
    detail,
    where: 'comment',
  });
}

/** The role of a member under any of its names; a name that makes it a pickle wins. */
function rolesOf(context: FormatContext, members: readonly Member[]): (member: Member) => Role | undefined {
  const roleOf = rolesByName(context, members);
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

function rolesByName(context: FormatContext, members: readonly Member[]): (name: string) => Role | undefined {
  // Ranges, not members: a layout may ask for as long as the roles are asked for, and members are dropped on the way.
  const byName = new Map<string, DataRange | undefined>();
  for (const member of members) {
    for (const name of namesOf(member)) {
      const previous = byName.get(name);
      // The last of several counts, but one that can be read rather than one that is missing.
      if (previous === undefined || member.ranges.length > 0) byName.set(name, member.ranges[0]);
    }
  }
  return recogniseLayouts(context, {
    container: 'zip',
    opening: context.bytes.read(0, OPENING_BYTES),
    names: [...byName.keys()],
    read(name, maxBytes) {
      const range = byName.get(name);
      return range === undefined ? undefined : peekRange(context.bytes, range, maxBytes);
    },
  });
}
