// What the engine is made of: everything it asks, so that tests can hand in other ones.

import type { PayloadFact } from '@sentrascan/contract';
import type { Budget } from '../bytes/budget.ts';
import type { RandomAccess } from '../bytes/random-access.ts';
import type { SourceGap } from '../bytes/source-artifact.ts';
import type { Detector } from '../detectors/detector.ts';
import type { Dialect } from '../formats/dialect.ts';
import type { Format } from '../formats/format.ts';
import type { Layout } from '../formats/layout.ts';
import type { KnowledgeOf } from './pickle-behaviour.ts';
import type { InlineWaivers } from './waive-findings.ts';

/** A part of the bytes that is searched for payloads. */
export interface SweepRange {
  readonly start: number;
  readonly end: number;
  readonly where: PayloadFact['where'];
}

/** What one pass over the bytes is asked for. */
export interface SweepOrder {
  /** Return the SHA-256 of everything. The bytes are read for the search all the same, as soon as there is a range. */
  readonly hash: boolean;
  /** Sorted and disjoint. None means that nothing is searched for. */
  readonly ranges: readonly SweepRange[];
  /** Pays `readBytes` for what the pass reads, and knows the deadline. */
  readonly budget: Budget;
  /** Takes what was found; offsets are those of the bytes, each inside one of the ranges. */
  emit(fact: PayloadFact): void;
}

/** What one pass came to; what it found was emitted. */
export interface SweepOutcome {
  /** Missing where the pass was stopped or no hash was asked for. */
  readonly sha256?: string;
  /** Set where the pass stopped early. */
  readonly stopped?: { readonly atOffset: number; readonly by: 'time' | 'readBytes' | 'short' };
  /** What was read and still not searched in full. */
  readonly gaps?: readonly SourceGap[];
}

/** One sequential pass over the bytes: hash and search with one reused buffer. Throws nothing. */
export type HashAndSweep = (bytes: RandomAccess, order: SweepOrder) => SweepOutcome;

/** Everything the engine asks. */
export interface Plugins {
  readonly formats: readonly Format[];
  readonly layouts: readonly Layout[];
  readonly dialects: readonly Dialect[];
  readonly detectors: readonly Detector[];
  readonly hashAndSweep: HashAndSweep;
  /** False where no detector can say anything of Python source with these words. */
  readonly mayTell?: (source: string) => boolean;
  /** What is known of an importable name. */
  readonly knowledgeOf: KnowledgeOf;
  /** Which comments beside source waive findings; default `own`. */
  readonly inlineWaivers?: InlineWaivers;
  /** Names the catalogue and the knowledge that judged. */
  readonly rulesDigest: string;
}
