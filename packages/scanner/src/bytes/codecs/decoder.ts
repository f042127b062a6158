// What a decoder of a compressed stream is. The decoders themselves are the files beside this one.

import type { RandomAccess } from '../random-access.ts';

/** How a compressed stream ended. */
export interface DecodeEnd {
  /**
   * - `end`: the stream says it is complete.
   * - `truncated`: the input ends before the stream does.
   * - `corrupt`: the stream contradicts itself; `detail` says where.
   * - `unsupported`: a known feature that is not read (a filter, a dictionary, a window beyond the limit).
   */
  readonly status: 'end' | 'truncated' | 'corrupt' | 'unsupported';
  /** Input bytes used: exact on `end`, an upper bound of what was understood otherwise. */
  readonly consumedBytes: number;
  readonly detail?: string;
  /** Checksums that did not match. The content was handed out all the same, as a lenient loader would. */
  readonly checksumErrors?: readonly string[];
  /** Concatenated members, frames or streams that made up the output, where the codec joins them. */
  readonly members?: number;
  /**
   * Parts of the consumed input that carry neither structure nor output (extra fields, skippable frames): bytes could
   * hide there.
   */
  readonly asides?: readonly InputRange[];
}

/** Input bytes `[start, end)`. */
export interface InputRange {
  readonly start: number;
  readonly end: number;
}

export interface DecoderOptions {
  /** Declared size of the output in bytes, where the format needs it to know its end (zip method 14, raw LZMA). */
  readonly outputBytes?: number;
}

/**
 * Pulls compressed bytes from `source` from offset 0 and yields output chunks, each valid until the next pull. Returns
 * how it ended; whatever was decoded before a break has been yielded by then. Never throws.
 *
 * A chunk may be empty: input without output (empty blocks and members) is a moment to look at the clock, too.
 */
export type Decoder = (source: RandomAccess, options?: DecoderOptions) => Generator<Uint8Array, DecodeEnd>;
