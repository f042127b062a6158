// What was asked of the verb `compliance`: standards, controls, the date, and which form goes to which file.

import type { ComplianceStandard } from '@sentrascan/rules';
import { type Invocation, UsageError } from './command.ts';
import { listOption, textOption } from './option-values.ts';

const FORMATS = ['text', 'pdf', 'html', 'json'] as const;

/** A form of the evidence. */
export type ComplianceFormat = (typeof FORMATS)[number];

/** The standards that were named. Rejects with UsageError where none was, or one is unknown. */
export async function chosenStandards(invocation: Invocation): Promise<readonly ComplianceStandard[]> {
  const { findStandard, STANDARDS } = await import('@sentrascan/rules');
  const named = listOption(invocation, 'standard').flatMap((value) => value.split(','));
  const ids = STANDARDS.map(({ id }) => id).join(', ');
  if (named.length === 0) throw new UsageError('which standard?', `--standard takes ${ids}, all or list.`);
  const found = named.flatMap((id) => {
    if (id.trim().toLowerCase() === 'all') return STANDARDS;
    const standard = findStandard(id);
    if (standard === undefined)
      throw new UsageError(`'${id}' is no standard that is known`, `--standard takes ${ids}, all or list.`);
    return [standard];
  });
  return [...new Set(found)];
}

/** The controls that were named; undefined for all. Throws UsageError for one that no chosen standard has. */
export function wantedControls(
  invocation: Invocation,
  standards: readonly ComplianceStandard[],
): readonly string[] | undefined {
  const named = listOption(invocation, 'control');
  if (named.length === 0) return undefined;
  const known = standards.flatMap(({ controls }) => controls.map(({ id }) => id));
  return named.map((name) => {
    const id = known.find((one) => one.toLowerCase() === name.trim().toLowerCase());
    if (id !== undefined) return id;
    throw new UsageError(`'${name}' is no control of the chosen standards`, `They have ${known.join(', ')}.`);
  });
}

/** Seconds of the year 9999: what is later has no date of four digits. */
const MAX_EPOCH_SECONDS = 253_402_300_799;

/** ISO 8601 date in UTC: of `SOURCE_DATE_EPOCH`, else of today. Throws UsageError for a value that is no number of seconds. */
export function assessmentDate(env: Readonly<Record<string, string | undefined>>): string {
  const given = env['SOURCE_DATE_EPOCH'];
  if (given === undefined || given === '') return new Date().toISOString().slice(0, 10);
  const seconds = /^\d{1,12}$/.test(given) ? Number(given) : Number.NaN;
  if (!(seconds <= MAX_EPOCH_SECONDS))
    throw new UsageError(`SOURCE_DATE_EPOCH is '${given}'`, 'It takes seconds since 1970, a whole number.');
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}

function formatOf(word: string): ComplianceFormat {
  const format = FORMATS.find((one) => one === word.trim().toLowerCase());
  if (format !== undefined) return format;
  throw new UsageError(
    `'${word}' is no form of a compliance report`,
    `--format takes ${FORMATS.join(', ')}.`,
  );
}

function formatOfExtension(file: string): ComplianceFormat | undefined {
  const extension = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase();
  if (extension === 'txt') return 'text';
  return extension === 'htm' ? 'html' : FORMATS.find((one) => one === extension);
}

/** Each form with its file; undefined is standard output. Throws UsageError where a form or file does not fit. */
export function plannedFiles(
  invocation: Invocation,
): readonly { readonly format: ComplianceFormat; readonly file: string | undefined }[] {
  const named = textOption(invocation, 'format');
  const format = named === undefined ? undefined : formatOf(named);
  const files = listOption(invocation, 'output');
  if (files.length === 0) {
    if (format === 'pdf') throw new UsageError('a PDF needs a file', 'For example: --output report.pdf');
    return [{ format: format ?? 'text', file: undefined }];
  }
  const planned = files.map((file) => {
    // Of several files each has the form of its extension; --format says what a single one holds, whatever its name.
    const chosen = files.length === 1 ? (format ?? formatOfExtension(file)) : formatOfExtension(file);
    if (chosen === undefined)
      throw new UsageError(
        `which form should '${file}' have?`,
        `Give it an extension: ${FORMATS.slice(1).join(', ')}.`,
      );
    const byExtension = formatOfExtension(file);
    if (byExtension !== undefined && byExtension !== chosen)
      throw new UsageError(
        `'${file}' would hold ${chosen}, and its name says ${byExtension}`,
        'Leave --format out, or give the file another extension.',
      );
    if (chosen === 'pdf' && file === '-')
      throw new UsageError('a PDF needs a file', 'For example: --output report.pdf');
    return { format: chosen, file: file === '-' ? undefined : file };
  });
  const repeated = files.find((file, index) => files.indexOf(file) !== index);
  if (repeated !== undefined)
    throw new UsageError(`two reports would go to '${repeated}'`, 'Give each its own file.');
  return planned;
}
