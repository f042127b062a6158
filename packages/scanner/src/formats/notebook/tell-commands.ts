// States the commands of a cell as facts, each with its place in the notebook.

import type { Location } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';
import type { FormatContext } from '../format.ts';
import { splitCommands } from '../shell/split-commands.ts';
import { type CellCommand, isShellText } from './transform-cell.ts';

/** Where a 1-based line of a cell stands. */
export type PlaceOfLine = (line: number) => Location;

/** States one command, or those that a cell of a shell consists of. */
export function tellCommand(
  context: Pick<FormatContext, 'emit' | 'gap'>,
  command: CellCommand,
  place: PlaceOfLine,
): void {
  if (!isShellText(command)) {
    emit(context, command, place, command.text, command.line);
    return;
  }
  for (const { text, line } of splitCommands(command.text, command.interpreter)) {
    emit(context, command, place, text, command.line + line);
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
