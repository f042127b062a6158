// 7z: headers by hand; contents of folders whose coders are copy, LZMA, LZMA2, deflate, bzip2 or zstd. Others (BCJ,
// PPMd, AES) are gaps that name the coder. Children: every file with content, under its name or `name#2`, ...

import type { EntryAnomaly, EntryKind } from '@sentrascan/contract';
import type { RandomAccess } from '../../bytes/random-access.ts';
import { RangeSet } from '../../bytes/range-set.ts';
import { LIMITS } from '../../limits.ts';
import { StructureFacts, tellHoles } from '../container-facts.ts';
import { contentCrc32 } from '../content-crc.ts';
import { markDuplicateNames } from '../duplicate-names.ts';
import { ChildNames, linkEscapes, nameAnomalies, shownName } from '../entry-names.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { type FolderContent, folderMethod, openFolder } from './coders.ts';
import type { SevenZipFile } from './files-info.ts';
import { readListing, type SevenZipListing, SIGNATURE_HEADER_BYTES } from './read-header.ts';
import type { Folder, StreamsInfo, SubStream } from './streams-info.ts';

const SIGNATURE = [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c];
const S_IFMT = 0o170000;
const S_IFLNK = 0o120000;

interface Listed {
  readonly file: SevenZipFile;
  readonly name: string;
  readonly part: SubStream | undefined;
  readonly anomalies: EntryAnomaly[];
}

export const format: Format = {
  id: 'seven-zip',
  title: '7z archive',
  extensions: ['.7z'],

  identify(probe: Probe) {
    return SIGNATURE.every((byte, i) => probe.head[i] === byte) ? 'certain' : undefined;
  },

  walk(context: FormatContext) {
    const facts = new StructureFacts(context, '7z');
    const listing = readListing(context, facts);
    const claimed = new RangeSet();
    for (const [start, end] of listing.headerRanges) {
      context.explain(start, end);
      claimed.add(start, end);
    }
    if (listing.failure !== undefined) tellFailure(context, listing);
    const listed = assignStreams(context, listing);
    markDuplicateNames(listed.filter(({ file }) => !file.isDirectory));
    if (listing.streams !== undefined) scanFolders(context, listing.streams, listed, claimed);
    for (const item of listed) if (item.part === undefined) emitEntry(context, item, undefined, undefined);
    if (listing.failure === undefined) tellHoles(context, facts, claimed.holes(0, context.bytes.sizeBytes));
    else context.explainOpaque(SIGNATURE_HEADER_BYTES, context.bytes.sizeBytes);
    facts.finish();
  },
};

function tellFailure(context: FormatContext, listing: SevenZipListing): void {
  const { failure } = listing;
  if (failure === undefined) return;
  context.gap({
    kind: failure.kind,
    reason: failure.reason,
    consequence:
      'Members that are not listed were not scanned as files; their bytes were searched for payloads.',
  });
}

/** Gives each file with content its part of the folders, in order. Parts that no file takes get a name of their own. */
function assignStreams(context: FormatContext, listing: SevenZipListing): Listed[] {
  const parts = listing.streams?.subStreams ?? [];
  const listed: Listed[] = [];
  const add = (file: SevenZipFile, part: SubStream | undefined): boolean => {
    if (!context.budget.spend('entries', 1)) {
      context.gap({
        kind: 'limit',
        reason: `The 7z lists more entries than the limit of ${LIMITS.containerEntries.value} leaves.`,
        consequence: `Only the first ${listed.length} members were scanned.`,
      });
      return false;
    }
    const anomalies = nameAnomalies(file.name);
    if ((file.unixMode & 0o6000) !== 0) {
      anomalies.push({ kind: 'setuid', detail: `Unix mode ${file.unixMode.toString(8)}` });
    }
    listed.push({ file, name: file.name, part, anomalies });
    return true;
  };
  let next = 0;
  for (const file of listing.files) {
    const part = file.hasStream ? parts[next++] : undefined;
    if (!add(file, part)) return listed;
    if (file.hasStream && part === undefined) {
      context.gap({
        kind: 'malformed',
        reason: `Member ${shownName(file.name)} has content, but no stream is left for it.`,
        consequence: 'Its content was not scanned.',
      });
    }
  }
  for (; next < parts.length; next += 1) {
    const anonymous = {
      name: `unlisted-${next}`,
      hasStream: true,
      isDirectory: false,
      isAnti: false,
      unixMode: 0,
    };
    if (!add(anonymous, parts[next])) break;
    const detail = 'content that no file of the header takes';
    listed.at(-1)?.anomalies.push({ kind: 'hidden-entry', detail });
  }
  return listed;
}

function scanFolders(
  context: FormatContext,
  streams: StreamsInfo,
  listed: readonly Listed[],
  claimed: RangeSet,
): void {
  const { bytes, budget } = context;
  const byFolder = new Map<number, Listed[]>();
  for (const item of listed) {
    if (item.part === undefined) continue;
    const items = byFolder.get(item.part.folder);
    if (items === undefined) byFolder.set(item.part.folder, [item]);
    else items.push(item);
  }
  const names = new ChildNames();
  let packAt = SIGNATURE_HEADER_BYTES + streams.packAt;
  let nextPack = 0;
  streams.folders.forEach((folder, index) => {
    const start = packAt;
    for (let i = 0; i < folder.packedStreams; i += 1) packAt += streams.packBytes[nextPack++] ?? 0;
    const items = byFolder.get(index) ?? [];
    const end = Math.min(packAt, bytes.sizeBytes);
    claimed.add(start, end);
    if (packAt > bytes.sizeBytes) {
      context.gap({
        kind: 'truncated',
        reason: `Folder ${index} of the 7z should end at ${packAt}, the file ends at ${bytes.sizeBytes}.`,
        consequence: 'What is missing was not scanned.',
        location: { offset: Math.min(start, bytes.sizeBytes) },
      });
    }
    const content = openFolder(bytes.slice(start, end), folder, budget);
    tellFolder(context, content, folder, start, end, items);
    let at = 0;
    for (const item of items) {
      const sizeBytes = item.part?.sizeBytes ?? 0;
      const part = content.kind === 'unread' ? undefined : content.bytes.slice(at, at + sizeBytes);
      at += sizeBytes;
      emitEntry(context, item, part, folder, start);
      if (part !== undefined) context.child(names.unique(item.name), part);
    }
    if (content.kind !== 'unread' && content.bytes.sizeBytes !== at)
      tellRest(context, content, at, index, names);
    if (content.kind === 'decoded') content.bytes.close();
  });
}

/** Content that is longer or shorter than the files that share it. */
function tellRest(
  context: FormatContext,
  content: Exclude<FolderContent, { kind: 'unread' }>,
  listedBytes: number,
  index: number,
  names: ChildNames,
): void {
  const { sizeBytes } = content.bytes;
  if (sizeBytes > listedBytes) {
    const name = names.unique(`unlisted-folder-${index}`);
    const detail = `folder ${index} holds ${sizeBytes - listedBytes} bytes more than its files`;
    context.emit({
      kind: 'container.entry',
      container: '7z',
      name,
      entryKind: 'file',
      views: [],
      anomalies: [{ kind: 'hidden-entry', detail }],
      offset: 0,
    });
    context.child(name, content.bytes.slice(listedBytes, sizeBytes));
  } else if (content.kind === 'stored' || content.isWhole) {
    context.gap({
      kind: 'malformed',
      reason: `Folder ${index} of the 7z holds ${sizeBytes} bytes, its files claim ${listedBytes}.`,
      consequence: 'What is missing was not scanned.',
    });
  }
}

function tellFolder(
  context: FormatContext,
  content: FolderContent,
  folder: Folder,
  start: number,
  end: number,
  items: readonly Listed[],
): void {
  const shown = items.length === 1 ? shownName(items[0]?.name ?? '') : `${items.length} members`;
  const location = { offset: start, lengthBytes: Math.max(0, end - start) };
  if (content.kind === 'stored') {
    context.explain(start, end);
    return;
  }
  if (content.kind === 'unread') {
    context.explainOpaque(start, end);
    const reason = `The content of ${shown} in the 7z is packed with ${content.coder}, which is not read.`;
    const consequence = 'It was not scanned; its packed bytes were searched for payloads.';
    context.gap({ kind: content.gap, reason, consequence, location });
    return;
  }
  if (content.isWhole) {
    context.explain(start, end);
    return;
  }
  context.explainOpaque(start, end);
  const { limited, end: decodeEnd } = content.last;
  const kind =
    limited === undefined
      ? decodeEnd.status === 'truncated' || decodeEnd.status === 'unsupported'
        ? decodeEnd.status
        : 'malformed'
      : limited.resource === 'time'
        ? 'timeout'
        : 'limit';
  const why = limited
    ? `the limit of ${limited.limit} (${limited.resource})`
    : (decodeEnd.detail ?? decodeEnd.status);
  context.gap({
    kind,
    reason: `The content of ${shown} in the 7z (${folderMethod(folder)}) was decoded up to byte ${content.bytes.sizeBytes}: ${why}.`,
    consequence: 'What follows was not scanned.',
    location,
  });
}

function kindOf(file: SevenZipFile): EntryKind {
  if ((file.unixMode & S_IFMT) === S_IFLNK) return 'symlink';
  if (file.isAnti) return 'other';
  return file.isDirectory ? 'directory' : 'file';
}

function emitEntry(
  context: FormatContext,
  item: Listed,
  content: RandomAccess | undefined,
  folder: Folder | undefined,
  offset = 0,
): void {
  const { file, name, part } = item;
  const anomalies = [...item.anomalies];
  const entryKind = kindOf(file);
  let linkTarget: string | undefined;
  if (entryKind === 'symlink' && content !== undefined) {
    linkTarget = Buffer.from(content.read(0, LIMITS.linkTargetBytes.value)).toString('utf8');
    if (linkEscapes(name, linkTarget, 'link')) {
      anomalies.push({ kind: 'link-escape', detail: `points to ${shownName(linkTarget)}` });
    }
  }
  // Large contents are not read once more: a wrong checksum hides nothing, the content is scanned anyway.
  const expected = part?.crc;
  const isChecked = content !== undefined && content.sizeBytes <= LIMITS.checksummedStoredBytes.value;
  if (isChecked && expected !== undefined) {
    const actual = contentCrc32(content);
    if (actual !== expected) {
      const detail = `says ${expected.toString(16)}, content has ${actual.toString(16)}`;
      anomalies.push({ kind: 'crc-wrong', detail });
    }
  }
  context.emit({
    kind: 'container.entry',
    container: '7z',
    name,
    entryKind,
    views: [
      {
        name,
        method: folder === undefined ? 'none' : folderMethod(folder),
        sizeBytes: part?.sizeBytes ?? 0,
        compressedBytes: part?.sizeBytes ?? 0,
        offset,
        ...(part?.crc === undefined ? {} : { crc32: part.crc }),
      },
    ],
    anomalies,
    offset,
    ...(linkTarget === undefined ? {} : { linkTarget }),
  });
}
