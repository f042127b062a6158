// The verb `limits`: prints the scanner's limits. It holds none itself.

import type { LimitListing } from '@sentrascan/contract';
import { type Command, EXIT } from '../command.ts';
import { textOrJsonOption } from '../option-values.ts';

/** Prints every limit of the scanner with its reason. */
export const command: Command = {
  name: 'limits',
  operands: '',
  summary: 'print every limit of the scanner, with its reason',
  options: [{ flags: '--format <format>', description: 'text or json', defaultValue: 'text' }],
  async run(invocation, io) {
    const format = textOrJsonOption(invocation, 'limits cannot be printed as');
    const { LIMITS } = await import('@sentrascan/scanner');
    const listing: LimitListing = LIMITS;
    if (format === 'json') {
      await io.stdout.write(`${JSON.stringify(listing, undefined, 2)}\n`);
      return EXIT.ok;
    }
    for (const [name, { value, unit, reason, cwe }] of Object.entries(listing).sort(([a], [b]) =>
      a < b ? -1 : 1,
    )) {
      const weakness = cwe === undefined ? '' : ` (CWE-${cwe})`;
      await io.stdout.write(`${name}  ${value} ${unit}${weakness}\n  ${reason}\n`);
    }
    return EXIT.ok;
  },
};
