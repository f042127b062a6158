// SARIF 2.1.0 (OASIS), for code scanning services and security pipelines.

import type { Finding, Gap, GapKind, Report, ReportedArtifact } from '@sentrascan/contract';
import { compareFindings } from '../finding-order.ts';
import { groupGaps } from '../gap-groups.ts';
import { shortLocation } from '../place.ts';
import type { RenderOptions, ReportFormat } from '../report-format.ts';
import { type FileIndex, indexFiles, pathUri, sarifLocation } from '../sarif/locations.ts';
import {
  LEVEL,
  sarifRule,
  sarifTaxonomies,
  securitySeverity,
  usedRules,
  worstSecuritySeverities,
} from '../sarif/rules.ts';
import { visibleJson, visibleLines, visibleText } from '../visible-text.ts';

const EXCERPT_LINES = 40;
const SRCROOT_DESCRIPTION =
  'The folder that was scanned, or that of the file; to match the paths of a repository, scan from its root: sentrascan scan .';

/** `{` and `[` start placeholders and links in a SARIF message; `\` escapes them. */
function messageText(text: string): string {
  return visibleText(text)
    .replace(/[\\[\]]/g, '\\$&')
    .replace(/\{/g, '{{')
    .replace(/\}/g, '}}');
}

function result(finding: Finding, ruleIndex: number, files: FileIndex, hasWaivers: boolean): object {
  const place = shortLocation(finding.location);
  const isInNotebook = finding.location !== undefined && 'cell' in finding.location;
  const where =
    finding.artifact.includes('!') || place.startsWith('byte') || isInNotebook
      ? ` (${visibleText(finding.artifact)}${place === '' ? '' : `, ${place}`})`
      : '';
  return {
    ruleId: finding.ruleId,
    ruleIndex,
    kind: 'fail',
    level: LEVEL[finding.severity],
    message: { text: messageText(finding.message + where) },
    locations: [sarifLocation(finding.artifact, finding.location, files)],
    partialFingerprints: { 'sentrascan/v1': finding.fingerprint },
    ...(finding.flow === undefined || finding.flow.length === 0
      ? {}
      : {
          codeFlows: [
            {
              threadFlows: [
                {
                  locations: finding.flow.map((step) => ({
                    location: sarifLocation(
                      finding.artifact,
                      step.location ?? finding.location,
                      files,
                      messageText(step.message),
                    ),
                  })),
                },
              ],
            },
          ],
        }),
    // SARIF 3.27.23: either every result of a run says whether it is suppressed, or none does.
    ...(hasWaivers
      ? {
          suppressions:
            finding.waiver === undefined
              ? []
              : [
                  {
                    kind: finding.waiver.inSource === true ? 'inSource' : 'external',
                    status: 'accepted',
                    justification: finding.waiver.reason,
                    properties: { ...finding.waiver },
                  },
                ],
        }
      : {}),
    properties: {
      severity: finding.severity,
      'security-severity': securitySeverity(finding),
      confidence: finding.confidence,
      category: finding.category,
      tags: [...new Set(finding.tags)],
      ...evidenceProperties(finding),
      ...(finding.excerpt === undefined
        ? {}
        : { excerpt: visibleLines(finding.excerpt, EXCERPT_LINES).join('\n') }),
    },
  };
}

/** Advisories of a package stand for themselves: whoever reads them need not know the evidence of each rule. */
function evidenceProperties({ evidence }: Finding): object {
  const { advisories, ...rest } = evidence;
  return advisories === undefined ? { evidence } : { advisories, evidence: rest };
}

function notification(gap: Gap, index: number, files: FileIndex): object {
  return {
    descriptor: { id: `gap/${gap.kind}`, index },
    level: gap.kind === 'crash' ? 'error' : 'warning',
    message: { text: messageText(`${gap.reason} ${gap.consequence}`) },
    locations: [sarifLocation(gap.artifact, gap.location, files)],
  };
}

function artifact(scanned: ReportedArtifact): object {
  return {
    location: { uri: pathUri(scanned.path), uriBaseId: 'SRCROOT' },
    length: scanned.sizeBytes,
    roles: ['analysisTarget'],
    ...(scanned.sha256 === undefined ? {} : { hashes: { 'sha-256': scanned.sha256 } }),
    properties: { verdict: scanned.verdict, identity: scanned.identity },
  };
}

function sarifLog(report: Report, options: RenderOptions): object {
  const used = usedRules(report.findings, options.rules);
  const ruleIndexes = new Map(used.map(({ id }, index) => [id, index]));
  const taxonomies = sarifTaxonomies(used);
  const files = indexFiles(report);
  const worstOf = worstSecuritySeverities(report.findings);
  const gapGroups = groupGaps(report.gaps);
  const kindIndexes = new Map<GapKind, number>(gapGroups.map(({ kind }, index) => [kind, index]));
  const hasWaivers = report.findings.some((finding) => finding.waiver !== undefined);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            semanticVersion: report.tool.version,
            properties: { rulesDigest: report.tool.rulesDigest },
            ...(taxonomies.length === 0
              ? {}
              : { supportedTaxonomies: taxonomies.map(({ name }) => ({ name })) }),
            rules: used.map(({ id, rule }) => sarifRule(id, rule, taxonomies, options, worstOf.get(id))),
            notifications: gapGroups.map(({ kind }) => ({
              id: `gap/${kind}`,
              shortDescription: { text: `Not read or not judged: ${kind}` },
            })),
          },
        },
        ...(taxonomies.length === 0 ? {} : { taxonomies }),
        invocations: [
          {
            executionSuccessful: !report.gaps.some((gap) => gap.kind === 'crash'),
            toolExecutionNotifications: gapGroups.flatMap(({ kind, gaps }) =>
              gaps.map((gap) => notification(gap, kindIndexes.get(kind) ?? -1, files)),
            ),
          },
        ],
        // Without a URI: where a folder lies on this machine is nobody's business.
        originalUriBaseIds: { SRCROOT: { description: { text: SRCROOT_DESCRIPTION } } },
        artifacts: report.artifacts.map(artifact),
        results: report.findings
          .toSorted(compareFindings)
          .map((finding) => result(finding, ruleIndexes.get(finding.ruleId) ?? -1, files, hasWaivers)),
        columnKind: 'utf16CodeUnits',
        properties: {
          verdict: report.verdict,
          summary: report.summary,
          ...(report.advisories === undefined ? {} : { advisories: report.advisories }),
        },
      },
    ],
  };
}

export const reportFormat: ReportFormat = {
  id: 'sarif',
  title: 'SARIF 2.1.0, for code scanning services',
  mediaType: 'application/sarif+json',
  extension: 'sarif',
  *render(report: Report, options: RenderOptions): Iterable<string> {
    yield `${visibleJson(JSON.stringify(sarifLog(report, options), undefined, 2))}\n`;
  },
};
