// What all single-stream compression formats share: decode, say what is odd or missing, hand the content on.

import type { Gap } from '@sentrascan/contract';
import type { DecodeEnd, Decoder, DecoderOptions } from '../bytes/codecs/decoder.ts';
import { type Decompressed, decompress } from '../bytes/decompressed.ts';
import type { RandomAccess } from '../bytes/random-access.ts';
import { StructureFacts } from './container-facts.ts';
import type { FormatContext, Role } from './format.ts';
import { openTrailingContent } from './trailing-content.ts';
import { isChunkName } from './zarr-chunk/chunk-name.ts';

export interface CompressedStream {
  /** The format's id. */
  readonly id: string;
  /** The format as sentences name it. */
  readonly title: string;
  readonly decoder: Decoder;
  readonly options?: DecoderOptions;
  /** Extensions that the content's name loses, with what takes their place: `.gz` to nothing, `.tgz` to `.tar`. */
  readonly suffixes: ReadonlyMap<string, string>;
  /** Where the stream starts in the artifact; what is before it is the format's own header. */
  readonly start?: number;
  /** The name the stream gives its content. */
  readonly storedName?: string;
  readonly role?: Role;
}

const CHUNK_ROLE: Role = { carrier: 'zarr', part: 'tensor-data' };

const FALLBACK_NAME = 'content';

/** Enough of the magic that the search does not find the stream again; any more could be the head of something else. */
const MAGIC_BYTES = 1;

/** Decodes the artifact as `stream` says and scans the content as a child. */
export function walkCompressedStream(context: FormatContext, stream: CompressedStream): void {
  const start = stream.start ?? 0;
  const { sizeBytes } = context.bytes;
  const source = start === 0 ? context.bytes : context.bytes.slice(start, sizeBytes);
  const decoded = decompress(stream.decoder, source, context.budget, stream.options);
  const consumedEnd = Math.min(start + decoded.end.consumedBytes, sizeBytes);
  const name = contentName(context.name, stream);
  context.emit({
    kind: 'container.entry',
    container: stream.id,
    name,
    entryKind: 'file',
    views: [
      {
        name,
        method: stream.id,
        sizeBytes: decoded.bytes.sizeBytes,
        compressedBytes: consumedEnd - start,
        offset: start,
      },
    ],
    anomalies: inflationAnomalies(decoded, source.sizeBytes),
    offset: start,
  });
  tellStructure(context, stream, decoded.end, start, consumedEnd);
  accountBytes(context, decoded.end, start, consumedEnd);
  const gap = gapOf(stream, decoded, source, start);
  if (gap !== undefined) context.gap(gap);
  // A chunk of a zarr array is numbers, unless its content says otherwise.
  const role = stream.role ?? context.role ?? (isChunkName(context.name) ? CHUNK_ROLE : undefined);
  if (decoded.bytes.sizeBytes === 0) decoded.bytes.close();
  else if (role === undefined) context.child(name, decoded.bytes);
  else context.child(name, decoded.bytes, role);
  if (decoded.end.status === 'end') openTrailingContent(context, consumedEnd, stream.title);
}

function inflationAnomalies(decoded: Decompressed, compressedBytes: number) {
  if (decoded.limitedBy !== 'ratio') return [];
  const detail = `${compressedBytes} compressed bytes give more than ${decoded.bytes.sizeBytes}`;
  return [{ kind: 'inflation-ratio' as const, detail }];
}

function tellStructure(
  context: FormatContext,
  stream: CompressedStream,
  end: DecodeEnd,
  start: number,
  consumedEnd: number,
): void {
  const facts = new StructureFacts(context, stream.id);
  for (const message of end.checksumErrors ?? []) facts.emit('checksum-wrong', message, start);
  if ((end.members ?? 1) > 1) {
    facts.emit('concatenated', `${end.members} members, read as one content`, start);
  }
  const trailingBytes = context.bytes.sizeBytes - consumedEnd;
  if (end.status === 'end' && trailingBytes > 0) {
    const detail = `${trailingBytes} bytes after the end of the ${stream.title} data`;
    facts.emit('trailing-bytes', detail, consumedEnd, trailingBytes);
  }
  facts.finish();
}

/**
 * Decoded bytes are explained by their content. What carries no output, and all of a stream that broke, stays open to
 * the search for payloads.
 */
function accountBytes(context: FormatContext, end: DecodeEnd, start: number, consumedEnd: number): void {
  if (end.status !== 'end') {
    // Without the magic, or the search would find this very stream again.
    const magicEnd = Math.min(start + MAGIC_BYTES, consumedEnd);
    context.explain(start, magicEnd);
    context.explainOpaque(magicEnd, consumedEnd);
    return;
  }
  let at = start;
  for (const aside of end.asides ?? []) {
    context.explain(at, start + aside.start);
    context.explainOpaque(start + aside.start, start + aside.end);
    at = start + aside.end;
  }
  context.explain(at, consumedEnd);
}

const GAP_KIND_OF_STATUS = {
  truncated: 'truncated',
  corrupt: 'malformed',
  unsupported: 'unsupported',
} as const satisfies Partial<Record<DecodeEnd['status'], Gap['kind']>>;

function gapOf(
  stream: CompressedStream,
  decoded: Decompressed,
  source: RandomAccess,
  start: number,
): Omit<Gap, 'artifact'> | undefined {
  const { end, limited, limitedBy } = decoded;
  const gotBytes = decoded.bytes.sizeBytes;
  const consequence =
    gotBytes === 0
      ? 'Nothing of the compressed content was judged; a loader that reads it may find anything there.'
      : end.status === 'unsupported'
        ? `The ${gotBytes} bytes that came out were judged; what a loader gets beyond or instead of them was not.`
        : `The ${gotBytes} bytes decoded before that were judged; what follows them in the content was not.`;
  if (limited !== undefined) {
    const what = `${source.sizeBytes} bytes of ${stream.title} data were decoded up to ${gotBytes} bytes`;
    if (limitedBy === 'time')
      return { kind: 'timeout', reason: `${what}; then the time was up.`, consequence };
    const why =
      limitedBy === 'ratio'
        ? `the most that input may grow to is ${limited.limit} bytes`
        : limitedBy === 'spill'
          ? `more than ${limited.limit} bytes need a temporary file, and none could be written`
          : `the limit of ${limited.limit} for ${limited.resource} is used up`;
    return { kind: 'limit', reason: `${what}: ${why}.`, consequence };
  }
  if (end.status === 'end') return undefined;
  const how = {
    truncated: 'ends early',
    corrupt: 'is damaged',
    unsupported: 'uses what is not read',
  }[end.status];
  const detail = end.detail === undefined ? '' : `: ${end.detail}`;
  return {
    kind: GAP_KIND_OF_STATUS[end.status],
    reason: `The ${stream.title} data of ${source.sizeBytes} bytes ${how}${detail}; ${gotBytes} bytes came out.`,
    consequence,
    location: { offset: Math.min(start + end.consumedBytes, start + source.sizeBytes) },
  };
}

/** The stored name where it is one plain component, else the outer name without its compression extension. */
function contentName(outerName: string, stream: CompressedStream): string {
  const stored = stream.storedName?.split(/[/\\]/).at(-1) ?? '';
  if (stored !== '' && stored !== '.' && stored !== '..') return stored;
  const lower = outerName.toLowerCase();
  for (const [suffix, replacement] of stream.suffixes) {
    if (lower.endsWith(suffix) && lower.length > suffix.length) {
      return outerName.slice(0, -suffix.length) + replacement;
    }
  }
  return FALLBACK_NAME;
}
