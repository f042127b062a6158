// The code of a notebook: shown cell by cell as text, told as commands, and joined to one source in the order of the cells,
// because a name that one cell binds is used in the next.

import type { CodeCell } from '@sentrascan/contract';
import { MemoryAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import { tellInstallCalls } from '../python-requirements/install-calls.ts';
import { analysePythonParts, isPython, type SourcePart } from '../python-source/analyse-python.ts';
import { languageOf } from '../text/language.ts';

import { type CellLanguage, cellLanguageOf } from './cell-language.ts';
import type { TextPiece } from './cell-lines.ts';
import { knownCommand } from './known-command.ts';
import { languageOfInterpreter } from './magic-names.ts';
import { placeOf, tellNotebookCalls } from './notebook-calls.ts';
import { CommandTeller, dependencyPlace } from './tell-commands.ts';
import type { NotebookTeller } from './tell-mime.ts';
import { type CellCommand, type TransformedCell, transformCell, type WrittenFile } from './transform-cell.ts';

/** PyTorch among the packages of `pip install`. */
const TORCH = /\binstall\b[^\n]{0,400}?[\s"']torch((?:==|>=|>|<=|<)\d{1,3}(?:\.\d{1,3}){1,3})/;

/** Magics in Python that send their cell to a database or a page, and run nothing here. */
const QUERIED: ReadonlySet<string> = new Set(['sql']);

/** What a notebook says that its code is written in; names in lower case, `python` for all that is Python. */
export interface NotebookLanguage {
  readonly name: string;
  /** What another name beside Python says. */
  readonly other?: string;
  /** The kernel's own name, where that is no Python and not analysed. */
  readonly unread?: string;
}

/** Languages of one notebook that are told. */
const MAX_UNREAD = 8;

/** Variables of one notebook whose command is looked for: each reads all code before it. */
const MAX_LOOKUPS = 50;

/** Collects the cells of one notebook. */
export class CodeJoiner {
  readonly #teller: NotebookTeller;
  readonly #commands: CommandTeller;
  readonly #parts: SourcePart[] = [];
  readonly #cells: CodeCell[] = [];
  /** Languages of which a gap tells. */
  readonly #unread = new Set<string>();
  #lookups = 0;
  #lines = 0;
  #units = 0;
  /** What an installation among the commands asks of PyTorch. */
  #torch: string | undefined;

  constructor(teller: NotebookTeller) {
    this.#teller = teller;
    this.#commands = new CommandTeller(teller.context, 'notebook');
  }

  /**
   * @param language of the notebook, as it says it
   * @param ownLanguage of the cell, where it has one; a kernel of Python runs it all the same
   */
  addCell(
    cell: number,
    pieces: readonly TextPiece[],
    language: NotebookLanguage,
    ownLanguage?: string,
  ): void {
    const source = pieces.map(({ text }) => text).join('');
    if (source.trim() === '') return;
    const { name, transformed, unread } = readAs(source, language.name, ownLanguage ?? language.other ?? '');
    const written = transformed?.file;
    const shown =
      written === undefined
        ? (transformed?.language ?? name)
        : languageOf(written.name, written.text.slice(0, 2000)).language;
    const writer = this.#teller.writer({ cell, part: 'source' }, 'source', shown);
    const rawLines = rawLinesOf(pieces);
    const part = { cell, part: 'source' } as const;
    for (const { text, rawLine } of pieces) {
      writer.add(this.#teller.withoutBlobs(part, text), rawLine);
    }
    writer.end();
    const ofMagic = transformed?.language ?? '';
    const isQuery = unread !== undefined && QUERIED.has(unread) && language.name === 'python';
    if ((unread !== undefined && !isQuery) || language.unread !== undefined)
      this.#tellUnread(cell, unread ?? language.unread ?? '', true);
    else if (ofMagic !== '' && !QUERIED.has(ofMagic)) this.#tellUnread(cell, ofMagic, false);
    if (transformed === undefined) return;
    // What parses as it is holds no magic, whatever its lines begin with: they stand in a string.
    if (transformed.isChanged && transformed.language === undefined && isPython(source)) {
      this.#join(cell, source, rawLines);
      return;
    }
    const placeOf = (line: number) => ({
      ...part,
      line,
      rawLine: rawLines[Math.min(line, rawLines.length) - 1] ?? 1,
    });
    for (const { text } of transformed.commands) this.#torch = TORCH.exec(text)?.[1] ?? this.#torch;
    for (const command of transformed.commands)
      this.#commands.tell({ ...command, text: this.#knownText(command, transformed.python) }, placeOf);
    if (written !== undefined) this.#writtenFile(cell, written, rawLines);
    const { python } = transformed;
    if (python.trim() === '') return;
    this.#join(cell, python, rawLines);
  }

  /** With what a variable holds in its place, where the command begins with one. */
  #knownText({ how, text }: CellCommand, python: string): string {
    if (how !== 'line' || !/^\s{0,8}[{$]/.test(text) || ++this.#lookups > MAX_LOOKUPS) return text;
    return knownCommand(text, [...this.#parts.map(({ source }) => source), python]);
  }

  /** A kernel or a magic hands the cell to a language of which only the text is read. */
  #tellUnread(cell: number, language: string, isKernel: boolean): void {
    const known = cellLanguageOf(language);
    // The commands and pages of magics are judged.
    if (!isKernel && (known.as !== 'unread' || known.title === 'JavaScript')) return;
    const title = known.as === 'unread' ? known.title : language.replace(/[^\w .+#-]/g, '?').slice(0, 40);
    if (this.#unread.has(title) || this.#unread.size >= MAX_UNREAD) return;
    this.#unread.add(title);
    this.#teller.context.gap({
      kind: 'unrecognised',
      reason: `Cells in ${title} are not analysed by this version; the first is cell ${cell}, counted from 0.`,
      consequence: 'What they do when they are run was not judged.',
    });
  }

  /** States the whole source, where there is any. */
  end(): void {
    const { context } = this.#teller;
    this.#analyse(context);
    this.#commands.installs.end();
  }

  #analyse(context: NotebookTeller['context']): void {
    if (this.#parts.length === 0) return;
    // What a loader runs is judged by more than its words.
    const isFollowed =
      (context.role !== undefined && context.role.part !== 'whole') ||
      context.mayTell?.(this.#parts.map(({ source }) => source).join('\n')) !== false;
    const { code, gaps } = analysePythonParts(this.#parts, { name: 'the notebook', isFollowed });
    context.emit({
      kind: 'python.code',
      origin: 'source',
      code,
      offset: 0,
      cells: this.#cells,
      ...(this.#torch === undefined ? {} : { torch: this.#torch }),
    });
    tellNotebookCalls(context, code, this.#cells);
    tellInstallCalls(
      this.#commands.installs,
      code,
      (line, column) => dependencyPlace(placeOf(this.#cells, line), column),
      this.#parts.flatMap(({ source }) => source.split('\n')),
    );
    for (const { kind, reason, line } of gaps) {
      const cell = this.#cells.findLast(({ firstLine }) => firstLine <= line);
      const place =
        cell === undefined ? '' : ` (line ${line - cell.firstLine + 1} of cell ${cell.cell}, counted from 0)`;
      const told = reason.replace(/\bline \d+/i, (found) => `${found} of its joined source${place}`);
      context.gap({ kind, reason: told, consequence: 'What that code does was not judged.' });
    }
  }

  #join(cell: number, python: string, rawLines: readonly number[]): void {
    const { context } = this.#teller;
    this.#units += python.length + 1;
    if (this.#units > LIMITS.sourceBytes.value) {
      context.gap({
        kind: 'limit',
        reason: `The code of its cells is longer than the limit sourceBytes allows (${LIMITS.sourceBytes.value}).`,
        consequence: 'What the rest does was not judged.',
      });
      return;
    }
    this.#cells.push({ firstLine: this.#lines + 1, cell, rawLines });
    // A carriage return alone ends a line for Python, and none of the file.
    const bare = python.replace(/\r(?!\n)/g, ' ');
    this.#parts.push({ source: bare, linesBefore: this.#lines });
    this.#lines += 1;
    for (let at = bare.indexOf('\n'); at >= 0; at = bare.indexOf('\n', at + 1)) this.#lines += 1;
  }

  /** A file that the cell writes is scanned as what it will be; its text was shown with the cell. */
  #writtenFile(cell: number, { name, text, line }: WrittenFile, rawLines: readonly number[]): void {
    if (text.trim() === '') return;
    const bytes = new MemoryAccess(Buffer.from(text));
    this.#teller.context.child(`cell-${cell}/${name}`, bytes, {
      carrier: 'notebook-cell',
      part: 'member',
      cell: { firstLine: 2 - line, cell, rawLines },
    });
  }
}

/** A cell as it is read. */
interface ReadCell {
  /** Its language. */
  readonly name: string;
  /** What it comes down to in Python and in commands. */
  readonly transformed?: TransformedCell;
  /** The language that nobody judged it in. */
  readonly unread?: string;
}

function readAs(source: string, language: string, ownLanguage: string): ReadCell {
  const known = cellLanguageOf(language);
  const own = ownLanguage === '' || ownLanguage === language ? undefined : cellLanguageOf(ownLanguage);
  if (known.as === 'python') {
    const transformed = transformCell(source);
    // The kernel runs Python, whatever an editor calls the cell; what is no Python goes to another kernel.
    const isOther = own !== undefined && own.as !== 'python' && !transformed.isChanged && !isPython(source);
    if (!isOther) return { name: 'python', transformed };
    // What the kernel cannot run and an editor only shows does nothing.
    return own.as === 'shown' ? { name: ownLanguage } : readIn(source, ownLanguage, own);
  }
  if (own === undefined) return readIn(source, language, known);
  return own.as === 'shown' ? readIn(source, language, known) : readIn(source, ownLanguage, own);
}

function readIn(source: string, name: string, known: CellLanguage): ReadCell {
  if (known.as === 'shell') {
    const { interpreter } = known;
    const commands = [{ how: 'cell', interpreter, text: source, line: 1 } as const];
    const language = languageOfInterpreter(interpreter);
    // The name is a claim: what is Python as well is judged as both.
    const python = isPython(source) ? source : '';
    return { name, transformed: { python, isChanged: true, isGuess: false, language, commands } };
  }
  const transformed = transformCell(source);
  if (known.as === 'python') return { name: 'python', transformed };
  const isRead = transformed.python === '' || isPython(transformed.python);
  // An unknown name may be that of an environment of Python; of a language that is known, Python is only a guess.
  if (known.as === 'unknown') return isRead ? { name: 'python', transformed } : { name, unread: name };
  return isRead ? { name, transformed, unread: name } : { name, unread: name };
}

/** The line of the file for each line of a text. */
function rawLinesOf(pieces: readonly TextPiece[]): number[] {
  const rawLines: number[] = [];
  let isLineStart = true;
  for (const { text, rawLine } of pieces) {
    if (isLineStart) rawLines.push(rawLine);
    for (let at = text.indexOf('\n'); at >= 0 && at < text.length - 1; at = text.indexOf('\n', at + 1))
      rawLines.push(rawLine);
    isLineStart = text.endsWith('\n');
  }
  return rawLines;
}

/** `python` for all that is Python, else the name in lower case. */
export function languageName(language: string): string {
  const lower = language.trim().toLowerCase();
  return /^(?:i?python(?:[ _-]?v?\d(?:\.\d{1,2}){0,2})?(?: \([^()]{1,60}\))?|pyspark\d?|py\d?|pypy\d?|sage(?:math)?|xpython|pyodide)$/.test(
    lower,
  )
    ? 'python'
    : lower;
}
