// Text as people wrote it: decoded from its container first, so that whoever looks for words sees no escapes of JSON, and
// every place can be told in the terms of the file that a person opens. No judgement.

/**
 * What a segment is in its file. `source`: a code cell. `output`: what a cell printed. `markdown`: prose with markup.
 * `metadata`: a value of a key that people rarely see. `config`: settings that a program obeys. `code`: a file of source.
 * `data`: rows and records. `log`: lines that a program wrote. `prose`: everything else.
 */
export type SegmentKind =
  | 'source'
  | 'output'
  | 'markdown'
  | 'metadata'
  | 'config'
  | 'code'
  | 'data'
  | 'log'
  | 'prose';

/** Where the first character of a segment stands. */
export type SegmentPlace =
  /**
   * In a file of text; both 1-based. `isOneLine`: all lines of the segment are written in that one, with escapes. `rawLines`:
   * where lines of the segment are not lines of the file, as in a notebook; a column says nothing then.
   */
  | {
      readonly in: 'file';
      readonly line: number;
      readonly column: number;
      readonly isOneLine?: boolean;
      readonly rawLines?: readonly number[];
    }
  /**
   * In a notebook. `rawLines` gives the 1-based line of the file for each line of the segment; the last one holds for the
   * rest. `firstLine` is the 1-based line of the part that the segment begins in; 1 where it is left out.
   */
  | {
      readonly in: 'notebook';
      readonly cell: number;
      readonly part: 'source' | 'output' | 'metadata' | 'attachment';
      readonly output?: number;
      readonly rawLines: readonly number[];
      readonly firstLine?: number;
    }
  /** In a binary file, or where lines say nothing. */
  | { readonly in: 'bytes'; readonly offset?: number };

/** A stretch of text, bounded. A long file is several of them, in order. */
export interface TextFact {
  readonly kind: 'text';
  readonly segment: SegmentKind;
  /**
   * What the text is written in, by the usual name: `python`, `shell`, `json`, `yaml`, `toml`, `ini`, `env`, `dockerfile`,
   * `netrc`, `xml`, `html`, `markdown`, `csv`, `javascript`, `sql`, `plain`, ...
   */
  readonly language: string;
  readonly text: string;
  /**
   * What begins at or behind this index (UTF-16 code units) belongs to the next fact of the same file, which begins there:
   * the rest is shown so that nothing is cut in two.
   */
  readonly ownedUnits: number;
  /** The path of keys that lead to it, where it is a value: `metadata/kernelspec/env/TOKEN`. */
  readonly key?: string;
  /** The first line of the table, where the text is a later part of one. */
  readonly header?: string;
  readonly place: SegmentPlace;
}
