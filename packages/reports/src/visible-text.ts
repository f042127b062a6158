// Makes text from scanned data safe to show: nothing that moves a cursor, hides, reorders or ends a line comes through.
// Not an escape for any markup; Markdown and JSON have their own on top of this.

/**
 * Control, format (bidirectional, zero width, tags), line and paragraph separators, lone surrogates, private use, whatever
 * draws nothing by default (fillers, variation selectors), and spaces other than U+0020.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/gu;

/** Most text: nothing to look for. */
const PLAIN = /^[ -~]*$/;
const PLAIN_JSON = /^[\n -~]*$/;

/** More than two combining marks in a row draw over the lines above and below. */
const STACKED_MARKS = /(\p{M}{2})\p{M}+/gu;

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\0': '\\0' };

function escapeCharacter(character: string): string {
  const named = NAMED[character];
  if (named !== undefined) return named;
  const code = character.codePointAt(0) ?? 0;
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code <= 0xffff
    ? `\\u${code.toString(16).padStart(4, '0')}`
    : `\\U${code.toString(16).padStart(8, '0')}`;
}

/**
 * One line of text that a terminal or a page can show as it is. Hidden characters are written like Python writes them
 * (`\n`, `\x1b`, `\u202e`). A backslash stays one backslash: the text is for reading; the JSON report is exact.
 *
 * @param text anything from scanned data
 * @param maxCharacters where to cut; the cut is marked with `…`
 */
export function visibleText(text: string, maxCharacters = 2_000): string {
  // Cut first: an escape is at most ten characters, so the work is bounded by the limit and not by the input.
  const shown = text.length > maxCharacters ? text.slice(0, maxCharacters) : text;
  if (PLAIN.test(shown)) return shown.length < text.length ? `${shown}…` : shown;
  const escaped = shown.replace(HIDDEN, escapeCharacter).replace(STACKED_MARKS, '$1…');
  return shown.length < text.length ? `${escaped}…` : escaped;
}

/** The lines of a multi-line text, each made visible; lines beyond `maxLines` are counted in a last line. */
export function visibleLines(text: string, maxLines: number, maxCharacters = 400): string[] {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const shown = lines
    .slice(0, maxLines)
    .map((line) => visibleText(line.replaceAll('\t', '    '), maxCharacters));
  if (lines.length > maxLines) shown.push(`… ${lines.length - maxLines} more lines`);
  return shown;
}

/**
 * JSON text in which hidden characters are written as `\uXXXX`. Parses to the same value: between strings JSON has no
 * such characters but line breaks, which are kept.
 */
export function visibleJson(json: string): string {
  if (PLAIN_JSON.test(json)) return json;
  return json.replace(HIDDEN, (character) => {
    if (character === '\n') return character;
    let escaped = '';
    for (let i = 0; i < character.length; i += 1) {
      escaped += `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`;
    }
    return escaped;
  });
}
