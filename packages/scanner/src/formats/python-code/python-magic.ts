// From the magic number of a .pyc to the CPython release and its header. No bytes beyond the header are looked at.
// Source of truth: CPython, Lib/importlib/_bootstrap_external.py (to 3.13) and Include/internal/pycore_magic_number.h.

import type { CodeLayout } from './marshal-value.ts';

/** Lowest magic of each release (development versions included), the code layout, and the header in bytes. */
const RELEASES: readonly (readonly [
  lowest: number,
  python: string,
  layout: CodeLayout,
  headerBytes: number,
])[] = [
  [3000, '3.0', '3.0', 8],
  [3141, '3.1', '3.0', 8],
  [3160, '3.2', '3.0', 8],
  [3190, '3.3', '3.0', 12],
  [3250, '3.4', '3.0', 12],
  [3320, '3.5', '3.0', 12],
  [3360, '3.6', '3.0', 12],
  [3390, '3.7', '3.0', 16],
  [3400, '3.8', '3.8', 16],
  [3420, '3.9', '3.8', 16],
  [3430, '3.10', '3.8', 16],
  [3450, '3.11', '3.11', 16],
  [3500, '3.12', '3.11', 16],
  [3550, '3.13', '3.11', 16],
  [3600, '3.14', '3.11', 16],
  [3650, '3.15', '3.11', 16],
];

/** Each release owns its magics up to the next one's; the last owns this many. */
const END_OF_MAGICS = 3700;

const PYTHON_2_7_MAGICS: readonly [lowest: number, highest: number] = [62171, 62211];

export interface PycHeader {
  readonly python: string;
  readonly layout: CodeLayout;
  readonly headerBytes: number;
}

/** @returns the release that writes this .pyc header, or undefined where the first four bytes are no such magic */
export function readPycHeader(head: Uint8Array): PycHeader | undefined {
  if (head.length < 4 || head[2] !== 0x0d || head[3] !== 0x0a) return undefined;
  const magic = (head[0] ?? 0) | ((head[1] ?? 0) << 8);
  if (magic >= PYTHON_2_7_MAGICS[0] && magic <= PYTHON_2_7_MAGICS[1]) {
    return { python: '2.7', layout: '2.7', headerBytes: 8 };
  }
  if (magic >= END_OF_MAGICS) return undefined;
  const release = RELEASES.findLast(([lowest]) => magic >= lowest);
  if (release === undefined) return undefined;
  const [, python, layout, headerBytes] = release;
  return { python, layout, headerBytes };
}
