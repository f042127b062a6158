// One inert pickle for each callable of `gadgets.tsv`: the call by REDUCE with a plain text.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Severity } from '../../../packages/contract/src/index.ts';
import { type HostileFile, pickleFile } from './recipe.ts';

/** Protocol 4 where the name has dots, since older readers do not split it; protocol 0 else. */
export function gadgetFiles(): HostileFile[] {
  const table = readFileSync(path.join(import.meta.dirname, 'gadgets.tsv'), 'utf8');
  const rows = table.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return rows.map((line) => {
    const [module = '', name = '', , severity = 'high'] = line.split('\t');
    const source = name.includes('.')
      ? `PROTO 4 | SHORT_BINUNICODE ${module} | SHORT_BINUNICODE ${name} | STACK_GLOBAL | SHORT_BINUNICODE inert | TUPLE1 | REDUCE | STOP`
      : `GLOBAL ${module} ${name} | UNICODE inert | TUPLE1 | REDUCE | STOP`;
    return pickleFile('gadget', `${module}.${name}.pkl`, source, severity as Severity);
  });
}
