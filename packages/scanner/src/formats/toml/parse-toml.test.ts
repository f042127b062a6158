import fc from 'fast-check';
import { parse } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../limits.ts';
import { parseToml } from './parse-toml.ts';
import type { TomlNode } from './toml-node.ts';

function plain(node: TomlNode): unknown {
  if (node.kind === 'object')
    return Object.fromEntries(node.entries().map(({ key, value }) => [key, plain(value)]));
  if (node.kind === 'array') return node.items().map(plain);
  if (node.kind === 'number') return Number(node.text.replaceAll('_', ''));
  return node.kind === 'boolean' ? node.text === 'true' : node.text;
}

const HONEST = [
  'a = 1\nb.c = "two"\n[x.y]\nz = \'three\'\n[[p]]\nn = "1"\n[[p]]\nn = "2"\n[p.q]\nr = [1, 2]\n',
  '# c\n"a b" = { x = 1, y = { z = [ "q", "r" ] } } # d\n',
  'a = """\nb\\\n   c"""\nd = \'\'\'\n\'x\'\'\'\'\ne = "\\u0041\\t\\""\n',
  'a = [\n  "b", # c\n  {d = "e"},\n\n]\n[ s . "t.u" ]\nv = -1_000\nw = 0x1F\n[s]\ny = true\n',
  'a.b.c = 1\na.b.d = 2\n[a.e]\nf = 3.5e3\n\r\n[g]\r\nh = ""\r\n',
  'a = """x""""\nb = """y\\""""\nc = \'\'\n',
];

describe('reading', () => {
  it.each(HONEST)('reads %j as other readers do', (text) => {
    const read = parseToml(text);
    expect(read.problems).toEqual([]);
    expect(plain(read.root)).toEqual(parse(text));
  });

  it('reads what is made by chance as other readers do', () => {
    const value: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom('1', '"a"', "'b\\'", 'true', '"\\n#"', '"""q\n"r"""', "'''s'''", '-7'),
        fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(',\n # x\n')}]`),
        fc
          .array(tie('value'), { maxLength: 3 })
          .map((items) => `{${items.map((item, at) => `k${at} = ${item}`).join(', ')}}`),
      ),
    })).value;
    fc.assert(
      fc.property(fc.array(value, { maxLength: 6 }), (values) => {
        const text = values
          .map((each, at) => `${at % 3 === 2 ? `[t${at}.u]\n` : ''}"key ${at}" = ${each}\n`)
          .join('');
        const read = parseToml(text);
        expect(read.problems).toEqual([]);
        expect(plain(read.root)).toEqual(parse(text));
      }),
      { numRuns: 300 },
    );
  });

  it('knows where values stand', () => {
    const text = '[project]\ndependencies = [\n  "torch==2.0",\n]\nx.y = "z"\n';
    const { root } = parseToml(text);
    const item = root.get('project')?.get('dependencies')?.items()[0];
    expect(text.slice(item?.offset, item?.end)).toBe('"torch==2.0"');
    const inner = root.get('project')?.get('x')?.entries()[0];
    expect(text.slice(inner?.keyOffset, inner?.value.end)).toBe('y = "z"');
  });
});

describe('what is no TOML', () => {
  it.each<readonly [string, unknown, number]>([
    ['a = \nb = 2\n', { b: 2 }, 1],
    ['a = 1 2\nb = 2\n', { a: 1, b: 2 }, 1],
    ['a = "x\n[t]\nb = 2\n', { t: { b: 2 } }, 1],
    ['a = ["x",\n[t]\nb = 2\n', { a: ['x', []], t: { b: 2 } }, 1],
    ['[t\nb = 2\n', { t: { b: 2 } }, 1],
    ['<<<<<<< HEAD\na = 1\n=======\na = 2\n>>>>>>> x\n', { a: 2 }, 3],
  ])('is told and passed over in %j', (text, expected, atLeast) => {
    const read = parseToml(text);
    expect(read.problems.length).toBeGreaterThanOrEqual(atLeast);
    expect(plain(read.root)).toEqual(expected);
  });

  it('ends at the limits', () => {
    expect(parseToml(`a = ${'['.repeat(LIMITS.structuredLevels.value + 2)}`).cut).toBeDefined();
    expect(parseToml(`a = [${'1,'.repeat(LIMITS.tomlValues.value + 1)}]`).cut).toBeDefined();
    expect(parseToml('a\n'.repeat(1000)).cut).toBeDefined();
  });

  it('never throws, and ends soon', () => {
    const piece = fc.constantFrom(
      'a',
      ' = ',
      '[',
      ']',
      '[[',
      ']]',
      '{',
      '}',
      '"',
      "'",
      '"""',
      ',',
      '\n',
      '#',
      '.',
      '\\',
      '1',
      '\r',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => void parseToml(pieces.join(''))),
      { numRuns: 1000 },
    );
    for (const text of [
      'a = [\n',
      '[s]\n',
      '[[s]]\n',
      'a = "\\',
      '[x]]]',
      'a = {b = ',
      '"""\n',
      'a.',
      '[a]\nb=1\n',
      'a=[1,',
    ]) {
      const start = performance.now();
      parseToml(text.repeat(2_000_000 / text.length));
      expect(performance.now() - start).toBeLessThan(5000);
    }
  });
});
