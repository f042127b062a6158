// Which read of an opcode leaves the frame it began in: the place where readers part.

import type { RandomAccess } from '../../bytes/random-access.ts';
import { OPCODE_BY_CODE } from './opcodes.ts';

const WINDOW_BYTES = 256 * 1024;

/**
 * The first of an opcode's reads that starts before `frameEnd` and ends after it. `drops` is false for raw byte
 * payloads, which the C reader takes partly from the frame and partly from behind it.
 */
export function readAcross(
  bytes: RandomAccess,
  at: number,
  frameEnd: number,
): { readonly readStart: number; readonly drops: boolean } | undefined {
  const opcode = OPCODE_BY_CODE[bytes.read(at, 1)[0] ?? 0];
  const crosses = (start: number, end: number) => start < frameEnd && end > frameEnd;
  const start = at + 1;
  switch (opcode?.operand) {
    case 'u2':
      return crosses(start, start + 2) ? { readStart: start, drops: true } : undefined;
    case 'u4':
    case 'i4':
      return crosses(start, start + 4) ? { readStart: start, drops: true } : undefined;
    case 'u8':
    case 'f8':
      return crosses(start, start + 8) ? { readStart: start, drops: true } : undefined;
    case 'line':
    case 'lines2': {
      const second = lineEnd(bytes, start);
      if (crosses(start, second)) return { readStart: start, drops: true };
      if (opcode.operand === 'line' || !crosses(second, lineEnd(bytes, second))) return undefined;
      return { readStart: second, drops: true };
    }
    case 'bytes1':
    case 'bytes4':
    case 'bytes8': {
      const width = opcode.operand === 'bytes1' ? 1 : opcode.operand === 'bytes4' ? 4 : 8;
      if (crosses(start, start + width)) return { readStart: start, drops: true };
      let length = 0;
      const operand = bytes.read(start, width);
      for (let k = operand.length - 1; k >= 0; k--) length = length * 256 + (operand[k] as number);
      if (!crosses(start + width, start + width + length)) return undefined;
      return { readStart: start + width, drops: !opcode.name.includes('BYTE') };
    }
    default:
      return undefined;
  }
}

/** One past the newline of the line at `start`; the end of the bytes where there is none. */
function lineEnd(bytes: RandomAccess, start: number): number {
  for (let from = start; from < bytes.sizeBytes; ) {
    const chunk = bytes.read(from, WINDOW_BYTES);
    const newline = chunk.indexOf(0x0a);
    if (newline >= 0) return from + newline + 1;
    if (chunk.length === 0) break;
    from += chunk.length;
  }
  // Beyond every frame: what is not there cannot be read from within one.
  return Number.POSITIVE_INFINITY;
}
