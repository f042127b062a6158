// One member of a zip as its two headers describe it, and the byte ranges that its readers would read as its data.

import type { EntryAnomaly, EntryKind, EntryView } from '@sentrascan/contract';
import { nameAnomalies, shownName } from '../entry-names.ts';
import { methodName, STORED } from './methods.ts';
import {
  type CentralHeader,
  FLAG_DESCRIPTOR,
  FLAG_ENCRYPTED,
  FLAG_MASKED,
  FLAG_PATCHED,
  FLAG_STRONG_ENCRYPTION,
  FLAG_UTF8,
  type Header,
} from './records.ts';

/** Flags that make a reader refuse the data or ask for a password. */
export const UNREADABLE_FLAGS = FLAG_ENCRYPTED | FLAG_PATCHED | FLAG_STRONG_ENCRYPTION | FLAG_MASKED;

/** Flags that honest writers set differently in the two headers: compression options, descriptor, UTF-8. */
const LOOSE_FLAGS = 0x0006 | FLAG_DESCRIPTOR | FLAG_UTF8;

const S_IFMT = 0o170000;
const S_IFLNK = 0o120000;
const S_IFREG = 0o100000;
const S_IFDIR = 0o040000;
const S_IFCHR = 0o020000;
const S_IFBLK = 0o060000;
const S_IFIFO = 0o010000;

/** Data as one reader delimits and decodes it. */
export interface DataRange {
  readonly start: number;
  /** As declared; may lie beyond the file. */
  readonly end: number;
  readonly method: number;
  /** Declared size of the content. */
  readonly sizeBytes: number;
  /** The name under which that reader knows it. */
  readonly name: string;
}

export interface Member {
  readonly central: CentralHeader | undefined;
  readonly local: Header | undefined;
  /** Found by searching; no directory lists it although there is one. */
  readonly isHidden: boolean;
  readonly anomalies: EntryAnomaly[];
  readonly ranges: readonly DataRange[];
}

/** The header whose name the member goes by: the directory's, where it has one. */
export function leadingHeader(member: Member): Header | undefined {
  return member.central ?? member.local;
}

/** Every name that some reader gives the member: both headers', Unicode path fields', and cut at a NUL as CPython does. */
export function namesOf(member: Member): string[] {
  const names = new Set<string>();
  for (const header of [member.central, member.local]) {
    if (header === undefined) continue;
    for (const name of [header.name, header.unicodeName]) {
      if (name === undefined) continue;
      names.add(name);
      const nul = name.indexOf('\0');
      if (nul > 0) names.add(name.slice(0, nul));
    }
  }
  return [...names];
}

export function entryKindOf(member: Member): EntryKind {
  const { central } = member;
  switch ((central?.unixMode ?? 0) & S_IFMT) {
    case S_IFLNK:
      return 'symlink';
    case S_IFCHR:
    case S_IFBLK:
      return 'device';
    case S_IFIFO:
      return 'fifo';
    case S_IFDIR:
      return 'directory';
  }
  return leadingHeader(member)?.name.endsWith('/') ? 'directory' : 'file';
}

function viewOf(header: Header): EntryView {
  return {
    name: header.name,
    method: methodName(header.method),
    sizeBytes: header.sizeBytes,
    compressedBytes: header.compressedBytes,
    crc32: header.crc32,
    flags: header.flags,
    offset: header.at,
  };
}

export function viewsOf(member: Member): EntryView[] {
  const views: EntryView[] = [];
  for (const header of [member.central, member.local]) {
    if (header === undefined) continue;
    views.push(viewOf(header));
    if (header.unicodeName !== undefined && header.unicodeName !== header.name) {
      views.push({ ...viewOf(header), name: header.unicodeName });
    }
  }
  return views;
}

/** True where the local header leaves sizes and checksum to a descriptor after the data. */
export function defersToDescriptor(local: Header): boolean {
  return (local.flags & FLAG_DESCRIPTOR) !== 0 && local.compressedBytes === 0;
}

function compareViews(central: CentralHeader, local: Header): EntryAnomaly[] {
  const found: EntryAnomaly[] = [];
  if (central.name !== local.name) {
    const detail = `directory says ${shownName(central.name)}, local header ${shownName(local.name)}`;
    found.push({ kind: 'name-mismatch', detail });
  }
  if (central.method !== local.method) {
    const detail = `directory says ${methodName(central.method)}, local header ${methodName(local.method)}`;
    found.push({ kind: 'method-mismatch', detail });
  }
  if ((central.flags ^ local.flags) & ~LOOSE_FLAGS) {
    const detail = `directory says 0x${central.flags.toString(16)}, local header 0x${local.flags.toString(16)}`;
    found.push({ kind: 'flags-mismatch', detail });
  }
  // With a descriptor, zero or all ones in the local header means "see there".
  const isStreamed = (local.flags & FLAG_DESCRIPTOR) !== 0;
  const differs = (ours: number, theirs: number): boolean =>
    ours !== theirs && !(isStreamed && (theirs === 0 || theirs === 0xffffffff));
  if (
    differs(central.compressedBytes, local.compressedBytes) ||
    differs(central.sizeBytes, local.sizeBytes)
  ) {
    const detail =
      `directory says ${central.compressedBytes} bytes for ${central.sizeBytes}, ` +
      `local header ${local.compressedBytes} for ${local.sizeBytes}`;
    found.push({ kind: 'size-mismatch', detail });
  }
  if (differs(central.crc32, local.crc32)) {
    const detail = `directory says ${central.crc32.toString(16)}, local header ${local.crc32.toString(16)}`;
    found.push({ kind: 'crc-mismatch', detail });
  }
  return found;
}

/** A Unicode path that contradicts a name which needed none. */
function unicodeNameMismatch(header: Header): EntryAnomaly | undefined {
  const { unicodeName } = header;
  if (unicodeName === undefined || unicodeName === header.name || !header.asciiName) return undefined;
  const detail = `the Unicode path field says ${shownName(unicodeName)}, the header ${shownName(header.name)}`;
  return { kind: 'name-mismatch', detail };
}

/**
 * The ranges that readers would take for the data. Stored content has two lengths, and readers differ in which they
 * believe (CPython the compressed one, miniz the other).
 *
 * @param measuredBytes length of the compressed data where no header tells it
 */
function dataRanges(
  central: CentralHeader | undefined,
  local: Header,
  measuredBytes: number | undefined,
): DataRange[] {
  const ranges: DataRange[] = [];
  const start = local.end;
  const add = (header: Header, compressedBytes: number, sizeBytes: number): void => {
    const lengths = [compressedBytes];
    // 12 bytes more are the header of encrypted data, no second opinion.
    const isCipher = (header.flags & FLAG_ENCRYPTED) !== 0 && compressedBytes === sizeBytes + 12;
    if (header.method === STORED && sizeBytes !== compressedBytes && !isCipher) lengths.push(sizeBytes);
    for (const length of lengths) {
      const end = start + length;
      if (!ranges.some((range) => range.end === end && range.method === header.method)) {
        ranges.push({ start, end, method: header.method, sizeBytes, name: header.name });
      }
    }
  };
  if (central !== undefined) add(central, central.compressedBytes, central.sizeBytes);
  if (!defersToDescriptor(local)) add(local, local.compressedBytes, local.sizeBytes);
  else if (central === undefined) {
    add(local, measuredBytes ?? 0, local.method === STORED ? (measuredBytes ?? 0) : local.sizeBytes);
  } else if (local.method !== central.method) add(local, central.compressedBytes, central.sizeBytes);
  // Copied, so that it is no longer than it need be: there may be a hundred thousand.
  return ranges.slice();
}

/** Joins what the directory and the local header say. `local` is missing where none stands at the listed offset. */
export function joinViews(
  central: CentralHeader | undefined,
  local: Header | undefined,
  options: { readonly isHidden?: boolean; readonly measuredBytes?: number | undefined } = {},
): Member {
  const anomalies: EntryAnomaly[] = [];
  if (central !== undefined && local !== undefined) anomalies.push(...compareViews(central, local));
  if (central !== undefined && local === undefined) {
    const detail = `no local header at offset ${central.localOffset}`;
    anomalies.push({ kind: 'missing-entry', detail });
  }
  const isHidden = options.isHidden ?? false;
  if (isHidden) {
    const detail = `local header at ${local?.at ?? 0} that no directory lists`;
    anomalies.push({ kind: 'hidden-entry', detail });
  }
  const ranges = local === undefined ? [] : dataRanges(central, local, options.measuredBytes);
  // Of equal names one text is kept.
  const shared =
    local !== undefined && local.name === central?.name ? { ...local, name: central.name } : local;
  const member: Member = { central, local: shared, isHidden, anomalies, ranges };
  for (const header of [central, local]) {
    const mismatch = header && unicodeNameMismatch(header);
    if (mismatch !== undefined) anomalies.push(mismatch);
  }
  if (
    !anomalies.some((anomaly) => anomaly.kind === 'size-mismatch') &&
    new Set(ranges.map((range) => range.end)).size > 1
  ) {
    const header = central ?? local;
    const detail = `stored, but ${header?.compressedBytes} compressed bytes for ${header?.sizeBytes}`;
    anomalies.push({ kind: 'size-mismatch', detail });
  }
  const seen = new Set<string>();
  for (const name of namesOf(member)) {
    for (const anomaly of nameAnomalies(name)) {
      if (seen.has(anomaly.kind)) continue;
      seen.add(anomaly.kind);
      anomalies.push(anomaly);
    }
  }
  const mode = central?.unixMode ?? 0;
  const type = mode & S_IFMT;
  if (type === S_IFCHR || type === S_IFBLK || type === S_IFIFO) {
    anomalies.push({ kind: 'device-node', detail: `Unix mode ${mode.toString(8)}` });
  }
  if ((type === S_IFREG || type === 0) && central?.madeBy === 3 && (mode & 0o6000) !== 0) {
    anomalies.push({ kind: 'setuid', detail: `Unix mode ${mode.toString(8)}` });
  }
  return member;
}
