// Opens one data range of a member: stored data as a slice, compressed data decoded as far as it goes.

import type { Gap } from '@sentrascan/contract';
import type { Budget } from '../../bytes/budget.ts';
import type { InputRange } from '../../bytes/codecs/decoder.ts';
import { decompress } from '../../bytes/decompressed.ts';
import type { RandomAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import { contentCrc32 } from '../content-crc.ts';
import { shownName } from '../entry-names.ts';
import { type DataRange, type Member, UNREADABLE_FLAGS } from './member.ts';
import { decoderOf, METHOD_AES, methodName, STORED } from './methods.ts';

type GapNote = Omit<Gap, 'artifact'>;

export interface OpenedRange {
  readonly range: DataRange;
  /** The content; undefined where none could be read. */
  readonly content: RandomAccess | undefined;
  /** CRC-32 of the content; undefined where it was not computed. */
  readonly crc32: number | undefined;
  /** Decoded to its end, or stored and all there. */
  readonly isWhole: boolean;
  readonly isLimitedByRatio: boolean;
  /** Bytes of the file that the content accounts for, from the range's start. */
  readonly explainedBytes: number;
  /** Ranges inside the compressed data that are not content (skippable frames, comments), from the range's start. */
  readonly asides: readonly InputRange[];
  readonly gaps: readonly GapNote[];
}

/** Draws on the sum of stored bytes whose CRC is computed. */
export type SpendChecksum = (bytes: number) => boolean;

const NOT_SCANNED = 'The content was not scanned as a file of its own; its bytes were searched for payloads.';
const PARTLY_SCANNED = 'What follows in this member was not scanned.';

function failed(range: DataRange, kind: GapNote['kind'], reason: string, lengthBytes: number): OpenedRange {
  const gap: GapNote = {
    kind,
    reason,
    consequence: NOT_SCANNED,
    location: { offset: range.start, lengthBytes },
  };
  return {
    range,
    content: undefined,
    crc32: undefined,
    isWhole: false,
    isLimitedByRatio: false,
    explainedBytes: 0,
    asides: [],
    gaps: [gap],
  };
}

function isFlagged(member: Member): boolean {
  return (((member.central?.flags ?? 0) | (member.local?.flags ?? 0)) & UNREADABLE_FLAGS) !== 0;
}

function openStored(
  file: RandomAccess,
  range: DataRange,
  expectedCrc: number,
  flagged: boolean,
  spendChecksum: SpendChecksum,
): OpenedRange {
  const shown = shownName(range.name);
  const thereBytes = Math.max(0, Math.min(range.end, file.sizeBytes) - range.start);
  const content = file.slice(range.start, range.start + thereBytes);
  const crc = spendChecksum(thereBytes) ? contentCrc32(content) : undefined;
  // Encryption adds a header of 12 bytes: equal sizes mean plain bytes, whatever the flag says.
  if (flagged && crc !== expectedCrc && range.end - range.start !== range.sizeBytes) {
    return failed(range, 'encrypted', `Member ${shown} is encrypted.`, thereBytes);
  }
  const gaps: GapNote[] = [];
  if (range.end > file.sizeBytes) {
    const wantedBytes = range.end - range.start;
    gaps.push({
      kind: 'truncated',
      reason: `Member ${shown} should have ${wantedBytes} bytes, the file ends after ${thereBytes} of them.`,
      consequence: PARTLY_SCANNED,
      location: { offset: range.start, lengthBytes: thereBytes },
    });
  }
  return {
    range,
    content,
    crc32: crc,
    isWhole: gaps.length === 0,
    isLimitedByRatio: false,
    explainedBytes: thereBytes,
    asides: [],
    gaps,
  };
}

/**
 * Opens a range of a member's data.
 *
 * @param expectedCrc what the leading header says of the content
 * @returns content whatever its CRC; `gaps` says what was not read. Close `content`.
 */
export function openRange(
  file: RandomAccess,
  member: Member,
  range: DataRange,
  expectedCrc: number,
  budget: Budget,
  spendChecksum: SpendChecksum,
): OpenedRange {
  const shown = shownName(range.name);
  const flagged = isFlagged(member);
  const thereBytes = Math.max(0, Math.min(range.end, file.sizeBytes) - range.start);
  if (range.method === METHOD_AES) {
    return failed(range, 'encrypted', `Member ${shown} is encrypted with AES.`, thereBytes);
  }
  if (range.method === STORED) return openStored(file, range, expectedCrc, flagged, spendChecksum);
  const decoder = decoderOf(range.method);
  if (decoder === undefined) {
    const reason = `Member ${shown} is compressed with ${methodName(range.method)}, which is not read.`;
    return failed(range, 'unsupported', reason, thereBytes);
  }
  const { bytes, end, limited, limitedBy } = decompress(
    decoder,
    file.slice(range.start, range.start + thereBytes),
    budget,
    { outputBytes: range.sizeBytes },
  );
  const crc = contentCrc32(bytes);
  const isWhole = limited === undefined && end.status === 'end';
  if (flagged && !(isWhole && (crc === expectedCrc || bytes.sizeBytes === range.sizeBytes))) {
    bytes.close();
    return failed(range, 'encrypted', `Member ${shown} is encrypted.`, thereBytes);
  }
  const gaps: GapNote[] = [];
  if (!isWhole) {
    const kind =
      limited !== undefined
        ? limited.resource === 'time'
          ? 'timeout'
          : 'limit'
        : end.status === 'truncated'
          ? 'truncated'
          : end.status === 'unsupported'
            ? 'unsupported'
            : 'malformed';
    const why =
      limited !== undefined
        ? `the limit of ${limited.limit} (${limited.resource}) was reached`
        : (end.detail ?? (end.status === 'truncated' ? 'the compressed data ends early' : end.status));
    gaps.push({
      kind,
      reason: `Member ${shown} (${methodName(range.method)}) was decoded up to byte ${bytes.sizeBytes}: ${why}.`,
      consequence: bytes.sizeBytes === 0 ? NOT_SCANNED : PARTLY_SCANNED,
      location: { offset: range.start, lengthBytes: thereBytes },
    });
  }
  const isEmpty = bytes.sizeBytes === 0 && !isWhole;
  if (isEmpty) bytes.close();
  return {
    range,
    content: isEmpty ? undefined : bytes,
    crc32: crc,
    isWhole,
    isLimitedByRatio: limitedBy === 'ratio',
    explainedBytes: isWhole ? end.consumedBytes : 0,
    asides: end.asides ?? [],
    gaps,
  };
}

/** The first decoded bytes of a member's data, for layouts; draws on no budget because it is bounded by a small limit. */
export function peekRange(file: RandomAccess, range: DataRange, maxBytes: number): Uint8Array | undefined {
  const wantedBytes = Math.min(maxBytes, LIMITS.layoutReadBytes.value);
  const data = file.slice(range.start, range.end);
  if (range.method === STORED) return data.read(0, wantedBytes);
  const decoder = decoderOf(range.method);
  if (decoder === undefined) return undefined;
  const head = new Uint8Array(wantedBytes);
  let filled = 0;
  const generator = decoder(data, { outputBytes: range.sizeBytes });
  while (filled < wantedBytes) {
    const step = generator.next();
    if (step.done === true) break;
    const piece = step.value.subarray(0, wantedBytes - filled);
    head.set(piece, filled);
    filled += piece.length;
  }
  generator.return({ status: 'truncated', consumedBytes: 0 });
  return head.subarray(0, filled);
}
