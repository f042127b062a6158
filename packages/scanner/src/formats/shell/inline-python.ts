// Python that a command of a shell carries: `python -c '...'`, and here-documents that an interpreter reads. Quotes are undone
// as POSIX.1-2024, XCU 2.2 (Quoting) has them; what the shell would fill in stays as it is written.

/** A source inside a command. */
export interface InlineSource {
  readonly source: string;
  /** Lines of the command that stand before it. */
  readonly linesBefore: number;
}

/** Of one command as many are looked at. */
const MAX_SOURCES = 8;

const GIVEN =
  /(?<![\w./-])(?:[\w./-]{0,200}\/)?(?:python|pypy)[\d.]{0,6}(?:\.exe)?\s{1,8}(?:-(?!c\b)[\w-]{1,20}\s{1,8}){0,6}-[a-zA-Z]{0,6}c\s{0,8}(["'])/g;
const READ =
  /(?<![\w./-])(?:[\w./-]{0,200}\/)?(?:python|pypy)[\d.]{0,6}\s{0,8}(?:-\w{0,4}\s{0,8}){0,4}<<-?\s{0,8}\\?["']?([A-Za-z_][\w.-]{0,60})["']?[^\n]{0,200}\n/g;

/** The sources that Python runs because a command gives them to it. */
export function inlinePython(command: string): readonly InlineSource[] {
  if (!/py(?:thon|py)/.test(command)) return [];
  const found: InlineSource[] = [];
  for (const match of command.matchAll(GIVEN)) {
    const start = match.index + match[0].length;
    if (found.length < MAX_SOURCES)
      found.push(sourceAt(command, start, quoted(command, start, match[1] ?? "'")));
  }
  for (const match of command.matchAll(READ)) {
    const start = match.index + match[0].length;
    const lines = command.slice(start).split('\n');
    const end = lines.findIndex((line) => line.trim() === match[1]);
    const body = lines.slice(0, end === -1 ? lines.length : end).join('\n');
    if (found.length < MAX_SOURCES) found.push(sourceAt(command, start, body));
  }
  return found;
}

function sourceAt(command: string, start: number, source: string): InlineSource {
  return { source, linesBefore: command.slice(0, start).split('\n').length - 1 };
}

/** What stands between quotes; up to the end where they are never closed. */
function quoted(text: string, start: number, quote: string): string {
  if (quote === "'") {
    const end = text.indexOf("'", start);
    return text.slice(start, end === -1 ? text.length : end);
  }
  let out = '';
  for (let at = start; at < text.length && text[at] !== '"'; at++) {
    const next = text[at + 1] ?? '';
    if (text[at] === '\\' && '"\\$`'.includes(next) && next !== '') {
      out += next;
      at += 1;
    } else out += text[at];
  }
  return out;
}
