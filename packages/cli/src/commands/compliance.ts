// The verb `compliance`: from a scan to evidence for controls of standards, and the check of such a report. It judges nothing.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ComplianceEvidence, SettingValue } from '@sentrascan/contract';
import { ADVISORIES_OPTIONS, advisoriesLimit, namedAdvisories } from '../advisories-options.ts';
import { type Command, EXIT, type Invocation, UsageError } from '../command.ts';
import { assessmentDate, chosenStandards, plannedFiles, wantedControls } from '../compliance-request.ts';
import { type Io, OutputError } from '../io.ts';
import { missingOf } from '../missing-paths.ts';
import { flagOption, listOption, textOption } from '../option-values.ts';
import { SCAN_OPTIONS, scanLimits } from '../scan-options.ts';

const DETAILS = `
Standards: eu-ai-act, nist-ai-rmf, iso-27001, soc2, iso-42001, owasp-ml, owasp-llm; all is every one of them,
list prints them with their controls. --standard may be repeated.

What comes out is technical evidence from files and no declaration of conformity. Beside a PDF its SHA-256 is written
(FILE.pdf.sha256); --verify checks both. Reports bear the date of the day, or that of SOURCE_DATE_EPOCH.

Exit codes:
  0   every chosen control was assessed, and nothing violates it; with --verify: the report is what it was
  1   a control is violated; with --verify: something was changed or is missing
  2   nothing violates a control, but some were not or only partly assessed; or a report was not written
  3   nothing to scan
  64  wrong usage
`;

/** Options that say how a report looks or where it goes. */
const OF_OUTPUT: ReadonlySet<string> = new Set(['format', 'output', 'paper', 'force', 'verify', 'name']);

const MAX_REPORT_BYTES = 1024 * 1024 * 1024;

/** Options that name a file: which one it is, is told; where it lies is nobody else's business. */
const OF_FILES: ReadonlySet<string> = new Set(['advisories', 'config']);

/** What the scan was asked for, and what the settings of the project decide of rules: both decide what is evidence. */
function settingsOf({ options, policies = [] }: Invocation): Readonly<Record<string, SettingValue>> {
  const given: Record<string, SettingValue> = {};
  for (const [name, value] of Object.entries(options))
    if (value !== undefined && !OF_OUTPUT.has(name) && name !== 'standard')
      given[name] = OF_FILES.has(name) && typeof value === 'string' ? path.basename(value) : value;
  const decisions = policies.flatMap(({ rules }) =>
    rules.map(({ rule, isDisabled, severity, reason }) =>
      [
        `${rule}:`,
        isDisabled ? 'waived' : '',
        severity === undefined ? '' : `severity ${severity}`,
        reason === undefined ? '' : `(${reason})`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    ),
  );
  if (decisions.length > 0) given['decisions'] = decisions;
  return given;
}

/** Prints the standards with their controls. */
async function printStandards(format: string, io: Io): Promise<number> {
  const { entryTitle, findFramework, STANDARDS } = await import('@sentrascan/rules');
  const told = STANDARDS.map((standard) => {
    const framework = findFramework(standard.framework);
    const controls = standard.controls.map(({ id, isOrganisational }) => ({
      ...{ id, title: framework === undefined ? '' : entryTitle(framework, id) },
      isAssessed: isOrganisational !== true,
    }));
    return {
      ...{ id: standard.id, title: framework?.title ?? '', edition: framework?.edition ?? '' },
      ...{ about: standard.about, controls },
    };
  });
  if (format === 'json') {
    await io.stdout.write(`${JSON.stringify({ standards: told }, undefined, 2)}\n`);
    return EXIT.ok;
  }
  for (const { id, title, edition, controls } of told) {
    await io.stdout.write(`${id.padEnd(16)}${title} (${edition})\n`);
    for (const control of controls) {
      const never = control.isAssessed ? '' : '  (never assessed by a scan)';
      const cut = control.title.length > 76 ? `${control.title.slice(0, 75)}…` : control.title;
      await io.stdout.write(`  ${control.id.padEnd(14)}${cut}${never}\n`);
    }
  }
  return EXIT.ok;
}

/** What draws PDFs here: equal names draw equal bytes from equal evidence. */
async function rendererName(): Promise<string> {
  const { VERSION } = await import('../version.ts');
  return `sentrascan ${VERSION}, zlib ${process.versions.zlib}`;
}

/** The PDF of some evidence. Rejects with UsageError for an unknown size of paper. */
export async function printedReport(evidence: ComplianceEvidence, paper: string): Promise<Uint8Array> {
  const { drawPdf, PAPERS } = await import('@sentrascan/reports/compliance/pdf');
  const { readReportFonts } = await import('../report-fonts.ts');
  const known = PAPERS.find((one) => one === paper);
  if (known === undefined)
    throw new UsageError(`'${paper}' is no size of paper`, `--paper takes ${PAPERS.join(' or ')}.`);
  return drawPdf(evidence, { fonts: readReportFonts(), paper: known, renderer: await rendererName() });
}

/** The content of one form. */
async function contentOf(
  format: string,
  evidence: ComplianceEvidence,
  paper: string,
): Promise<Iterable<string | Uint8Array>> {
  const { canonicalJson, complianceHtml, complianceText } = await import('@sentrascan/reports/compliance');
  if (format === 'pdf') return [await printedReport(evidence, paper)];
  // Exactly the bytes whose digest the reports print: no line break behind them.
  if (format === 'json') return [canonicalJson(evidence)];
  return format === 'html' ? complianceHtml(evidence) : [complianceText(evidence)];
}

const ANSWER: Readonly<Record<ComplianceEvidence['status'], string>> = {
  fail: 'FAIL',
  incomplete: 'INCOMPLETE',
  'no-violation-found': 'NO VIOLATION FOUND',
};

/** `FAIL: 3 of 7 controls`: what a run says that has put everything else into files. */
function answerLine({ status, standards }: ComplianceEvidence): string {
  const controls = standards.flatMap((one) => one.controls);
  const failed = controls.filter((one) => one.status === 'fail').length;
  const open = controls.filter((one) => one.status === 'partial' || one.status === 'not-assessed').length;
  const of = `of ${controls.length} ${controls.length === 1 ? 'control' : 'controls'}`;
  if (status === 'fail') return `${ANSWER.fail}: ${failed} ${of}`;
  return status === 'incomplete'
    ? `${ANSWER.incomplete}: no violation found, ${open} ${of} not or only partly assessed`
    : `${ANSWER[status]}: 0 ${of} violated`;
}

async function writeForms(invocation: Invocation, evidence: ComplianceEvidence, io: Io): Promise<boolean> {
  const { writeOutputFile } = await import('../output-file.ts');
  const { sha256Of } = await import('@sentrascan/reports/compliance');
  const paper = textOption(invocation, 'paper') ?? 'a4';
  const { visibleText } = await import('@sentrascan/reports');
  const written: string[] = [];
  let isDelivered = true;
  for (const { format, file } of plannedFiles(invocation)) {
    const content = await contentOf(format, evidence, paper);
    try {
      if (file === undefined) {
        for (const piece of content) await io.stdout.write(String(piece));
        continue;
      }
      const chunks = [...content];
      writeOutputFile(file, chunks, io);
      written.push(visibleText(file, 300));
      if (format === 'pdf') {
        const digest = sha256Of(Buffer.concat(chunks.map((chunk) => Buffer.from(chunk))));
        writeOutputFile(`${file}.sha256`, [`${digest}  ${path.basename(file)}\n`], io);
      }
    } catch (error) {
      if (file === undefined && !(error instanceof OutputError)) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      await io.stderr.write(`sentrascan: the ${format} report was not delivered: ${reason}\n`);
      isDelivered = false;
    }
  }
  if (written.length > 0)
    await io.stderr.write(`sentrascan: ${answerLine(evidence)}; wrote ${written.join(', ')}\n`);
  return isDelivered;
}

function readReport(file: string, cwd: string): Uint8Array {
  try {
    const bytes = readFileSync(path.resolve(cwd, file));
    if (bytes.length <= MAX_REPORT_BYTES) return bytes;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(
      `'${file}' cannot be read (${code ?? 'unknown'})`,
      'Name a PDF that this command wrote.',
    );
  }
  throw new UsageError(`'${file}' is too large`, 'Name a PDF that this command wrote.');
}

function readSidecar(file: string, cwd: string): string | undefined {
  try {
    return readFileSync(path.resolve(cwd, `${file}.sha256`))
      .subarray(0, 4_096)
      .toString('latin1');
  } catch {
    return undefined;
  }
}

/** Checks a report and says what it compared. */
async function verify(file: string, io: Io): Promise<number> {
  const { verifyReport } = await import('@sentrascan/reports/compliance');
  const { ATTACHMENT } = await import('@sentrascan/reports/compliance/pdf');
  const { visibleText } = await import('@sentrascan/reports');
  const checks = await verifyReport(readReport(file, io.cwd), {
    attachment: ATTACHMENT,
    sidecar: readSidecar(file, io.cwd),
    renderer: await rendererName(),
    draw: printedReport,
  });
  for (const { isRight, sentence } of checks) {
    const mark = isRight === undefined ? 'note  ' : isRight ? 'ok    ' : 'FAIL  ';
    await io.stdout.write(`${mark}${visibleText(sentence, 400)}\n`);
  }
  const isRight = checks.every((check) => check.isRight !== false);
  await io.stdout.write(isRight ? 'VERIFIED\n' : 'NOT VERIFIED\n');
  return isRight ? EXIT.ok : EXIT.findings;
}

function exitCodeOf(evidence: ComplianceEvidence): number {
  if (evidence.status === 'fail') return EXIT.findings;
  if (evidence.input.files === 0 && evidence.gaps.length === 0) return EXIT.nothing;
  return evidence.status === 'incomplete' ? EXIT.inconclusive : EXIT.ok;
}

/** Assesses what lies under the paths. */
async function assess(invocation: Invocation, io: Io): Promise<number> {
  const paths = invocation.operands;
  if (paths.length === 0)
    throw new UsageError(
      'nothing to assess',
      'Name a file or folder: sentrascan compliance ./models --standard eu-ai-act',
    );
  const named = await chosenStandards(invocation);
  const controls = wantedControls(invocation, named);
  const standards = named.filter((standard) =>
    standard.controls.some(({ id }) => controls === undefined || controls.includes(id)),
  );
  const assessed = assessmentDate(io.env);
  const { findSalt } = await import('../project-salt.ts');
  const salt = findSalt(io.cwd, paths);
  const limits = {
    ...(await scanLimits(invocation)),
    ...(salt === undefined ? {} : { salt }),
    ...advisoriesLimit(invocation),
  };
  const opened = await namedAdvisories(invocation, io);
  const { checkOutputFile } = await import('../output-file.ts');
  for (const { file } of plannedFiles(invocation))
    if (file !== undefined) checkOutputFile(file, paths, flagOption(invocation, 'force'), io.cwd);
  const missing = missingOf(paths, io.cwd);
  const { visibleText } = await import('@sentrascan/reports');
  for (const named of missing)
    await io.stderr.write(`sentrascan: '${visibleText(named, 300)}' does not exist\n`);
  if (missing.length === paths.length) return EXIT.nothing;
  const { scanLocators } = await import('../scan-locators.ts');
  const report = await scanLocators(paths, limits, opened === undefined ? {} : { opened });
  const name = textOption(invocation, 'name');
  const { assessReport } = await import('@sentrascan/reports/compliance');
  const { RULES_BY_ID } = await import('../catalogue.ts');
  const evidence = assessReport(report, {
    ...{ standards, assessed, rules: RULES_BY_ID, settings: settingsOf(invocation) },
    ...(controls === undefined ? {} : { controls }),
    ...(name === undefined || name.trim() === '' ? {} : { name: name.trim() }),
  });
  const isDelivered = await writeForms(invocation, evidence, io);
  const code = exitCodeOf(evidence);
  if (code === EXIT.nothing) await io.stderr.write('sentrascan: nothing to scan, so nothing was assessed\n');
  return isDelivered || code === EXIT.findings ? code : EXIT.inconclusive;
}

/** Makes evidence for controls of standards, or checks it. */
export const command: Command = {
  name: 'compliance',
  operands: '[path...]',
  summary: 'evidence for controls of standards (EU AI Act, NIST AI RMF, ISO 27001, ...) as PDF, HTML or JSON',
  options: [
    { flags: '--standard <id>', description: 'a standard, all, or list (repeatable)', isRepeatable: true },
    {
      flags: '--control <id>',
      description: 'only this control (repeatable); others are told as left out',
      isRepeatable: true,
    },
    {
      flags: '-f, --format <format>',
      description: 'text, pdf, html or json',
      defaultValue: 'by the extension of --output, else text',
    },
    {
      flags: '-o, --output <file>',
      description: 'write a report to a file (repeatable)',
      isRepeatable: true,
    },
    { flags: '--paper <size>', description: 'of a PDF: a4 or letter', defaultValue: 'a4' },
    { flags: '--name <name>', description: 'what the system is called, for the cover' },
    { flags: '--verify <file>', description: 'check a PDF that this command wrote' },
    ...SCAN_OPTIONS,
    ...ADVISORIES_OPTIONS,
    { flags: '--force', description: 'let --output replace a file that is scanned' },
  ],
  details: DETAILS,
  async run(invocation, io) {
    const report = textOption(invocation, 'verify');
    if (report !== undefined) return verify(report, io);
    if (listOption(invocation, 'standard').includes('list'))
      return printStandards(textOption(invocation, 'format') ?? 'text', io);
    return assess(invocation, io);
  },
};
