// What a command may touch of the process: its outputs, environment and terminal. Handed in, so that tests can watch.

import type { Writable } from 'node:stream';
import { isatty } from 'node:tty';

/** A stream that takes text. */
export interface TextOutput {
  readonly isTerminal: boolean;
  /** Width of the terminal, where there is one. */
  readonly columns: number | undefined;
  /** Resolves when the text is taken; rejects with OutputError. After the reader went away it does nothing. */
  write(text: string): Promise<void>;
}

/** Output that nobody took: the disk it goes to is full, say. */
export class OutputError extends Error {}

/** The process, as far as a command may touch it. */
export interface Io {
  /** Standard input is a keyboard: waiting for a model there would only look like hanging. */
  readonly isInputTerminal: boolean;
  readonly stdout: TextOutput;
  readonly stderr: TextOutput;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Registers what must be undone when the user interrupts; call the result once that is no longer needed. */
  onInterrupt(undo: () => void): () => void;
}

/** A reader that went away (`| head`) is no error. */
function isReaderGone(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED';
}

/** A Node stream as output. Once its reader went away, what follows is dropped. */
export function textOutput(stream: Writable & { isTTY?: boolean; columns?: number }): TextOutput {
  let isGone = false;
  let wake: (() => void) | undefined;
  // Told to whoever wrote, below; without a listener the process would end here.
  stream.on('error', () => {
    isGone = true;
    wake?.();
  });
  return {
    isTerminal: stream.isTTY === true,
    // Some terminals say 0 where they do not know.
    columns: stream.columns || undefined,
    write(text) {
      if (isGone || text === '') return Promise.resolve();
      return new Promise((resolve, reject) => {
        wake = resolve;
        stream.write(text, (error?: NodeJS.ErrnoException | null) => {
          if (!error || isReaderGone(error)) resolve();
          else reject(new OutputError(`it could not be written: ${error.code ?? error.message}`));
        });
      });
    },
  };
}

/** Output whose failure nobody can be told of. */
function bestEffort(output: TextOutput): TextOutput {
  return { ...output, write: (text) => output.write(text).catch(() => {}) };
}

/** The real process. */
export function processIo(interrupts: Set<() => void>): Io {
  let stdout: TextOutput | undefined;
  let stderr: TextOutput | undefined;
  return {
    // Streams when they are asked for: each loads a part of Node, and most runs use one.
    get isInputTerminal() {
      return isatty(0);
    },
    get stdout() {
      stdout ??= textOutput(process.stdout);
      return stdout;
    },
    get stderr() {
      stderr ??= bestEffort(textOutput(process.stderr));
      return stderr;
    },
    env: process.env,
    cwd: process.cwd(),
    onInterrupt(undo) {
      interrupts.add(undo);
      return () => interrupts.delete(undo);
    },
  };
}
