// Values whose column was named away from them.

import { describe, expect, it } from 'vitest';
import { MemoryAccess } from '../../bytes/random-access.ts';
import { DEFAULT_PLUGINS } from '../../engine/default-plugins.ts';
import { scanSource } from '../../engine/scan-source.ts';

const PASSWORD = 'kV7#mQ2pLx9w';

function linesOf(text: string, name: string): readonly (number | undefined)[] {
  const bytes = Buffer.from(text);
  const source = { path: name, sizeBytes: bytes.length, open: () => new MemoryAccess(bytes) };
  const { findings } = scanSource(source, {}, DEFAULT_PLUGINS, () => 0);
  return findings
    .filter(({ category }) => category === 'secret')
    .map(({ location }) => (location !== undefined && 'line' in location ? location.line : undefined));
}

describe('INSERT', () => {
  it.each([
    [`INSERT INTO users (name, password) VALUES ('bob', '${PASSWORD}');`, [1]],
    ["insert into `u` (`id`,\n `password`)\nvalues (1, 'Hd7Rm3Qs9VxK'),\n (2, 'Xk2Wp9Zt4LqB');", [3, 4]],
    [
      "INSERT INTO u (name, password) VALUES ('it''s', 'x)y', 1), ('a', '$2b$12$abcdefghijklmnopqrstuv');",
      [],
    ],
    ["INSERT INTO u (password) VALUES (:password), (%s), (?), ('');", []],
    ["SELECT password FROM u WHERE name IN ('kV7#mQ2pLx9w');", []],
  ])('%s', (text, lines) => expect(linesOf(text, 'dump.sql')).toEqual(lines));
});

describe('a table of HTML', () => {
  const table = (cell: string) =>
    `<table><tr><th>user</th><th><b>password</b></th></tr>\n<tr><td>bob</td><td>${cell}</td></tr>\n</table>`;

  it('has its cells judged by their heads', () => {
    expect(linesOf(table(PASSWORD), 'a.html')).toEqual([2]);
    expect(linesOf(table('not set'), 'a.html')).toEqual([]);
  });

  it('is read in time linear in its length', () => {
    const rows = `<tr><th>password</th></tr><tr><td>${PASSWORD}</td></tr>`.repeat(5000);
    const before = performance.now();
    linesOf(`<table>${rows}`, 'a.html');
    linesOf(`INSERT INTO u (password) VALUES ${`('a'), (`.repeat(20_000)}`, 'a.sql');
    linesOf(`INSERT INTO u (password, `.repeat(10_000), 'a.sql');
    expect(performance.now() - before).toBeLessThan(8000);
  });
});
