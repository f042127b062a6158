// LZMA streams: the .lzma file, zip method 14 and raw data with properties from elsewhere (7z headers).

import { u32le } from '../integers.ts';
import type { RandomAccess } from '../random-access.ts';
import type { DecodeEnd, Decoder, DecoderOptions } from './decoder.ts';
import { LZMA_STEP_BYTES, LZMA_STEP_ROOM_BYTES, type LzmaProperties, lzmaProperties } from './lzma-core.ts';
import { LZMA_ALONE_HEADER_BYTES, readLzmaAloneHeader } from './lzma-header.ts';
import { giveBackLzmaState, type LzmaState, lendLzmaState } from './lzma-state.ts';

const PROPERTIES_BYTES = 5;

/** Decodes one .lzma stream ("LZMA alone"). */
export function* lzmaAlone(source: RandomAccess): Generator<Uint8Array, DecodeEnd> {
  const header = source.read(0, LZMA_ALONE_HEADER_BYTES);
  const fields = readLzmaAloneHeader(header);
  if (fields === undefined) {
    return { status: 'truncated', consumedBytes: header.length, detail: 'the header is not complete' };
  }
  return yield* decodeRaw(source, LZMA_ALONE_HEADER_BYTES, header, fields.outputBytes);
}

/** Decodes a zip entry of method 14: version, length of the properties, properties, data. */
export function* zipLzma(source: RandomAccess, options?: DecoderOptions): Generator<Uint8Array, DecodeEnd> {
  const header = source.read(0, 4 + PROPERTIES_BYTES);
  const propertiesBytes = (header[2] ?? 0) | ((header[3] ?? 0) << 8);
  if (header.length < 4 + PROPERTIES_BYTES) {
    return { status: 'truncated', consumedBytes: header.length, detail: 'the header is not complete' };
  }
  if (propertiesBytes < PROPERTIES_BYTES) {
    return { status: 'corrupt', consumedBytes: 4, detail: `properties of ${propertiesBytes} bytes` };
  }
  return yield* decodeRaw(source, 4 + propertiesBytes, header.subarray(4), options?.outputBytes);
}

/** A decoder of raw LZMA for five bytes of properties: the properties byte and the dictionary size. */
export function rawLzma(properties: Uint8Array): Decoder {
  return (source, options) => decodeRaw(source, 0, properties, options?.outputBytes);
}

function* decodeRaw(
  source: RandomAccess,
  start: number,
  propertyBytes: Uint8Array,
  outputBytes: number | undefined,
): Generator<Uint8Array, DecodeEnd> {
  const properties = lzmaProperties(propertyBytes[0] ?? 0xff);
  if (properties === undefined || propertyBytes.length < PROPERTIES_BYTES) {
    return { status: 'corrupt', consumedBytes: 0, detail: 'impossible LZMA properties' };
  }
  const state = lendLzmaState(source, start, u32le(propertyBytes, 1));
  const end = yield* decodeWith(state, source, properties, outputBytes);
  giveBackLzmaState(state);
  return end;
}

function* decodeWith(
  { input, core, window }: LzmaState,
  source: RandomAccess,
  properties: LzmaProperties,
  outputBytes: number | undefined,
): Generator<Uint8Array, DecodeEnd> {
  const done = (status: DecodeEnd['status'], detail?: string): DecodeEnd => {
    const consumedBytes = Math.min(source.sizeBytes, input.position);
    return detail === undefined ? { status, consumedBytes } : { status, consumedBytes, detail };
  };
  core.setProperties(properties);
  if (!core.start())
    return done(input.isLast && input.at >= input.end ? 'truncated' : 'corrupt', core.problem);
  let leftBytes = outputBytes ?? Number.POSITIVE_INFINITY;
  while (leftBytes > 0) {
    window.prepare(LZMA_STEP_ROOM_BYTES);
    const before = window.totalBytes;
    const stop = core.decode(window, Math.min(leftBytes, LZMA_STEP_BYTES), leftBytes);
    leftBytes -= window.totalBytes - before;
    yield* window.drain();
    if (stop === 'filled') continue;
    if (stop !== 'marker') return done(stop, core.problem);
    if (outputBytes === undefined) return done('end');
    return done('truncated', `the end marker comes ${leftBytes} bytes before the declared end`);
  }
  // With a declared size the end marker is optional.
  if (!core.isFinished) {
    const position = input.position;
    window.prepare(LZMA_STEP_ROOM_BYTES);
    if (core.decode(window, 1, 0) !== 'marker')
      return { status: 'end', consumedBytes: Math.min(position, source.sizeBytes) };
  }
  return done('end');
}
