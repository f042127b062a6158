// The verb `explain`: what a rule says, or what one finding of a scan or a report means.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DETAILED_SCHEMA, type Finding, REPORT_SCHEMA, type Report, SEVERITIES } from '@sentrascan/contract';
import { type Command, EXIT, type Invocation, UsageError } from '../command.ts';
import type { Io } from '../io.ts';
import { textOption } from '../option-values.ts';
import { SCAN_OPTIONS, scanLimits } from '../scan-options.ts';

/** Fingerprints begin with the version of their hash. */
const FINGERPRINT = /^v\d+:/;

const DETAILS = `
A rule is told in full: why it matters, what to do, when it is a false alarm.
A fingerprint (from a JSON or SARIF report) tells one finding with all its evidence. It is looked up in
--report FILE (JSON), or in a new scan of the paths that follow it:
  sentrascan explain pickle/runs-code
  sentrascan explain v1:3f2a --report report.json
  sentrascan explain v1:3f2a ./models
The first characters of a fingerprint are enough where they fit one finding.
`;

/** As much of a finding as is told. A report file is input like any other. */
function isFinding(value: unknown): value is Finding {
  if (typeof value !== 'object' || value === null) return false;
  const { ruleId, severity, artifact, message, fingerprint, evidence, flow, excerpt } =
    value as Partial<Finding>;
  return (
    [ruleId, artifact, message, fingerprint].every((text) => typeof text === 'string') &&
    SEVERITIES.some((one) => one === severity) &&
    typeof evidence === 'object' &&
    evidence !== null &&
    (excerpt === undefined || typeof excerpt === 'string') &&
    (flow === undefined || (Array.isArray(flow) && flow.every((step) => typeof step?.message === 'string')))
  );
}

function readReport(file: string, io: Io): Report {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path.resolve(io.cwd, file), 'utf8'));
  } catch (error) {
    const reason =
      error instanceof SyntaxError ? 'it is not JSON' : String((error as NodeJS.ErrnoException).code);
    throw new UsageError(
      `'${file}' cannot be read as a report: ${reason}`,
      'Write one: sentrascan scan PATH --output report.json',
    );
  }
  const report = value as Partial<Report> | null;
  // The detailed report holds findings in full, too.
  const isReport =
    [REPORT_SCHEMA, DETAILED_SCHEMA].some((schema) => schema === report?.schema) &&
    Array.isArray(report?.findings) &&
    report.findings.every(isFinding);
  if (!isReport) {
    throw new UsageError(
      `'${file}' is not a SentraScan report`,
      'Write one: sentrascan scan PATH --output report.json',
    );
  }
  return value as Report;
}

async function findFinding(fingerprint: string, invocation: Invocation, io: Io): Promise<Finding> {
  const file = textOption(invocation, 'report');
  const paths = invocation.operands.slice(1);
  if (file === undefined && paths.length === 0) {
    throw new UsageError(
      'a fingerprint needs a report or a path to look in',
      `sentrascan explain ${fingerprint} --report report.json`,
    );
  }
  const report =
    file === undefined
      ? await (await import('../scan-locators.ts')).scanLocators(paths, await scanLimits(invocation))
      : readReport(file, io);
  const matches = report.findings.filter((finding) => finding.fingerprint.startsWith(fingerprint));
  const [match] = matches;
  if (match === undefined) {
    throw new UsageError(
      `no finding has the fingerprint ${fingerprint}`,
      'Scan again with --format json to see the present ones.',
    );
  }
  if (new Set(matches.map((finding) => finding.fingerprint)).size > 1) {
    throw new UsageError(
      `${matches.length} findings begin with ${fingerprint}`,
      'Give more of the fingerprint.',
    );
  }
  return match;
}

/** Tells a rule, or a finding, in full. */
export const command: Command = {
  name: 'explain',
  operands: '<rule-or-fingerprint> [path...]',
  summary: 'explain a rule, or a finding by its fingerprint',
  options: [
    { flags: '--report <file>', description: 'JSON report that holds the finding' },
    ...SCAN_OPTIONS,
    { flags: '--no-color', description: 'no colour (also: NO_COLOR=1)' },
  ],
  details: DETAILS,
  async run(invocation, io) {
    const [subject = ''] = invocation.operands;
    const { explainFinding, explainRule } = await import('@sentrascan/reports');
    const { findRule, similarRules } = await import('../catalogue.ts');
    const { renderOptions } = await import('../present.ts');
    const options = await renderOptions(undefined, invocation, io, false);
    if (FINGERPRINT.test(subject)) {
      const finding = await findFinding(subject, invocation, io);
      await io.stdout.write(explainFinding(finding, findRule(finding.ruleId), options));
      return EXIT.ok;
    }
    const rule = findRule(subject);
    if (rule === undefined) {
      const { mlGuardRule } = await import('@sentrascan/rules/ml-guard');
      const elsewhere = mlGuardRule(subject);
      if (elsewhere !== undefined) {
        const what = elsewhere.note ?? `Here it is a gap: ${elsewhere.gaps?.join(', ')}.`;
        await io.stdout.write(`${subject} is a rule of ML Guard. ${what}\n`);
        return EXIT.ok;
      }
      const similar = similarRules(subject);
      const hint =
        similar.length === 0 ? 'List them all: sentrascan rules' : `Did you mean ${similar.join(', ')}?`;
      throw new UsageError(`there is no rule '${subject}'`, hint);
    }
    await io.stdout.write(explainRule(rule, options));
    return EXIT.ok;
  },
};
