// Collects which functions a piece of R code calls, while the code streams by; no tree of it is kept.

import { LIMITS } from '../../limits.ts';

/** Functions that call what they are given by name or as a value, or look a function up by its name. */
const TAKES_FUNCTIONS: ReadonlySet<string> = new Set(
  (
    'do.call match.fun get get0 mget getFunction getFromNamespace getExportedValue getAnywhere call as.name as.symbol ' +
    'lapply sapply vapply mapply Map Filter Reduce Find Position apply tapply rapply eapply outer Vectorize purrr::map ' +
    'future.apply::future_lapply parallel::mclapply parallel::clusterCall rlang::exec rlang::call2 .Primitive .Internal'
  ).split(' '),
);
/** Functions that read their text as R code. */
const READS_CODE: ReadonlySet<string> = new Set('parse str2lang str2expression base::parse'.split(' '));
const NAMESPACE_OPERATORS: ReadonlySet<string> = new Set(['::', ':::']);

const CALL_IN_TEXT = /([A-Za-z.][\w.]{0,60}(?::::?[A-Za-z.][\w.]{0,60})?)[ ]{0,3}\(/g;

/** An item that has just been read, as far as code cares. */
export interface CodeWord {
  readonly kind: 'symbol' | 'string' | 'code' | 'unbound' | 'other';
  readonly text: string;
}

/** What is neither a name nor a text nor code. */
export const OTHER_WORD: CodeWord = { kind: 'other', text: '' };
const CODE_WORD: CodeWord = { kind: 'code', text: '' };

/** One call that is being read. */
export interface OpenCall {
  callee: string;
  /** The first arguments, as far as they are words. */
  readonly words: string[];
  arguments: number;
}

/** One piece of code: what it calls and how it reads. */
export class CodeScope {
  readonly calls = new Set<string>();
  readonly offset: number;
  text = '';

  constructor(offset: number) {
    this.offset = offset;
  }

  addCall(name: string): void {
    if (name !== '' && this.calls.size < LIMITS.codeNames.value) this.calls.add(name);
  }

  write(text: string): void {
    if (this.text.length < LIMITS.codeExpressionCharacters.value)
      this.text = (this.text + text).slice(0, LIMITS.codeExpressionCharacters.value);
  }
}

/** The scopes that are open, innermost last: what an inner one calls, the outer ones call, too. */
export class OpenScopes {
  readonly #scopes: CodeScope[] = [];

  get isOpen(): boolean {
    return this.#scopes.length > 0;
  }

  open(offset: number): CodeScope {
    const scope = new CodeScope(offset);
    this.#scopes.push(scope);
    return scope;
  }

  close(scope: CodeScope): void {
    const index = this.#scopes.lastIndexOf(scope);
    if (index >= 0) this.#scopes.length = index;
  }

  /** The function of a call has been read. */
  beginCall(call: OpenCall, word: CodeWord): void {
    call.callee = word.text;
    // `pkg::name` is a call that reads a name; the name is what is called with the next bracket.
    if (!NAMESPACE_OPERATORS.has(call.callee)) this.addCall(call.callee);
    this.write('(');
  }

  /** One argument of a call has been read. */
  argument(call: OpenCall, word: CodeWord): void {
    call.arguments += 1;
    if (call.words.length < 2) call.words.push(word.text);
    if (word.kind !== 'symbol' && word.kind !== 'string') return;
    if (TAKES_FUNCTIONS.has(call.callee)) this.addCall(word.text);
    if (word.kind === 'string' && READS_CODE.has(call.callee))
      for (const match of word.text.matchAll(CALL_IN_TEXT)) this.addCall(match[1] ?? '');
  }

  /** @returns what a call that ended stands for: `pkg::name` names a function */
  endCall(call: OpenCall): CodeWord {
    this.write(')');
    if (!NAMESPACE_OPERATORS.has(call.callee) || call.words.length < 2) return CODE_WORD;
    const text = `${call.words[0]}::${call.words[1]}`;
    return { kind: 'symbol', text };
  }

  write(text: string): void {
    for (const scope of this.#scopes) scope.write(text);
  }

  /** Some function of that name is called. */
  addCall(name: string): void {
    for (const scope of this.#scopes) scope.addCall(name);
  }
}
