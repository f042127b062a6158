// Flags and output that verbs about differences share.

import type { DriftReport } from '@sentrascan/contract';
import type { DriftThreshold } from '@sentrascan/policy';
import { type CommandOption, EXIT, type Invocation, UsageError } from './command.ts';
import type { Io } from './io.ts';
import { flagOption, textOption } from './option-values.ts';

/** Forms in which baselines and differences are told. */
export type DriftFormat = 'text' | 'markdown' | 'json';

/** Flags of every verb that tells differences. */
export const DRIFT_OPTIONS: readonly CommandOption[] = [
  { flags: '-f, --format <format>', description: 'text, markdown or json', defaultValue: 'text' },
  { flags: '-o, --output <file>', description: 'write it to a file instead of standard output' },
  {
    flags: '--fail-on <what>',
    description: 'any difference, new findings, findings of a severity that are new, or none',
    defaultValue: 'any',
  },
  { flags: '--all', description: 'every difference in the text, not only the first 50 of each kind' },
  { flags: '--no-color', description: 'no colour (also: NO_COLOR=1)' },
];

/** Rejects with UsageError for a word that is none. */
export async function driftThreshold(invocation: Invocation): Promise<DriftThreshold> {
  const { DRIFT_THRESHOLDS } = await import('@sentrascan/policy');
  const text = (textOption(invocation, 'failOn') ?? 'any').toLowerCase();
  const known = DRIFT_THRESHOLDS.find((one) => one === text);
  if (known !== undefined) return known;
  throw new UsageError(`--fail-on does not take '${text}'`, `It takes ${DRIFT_THRESHOLDS.join(', ')}.`);
}

/** @throws UsageError */
export function driftFormat(invocation: Invocation): DriftFormat {
  const text = textOption(invocation, 'format') ?? 'text';
  if (text === 'text' || text === 'markdown' || text === 'json') return text;
  throw new UsageError(`'${text}' is not a format`, '--format takes text, markdown or json.');
}

/** Colour on a terminal alone, as for reports. */
export function isColored(invocation: Invocation, io: Io): boolean {
  const isRefused =
    invocation.options['color'] === false || (io.env['NO_COLOR'] ?? '') !== '' || io.env['TERM'] === 'dumb';
  return io.stdout.isTerminal && !isRefused && textOption(invocation, 'output') === undefined;
}

/** Writes text where `--output` says, else to standard output. */
export async function tell(chunks: Iterable<string>, invocation: Invocation, io: Io): Promise<void> {
  const file = textOption(invocation, 'output');
  if (file === undefined || file === '-') {
    for (const chunk of chunks) await io.stdout.write(chunk);
    return;
  }
  const { writeOutputFile } = await import('./output-file.ts');
  writeOutputFile(file, chunks, io);
}

/** Tells the differences. @returns the exit code */
export async function tellDrift(report: DriftReport, invocation: Invocation, io: Io): Promise<number> {
  const { driftMarkdown, driftText } = await import('@sentrascan/reports/drift');
  const format = driftFormat(invocation);
  if (format === 'json') {
    const { visibleJson } = await import('@sentrascan/reports');
    await tell([`${visibleJson(JSON.stringify(report, undefined, 2))}\n`], invocation, io);
  } else if (format === 'markdown') await tell(driftMarkdown(report), invocation, io);
  else {
    const options = { color: isColored(invocation, io), all: flagOption(invocation, 'all') };
    await tell(driftText(report, options), invocation, io);
  }
  const { isDriftAtLeast, isDriftIncomplete } = await import('@sentrascan/policy');
  const threshold = await driftThreshold(invocation);
  if (report.drifts.some((drift) => isDriftAtLeast(drift, threshold))) return EXIT.findings;
  return isDriftIncomplete(report) ? EXIT.inconclusive : EXIT.ok;
}
