// The lines of a list of packages as pip joins them: a backslash at its very end joins a line to the next one, comments go.
// Source of truth: pypa/pip, src/pip/_internal/req/req_file.py (`preprocess`, `join_lines`, `ignore_comments`).

/** One line of requirements, possibly of several lines of the file. */
export interface LogicalLine {
  /** Without comment and without blanks around it; empty where only a comment stands. */
  readonly text: string;
  /** What the comment says, trimmed; undefined where there is none. */
  readonly comment?: string;
  /** Where its text begins in the file, in UTF-16 code units. */
  readonly offset: number;
  /** 1-based, of the line in which the text begins. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
}

/** Python ends lines at these as well; editors count only line feeds and carriage returns. */
const LINE_END = /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/g;

interface PhysicalLine {
  readonly text: string;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** @param text a whole list, without a mark of byte order */
export function* logicalLines(text: string): Generator<LogicalLine> {
  let joined: PhysicalLine[] = [];
  for (const line of physicalLines(text)) {
    const isComment = /^\s*#/.test(line.text);
    if (line.text.endsWith('\\') && !isComment) {
      joined.push({ ...line, text: line.text.replace(/\\{1,16}$/, '') });
      continue;
    }
    // A comment ends what was joined to it, and is one, whatever stands before it.
    yield together(
      isComment
        ? [...joined, { ...line, text: ` ${line.text}`, column: line.column - 1 }]
        : [...joined, line],
    );
    joined = [];
  }
  if (joined.length > 0) yield together(joined);
}

function* physicalLines(text: string): Generator<PhysicalLine> {
  let start = 0;
  let line = 1;
  let lineStart = 0;
  LINE_END.lastIndex = 0;
  const end = new RegExp(LINE_END);
  for (let found = end.exec(text); ; found = end.exec(text)) {
    const until = found?.index ?? text.length;
    yield { text: text.slice(start, until), offset: start, line, column: start - lineStart + 1 };
    if (found === null) return;
    start = until + found[0].length;
    if (/[\r\n]/.test(found[0])) {
      line++;
      lineStart = start;
    }
  }
}

function together(parts: readonly PhysicalLine[]): LogicalLine {
  const whole = parts.length === 1 ? (parts[0]?.text ?? '') : parts.map(({ text }) => text).join('');
  const mark = commentStart(whole);
  const content = mark < 0 ? whole : whole.slice(0, mark);
  const lead = content.length - content.trimStart().length;
  // The part in which the first character of the text stands.
  let before = 0;
  let index = 0;
  while (index < parts.length - 1 && before + (parts[index]?.text.length ?? 0) <= lead) {
    before += parts[index]?.text.length ?? 0;
    index++;
  }
  const part = content.trim() === '' ? parts[0] : parts[index];
  const skip = content.trim() === '' ? 0 : lead - before;
  return {
    text: content.trim(),
    ...(mark < 0 ? {} : { comment: whole.slice(mark + 1).trim() }),
    offset: (part?.offset ?? 0) + skip,
    line: part?.line ?? 1,
    column: (part?.column ?? 1) + skip,
  };
}

/** A hash sign at the start or behind a blank begins a comment. */
function commentStart(text: string): number {
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1))
    if (at === 0 || /\s/.test(text.charAt(at - 1))) return at;
  return -1;
}
