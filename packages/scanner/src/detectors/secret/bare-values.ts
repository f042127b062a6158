// Where a value may stand without quotes: in settings, shells, logs and prose, and in strings and comments of source.

import { lineStartBefore } from './line-start.ts';
import type { SearchedText } from './searched-text.ts';

/** Languages in which what stands without quotes is the name of something. */
const SOURCE = new Set(
  'python javascript typescript java kotlin scala go rust c cpp c++ csharp swift r julia lua perl ruby php dart json jsonnet hcl terraform sql groovy'.split(
    ' ',
  ),
);
const SOURCE_FILE =
  /\.(?:py|pyw|pyx|pyi|js|mjs|cjs|jsx|ts|tsx|java|kt|kts|scala|go|rs|c|h|cc|cpp|cxx|hpp|cu|cuh|cs|swift|r|jl|lua|pl|pm|rb|php|dart|json|tf|hcl|sql|groovy|gradle|vue|svelte)$/i;
/** Segments that are no source whatever the file is. */
const PROSE: ReadonlySet<string> = new Set(['output', 'markdown', 'log', 'prose']);
const LINE_UNITS = 300;
const DOCUMENTATION_UNITS = 4000;
const COMMENT = /^\s*(?:#|\/\/|\*|\/\*|--|;|rem\b|%|!|"""|''')|\s(?:#|\/\/)\s/i;

/**
 * @param at where the name begins
 * @param end where it ends
 */
export function mayBeBare({ text, setting, depth }: SearchedText, at: number, end: number): boolean {
  const { language, fileName, segment } = setting;
  if (depth > 0 || PROSE.has(segment)) return true;
  const isSource =
    language === 'plain' || language === '' ? SOURCE_FILE.test(fileName) : SOURCE.has(language);
  if (!isSource) return true;
  // The quotes of a key are no string that it stands in.
  const isKey = /["'`]/.test(text[at - 1] ?? '') && text[at - 1] === text[end];
  const line = text.slice(lineStartBefore(text, at, LINE_UNITS), isKey ? at - 1 : at);
  return COMMENT.test(line) || isInString(line) || isInDocumentation(text, at);
}

/** A line of its own between triple quotes. */
function isInDocumentation(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - DOCUMENTATION_UNITS), at);
  if (!/(?:^|\n)[ \t*-]*$/.test(before)) return false;
  const marks = before.match(/"""|'''/g) ?? [];
  return marks.length % 2 === 1 && (before.length === at || marks.length > 0);
}

/** An odd number of quotes of a kind stands before, and the name does not follow right behind one. */
function isInString(line: string): boolean {
  let open = '';
  for (let index = 0; index < line.length; index++) {
    const character = line[index] ?? '';
    if (character === '\\') index += 1;
    else if (open === '') {
      if (character === '"' || character === "'" || character === '`') open = character;
    } else if (character === open) open = '';
  }
  return open !== '';
}
