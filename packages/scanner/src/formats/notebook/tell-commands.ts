// States the commands of a cell as facts, each with its place in the notebook.

import { LIMITS } from '../../limits.ts';
import type { FormatContext } from '../format.ts';
import { splitCommands } from '../shell/split-commands.ts';
import { type CellCommand, isShellText } from './transform-cell.ts';

/** Of a cell: where it stands in the file. */
export interface CellPlace {
  readonly cell: number;
  /** 1-based lines of the file, for each line of the cell; the last one holds for the rest. */
  readonly rawLines: readonly number[];
}

/** States one command, or those that a cell of a shell consists of. */
export function tellCommand(context: FormatContext, command: CellCommand, place: CellPlace): void {
  if (!isShellText(command)) {
    emit(context, command, place, command.text, command.line);
    return;
  }
  for (const { text, line } of splitCommands(command.text, command.interpreter)) {
    emit(context, command, place, text, command.line + line);
  }
}

function emit(
  context: FormatContext,
  { how, interpreter, magic }: CellCommand,
  { cell, rawLines }: CellPlace,
  text: string,
  line: number,
): void {
  const most = LIMITS.commandCharacters.value;
  if (text.length > most) {
    context.gap({
      kind: 'limit',
      reason: `A command in cell ${cell} is longer than the limit commandCharacters allows (${most}).`,
      consequence: 'What follows in it was not judged as a command.',
    });
  }
  context.emit({
    kind: 'shell.command',
    how,
    interpreter,
    ...(magic === undefined ? {} : { magic }),
    text: text.slice(0, most),
    location: { cell, part: 'source', line, rawLine: rawLines[Math.min(line, rawLines.length) - 1] ?? 1 },
  });
}
