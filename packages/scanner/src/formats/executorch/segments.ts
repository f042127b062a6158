// The segments behind an ExecuTorch flatbuffer: constants and compiled parts, by offset and size.

import { beginsWith } from '../../bytes/begins-with.ts';
import { u64le } from '../../bytes/integers.ts';
import type { RandomAccess } from '../../bytes/random-access.ts';
import type { AnomalyRecorder } from '../anomaly-recorder.ts';
import type { FlatVector } from '../flatbuffers/table.ts';
import type { FormatContext } from '../format.ts';

const HEADER_AT = 8;
const HEADER_BYTES = 48;
const SEGMENTS_TOLD = 100_000;

/** What the extended header says. */
export interface SegmentHeader {
  /** Where offsets of segments count from. */
  readonly baseOffset: number;
  readonly programBytes: number;
}

/** @returns undefined where there is no extended header: then there are no segments */
export function readSegmentHeader(bytes: RandomAccess): SegmentHeader | undefined {
  const header = bytes.read(HEADER_AT, HEADER_BYTES);
  if (beginsWith(header, 'eh')) return { programBytes: u64le(header, 8), baseOffset: u64le(header, 16) };
  // flat_tensor_header.cpp: magic, length, offset and size of the flatbuffer, offset and size of the segments.
  if (beginsWith(header, 'FH')) return { programBytes: u64le(header, 16), baseOffset: u64le(header, 24) };
  return undefined;
}

/** States an anomaly for each segment that does not lie in the file. */
export function tellSegments(
  context: FormatContext,
  anomalies: AnomalyRecorder,
  segments: FlatVector | undefined,
  header: SegmentHeader | undefined,
): void {
  const { sizeBytes } = context.bytes;
  if (header !== undefined && header.programBytes > sizeBytes) {
    const detail = `the header says that the program has ${header.programBytes} bytes, of ${sizeBytes}`;
    anomalies.tell('segment-outside', detail, HEADER_AT);
  }
  const base = header?.baseOffset ?? 0;
  for (let index = 0; index < Math.min(segments?.length ?? 0, SEGMENTS_TOLD); index++) {
    const segment = segments?.table(index);
    if (segment === undefined) return;
    const start = base + segment.u64(0);
    const end = start + segment.u64(1);
    if (end > sizeBytes) {
      const detail = `segment ${index} reaches from ${start} to ${end}, of ${sizeBytes} bytes`;
      anomalies.tell('segment-outside', detail, segment.at, `segments[${index}]`);
    }
  }
}
