// How reports look here: the options every renderer gets, from the terminal and the environment.

import type { RenderOptions, ReportFormat } from '@sentrascan/reports';
import type { Invocation } from './command.ts';
import type { Io } from './io.ts';
import { flagOption, textOption } from './option-values.ts';

/**
 * Colour on a terminal only, and not where `--no-color`, `NO_COLOR` (any value but the empty one) or a dumb terminal says no.
 */
function hasColor(invocation: Invocation, io: Io): boolean {
  const isRefused =
    invocation.options['color'] === false || (io.env['NO_COLOR'] ?? '') !== '' || io.env['TERM'] === 'dumb';
  return io.stdout.isTerminal && !isRefused;
}

/**
 * For what goes to standard output; a file gets no colour and the default width.
 *
 * @param format what is rendered; undefined for a page that needs everything
 */
export async function renderOptions(
  format: ReportFormat | undefined,
  invocation: Invocation,
  io: Io,
  isFile: boolean,
): Promise<RenderOptions> {
  const columns = io.stdout.columns;
  const groupBy = textOption(invocation, 'groupBy');
  const isWithoutRules = format?.isWithoutRules === true;
  return {
    rules: isWithoutRules ? new Map() : (await import('./catalogue.ts')).RULES_BY_ID,
    color: !isFile && hasColor(invocation, io),
    ...(isFile || columns === undefined ? {} : { widthCharacters: columns }),
    ...(flagOption(invocation, 'all') ? { all: true } : {}),
    ...(groupBy === undefined ? {} : { groupBy }),
  };
}
