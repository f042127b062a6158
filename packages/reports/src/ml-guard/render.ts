// Draws a result as ML Guard does: text for people, JSON and SARIF for programs. Keys, types and the order of lines are its own.

import { createPaint, SEVERITY_STYLE } from '../paint.ts';
import { visibleJson, visibleText } from '../visible-text.ts';
import {
  levelCounts,
  ML_GUARD_LEVELS,
  type MlGuardFinding,
  type MlGuardLevel,
  type MlGuardResult,
} from './result.ts';

/** The version of ML Guard whose command line and output this is. */
export const ML_GUARD_VERSION = '0.1.0';

/** Formats that `--format` takes. */
export const ML_GUARD_FORMATS = ['text', 'json', 'sarif'] as const;

/** A format that `--format` takes. */
export type MlGuardFormat = (typeof ML_GUARD_FORMATS)[number];

/** Draws a result, without a line break at the end. */
export function renderMlGuard(result: MlGuardResult, format: MlGuardFormat, hasColor = false): string {
  if (format === 'text') return asText(result, hasColor);
  return visibleJson(JSON.stringify(format === 'json' ? asJson(result) : asSarif(result), undefined, 2));
}

function asJson(result: MlGuardResult): object {
  return {
    tool: 'ml-guard',
    version: ML_GUARD_VERSION,
    files_scanned: result.filesScanned,
    scanners_invoked: result.scannersInvoked,
    duration_seconds: Math.round(result.durationSeconds * 10_000) / 10_000,
    summary: levelCounts(result.findings),
    findings: result.findings,
    errors: result.errors,
    // Only where there is something to tell: programs that compare keys meet none that they do not know.
    ...(result.waived.length === 0 ? {} : { waived: result.waived }),
  };
}

const ICONS: Readonly<Record<MlGuardLevel, string>> = {
  critical: '✗',
  high: '!',
  medium: '•',
  low: '·',
  info: 'i',
};
const COLUMN = ' '.repeat(11);

function asText(result: MlGuardResult, hasColor: boolean): string {
  const paint = createPaint(hasColor);
  const counts = levelCounts(result.findings);
  const said = ML_GUARD_LEVELS.filter((level) => counts[level] > 0).map(
    (level) => `${counts[level]} ${level}`,
  );
  const lines = [
    'ML Guard — scan report',
    '='.repeat(40),
    `Files scanned: ${result.filesScanned}    Time: ${result.durationSeconds.toFixed(2)}s`,
    `Summary:       ${said.length > 0 ? said.join(', ') : nothingFound(result)}`,
    '',
  ];
  for (const finding of result.findings) lines.push(...textOf(finding, paint));
  if (result.waived.length > 0) {
    lines.push(`Waived: ${result.waived.length}`);
    for (const { rule_id, file, location, metadata } of result.waived)
      lines.push(
        `  - ${rule_id} ${visibleText(file, 400)}${location === '' ? '' : `  [${location}]`}: ${String(metadata['waived'])}`,
      );
    lines.push('');
  }
  if (result.errors.length > 0)
    lines.push('Errors during scanning:', ...result.errors.map((error) => `  ! ${error}`));
  return lines.join('\n');
}

/** All clear only where everything was read. */
function nothingFound({ filesScanned, errors, unreadFiles, waived }: MlGuardResult): string {
  if (errors.length > 0)
    return `no findings, but ${unreadFiles} file${unreadFiles === 1 ? ' was' : 's were'} not fully read`;
  if (filesScanned === 0) return 'nothing was scanned: no file there, or none that the filters leave';
  return waived.length > 0 ? `no findings that count, ${waived.length} waived` : 'no findings — all clear';
}

function textOf(finding: MlGuardFinding, paint: ReturnType<typeof createPaint>): string[] {
  const { severity, file, location, message, snippet, rule_id, scanner } = finding;
  const head = `${ICONS[severity]} ${severity.toUpperCase().padEnd(8)}`;
  return [
    `${severity === 'info' ? head : paint(SEVERITY_STYLE[severity], head)} ${visibleText(file, 400)}${location === '' ? '' : `  [${location}]`}`,
    `${COLUMN}${message}`,
    ...(snippet === '' ? [] : [`${COLUMN}snippet: ${snippet}`]),
    `${COLUMN}rule: ${rule_id}  scanner: ${scanner}`,
    '',
  ];
}

const SARIF_LEVELS = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
} as const;
const SECURITY_SEVERITY = { critical: '9.5', high: '8.0', medium: '5.0', low: '3.0', info: '0.0' } as const;

function asSarif(result: MlGuardResult): object {
  const { findings, errors, waived } = result;
  const all = [...findings, ...waived];
  const byRule = Map.groupBy(all, ({ rule_id }) => rule_id);
  return {
    $schema: 'https://raw.githubusercontent.com/oasis-tcs/sarif-spec/master/Schemata/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'ml-guard',
            version: ML_GUARD_VERSION,
            informationUri: 'https://www.npmjs.com/package/sentrascan',
            rules: [...byRule].map(([id, [first]]) => sarifRule(id, first as MlGuardFinding)),
          },
        },
        ...(errors.length === 0
          ? {}
          : {
              invocations: [
                {
                  executionSuccessful: false,
                  toolExecutionNotifications: errors.map((text) => ({ level: 'error', message: { text } })),
                },
              ],
            }),
        results: all.map((finding) => sarifResult(finding, waived.length > 0)),
      },
    ],
  };
}

function sarifRule(id: string, { severity, metadata }: MlGuardFinding): object {
  return {
    id,
    name: id.replaceAll(/[-/]/g, '_'),
    shortDescription: { text: id },
    fullDescription: {
      text: `${metadata['rule'] === undefined ? 'Something was not read' : `SentraScan rule ${String(metadata['rule'])}`}: see each result.`,
    },
    defaultConfiguration: { level: SARIF_LEVELS[severity] },
    properties: { 'security-severity': SECURITY_SEVERITY[severity], tags: ['security', 'ml'] },
  };
}

function sarifResult(finding: MlGuardFinding, hasWaivers: boolean): object {
  const { rule_id, severity, message, file, location, scanner, metadata } = finding;
  const line = metadata['line'];
  const suffix = location === '' || location.includes('line ') ? '' : ` (${location})`;
  return {
    ruleId: rule_id,
    level: SARIF_LEVELS[severity],
    message: { text: `${message}${suffix}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          ...(typeof line === 'number' ? { region: { startLine: line } } : {}),
        },
      },
    ],
    partialFingerprints: { primary: String(metadata['fingerprint'] ?? `${rule_id}|${file}|${location}`) },
    ...(hasWaivers
      ? {
          suppressions:
            metadata['waived'] === undefined
              ? []
              : [{ kind: 'external', status: 'accepted', justification: String(metadata['waived']) }],
        }
      : {}),
    properties: { scanner, severity },
  };
}

/** Characters that a reference must not hold are escaped; slashes stay. */
function uriOf(file: string): string {
  return file
    .split('/')
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/');
}
