// The verdict: the one place that turns findings and gaps into a word.

import { type Finding, type Gap, isAtLeast, type Verdict } from '@sentrascan/contract';

/** What a verdict is computed from. */
export interface Judged {
  readonly findings: readonly Pick<Finding, 'severity' | 'waiver'>[];
  readonly gaps: readonly Pick<Gap, 'kind'>[];
  /** At least one format recognised at least some of the content. */
  readonly isRecognised: boolean;
}

/**
 * The verdict on one artifact, with all that is inside it, or on a whole report. See `Verdict` for what each word means.
 * `clean` cannot be reached while any gap stands, however harmless the findings beside it.
 */
export function verdictOf(judged: Judged): Verdict {
  const counted = judged.findings.filter((finding) => finding.waiver === undefined);
  if (counted.some((finding) => isAtLeast(finding.severity, 'high'))) return 'malicious';
  if (counted.some((finding) => isAtLeast(finding.severity, 'medium'))) return 'suspicious';
  const isOnlyUnrecognised = judged.gaps.every((gap) => gap.kind === 'unrecognised');
  if (!judged.isRecognised && isOnlyUnrecognised) return 'unsupported';
  return judged.gaps.length > 0 ? 'inconclusive' : 'clean';
}
