// What source fetches to a file and what files it runs by commands, noted beside what the commands of its artifact do. Pure but
// for what it notes.

import type { CodeSummary, Location } from '@sentrascan/contract';
import { maskedText } from '../masked-text.ts';
import { type FetchedFiles, isExposedAddress, namesFetched, namesRun } from '../shell/fetched-files.ts';
import { simpleCommands } from '../shell/simple-commands.ts';
import { commandTextOf } from './judge-command.ts';
import { argumentAt, textOf } from './source-call.ts';

/** Functions that fetch to the file named by their second argument. */
const FETCHING =
  /^(?:urllib\.request\.(?:urlretrieve|URLopener\.retrieve)|urllib\.urlretrieve|wget\.download)$/;
const RUNNING = /^runpy\.run_path$/;
/** Scopes inside scopes that are looked into. */
const MAX_LEVELS = 64;

/** @param placeOf a 1-based line of the source */
export function noteFiles(
  files: FetchedFiles,
  code: CodeSummary,
  placeOf: (line: number | undefined) => Location | undefined,
  level = 0,
): void {
  for (const call of code.calls) {
    const path = call.resolved ?? '';
    if (FETCHING.test(path)) {
      const name = textOf(call.args[1] ?? argumentAt(call, 'filename') ?? argumentAt(call, 'out'));
      const isExposed = isExposedAddress(textOf(call.args[0]) ?? '');
      if (name !== undefined) files.noteFetched({ name, isExposed });
      continue;
    }
    const script = RUNNING.test(path) ? textOf(call.args[0]) : undefined;
    if (script !== undefined) {
      const command = maskedText(`run_path ${script}`, 120);
      files.noteRun({ name: script, command, location: placeOf(call.line), how: 'call' });
      continue;
    }
    const text = commandTextOf({ call, code, path, isImported: true });
    if (text === undefined || text === '') continue;
    const commands = simpleCommands(text);
    for (const file of namesFetched(commands)) files.noteFetched(file);
    for (const name of namesRun(commands))
      files.noteRun({ name, command: maskedText(text, 120), location: placeOf(call.line), how: 'call' });
  }
  if (level >= MAX_LEVELS) return;
  for (const nested of code.nested) noteFiles(files, nested, placeOf, level + 1);
}
