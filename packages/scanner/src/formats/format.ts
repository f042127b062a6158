// What a format is: it recognises bytes and turns them into facts. It knows nothing of danger.

import type { Fact, Gap, Role } from '@sentrascan/contract';
import type { Budget } from '../bytes/budget.ts';
import type { RandomAccess } from '../bytes/random-access.ts';
import type { Dialect } from './dialect.ts';
import type { Layout } from './layout.ts';

export type { Role } from '@sentrascan/contract';

/** Bytes from both ends, read once and shown to every format. */
export interface Probe {
  readonly bytes: RandomAccess;
  readonly sizeBytes: number;
  /** The first LIMITS.probeHeadBytes bytes. */
  readonly head: Uint8Array;
  /** The last LIMITS.probeTailBytes bytes (overlaps `head` on small artifacts). */
  readonly tail: Uint8Array;
  readonly tailOffset: number;
  /** Last component of the logical path: a claim, for formats without a magic. Never a gate for the others. */
  readonly name: string;
  /** Logical path, members of archives behind `!`; for formats that go by folders, where it is known. */
  readonly path?: string | undefined;
  /** What the container above says this is, where it knows. */
  readonly role: Role | undefined;
}

/** `certain`: a validated magic. `probable`: structure that could be chance; only taken when nothing is certain. */
export type Certainty = 'certain' | 'probable';

/** What a format reads from and reports to, for one artifact. */
export interface FormatContext {
  readonly bytes: RandomAccess;
  readonly name: string;
  /** As in `Probe`. */
  readonly path?: string | undefined;
  readonly budget: Budget;
  readonly role: Role | undefined;
  /** The flavours a container asks about its members. */
  readonly layouts: readonly Layout[];
  /** The flavours that a format of structured text asks about its document. */
  readonly dialects: readonly Dialect[];
  /** Says that a layout or dialect matched: its id joins the artifact's identity. */
  recognised(id: string): void;
  /**
   * False where no rule can say anything of Python source with these words, however it is understood: it need not be followed.
   * Where this is missing, all of it is.
   */
  readonly mayTell?: ((source: string) => boolean) | undefined;
  /** Hands a fact over. Facts beyond the cap become one gap. */
  emit(fact: Fact): void;
  /** Says what was not read; the engine fills in the artifact. */
  gap(gap: Omit<Gap, 'artifact'>): void;
  /** Says which bytes `[start, end)` this format explains. Overlaps are fine. */
  explain(start: number, end: number): void;
  /**
   * Marks bytes as explained but opaque (tensor data, compressed data nobody inflated): they count as explained and are
   * still searched for payloads.
   */
  explainOpaque(start: number, end: number): void;
  /**
   * Marks a long value inside explained bytes (a pickled byte string): searched for executables alone, because values
   * honestly hold archives and pickles, which run only where the program itself loads them.
   */
  explainValue(start: number, end: number): void;
  /**
   * Scans content found inside, at once, as an artifact of its own (`outer!name`). The engine closes `bytes` after.
   *
   * @param name one path component chain as the container writes it; the engine escapes what is not printable
   */
  child(name: string, bytes: RandomAccess, role?: Role): void;
}

/** Recognises one format and turns its bytes into facts. Registered by its folder. */
export interface Format {
  /** kebab-case, the folder's name. */
  readonly id: string;
  readonly title: string;
  /** Extensions, with the dot, lower case, that claim this format. */
  readonly extensions: readonly string[];
  /** What this looks like is decided from the probe alone; more reads go through `probe.bytes` and stay below 1 MiB. */
  identify(probe: Probe): Certainty | undefined;
  /** True for structured text: it is walked where it is probable even if another format is certain of its own part. */
  readonly walksBesideOthers?: boolean;
  /**
   * Walks the bytes. Malformed input is data: say it with `gap` or a fact and go on as the laxest loader would. Throws
   * nothing; an exception is a bug that the engine turns into a gap of kind `crash`.
   */
  walk(context: FormatContext): void;
}
