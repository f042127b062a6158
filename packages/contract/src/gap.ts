// What was not read or not judged. A gap is data that travels to the verdict; it is never an exception or silence.

/** Why something was not read or not judged; in this order gaps are told. */
export const GAP_KINDS = [
  /** A named limit was reached; the rest was not read. */
  'limit',
  /** Wall-clock deadline. */
  'timeout',
  /** The bytes end before the structure does. */
  'truncated',
  /** The structure contradicts itself; what depends on it was not read. */
  'malformed',
  /** Needs a key that a scanner does not have. */
  'encrypted',
  /** Whoever asked for the scan asked to leave it out. */
  'skipped',
  /** A known format, in a version or with a method that is not read. */
  'unsupported',
  /** No format of this version judges this content. */
  'unrecognised',
  /** What it would be compared with is not known here: no advisories of a package. */
  'not-covered',
  /** The operating system refused to give the bytes. */
  'unreadable',
  /** Bytes differed between two reads of one scan. */
  'changed',
  /** FIFO, socket, device: reading it could block or act. */
  'special-file',
  /** A link that leaves the scanned tree or loops. */
  'link',
  /** A part of the scanner failed or died. */
  'crash',
] as const;

/** Why something was not read or not judged. */
export type GapKind = (typeof GAP_KINDS)[number];

/** Something that was not read or not judged. While one stands the verdict is not `clean`. */
export interface Gap {
  /** Logical path, as in a finding. */
  readonly artifact: string;
  readonly kind: GapKind;
  /** What was not read and why, one sentence with the numbers. */
  readonly reason: string;
  /** What follows from it, one sentence. */
  readonly consequence: string;
  readonly location?: { readonly offset: number; readonly lengthBytes?: number };
}
