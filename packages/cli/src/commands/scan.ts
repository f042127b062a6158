// The verb `scan`: from paths and flags to reports and an exit code. It judges nothing.

import { compareSeverity, type Report, type SettingValue, type Severity } from '@sentrascan/contract';
import { ADVISORIES_OPTIONS, advisoriesLimit, namedAdvisories } from '../advisories-options.ts';
import { type Command, EXIT, type Invocation, UsageError } from '../command.ts';
import { type Io, OutputError } from '../io.ts';
import type { NamedBaseline } from '../known-in-baseline.ts';
import { missingOf } from '../missing-paths.ts';
import { failOnOption, flagOption, textOption } from '../option-values.ts';
import type { PlannedOutput } from '../output-plan.ts';
import { SCAN_OPTIONS, scanLimits } from '../scan-options.ts';
import type { ScanLimits } from '../scan-request.ts';

const DETAILS = `
Reports:
  --format FORMAT           to standard output; text where nothing is said
  --output FILE             to a file, in the format of its extension (.html .json .md .sarif .txt)
  --output FORMAT=FILE      to a file, in that format, whatever its name
  Several at once: --format text --output report.json --output sarif=out.sarif
  A --format that no --output takes goes to standard output.
  summary, mapping, detailed are JSON (.summary.json, ...); summary-text, mapping-text, detailed-text are for people.

Exit codes:
  0   everything was read, nothing at or above --fail-on
  1   findings at or above --fail-on
  2   something was not read or not judged, or a scan failed (1 wins over 2)
  3   nothing to scan
  64  wrong usage
`;

const PIECE_CHARACTERS = 64 * 1024;

/** Chunks joined to pieces that are worth a write each, and never the whole report. */
function* inPieces(chunks: Iterable<string>): Generator<string> {
  let piece = '';
  for (const chunk of chunks) {
    piece += chunk;
    if (piece.length < PIECE_CHARACTERS) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

/** Options that say how a report looks or where it goes: they are no part of what was scanned. */
const OF_OUTPUT: ReadonlySet<string> = new Set([
  'format',
  'output',
  'groupBy',
  'all',
  'force',
  'quiet',
  'color',
]);

/** What the scan was asked for, as typed, and the severity that fails it. */
/** What `--inline-waivers` says. Throws UsageError for another word. */
function inlineWaiversOf(invocation: Invocation): Pick<ScanLimits, 'inlineWaivers'> {
  const which = textOption(invocation, 'inlineWaivers');
  if (which === undefined) return {};
  if (which === 'own' || which === 'all' || which === 'none') return { inlineWaivers: which };
  throw new UsageError(`--inline-waivers takes own, all or none, not '${which}'`, 'Leave it out for own.');
}

/** What `--baseline` names; most scans name none, and load nothing of it. */
async function knownIn(invocation: Invocation, io: Io): Promise<NamedBaseline | undefined> {
  if (textOption(invocation, 'baseline') === undefined) return undefined;
  return (await import('../known-in-baseline.ts')).namedBaseline(invocation, io);
}

function settingsOf({ options }: Invocation): Readonly<Record<string, SettingValue>> {
  const given: Record<string, SettingValue> = { failOn: 'critical' };
  for (const [name, value] of Object.entries(options))
    if (value !== undefined && !OF_OUTPUT.has(name)) given[name] = value;
  return given;
}

/** Sends every planned report on its way. @returns false where one could not be written */
async function deliver(
  report: Report,
  outputs: readonly PlannedOutput[],
  invocation: Invocation,
  io: Io,
): Promise<boolean> {
  const { renderOptions } = await import('../present.ts');
  const { writeOutputFile } = await import('../output-file.ts');
  const { noteWork } = await import('@sentrascan/scanner');
  let isDelivered = true;
  for (const { format, file } of outputs) {
    const options = {
      ...(await renderOptions(format, invocation, io, file !== undefined)),
      settings: settingsOf(invocation),
    };
    noteWork(`report ${format.id}`);
    const pieces = inPieces(format.render(report, options));
    try {
      if (file !== undefined) writeOutputFile(file, pieces, io);
      else for (const piece of pieces) await io.stdout.write(piece);
    } catch (error) {
      if (file === undefined && !(error instanceof OutputError)) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      await io.stderr.write(`sentrascan: the ${format.id} report was not delivered: ${reason}\n`);
      isDelivered = false;
    }
  }
  return isDelivered;
}

/** Where standard input was named and had nothing: a pipeline whose download failed must hear of it. */
function isInputEmpty(report: Report, paths: readonly string[]): boolean {
  return (
    paths.includes('-') &&
    report.artifacts.some(({ path: named, sizeBytes }) => /^stdin(~\d+)?$/.test(named) && sizeBytes === 0) &&
    !report.gaps.some(({ artifact }) => artifact === 'stdin')
  );
}

/** For a scan that ends with 0 although its verdict is bad: what decided that, and what would decide otherwise. */
function leniencyNote(report: Report, failOn: Severity | undefined): string | undefined {
  if (report.verdict !== 'malicious' && report.verdict !== 'suspicious') return undefined;
  const standing = report.findings.filter(({ waiver }) => waiver === undefined);
  const [worst] = standing.map(({ severity }) => severity).sort(compareSeverity);
  const why = failOn === undefined ? '--fail-on is none' : `nothing at or above ${failOn}`;
  return worst === undefined ? undefined : `exit 0: ${why}; --fail-on ${worst} would fail`;
}

/** A grouping that is none is a mistake to hear of before a long scan; one that no report shows is worth a line. */
async function checkGrouping(
  invocation: Invocation,
  outputs: readonly PlannedOutput[],
  io: Io,
): Promise<void> {
  const groupBy = textOption(invocation, 'groupBy');
  if (groupBy === undefined) return;
  const { GROUPINGS, REPORT_FORMATS } = await import('@sentrascan/reports');
  if (!GROUPINGS.includes(groupBy)) {
    throw new UsageError(`'${groupBy}' is nothing to group by`, `--group-by takes ${GROUPINGS.join(', ')}.`);
  }
  if (outputs.some(({ format }) => format.hasGroups === true)) return;
  const able = REPORT_FORMATS.filter((format) => format.hasGroups === true).map(({ id }) => id);
  await io.stderr.write(`sentrascan: --group-by changes nothing here: it is for ${able.join(', ')}\n`);
}

/** Scans files, folders and standard input. */
export const command: Command = {
  name: 'scan',
  operands: '<path...>',
  summary: 'scan files, folders, https://... and hf://org/model; - is standard input',
  options: [
    {
      flags: '-f, --format <format>',
      description: 'text, html, json, markdown, sarif, summary, mapping, detailed, ...; repeatable',
      isRepeatable: true,
      defaultValue: 'text',
    },
    {
      flags: '-o, --output <file>',
      description: 'write a report to a file (repeatable)',
      isRepeatable: true,
    },
    {
      flags: '--fail-on <severity>',
      description: 'critical, high, medium, low or none',
      defaultValue: 'critical',
    },
    {
      flags: '--group-by <what>',
      description: 'severity, artifact, rule, category, cwe, owasp-ml, owasp-llm, atlas, nist-ai-rmf, ...',
    },
    ...SCAN_OPTIONS,
    {
      flags: '--baseline <file>',
      description: 'findings that stand in this baseline are known and fail nothing (sentrascan baseline)',
    },
    { flags: '--settings-file <file>', description: 'settings of modelscan (modelscan-settings.toml)' },
    {
      flags: '--all',
      description: 'every finding, gap and behaviour in the text report, not only the worst',
    },
    { flags: '--no-hash', description: 'headers and programs only: no digest, no search in data' },
    {
      flags: '--inline-waivers <which>',
      description: 'comments that waive findings: own (of source that no loader runs), all or none',
      defaultValue: 'own',
    },
    ...ADVISORIES_OPTIONS,
    { flags: '--force', description: 'let --output replace a file that is scanned' },
    { flags: '-q, --quiet', description: 'no progress, and no text report unless --format text is given' },
    { flags: '--no-color', description: 'no colour (also: NO_COLOR=1)' },
  ],
  details: DETAILS,
  async run(invocation, io) {
    const paths = invocation.operands;
    const isQuiet = flagOption(invocation, 'quiet');
    const failOn = failOnOption(invocation);
    const { findSalt } = await import('../project-salt.ts');
    const salt = findSalt(io.cwd, paths);
    const limits: ScanLimits = {
      ...(await scanLimits(invocation)),
      ...(salt === undefined ? {} : { salt }),
      ...(invocation.options['hash'] === false ? { reads: 'structure' } : {}),
      ...inlineWaiversOf(invocation),
      ...advisoriesLimit(invocation),
    };
    const opened = await namedAdvisories(invocation, io);
    const known = await knownIn(invocation, io);
    const { planOutputs } = await import('../output-plan.ts');
    const { checkOutputFile } = await import('../output-file.ts');
    const isTextAsked = invocation.given.some(({ name }) => name === 'format');
    const outputs = planOutputs(invocation.given).filter(
      ({ format, file }) => !(isQuiet && !isTextAsked && format.id === 'text' && file === undefined),
    );
    await checkGrouping(invocation, outputs, io);
    for (const { file } of outputs) {
      if (file !== undefined) checkOutputFile(file, paths, flagOption(invocation, 'force'), io.cwd);
    }
    if (paths.includes('-') && io.isInputTerminal) {
      throw new UsageError('standard input is a terminal', 'Pipe something in: sentrascan scan - < model.pt');
    }
    const missing = missingOf(paths, io.cwd);
    for (const named of missing)
      await io.stderr.write(`sentrascan: '${await shown(named)}' does not exist\n`);
    if (missing.length === paths.length) return EXIT.nothing;

    const { scanLocators } = await import('../scan-locators.ts');
    const { createProgressBar } = await import('../progress-bar.ts');
    const bar =
      !isQuiet && io.stderr.isTerminal ? createProgressBar(io.stderr, () => performance.now()) : undefined;
    const done = io.onInterrupt(() => bar?.clear());
    const { keepHeapSmall } = await import('@sentrascan/scanner');
    const scanned = await scanLocators(paths, known?.limited(limits, paths) ?? limits, {
      onLoaded: keepHeapSmall,
      ...(opened === undefined ? {} : { opened }),
      ...(bar === undefined ? {} : { onProgress: bar.show }),
    });
    bar?.clear();
    done();
    const report = (await known?.marked(scanned)) ?? scanned;

    const { exitCodeOf } = await import('../exit-code.ts');
    let code = exitCodeOf(report, failOn);
    if (isInputEmpty(report, paths)) {
      await io.stderr.write('sentrascan: standard input was empty\n');
      if (report.artifacts.length === 1) code = EXIT.nothing;
      else if (code === EXIT.ok) code = EXIT.inconclusive;
      if (code === EXIT.nothing && !isTextAsked && outputs.every(({ file }) => file === undefined))
        return code;
    } else if (code === EXIT.nothing) {
      await io.stderr.write(
        'sentrascan: nothing to scan: no file there, or none that --include and --exclude leave\n',
      );
      // A program that asked for a report still gets one; a person has the sentence.
      if (!isTextAsked && outputs.every(({ file }) => file === undefined)) return code;
    }
    const note = code === EXIT.ok && !isQuiet ? leniencyNote(report, failOn) : undefined;
    if (note !== undefined) await io.stderr.write(`sentrascan: ${note}\n`);
    if (!isQuiet) await warnOfAge(report, io);
    if (!isQuiet && report.waivers !== undefined)
      await (await import('../waiver-notes.ts')).warnOfWaivers(report.waivers, io);
    const isDelivered = await deliver(report, outputs, invocation, io);
    return isDelivered || code === EXIT.findings ? code : EXIT.inconclusive;
  },
};

const OLD_AFTER_DAYS = 30;
const DAY_MS = 24 * 3600 * 1000;

/** Of a month-old index a clean report says little; the report itself names the date. */
async function warnOfAge({ advisories }: Report, io: Io): Promise<void> {
  if (advisories === undefined) return;
  const days = Math.floor((Date.now() - Date.parse(advisories.newestModified)) / DAY_MS);
  if (!(days > OLD_AFTER_DAYS)) return;
  await io.stderr.write(
    `sentrascan: the newest of the advisories is ${days} days old: sentrascan advisories update SOURCE brings newer ones\n`,
  );
}

async function shown(text: string): Promise<string> {
  const { visibleText } = await import('@sentrascan/reports');
  return visibleText(text, 300);
}
