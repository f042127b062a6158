// What a scan is told from outside the scanned bytes, after all of them were read: advisories of packages, for example.

import type { Gap } from './gap.ts';
import type { Location } from './location.ts';
import type { ReportedAdvisories, ReportedArtifact } from './report.ts';
import type { Confidence, Evidence, Rule } from './rule.ts';
import type { Severity } from './severity.ts';

/** What an enricher reports of one artifact; the engine composes the finding. */
export interface EnrichedFinding {
  /** Logical path of an artifact of the scan. */
  readonly artifact: string;
  readonly rule: Rule;
  readonly evidence: Evidence;
  /** Only where the evidence calls for another severity than the rule's. */
  readonly severity?: Severity;
  readonly confidence?: Confidence;
  readonly location?: Location;
  readonly excerpt?: string;
  /** What makes this finding the same one in the next version of the file; default: the evidence. */
  readonly meaning?: string;
}

/** Everything an enricher adds to a report. */
export interface Enrichment {
  readonly findings: readonly EnrichedFinding[];
  readonly gaps: readonly Gap[];
  readonly advisories?: ReportedAdvisories;
}

/** Judges the artifacts of a whole scan by knowledge from outside of them. Deterministic for the same knowledge. */
export interface Enricher {
  /** kebab-case; named in the gap that stands where it throws. */
  readonly id: string;
  enrich(artifacts: readonly ReportedArtifact[]): Enrichment | Promise<Enrichment>;
}
