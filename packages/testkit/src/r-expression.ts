// Expressions in brackets, as r-assembler.ts takes them: words, texts, lists.

/** A word or a list. */
export type Expression = string | { readonly list: readonly Expression[] };

/** @param source one expression */
export function parseR(source: string): Expression {
  const tokens = source.match(/"(?:\\.|[^"\\])*"|[()]|[^\s()"=]+=?/g) ?? [];
  return parse({ tokens, at: 0 });
}

interface Parser {
  readonly tokens: readonly string[];
  at: number;
}

function parse(parser: Parser): Expression {
  const token = parser.tokens[parser.at++];
  if (token === undefined) throw new TypeError('the expression ends early');
  if (token !== '(') return token;
  const list: Expression[] = [];
  while (parser.tokens[parser.at] !== ')') list.push(parse(parser));
  parser.at += 1;
  return { list };
}

/** The word that a list begins with. */
export function head(expression: Expression): string {
  const first = typeof expression === 'string' ? undefined : expression.list[0];
  return typeof first === 'string' ? first : '';
}

/** What follows it. */
export function itemsOf(expression: Expression): readonly Expression[] {
  return typeof expression === 'string' ? [] : expression.list.slice(1);
}

/** `a=1 2 b=3` as pairs of a tag and a value. */
export function tagged(items: readonly Expression[]): { tag: string | undefined; value: Expression }[] {
  const pairs: { tag: string | undefined; value: Expression }[] = [];
  for (let index = 0; index < items.length; index++) {
    const item = items[index] ?? '';
    const isTag = typeof item === 'string' && item.endsWith('=') && index + 1 < items.length;
    if (isTag) index += 1;
    pairs.push({ tag: isTag ? item.slice(0, -1) : undefined, value: items[index] ?? '' });
  }
  return pairs;
}
