// The verdict: the one place that turns findings and gaps into a word.

import { type Category, type Finding, type Gap, isAtLeast, type Verdict } from '@sentrascan/contract';

/** Faults of whoever made the artifact, however bad: they attack nobody, and no file is called malicious for them. */
const OWN_FAULTS: ReadonlySet<Category> = new Set([
  'secret',
  'pii',
  'vulnerability',
  'configuration',
  'licence',
]);

/** What a verdict is computed from. */
export interface Judged {
  readonly findings: readonly Pick<Finding, 'category' | 'severity' | 'waiver'>[];
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
  if (counted.some(({ severity, category }) => isAtLeast(severity, 'high') && !OWN_FAULTS.has(category)))
    return 'malicious';
  if (counted.some((finding) => isAtLeast(finding.severity, 'medium'))) return 'suspicious';
  const isOnlyUnrecognised = judged.gaps.every((gap) => gap.kind === 'unrecognised');
  if (!judged.isRecognised && isOnlyUnrecognised) return 'unsupported';
  return judged.gaps.length > 0 ? 'inconclusive' : 'clean';
}
