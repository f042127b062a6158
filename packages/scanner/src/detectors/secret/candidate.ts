// What a search hands on: a value that a rule takes for a secret, and where it stands.

import type { Confidence, Severity } from '@sentrascan/contract';
import type { SecretRule } from '@sentrascan/rules';

/** How sure the way of finding is; of candidates that overlap the most certain one stays. */
export const RANK = {
  proven: 5,
  pattern: 4,
  assigned: 3,
  construct: 2,
  name: 1,
} as const;

export interface SecretCandidateFound {
  readonly rule: SecretRule;
  readonly rank: number;
  readonly value: string;
  /** Where the value, or the encoded text that holds it, stands in the text that was searched. */
  readonly start: number;
  readonly end: number;
  readonly name: string | undefined;
  readonly detail: string;
  readonly severity: Severity | undefined;
  readonly confidence: Confidence | undefined;
  /** Other spellings of the value that the report must not show: its encoded form. */
  readonly alsoWithheld?: string;
  /** It stands in a text that the place encodes: others may, too. */
  readonly isInside?: boolean;
}
