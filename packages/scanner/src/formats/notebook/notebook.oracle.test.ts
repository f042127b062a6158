// nbformat beside us: what it writes, of every version, is read without a gap, and each source and output comes out as it
// reads it. Runs where SENTRASCAN_ORACLE_PYTHON names an interpreter with nbformat.

import { spawnSync } from 'node:child_process';
import { RecordingContext } from '@sentrascan/testkit';
import { describe, expect, test } from 'vitest';
import { format } from './index.ts';

const PYTHON = process.env['SENTRASCAN_ORACLE_PYTHON'];

const SCRIPT = `
import json, random, warnings
warnings.simplefilter('ignore')
import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output, new_raw_cell
random.seed(7)
PIECES = ['x = 1\\n', 'print("a")\\n', "s = 'é 模 \\\\U0001f642'\\n", '\\n', 'a\\tb\\n', 'back\\\\\\\\slash\\n', '"quoted"\\n', '\\r\\n', 'end']
def text(): return ''.join(random.choice(PIECES) for _ in range(random.randrange(8)))
def cell():
    kind = random.randrange(3)
    if kind == 0: return new_markdown_cell(text())
    if kind == 1: return new_raw_cell(text())
    outputs = [new_output('stream', text=text())] if random.random() < .5 else []
    if random.random() < .3: outputs.append(new_output('display_data', data={'text/plain': text()}))
    return new_code_cell(text(), outputs=outputs)
def told(book):
    return [[c.source, [o.get('text') or o.get('data', {}).get('text/plain', '') for o in c.get('outputs', [])]] for c in book.cells]
found = []
for _ in range(300):
    book = new_notebook(cells=[cell() for _ in range(random.randrange(6))])
    for version in (4, 3):
        written = nbformat.writes(nbformat.convert(book, version), version=version)
        found.append([written, told(nbformat.reads(written, as_version=4))])
print(json.dumps(found))
`;

describe.runIf(PYTHON !== undefined)('beside nbformat', () => {
  test('every source and output is the same', () => {
    const child = spawnSync(PYTHON ?? '', ['-c', SCRIPT], { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
    expect(child.stderr).toBe('');
    const books = JSON.parse(child.stdout) as [string, [string, string[]][]][];
    expect(books.length).toBeGreaterThan(100);
    for (const [written, cells] of books) {
      const context = new RecordingContext(Buffer.from(written), { name: 'notes.ipynb' });
      format.walk(context);
      expect(context.gaps.filter(({ reason }) => !reason.includes('as Python'))).toEqual([]);
      const facts = context.factsOf('text');
      const textAt = (cell: number, part: string, output?: number) =>
        facts
          .filter(({ place }) => place.in === 'notebook' && place.cell === cell && place.part === part)
          .filter(({ place }) => place.in === 'notebook' && place.output === output)
          .map(({ text }) => text)
          .join('');
      for (const [cell, [source, outputs]] of cells.entries()) {
        if (source.trim() !== '') expect(textAt(cell, 'source')).toBe(source);
        for (const [output, text] of outputs.entries())
          if (text.trim() !== '') expect(textAt(cell, 'output', output)).toBe(text);
      }
    }
  }, 120_000);
});
