// Skippable frames may come before the first frame of an lz4 or a zstd file and look the same in both.

import { isSkippableMagic } from '../bytes/codecs/lz4.ts';
import { u32le } from '../bytes/integers.ts';
import type { RandomAccess } from '../bytes/random-access.ts';

/** Skippable frames walked before giving up: one is unusual, more are a trick. */
const MAX_FRAMES = 1000;

/** The magic of the first frame with content; undefined where there is none. */
export function magicAfterSkippables(bytes: RandomAccess): number | undefined {
  let at = 0;
  for (let frame = 0; frame < MAX_FRAMES; frame++) {
    const head = bytes.read(at, 8);
    if (head.length < 4) return undefined;
    const magic = u32le(head, 0);
    if (!isSkippableMagic(magic)) return magic;
    at += 8 + u32le(head, 4);
  }
  return undefined;
}
