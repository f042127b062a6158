// Operators over constants: texts put together, integers computed. Pure, bounded.

import { LIMITS } from '../../limits.ts';
import { constantValue, cutExpression, knownInteger } from '../python-code/code-value.ts';
import { folded, foldFormat, itemsOf, knownCharacters, shownText } from './fold-text.ts';
import { type SourceValue, uniteOrigins, withOrigins } from './source-value.ts';

/** Known parts kept of a text that is not known as a whole. */
const MAX_PARTS = 32;

/** `left operator right`, as far as it is known. */
export function foldOperator(operator: string, left: SourceValue, right: SourceValue): SourceValue {
  const known =
    operator === '+'
      ? foldSum(left, right)
      : operator === '%'
        ? foldTemplate(left, right)
        : operator === '*'
          ? (foldRepetition(left, right) ?? foldRepetition(right, left))
          : undefined;
  const value = known ?? foldIntegers(operator, left, right) ?? composed(operator, left, right);
  const text = `${left.text} ${operator} ${right.text}`;
  return withOrigins(value ?? { text: cutExpression(text) }, uniteOrigins([left, right]));
}

function foldSum(left: SourceValue, right: SourceValue): SourceValue | undefined {
  const a = knownCharacters(left);
  const b = knownCharacters(right);
  const t = left.constant?.t;
  if (a !== undefined && b !== undefined && t === right.constant?.t && (t === 'str' || t === 'bytes')) {
    return a === '' ? right : b === '' ? left : folded(t, a + b);
  }
  const items = itemsOf(left);
  const more = itemsOf(right);
  if (items === undefined || more === undefined || left.container === undefined) return undefined;
  return {
    text: cutExpression(`${left.text} + ${right.text}`),
    container: left.container,
    items: [...items, ...more].slice(0, LIMITS.sourceDisplayItems.value),
  };
}

/** `'...' % value`. */
function foldTemplate(left: SourceValue, right: SourceValue): SourceValue | undefined {
  const template = knownCharacters(left);
  if (template === undefined) return undefined;
  const values = itemsOf(right) ?? [right];
  const characters = template.includes('%c')
    ? values.map((value) => {
        const code = knownInteger(value);
        return code === undefined || code < 0 || code > 0x10ffff
          ? value
          : constantValue({ t: 'str', v: String.fromCodePoint(code) });
      })
    : values;
  return foldFormat(template, /%[sdrc]/g, characters);
}

function foldRepetition(text: SourceValue, count: SourceValue): SourceValue | undefined {
  const known = knownCharacters(text);
  const times = knownInteger(count);
  const t = text.constant?.t;
  if (known === undefined || times === undefined || (t !== 'str' && t !== 'bytes')) return undefined;
  if (known.length * times > LIMITS.codeTextCharacters.value) return undefined;
  return folded(t, known.repeat(Math.max(0, times)));
}

function foldIntegers(operator: string, left: SourceValue, right: SourceValue): SourceValue | undefined {
  const a = knownInteger(left);
  const b = knownInteger(right);
  if (a === undefined || b === undefined) return undefined;
  const result = integerResult(operator, a, b);
  return result === undefined || !Number.isSafeInteger(result)
    ? undefined
    : constantValue({ t: 'int', v: String(result) });
}

function integerResult(operator: string, a: number, b: number): number | undefined {
  const isSmall = a >= 0 && b >= 0 && a < 2 ** 31 && b < 2 ** 31;
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '//':
      return b === 0 ? undefined : Math.floor(a / b);
    case '%':
      return b === 0 ? undefined : a - b * Math.floor(a / b);
    case '^':
      return isSmall ? a ^ b : undefined;
    case '&':
      return isSmall ? a & b : undefined;
    case '|':
      return isSmall ? a | b : undefined;
    case '<<':
      return isSmall && b < 31 ? a * 2 ** b : undefined;
    case '>>':
      return isSmall && b < 32 ? a >> b : undefined;
    default:
      return undefined;
  }
}

/** `'SELECT ' + name`, `'... %s' % name`: the known parts of a text. */
function composed(operator: string, left: SourceValue, right: SourceValue): SourceValue | undefined {
  const text = cutExpression(`${left.text} ${operator} ${right.text}`);
  if (operator === '%') {
    const template = left.constant?.t === 'str' ? left.constant.v : undefined;
    if (template === undefined) return undefined;
    const texts = template.split(/%(?:\([^)]{0,64}\))?[sdr]/, MAX_PARTS);
    return { text, parts: texts.flatMap((part, index) => (index === 0 ? [part] : [null, part])) };
  }
  // `Path.home() / '.ssh'`.
  if (operator === '/' && (right.constant?.t === 'str' || left.resultOf?.[0] === 'pathlib.Path')) {
    const below = composedPath([left, right]) ?? { text };
    return { ...below, text, ...(left.resultOf === undefined ? {} : { resultOf: left.resultOf }) };
  }
  if (operator !== '+') return undefined;
  const parts = [...textParts(left), ...textParts(right)].slice(0, MAX_PARTS);
  return parts.every((part) => part === null) ? undefined : { text, parts };
}

/** `os.path.join(folder, '.ssh', name)`. */
export function composedPath(values: readonly SourceValue[]): SourceValue | undefined {
  const parts = values
    .flatMap((value, index) => (index === 0 ? textParts(value) : ['/', ...textParts(value)]))
    .slice(0, MAX_PARTS);
  if (parts.every((part) => part !== null)) return constantValue({ t: 'str', v: parts.join('') });
  return parts.some((part) => part !== null && part !== '/') ? { text: 'join(...)', parts } : undefined;
}

/** `'...{}...'.format(value)` with values that are not known. */
export function composedFormat(template: string): SourceValue {
  const texts = template.split(/\{[^{}]{0,64}\}/, MAX_PARTS);
  return {
    text: 'format(...)',
    parts: texts.flatMap((part, index) => (index === 0 ? [part] : [null, part])),
  };
}

/** The parts of a value that is put into a text. */
function textParts(value: SourceValue): readonly (string | null)[] {
  if (value.constant?.t === 'str' || value.constant?.t === 'int') return [value.constant.v];
  // The interpreter that runs the source: as good as known.
  if (value.paths?.[0] === 'sys.executable') return ['python'];
  // The module's own name: what begins with it stays in its package.
  const path = value.paths?.[0];
  if (path === '__name__' || path === '__package__') return [`.${path}`];
  return value.parts ?? (value.constant === undefined && value.paths?.[0] === 'os.sep' ? ['/'] : [null]);
}

/** The parts of an f-string, put together where all are known. */
export function foldParts(parts: readonly SourceValue[], isRecast: boolean): SourceValue {
  const texts = parts.map(shownText);
  const origins = uniteOrigins(parts);
  if (!isRecast && texts.every((text) => text !== undefined)) {
    const v = texts.join('');
    if (v.length <= LIMITS.sourceTextCharacters.value)
      return withOrigins(constantValue({ t: 'str', v }), origins);
  }
  const shown = parts.map((part, index) => texts[index] ?? `{${part.text}}`).join('');
  return withOrigins(
    { text: cutExpression(`f'${shown.slice(0, 240)}'`), parts: parts.flatMap(textParts).slice(0, MAX_PARTS) },
    origins,
  );
}
