// Commands that a file gives to a shell, to another interpreter or to a notebook. No judgement.

import type { Location } from '../location.ts';

/**
 * How a command comes to be run. `line`: a line of a notebook that the shell runs (`!cmd`, `!!cmd`, `x = !cmd`, `%sx`,
 * `%system`). `cell`: a cell that another interpreter runs (`%%bash`, `%%script perl`, `%%javascript`, `%%html`). `magic`: any
 * other magic (`%run`, `%load_ext`, `%pip`). `call`: Python that hands the notebook a constant command
 * (`get_ipython().system('ls')`). `script`: a line of a script. `build`: an instruction of a Dockerfile. `prose`: shown by a
 * text, which runs nothing.
 */
export type CommandHow = 'line' | 'cell' | 'magic' | 'call' | 'script' | 'build' | 'prose';

/** One command, or the body of a cell in a language other than that of shells. */
export interface ShellCommandFact {
  readonly kind: 'shell.command';
  readonly how: CommandHow;
  /**
   * What reads it: `sh` (whatever the system's shell is), `bash`, `cmd`, `powershell`, `perl`, `ruby`, `node`, `javascript`,
   * `html`, ...; `ipython` for magics.
   */
  readonly interpreter: string;
  /** Of magics, and of cells that begin with one: its name without percent signs (`pip`, `run`, `bash`). */
  readonly magic?: string;
  /**
   * The command as written, without what marks it (`!`, `%pip`, `RUN`). A command of a shell is one that ends where the next
   * one begins: lines joined by a backslash, a pipe or `&&` and the text of here-documents included. Cut at the limit
   * commandCharacters.
   */
  readonly text: string;
  readonly location: Location;
}
