// The proposer on small sources: what flows into a known sink is proposed, what does not is not. Needs python3.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const SINKS = 'os\tsystem\texec\nbuiltins\teval\texec\npickle\tloads\tunpickle\nbuiltins\topen\tfile-read\n';

const SOURCE = `
import os as operating
from pickle import loads as undo

def direct(line):
    operating.system("echo " + line)

def wrapper(text):
    built = [text]
    return direct(built[0])

def constant():
    operating.system("true")

def harmless(value):
    return len(value)

class Reader:
    def __init__(self, source):
        self.source = source
    def read(self):
        return undo(self.source)

def write(where):
    open(where, "w").close()
`;

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'propose-'));
  mkdirSync(path.join(folder, 'wheels', 'pack'), { recursive: true });
  writeFileSync(path.join(folder, 'wheels', 'pack', 'tool.py'), SOURCE);
  writeFileSync(path.join(folder, 'sinks.tsv'), SINKS);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('propose.py', () => {
  it('follows parameters, and wrappers of wrappers, into known callables', () => {
    const script = path.join(import.meta.dirname, 'propose.py');
    const printed = execFileSync('python3', [
      '-B',
      script,
      path.join(folder, 'sinks.tsv'),
      path.join(folder, 'wheels'),
    ]);
    expect(printed.toString().trim().split('\n').sort()).toEqual([
      'pack.tool\tReader.read\tunpickle\tpickle.loads\tself',
      'pack.tool\tconstant\texec-fixed\tos.system\t-',
      'pack.tool\tdirect\texec\tos.system\tline',
      'pack.tool\twrapper\texec\tpack.tool.direct\ttext',
      'pack.tool\twrite\tfile-write\tbuiltins.open\twhere',
    ]);
  });
});
