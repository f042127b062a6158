// States commands of a file of text as facts, each with its line, and the Python that they carry.

import type { ShellCommandFact } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';
import type { FormatContext } from '../format.ts';
import { type InstallTeller, placeInText } from '../python-requirements/install-teller.ts';
import { analysePythonParts } from '../python-source/analyse-python.ts';
import { inlinePython } from './inline-python.ts';
import type { ShellLine } from './split-commands.ts';

/**
 * @param commands with 0-based lines of the file
 * @param most how many of them are stated; more are a gap
 * @param installs is shown every command, too, and ended
 */
export function tellCommands(
  context: Pick<FormatContext, 'emit' | 'gap' | 'mayTell'>,
  commands: Iterable<ShellLine>,
  terms: Pick<ShellCommandFact, 'how' | 'interpreter'>,
  most: number = LIMITS.shellCommands.value,
  installs?: InstallTeller,
): void {
  let count = 0;
  for (const { text, line, column } of commands) {
    if (++count > most) {
      context.gap({
        kind: 'limit',
        reason: `It holds more commands than the limit shellCommands allows (${most}).`,
        consequence: `What stands behind line ${line} was not judged as commands.`,
      });
      break;
    }
    const limit = LIMITS.commandCharacters.value;
    if (text.length > limit) {
      context.gap({
        kind: 'limit',
        reason: `The command in line ${line + 1} is longer than the limit commandCharacters allows (${limit}).`,
        consequence: 'What follows in it was not judged as a command.',
      });
    }
    context.emit({
      kind: 'shell.command',
      ...terms,
      text: text.slice(0, limit),
      location: { line: line + 1 },
    });
    for (const { source, linesBefore } of inlinePython(text.slice(0, limit))) {
      if (context.mayTell?.(source) === false) continue;
      const { code, gaps } = analysePythonParts([{ source, linesBefore: line + linesBefore }]);
      context.emit({ kind: 'python.code', origin: 'source', code, offset: 0 });
      // What the shell fills in is no Python yet.
      for (const { kind, reason } of source.includes('$') ? [] : gaps)
        context.gap({ kind, reason, consequence: 'What that code does was not judged.' });
    }
    installs?.command(text.slice(0, limit), (at) => placeInText(text, at, line + 1, column));
  }
  installs?.end();
}
