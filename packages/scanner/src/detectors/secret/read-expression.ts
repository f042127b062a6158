// Reads the literal that an expression falls back to: a default of a look-up, what a wrapper is called with.

import { type Literal, readQuoted } from './read-literal.ts';

const CALL = /(?:await[ \t]{1,4}|new[ \t]{1,4}|&)?([A-Za-z_$][\w.:$]{0,80}!?)[ \t]{0,4}\(/y;
const OTHERWISE =
  /(?:[A-Za-z_$][\w.$]{0,80}(?:\?\.)?(?:\[\\{0,3}["'][\w.-]{1,64}\\{0,3}["']\])?|\))?[ \t]{0,8}(?:or|\|\||\?\?|\?:|else|:-)[ \t]{0,8}(?=["'`bru\\])/y;
const POWERSHELL = /\(?[ \t]{0,4}ConvertTo-SecureString[ \t]{1,4}(?:-String[ \t]{1,4})?(?=["'])/iy;
const SHELL_DEFAULT = /["']?\$\{[A-Za-z_]\w{0,60}:?[-=]([^}\s"'$]{1,200})\}/y;

/** Calls whose second literal is what is taken where the first names nothing. */
const GETTERS =
  /(?:^|\.|::)(?:getenv|get|environ|env|config|getattr|setdefault|pop|Getenv|GetEnv|getProperty|GetString|getString|fetch|lookup|getOrDefault|get_or_default|getenv_or_default|GetEnvDefault|get_config|get_setting|get_secret|DEFINE_string|String|StringVar|string|option|str)$/;
/** Calls that only wrap what they are called with. */
const WRAPPERS =
  /(?:^|\.|::)(?:SecretStr|Secret|SecretBytes|Password|str|bytes|bytearray|String|NSString|from|quote|quote_plus|encodeURIComponent|b64encode|b64decode|btoa|Option|Argument|Field|literal|Literal|Value|valueOf|Some|Ok|raw|StringValue|stringValue|SecureString|plaintext|unsafePlainText|unsafe_plain_text|toCharArray|StringField|CharField|env!|option_env!|strdup|std::string|string)$/;

const ARGUMENTS_UNITS = 400;
const DEFAULT_KEY = /\b(?:default|default_value|defaultValue|fallback|value)[ \t]{0,4}[=:][ \t]{0,4}$/;

/**
 * The literal that the expression at this place comes down to: `os.getenv("X", "literal")`, `x or "literal"`,
 * `SecretStr("literal")`, `${X:-literal}`.
 */
export function readExpression(text: string, at: number): Literal | undefined {
  SHELL_DEFAULT.lastIndex = at;
  const shell = SHELL_DEFAULT.exec(text);
  if (shell !== null) {
    const value = shell[1] ?? '';
    const end = at + shell[0].length - 1;
    return { value, start: end - value.length, end, next: end + 1, isQuoted: true, parts: 1 };
  }
  POWERSHELL.lastIndex = at;
  const powershell = POWERSHELL.exec(text);
  if (powershell !== null) return readQuoted(text, at + powershell[0].length);
  CALL.lastIndex = at;
  const call = CALL.exec(text);
  if (call !== null) {
    const { literals, fallback, close } = readArguments(text, at + call[0].length);
    const callee = call[1] ?? '';
    if (fallback !== undefined) return fallback;
    if (GETTERS.test(callee) && literals.length >= 2) return literals[1];
    const otherwise = close < 0 ? undefined : readOtherwise(text, close);
    if (otherwise !== undefined) return otherwise;
    if (WRAPPERS.test(callee) && literals.length >= 1) return literals[0];
    return undefined;
  }
  return readOtherwise(text, at);
}

/** `name or "literal"`, `name || "literal"`. */
function readOtherwise(text: string, at: number): Literal | undefined {
  OTHERWISE.lastIndex = at;
  const match = OTHERWISE.exec(text);
  return match === null ? undefined : readQuoted(text, at + match[0].length);
}

interface Arguments {
  readonly literals: readonly Literal[];
  /** What stands behind `default=`. */
  readonly fallback: Literal | undefined;
  /** Where the closing bracket stands; -1 where it is not near. */
  readonly close: number;
}

/** The literals of the outermost level of a call's arguments, by place. */
export function readArguments(text: string, at: number): Arguments {
  const limit = Math.min(text.length, at + ARGUMENTS_UNITS);
  const literals: Literal[] = [];
  let fallback: Literal | undefined;
  let depth = 0;
  let index = at;
  while (index < limit) {
    const character = text[index] ?? '';
    if (character === '"' || character === "'" || character === '`' || character === '\\') {
      const literal = readQuoted(text, index);
      if (literal === undefined) return { literals, fallback, close: -1 };
      if (depth === 0) {
        const isKeyed = /[=:][ \t]{0,4}[bru]{0,2}$/.test(text.slice(Math.max(at, index - 8), index));
        if (!isKeyed) literals.push(literal);
        else if (DEFAULT_KEY.test(text.slice(Math.max(at, index - 24), index))) fallback ??= literal;
      }
      index = literal.next;
      continue;
    }
    if (character === '(' || character === '[' || character === '{') depth += 1;
    else if (character === ')' || character === ']' || character === '}') {
      if (depth === 0) return { literals, fallback, close: index };
      depth -= 1;
    }
    index += 1;
  }
  return { literals, fallback, close: -1 };
}
