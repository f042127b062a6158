// A process that only exists in a test: what a command writes is kept, terminals are what the test says.

import type { Io } from './io.ts';

/** An Io that remembers what was written. */
export interface RecordedIo extends Io {
  readonly out: () => string;
  readonly err: () => string;
}

/** @param options what the pretended process is like; by default a pipe without environment */
export function recordedIo(
  options: {
    readonly isTerminal?: boolean;
    readonly env?: Io['env'];
    readonly cwd?: string;
    readonly columns?: number;
  } = {},
): RecordedIo {
  const { isTerminal = false, env = {}, cwd = process.cwd(), columns } = options;
  const texts = { out: '', err: '' };
  const output = (key: 'out' | 'err') => ({
    isTerminal,
    columns,
    write: async (text: string) => {
      texts[key] += text;
    },
  });
  return {
    isInputTerminal: isTerminal,
    stdout: output('out'),
    stderr: output('err'),
    env,
    cwd,
    onInterrupt: () => () => {},
    out: () => texts.out,
    err: () => texts.err,
  };
}
