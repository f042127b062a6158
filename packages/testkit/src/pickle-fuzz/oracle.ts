// Asks CPython which globals its readers resolve on streams; the child is oracle.py beside this file.

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export type OracleReader = 'c-stream' | 'c-file' | 'python' | 'c-bytes';

/** For each reader the (module, name) pairs it asked for, as written in the stream. */
export type OracleAnswer = Readonly<Record<OracleReader, readonly (readonly [string, string])[]>>;

export class PickleOracle {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #lines: Interface;
  readonly #folder: string;
  #lastWords = '';

  constructor(python = 'python3') {
    this.#folder = mkdtempSync(join(tmpdir(), 'pickle-oracle-'));
    const script = fileURLToPath(new URL('./oracle.py', import.meta.url));
    this.#child = spawn(python, ['-I', '-S', '-B', '-W', 'ignore', script, join(this.#folder, 'stream')], {
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'] },
    });
    // CPython reports bugs of its own on these streams; only what the audit hook says matters here.
    createInterface({ input: this.#child.stderr }).on('line', (line) => {
      if (line.startsWith('forbidden:')) this.#lastWords = line;
    });
    this.#lines = createInterface({ input: this.#child.stdout });
  }

  /**
   * @param streams any bytes
   * @returns an answer for each stream, in order
   * @throws Error when the child ends before it answered all: a stream that crashes the oracle is a finding of its own
   */
  async ask(streams: readonly Uint8Array[]): Promise<OracleAnswer[]> {
    const answers: OracleAnswer[] = [];
    const done = new Promise<void>((resolve, reject) => {
      const onLine = (line: string) => {
        answers.push(JSON.parse(line) as OracleAnswer);
        if (answers.length === streams.length) {
          this.#lines.off('line', onLine);
          this.#child.off('exit', onExit);
          resolve();
        }
      };
      const onExit = (code: number | null) =>
        reject(new Error(`the oracle ended with ${code} at stream ${answers.length}: ${this.#lastWords}`));
      this.#lines.on('line', onLine);
      this.#child.once('exit', onExit);
    });
    for (const stream of streams) {
      const head = Buffer.alloc(4);
      head.writeUInt32LE(stream.length);
      this.#child.stdin.write(head);
      this.#child.stdin.write(stream);
    }
    if (streams.length > 0) await done;
    return answers;
  }

  close(): void {
    this.#child.stdin.end();
    this.#child.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
