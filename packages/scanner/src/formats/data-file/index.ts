// Tables, measurements and databases that accompany models and that no loader runs: Parquet, Arrow, SQLite, classic netCDF,
// FITS, NIST SPHERE, and the models of CRFsuite, which are tables of weights. Recognised by both ends where the format has a
// magic at both; searched for payloads, not read.

import { beginsWith } from '../../bytes/begins-with.ts';
import { u32le } from '../../bytes/integers.ts';
import type { Format, FormatContext, Probe } from '../format.ts';

function ends(bytes: Uint8Array, text: string): boolean {
  return bytes.length >= text.length && beginsWith(bytes.subarray(bytes.length - text.length), text);
}

/** Long enough not to be chance. */
const OPENINGS = [
  'SQLite format 3\0',
  'SIMPLE  =                    T',
  'NIST_1A\n   1024\n',
  'CDF\x01\0\0\0',
  'CDF\x02\0\0\0',
  'CDF\x05\0\0\0',
];

/** A model of CRFsuite says its own size and kind in its header (lib/crf/src/crf1d_model.c). */
function isCrfsuite(head: Uint8Array, sizeBytes: number): boolean {
  return beginsWith(head, 'lCRF') && u32le(head, 4) === sizeBytes && beginsWith(head.subarray(8), 'FOMC');
}

export const format: Format = {
  id: 'data-file',
  title: 'Table or database',
  extensions: [
    '.parquet',
    '.arrow',
    '.feather',
    '.sqlite',
    '.sqlite3',
    '.db',
    '.nc',
    '.fits',
    '.sph',
    '.crfsuite',
  ],

  identify({ head, tail, sizeBytes }: Probe) {
    const isParquet = beginsWith(head, 'PAR1') && ends(tail, 'PAR1');
    const isArrow = beginsWith(head, 'ARROW1\0\0') && ends(tail, 'ARROW1');
    const isNamedAtStart = OPENINGS.some((opening) => beginsWith(head, opening));
    return isParquet || isArrow || isNamedAtStart || isCrfsuite(head, sizeBytes) ? 'certain' : undefined;
  },

  walk(context: FormatContext) {
    context.explainOpaque(0, context.bytes.sizeBytes);
  },
};
