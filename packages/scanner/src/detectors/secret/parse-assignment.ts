// Reads what is assigned to a name, however a language writes it: `name = value`, keys, keywords, defaults of look-ups and
// of options, flags of commands, elements and attributes, cells of tables. It starts from the name and never looks far.

import { lineStartBefore } from './line-start.ts';
import { readArguments, readExpression } from './read-expression.ts';
import { type BareEnd, type Literal, readBare, readQuoted } from './read-literal.ts';

/** A value and the name that it is given. */
export interface Assignment extends Literal {
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  /** `compared`: with `==`. `words`: prose. `pair`: a name and a value side by side. */
  readonly form: 'assigned' | 'compared' | 'pair' | 'flag' | 'element' | 'cell' | 'words' | 'directive';
}

const NAME_UNITS = 80;
/** How much of a line before a name says how it goes on. */
const LINE_UNITS = 200;

/** Where the name around a place begins and ends. Names hold letters, digits and `_ $ . -`. */
export function nameAround(
  text: string,
  at: number,
  least: number,
): { readonly start: number; readonly end: number } {
  let start = at;
  while (start > least && at - start < NAME_UNITS && isNameCode(text.charCodeAt(start - 1))) start -= 1;
  let end = at;
  while (end - at < NAME_UNITS && isNameCode(text.charCodeAt(end))) end += 1;
  // An escape such as \n right before a name is not part of it.
  if (text[start - 1] === '\\' && /[nrt]/.test(text[start] ?? '') && start < at) start += 1;
  while (start < at && (text[start] === '.' || text[start] === '$')) start += 1;
  while (end > at && (text[end - 1] === '.' || text[end - 1] === '-')) end -= 1;
  return { start, end };
}

function isNameCode(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x5f ||
    code === 0x2e ||
    code === 0x2d ||
    code === 0x24 ||
    (code >= 0xc0 && code < 0x2000)
  );
}

/** `API key`, `client secret`: words before the last one of a name that prose writes apart. */
const WORDS_BEFORE =
  /(?:^|[^A-Za-z0-9_])((?:(?:api|access|secret|auth|private|client|account|app|application|bearer|refresh|service|user|db|database|admin|root|master|encryption|signing|webhook|personal|login|session|subscription|storage|consumer|deploy|bot|security|shared|[A-Z][A-Za-z]{2,15}|AWS|GCP) ){1,3})$/;
const WORDS_BEFORE_UNITS = 48;

const CLOSED_KEY = /\\{0,7}["'`”]/y;
const MARKS = /(?:\*\*|__|`|&quot;)?[ \t]{0,64}(?:\]|&quot;)?[ \t]{0,64}(?:\*\*|`)?/y;
const TYPED =
  /(?:[ \t]{0,8}:[ \t]{0,8}(?:[\w.]{0,30}\b(?:str|string|String|bytes|Bytes|Optional|SecretStr|Secret|Any|any|Union|Text|AnyStr|Final|ClassVar|Annotated|NSString|object|char|Password)\b|&'?(?:static )?(?:mut )?str)[\w\s,.|"'<>?!]{0,30}(?:\[[\w\s,.|"'[\]]{0,60}\])?[?!]?[ \t]{0,8}=(?![=>])|[ \t]{1,4}(?:string|\[\]byte)[ \t]{0,4}=|\[\d{0,6}\][ \t]{0,4}=|[ \t]{1,4}=[ \t]{1,4}(?=$))[ \t]{0,64}/y;
const OTHERWISE = /[\])]{0,2}[ \t]{1,8}(?:\|\||\?\?|or)[ \t]{1,8}(?=["'`])/y;
const SEPARATOR = /(?:===?|!==?|=>|:=|\?=|\+=|->|→|<<?-|[-–—](?=[ \t])|=|:(?!:|\/\/))[ \t]{0,64}/y;
const IS = /[ \t](?:is|are|was)(?: set to| now| still)?:?[ \t]+/y;
const BLOCK = /[|>][+-]?\d?[ \t]{0,8}\r?\n[ \t]{1,40}/y;
const CONTINUED = /(?:\([ \t]{0,8}|\\)?\r?\n[ \t]{1,120}(?=[bru]?["'])|\([ \t]{0,8}(?=[bru]?["'])/y;
const DIRECTIVE =
  /(?:^|[;&|][ \t]{0,4})[ \t]{0,40}(?:[-$>#][ \t]{1,4})?(?:ENV|ARG|setx|set[ \t]{1,4}-[a-zA-Z]{1,4}|setenv|#[ \t]{0,4}define|%define|config[ \t]set|export[ \t]-n)[ \t]{1,16}(?:\S{1,60}=\S{0,200}[ \t]{1,4}){0,6}$/;
const SQL_BEFORE = /(?:WITH|IDENTIFIED BY|SET|ENCRYPTED|LOGIN|CREATE USER)[^\n;]{0,60}$/i;
const NETRC_BEFORE =
  /\bmachine[ \t]+\S{1,120}\s{1,40}login[ \t]+\S{1,120}\s{1,40}$|^default[ \t]+login[ \t]+\S{1,120}\s{1,40}$/;
const ITEM_NAME =
  /(?:\b(?:name|key|Name|Key|variable|property|param|setting)\\{0,3}["']?[ \t]{0,8}[:=][ \t]{0,8}\\{0,3}["']?|<(?:name|key)>)$/;
const ITEM_VALUE =
  /\\{0,3}["']?(?:<\/(?:name|key)>)?[ \t]{0,8},?[ \t]{0,8}(?:\r?\n[ \t]{0,80}){0,2}(?:\\{0,3}["']?(?:value|Value|default|defaultValue)\\{0,3}["']?[ \t]{0,8}[:=][ \t]{0,8}|<(?:value|string)>)/y;
const BLOCK_DEFAULT = /\\{0,3}["']?[ \t]{0,4}\{[^{}]{0,300}?\b(?:default|value)[ \t]{0,8}=[ \t]{0,8}/y;
const ATTRIBUTES = /[^<>\n]{0,200}>/y;

export interface AssignmentContext {
  /** True where values stand without quotes: settings, shells, logs; false where they would be names of variables. */
  readonly mayBeBare: boolean;
  readonly fileName: string;
}

/** What is assigned to the name at this place; undefined where nothing is, or nothing that stands there. */
export function parseAssignment(
  text: string,
  nameStart: number,
  nameEnd: number,
  context: AssignmentContext,
): Assignment | undefined {
  const isFlag = text[nameStart] === '-';
  const name = `${wordsBefore(text, nameStart)}${text.slice(nameStart, nameEnd)}`;
  const assigned = (literal: Literal | undefined, form: Assignment['form']): Assignment | undefined =>
    literal === undefined ? undefined : { ...literal, name, nameStart, nameEnd, form };

  CLOSED_KEY.lastIndex = nameEnd;
  const closedKey = CLOSED_KEY.exec(text);
  let at = closedKey === null ? nameEnd : nameEnd + closedKey[0].length;
  const before = text.slice(Math.max(0, nameStart - 24), nameStart);

  if (ITEM_NAME.test(before)) {
    ITEM_VALUE.lastIndex = nameEnd;
    const item = ITEM_VALUE.exec(text);
    if (item !== null) {
      const from = nameEnd + item[0].length;
      const end: BareEnd = item[0].endsWith('>') ? 'element' : 'line';
      return assigned(valueAt(text, from, end, true), 'assigned');
    }
  }
  if (text[nameEnd] === '>' && /<(?:\w{1,20}:)?$/.test(before))
    return assigned(elementAt(text, nameEnd + 1), 'element');
  if (before.endsWith('<') && /\s/.test(text[nameEnd] ?? '')) {
    ATTRIBUTES.lastIndex = nameEnd;
    const attributes = ATTRIBUTES.exec(text);
    if (attributes !== null && !attributes[0].includes('='))
      return assigned(elementAt(text, nameEnd + attributes[0].length), 'element');
  }
  if (closedKey !== null && text[at] === '>' && /\b(?:name|key)=\\{0,3}["']$/.test(before))
    return assigned(elementAt(text, at + 1), 'element');

  MARKS.lastIndex = at;
  at += MARKS.exec(text)?.[0].length ?? 0;

  TYPED.lastIndex = nameEnd;
  const typed = closedKey === null ? TYPED.exec(text) : null;
  if (typed !== null) {
    const literal = valueAt(text, nameEnd + typed[0].length, 'space', false);
    if (literal !== undefined) return assigned(literal, 'assigned');
  }

  SEPARATOR.lastIndex = at;
  const separator = SEPARATOR.exec(text);
  if (separator !== null) {
    const sign = separator[0].trimEnd();
    // The verb, before a remark or a role of markup: `pass :func:...`.
    if (closedKey === null && at > nameEnd && sign === ':' && name.toLowerCase() === 'pass') return undefined;
    let from = at + separator[0].length;
    MARKS.lastIndex = from;
    const marks = MARKS.exec(text)?.[0] ?? '';
    const isMarked =
      marks.startsWith('**') || (marks.startsWith('`') && readQuoted(text, from) === undefined);
    if (isMarked) from += marks.length;
    const isDash = /^[-–—]$/.test(sign);
    if (isDash && at === nameEnd) return undefined;
    const form = /^[=!]=/.test(sign) ? 'compared' : isDash ? 'words' : 'assigned';
    from = behindOthers(text, nameStart, from);
    const isCompared = form === 'compared';
    return assigned(
      valueAt(text, from, endOfBare(text, nameStart, sign), context.mayBeBare && !isCompared, sign === ':'),
      form,
    );
  }

  if (closedKey !== null && text[at] === ',') {
    if (isFlag) {
      const { fallback, literals } = readArguments(text, at + 1);
      if (fallback !== undefined) return assigned(fallback, 'assigned');
      return /[[,(]\s{0,80}\\{0,3}["']$/.test(before) &&
        !/(?:argument|option|flag)\(\s{0,80}["']$/i.test(before)
        ? assigned(literals[0], 'pair')
        : undefined;
    }
    // The first argument of a call, or the second one of a setting: `set("db", "password", ...)`.
    if (
      !/\(\s{0,20}\\{0,3}["'`]$|\bset(?:attr)?\([ \t]{0,4}["']?[\w.-]{1,40}["']?,[ \t]{0,4}["']$/.test(
        text.slice(Math.max(0, nameStart - 60), nameStart),
      )
    )
      return undefined;
    const { literals, fallback } = readArguments(text, at + 1);
    return assigned(fallback ?? literals[0], 'pair');
  }
  OTHERWISE.lastIndex = closedKey === null ? nameEnd : at;
  const otherwise = OTHERWISE.exec(text);
  if (otherwise !== null) return assigned(readQuoted(text, OTHERWISE.lastIndex), 'assigned');
  if (closedKey !== null && text[at] === '{') {
    BLOCK_DEFAULT.lastIndex = nameEnd;
    const block = BLOCK_DEFAULT.exec(text);
    return block === null ? undefined : assigned(readQuoted(text, nameEnd + block[0].length), 'assigned');
  }
  if (text[at] === '|') {
    if (!/\|[ \t*`]{0,40}$/.test(before)) return undefined;
    const from = at + 1 + (/^[ \t`*]{0,40}/.exec(text.slice(at + 1, at + 41))?.[0].length ?? 0);
    const cell = readBare(text, from, 'cell');
    return assigned(cell === undefined ? undefined : trimmed(cell), 'cell');
  }
  if (name === 'PASSWORD' && /^\([ \t]{0,4}'/.test(text.slice(nameEnd, nameEnd + 6)))
    return assigned(readArguments(text, nameEnd + 1).literals[0], 'directive');
  if (at === nameEnd || closedKey !== null) return undefined;
  // Only space stands between: flags, directives, files of passwords, SQL, prose.
  IS.lastIndex = nameEnd;
  const is = IS.exec(text);
  if (is !== null) return assigned(valueAt(text, nameEnd + is[0].length, 'space', true), 'words');
  if (isFlag && text[nameStart + 1] === '-') {
    if (/[-$<[{(|]/.test(text[at] ?? '-')) return undefined;
    return assigned(readQuoted(text, at) ?? readBare(text, at, 'space'), 'flag');
  }
  const line = text.slice(lineStartBefore(text, nameStart, LINE_UNITS), nameStart);
  if (DIRECTIVE.test(line)) return assigned(readQuoted(text, at) ?? readBare(text, at, 'line'), 'directive');
  if (SQL_BEFORE.test(line) && /['"]/.test(text[at] ?? ''))
    return assigned(readQuoted(text, at), 'directive');
  if (/^[ \t]{0,40}$/.test(line) && /\.(?:conf|cfg|ovpn|cnf)$|^[\w-]+$/i.test(context.fileName)) {
    const word = readBare(text, at, 'line');
    return word === undefined || /\s/.test(word.value) ? undefined : assigned(word, 'directive');
  }
  if (
    /(?:^|[._])netrc$/i.test(context.fileName) ||
    NETRC_BEFORE.test(text.slice(Math.max(0, nameStart - 280), nameStart))
  )
    return assigned(readBare(text, at, 'space'), 'directive');
  return undefined;
}

/** Of a line, what stands before the next setting, a remark or a command, where that could be a value. */
function firstOf(literal: Literal): Literal {
  const { value, start } = literal;
  const end = value.search(/[ \t]|;[ \t]{0,4}[A-Za-z][\w .]{0,30}=/);
  if (end < 1 || !/\d|[^A-Za-z0-9 ].*[A-Za-z0-9]/.test(value.slice(0, end))) return literal;
  const first = value.slice(0, end).replace(/[,;]$/, '');
  return { ...literal, value: first, end: start + first.length };
}

/** The text of an element that holds nothing else. */
function elementAt(text: string, at: number): Literal | undefined {
  const literal = readBare(text, at, 'element');
  return literal !== undefined && text.startsWith('</', literal.next) ? literal : undefined;
}

/** `user, password = "svc", "..."`: the values of the names before are passed over. */
function behindOthers(text: string, nameStart: number, at: number): number {
  const line = text.slice(lineStartBefore(text, nameStart, LINE_UNITS), nameStart);
  if (!/^\s*(?:[\w.]{1,40},[ \t]{0,4}){1,4}$/.test(line)) return at;
  let from = at;
  for (let left = line.split(',').length - 1; left > 0; left--) {
    const other = readQuoted(text, from);
    const comma =
      other === undefined ? null : /^[ \t]{0,4},[ \t]{0,4}/.exec(text.slice(other.next, other.next + 10));
    if (other === undefined || comma === null) return at;
    from = other.next + comma[0].length;
  }
  return from;
}

function trimmed(literal: Literal): Literal {
  const value = literal.value.replace(/[`*\s]+$/, '');
  return { ...literal, value, end: literal.start + value.length };
}

function wordsBefore(text: string, nameStart: number): string {
  if (
    text[nameStart - 1] !== ' ' ||
    !/^[A-Za-z]+$/.test(text.slice(nameStart, nameStart + NAME_UNITS).split(/[^\w-]/, 1)[0] ?? '')
  )
    return '';
  const match = WORDS_BEFORE.exec(text.slice(Math.max(0, nameStart - WORDS_BEFORE_UNITS), nameStart));
  return match?.[1] ?? '';
}

/** In a line of its own the value goes on to the end of the line, elsewhere to the next space or separator. */
function endOfBare(text: string, nameStart: number, sign: string): BareEnd {
  const lineStart = lineStartBefore(text, nameStart, LINE_UNITS);
  if (nameStart - lineStart >= LINE_UNITS) return 'ampersand';
  const line = text.slice(lineStart, nameStart);
  if (/["'`]$/.test(line)) return 'ampersand';
  if (/[?&][\w.%-]{0,40}$|[?&]$/.test(line)) return 'ampersand';
  if (line.includes(';') && /(?:^|[;"'\s])[A-Za-z][\w .]{0,40}=[^;"'=]{0,200};[ \t]{0,8}$/.test(line))
    return 'semicolon';
  if (
    /^[\s>#/*-]{0,60}(?:export[ \t]+|set[ \t]+|SET[ \t]+|ENV[ \t]+|ARG[ \t]+|declare[ \t]+-x[ \t]+|\$env:|- )?[\s"'`*_]{0,8}(?:[\w ]{0,40} )?$/.test(
      line,
    )
  )
    return sign === '=' && /^\s*(?:ENV|ARG|export|set|RUN)\b/.test(line) ? 'space' : 'line';
  return sign === ':' || sign === '->' ? 'ampersand' : 'ampersand';
}

function valueAt(
  text: string,
  at: number,
  end: BareEnd,
  mayBeBare: boolean,
  isKey = false,
): Literal | undefined {
  let from = at;
  const character = text[from];
  if (isKey && (character === '|' || character === '>')) {
    BLOCK.lastIndex = from;
    const block = BLOCK.exec(text);
    if (block !== null) return readBare(text, from + block[0].length, 'line');
  }
  CONTINUED.lastIndex = from;
  const continued = CONTINUED.exec(text);
  if (continued !== null) from += continued[0].length;
  const quoted = readQuoted(text, from);
  // `"a" if x else "b"`, `"a".join(...)` are no literals; a format is seen by its braces.
  if (quoted !== undefined) return quoted;
  const expression = readExpression(text, from);
  if (expression !== undefined) return expression;
  if (!mayBeBare || continued !== null) return undefined;
  const whole = readBare(text, from, end);
  const bare = whole === undefined ? undefined : firstOf(trimmed(whole));
  return bare === undefined || /^["'`([{]|^\\["']/.test(bare.value) ? undefined : bare;
}
