// Applies waivers by fingerprint, or by rule and path, and says of each what became of it. Nothing is taken out of the report.

import {
  compareText,
  type Finding,
  fileOfArtifact,
  type Report,
  type ReportedWaiver,
  type Waiver,
} from '@sentrascan/contract';
import { judgedAnew, type PolicyContext } from './apply-policy.ts';
import type { WaiverDecision, Waivers } from './policy.ts';

/** One waiver while findings are asked for it. */
interface Asked {
  readonly decision: WaiverDecision;
  readonly isExpired: boolean;
  readonly isAbout: (finding: Finding) => boolean;
  findings: number;
  /** Of those, the ones that it may not waive. */
  refused: number;
}

/**
 * The report with waived findings, and with what became of each waiver. A finding that is waived already keeps its waiver.
 *
 * @param source the settings file, as it is shown
 */
export function applyWaivers(
  report: Report,
  waivers: Waivers,
  source: string,
  context: PolicyContext,
): Report {
  const asked = waivers.list.map((decision): Asked => askedOf(decision, waivers, context));
  let isChanged = false;
  const findings = report.findings.map((finding) => {
    const about = asked.filter(({ isAbout }) => isAbout(finding));
    const isFree = waivers.waivable?.has(finding.category) ?? true;
    for (const one of about) {
      one.findings += 1;
      if (!isFree) one.refused += 1;
    }
    if (!isFree) return finding;
    const holds = about.find(({ isExpired }) => !isExpired);
    if (holds === undefined || finding.waiver !== undefined) return finding;
    isChanged = true;
    return { ...finding, waiver: waiverOf(holds.decision, source) };
  });
  const judged = isChanged ? judgedAnew(report, findings, context.verdictOf) : report;
  return { ...judged, waivers: [...(report.waivers ?? []), ...asked.map((one) => reportedOf(one, source))] };
}

function askedOf(decision: WaiverDecision, { today, pathTest }: Waivers, { namesOf }: PolicyContext): Asked {
  const { fingerprint, rule, path, expires } = decision;
  const test = path === undefined ? undefined : pathTest(path);
  return {
    decision,
    // Dates of this form sort as text.
    isExpired: expires !== undefined && compareText(today, expires) > 0,
    isAbout: (finding) => {
      if (fingerprint !== undefined) return finding.fingerprint === fingerprint;
      if (rule === undefined || test === undefined || !namesOf(finding).includes(rule)) return false;
      return test(finding.artifact) || test(fileOfArtifact(finding.artifact));
    },
    findings: 0,
    refused: 0,
  };
}

function waiverOf({ reason, owner, expires, ticket }: WaiverDecision, source: string): Waiver {
  return {
    reason,
    ...(owner === undefined ? {} : { owner }),
    ...(expires === undefined ? {} : { expires }),
    ...(ticket === undefined ? {} : { ticket }),
    source,
  };
}

function reportedOf({ decision, isExpired, findings, refused }: Asked, source: string): ReportedWaiver {
  const isUsed = findings > refused;
  return {
    source,
    ...decision,
    state: isExpired ? 'expired' : isUsed ? 'used' : refused > 0 ? 'refused' : 'unused',
    findings,
  };
}
