// Vulnerabilities of SPDX 3.0.1 (Security profile): the issue, how bad it is, and what was decided of it.

import type { Analysis, BillRating, BillVulnerability } from '../bill.ts';
import type { SpdxElements, SpdxNode } from './elements.ts';

const CVSS = {
  CVSSv2: 'security_CvssV2VulnAssessmentRelationship',
  CVSSv3: 'security_CvssV3VulnAssessmentRelationship',
  CVSSv31: 'security_CvssV3VulnAssessmentRelationship',
  CVSSv4: 'security_CvssV4VulnAssessmentRelationship',
  other: undefined,
} as const;

/** One vulnerability with its relations to what it affects. */
export function spdxVulnerability(vulnerability: BillVulnerability, elements: SpdxElements): SpdxNode[] {
  const { ref, id, aliases, description, ratings, affects, analysis } = vulnerability;
  const isPublished = vulnerability.source === 'osv';
  const affected = affects.map((one) => one.ref);
  const ids = isPublished ? [id, ...aliases] : [id];
  return [
    elements.element('security_Vulnerability', ref, {
      name: id,
      description: [description, vulnerability.recommendation].filter((part) => part !== undefined).join(' '),
      ...(vulnerability.published === undefined ? {} : { security_publishedTime: vulnerability.published }),
      externalIdentifier: ids.map((identifier) => ({
        type: 'ExternalIdentifier',
        externalIdentifierType: /^CVE-/.test(identifier) ? 'cve' : 'securityOther',
        identifier,
        ...(isPublished
          ? {
              identifierLocator: [
                `https://osv.dev/vulnerability/${encodeURIComponent(identifier.toWellFormed())}`,
              ],
            }
          : {}),
      })),
    }),
    ...affected.map((from) => elements.relation(from, 'hasAssociatedVulnerability', [ref])),
    ...ratings.flatMap((rating) => assessment(rating, ref, affected, elements)),
    ...(analysis === undefined ? [] : [decision(analysis, vulnerability, affected, elements)]),
  ];
}

function assessment(
  { score, severity, method, vector }: BillRating,
  ref: string,
  affected: readonly string[],
  elements: SpdxElements,
): SpdxNode[] {
  const kind = CVSS[method];
  if (kind === undefined || score === undefined || vector === undefined) return [];
  const isWithSeverity = method !== 'CVSSv2';
  return [
    elements.assessment(kind, ref, 'hasAssessmentFor', affected, {
      security_score: score,
      security_vectorString: vector,
      ...(isWithSeverity ? { security_severity: severity === 'unknown' ? bandOf(score) : severity } : {}),
    }),
  ];
}

/** The bands of the qualitative scale of CVSS. */
function bandOf(score: number): string {
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  if (score >= 4) return 'medium';
  return score > 0 ? 'low' : 'none';
}

const JUSTIFICATIONS: Readonly<Record<string, string>> = {
  code_not_present: 'vulnerableCodeNotPresent',
  code_not_reachable: 'vulnerableCodeNotInExecutePath',
  requires_configuration: 'vulnerableCodeCannotBeControlledByAdversary',
  requires_dependency: 'vulnerableCodeCannotBeControlledByAdversary',
  requires_environment: 'vulnerableCodeCannotBeControlledByAdversary',
  protected_by_compiler: 'inlineMitigationsAlreadyExist',
  protected_at_runtime: 'inlineMitigationsAlreadyExist',
  protected_at_perimeter: 'inlineMitigationsAlreadyExist',
  protected_by_mitigating_control: 'inlineMitigationsAlreadyExist',
};

function decision(
  { state, justification, detail }: Analysis,
  { ref, recommendation }: BillVulnerability,
  affected: readonly string[],
  elements: SpdxElements,
): SpdxNode {
  const notes = detail === undefined ? {} : { security_statusNotes: detail };
  const make = (kind: string, relation: string, rest: SpdxNode) =>
    elements.assessment(`security_Vex${kind}VulnAssessmentRelationship`, ref, relation, affected, {
      ...notes,
      ...rest,
    });
  switch (state) {
    case 'not_affected':
    case 'false_positive': {
      const type = JUSTIFICATIONS[justification ?? ''];
      return make('NotAffected', 'doesNotAffect', {
        ...(type === undefined ? {} : { security_justificationType: type }),
        // Either a justification or a statement must stand here.
        ...(type === undefined ? { security_impactStatement: detail ?? state } : {}),
      });
    }
    case 'resolved':
    case 'resolved_with_pedigree':
      return make('Fixed', 'fixedIn', {});
    case 'in_triage':
      return make('UnderInvestigation', 'underInvestigationFor', {});
    case 'exploitable':
      return make('Affected', 'affects', {
        security_actionStatement: recommendation ?? 'None was stated.',
      });
  }
}
