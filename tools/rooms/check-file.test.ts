import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFile } from './check-file.ts';
import { readRooms } from './rooms.ts';

const root = path.resolve(import.meta.dirname, '../..');
const table = readRooms(root);
const check = (file: string, source: string) => checkFile(root, table, file, source);
const format = 'packages/scanner/src/formats/demo/index.ts';

describe('rooms', () => {
  test('a format may import bytes and the contract, types included', () => {
    const source =
      "import type { Fact } from '@sentrascan/contract';\nimport { Budget } from '../../bytes/budget.ts';\n";
    expect(check(format, source)).toEqual([]);
  });

  test.each([
    ['a rule', "import { RULES } from '@sentrascan/rules';", 'detectors'],
    ['a detector', "import { detector } from '../../detectors/x/y.ts';", 'contract'],
    ['the engine', "import type { Engine } from '../../engine/scan.ts';", 'contract'],
    ['a file', "import fs from 'node:fs';", 'bytes'],
    ['a dynamic import of a file', "const fs = await import('node:fs');", 'bytes'],
    ['an import over several lines', "import {\n  readFileSync,\n} from 'node:fs';", 'bytes'],
    ['the network', "import net from 'node:net';", 'sources'],
    ['the network by a global', "const page = await fetch('x');", 'sources'],
    ['the testkit', "import { assemblePickle } from '@sentrascan/testkit';", 'tests'],
    ['the console', "console.log('x');", 'cli'],
    ['the clock', 'const now = Date.now();', 'parameter'],
    ['chance', 'const dice = Math.random();', 'parameter'],
    ['the locale', 'names.sort((a, b) => a.localeCompare(b));', 'parameter'],
    ['the process', "const home = process.env['HOME'];", 'parameter'],
  ])('a format may not reach %s, and is told where that belongs', (_, source, advice) => {
    const said = check(format, source);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(format);
    expect(said[0]).toContain(advice);
  });

  test('a named export of a package is in the room of the file behind it', () => {
    const source = "import type { Format } from '@sentrascan/scanner/formats/format';";
    expect(check('packages/sources/src/file/list.ts', source)[0]).toContain('room scanner/formats');
  });

  test('the contract imports nothing at all', () => {
    expect(check('packages/contract/src/rule.ts', "import { z } from 'zod';")).toHaveLength(1);
  });

  test('what a comment or a text says is no import', () => {
    const source =
      "// import fs from 'node:fs';\n/* console.log(1) */\nexport const names = 'from import';\n";
    expect(check(format, source)).toEqual([]);
  });

  test('tests may import what they need', () => {
    expect(check('packages/scanner/src/formats/demo/index.test.ts', "import fs from 'node:fs';")).toEqual([]);
  });

  test('a file in no room is said', () => {
    expect(check('packages/misplaced/src/x.ts', '')[0]).toContain('in no room');
  });

  test('bytes may open files but never sockets', () => {
    expect(check('packages/scanner/src/bytes/file.ts', "import fs from 'node:fs';")).toEqual([]);
    expect(check('packages/scanner/src/bytes/file.ts', "import tls from 'node:tls';")).toHaveLength(1);
  });
});
