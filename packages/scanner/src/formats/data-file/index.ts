// Tables and databases that accompany models and that no loader runs: Parquet, Arrow, SQLite. Recognised by both ends
// where the format has a magic at both; searched for payloads, not read.

import type { Format, FormatContext, Probe } from '../format.ts';

function begins(bytes: Uint8Array, text: string): boolean {
  for (let index = 0; index < text.length; index++) if (bytes[index] !== text.charCodeAt(index)) return false;
  return true;
}

function ends(bytes: Uint8Array, text: string): boolean {
  return bytes.length >= text.length && begins(bytes.subarray(bytes.length - text.length), text);
}

export const format: Format = {
  id: 'data-file',
  title: 'Table or database',
  extensions: ['.parquet', '.arrow', '.feather', '.sqlite', '.sqlite3', '.db'],

  identify({ head, tail }: Probe) {
    const isParquet = begins(head, 'PAR1') && ends(tail, 'PAR1');
    const isArrow = begins(head, 'ARROW1\0\0') && ends(tail, 'ARROW1');
    return isParquet || isArrow || begins(head, 'SQLite format 3\0') ? 'certain' : undefined;
  },

  walk(context: FormatContext) {
    context.explainOpaque(0, context.bytes.sizeBytes);
  },
};
