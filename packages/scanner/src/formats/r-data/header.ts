// The head of an R serialisation: the magic of a workspace, the spelling, the versions.
// Source of truth: R, src/main/saveload.c (R_ReadMagic) and src/main/serialize.c (R_Unserialize).

import type { RandomAccess } from '../../bytes/random-access.ts';
import { ByteCursor } from '../byte-cursor.ts';
import { type Spelling, ValueSource } from './value-source.ts';

/** What stands before the first item. */
export interface RHeader {
  /** `save` wrote it: variables by name. Else `saveRDS` or `serialize`: one object. */
  readonly isWorkspace: boolean;
  readonly spelling: Spelling;
  /** Of the serialisation: 2 or 3 are read. */
  readonly version: number;
  /** The R that wrote it, `4.3.1`. */
  readonly writer: string;
  readonly source: ValueSource;
}

const WORKSPACE_MAGIC = /^RD[XAB][0-9]\n/;
const WORKSPACE_MAGIC_BYTES = 5;
/** By the letter in front of a newline. */
const SPELLINGS: ReadonlyMap<string, Spelling> = new Map([
  ['X', 'xdr'],
  ['B', 'native'],
  ['A', 'ascii'],
]);
/** Encodings are named in a few characters: `UTF-8`, `windows-1252`. */
const LONGEST_ENCODING_BYTES = 64;

/** @returns the header, or undefined where these bytes are no R serialisation */
export function readRHeader(bytes: RandomAccess): RHeader | undefined {
  const head = bytes.read(0, 64);
  const isWorkspace =
    head[0] === 0x52 && WORKSPACE_MAGIC.test(Buffer.from(head.subarray(0, 8)).toString('latin1'));
  const at = isWorkspace ? WORKSPACE_MAGIC_BYTES : 0;
  const spelling = head[at + 1] === 0x0a ? SPELLINGS.get(String.fromCharCode(head[at] ?? 0)) : undefined;
  if (spelling === undefined) return undefined;
  const source = new ValueSource(new ByteCursor(bytes, at + 2), spelling);
  const version = source.integer();
  const writer = source.integer();
  const least = source.integer();
  if (version < 1 || version > 9 || !isRelease(writer) || !isRelease(least)) return undefined;
  if (source.isMalformed || source.isPastEnd) return undefined;
  if (version >= 3) {
    const length = source.integer();
    if (length < 0 || length > LONGEST_ENCODING_BYTES) return undefined;
    source.text(length, length);
  }
  return { isWorkspace, spelling, version, writer: releaseText(writer), source };
}

/** R_Version(major, minor, patch) packs a release in three bytes; serialisation came with R 1.4. */
function isRelease(packed: number): boolean {
  return packed >= 0x010400 && packed < 0x200000;
}

function releaseText(packed: number): string {
  return `${packed >> 16}.${(packed >> 8) & 0xff}.${packed & 0xff}`;
}
