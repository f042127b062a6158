// The verb `formats`: prints what this version reads. It holds no list itself.

import type { FormatListing } from '@sentrascan/contract';
import { type Command, EXIT } from '../command.ts';
import { textOrJsonOption } from '../option-values.ts';

const TITLE_COLUMN = 24;

/** Prints every format, layout of an archive and dialect of structured text. */
export const command: Command = {
  name: 'formats',
  operands: '',
  summary: 'print every format that is read, with the extensions it goes by',
  options: [{ flags: '--format <format>', description: 'text or json', defaultValue: 'text' }],
  async run(invocation, io) {
    const format = textOrJsonOption(invocation, 'formats cannot be printed as');
    const { listFormats } = await import('@sentrascan/scanner');
    const listed: FormatListing = await listFormats();
    if (format === 'json') {
      await io.stdout.write(`${JSON.stringify(listed, undefined, 2)}\n`);
      return EXIT.ok;
    }
    for (const { id, title, extensions, within } of listed) {
      const where = within === undefined ? extensions.join(' ') : `in ${within}`;
      await io.stdout.write(`${id.padEnd(TITLE_COLUMN)}${title}${where === '' ? '' : ` (${where})`}\n`);
    }
    return EXIT.ok;
  },
};
