// CPython's own parser beside ours, over its standard library: every file is understood, and no call is lost. Runs where
// SENTRASCAN_ORACLE_PYTHON names an interpreter (3.9 or later).

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { CodeSummary } from '@sentrascan/contract';
import { describe, expect, test } from 'vitest';
import { analysePython } from './analyse-python.ts';
import { decodeSource } from './source-encoding.ts';

const PYTHON = process.env['SENTRASCAN_ORACLE_PYTHON'];

/** For each file the lines a call may be told at, for functions that are called seldom: repeats are counted, not told. */
const SCRIPT = `
import ast, collections, json, pathlib, sysconfig
found = []
for path in sorted(pathlib.Path(sysconfig.get_path('stdlib')).rglob('*.py')):
    if 'test' in path.parts or 'site-packages' in path.parts or 'lib2to3' in path.parts: continue
    try: tree = ast.parse(path.read_bytes())
    except (SyntaxError, ValueError): continue
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    counts = collections.Counter(ast.unparse(call.func) for call in calls)
    places = [[call.lineno, call.func.end_lineno, call.end_lineno] for call in calls if counts[ast.unparse(call.func)] < 20]
    found.append([str(path), places])
print(json.dumps(found[::8]))
`;

function lines(code: CodeSummary): number[] {
  return [...code.calls.flatMap(({ line }) => line ?? []), ...code.nested.flatMap(lines)];
}

describe.runIf(PYTHON !== undefined)('beside CPython', () => {
  test('every call of the standard library is found', () => {
    const child = spawnSync(PYTHON ?? '', ['-c', SCRIPT], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    const files = JSON.parse(child.stdout) as [string, number[][]][];
    expect(files.length).toBeGreaterThan(20);
    const lost: string[] = [];
    for (const [path, places] of files) {
      const decoded = decodeSource(readFileSync(path));
      const { code, gaps } = analysePython('text' in decoded ? decoded.text : '');
      const told = new Set(lines(code));
      for (const gap of gaps) lost.push(`${path}: ${gap.reason}`);
      for (const place of places) {
        if (!place.some((line) => told.has(line))) lost.push(`${path}:${place[0] ?? 0}`);
      }
    }
    expect(lost).toEqual([]);
  }, 120_000);
});
