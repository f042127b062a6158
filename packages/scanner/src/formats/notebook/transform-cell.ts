// A code cell as Python sees it: a name stands for what IPython takes for itself, so that every line stays in its place, and
// commands are told apart. Source of truth: ipython/ipython, IPython/core/inputtransformer2.py.

import type { CommandHow } from '@sentrascan/contract';
import { followLine, nothingOpen, type OpenState } from './logical-lines.ts';
import {
  INTERPRETERS,
  interpreterOf,
  KEEPS_BODY,
  KEEPS_LINE,
  languageOfInterpreter,
  RUNNING,
  SHELL_LINES,
  SHELLS,
} from './magic-names.ts';

/** A command of a cell. */
export interface CellCommand {
  readonly how: CommandHow;
  readonly interpreter: string;
  readonly magic?: string;
  readonly text: string;
  /** 1-based, within the cell. */
  readonly line: number;
}

/** A file that a cell writes. */
export interface WrittenFile {
  readonly name: string;
  readonly text: string;
  /** 1-based line of the cell that it begins in. */
  readonly line: number;
}

/** What a cell comes down to. */
export interface TransformedCell {
  /** Line by line as the cell; empty where none of it is Python. */
  readonly python: string;
  /** True where IPython would take some of it for itself. */
  readonly isChanged: boolean;
  /** True where the body may be something else: an unknown magic stands above it. */
  readonly isGuess: boolean;
  /** What the cell is written in; undefined where it is the notebook's own language. */
  readonly language?: string;
  readonly commands: readonly CellCommand[];
  readonly file?: WrittenFile;
}

const CELL_MAGIC = /^[ \t]{0,100}%%([\w!.]{1,60})([^\n]{0,4000})/;
/** `%%! ls` and an alias with `!!` at the top of a cell run the whole cell. */
const WHITE_LINES = /^(?:[ \t\f]{0,200}\r?\n){1,1000}/;

/** What a cell holds that IPython takes for itself, or begins with. */
const MAY_CHANGE = /[!%?]|^\s|>>> |In \[/;

/** `pip install x` without a sign: IPython takes it for `%pip`, and Python for nothing. */
const AUTOMAGIC = /^[ \t]{0,100}(pip|conda|mamba)[ \t]{1,20}(?:install|uninstall)[ \t]/m;

/** @param source of one code cell */
export function transformCell(source: string): TransformedCell {
  // Most cells are Python alone.
  if (!MAY_CHANGE.test(source) && !AUTOMAGIC.test(source))
    return { python: source, isChanged: false, isGuess: false, commands: [] };
  const lead = WHITE_LINES.exec(source)?.[0] ?? '';
  const magic = CELL_MAGIC.exec(source.slice(lead.length, lead.length + 4200));
  if (magic === null) return transformLines(dedented(source), 0);
  const name = magic[1] ?? '';
  const rest = (magic[2] ?? '').trim();
  const headEnd = lineEndFrom(source, lead.length);
  const bodyStart = Math.min(headEnd + 1, source.length);
  const bodyLine = countLines(source, 0, bodyStart) + 1;
  const body = source.slice(bodyStart);
  if (KEEPS_BODY.has(name)) {
    const kept = transformLines(source, bodyStart);
    const isStatement = KEEPS_LINE.has(name) && rest !== '' && !rest.startsWith('-');
    if (!isStatement) return kept;
    const lead = '\n'.repeat(countLines(source, 0, headEnd));
    return { ...kept, python: `${lead}${rest}${kept.python.slice(lead.length)}` };
  }
  if (name === 'writefile' || name === 'file') return writtenFile(name, rest, body, bodyLine - 1);
  const interpreter = name === 'script' || name === 'sh!' ? interpreterOf(rest) : INTERPRETERS.get(name);
  if (interpreter === undefined) {
    const kept = transformLines(source, bodyStart);
    const command: CellCommand = {
      how: 'magic',
      interpreter: 'ipython',
      magic: name,
      text: rest,
      line: bodyLine - 1,
    };
    return { ...kept, isGuess: true, commands: [command, ...kept.commands] };
  }
  if (interpreter === 'python' || interpreter === 'pypy') return transformLines(source, bodyStart);
  const commands: CellCommand[] = [];
  if (RUNNING.has(interpreter) || name === 'script') {
    const how = 'cell';
    if (name === 'sx' || name === 'system' || name === '!') {
      if (rest !== '') commands.push({ how, interpreter, magic: name, text: rest, line: bodyLine - 1 });
    }
    commands.push({ how, interpreter, magic: name, text: body, line: bodyLine });
  }
  return {
    python: '',
    isChanged: true,
    isGuess: false,
    language: languageOfInterpreter(interpreter),
    commands,
  };
}

/** True where the command is a text of several commands of a shell. */
export function isShellText({ how, interpreter }: CellCommand): boolean {
  return how === 'cell' && SHELLS.has(interpreter);
}

function writtenFile(magic: string, rest: string, body: string, line: number): TransformedCell {
  const name = rest
    .replace(/^(?:-a|--append)\s{1,100}/, '')
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim();
  return {
    python: '',
    isChanged: true,
    isGuess: false,
    commands: [{ how: 'magic', interpreter: 'ipython', magic, text: rest, line }],
    file: { name: name || 'file', text: body, line: line + 1 },
  };
}

const PROMPT = /^[ \t]{0,100}(?:>>> |In \[\d{1,6}\]: )/;
const ASSIGNED =
  /^([ \t]{0,400}[\w.]{1,100}(?:\[["']?\w{1,60}["']?\])?(?:[ \t]{0,8},[ \t]{0,8}[\w.]{1,100}){0,20}[ \t]{0,40}=[ \t]{0,40})(!|%)(?![=\s])/;
const HELP =
  /^[ \t]{0,400}(?:\?{1,2}[ \t]{0,20}[\w.*%]{1,200}|%{0,2}[\w.*]{1,200}\?{1,2})[ \t]{0,100}(?:#.*)?$/;
const LINE_MAGIC = /^%{1,2}([\w!.]{1,60})/;

function transformLines(source: string, from: number): TransformedCell {
  const commands: CellCommand[] = [];
  const parts: string[] = [];
  const state: OpenState = nothingOpen();
  let isChanged = from > 0;
  parts.push('\n'.repeat(countLines(source, 0, from)));
  let line = countLines(source, 0, from) + 1;
  for (let start = from; start < source.length; ) {
    const isStatement = state.quote === '' && !state.goesOn;
    let end = lineEndFrom(source, start);
    const taken = isStatement ? takeLine(source, start, state.brackets) : undefined;
    if (taken === undefined) {
      followLine(source, start, source.charCodeAt(end - 1) === 0x0d ? end - 1 : end, state);
      parts.push(source.slice(start, end + 1));
    } else {
      end = taken.end;
      isChanged = true;
      parts.push(remains(source, start, end, taken), source.slice(end, end + 1));
      if (taken.command !== undefined) commands.push({ ...taken.command, line });
    }
    line += countLines(source, start, Math.min(end + 1, source.length));
    start = end + 1;
  }
  return { python: parts.join(''), isChanged, isGuess: false, commands };
}

interface TakenLine {
  /** Its line end, that of the last line where it goes on. */
  readonly end: number;
  /** Where a name stands for what was taken. */
  readonly marker?: number;
  /** From here on the line is Python. */
  readonly keptFrom?: number;
  readonly command?: Omit<CellCommand, 'line'>;
}

/** A line that IPython takes for itself. */
function takeLine(source: string, start: number, brackets: number): TakenLine | undefined {
  let at = start;
  while (source.charCodeAt(at) === 0x20 || source.charCodeAt(at) === 0x09) at++;
  const first = source.charAt(at);
  const end = lineEndFrom(source, start);
  if (first === '!' && source.charAt(at + 1) !== '=') {
    // No expression begins with it, whatever is open.
    const until = endOfJoined(source, start);
    const text = joined(source.slice(source.charAt(at + 1) === '!' ? at + 2 : at + 1, until));
    return { end: until, marker: at, command: { how: 'line', interpreter: 'sh', text } };
  }
  if (brackets > 0) return undefined;
  if (first === '%') return takeMagic(source, at);
  const line = source.slice(start, Math.min(end, start + 4000));
  if (line.includes('=')) {
    const assigned = ASSIGNED.exec(line);
    if (assigned !== null && isTarget(assigned[1] ?? '')) {
      const sign = start + (assigned[1] ?? '').length;
      if (assigned[2] === '%') return takeMagic(source, sign);
      const until = endOfJoined(source, sign);
      const text = joined(source.slice(source.charAt(sign + 1) === '!' ? sign + 2 : sign + 1, until));
      return { end: until, marker: sign, command: { how: 'line', interpreter: 'sh', text } };
    }
  }
  const automagic = AUTOMAGIC.exec(line);
  if (automagic !== null) {
    const until = endOfJoined(source, start);
    const magic = automagic[1] ?? '';
    const text = joined(source.slice(at + magic.length, until)).trim();
    return { end: until, marker: at, command: { how: 'magic', interpreter: 'ipython', magic, text } };
  }
  if (line.includes('?') && HELP.test(line)) return { end, marker: at };
  const prompt = PROMPT.exec(line);
  if (prompt !== null) return { end, keptFrom: start + prompt[0].length };
  return undefined;
}

/** True for what may stand before the sign of an assignment: no bracket and no quote is open. */
function isTarget(text: string): boolean {
  const state = nothingOpen();
  followLine(text, 0, text.length, state);
  return state.brackets === 0 && (text.match(/["']/g)?.length ?? 0) % 2 === 0;
}

function takeMagic(source: string, at: number): TakenLine | undefined {
  const name = LINE_MAGIC.exec(source.slice(at, at + 64))?.[1];
  if (name === undefined) return undefined;
  const end = endOfJoined(source, at);
  const wordsFrom = at + source.slice(at, at + 64).indexOf(name) + name.length;
  const text = joined(source.slice(wordsFrom, end));
  if (SHELL_LINES.has(name))
    return { end, marker: at, command: { how: 'line', interpreter: 'sh', magic: name, text } };
  if (KEEPS_LINE.has(name)) {
    const options = /^(?:[ \t]{1,40}-[a-zA-Z](?:[ \t]{0,4}[\w.]{1,40})?(?=[ \t])){0,8}[ \t]{1,40}/.exec(
      source.slice(wordsFrom, end),
    );
    if (options !== null) return { end, marker: at, keptFrom: wordsFrom + options[0].length };
  }
  return { end, marker: at, command: { how: 'magic', interpreter: 'ipython', magic: name, text } };
}

/** What is left of a line from `start` to `end`: what is kept, behind a name where one stands for the rest. */
function remains(source: string, start: number, end: number, { keptFrom = end, marker }: TakenLine): string {
  const kept = source.slice(keptFrom, end);
  const lineEnds = '\n'.repeat(countLines(source, start, keptFrom));
  if (marker === undefined) return `${lineEnds}${kept}`;
  return `${source.slice(start, marker)}_${kept === '' ? '' : ';'}${lineEnds}${kept}`;
}

function lineEndFrom(source: string, start: number): number {
  const end = source.indexOf('\n', start);
  return end < 0 ? source.length : end;
}

/** The end of a line and of those that a backslash joins to it. */
function endOfJoined(source: string, start: number): number {
  let end = lineEndFrom(source, start);
  while (end < source.length) {
    const last = source.charCodeAt(end - 1) === 0x0d ? end - 2 : end - 1;
    if (last < start || source.charCodeAt(last) !== 0x5c) break;
    end = lineEndFrom(source, end + 1);
  }
  return end;
}

/** The words of a command: joined lines stay lines, as a shell reads them. */
function joined(text: string): string {
  return text.trim();
}

const INDENT = /^(?:[ \t]{0,100}\r?\n){0,1000}([ \t]{1,100})(?=[^\s#])/;

/** A cell that is indented as a whole, without that indentation. */
function dedented(source: string): string {
  const indent = INDENT.exec(source)?.[1];
  if (indent === undefined) return source;
  return source
    .split('\n')
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
    .join('\n');
}

function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
