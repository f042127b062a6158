// Files that one artifact fetches by one command and runs by another: what each command fetches and runs, by its name.

import type { CommandHow, Location } from '@sentrascan/contract';
import type { SimpleCommand } from './simple-commands.ts';

/** What runs a file. */
export interface FileRun {
  readonly name: string;
  /** As it may stand in a report. */
  readonly command: string;
  readonly location: Location | undefined;
  readonly how: CommandHow;
  /** The command was reported for it by itself. */
  readonly isTold?: boolean;
}

/** A file that is fetched. */
export interface FetchedFile {
  readonly name: string;
  /** Without encryption, or from a number in place of a name. */
  readonly isExposed: boolean;
}

/** Names of one artifact that are remembered: fetched ones and run ones. */
const MAX_NAMES = 2000;

/** What one artifact fetches and runs. */
export class FetchedFiles {
  /** By whole name, and by its last part: whether one of them is exposed. */
  readonly #fetched = new Map<string, boolean>();
  readonly #bare = new Map<string, boolean>();
  readonly #runs: FileRun[] = [];

  noteFetched({ name, isExposed }: FetchedFile): void {
    const plain = plainName(name);
    if (plain === '' || this.#fetched.size >= MAX_NAMES) return;
    const last = lastOf(plain);
    this.#fetched.set(plain, isExposed || this.#fetched.get(plain) === true);
    this.#bare.set(last, isExposed || this.#bare.get(last) === true);
  }

  noteRun(run: FileRun): void {
    if (this.#runs.length < MAX_NAMES) this.#runs.push(run);
  }

  /** What is run and was fetched, each name once. A name without a folder is one of the current folder, whichever that is. */
  *runsOfFetched(): Generator<FileRun & Pick<FetchedFile, 'isExposed'>> {
    const told = new Set<string>();
    for (const run of this.#runs) {
      const name = plainName(run.name);
      const last = lastOf(name);
      const isExposed = this.#fetched.get(name) ?? (name === last ? this.#bare : this.#fetched).get(last);
      if (isExposed === undefined || told.has(name)) continue;
      told.add(name);
      yield { ...run, isExposed };
    }
  }
}

const known = new WeakMap<object, FetchedFiles>();

/** @param memory of one artifact */
export function fetchedFilesOf(memory: object): FetchedFiles {
  let files = known.get(memory);
  if (files === undefined) {
    files = new FetchedFiles();
    known.set(memory, files);
  }
  return files;
}

function plainName(name: string): string {
  return name
    .slice(0, 400)
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/){1,8}/, '');
}

function lastOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

const FETCHER = /^(?:curl|wget|wget2|aria2c|axel|gdown)$/;
const ADDRESS = /^(?:https?|ftp):\/\//i;
const OUTPUT = /^(?:--output|--output-document|--out|-o|-O)$/;
const OUTPUT_JOINED = /^--(?:output|output-document|out)=(.{1,400})$/;
const DIRECTORY = /^(?:-P|--directory-prefix|--output-dir|-d|--dir)$/;

/** Names of files that the commands of one text fetch. */
export function* namesFetched(commands: readonly SimpleCommand[]): Generator<FetchedFile> {
  let isPiped = false;
  let isExposed = false;
  for (const { program, words } of commands) {
    if (program === 'tee' && isPiped)
      for (const word of words) if (!word.startsWith('-')) yield { name: word, isExposed };
    isPiped = FETCHER.test(program);
    if (!isPiped) continue;
    isExposed = words.some((word) => isExposedAddress(word));
    for (const name of namesWritten(program, words)) yield { name, isExposed };
  }
}

const EXPOSED =
  /^(?:http|ftp):\/\/(?!localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)|^https:\/\/\d{1,3}(?:\.\d{1,3}){3}(?:[:/]|$)/i;

/** True for an address without encryption, or with a number in place of a name. */
export function isExposedAddress(word: string): boolean {
  return EXPOSED.test(word);
}

function* namesWritten(program: string, words: readonly string[]): Generator<string> {
  let directory = '';
  let output: string | undefined;
  for (const [at, word] of words.entries()) {
    const next = words[at + 1] ?? '';
    const joined = OUTPUT_JOINED.exec(word)?.[1] ?? /^\d?>{1,2}([^&>].{0,400})$/.exec(word)?.[1];
    if (joined !== undefined) output = joined;
    else if (/^1?>{1,2}$/.test(word)) output = next;
    // `-O` of curl takes no word; `-o` of wget names its log.
    else if (program === 'curl' ? /^(?:--output|-[a-zA-Z]{0,8}o)$/.test(word) : isOutputOf(program, word))
      output = next;
    else if (DIRECTORY.test(word) && program !== 'curl') directory = `${next.replace(/\/$/, '')}/`;
  }
  if (output !== undefined) {
    yield program === 'aria2c' ? `${directory}${output}` : output;
    return;
  }
  for (const word of words) {
    if (!ADDRESS.test(word)) continue;
    const name = lastOf(word.replace(/[?#].{0,2000}$/s, ''));
    if (name !== '') yield `${directory}${name}`;
  }
}

function isOutputOf(program: string, word: string): boolean {
  if (program.startsWith('wget')) return /^(?:--output-document|-[a-zA-Z]{0,6}O)$/.test(word);
  return OUTPUT.test(word);
}

const INTERPRETER =
  /^(?:(?:ba|z|da|k|c|tc)?sh|(?:python|pypy)[\d.]{0,6}|perl|ruby|node|php|Rscript|source|\.)$/;
/** Options of these after which no name of a file stands. */
const NO_FILE = /^(?:-[a-z]{0,3}[cme]|--version|--help|-)$/;

/** Names of files that the commands of one text run. */
export function* namesRun(commands: readonly SimpleCommand[]): Generator<string> {
  for (const { program, path, words } of commands) {
    if (/[\\/]/.test(path) && !INTERPRETER.test(program)) yield path;
    if (!INTERPRETER.test(program)) continue;
    const first = words.find((word) => !word.startsWith('-') || NO_FILE.test(word));
    if (first !== undefined && !NO_FILE.test(first)) yield first;
  }
}
