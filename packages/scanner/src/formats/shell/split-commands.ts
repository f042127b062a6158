// The commands of a shell script, one by one: lines that go on are joined, here-documents stay with their command, comments and
// blank lines are left out. Source of truth: POSIX.1-2024, XCU 2 (Shell Command Language). No expansion, no judgement.

/** One command, possibly of several lines. */
export interface ShellLine {
  readonly text: string;
  /** 0-based line of the script that it begins in. */
  readonly line: number;
  /** 1-based column of that line, where it is not the first. */
  readonly column?: number;
}

const HERE_WORD = /^[A-Za-z_][\w.-]{0,60}$/;
const MAX_WORD_LINE_UNITS = 200;

/** Lines of one command; a quote that is never closed ends here. */
const MAX_JOINED_LINES = 200;

const HERE = /<<(-?)[ \t]{0,8}\\?(["']?)([A-Za-z_][\w.-]{0,60})\2/;

/**
 * The commands of a script or of a part of one, in order.
 *
 * @param interpreter `cmd` and `powershell` have comments and joined lines of their own; all else is read as a POSIX shell does
 */
export function* splitCommands(text: string, interpreter = 'sh'): Generator<ShellLine> {
  if (interpreter === 'cmd' || interpreter === 'powershell') {
    yield* splitWindows(text, interpreter === 'cmd' ? '^' : '`');
    return;
  }
  const lines = text.split('\n');
  const ends = new HereEnds(lines);
  for (let at = 0; at < lines.length; ) {
    const first = at;
    let end = at + 1;
    const opening = (lines[at] ?? '').trim();
    if (opening === '' || opening.startsWith('#')) {
      at = end;
      continue;
    }
    let quote = quoteAfter(opening, '');
    while (
      end < lines.length &&
      end - first < MAX_JOINED_LINES &&
      (quote !== '' || goesOn(lines[end - 1] ?? ''))
    ) {
      quote = quoteAfter(lines[end] ?? '', quote);
      end++;
    }
    end = afterHereDocument(lines, first, end, ends);
    yield lineOf(lines, first, end);
    at = end;
  }
}

function lineOf(lines: readonly string[], first: number, end: number): ShellLine {
  const text = lines.slice(first, end).join('\n');
  const lead = text.length - text.trimStart().length;
  return { text: text.trim(), line: first, ...(lead === 0 ? {} : { column: lead + 1 }) };
}

/** True for a line that ends in a backslash, a pipe, `&&` or `||`. */
function goesOn(line: string): boolean {
  const bare = line.trimEnd();
  if (bare.endsWith('\\')) return !bare.endsWith('\\\\');
  return bare.endsWith('|') || bare.endsWith('&&');
}

/** The quote that is open at the end of a line: the command goes on in it. */
function quoteAfter(line: string, before: string): string {
  let quote = before;
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    if (character === '\\' && quote !== "'") at++;
    else if (quote === '' && character === '#' && (at === 0 || /\s/.test(line.charAt(at - 1)))) break;
    else if (quote === '' && (character === '"' || character === "'" || character === '`')) quote = character;
    else if (character === quote) quote = '';
  }
  return quote;
}

function afterHereDocument(lines: readonly string[], first: number, end: number, ends: HereEnds): number {
  const command = end - first === 1 ? (lines[first] ?? '') : lines.slice(first, end).join('\n');
  const word = command.includes('<<') ? HERE.exec(command)?.[3] : undefined;
  return word === undefined ? end : (ends.after(word, end) ?? end);
}

/** Where here-documents end: asked line by line, it would take as long as all lines together for each that has no end. */
class HereEnds {
  readonly #lines: readonly string[];
  #places: Map<string, number[]> | undefined;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  /** The line behind the next one that is the word alone; undefined where there is none. */
  after(word: string, from: number): number | undefined {
    this.#places ??= placesOfWords(this.#lines);
    const places = this.#places.get(word) ?? [];
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((places[middle] ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    const found = places[low];
    return found === undefined ? undefined : found + 1;
  }
}

function placesOfWords(lines: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    if (line.length > MAX_WORD_LINE_UNITS) continue;
    const word = line.trim();
    if (!HERE_WORD.test(word)) continue;
    const known = places.get(word);
    if (known === undefined) places.set(word, [index]);
    else known.push(index);
  }
  return places;
}

const WINDOWS_COMMENT = /^(?:@?rem\b|::|#)/i;

function* splitWindows(text: string, mark: string): Generator<ShellLine> {
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; ) {
    const first = at;
    const opening = (lines[at] ?? '').trim();
    at += 1;
    if (opening === '' || WINDOWS_COMMENT.test(opening)) continue;
    while (at < lines.length && at - first < MAX_JOINED_LINES && joinsNext(lines[at - 1] ?? '', mark))
      at += 1;
    yield lineOf(lines, first, at);
  }
}

function joinsNext(line: string, mark: string): boolean {
  const bare = line.trimEnd();
  return bare.endsWith(mark) || (mark === '`' && bare.endsWith('|'));
}
