// Parses the tokens of one Jinja tag into expressions (jinja2/parser.py), as plain nodes. Chains of one precedence are flat
// lists, so that a sum of ten thousand strings is no tree of ten thousand levels. Nothing is evaluated.

import type { TemplateNode, TemplateValue } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';
import type { Token } from './lex-template.ts';

/**
 * What a tag holds instead of what the grammar asks for. Thrown and caught inside this folder; no `Error`, because a template
 * can hold a quarter of a million of them and a stack trace costs more than the tag.
 */
export class TemplateProblem {
  readonly message: string;
  /** Offset in the template. */
  readonly at: number;

  constructor(message: string, at: number) {
    this.message = message;
    this.at = at;
  }
}

type Parts = { [part: string]: TemplateValue };

/** Words that end an operand: what follows a test's name is its argument unless it is one of them. */
const OPERATOR_WORDS: ReadonlySet<string> = new Set([
  'else',
  'or',
  'and',
  'is',
  'if',
  'in',
  'not',
  'recursive',
]);
const COMPARISONS: ReadonlySet<string> = new Set(['==', '!=', '<', '>', '<=', '>=']);

/** Reads the tokens of one tag from left to right. */
export class ExpressionParser {
  readonly #tokens: readonly Token[];
  readonly #endsAt: number;
  #index = 0;
  #levels = 0;

  /** @param endsAt an offset to name where the tokens run out */
  constructor(tokens: readonly Token[], endsAt: number) {
    this.#tokens = tokens;
    this.#endsAt = endsAt;
  }

  get isAtEnd(): boolean {
    return this.#index >= this.#tokens.length;
  }

  /** Where the next token stands. */
  get at(): number {
    return this.#tokens[this.#index]?.at ?? this.#endsAt;
  }

  /** Takes the next token if it is this operator. */
  skip(operator: string): boolean {
    return this.#skipIf((token) => token.kind === 'operator' && token.text === operator);
  }

  /** Takes the next token if it is this word. */
  skipWord(word: string): boolean {
    return this.#skipIf((token) => token.kind === 'name' && token.text === word);
  }

  expect(operator: string): void {
    if (!this.skip(operator)) throw this.#problem(`expected ${operator}`);
  }

  expectWord(word: string): void {
    if (!this.skipWord(word)) throw this.#problem(`expected ${word}`);
  }

  /** Takes a name. */
  name(): string {
    const token = this.#tokens[this.#index];
    if (token?.kind !== 'name') throw this.#problem('expected a name');
    this.#index++;
    return token.text;
  }

  expectEnd(): void {
    if (!this.isAtEnd) throw this.#problem('expected the end of the tag');
  }

  /** One expression, or several with commas between them as a tuple. */
  tuple(withConditions = true, ends: readonly string[] = []): TemplateNode {
    const one = () => (withConditions ? this.expression() : this.#or());
    const first = one();
    if (!this.#isOperator(',')) return first;
    const items = [first];
    while (this.skip(',')) {
      if (this.isAtEnd || this.#isOperator(')') || this.#isOperator('=') || this.#isWordOf(ends)) break;
      items.push(one());
    }
    return { type: 'Tuple', items };
  }

  /** What a loop or an assignment gives a value to: names, attributes of namespaces, tuples of them. */
  target(): TemplateNode {
    return this.#nested(() => {
      const items: TemplateNode[] = [];
      do {
        if (items.length > 0 && (this.#isOperator('=') || this.#isWordOf(['in']))) break;
        if (this.skip('(')) {
          items.push(this.target());
          this.expect(')');
        } else {
          const name = this.name();
          items.push(
            this.skip('.')
              ? { type: 'Attribute', object: { type: 'Name', name }, name: this.name() }
              : { type: 'Name', name },
          );
        }
      } while (this.skip(','));
      const [only] = items;
      return items.length === 1 && only !== undefined ? only : { type: 'Tuple', items };
    });
  }

  /** Parameters of a macro or a call block, with the brackets. */
  parameters(): TemplateNode[] {
    const parameters: TemplateNode[] = [];
    this.expect('(');
    while (!this.skip(')')) {
      if (parameters.length > 0) this.expect(',');
      if (this.skip(')')) break;
      const name = this.name();
      parameters.push({ type: 'Parameter', name, default: this.skip('=') ? this.expression() : null });
    }
    return parameters;
  }

  /** A filter by name with its arguments, applied to `operand`. */
  filter(operand: TemplateNode | null): TemplateNode {
    const name = this.#dottedName();
    const call = this.skip('(') ? this.#arguments() : { arguments: [], keywords: [] };
    return { type: 'Filter', operand, name, ...call };
  }

  /** A whole expression. */
  expression(): TemplateNode {
    return this.#nested(() => {
      let value = this.#or();
      while (this.skipWord('if')) {
        const test = this.#or();
        value = {
          type: 'Conditional',
          test,
          chosen: value,
          otherwise: this.skipWord('else') ? this.expression() : null,
        };
      }
      return value;
    });
  }

  #or(): TemplateNode {
    return this.#chain(
      'Or',
      () => this.#and(),
      () => (this.skipWord('or') ? 'or' : undefined),
    );
  }

  #and(): TemplateNode {
    return this.#chain(
      'And',
      () => this.#not(),
      () => (this.skipWord('and') ? 'and' : undefined),
    );
  }

  #not(): TemplateNode {
    return this.#nested(() =>
      this.skipWord('not') ? { type: 'Not', operand: this.#not() } : this.#comparison(),
    );
  }

  #comparison(): TemplateNode {
    return this.#chain(
      'Compare',
      () => this.#sum(),
      () => {
        const token = this.#tokens[this.#index];
        if (token?.kind === 'operator' && COMPARISONS.has(token.text)) {
          this.#index++;
          return token.text;
        }
        if (this.skipWord('in')) return 'in';
        const next = this.#tokens[this.#index + 1];
        if (this.#isWordOf(['not']) && next?.kind === 'name' && next.text === 'in') {
          this.#index += 2;
          return 'not in';
        }
        return undefined;
      },
    );
  }

  #sum(): TemplateNode {
    return this.#chain(
      'Arithmetic',
      () => this.#concatenation(),
      () => this.#oneOf(['+', '-']),
    );
  }

  #concatenation(): TemplateNode {
    return this.#chain(
      'Concatenation',
      () => this.#product(),
      () => this.#oneOf(['~']),
    );
  }

  #product(): TemplateNode {
    return this.#chain(
      'Arithmetic',
      () => this.#power(),
      () => this.#oneOf(['*', '/', '//', '%']),
    );
  }

  #power(): TemplateNode {
    return this.#chain(
      'Arithmetic',
      () => this.#unary(true),
      () => this.#oneOf(['**']),
    );
  }

  #unary(withFilters: boolean): TemplateNode {
    return this.#nested(() => {
      const sign = this.#oneOf(['+', '-']);
      let value: TemplateNode =
        sign === undefined ? this.#primary() : { type: 'Sign', operator: sign, operand: this.#unary(false) };
      value = this.#postfix(value);
      return withFilters ? this.#filters(value) : value;
    });
  }

  #primary(): TemplateNode {
    const token = this.#tokens[this.#index];
    if (token === undefined) throw this.#problem('the tag ends where a value is expected');
    this.#index++;
    switch (token.kind) {
      case 'name':
        return nameOrConstant(token.text);
      case 'number':
        return { type: 'Constant', value: numberOf(token.text) };
      case 'string': {
        const parts = [token.text];
        for (
          let next = this.#tokens[this.#index];
          next?.kind === 'string';
          next = this.#tokens[this.#index]
        ) {
          parts.push(next.text);
          this.#index++;
        }
        return { type: 'Constant', value: parts.join('') };
      }
      case 'operator':
        if (token.text === '(') return this.#parenthesised();
        if (token.text === '[') return { type: 'List', items: this.#items(']') };
        if (token.text === '{') return this.#dictionary();
    }
    throw new TemplateProblem(`unexpected ${token.text.slice(0, 20)}`, token.at);
  }

  #parenthesised(): TemplateNode {
    if (this.skip(')')) return { type: 'Tuple', items: [] };
    const value = this.tuple();
    this.expect(')');
    return value;
  }

  #items(closing: string): TemplateNode[] {
    const items: TemplateNode[] = [];
    while (!this.skip(closing)) {
      if (items.length > 0) this.expect(',');
      if (this.skip(closing)) break;
      items.push(this.expression());
    }
    return items;
  }

  #dictionary(): TemplateNode {
    const items: TemplateNode[] = [];
    while (!this.skip('}')) {
      if (items.length > 0) this.expect(',');
      if (this.skip('}')) break;
      const key = this.expression();
      this.expect(':');
      items.push({ type: 'Pair', key, value: this.expression() });
    }
    return { type: 'Dictionary', items };
  }

  #postfix(value: TemplateNode): TemplateNode {
    let node = value;
    const levels = this.#levels;
    for (;;) {
      if (this.skip('.')) node = this.#attribute(node);
      else if (this.skip('[')) node = this.#subscript(node);
      else if (this.skip('(')) node = { type: 'Call', callee: node, ...this.#arguments() };
      else break;
      this.#deepen();
    }
    this.#levels = levels;
    return node;
  }

  #attribute(object: TemplateNode): TemplateNode {
    const token = this.#tokens[this.#index];
    if (token?.kind === 'name') {
      this.#index++;
      return { type: 'Attribute', object, name: token.text };
    }
    if (token?.kind === 'number') {
      this.#index++;
      return { type: 'Item', object, index: { type: 'Constant', value: numberOf(token.text) } };
    }
    throw this.#problem('expected the name of an attribute');
  }

  #subscript(object: TemplateNode): TemplateNode {
    const items: TemplateNode[] = [];
    while (!this.skip(']')) {
      if (items.length > 0) this.expect(',');
      items.push(this.#sliceOrIndex());
    }
    const [only] = items;
    const index = items.length === 1 && only !== undefined ? only : { type: 'Tuple', items };
    return { type: 'Item', object, index };
  }

  #sliceOrIndex(): TemplateNode {
    const bounds: (TemplateNode | null)[] = [null, null, null];
    let bound = 0;
    while (!this.#isOperator(']') && !this.#isOperator(',')) {
      if (this.skip(':')) {
        bound++;
        if (bound > 2) throw this.#problem('a slice has three bounds');
      } else if (bounds[bound] === null) bounds[bound] = this.expression();
      else throw this.#problem('expected a colon');
    }
    const [start, stop, step] = bounds;
    if (bound === 0 && start !== null && start !== undefined) return start;
    return { type: 'Slice', start: start ?? null, stop: stop ?? null, step: step ?? null };
  }

  #arguments(): Parts {
    const args: TemplateNode[] = [];
    const keywords: TemplateNode[] = [];
    let isFirst = true;
    while (!this.skip(')')) {
      if (!isFirst) this.expect(',');
      isFirst = false;
      if (this.skip(')')) break;
      const next = this.#tokens[this.#index + 1];
      if (this.skip('**')) keywords.push({ type: 'Keyword', name: null, value: this.expression() });
      else if (this.skip('*')) args.push({ type: 'Spread', value: this.expression() });
      else if (this.#tokens[this.#index]?.kind === 'name' && next?.kind === 'operator' && next.text === '=') {
        const name = this.name();
        this.expect('=');
        keywords.push({ type: 'Keyword', name, value: this.expression() });
      } else args.push(this.expression());
    }
    return { arguments: args, keywords };
  }

  #filters(value: TemplateNode): TemplateNode {
    let node = value;
    const levels = this.#levels;
    for (;;) {
      if (this.skip('|')) node = this.filter(node);
      else if (this.skipWord('is')) node = this.#test(node);
      else if (this.skip('(')) node = { type: 'Call', callee: node, ...this.#arguments() };
      else break;
      this.#deepen();
    }
    this.#levels = levels;
    return node;
  }

  #test(operand: TemplateNode): TemplateNode {
    const isNegated = this.skipWord('not');
    const name = this.#dottedName();
    let call: Parts = { arguments: [], keywords: [] };
    const token = this.#tokens[this.#index];
    if (this.skip('(')) call = this.#arguments();
    else if (
      token !== undefined &&
      (token.kind === 'string' ||
        token.kind === 'number' ||
        (token.kind === 'name' && !OPERATOR_WORDS.has(token.text)) ||
        (token.kind === 'operator' && (token.text === '[' || token.text === '{')))
    ) {
      call = { arguments: [this.#postfix(this.#primary())], keywords: [] };
    }
    return { type: 'Test', operand, name, isNegated, ...call };
  }

  #dottedName(): string {
    const parts = [this.name()];
    while (this.skip('.')) parts.push(this.name());
    return parts.join('.');
  }

  /** Operands with operators between them; a single operand stands for itself. */
  #chain(type: string, operand: () => TemplateNode, operator: () => string | undefined): TemplateNode {
    const first = operand();
    let found = operator();
    if (found === undefined) return first;
    const operands = [first];
    const operators: string[] = [];
    for (; found !== undefined; found = operator()) {
      operators.push(found);
      operands.push(operand());
    }
    return { type, operands, operators };
  }

  #nested(parse: () => TemplateNode): TemplateNode {
    const levels = this.#levels;
    this.#deepen();
    const node = parse();
    this.#levels = levels;
    return node;
  }

  #deepen(): void {
    this.#levels++;
    if (this.#levels > LIMITS.templateLevels.value)
      throw this.#problem(`nested deeper than the limit templateLevels (${LIMITS.templateLevels.value})`);
  }

  #oneOf(operators: readonly string[]): string | undefined {
    const token = this.#tokens[this.#index];
    if (token?.kind !== 'operator' || !operators.includes(token.text)) return undefined;
    this.#index++;
    return token.text;
  }

  #isOperator(text: string): boolean {
    const token = this.#tokens[this.#index];
    return token?.kind === 'operator' && token.text === text;
  }

  #isWordOf(words: readonly string[]): boolean {
    const token = this.#tokens[this.#index];
    return token?.kind === 'name' && words.includes(token.text);
  }

  #skipIf(matches: (token: Token) => boolean): boolean {
    const token = this.#tokens[this.#index];
    if (token === undefined || !matches(token)) return false;
    this.#index++;
    return true;
  }

  #problem(message: string): TemplateProblem {
    return new TemplateProblem(message, this.at);
  }
}

function nameOrConstant(text: string): TemplateNode {
  if (text === 'true' || text === 'True') return { type: 'Constant', value: true };
  if (text === 'false' || text === 'False') return { type: 'Constant', value: false };
  if (text === 'none' || text === 'None') return { type: 'Constant', value: null };
  return { type: 'Name', name: text };
}

function numberOf(digits: string): number {
  const value = Number(digits.replaceAll('_', ''));
  return Number.isFinite(value) ? value : Number.MAX_SAFE_INTEGER;
}
