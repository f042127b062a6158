// Text to lines that fit: characters that a font lacks become visible escapes, and long names break where they may.

import { visibleText } from '../../visible-text.ts';

/** As much of a font as setting type needs. Widths are in thousandths of the size. */
export interface FontMetrics {
  has(codePoint: number): boolean;
  advance(codePoint: number): number;
}

/** After these a name may break without a hyphen. */
const SOFT = /[/\\!_.,:;=&?@|+-]/;

function escaped(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length <= 4 ? `\\u${code.padStart(4, '0')}` : `\\U${code.padStart(8, '0')}`;
}

/** One line of text in characters that the font has. */
export function printable(text: string, font: FontMetrics, maxCharacters = 2_000): string {
  const visible = visibleText(text, maxCharacters);
  let shown = '';
  for (const character of visible)
    shown += font.has(character.codePointAt(0) ?? 0) ? character : escaped(character);
  return shown;
}

/** Width in points. */
export function widthOf(text: string, font: FontMetrics, size: number): number {
  let thousandths = 0;
  for (const character of text) thousandths += font.advance(character.codePointAt(0) ?? 0);
  return (thousandths * size) / 1000;
}

/**
 * Breaks text into lines: at spaces, else where a name may break, else anywhere.
 *
 * @param width in points
 * @param maxLines what is beyond is left out, and the last line ends with `…`
 */
export function wrap(
  text: string,
  font: FontMetrics,
  size: number,
  width: number,
  maxLines = Number.POSITIVE_INFINITY,
): string[] {
  const characters = [...text];
  const lines: string[] = [];
  let from = 0;
  let used = 0;
  let space = -1;
  let soft = -1;
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? '';
    used += (font.advance(character.codePointAt(0) ?? 0) * size) / 1000;
    if (used > width && at > from && character !== ' ') {
      const end = space > from ? space : soft > from ? soft : at;
      lines.push(characters.slice(from, end).join('').trimEnd());
      if (lines.length === maxLines) return cut(lines, font, size, width);
      from = end;
      while (characters[from] === ' ') from += 1;
      at = from - 1;
      used = 0;
      space = -1;
      soft = -1;
      continue;
    }
    if (character === ' ') space = at;
    else if (SOFT.test(character)) soft = at + 1;
  }
  const rest = characters.slice(from).join('').trimEnd();
  if (rest !== '' || lines.length === 0) lines.push(rest);
  return lines;
}

function cut(lines: string[], font: FontMetrics, size: number, width: number): string[] {
  let last = lines.pop() ?? '';
  while (last !== '' && widthOf(`${last}…`, font, size) > width) last = [...last].slice(0, -1).join('');
  return [...lines, `${last}…`];
}
