// One lz4 block (the sequences; frames are in lz4.ts).

export interface Lz4BlockEnd {
  /** Next free position in the output. */
  readonly position: number;
  /** Undefined where the block ended as it should. */
  readonly problem?: string;
  /** A match reached before the output: a dictionary is missing, or the block is wrong. */
  readonly reachesBack?: boolean;
}

/**
 * Decodes `input` into `out` from `start` on, not beyond `limit`. Matches reach back into what `out` already holds,
 * down to 0. What was decoded before a problem stays.
 */
export function decodeLz4Block(
  input: Uint8Array,
  out: Uint8Array,
  start: number,
  limit: number,
): Lz4BlockEnd {
  let at = 0;
  let position = start;
  while (at < input.length) {
    const token = input[at++] as number;
    let literals = token >> 4;
    if (literals === 15) {
      let more: number | undefined = 255;
      while (more === 255) {
        more = input[at++];
        literals += more ?? 0;
      }
      if (more === undefined) return { position, problem: 'the block ends in a literal length' };
    }
    const available = Math.min(literals, input.length - at, limit - position);
    if (available <= 32) for (let i = 0; i < available; i++) out[position + i] = input[at + i] as number;
    else out.set(input.subarray(at, at + available), position);
    at += available;
    position += available;
    if (available < literals) {
      const problem =
        position >= limit ? 'more output than the block may hold' : 'the block ends in literals';
      return { position, problem };
    }
    if (at >= input.length) return { position };
    if (at + 2 > input.length) return { position, problem: 'the block ends in a match offset' };
    const distance = (input[at] as number) | ((input[at + 1] as number) << 8);
    at += 2;
    let length = (token & 15) + 4;
    if (length === 19) {
      let more: number | undefined = 255;
      while (more === 255) {
        more = input[at++];
        length += more ?? 0;
      }
      if (more === undefined) return { position, problem: 'the block ends in a match length' };
    }
    if (distance === 0) return { position, problem: 'match offset 0' };
    if (distance > position) {
      return { position, problem: `match offset ${distance} reaches before the output`, reachesBack: true };
    }
    const copied = Math.min(length, limit - position);
    let from = position - distance;
    if (copied > 48 && distance >= copied) out.copyWithin(position, from, from + copied);
    else for (let to = position, stop = position + copied; to < stop; ) out[to++] = out[from++] as number;
    position += copied;
    if (copied < length) return { position, problem: 'more output than the block may hold' };
  }
  return { position };
}
