// The parser's view of the tokens: one looked at, one ahead, and what went wrong so far.

import { LIMITS } from '../../limits.ts';
import { KEYWORDS, type Token, type TokenKind } from './token.ts';
import { PythonTokenizer } from './tokenize-python.ts';

/** Thrown inside the parser to give a line up; never leaves it. One object, so that it costs nothing. */
export const SYNTAX_PROBLEM: unique symbol = Symbol('syntax problem');

/** Why a line was not followed. */
export type ProblemKind = 'syntax' | 'depth' | 'nodes';

export interface SyntaxNote {
  readonly kind: ProblemKind;
  readonly at: number;
}

/** Counts that the parsers of one source share. */
export interface ParseBudget {
  nodesLeft: number;
  /** Levels of brackets, lambdas and f-strings at this moment. */
  depth: number;
  /** Places where the levels were too many; CPython compiles nothing of a source with one. */
  tooDeep: number;
  readonly notes: SyntaxNote[];
  notesOmitted: number;
  /** True where it only matters whether there is a note at all. */
  readonly stopsAtNote?: boolean;
}

/** True where nothing more is worth reading. */
export function isDecided({ stopsAtNote, notes }: ParseBudget): boolean {
  return stopsAtNote === true && notes.length > 0;
}

export function newParseBudget(): ParseBudget {
  return { nodesLeft: LIMITS.sourceNodes.value, depth: 0, tooDeep: 0, notes: [], notesOmitted: 0 };
}

/** Problems told apart; the rest is counted. */
const MAX_NOTES = 64;

export class TokenCursor {
  readonly source: string;
  readonly budget: ParseBudget;
  readonly #tokenizer: PythonTokenizer;
  token: Token;
  /** In the patterns of a `case`, where expressions may be named by `as`. */
  isInPattern = false;
  readonly #end: number;
  #ahead: Token | undefined;

  constructor(source: string, budget: ParseBudget, start = 0, end = source.length, brackets = 0) {
    this.source = source;
    this.budget = budget;
    this.#end = end;
    this.#tokenizer = new PythonTokenizer(source, start, end, brackets);
    this.token = this.#tokenizer.next();
  }

  is(kind: TokenKind): boolean {
    return this.token.kind === kind;
  }

  get at(): number {
    return this.token.start;
  }

  get isInconsistent(): boolean {
    return this.#tokenizer.isInconsistent;
  }

  ahead(): Token {
    this.#ahead ??= this.#tokenizer.next();
    return this.#ahead;
  }

  /** A cursor of its own from here, to look ahead. */
  fork(): TokenCursor {
    return new TokenCursor(this.source, this.budget, this.at, this.#end);
  }

  advance(): Token {
    const { token } = this;
    this.token = this.#ahead ?? this.#tokenizer.next();
    this.#ahead = undefined;
    return token;
  }

  isOperator(text: string): boolean {
    return this.token.kind === 'operator' && this.token.text === text;
  }

  isWord(text: string): boolean {
    return this.token.kind === 'name' && this.token.text === text;
  }

  /** A name that is no keyword; `async` and `await` were none before 3.7. */
  isIdentifier(): boolean {
    if (this.token.kind !== 'name') return false;
    const { text } = this.token;
    return !KEYWORDS.has(text) || text === 'async' || text === 'await';
  }

  takeOperator(text: string): boolean {
    if (!this.isOperator(text)) return false;
    this.advance();
    return true;
  }

  takeWord(text: string): boolean {
    if (!this.isWord(text)) return false;
    this.advance();
    return true;
  }

  /** Takes a closing bracket. One that the line lacks is said and then taken as if it stood there. */
  close(text: string): void {
    if (this.takeOperator(text)) return;
    if (this.is('newline') || this.is('end')) {
      this.note('syntax', this.at);
      return;
    }
    this.fail();
  }

  expectOperator(text: string): void {
    if (!this.takeOperator(text)) this.fail();
  }

  expectIdentifier(): string {
    if (!this.isIdentifier()) this.fail();
    return this.advance().text;
  }

  fail(): never {
    throw SYNTAX_PROBLEM;
  }

  note(kind: ProblemKind, at: number): void {
    if (this.budget.notes.length < MAX_NOTES) this.budget.notes.push({ kind, at });
    else this.budget.notesOmitted++;
  }

  /** Counts one node of the tree. */
  node<T>(node: T): T {
    if (--this.budget.nodesLeft < 0) {
      if (this.budget.nodesLeft === -1) this.note('nodes', this.at);
      this.fail();
    }
    return node;
  }

  /** Runs `parse` one level deeper, or gives the line up where the levels are too many. */
  deeper<T>(parse: () => T): T {
    if (this.budget.depth >= LIMITS.sourceNesting.value) {
      this.budget.tooDeep++;
      this.note('depth', this.at);
      this.fail();
    }
    this.budget.depth++;
    try {
      return parse();
    } finally {
      this.budget.depth--;
    }
  }

  /** Skips to the start of the next line, whatever this one holds. */
  abandonLine(): void {
    if (this.is('newline')) {
      this.advance();
      return;
    }
    if (this.#ahead === undefined || this.#ahead.kind !== 'newline') {
      if (this.#ahead?.kind !== 'end') this.#tokenizer.abandonLine();
      this.#ahead = undefined;
    }
    do this.advance();
    while (!this.is('newline') && !this.is('end') && !this.is('indent') && !this.is('dedent'));
    if (this.is('newline')) this.advance();
  }
}
