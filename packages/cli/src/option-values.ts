// Values of options, checked: what comes out has its unit and its range, what does not fit is a usage error.

import { SEVERITIES, type Severity } from '@sentrascan/contract';
import { type Invocation, UsageError } from './command.ts';

/** The value of an option that takes one, as typed. */
export function textOption(invocation: Invocation, name: string): string | undefined {
  const value = invocation.options[name];
  return typeof value === 'string' ? value : undefined;
}

/**
 * The `--format` of a verb that prints text or JSON; text where none was given.
 *
 * @param refusal what the verb says before any other word: `limits cannot be printed as`
 */
export function textOrJsonOption(invocation: Invocation, refusal: string): 'text' | 'json' {
  const format = textOption(invocation, 'format') ?? 'text';
  if (format === 'text' || format === 'json') return format;
  throw new UsageError(`${refusal} '${format}'`, '--format takes text or json.');
}

/** The values of an option that may be repeated; empty where it was not given. */
export function listOption(invocation: Invocation, name: string): readonly string[] {
  const value = invocation.options[name];
  return Array.isArray(value) ? value : [];
}

/** True where a flag without a value was given. */
export function flagOption(invocation: Invocation, name: string): boolean {
  return invocation.options[name] === true;
}

/**
 * A number above zero, or from `min` on.
 *
 * @param flag as typed, for the sentence
 * @param unit what the number counts, for the sentence
 */
export function numberOption(
  invocation: Invocation,
  name: string,
  flag: string,
  unit: string,
  range: { readonly min?: number; readonly max: number; readonly isWhole?: boolean },
): number | undefined {
  const text = textOption(invocation, name);
  if (text === undefined) return undefined;
  const value = /^\d{1,15}(\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
  const isFit =
    value > 0 &&
    value >= (range.min ?? 0) &&
    value <= range.max &&
    (range.isWhole !== true || Number.isInteger(value));
  if (isFit) return value;
  throw new UsageError(
    `${flag} takes a ${range.isWhole === true ? 'whole ' : ''}number of ${unit}, not '${text}'`,
    range.min === undefined
      ? `Give a number above 0, at most ${range.max}.`
      : `Give a number from ${range.min} to ${range.max}.`,
  );
}

/** The severity from which on a finding fails the run; undefined for `none`. */
export function failOnOption(invocation: Invocation): Severity | undefined {
  const text = textOption(invocation, 'failOn') ?? 'critical';
  if (text === 'none') return undefined;
  const severity = SEVERITIES.find((one) => one === text.toLowerCase());
  if (severity !== undefined) return severity;
  throw new UsageError(`'${text}' is not a severity`, `--fail-on takes ${SEVERITIES.join(', ')} or none.`);
}
