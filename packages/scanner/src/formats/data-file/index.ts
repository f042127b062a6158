// Tables and databases that accompany models and that no loader runs: Parquet, Arrow, SQLite. Recognised by both ends
// where the format has a magic at both; searched for payloads, not read.

import { beginsWith } from '../../bytes/begins-with.ts';
import type { Format, FormatContext, Probe } from '../format.ts';

function ends(bytes: Uint8Array, text: string): boolean {
  return bytes.length >= text.length && beginsWith(bytes.subarray(bytes.length - text.length), text);
}

export const format: Format = {
  id: 'data-file',
  title: 'Table or database',
  extensions: ['.parquet', '.arrow', '.feather', '.sqlite', '.sqlite3', '.db'],

  identify({ head, tail }: Probe) {
    const isParquet = beginsWith(head, 'PAR1') && ends(tail, 'PAR1');
    const isArrow = beginsWith(head, 'ARROW1\0\0') && ends(tail, 'ARROW1');
    return isParquet || isArrow || beginsWith(head, 'SQLite format 3\0') ? 'certain' : undefined;
  },

  walk(context: FormatContext) {
    context.explainOpaque(0, context.bytes.sizeBytes);
  },
};
