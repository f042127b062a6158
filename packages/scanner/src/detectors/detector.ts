// What a detector is: it judges facts by the rules. It knows nothing of bytes.

import type {
  Confidence,
  Evidence,
  FactKind,
  FactOf,
  FlowStep,
  Location,
  Role,
  Severity,
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

/** Where the fact comes from, and whom to tell. */
export interface DetectorContext {
  /** Logical path of the artifact the fact belongs to. */
  readonly artifact: string;
  readonly role: Role | undefined;
  report<E extends Evidence>(rule: TypedRule<E>, judgement: Judgement<E>): void;
}

/** Judges facts of some kinds by rules. Registered by its file; an exception becomes a gap. */
export interface Detector<K extends FactKind = FactKind> {
  /** kebab-case, the file's name. */
  readonly id: string;
  readonly consumes: readonly K[];
  judge(fact: FactOf<K>, context: DetectorContext): void;
}
