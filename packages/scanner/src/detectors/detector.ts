// What a detector is: it judges facts by the rules. It knows nothing of bytes.

import type {
  Confidence,
  Evidence,
  FactKind,
  FactOf,
  FlowStep,
  Gap,
  Location,
  NotebookLocation,
  Role,
  Severity,
  TextLocation,
} from '@sentrascan/contract';
import type { TypedRule } from '@sentrascan/rules';

/** What a detector reports: the evidence that the rule asks for, and where it was seen. */
export interface Judgement<E extends Evidence> {
  readonly evidence: E;
  /** Only where the evidence calls for another severity than the rule's; taken from knowledge, never a literal. */
  readonly severity?: Severity;
  readonly confidence?: Confidence;
  readonly location?: Location;
  readonly excerpt?: string;
  readonly flow?: readonly FlowStep[];
  /**
   * What makes this finding the same one in the next version of the file; default: the evidence. Leave offsets out.
   */
  readonly meaning?: string;
}

/** A comment that waives findings beside it. */
export interface InlineWaiver {
  /** Ids of rules. */
  readonly rules: readonly string[];
  readonly reason: string;
  readonly location: TextLocation | NotebookLocation;
  /** The comment stands alone in its line. */
  readonly coversNextLine: boolean;
}

/** Where the fact comes from, and whom to tell. */
export interface DetectorContext {
  /** Logical path of the artifact the fact belongs to. */
  readonly artifact: string;
  readonly role: Role | undefined;
  /** Notes a comment that waives findings of this artifact; not there where nobody asks for them. */
  waive?(waiver: InlineWaiver): void;
  /** One object for all facts of the artifact: what a detector remembers of it is kept in a `WeakMap` by this. */
  readonly memory: object;
  report<E extends Evidence>(rule: TypedRule<E>, judgement: Judgement<E>): void;
  /** Says what was not judged, and why. */
  gap(gap: Omit<Gap, 'artifact'>): void;
  /**
   * This text, a secret, is taken out of everything the report says of the file and of what is inside it.
   *
   * @param shown what stands there instead
   * @param hasForm true where the value was found by its own form (a mark, a checksum, a structure): then it is taken out of
   * paths and names, too. What anybody chooses freely is not: it could be the name of anything
   */
  withhold(value: string, shown: string, hasForm?: boolean): void;
  /**
   * What tells the value from others in a fingerprint: keyed with the salt of the project.
   *
   * @returns undefined where there is no salt: then nothing of the value may go into a fingerprint
   */
  keyed(value: string): string | undefined;
}

/** Judges facts of some kinds by rules. Registered by its file; an exception becomes a gap. */
export interface Detector<K extends FactKind = FactKind> {
  /** kebab-case, the file's name. */
  readonly id: string;
  readonly consumes: readonly K[];
  judge(fact: FactOf<K>, context: DetectorContext): void;
  /** Called once for each artifact, when every fact of it was judged: for findings that count places. */
  finish?(context: DetectorContext): void;
}
