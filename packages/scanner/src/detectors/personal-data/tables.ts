// Headers of columns: CSV and its kin, tables of Markdown, tables that a program printed, HTML, and INSERT of SQL. Told line
// by line while the text is passed, so that a cell only has to find its column.

import type { Hits, Telling } from './hits.ts';

/** Longer lines are no rows of a table that a person or a program lays out. */
const MAX_LINE_UNITS = 16_384;
/** Longer fields are no headers. */
const MAX_HEADER_FIELD_UNITS = 48;
const DELIMITERS = [',', '\t', ';', '|'] as const;
const CODE_CHARACTERS = /[={}[\]<>]|[A-Za-z_]\(|:\s|":/;

/** What stands between delimiters. */
export interface Field {
  readonly start: number;
  readonly end: number;
}

/** A header that later lines are read by. */
export interface Header {
  /** Empty: columns are aligned with spaces. */
  readonly delimiter: string;
  readonly columns: number;
  /** What each column tells, by its number; of aligned columns, by their places in the line. */
  readonly tellings: readonly {
    readonly field: Field;
    readonly column: number;
    readonly telling: Telling[];
  }[];
}

/** The fields of a line, quotes respected; places count from the beginning of the line. */
export function fieldsOf(line: string, delimiter: string): Field[] {
  const fields: Field[] = [];
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at];
    if (character === '"') isQuoted = !isQuoted;
    else if (character === delimiter && !isQuoted) {
      fields.push({ start, end: at });
      start = at + 1;
    }
  }
  fields.push({ start, end: line.length });
  return fields;
}

/** Fields that two spaces or more keep apart. */
function spacedFieldsOf(line: string): Field[] {
  const fields: Field[] = [];
  let start = -1;
  let end = 0;
  for (let at = 0; at < line.length; at += 1) {
    if (line.charCodeAt(at) === 32) continue;
    if (start >= 0 && at - end > 1) {
      fields.push({ start, end });
      start = -1;
    }
    if (start < 0) start = at;
    end = at + 1;
  }
  if (start >= 0) fields.push({ start, end });
  return fields;
}

function delimiterOf(line: string): string {
  let best = '';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const count = fieldsOf(line, delimiter).length - 1;
    if (count > most) {
      most = count;
      best = delimiter;
    }
  }
  return best;
}

/**
 * Reads a line as a header.
 *
 * @param hits the phrases of the text; those from `firstHit` on stand in the line
 * @param lineStart where the line begins in the text
 */
export function headerOf(
  line: string,
  hits: Hits,
  firstHit: number,
  lineStart: number,
  mayBeAligned: boolean,
): Header | undefined {
  if (line.length > MAX_LINE_UNITS || CODE_CHARACTERS.test(line)) return undefined;
  const delimiter = delimiterOf(line);
  if (delimiter === '' && !mayBeAligned) return undefined;
  const fields = delimiter === '' ? spacedFieldsOf(line) : fieldsOf(line, delimiter);
  if (delimiter === '' && fields.length < 2 && !line.startsWith('  ')) return undefined;
  const tellings = [];
  for (const [column, field] of fields.entries()) {
    if (field.end - field.start > MAX_HEADER_FIELD_UNITS) return undefined;
    const text = line.slice(field.start, field.end);
    if (text.includes('@') || /\d{4}/.test(text)) return undefined;
    const telling = hits.between(lineStart + field.start, lineStart + field.end, firstHit);
    if (telling.length > 0) tellings.push({ field, column, telling });
  }
  return tellings.length === 0 ? undefined : { delimiter, columns: fields.length, tellings };
}

/** Reads rows by a header; remembers the fields of the last row, which several values of a line ask for. */
export class Rows {
  #line = -1;
  #header: Header | undefined;
  #fields: readonly Field[] = [];

  /** The fields of the row, if it is one of the header's table. */
  fieldsOf(text: string, lineStart: number, header: Header): readonly Field[] {
    if (this.#line === lineStart && this.#header === header) return this.#fields;
    this.#line = lineStart;
    this.#header = header;
    this.#fields = [];
    const lineEnd = text.indexOf('\n', lineStart);
    const end = lineEnd < 0 ? text.length : lineEnd;
    if (end - lineStart > MAX_LINE_UNITS) return this.#fields;
    const fields = fieldsOf(text.slice(lineStart, end), header.delimiter);
    if (fields.length === header.columns) this.#fields = fields;
    return this.#fields;
  }

  /** What the header of its column tells of a value. */
  tellingOf(text: string, lineStart: number, start: number, end: number, header: Header): readonly Telling[] {
    const from = start - lineStart;
    const to = end - lineStart;
    if (header.delimiter === '') {
      // Columns are aligned at either side, or the header stands within the width of the value.
      const column = header.tellings.find(
        ({ field }) => field.end === to || field.start === from || (field.start < to && field.end > from),
      );
      return column?.telling ?? [];
    }
    const fields = this.fieldsOf(text, lineStart, header);
    const column = fields.findIndex((field) => from >= field.start && from < field.end);
    return header.tellings.find((telling) => telling.column === column)?.telling ?? [];
  }
}
