// What the tokenizer hands to the parser, and the words that mean more than a name.

/** `error`: characters that Python does not know, or a string that does not end. */
export type TokenKind =
  | 'name'
  | 'number'
  | 'string'
  | 'operator'
  | 'newline'
  | 'indent'
  | 'dedent'
  | 'end'
  | 'error';

/** One token; offsets are UTF-16 code units of the source. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** Of names (normalised as Python does) and operators; empty for the rest. */
  readonly text: string;
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Names that cannot be variables in Python 3. `print` and `exec` are statements of Python 2. */
export const KEYWORDS = words(
  `False None True and as assert async await break class continue def del elif else except finally for from global
   if import in is lambda nonlocal not or pass raise return try while with yield`,
);

/** Keywords that only begin statements: one at the start of a line says that no bracket is open any more. */
export const STATEMENT_WORDS = words(
  'def class import from return raise while try with del global nonlocal assert break continue pass elif except finally',
);
