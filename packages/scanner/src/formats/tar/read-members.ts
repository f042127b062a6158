// Reads the headers of a tar one after the other, as the laxest reader would: over zero blocks, wrong checksums and
// junk to the next header. Says what is odd; opens nothing.

import type { EntryAnomaly } from '@sentrascan/contract';
import { RangeSet } from '../../bytes/range-set.ts';
import { LIMITS } from '../../limits.ts';
import { isZeroPadding, type StructureFacts } from '../container-facts.ts';
import { nameAnomalies, shownName } from '../entry-names.ts';
import type { FormatContext } from '../format.ts';
import {
  BLOCK_BYTES,
  decodeTarText,
  isTarChecksumRight,
  isZeroBlock,
  parseTarHeader,
  type TarHeader,
  untilNul,
} from './header.ts';
import { kindOfType, type TarMember } from './member.ts';
import { parsePax, paxNumber } from './pax.ts';
import { parseMapRecord, readMapInData, readOldGnuMap, type SparseRun } from './sparse.ts';

/** Blocks are looked at through windows of this size. */
const WINDOW_BYTES = 256 * 1024;

/** What headers before a member say of it. */
interface Overrides {
  longName?: string;
  longLink?: string;
  pax: Map<string, Uint8Array>;
  sparsePairs: readonly SparseRun[];
}

export class TarReader {
  readonly members: TarMember[] = [];
  readonly claimed = new RangeSet();
  /** Set where the last record runs over the end of the file. */
  isCut = false;
  isComplete = true;
  readonly #context: FormatContext;
  readonly #facts: StructureFacts;
  #window: Uint8Array = new Uint8Array();
  #windowAt = 0;
  #global = new Map<string, Uint8Array>();
  #next: Overrides = { pax: new Map(), sparsePairs: [] };
  #sawEnd = false;
  #resyncLeftBytes = LIMITS.hiddenEntryScanBytes.value;

  constructor(context: FormatContext, facts: StructureFacts) {
    this.#context = context;
    this.#facts = facts;
  }

  /** Up to one block; shorter only at the end of the file. */
  #block(at: number): Uint8Array {
    const end = at + BLOCK_BYTES;
    if (at < this.#windowAt || end > this.#windowAt + this.#window.length) {
      this.#window = this.#context.bytes.read(at, WINDOW_BYTES);
      this.#windowAt = at;
    }
    return this.#window.subarray(at - this.#windowAt, end - this.#windowAt);
  }

  #claim(start: number, end: number): void {
    const to = Math.min(end, this.#context.bytes.sizeBytes);
    this.#context.explain(start, to);
    this.claimed.add(start, to);
  }

  run(): void {
    const { bytes, budget } = this.#context;
    let at = 0;
    let blocks = 0;
    while (at < bytes.sizeBytes) {
      blocks += 1;
      if (blocks % 4096 === 0 && budget.isOutOfTime()) {
        this.isComplete = false;
        return;
      }
      const block = this.#block(at);
      if (isZeroBlock(block)) {
        this.#sawEnd = true;
        this.#claim(at, at + block.length);
        at += BLOCK_BYTES;
        continue;
      }
      if (block.length < BLOCK_BYTES) {
        if (!this.#sawEnd) this.isCut = true;
        break;
      }
      const header = parseTarHeader(block);
      const isReadable = header.isChecksumRight || (header.dialect !== 'v7' && header.shortName !== '');
      if (!isReadable) {
        at = this.#resync(at);
        continue;
      }
      if (!budget.spend('entries', 1)) {
        this.isComplete = false;
        return;
      }
      if (!header.isChecksumRight) {
        this.#facts.emit('checksum-wrong', `the checksum of ${shownName(header.shortName)} is wrong`, at);
      }
      if (this.#sawEnd) {
        this.#facts.emit('concatenated', `${shownName(header.shortName)} stands after an end of archive`, at);
        this.#sawEnd = false;
      }
      at = this.#record(header, block, at);
    }
    if (!this.#sawEnd) {
      this.#facts.emit('end-missing', 'the archive ends without a block of zeros', bytes.sizeBytes);
      this.isCut = true;
    }
  }

  /** The next block from `at` on that is a header; bytes passed over stay unclaimed. */
  #resync(from: number): number {
    const { bytes, budget } = this.#context;
    let at = from + BLOCK_BYTES;
    for (; at + BLOCK_BYTES <= bytes.sizeBytes; at += BLOCK_BYTES) {
      this.#resyncLeftBytes -= BLOCK_BYTES;
      if (this.#resyncLeftBytes < 0 || (at % (1024 * BLOCK_BYTES) === 0 && budget.isOutOfTime())) {
        this.isComplete = false;
        return bytes.sizeBytes;
      }
      const block = this.#block(at);
      if (isTarChecksumRight(block)) break;
      if (isZeroBlock(block)) this.#sawEnd = true;
    }
    if (at + BLOCK_BYTES <= bytes.sizeBytes) return at;
    // Junk behind the end of the archive is a tail; junk instead of an end is a break.
    if (!this.#sawEnd) {
      this.#context.gap({
        kind: 'malformed',
        reason: `At ${from} no tar header follows, and none is found behind it.`,
        consequence:
          'Members from there on were not scanned as files; their bytes were searched for payloads.',
        location: { offset: from, lengthBytes: bytes.sizeBytes - from },
      });
    }
    return bytes.sizeBytes;
  }

  /** Reads one header with what belongs to it. @returns where the next header is expected */
  #record(header: TarHeader, block: Uint8Array, at: number): number {
    const after = at + BLOCK_BYTES;
    this.#claim(at, after);
    if ('LKxXg'.includes(header.type)) return this.#metadata(header, after);
    const overrides = this.#next;
    this.#next = { pax: new Map(), sparsePairs: [] };
    return this.#member(header, block, at, overrides);
  }

  #metadata(header: TarHeader, after: number): number {
    const { bytes } = this.#context;
    const there = Math.min(header.sizeBytes, Math.max(0, bytes.sizeBytes - after));
    if (there < header.sizeBytes) this.isCut = true;
    const kept = Math.min(there, LIMITS.tarMetadataBytes.value);
    if (kept < there) {
      this.#context.gap({
        kind: 'limit',
        reason: `A header of type ${header.type} holds ${there} bytes, more than the limit of ${LIMITS.tarMetadataBytes.value}.`,
        consequence: 'Names and sizes that it gives after the limit were not used.',
        location: { offset: after, lengthBytes: there },
      });
    }
    const body = bytes.read(after, kept);
    if (header.type === 'L') this.#next.longName = decodeTarText(untilNul(body));
    else if (header.type === 'K') this.#next.longLink = decodeTarText(untilNul(body));
    else {
      const { values, sparsePairs, isWellFormed } = parsePax(body);
      if (!isWellFormed) this.#facts.emit('header-field', 'pax records that do not parse', after);
      const target = header.type === 'g' ? this.#global : this.#next.pax;
      for (const [key, value] of values) target.set(key, value);
      if (sparsePairs.length > 0) this.#next.sparsePairs = sparsePairs;
    }
    // Names and records are text; what else lies there is searched.
    this.#context.explainOpaque(after, after + there);
    this.claimed.add(after, after + there);
    return after + roundUp(header.sizeBytes);
  }

  #member(header: TarHeader, block: Uint8Array, at: number, overrides: Overrides): number {
    const { bytes } = this.#context;
    const pax = (key: string): Uint8Array | undefined => overrides.pax.get(key) ?? this.#global.get(key);
    const text = (key: string): string | undefined => {
      const value = pax(key);
      return value === undefined ? undefined : decodeTarText(value);
    };
    const joined = header.prefix === '' ? header.shortName : `${header.prefix}/${header.shortName}`;
    const plain = header.dialect === 'gnu' ? header.shortName : joined;
    const paxPath = text('GNU.sparse.name') ?? text('path');
    const name = paxPath ?? overrides.longName ?? plain;
    const anomalies: EntryAnomaly[] = [];
    const otherNames: string[] = [];
    // GNU tar keeps other things in the prefix, but CPython joins it in every dialect.
    if (
      header.dialect === 'gnu' &&
      joined !== plain &&
      overrides.longName === undefined &&
      paxPath === undefined
    ) {
      otherNames.push(joined);
      const detail = `${shownName(plain)} for GNU tar, ${shownName(joined)} for readers that join the prefix`;
      anomalies.push({ kind: 'name-mismatch', detail });
    }
    if (paxPath !== undefined && overrides.longName !== undefined && paxPath !== overrides.longName) {
      otherNames.push(overrides.longName);
      const detail = `pax says ${shownName(paxPath)}, GNU long name ${shownName(overrides.longName)}`;
      anomalies.push({ kind: 'name-mismatch', detail });
    }
    const linkTarget = text('linkpath') ?? overrides.longLink ?? header.linkName;
    const entryKind = kindOfType(header, name);
    const paxSize = paxNumber(pax('size'));
    const sizeBytes = paxSize ?? header.sizeBytes;
    if (paxSize !== undefined && header.sizeBytes !== paxSize && header.sizeBytes !== 0) {
      const detail = `pax says ${paxSize} bytes, the header ${header.sizeBytes}: readers that believe one skip what the other reads`;
      anomalies.push({ kind: 'size-mismatch', detail });
    }
    let dataStart = at + BLOCK_BYTES;
    const sparse = this.#sparseMap(header, block, dataStart, overrides, pax);
    if (header.type === 'S' && sparse !== undefined) {
      this.#claim(dataStart, dataStart + sparse.mapBytes);
      dataStart += sparse.mapBytes;
    }
    const hasData = entryKind === 'file' || this.#dataFollows(dataStart, sizeBytes);
    if (!hasData && sizeBytes > 0) {
      this.#facts.emit(
        'header-field',
        `${shownName(name)} is a ${entryKind} that claims ${sizeBytes} bytes`,
        at,
      );
    }
    const dataEnd = dataStart + (hasData ? sizeBytes : 0);
    if (dataEnd > bytes.sizeBytes) this.isCut = true;
    const inData = header.type === 'S' ? 0 : (sparse?.mapBytes ?? 0);
    if (inData > 0) this.#claim(dataStart, dataStart + inData);
    for (const each of [name, ...otherNames]) {
      for (const anomaly of nameAnomalies(each)) {
        if (!anomalies.some(({ kind }) => kind === anomaly.kind)) anomalies.push(anomaly);
      }
    }
    if (entryKind === 'device') anomalies.push({ kind: 'device-node', detail: `type ${header.type}` });
    if (entryKind === 'fifo') anomalies.push({ kind: 'device-node', detail: 'a FIFO' });
    if (entryKind === 'file' && (header.mode & 0o6000) !== 0) {
      anomalies.push({ kind: 'setuid', detail: `mode ${header.mode.toString(8)}` });
    }
    this.claimed.add(dataStart, Math.min(dataEnd, bytes.sizeBytes));
    this.members.push({
      name,
      otherNames,
      linkTarget: entryKind === 'symlink' || entryKind === 'hardlink' ? linkTarget : undefined,
      entryKind,
      header,
      headerAt: at,
      dataStart: dataStart + inData,
      dataEnd,
      sparse: sparse === undefined ? undefined : { runs: sparse.runs, realBytes: sparse.realBytes },
      anomalies,
    });
    const next = dataStart + roundUp(hasData ? sizeBytes : 0);
    if (next <= bytes.sizeBytes && isZeroPadding(bytes, dataEnd, next)) this.#claim(dataEnd, next);
    return next;
  }

  #sparseMap(
    header: TarHeader,
    block: Uint8Array,
    dataStart: number,
    overrides: Overrides,
    pax: (key: string) => Uint8Array | undefined,
  ):
    | { readonly runs: readonly SparseRun[]; readonly mapBytes: number; readonly realBytes: number }
    | undefined {
    if (header.type === 'S') return readOldGnuMap(this.#context.bytes, block, dataStart);
    const realBytes = paxNumber(pax('GNU.sparse.realsize')) ?? paxNumber(pax('GNU.sparse.size'));
    if (realBytes === undefined) return undefined;
    if (paxNumber(pax('GNU.sparse.major')) === 1) {
      const map = readMapInData(this.#context.bytes, dataStart);
      return map === undefined ? undefined : { ...map, realBytes };
    }
    const record = pax('GNU.sparse.map');
    const runs = record === undefined ? overrides.sparsePairs : parseMapRecord(record);
    return runs.length === 0 && realBytes > 0 ? undefined : { runs, mapBytes: 0, realBytes };
  }

  /** For types that have no data, sizes lie or old writers stored data all the same: look whether a header follows. */
  #dataFollows(at: number, sizeBytes: number): boolean {
    if (sizeBytes === 0) return false;
    const block = this.#block(at);
    return block.length === BLOCK_BYTES && !isZeroBlock(block) && !isTarChecksumRight(block);
  }
}

function roundUp(sizeBytes: number): number {
  return Math.ceil(sizeBytes / BLOCK_BYTES) * BLOCK_BYTES;
}
