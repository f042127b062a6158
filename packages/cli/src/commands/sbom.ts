// The verb `sbom`: from paths to a bill of materials. It is no gate: what was found and what was not read stands in the bill.

import path from 'node:path';
import { SEVERITIES, type Severity } from '@sentrascan/contract';
import type { SbomOptions, VexStatement } from '@sentrascan/reports/bom';
import { isRemoteLocator, labelOf } from '@sentrascan/sources';
import { ADVISORIES_OPTIONS, advisoriesLimit, namedAdvisories } from '../advisories-options.ts';
import { type Command, EXIT, type Invocation, UsageError } from '../command.ts';
import { type Io, OutputError } from '../io.ts';
import { missingOf } from '../missing-paths.ts';
import { flagOption, textOption } from '../option-values.ts';
import { SCAN_OPTIONS, scanLimits } from '../scan-options.ts';

const DETAILS = `
The bill of materials is the same, byte for byte, for the same files: it tells no time unless SOURCE_DATE_EPOCH or
--timestamp gives one, and no path or name of this machine.

Exit codes:
  0   written; what was not read stands in it as incomplete
  2   it could not be written
  3   nothing to scan
  64  wrong usage
`;

/** One of some words; undefined where the option was not given. */
function wordOption<T extends string>(
  invocation: Invocation,
  name: string,
  flag: string,
  words: readonly T[],
): T | undefined {
  const text = textOption(invocation, name);
  if (text === undefined) return undefined;
  const word = words.find((one) => one === text.toLowerCase());
  if (word !== undefined) return word;
  throw new UsageError(`${flag} cannot be '${text}'`, `${flag} takes ${words.join(', ')}.`);
}

/** ISO 8601 in UTC, to the second. */
function isoSeconds(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

const LATEST_SECONDS = 253_402_300_799;

/** The time of the document: of `--timestamp`, else of SOURCE_DATE_EPOCH, else none. */
function timestampOf(invocation: Invocation, io: Io): string | undefined {
  const given = textOption(invocation, 'timestamp');
  if (given !== undefined) {
    if (flagOption(invocation, 'reproducible') && given === 'now')
      throw new UsageError('--timestamp now is not reproducible', 'Leave one of the two out.');
    const time = given === 'now' ? Date.now() : Date.parse(given);
    if (!Number.isNaN(time) && (given === 'now' || /^\d{4}-\d\d-\d\d/.test(given))) return isoSeconds(time);
    throw new UsageError(
      `--timestamp cannot be '${given}'`,
      'It takes now, or a time such as 2026-01-31T12:00:00Z.',
    );
  }
  const epoch = io.env['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') return undefined;
  if (/^\d{1,12}$/.test(epoch) && Number(epoch) <= LATEST_SECONDS) return isoSeconds(Number(epoch) * 1000);
  throw new UsageError(
    `SOURCE_DATE_EPOCH is '${epoch}', which is no time`,
    'It takes seconds since 1970-01-01.',
  );
}

async function vexOf(invocation: Invocation, io: Io): Promise<readonly VexStatement[]> {
  const file = textOption(invocation, 'vex');
  if (file === undefined) return [];
  const { readVexFile } = await import('../vex-file.ts');
  return readVexFile(file, io.cwd);
}

/** What the scanned thing is called, where several paths were named. */
async function nameOf(invocation: Invocation, paths: readonly string[]): Promise<{ readonly name?: string }> {
  const given = textOption(invocation, 'name');
  if (given !== undefined) return { name: given };
  if (paths.length < 2) return {};
  const nameOfPath = (one: string) =>
    isRemoteLocator(one) ? labelOf(one) : path.basename(path.resolve(one));
  const names = paths.map((one) => (one === '-' ? 'stdin' : nameOfPath(one)));
  return { name: names.length > 3 ? `${names.slice(0, 3).join(', ')}, ...` : names.join(', ') };
}

async function optionsOf(invocation: Invocation, io: Io): Promise<SbomOptions> {
  const { BILL_FORMATS, SPEC_VERSIONS } = await import('@sentrascan/reports/bom');
  const format = wordOption(invocation, 'format', '--format', BILL_FORMATS);
  const specVersion = wordOption(invocation, 'specVersion', '--spec-version', SPEC_VERSIONS);
  if (format === 'spdx' && specVersion !== undefined)
    throw new UsageError('--spec-version is for CycloneDX', 'SPDX is written as 3.0.1.');
  const minSeverity = wordOption<Severity>(invocation, 'minSeverity', '--min-severity', SEVERITIES);
  const timestamp = timestampOf(invocation, io);
  const isListing = flagOption(invocation, 'includeFindings');
  return {
    ...(format === undefined ? {} : { format }),
    ...(specVersion === undefined ? {} : { specVersion }),
    ...(minSeverity === undefined ? {} : { minSeverity }),
    ...(timestamp === undefined ? {} : { timestamp }),
    withoutLibraries: invocation.options['deps'] === false,
    includeFindings: isListing,
    ...(isListing ? { weaknesses: (await import('../catalogue.ts')).findRule } : {}),
    ...(await nameOf(invocation, invocation.operands)),
    vex: await vexOf(invocation, io),
  };
}

/** Writes a bill of materials. */
export const command: Command = {
  name: 'sbom',
  operands: '<path...>',
  summary: 'write a bill of materials (ML-BOM): models, data, libraries, vulnerabilities',
  options: [
    { flags: '-o, --output <file>', description: 'write it to a file', defaultValue: 'standard output' },
    {
      flags: '-f, --format <format>',
      description: 'cyclonedx, or spdx (3.0.1)',
      defaultValue: 'cyclonedx',
    },
    {
      flags: '--spec-version <version>',
      description: 'edition of CycloneDX: 1.5, 1.6 or 1.7',
      defaultValue: '1.6',
    },
    { flags: '--no-deps', description: 'leave out libraries' },
    {
      flags: '--min-severity <severity>',
      description: 'leave out findings below it',
      defaultValue: 'low',
    },
    {
      flags: '--include-findings',
      description: 'list findings that have no advisory as vulnerabilities, by rule',
    },
    { flags: '--vex <file>', description: 'decisions on vulnerabilities, as CycloneDX or OpenVEX' },
    { flags: '--name <name>', description: 'what the scanned thing is called' },
    { flags: '--timestamp <time>', description: 'time of the document: now, or ISO 8601' },
    { flags: '--reproducible', description: 'no clock; so it is unless --timestamp now is given' },
    ...SCAN_OPTIONS,
    ...ADVISORIES_OPTIONS,
    { flags: '--force', description: 'let --output replace a file that is scanned' },
    { flags: '-q, --quiet', description: 'no progress, no notes' },
  ],
  details: DETAILS,
  async run(invocation, io) {
    const paths = invocation.operands;
    const isQuiet = flagOption(invocation, 'quiet');
    const output = textOption(invocation, 'output');
    const file = output === '-' ? undefined : output;
    const options = await optionsOf(invocation, io);
    const limits = {
      ...(await scanLimits(invocation)),
      ...advisoriesLimit(invocation),
    };
    const opened = await namedAdvisories(invocation, io);
    if (file !== undefined) {
      const { checkOutputFile } = await import('../output-file.ts');
      checkOutputFile(file, paths, flagOption(invocation, 'force'), io.cwd);
    }
    if (paths.includes('-') && io.isInputTerminal)
      throw new UsageError('standard input is a terminal', 'Pipe something in: sentrascan sbom - < model.pt');
    const missing = missingOf(paths, io.cwd);
    for (const named of missing) await note(io, `'${named}' does not exist`);
    if (missing.length === paths.length) return EXIT.nothing;

    const { scanLocators } = await import('../scan-locators.ts');
    const { createProgressBar } = await import('../progress-bar.ts');
    const { keepHeapSmall } = await import('@sentrascan/scanner');
    const bar =
      !isQuiet && io.stderr.isTerminal ? createProgressBar(io.stderr, () => performance.now()) : undefined;
    const done = io.onInterrupt(() => bar?.clear());
    const { excludingOutput } = await import('../excluded-output.ts');
    const report = await scanLocators(
      paths,
      file === undefined ? limits : excludingOutput(limits, file, paths, io.cwd),
      {
        onLoaded: keepHeapSmall,
        ...(opened === undefined ? {} : { opened }),
        ...(bar === undefined ? {} : { onProgress: bar.show }),
      },
    );
    bar?.clear();
    done();

    const used = new Set<VexStatement>();
    const { sbomPieces } = await import('@sentrascan/reports/bom');
    const pieces = sbomPieces(report, { ...options, onStatement: (statement) => used.add(statement) });
    try {
      if (file === undefined) for (const piece of pieces) await io.stdout.write(piece);
      else (await import('../output-file.ts')).writeOutputFile(file, pieces, io);
    } catch (error) {
      if (file === undefined && !(error instanceof OutputError)) throw error;
      await note(
        io,
        `the bill of materials was not delivered: ${error instanceof Error ? error.message : error}`,
      );
      return EXIT.inconclusive;
    }
    if (!isQuiet) await tellNotes(report.gaps.length, options.vex ?? [], used, io);
    if (report.artifacts.length > 0 || report.gaps.length > 0) return EXIT.ok;
    await note(io, 'nothing to scan: no file there, or none that --include and --exclude leave');
    return EXIT.nothing;
  },
};

async function tellNotes(
  gaps: number,
  vex: readonly VexStatement[],
  used: ReadonlySet<VexStatement>,
  io: Io,
): Promise<void> {
  if (gaps > 0)
    await note(
      io,
      `${gaps === 1 ? '1 gap stands' : `${gaps} gaps stand`} in the bill of materials: what was not read or not judged is marked there`,
    );
  const unused = vex.filter((statement) => !used.has(statement)).length;
  if (unused > 0)
    await note(io, `${unused} of ${vex.length} statements of the VEX document are about nothing here`);
}

async function note(io: Io, sentence: string): Promise<void> {
  const { visibleText } = await import('@sentrascan/reports');
  await io.stderr.write(`sentrascan: ${visibleText(sentence, 600)}\n`);
}
