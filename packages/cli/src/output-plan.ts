// Which report goes where: the grammar of `--format` and `--output`.

import { REPORT_FORMATS, type ReportFormat } from '@sentrascan/reports';
import { type GivenOption, UsageError } from './command.ts';

/** One report to draw, and where it goes. */
export interface PlannedOutput {
  readonly format: ReportFormat;
  /** undefined: standard output. */
  readonly file: string | undefined;
}

const IDS = REPORT_FORMATS.map((format) => format.id).join(', ');

function formatOf(id: string): ReportFormat {
  const format = REPORT_FORMATS.find((one) => one.id === id.trim().toLowerCase());
  if (format === undefined) throw new UsageError(`'${id}' is not a report format`, `--format takes ${IDS}.`);
  return format;
}

function formatOfExtension(file: string): ReportFormat | undefined {
  const name = file
    .toLowerCase()
    .replace(/\.sarif\.json$/, '.sarif')
    .replace(/\.markdown$/, '.md')
    .replace(/\.htm$/, '.html');
  // `.summary.json` is also `.json`: the longest says most.
  return REPORT_FORMATS.filter((format) => name.endsWith(`.${format.extension}`)).toSorted(
    (a, b) => b.extension.length - a.extension.length,
  )[0];
}

/** `.txt` is anybody's, and `.json` that of every view in JSON: other formats that were named come first. */
function isShared(byExtension: ReportFormat, requested: readonly ReportFormat[]): boolean {
  if (requested.includes(byExtension)) return false;
  if (byExtension.id === 'text') return requested.length > 0;
  return byExtension.id === 'json' && requested.some(({ extension }) => extension.endsWith('.json'));
}

/**
 * `--format` names formats; `--output` takes them to files:
 *  1. `--output FORMAT=FILE`: that format;
 *  2. `--output FILE`: the format of its extension (`.txt` is anybody's: text only where no other format was named; `.json`
 *     is that of a view in JSON that was named);
 *  3. with an extension that says nothing: the last format named before it that no file took yet, else the first one
 *     named after it.
 * A format that was named and taken by no file goes to standard output; there is room for one. Without `--format`, text
 * goes to standard output.
 *
 * @param given every `--format` and `--output` in the order typed
 */
export function planOutputs(given: readonly GivenOption[]): PlannedOutput[] {
  const isPath = (file: string) => (file === '-' ? undefined : file);
  const named = given.filter(({ name }) => name === 'format').flatMap(({ value }) => value.split(','));
  const requested = [...new Set(named.map(formatOf))];
  const taken = new Set<ReportFormat>();
  const outputs: PlannedOutput[] = [];
  const before: ReportFormat[] = [];
  for (const { name, value } of given) {
    if (name === 'format') before.push(...value.split(',').map(formatOf));
    if (name !== 'output') continue;
    const [, id, rest] = /^([a-z-]+)=(.+)$/s.exec(value) ?? [];
    const prefixed = REPORT_FORMATS.find((format) => format.id === id);
    const file = prefixed === undefined || rest === undefined ? value : rest;
    if (file === '') throw new UsageError('--output needs a file', 'For example: --output report.sarif');
    const byExtension = formatOfExtension(file);
    const isAnybodys = byExtension !== undefined && isShared(byExtension, requested);
    const fits = (one: ReportFormat) => byExtension?.id !== 'json' || one.extension.endsWith('json');
    const format =
      prefixed ??
      (isAnybodys ? undefined : byExtension) ??
      before.findLast((one) => !taken.has(one) && fits(one)) ??
      requested.find((one) => !taken.has(one) && fits(one));
    if (format === undefined) {
      throw new UsageError(
        `which format should '${file}' have?`,
        `Write --output FORMAT=${file}, FORMAT one of ${IDS}.`,
      );
    }
    taken.add(format);
    outputs.push({ format, file: isPath(file) });
  }
  for (const format of requested) if (!taken.has(format)) outputs.push({ format, file: undefined });
  const text = formatOf('text');
  if (requested.length === 0 && outputs.every(({ file }) => file !== undefined)) {
    outputs.push({ format: text, file: undefined });
  }
  const printed = outputs.filter(({ file }) => file === undefined).map(({ format }) => format.id);
  if (printed.length > 1) {
    throw new UsageError(
      `${printed.join(' and ')} cannot both go to standard output`,
      `Send one to a file: --output ${printed[1]}=FILE`,
    );
  }
  const files = outputs.flatMap(({ file }) => (file === undefined ? [] : [file]));
  const repeated = files.find((file, index) => files.indexOf(file) !== index);
  if (repeated !== undefined)
    throw new UsageError(`two reports would go to '${repeated}'`, 'Give each its own file.');
  return outputs;
}
