// What stands around a value and tells what it is: the name it is assigned to, words before it in its line, the key of its
// list or block, the header of its column.

import type { TextFact } from '@sentrascan/contract';
import type { ContextWords } from './context-words.ts';
import { type Hits, hitsIn, type Telling } from './hits.ts';
import { type Field, fieldsOf, type Header, headerOf, Rows } from './tables.ts';

const NEARBY_UNITS = 64;
const NAME_UNITS = 64;
/** No name holds one of these. */
const NAME_ENDS: ReadonlySet<number> = new Set([...',;{}()[]|"\'`<>\n?&'].map((sign) => sign.charCodeAt(0)));
/** Between the key and the bracket of its list: `ssns": [`. */
const LIST_GAP_UNITS = 6;
const INSERT_COLUMNS_UNITS = 1024;
const ROW_UNITS = 2048;
const LABEL_UNITS = 48;
/** Names that say nothing: what is around them does. */
const NEUTRAL_NAME =
  /(?:^|[^a-z])(?:value|val|number|no|num|nr|text|content|data|raw|default|field|answer|input|str|string|optional|none|any|expected|result|s|x|v|help|metavar|example)$/i;

/** A cell of a column whose values are data whatever they look like. */
interface NamedCell {
  readonly value: string;
  readonly at: number;
  readonly telling: readonly Telling[];
}

/** Tracks what is around the place that the pass has reached. */
export class Surroundings {
  readonly #text: string;
  readonly #words: ContextWords;
  readonly #hits: Hits;
  readonly #rows = new Rows();
  readonly #mayBeTable: boolean;
  readonly #isTable: boolean;
  /** What the path of keys says that leads to the whole text. */
  readonly #key: Telling[];
  lineStart = 0;
  header: Header | undefined;
  /** The first hit of this line. */
  #firstHit = 0;
  #isFirstLine = true;
  /** The key of the block that the line belongs to, and how deep the key is indented. */
  #block: Telling[] = [];
  #blockIndent = 0;
  /** What the line before says, where it is a label and no more. */
  #label: Telling[] = [];
  #list: Telling[] = [];
  #listDepth = 0;
  #htmlColumn = -1;
  #htmlHeaders = new Map<number, Telling[]>();
  #htmlHeaderFrom = -1;
  #insert: readonly (readonly Telling[])[] = [];
  #tuple = -1;
  /** True where something tells of every value from here on: a header, a key of a list or block. */
  #hasScope = false;
  readonly namedCells: NamedCell[] = [];

  constructor(fact: TextFact, words: ContextWords, hits: Hits, fileName: string, header: Header | undefined) {
    this.#text = fact.text;
    this.#words = words;
    this.#hits = hits;
    this.#key = fact.key === undefined ? [] : this.tellingsIn(fact.key);
    this.#isTable =
      fact.language === 'csv' || fact.language === 'tsv' || /\.(?:csv|tsv|tab|psv)$/i.test(fileName);
    this.#mayBeTable = !/\.(?:py|js|ts|java|c|cc|cpp|h|go|rs|rb|sh|json|yaml|yml|toml)$/i.test(fileName);
    this.header = header;
    if (fact.header !== undefined && header === undefined) {
      const own = hitsIn(fact.header, words);
      this.header = headerOf(fact.header, own, 0, 0, false);
    }
    this.#tellScope();
  }

  /** Every phrase in a text of its own. */
  tellingsIn(text: string): Telling[] {
    return hitsIn(text, this.#words).between(-1, text.length);
  }

  /** True where anything around may tell of a value here. Cheap: asked of every number. */
  isTelling(at: number): boolean {
    return this.#hasScope || (this.#hits.latest >= this.lineStart && at - this.#hits.latest <= NEARBY_UNITS);
  }

  /** Told again whenever one of them begins or ends. */
  #tellScope(): void {
    this.#hasScope =
      this.header !== undefined ||
      this.#block.length > 0 ||
      this.#label.length > 0 ||
      this.#list.length > 0 ||
      this.#htmlHeaders.size > 0 ||
      this.#insert.length > 0 ||
      this.#key.length > 0;
  }

  /** All phrases that tell of a value, the nearest first. */
  tellingsFor(start: number, end: number): readonly Telling[] {
    if (!this.isTelling(start)) return [];
    const found: Telling[] = [];
    const name = this.#nameOf(start);
    if (name !== undefined) {
      found.push(...this.#hits.between(name.start - 1, name.end + 1));
      if (found.length > 0 || !name.isNeutral) return found;
    }
    // In a row of SQL its column tells, and what stands before the row does not.
    const column = this.#tuple >= 0 && start - this.#tuple < ROW_UNITS ? this.#tupleColumn(start) : undefined;
    const least = column === undefined ? -1 : this.#tuple;
    const { starts, ends, phrases } = this.#hits;
    for (let index = ends.length - 1; index >= this.#firstHit; index -= 1) {
      if (start - (ends[index] ?? 0) > NEARBY_UNITS) break;
      const from = starts[index] ?? 0;
      if (from < least) break;
      const word = this.#text.slice(from, ends[index]);
      found.push({
        phrase: phrases[index] ?? 0,
        asAbbreviation: word === word.toUpperCase() || this.#isMarked(from, ends[index] ?? 0),
      });
    }
    if (this.header !== undefined)
      found.push(...this.#rows.tellingOf(this.#text, this.lineStart, start, end, this.header));
    if (this.#htmlColumn >= 0) found.push(...(this.#htmlHeaders.get(this.#htmlColumn) ?? []));
    if (column !== undefined) found.push(...column);
    if (this.#label.length > 0 && this.#isFirstOfLine(start)) found.push(...this.#label);
    found.push(...this.#list, ...this.#block, ...this.#key);
    return found;
  }

  #isFirstOfLine(start: number): boolean {
    return start - this.lineStart < 16 && /^[\s"'*\->|#]*$/.test(this.#text.slice(this.lineStart, start));
  }

  /** The name that a value is assigned to: `name: value`, `"name": "value"`, `name = 'value'`, `['name'] = value`. */
  #nameOf(
    start: number,
  ): { readonly start: number; readonly end: number; readonly isNeutral: boolean } | undefined {
    const text = this.#text;
    let at = start - 1;
    const least = Math.max(this.lineStart, start - 8);
    while (at >= least && ' \t"\'([$`+#'.includes(text[at] ?? '')) at -= 1;
    if (/[rbfuRBFU]/.test(text[at] ?? '') && /["']/.test(text[at + 1] ?? '')) {
      at -= 1;
      while (at >= least && text[at] === ' ') at -= 1;
    }
    if (text[at] === '>' && (text[at - 1] === '=' || text[at - 1] === '-')) at -= 1;
    const sign = text[at];
    if (at < this.lineStart || (sign !== ':' && sign !== '=' && sign !== '：' && sign !== '-'))
      return undefined;
    // A hyphen is no sign of assignment but in `=>` and `->`.
    if (sign === '-' && text[at + 1] !== '>') return undefined;
    at -= 1;
    if (text[at] === ':' || text[at] === '=') at -= 1;
    while (at >= this.lineStart && ' \t"\'])`*'.includes(text[at] ?? '')) at -= 1;
    const end = at + 1;
    const first = Math.max(this.lineStart, end - NAME_UNITS);
    while (at >= first && (!NAME_ENDS.has(text.charCodeAt(at)) || this.#isApostrophe(at))) {
      if (text[at] === ' ' && text[at - 1] === '.') break;
      at -= 1;
    }
    if (at + 1 >= end) return undefined;
    return { start: at + 1, end, isNeutral: NEUTRAL_NAME.test(text.slice(at + 1, end)) };
  }

  /** True of the sign in `driver's`. */
  #isApostrophe(at: number): boolean {
    return (
      this.#text[at] === "'" &&
      /[a-z]/i.test(this.#text[at - 1] ?? '') &&
      /[a-z]/i.test(this.#text[at + 1] ?? '')
    );
  }

  /** True of a word that is a tag, an option of a command or a key in quotes. */
  #isMarked(start: number, end: number): boolean {
    const text = this.#text;
    const before = text[start - 1] ?? '';
    if (before === '<' || (before === '-' && text[start - 2] === '-')) return true;
    return (before === '"' || before === "'") && text[end] === before;
  }

  /** @param at the line feed that ends the line, or the end of the text */
  lineEnd(at: number): void {
    const { lineStart } = this;
    const hits = this.#hits.ends.length - this.#firstHit;
    const isBusy = hits > 0 || this.header !== undefined || this.#block.length > 0 || this.#label.length > 0;
    if (isBusy) {
      this.#readLine(lineStart, at, hits > 0);
      this.#tellScope();
    }
    this.#firstHit = this.#hits.ends.length;
    this.lineStart = at + 1;
    this.#isFirstLine = false;
  }

  #readLine(start: number, end: number, hasHits: boolean): void {
    const text = this.#text;
    const head = text.slice(start, Math.min(end, start + 400));
    const trimmed = head.trim();
    this.#label = [];
    if (trimmed === '') {
      if (this.header !== undefined && (this.header.delimiter === '' || !this.#isTable))
        this.header = undefined;
      return;
    }
    const indent = head.length - head.trimStart().length;
    if (this.#block.length > 0 && indent <= this.#blockIndent && !/^[-*\])}]/.test(trimmed)) this.#block = [];
    if (this.header !== undefined) this.#readNamedCells(start, end, this.header);
    if (!hasHits) return;
    const last = text
      .slice(Math.max(start, end - 24), end)
      .trimEnd()
      .slice(-1);
    const tellings = this.#hits.between(Math.max(start, end - NAME_UNITS), end, this.#firstHit);
    if (last === ':' || last === '[' || last === '{' || last === '(' || last === '|') {
      if (last !== '|' || trimmed.indexOf('|') === trimmed.length - 1) {
        this.#block = tellings;
        this.#blockIndent = indent;
        return;
      }
    }
    if (this.#mayBeTable || this.#isTable) {
      const line = text.slice(start, Math.min(end, start + 16_385)).replace(/\r$/, '');
      const header = headerOf(line, this.#hits, this.#firstHit, start, this.#mayBeTable && !this.#isTable);
      if (
        header !== undefined &&
        (this.header === undefined ||
          this.header.columns !== header.columns ||
          this.header.delimiter !== header.delimiter)
      )
        this.header = header;
      else if (this.#isTable && this.#isFirstLine && header === undefined && trimmed.length <= LABEL_UNITS) {
        // A table of one column.
        this.header = {
          delimiter: ',',
          columns: 1,
          tellings: [{ field: { start: 0, end: line.length }, column: 0, telling: tellings }],
        };
      }
    }
    if (trimmed.length <= LABEL_UNITS && !/[.;,=(){}[\]]$/.test(trimmed)) this.#label = tellings;
  }

  #readNamedCells(start: number, end: number, header: Header): void {
    const isAligned = header.delimiter === '';
    const fields = isAligned ? [] : this.#rows.fieldsOf(this.#text, start, header);
    for (const { column, field, telling } of header.tellings) {
      const cell = isAligned ? this.#alignedCell(start, end, field) : fields[column];
      if (cell === undefined || cell.end - cell.start > 64 || start + cell.end > end) continue;
      const raw = this.#text.slice(start + cell.start, start + cell.end);
      const value = raw.trim().replace(/^"|"$/g, '');
      if (value !== '')
        this.namedCells.push({ value, at: start + cell.start + Math.max(0, raw.indexOf(value)), telling });
    }
  }

  /** What ends below the end of a header, or begins below its beginning, up to two spaces on the other side. */
  #alignedCell(start: number, end: number, header: Field): Field | undefined {
    const line = this.#text.slice(start, Math.min(end, start + header.end + NAME_UNITS));
    if (line[header.end - 1] !== ' ' && (line[header.end] ?? ' ') === ' ') {
      const before = line.slice(0, header.end).lastIndexOf('  ');
      return { start: before < 0 ? 0 : before + 2, end: header.end };
    }
    if ((line[header.start] ?? ' ') === ' ' || line[header.start - 1] !== ' ') return undefined;
    const behind = line.indexOf('  ', header.start);
    return { start: header.start, end: behind < 0 ? line.length : behind };
  }

  /** A tag of a table in HTML begins here. */
  tag(at: number): void {
    const text = this.#text;
    const isEnd = text.charCodeAt(at + 1) === 47;
    const name = at + (isEnd ? 2 : 1);
    if ((text.charCodeAt(name) | 32) !== 116) return;
    const second = text.charCodeAt(name + 1) | 32;
    if (second === 114) {
      if (!isEnd) this.#htmlColumn = -1;
    } else if (second === 97) {
      if (text.slice(name, name + 5).toLowerCase() === 'table') {
        this.#htmlColumn = -1;
        this.#htmlHeaders.clear();
        this.#tellScope();
      }
    } else if (second === 100 || second === 104) {
      if (/[a-z]/i.test(text[name + 2] ?? '')) return;
      if (!isEnd) {
        this.#htmlColumn += 1;
        if (second === 104) this.#htmlHeaderFrom = at;
      } else if (second === 104 && this.#htmlHeaderFrom >= 0) {
        const telling = this.#hits.between(this.#htmlHeaderFrom, at);
        if (telling.length > 0) this.#htmlHeaders.set(this.#htmlColumn, telling);
        this.#tellScope();
        this.#htmlHeaderFrom = -1;
      }
    }
  }

  openList(at: number): void {
    if (this.#list.length > 0) {
      this.#listDepth += 1;
      return;
    }
    const { starts, ends } = this.#hits;
    const last = ends.length - 1;
    if (last < 0 || at - (ends[last] ?? 0) > LIST_GAP_UNITS) return;
    if (!/^["'\]]?\s?[:=]\s?$/.test(this.#text.slice(ends[last], at))) return;
    this.#list = this.#hits.between((starts[last] ?? 0) - NAME_UNITS / 4, at);
    this.#listDepth = 1;
    this.#tellScope();
  }

  closeList(): void {
    if (this.#list.length === 0) return;
    this.#listDepth -= 1;
    if (this.#listDepth === 0) {
      this.#list = [];
      this.#tellScope();
    }
  }

  /** `VALUES` of SQL: what stands in brackets before it are the columns of the rows behind it. */
  values(at: number): void {
    const text = this.#text;
    let close = at - 1;
    while (close > 0 && at - close < 8 && /\s/.test(text[close] ?? '')) close -= 1;
    if (text[close] !== ')') return;
    // Up to the bracket before, whichever it is: what was passed over for one `VALUES` is not passed over for the next.
    let open = close - 1;
    const least = Math.max(0, close - INSERT_COLUMNS_UNITS);
    while (open >= least && text[open] !== '(' && text[open] !== ')') open -= 1;
    if (open < least || text[open] !== '(') return;
    this.#insert = fieldsOf(text.slice(open + 1, close), ',').map((field) =>
      this.#hits.between(open + 1 + field.start - 1, open + 1 + field.end + 1),
    );
    if (this.#insert.every((telling) => telling.length === 0)) this.#insert = [];
    this.#tuple = -1;
    this.#tellScope();
  }

  openBracket(at: number): void {
    if (this.#insert.length === 0) return;
    let before = at - 1;
    while (before > 0 && at - before < 80 && /\s/.test(this.#text[before] ?? '')) before -= 1;
    if (/[,sS[]/.test(this.#text[before] ?? '')) this.#tuple = at;
  }

  /** @returns undefined behind the end of the row */
  #tupleColumn(start: number): readonly Telling[] | undefined {
    const text = this.#text;
    let column = 0;
    let quote = '';
    for (let at = this.#tuple + 1; at < start; at += 1) {
      const character = text[at] ?? '';
      if (quote !== '') {
        if (character === quote) quote = '';
      } else if (character === "'" || character === '"') quote = character;
      else if (character === ',') column += 1;
      else if (character === ')') return undefined;
    }
    return this.#insert[column] ?? [];
  }
}
