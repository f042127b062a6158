// Folds operators, subscripts, filters and methods of strings over constants, as Jinja and Python define them. What is not
// known here stays unknown; nothing is ever looked up or called.

import {
  alternatives,
  CONTENT,
  combine,
  constant,
  DATE,
  derived,
  isContent,
  isDate,
  isMessage,
  isNumber,
  listOf,
  MAX_FOLDED_CHARACTERS,
  MAX_FOLDED_ITEMS,
  NUMBER,
  numberIn,
  oneOf,
  stringOf,
  type Value,
} from './template-value.ts';

/** The text that a value is rendered as; undefined where it is not constant. */
export function renderedText(value: Value | undefined): string | undefined {
  if (value?.t !== 'const') return undefined;
  if (value.v === true) return 'True';
  if (value.v === false) return 'False';
  return value.v === null ? 'None' : String(value.v);
}

/** `a ~ b`, `a + b`, `a * b` and the like. */
export function foldBinary(operator: string, left: Value, right: Value): Value {
  return combine(left, right, (a, b) => foldPair(operator, a, b));
}

function foldPair(operator: string, a: Value, b: Value): Value {
  if (operator === '~') {
    const [left, right] = [renderedText(a), renderedText(b)];
    return left === undefined || right === undefined ? derived([a, b]) : constant(left + right);
  }
  const [left, right] = [numberIn(a), numberIn(b)];
  if (left !== undefined && right !== undefined) return foldNumbers(operator, left, right);
  const [text, other] = [stringOf(a), stringOf(b)];
  if (operator === '+' && text !== undefined && other !== undefined) return constant(text + other);
  if (operator === '+' && a.t === 'list' && b.t === 'list') return listOf([...a.items, ...b.items]);
  if (operator === '*') {
    const [unit, times] = text !== undefined ? [text, right] : [other, left];
    if (unit !== undefined && times !== undefined && unit.length * times <= MAX_FOLDED_CHARACTERS)
      return constant(unit.repeat(Math.max(0, Math.floor(times))));
  }
  if (operator === '%' && text !== undefined)
    return b.t === 'dict'
      ? foldNamedFormat(text, [], b.entries)
      : formatPercent(text, b.t === 'list' ? b.items : [b]);
  return (isNumber(a) || isNumber(b)) && operator !== '*' ? NUMBER : derived([a, b]);
}

function foldNumbers(operator: string, a: number, b: number): Value {
  switch (operator) {
    case '+':
      return constant(a + b);
    case '-':
      return constant(a - b);
    case '*':
      return constant(a * b);
    case '/':
      return b === 0 ? NUMBER : constant(a / b);
    case '//':
      return b === 0 ? NUMBER : constant(Math.floor(a / b));
    case '%':
      return b === 0 ? NUMBER : constant(a - b * Math.floor(a / b));
    default:
      return constant(Math.min(a ** b, Number.MAX_SAFE_INTEGER));
  }
}

/** `object[index]` and `object.name`, where both are constant. */
export function foldItem(object: Value, index: Value): Value | undefined {
  const at = numberIn(index);
  if (at !== undefined) {
    const items = itemsOf(object);
    return items?.at(at);
  }
  if (object.t !== 'dict') return undefined;
  const key = renderedText(index);
  const found = object.entries.findLast(([name]) => renderedText(name) === key);
  return key === undefined ? undefined : found?.[1];
}

/** `object[start:stop:step]` over constants. */
export function foldSlice(object: Value, bounds: readonly (number | undefined)[]): Value | undefined {
  const items = itemsOf(object);
  const [start, stop, step = 1] = bounds;
  if (items === undefined || step === 0) return undefined;
  const length = items.length;
  const clip = (at: number, low: number, high: number) =>
    Math.min(Math.max(at < 0 ? at + length : at, low), high);
  const taken: Value[] = [];
  const from = step > 0 ? clip(start ?? 0, 0, length) : clip(start ?? length - 1, -1, length - 1);
  const to =
    step > 0 ? clip(stop ?? length, 0, length) : stop === undefined ? -1 : clip(stop, -1, length - 1);
  for (let at = from; step > 0 ? at < to : at > to; at += step) taken.push(items[at] ?? constant(null));
  return stringOf(object) === undefined ? listOf(taken) : joined(taken, '');
}

/** The items of a list, the characters of a string, the keys of a dictionary. */
export function itemsOf(value: Value): readonly Value[] | undefined {
  if (value.t === 'list') return value.items;
  if (value.t === 'dict') return value.entries.map(([key]) => key);
  const text = stringOf(value);
  return text === undefined || text.length > MAX_FOLDED_ITEMS ? undefined : [...text].map(constant);
}

function joined(items: readonly Value[], separator: string): Value {
  const parts = items.map(renderedText);
  return parts.every((part) => part !== undefined) ? constant(parts.join(separator)) : derived(items);
}

/** A filter or a method of a string by name; undefined where it is not known. */
export function foldFunction(name: string, operand: Value, args: readonly Value[]): Value {
  if (operand.t === 'oneof')
    return oneOf(alternatives(operand).map((item) => foldFunction(name, item, args)));
  if (name === 'length' || name === 'count' || name === 'int' || name === 'float' || name === 'find')
    return NUMBER;
  const folded = foldKnown(name, operand, args);
  if (folded !== undefined) return folded;
  const parts = [operand, ...args];
  if (parts.some(isContent)) return CONTENT;
  if (parts.some(isDate)) return DATE;
  if (isMessage(operand) && TEXT_OF_ANYTHING.has(name)) return CONTENT;
  return derived(parts);
}

/** What turns a whole conversation into text. */
const TEXT_OF_ANYTHING: ReadonlySet<string> = new Set([
  'string',
  'tojson',
  'pprint',
  'join',
  'e',
  'escape',
  'format',
]);

function foldKnown(name: string, operand: Value, args: readonly Value[]): Value | undefined {
  const items = itemsOf(operand);
  const [first, second] = args;
  switch (name) {
    case 'first':
      return items?.[0];
    case 'last':
      return items?.at(-1);
    case 'list':
    case 'unique':
      return items === undefined ? undefined : listOf(items);
    case 'reverse':
      return items === undefined
        ? undefined
        : stringOf(operand) === undefined
          ? listOf(items.toReversed())
          : joined(items.toReversed(), '');
    case 'sort':
      return items === undefined ? undefined : sorted(items);
    case 'keys':
      return operand.t === 'dict' ? listOf(operand.entries.map(([key]) => key)) : undefined;
    case 'values':
      return operand.t === 'dict' ? listOf(operand.entries.map(([, value]) => value)) : undefined;
    case 'items':
    case 'dictsort':
      return operand.t === 'dict' ? listOf(operand.entries.map((pair) => listOf(pair))) : undefined;
    case 'next':
      // Of a `cycler`: any of its items.
      return operand.t === 'list' && items !== undefined && items.length > 0 ? oneOf(items) : undefined;
    case 'get':
      return first === undefined ? undefined : (foldItem(operand, first) ?? second);
    case 'default':
    case 'd':
      return operand.t === 'const' || first === undefined ? operand : oneOf([operand, first]);
    case 'sum':
      return items?.reduce((sum, item) => foldBinary('+', sum, item), first ?? constant(0));
    case 'join':
      return foldJoin(operand, items, first);
  }
  const text = renderedText(operand);
  return text === undefined ? undefined : foldText(name, text, args);
}

function sorted(items: readonly Value[]): Value {
  const texts = items.map(renderedText);
  if (texts.some((text) => text === undefined)) return derived(items);
  return listOf([...items].sort((a, b) => ((renderedText(a) ?? '') < (renderedText(b) ?? '') ? -1 : 1)));
}

/** `list|join(separator)` and `separator.join(list)`: which is which is told by what they are. */
function foldJoin(
  operand: Value,
  items: readonly Value[] | undefined,
  first: Value | undefined,
): Value | undefined {
  const separator = stringOf(operand);
  if (separator !== undefined && first !== undefined && first.t !== 'const') {
    const joinedItems = itemsOf(first);
    return joinedItems === undefined ? undefined : joined(joinedItems, separator);
  }
  return items === undefined ? undefined : joined(items, renderedText(first) ?? '');
}

function foldText(name: string, text: string, args: readonly Value[]): Value | undefined {
  const [first, second] = args.map(renderedText);
  switch (name) {
    case 'lower':
    case 'casefold':
      return constant(text.toLowerCase());
    case 'upper':
      return constant(text.toUpperCase());
    case 'capitalize':
      return constant(text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase());
    case 'title':
      return constant(text.toLowerCase().replace(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase()));
    case 'swapcase':
      return constant(
        [...text]
          .map((letter) => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()))
          .join(''),
      );
    case 'trim':
    case 'strip':
    case 'lstrip':
    case 'rstrip':
      return constant(stripped(name, text, first));
    case 'replace':
      return first === undefined || second === undefined ? undefined : replaced(text, first, second);
    case 'removeprefix':
      return first === undefined
        ? undefined
        : constant(text.startsWith(first) ? text.slice(first.length) : text);
    case 'removesuffix':
      return first === undefined
        ? undefined
        : constant(first !== '' && text.endsWith(first) ? text.slice(0, -first.length) : text);
    case 'split':
      return listOf((args.length === 0 ? text.trim().split(/\s+/) : text.split(first ?? ' ')).map(constant));
    case 'format':
      return text.includes('{') ? formatBraces(text, args) : formatPercent(text, args);
    case 'string':
    case 'safe':
    case 'e':
    case 'escape':
    case 'forceescape':
    case 'striptags':
      return constant(text);
    default:
      return undefined;
  }
}

function stripped(name: string, text: string, characters: string | undefined): string {
  const isStripped = (letter: string | undefined) =>
    letter !== undefined && (characters === undefined ? letter.trim() === '' : characters.includes(letter));
  let from = 0;
  let to = text.length;
  if (name !== 'rstrip') while (from < to && isStripped(text[from])) from++;
  if (name !== 'lstrip') while (to > from && isStripped(text[to - 1])) to--;
  return text.slice(from, to);
}

function replaced(text: string, from: string, to: string): Value | undefined {
  const parts = text.split(from);
  const length = text.length + (parts.length - 1) * (to.length - from.length);
  return length > MAX_FOLDED_CHARACTERS ? undefined : constant(parts.join(to));
}

/** `'%s%s' % (a, b)`: strings, numbers and characters by their code. */
function formatPercent(text: string, args: readonly Value[]): Value {
  let index = 0;
  let isWhole = true;
  const formatted = text.replace(/%(?:%|[sdcxr])/g, (directive) => {
    if (directive === '%%') return '%';
    const value = args[index++];
    if (directive === '%c') {
      const code = numberIn(value);
      if (code !== undefined && code >= 0 && code <= 0x10ffff) return String.fromCodePoint(Math.floor(code));
    }
    if (directive === '%x') return (numberIn(value) ?? 0).toString(16);
    const rendered = renderedText(value);
    if (rendered === undefined || text.length + rendered.length > MAX_FOLDED_CHARACTERS) isWhole = false;
    return rendered ?? '';
  });
  return isWhole ? constant(formatted) : derived([constant(''), ...args]);
}

/**
 * `'{a}'.format(a=x)` and `'%(a)s' % {'a': x}`: fields by name, the others by position.
 *
 * @param named pairs of a name and its value
 */
export function foldNamedFormat(
  text: string,
  args: readonly Value[],
  named: readonly (readonly [Value, Value])[],
): Value {
  let isWhole = true;
  const filled = text.replace(
    /%\(([^()%]{1,200})\)s|\{([A-Za-z_]\w{0,199})\}/g,
    (_, percent?: string, brace?: string) => {
      const found = named.find(([key]) => renderedText(key) === (percent ?? brace));
      const rendered = renderedText(found?.[1]);
      if (rendered === undefined || text.length + rendered.length > MAX_FOLDED_CHARACTERS) isWhole = false;
      // What was put in is not read as a field again.
      return (rendered ?? '').replace(/[{}]/g, '$&$&');
    },
  );
  if (!isWhole) return derived([constant(''), ...args, ...named.map(([, value]) => value)]);
  return text.includes('%(') ? constant(filled) : formatBraces(filled, args);
}

/** `'{}{}'.format(a, b)` with plain fields; fields that walk attributes are left to whoever reads the text. */
function formatBraces(text: string, args: readonly Value[]): Value {
  let index = 0;
  let isWhole = true;
  const formatted = text.replace(
    /\{\{|\}\}|\{([0-9]{0,3})(:c)?\}/g,
    (field, number: string | undefined, asCode) => {
      if (field === '{{' || field === '}}') return field.slice(1);
      const value = args[number === undefined || number === '' ? index++ : Number(number)];
      const code = numberIn(value);
      if (asCode !== undefined && code !== undefined && code >= 0 && code <= 0x10ffff)
        return String.fromCodePoint(Math.floor(code));
      const rendered = renderedText(value);
      if (rendered === undefined) isWhole = false;
      return rendered ?? '';
    },
  );
  return isWhole ? constant(formatted) : derived([constant(''), ...args]);
}
