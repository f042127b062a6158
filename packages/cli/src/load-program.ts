// Loads the program in the distribution: one script that holds every module, which are evaluated when they are first asked
// for. V8's bytecode for the functions that ran is kept for the next start, which then compiles next to nothing.
// (Node's own compile cache keeps what V8 compiled before the first line ran: not one function that was called later.)

import {
  closeSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cachedDataVersionTag, setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/** What the script hands out: see tools/build/program.ts. */
export interface Program {
  readonly runProcess: typeof import('./run-process.ts').runProcess;
  readonly scanLocators: typeof import('./scan-locators.ts').scanLocators;
  readonly scanBytes: typeof import('./scan-locators.ts').scanBytes;
  /** Starts what one of the child entries starts. */
  startChild(entry: string): void;
  kindsOfWork(): ReadonlySet<string>;
  /** Takes the settings of `keepHeapSmall` back. */
  letHeapGrow(): void;
  /** Lets V8's compilers in, and its collector mark in steps, when the process has run for a while. */
  optimiseLater(): void;
}

/** Where the script is, and what names its content. */
export interface ProgramScript {
  readonly url: string;
  readonly digest: string;
}

/** Bytecode of earlier runs, and for which kinds of work it was made. */
interface Kept {
  readonly data: Uint8Array;
  readonly kinds: readonly string[];
}

/** What ends a file: the length of the list of kinds before it. */
const LENGTH_BYTES = 4;
/**
 * Nearly all scans are done by hashing and by WASM, or are short: V8's last compiler takes tens of milliseconds for one function,
 * the one before it a tenth of such a scan where it compiles more than loops; and the first full look at the heap comes when the
 * program is hardly loaded and finds nothing to free.
 */
const HELD_BACK: readonly string[] = [
  '--invocation-count-for-maglev=5000',
  '--no-turbofan',
  '--no-incremental-marking',
];
/** Far more than the bytecode of everything. */
const MAX_KEPT_BYTES = 64 * 1024 * 1024;
/** From here on the older half goes. */
const MAX_KEPT_FILES = 48;

/** Loads the program and keeps nothing: for the library, whose process is somebody else's. */
export function loadProgram({ url }: ProgramScript): Program {
  return evaluate(compile(url, undefined), url);
}

/**
 * Loads the program with the bytecode of earlier runs, and keeps that of this run when it ends.
 *
 * @param part what this process is for: each has bytecode of its own
 */
export function loadProgramWithBytecode({ url, digest }: ProgramScript, part: string): Program {
  const isDisabled = process.env['NODE_DISABLE_COMPILE_CACHE'] !== undefined;
  const folder = isDisabled ? undefined : ownFolder();
  if (folder === undefined) return loadProgram({ url, digest });
  // Otherwise V8 drops the bytecode of what runs once, in the middle of a long scan.
  setFlagsFromString('--no-flush-bytecode');
  for (const flag of HELD_BACK) setFlagsFromString(flag);
  // What is compiled meanwhile counts its calls all the same, so that it can be compiled again.
  setFlagsFromString('--force-emit-interrupt-budget-checks');
  const version = cachedDataVersionTag();
  const file = path.join(folder, `${digest}-${version.toString(16)}-${part}`);
  const kept = readKept(file);
  const script = compile(url, kept?.data);
  const program = evaluate(script, url);
  program.optimiseLater();
  const learned = script.cachedDataRejected === true ? undefined : kept?.kinds;
  process.on('exit', (code) => {
    // Whoever interrupts does not wait.
    if (code > 128) return;
    const kinds = new Set([...(learned ?? []), ...program.kindsOfWork()]);
    if (kinds.size === learned?.length) return;
    program.letHeapGrow();
    for (const flag of HELD_BACK) setFlagsFromString(flag);
    // V8 refuses bytecode that was made with other settings.
    if (cachedDataVersionTag() === version) keep(file, script.createCachedData(), [...kinds]);
  });
  return program;
}

/** Above this a file is scanned in a child process, and the command itself runs next to nothing of the scanner. */
const LARGE_BYTES = 12 * 1024 * 1024;

/**
 * What a command line will run, as far as a look at it tells: a wrong guess costs the reading of bytecode that is not called.
 *
 * @param args without the interpreter and the program
 */
export function partOfCommand(args: readonly string[]): string {
  const [verb = '', ...operands] = args;
  if (!/^[a-z]{1,10}$/.test(verb)) return 'command';
  for (const operand of operands) {
    try {
      const stats = statSync(operand, { throwIfNoEntry: false });
      if (stats === undefined) continue;
      const size = verb === 'scan' && stats.size > LARGE_BYTES ? '-large' : '';
      return `${verb}${size}-${stats.isFile() ? extensionOf(operand) : 'folder'}`;
    } catch {
      // A value of an option, or a file that the scan will tell of.
    }
  }
  return verb;
}

/** What a child process will run. @param args without the interpreter and the program: the name of its first file */
export function partOfChild(entry: string, args: readonly string[]): string {
  return `${entry}-${extensionOf(args[0] ?? '')}`;
}

function extensionOf(file: string): string {
  return /\.([a-z0-9]{1,12})$/.exec(file.toLowerCase())?.[1] ?? 'other';
}

function compile(url: string, cachedData: Uint8Array | undefined): Script {
  // The build writes nothing but ASCII.
  const source = readFileSync(new URL(url), 'latin1');
  return new Script(source, { filename: url, ...(cachedData === undefined ? {} : { cachedData }) });
}

function evaluate(script: Script, url: string): Program {
  const module = { exports: {} as Program };
  (script.runInThisContext() as (module: { exports: Program }, exports: Program, url: string) => void)(
    module,
    module.exports,
    url,
  );
  return module.exports;
}

/** A folder that nobody else can write to: whoever writes bytecode decides what runs. @returns undefined where there is none */
function ownFolder(): string | undefined {
  const user = process.getuid?.();
  const folder = path.join(process.env['NODE_COMPILE_CACHE'] ?? tmpdir(), `sentrascan-${user ?? 'bytecode'}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const stats = lstatSync(folder);
    const isOwn = user === undefined || (stats.uid === user && (stats.mode & 0o022) === 0);
    return stats.isDirectory() && isOwn ? folder : undefined;
  } catch {
    return undefined;
  }
}

function readKept(file: string): Kept | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, 'r');
    if (fstatSync(descriptor).size > MAX_KEPT_BYTES) return undefined;
    const bytes = readFileSync(descriptor);
    const listEnd = bytes.length - LENGTH_BYTES;
    const dataEnd = listEnd - bytes.readUInt32LE(listEnd);
    const kinds = JSON.parse(bytes.toString('latin1', dataEnd, listEnd)) as readonly string[];
    return { data: bytes.subarray(0, dataEnd), kinds };
  } catch {
    // None yet, or none that can be read: the program runs all the same.
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Whole or not at all: others may start at this moment. */
function keep(file: string, data: Uint8Array, kinds: readonly string[]): void {
  const list = Buffer.from(JSON.stringify(kinds), 'latin1');
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(list.length);
  const unfinished = `${file}.${process.pid}`;
  try {
    dropOldest(path.dirname(file));
    writeFileSync(unfinished, Buffer.concat([data, list, length]), { mode: 0o600, flag: 'wx' });
    renameSync(unfinished, file);
  } catch {
    // A full or read-only disk costs the next start some time, and nothing else.
  }
}

/** Earlier versions of the program and extensions that nobody names again leave files behind. */
function dropOldest(folder: string): void {
  const names = readdirSync(folder);
  if (names.length < MAX_KEPT_FILES) return;
  const files = names.map((name) => {
    const file = path.join(folder, name);
    return { file, usedAt: statSync(file).mtimeMs };
  });
  files.sort((a, b) => a.usedAt - b.usedAt);
  for (const { file } of files.slice(0, names.length - MAX_KEPT_FILES / 2)) rmSync(file, { force: true });
}
