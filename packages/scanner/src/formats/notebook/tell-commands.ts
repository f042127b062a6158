// States the commands of a cell as facts, each with its place in the notebook.

import type { DependencyPlace, Location } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';
import type { FormatContext } from '../format.ts';
import { InstallTeller, placeInText } from '../python-requirements/install-teller.ts';
import { splitCommands } from '../shell/split-commands.ts';
import { type CellCommand, isShellText } from './transform-cell.ts';

/** Where a 1-based line of a cell stands. */
export type PlaceOfLine = (line: number) => Location;

/** States the commands of one artifact, up to a limit. */
export class CommandTeller {
  readonly #context: Pick<FormatContext, 'emit' | 'gap'>;
  /** What the commands install; ended by whoever tells the commands. */
  readonly installs: InstallTeller;
  #count = 0;

  /** @param manifest what the list of installed packages is called: `notebook`, `python-source` */
  constructor(context: Pick<FormatContext, 'emit' | 'gap'>, manifest: string) {
    this.#context = context;
    this.installs = new InstallTeller(context, manifest);
  }

  /** One command, or those that a cell of a shell consists of. */
  tell(command: CellCommand, place: PlaceOfLine): void {
    if (!isShellText(command)) {
      if (this.#take()) this.#emit(command, place, command.text, command.line);
      return;
    }
    for (const { text, line } of splitCommands(command.text, command.interpreter)) {
      if (!this.#take()) return;
      this.#emit(command, place, text, command.line + line);
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

  #emit(command: CellCommand, place: PlaceOfLine, text: string, line: number): void {
    const most = LIMITS.commandCharacters.value;
    const { how, interpreter, magic } = command;
    if (text.length > most) {
      this.#context.gap({
        kind: 'limit',
        reason: `A command is longer than the limit commandCharacters allows (${most}).`,
        consequence: 'What follows in it was not judged as a command.',
      });
    }
    const kept = text.slice(0, most);
    this.#context.emit({
      kind: 'shell.command',
      how,
      interpreter,
      ...(magic === undefined ? {} : { magic }),
      text: kept,
      location: place(line),
    });
    // `%pip install name` is what `pip install name` is.
    const name = how === 'magic' && magic !== undefined ? `${magic} ` : '';
    this.installs.command(`${name}${kept}`, (at) => {
      const { line: own, column } = placeInText(kept, Math.max(0, at - name.length), line);
      return dependencyPlace(place(own), column);
    });
  }
}

/** A place of a cell or of a script as that of a dependency. */
export function dependencyPlace(location: Location, column: number): DependencyPlace {
  if ('rawLine' in location)
    return { line: location.rawLine, column, cell: { cell: location.cell, line: location.line } };
  return { line: 'line' in location ? location.line : 1, column };
}
