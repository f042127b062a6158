// The findings of a report by file, each with the entries of the frameworks that it is evidence for.

import {
  type Finding,
  MAPPING_SCHEMA,
  type MappedFinding,
  type MappingReport,
  type Report,
} from '@sentrascan/contract';
import { compareFindings } from '../finding-order.ts';
import { groupGaps } from '../gap-groups.ts';
import { describeLocation } from '../place.ts';
import type { RenderOptions } from '../report-format.ts';
import { indexFiles } from '../sarif/locations.ts';
import { countSeverities, mappingOf, reportedFrameworks, reportHead } from './counts.ts';

function mappedFinding(finding: Finding, { rules }: RenderOptions): MappedFinding {
  const { ruleId, category, severity, confidence, artifact, message, fingerprint, waiver } = finding;
  return {
    ...{ ruleId, category, severity, confidence, artifact, message, fingerprint },
    place: describeLocation(finding.location),
    isWaived: waiver !== undefined,
    mapping: mappingOf(rules.get(ruleId)),
  };
}

/** Files with findings or gaps, those with the worst findings first. */
export function mappingReport(report: Report, options: RenderOptions): MappingReport {
  const files = indexFiles(report);
  const findings = Map.groupBy(
    report.findings.toSorted(compareFindings),
    ({ artifact }) => files.locate(artifact).file,
  );
  const gaps = Map.groupBy(report.gaps, ({ artifact }) => files.locate(artifact).file);
  const artifacts = new Map(report.artifacts.map((artifact) => [artifact.path, artifact]));
  const paths = [...new Set([...findings.keys(), ...[...gaps.keys()].sort()])];
  return {
    schema: MAPPING_SCHEMA,
    ...reportHead(report, options),
    frameworks: reportedFrameworks(report, options.rules),
    artifacts: paths.map((path) => {
      const sha256 = artifacts.get(path)?.sha256;
      const ofPath = findings.get(path) ?? [];
      return {
        path,
        ...(sha256 === undefined ? {} : { sha256 }),
        verdict: artifacts.get(path)?.verdict ?? 'inconclusive',
        gaps: gaps.get(path)?.length ?? 0,
        counts: countSeverities(ofPath),
        findings: ofPath.map((finding) => mappedFinding(finding, options)),
      };
    }),
    artifactsWithout: report.artifacts.filter(({ path }) => !findings.has(path) && !gaps.has(path)).length,
    gaps: groupGaps(report.gaps).flatMap((group) => group.gaps),
  };
}
