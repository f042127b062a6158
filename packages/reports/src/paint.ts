// The few colours of the text report, and text laid out to a width.

import type { Severity, Verdict } from '@sentrascan/contract';

/** Every way text can look; `alarm` is for what must not be missed. */
export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan' | 'alarm';

const CODES: Readonly<Record<Style, string>> = {
  bold: '1',
  dim: '2',
  red: '31',
  yellow: '33',
  green: '32',
  cyan: '36',
  alarm: '1;97;41',
};

/** Styles text, or leaves it as it is where colour is off. */
export type Paint = (style: Style, text: string) => string;

/** @param color false: text stays as it is */
export function createPaint(color: boolean): Paint {
  return color ? (style, text) => `\x1b[${CODES[style]}m${text}\x1b[0m` : (_style, text) => text;
}

/** How each verdict looks. */
export const VERDICT_STYLE: Readonly<Record<Verdict, Style>> = {
  malicious: 'alarm',
  suspicious: 'yellow',
  inconclusive: 'yellow',
  unsupported: 'cyan',
  clean: 'green',
};

/** How each severity looks. */
export const SEVERITY_STYLE: Readonly<Record<Severity, Style>> = {
  critical: 'alarm',
  high: 'red',
  medium: 'yellow',
  low: 'cyan',
};

/** Scripts whose characters take two columns, and emoji. Close enough for wrapping. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Columns that a visible text takes in a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue;
    width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

/** Cuts visible text to a width; the cut is marked with `…`. */
export function fit(text: string, widthCharacters: number): string {
  if (displayWidth(text) <= widthCharacters) return text;
  let width = 1;
  let kept = '';
  for (const character of text) {
    width += displayWidth(character);
    if (width > widthCharacters) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Cuts a visible path to a width from its beginning: its end tells more. The cut is marked with `…`. */
export function fitPath(path: string, widthCharacters: number): string {
  if (displayWidth(path) <= widthCharacters) return path;
  let width = 1;
  let kept = '';
  for (const character of [...path].reverse()) {
    width += displayWidth(character);
    if (width > widthCharacters) break;
    kept = character + kept;
  }
  return `…${kept}`;
}

/** Breaks visible text at spaces, and inside a word that is longer than a line. */
export function wrap(text: string, widthCharacters: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (let word of text.split(' ')) {
    while (displayWidth(word) > widthCharacters) {
      const room = widthCharacters - (line === '' ? 0 : displayWidth(line) + 1);
      if (room < 8 && line !== '') {
        lines.push(line);
        line = '';
        continue;
      }
      const head = fit(word, room + 1).slice(0, -1);
      lines.push(line === '' ? head : `${line} ${head}`);
      line = '';
      word = word.slice(head.length);
    }
    if (line !== '' && displayWidth(line) + 1 + displayWidth(word) > widthCharacters) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

/** Label in a column of its own, text wrapped beside it; at most `maxLines` lines, the last one cut. */
export function labelled(
  label: string,
  text: string,
  layout: {
    readonly indent: number;
    readonly labelWidth: number;
    readonly width: number;
    readonly maxLines?: number;
  },
): string[] {
  const margin = layout.indent + layout.labelWidth;
  const room = Math.max(20, layout.width - margin);
  const lines = wrap(text, room);
  const maxLines = layout.maxLines ?? lines.length;
  const shown = lines.slice(0, maxLines);
  const last = shown.at(-1);
  if (lines.length > maxLines && last !== undefined)
    shown[maxLines - 1] = fit(`${last} ${lines[maxLines]}`, room);
  return shown.map((line, index) =>
    index === 0
      ? `${' '.repeat(layout.indent)}${label.padEnd(layout.labelWidth)}${line}`
      : ' '.repeat(margin) + line,
  );
}
