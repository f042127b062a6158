// How reports look here: the options every renderer gets, from the terminal and the environment.

import type { RenderOptions } from '@sentrascan/reports';
import { RULES_BY_ID } from './catalogue.ts';
import type { Invocation } from './command.ts';
import type { Io } from './io.ts';
import { flagOption } from './option-values.ts';

/**
 * Colour on a terminal only, and not where `--no-color`, `NO_COLOR` (any value but the empty one) or a dumb terminal says no.
 */
function hasColor(invocation: Invocation, io: Io): boolean {
  const isRefused =
    invocation.options['color'] === false || (io.env['NO_COLOR'] ?? '') !== '' || io.env['TERM'] === 'dumb';
  return io.stdout.isTerminal && !isRefused;
}

/** For what goes to standard output; a file gets no colour and the default width. */
export function renderOptions(invocation: Invocation, io: Io, isFile: boolean): RenderOptions {
  const columns = io.stdout.columns;
  return {
    rules: RULES_BY_ID,
    color: !isFile && hasColor(invocation, io),
    ...(isFile || columns === undefined ? {} : { widthCharacters: columns }),
    ...(flagOption(invocation, 'all') ? { all: true } : {}),
  };
}
