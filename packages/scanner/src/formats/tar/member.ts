// One member of a tar, after long names and pax records were applied.

import type { EntryAnomaly, EntryKind, EntryView } from '@sentrascan/contract';
import type { TarHeader } from './header.ts';
import type { SparseRun } from './sparse.ts';

export interface TarMember {
  readonly name: string;
  /** Other names that some reader gives it: header name under a pax path, prefix joined or not. */
  readonly otherNames: readonly string[];
  readonly linkTarget: string | undefined;
  readonly entryKind: EntryKind;
  readonly header: TarHeader;
  readonly headerAt: number;
  readonly dataStart: number;
  /** As declared; may lie beyond the file. */
  readonly dataEnd: number;
  /** Set for sparse members whose map could be read. */
  readonly sparse: { readonly runs: readonly SparseRun[]; readonly realBytes: number } | undefined;
  readonly anomalies: EntryAnomaly[];
}

const KINDS: Readonly<Record<string, EntryKind>> = {
  '0': 'file',
  '1': 'hardlink',
  '2': 'symlink',
  '3': 'device',
  '4': 'device',
  '5': 'directory',
  '6': 'fifo',
  '7': 'file',
  S: 'file',
  D: 'directory',
  V: 'other',
  M: 'other',
};

/** Unknown types are regular files, as POSIX has it. A v7 name that ends in a slash is a directory. */
export function kindOfType(header: TarHeader, name: string): EntryKind {
  const kind = KINDS[header.type] ?? 'file';
  return kind === 'file' && header.type === '0' && name.endsWith('/') ? 'directory' : kind;
}

export function tarViews(member: TarMember): EntryView[] {
  const view: EntryView = {
    name: member.name,
    method: 'stored',
    sizeBytes: member.sparse?.realBytes ?? member.dataEnd - member.dataStart,
    compressedBytes: member.dataEnd - member.dataStart,
    flags: member.header.mode,
    offset: member.headerAt,
  };
  return [view, ...member.otherNames.map((name) => ({ ...view, name }))];
}
