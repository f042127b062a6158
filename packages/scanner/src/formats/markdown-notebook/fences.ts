// Fenced code in Markdown. Source of truth: CommonMark 0.31, 4.5; the braces are those of R Markdown, Quarto and MyST.

/** One block of code. */
export interface Fence {
  /**
   * What its opening line says, lower case: `python` of ` ```{python, echo=FALSE}`, `code-cell` of a cell in the language of the
   * document; empty where it says nothing.
   */
  readonly language: string;
  /** Its opening line has braces, which make it a cell that is run. */
  readonly isCell: boolean;
  readonly text: string;
  /** 0-based line of the file that the text begins in, which is the 1-based line of the fence. */
  readonly line: number;
}

const OPENING =
  /^([ \t]{0,12}(?:>[ \t]?){0,4})(`{3,20}|~{3,20})[ \t]{0,8}(?:\{?[ \t]{0,4}\.?([\w+#-]{1,40})[^`]{0,400})?$/;
/** Settings of a cell of MyST that stand above its code. */
const CELL_OPTIONS = /^(?:---\n[\s\S]{0,2000}?\n---|(?::[\w-]{1,40}:[^\n]{0,200}(?:\n|$)){1,20})/;

/** @param text a whole document */
export function* fencesOf(text: string): Generator<Fence> {
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const opening = OPENING.exec((lines[at] ?? '').trimEnd());
    if (opening === null) continue;
    const [, indent = '', fence = '```', word = ''] = opening;
    const first = at + 1;
    let end = first;
    while (end < lines.length && !closes(lines[end] ?? '', fence)) end++;
    const body = lines
      .slice(first, end)
      .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
    const language = word.toLowerCase();
    const joined = body.join('\n');
    const options = language === 'code-cell' ? CELL_OPTIONS.exec(joined)?.[0] : undefined;
    const shown =
      options === undefined ? joined : options.replace(/[^\n]/g, '') + joined.slice(options.length);
    const isCell = (lines[first - 1] ?? '').slice(0, 200).includes('{');
    yield { language, isCell, text: shown, line: first };
    at = end;
  }
}

function closes(line: string, fence: string): boolean {
  const bare = line.replace(/^[ \t>]{0,20}/, '').trimEnd();
  return bare.length >= fence.length && bare === fence.charAt(0).repeat(bare.length);
}
