// Tar: v7, ustar, GNU and pax archives, concatenated and broken ones. Links are resolved on the tree that extracting
// would build. Children: every member with data, under its name; a name that is taken gets `#2`, `#3`, ...

import type { RandomAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import { StructureFacts, tellHoles } from '../container-facts.ts';
import { markDuplicateNames } from '../duplicate-names.ts';
import { ChildNames, shownName } from '../entry-names.ts';
import type { Format, FormatContext, Probe, Role } from '../format.ts';
import { recogniseLayouts } from '../layout.ts';
import { BLOCK_BYTES, isTarChecksumRight, looksLikeV7 } from './header.ts';
import { LinkTree } from './link-tree.ts';
import { type TarMember, tarViews } from './member.ts';
import { TarReader } from './read-members.ts';
import { areRunsSane, SparseAccess } from './sparse.ts';

export const format: Format = {
  id: 'tar',
  title: 'Tar archive',
  extensions: ['.tar', '.nemo', '.pt', '.pth'],

  identify(probe: Probe) {
    const block = probe.head.subarray(0, BLOCK_BYTES);
    if (block.length < BLOCK_BYTES) return undefined;
    const hasMagic = Buffer.from(block.subarray(257, 262)).toString('latin1') === 'ustar';
    if (!isTarChecksumRight(block)) return hasMagic ? 'probable' : undefined;
    return hasMagic || looksLikeV7(block) ? 'certain' : undefined;
  },

  walk(context: FormatContext) {
    const facts = new StructureFacts(context, 'tar');
    const reader = new TarReader(context, facts);
    reader.run();
    tellBounds(context, facts, reader);
    facts.finish();
    // Directories may be listed again and again; nothing is replaced.
    markDuplicateNames(reader.members.filter(({ entryKind }) => entryKind !== 'directory'));
    markEscapes(reader.members);
    scanMembers(context, reader.members);
  },
};

function tellBounds(context: FormatContext, facts: StructureFacts, reader: TarReader): void {
  const { sizeBytes } = context.bytes;
  if (reader.isCut) {
    context.gap({
      kind: 'truncated',
      reason: `The tar ends after ${sizeBytes} bytes without an end of archive.`,
      consequence: 'Members in the missing part were not scanned.',
      location: { offset: sizeBytes },
    });
  }
  if (reader.isComplete) {
    tellHoles(context, facts, reader.claimed.holes(0, sizeBytes));
    return;
  }
  context.gap({
    kind: context.budget.isOutOfTime() ? 'timeout' : 'limit',
    reason: `The tar holds more entries than the limit of ${LIMITS.containerEntries.value}, or reading it was cut short.`,
    consequence: `Only the first ${reader.members.length} members were scanned.`,
  });
}

function markEscapes(members: readonly TarMember[]): void {
  const tree = new LinkTree();
  for (const member of members) {
    const { name, linkTarget, entryKind, anomalies } = member;
    const describe = (what: string, where: 'outside' | 'loop'): void => {
      const how = where === 'outside' ? 'leads outside the archive' : 'does not resolve (a loop or too deep)';
      anomalies.push({ kind: 'link-escape', detail: `${what} ${how}` });
    };
    // A name that escapes by itself is told as such; here counts what earlier links make of it.
    const place = tree.resolve(name, entryKind === 'file' ? 'follow' : 'parent');
    const escapesAlone = anomalies.some(({ kind }) => kind.startsWith('path-') && kind !== 'path-control');
    if (typeof place === 'string' && !escapesAlone) describe(`the path through earlier links`, place);
    if (linkTarget === undefined) {
      if (entryKind === 'directory' || entryKind === 'file') tree.addOther(name);
      continue;
    }
    // Placed before it is followed: a link may point at itself.
    if (entryKind === 'symlink') tree.addLink(name, linkTarget);
    else tree.addOther(name);
    const end =
      entryKind === 'symlink' ? tree.resolveTarget(name, linkTarget) : tree.resolve(linkTarget, 'follow');
    if (typeof end === 'string') describe(`the target ${shownName(linkTarget)}`, end);
  }
}

function scanMembers(context: FormatContext, members: readonly TarMember[]): void {
  const roleOf = rolesOf(context, members);
  const names = new ChildNames();
  for (let i = 0; i < members.length; i += 1) {
    const member = members[i];
    if (member === undefined) continue;
    if (context.budget.isOutOfTime()) {
      context.gap({
        kind: 'timeout',
        reason: `Time was up after ${i} of ${members.length} members.`,
        consequence: 'The members after that were not scanned.',
      });
      return;
    }
    context.emit({
      kind: 'container.entry',
      container: 'tar',
      name: member.name,
      entryKind: member.entryKind,
      views: tarViews(member),
      anomalies: member.anomalies,
      offset: member.headerAt,
      ...(member.linkTarget === undefined ? {} : { linkTarget: member.linkTarget }),
    });
    if (member.entryKind !== 'file' && member.dataEnd <= member.dataStart) continue;
    context.child(names.unique(member.name), openMember(context, member), roleOf(member));
  }
}

/** The member's content; a sparse one expanded where its map holds and the budget allows. */
function openMember(context: FormatContext, member: TarMember): RandomAccess {
  const { bytes, budget } = context;
  const end = Math.min(member.dataEnd, bytes.sizeBytes);
  const data = bytes.slice(member.dataStart, end);
  if (member.dataEnd > bytes.sizeBytes) {
    context.gap({
      kind: 'truncated',
      reason: `Member ${shownName(member.name)} should have ${member.dataEnd - member.dataStart} bytes, the file ends after ${data.sizeBytes} of them.`,
      consequence: 'What follows in this member was not scanned.',
      location: { offset: member.dataStart, lengthBytes: data.sizeBytes },
    });
  }
  const { sparse } = member;
  if (sparse === undefined) {
    context.explain(member.dataStart, end);
    return data;
  }
  const { runs, realBytes } = sparse;
  const isSane = areRunsSane(runs, realBytes);
  if (isSane && budget.spend('inflatedBytes', Math.max(0, realBytes - data.sizeBytes))) {
    // What the map does not place is no part of the content, and stays to be searched.
    const placedBytes = runs.reduce((sum, [, lengthBytes]) => sum + lengthBytes, 0);
    context.explain(member.dataStart, Math.min(end, member.dataStart + placedBytes));
    return new SparseAccess(data, runs, realBytes);
  }
  context.gap({
    kind: isSane ? 'limit' : 'malformed',
    reason: isSane
      ? `Member ${shownName(member.name)} is sparse and expands to ${realBytes} bytes, more than the limit leaves.`
      : `Member ${shownName(member.name)} is sparse and its map contradicts itself.`,
    consequence: 'Its data was scanned without the holes between.',
    location: { offset: member.headerAt },
  });
  context.explain(member.dataStart, end);
  return data;
}

function rolesOf(
  context: FormatContext,
  members: readonly TarMember[],
): (member: TarMember) => Role | undefined {
  const byName = new Map<string, TarMember>();
  for (const member of members) {
    if (member.entryKind !== 'file') continue;
    for (const name of [member.name, ...member.otherNames]) byName.set(name, member);
  }
  const roleOf = recogniseLayouts(context, {
    container: 'tar',
    names: [...byName.keys()],
    read(name, maxBytes) {
      const member = byName.get(name);
      if (member === undefined) return undefined;
      const length = Math.min(maxBytes, LIMITS.layoutReadBytes.value, member.dataEnd - member.dataStart);
      return context.bytes.read(member.dataStart, length);
    },
  });
  return (member) => {
    let role: Role | undefined;
    for (const name of [member.name, ...member.otherNames]) {
      const answer = roleOf(name);
      if (answer?.part === 'pickle') return answer;
      role ??= answer;
    }
    return role;
  };
}
