// States the commands of a cell as facts, each with its place in the notebook.

import type { Location } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';
import type { FormatContext } from '../format.ts';
import { splitCommands } from '../shell/split-commands.ts';
import { type CellCommand, isShellText } from './transform-cell.ts';

/** Where a 1-based line of a cell stands. */
export type PlaceOfLine = (line: number) => Location;

/** States the commands of one artifact, up to a limit. */
export class CommandTeller {
  readonly #context: Pick<FormatContext, 'emit' | 'gap'>;
  #count = 0;

  constructor(context: Pick<FormatContext, 'emit' | 'gap'>) {
    this.#context = context;
  }

  /** One command, or those that a cell of a shell consists of. */
  tell(command: CellCommand, place: PlaceOfLine): void {
    if (!isShellText(command)) {
      if (this.#take()) emit(this.#context, command, place, command.text, command.line);
      return;
    }
    for (const { text, line } of splitCommands(command.text, command.interpreter)) {
      if (!this.#take()) return;
      emit(this.#context, command, place, text, command.line + line);
    }
  }

  #take(): boolean {
    this.#count += 1;
    const most = LIMITS.shellCommands.value;
    if (this.#count === most + 1) {
      this.#context.gap({
        kind: 'limit',
        reason: `It holds more commands than the limit shellCommands allows (${most}).`,
        consequence: 'The others were not judged as commands.',
      });
    }
    return this.#count <= most;
  }
}

function emit(
  context: Pick<FormatContext, 'emit' | 'gap'>,
  { how, interpreter, magic }: CellCommand,
  place: PlaceOfLine,
  text: string,
  line: number,
): void {
  const most = LIMITS.commandCharacters.value;
  if (text.length > most) {
    context.gap({
      kind: 'limit',
      reason: `A command is longer than the limit commandCharacters allows (${most}).`,
      consequence: 'What follows in it was not judged as a command.',
    });
  }
  context.emit({
    kind: 'shell.command',
    how,
    interpreter,
    ...(magic === undefined ? {} : { magic }),
    text: text.slice(0, most),
    location: place(line),
  });
}
