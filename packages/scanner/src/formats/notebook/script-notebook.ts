// Notebooks that are kept as Python: jupytext's scripts, where magics are comments, and what Colab and nbconvert export, where
// they stand as they are. Source of truth: mwouts/jupytext, docs/formats-scripts.md and jupytext/magics.py.

import { analysePython, type PythonAnalysis, type PythonOptions } from '../python-source/analyse-python.ts';
import { type CellCommand, transformCell } from './transform-cell.ts';

/** A line that Python would not take and IPython does. */
const MAGIC_LINE = /^[ \t]{0,40}(?:!(?!=)|%{1,2}[A-Za-z])/m;
/** Begins a cell, or says that the file is a notebook. */
const CELL_MARK = /^# ?%%|^# \+(?:$| |\r)|^# ?In\[|^#[ \t]{1,8}jupytext:/m;
const COMMENTED = /^[ \t]{0,40}# ?(?=!(?!=)|%{1,2}[A-Za-z!])/;
const NEXT_CELL = /^# ?%%(?:$|[ \t\r]|\[)|^# \+(?:$|[ \t\r])|^# -[ \t]*\r?$/;

/** What a script comes to. */
export interface AnalysedScript extends PythonAnalysis {
  readonly commands: readonly CellCommand[];
}

/**
 * Analyses a script that may be a notebook. What parses as it is holds no magic; of the rest names stand in place of magics,
 * where that makes more sense of it. Lines stay where they are.
 *
 * @param source of a file of Python
 */
export function analyseScript(source: string, options: PythonOptions = {}): AnalysedScript {
  const plain = analysePython(source, options);
  const commented = CELL_MARK.test(source) ? [...commentedCommands(source)] : [];
  if (!MAGIC_LINE.test(source) || plain.gaps.every(({ kind }) => kind !== 'malformed'))
    return { ...plain, commands: commented };
  const { python, commands, isGuess } = transformCell(source);
  const changed = python === '' || isGuess ? plain : analysePython(python, options);
  return { ...changed, commands: [...commands, ...commented] };
}

/** Magics that stand in comments, and cells that a magic in a comment begins. */
function* commentedCommands(source: string): Generator<CellCommand> {
  const lines = source.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const mark = COMMENTED.exec(line);
    if (mark === null || NEXT_CELL.test(line)) continue;
    const first = at;
    const body = [line.slice(mark[0].length)];
    const isCell = body[0]?.startsWith('%%') === true;
    while (at + 1 < lines.length && (isCell || body.at(-1)?.trimEnd().endsWith('\\'))) {
      const next = lines[at + 1] ?? '';
      if (!next.startsWith('#') || NEXT_CELL.test(next)) break;
      body.push(next.replace(/^# ?/, ''));
      at += 1;
    }
    const { commands } = transformCell(body.join('\n'));
    for (const command of commands) yield { ...command, line: first + command.line };
  }
}
