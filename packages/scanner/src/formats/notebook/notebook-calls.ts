// Commands that Python hands to the notebook it runs in: `get_ipython().system('ls')`, as exported notebooks have them.

import type { CodeCall, CodeCell, CodeSummary, CommandHow, Location } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';
import type { FormatContext } from '../format.ts';

/** `get_ipython().METHOD`, whatever the shell was bound to. */
const METHOD = /(?:^|\.)get_ipython\(\)\.(system|getoutput|getoutput|run_line_magic|run_cell_magic|magic)$/;
/** Scopes inside scopes that are looked into. */
const MAX_LEVELS = 64;

/**
 * States the constant commands among the calls of a source.
 *
 * @param cells of a notebook: where lines of the source stand
 */
export function tellNotebookCalls(
  context: Pick<FormatContext, 'emit'>,
  code: CodeSummary,
  cells: readonly CodeCell[] | undefined,
  level = 0,
): void {
  for (const call of code.calls) {
    const method = METHOD.exec(call.callable)?.[1];
    if (method === undefined) continue;
    const command = commandOf(method, call);
    if (command === undefined || call.line === undefined) continue;
    context.emit({
      kind: 'shell.command',
      ...command,
      text: command.text.slice(0, LIMITS.commandCharacters.value),
      location: placeOf(cells, call.line),
    });
  }
  if (level >= MAX_LEVELS) return;
  for (const nested of code.nested) tellNotebookCalls(context, nested, cells, level + 1);
}

function commandOf(
  method: string,
  { args }: CodeCall,
): { how: CommandHow; interpreter: string; magic?: string; text: string } | undefined {
  const [first, second, third] = args.map((arg) => (arg.t === 'str' ? arg.v : undefined));
  if (first === undefined) return undefined;
  if (method === 'system' || method === 'getoutput') return { how: 'call', interpreter: 'sh', text: first };
  if (method === 'magic') {
    const [magic = '', ...words] = first.replace(/^%/, '').split(' ');
    return { how: 'magic', interpreter: 'ipython', magic, text: words.join(' ') };
  }
  const isShell = /^(?:bash|sh|system|sx|!)$/.test(first);
  if (method === 'run_line_magic' || third === undefined) {
    if (isShell) return { how: 'call', interpreter: 'sh', magic: first, text: second ?? '' };
    return { how: 'magic', interpreter: 'ipython', magic: first, text: second ?? '' };
  }
  return { how: 'call', interpreter: isShell ? 'sh' : first, magic: first, text: third };
}

/** Where a 1-based line of a source stands: in its cell, where it has cells. */
export function placeOf(cells: readonly CodeCell[] | undefined, line: number): Location {
  if (cells === undefined) return { line };
  const found = cells.findLast(({ firstLine }) => firstLine <= line);
  if (found === undefined) return { line };
  const index = line - found.firstLine;
  return {
    cell: found.cell,
    part: 'source',
    line: index + 1,
    rawLine: found.rawLines[Math.min(index, found.rawLines.length - 1)] ?? 1,
  };
}
