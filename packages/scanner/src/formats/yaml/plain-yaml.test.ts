import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readPlainYaml } from './plain-yaml.ts';
import { parseWholeYaml, parseYaml } from './yaml-document.ts';
import type { YamlNode } from './yaml-node.ts';

const read = (text: string) => readPlainYaml(text, (character) => character);

function shown(node: YamlNode): unknown {
  return {
    kind: node.kind,
    text: node.text,
    // Where a value is that is not there, is a matter of taste.
    offset: node.kind === 'null' && node.lengthBytes === 0 ? undefined : node.offset,
    lengthBytes: node.lengthBytes,
    written: node.writtenNodes,
    expanded: node.expandedNodes,
    pairs: node.pairs.map(({ key, keyOffset, value }) => [key, keyOffset, shown(value as YamlNode)]),
    list: node.list.map((item) => shown(item as YamlNode)),
  };
}

/** What the reader of the whole language says of the same text. */
function expectSame(text: string): void {
  const plain = read(text);
  if (plain === undefined) return;
  const [root] = parseYaml(text).roots;
  const whole = parseWholeYaml(text);
  expect(whole.problem, JSON.stringify(text)).toBeUndefined();
  expect(whole.roots.length, JSON.stringify(text)).toBe(1);
  expect(shown(root as YamlNode), JSON.stringify(text)).toEqual(shown(whole.roots[0] as YamlNode));
  for (const key of plain.keys) expect(whole.mentions(key)).toBe(true);
}

describe('plain YAML', () => {
  test.each([
    'a: 1\nb: text with spaces\nc: "quoted # text"\nd: \'single\' # comment\n',
    '---\na:\n  b:\n    - x\n    - y: 1\n      z: 2\n  c: []\n',
    'steps:\n- name: build\n  run: make\n- name: test\nlast: true\n',
    'empty:\nnext: ~\n',
    'a:\n  - - 1\n    - 2\n  -\n  - 3\n',
    'shape: [1, -2.5, "x y", \'z\']\n',
    '# only then\n\nname: Ünïcode ✓\r\nother: x\r\n',
    'url: http://example.org:80/a#b\ntime: 12:30:45\n',
    '- a\n- b: c\n',
  ])('%j is read as the whole language reads it', (text) => {
    expect(read(text)).toBeDefined();
    expectSame(text);
  });

  test.each([
    'a: !!python/object/apply:os.system [id]\n',
    'a: &anchor x\nb: *anchor\n',
    'a: |\n  text\n',
    'a: >\n  text\n',
    'a: {b: c}\n',
    'a: "x\\ny"\n',
    "a: 'it''s'\n",
    'a: 1\n---\nb: 2\n',
    '%YAML 1.1\n---\na: 1\n',
    'a: b: c\n',
    'a: one\n  two\n',
    '? a\n: b\n',
    '<<: x\n',
    '"a": 1\n',
    'a\tb: 1\n',
    'a: 1\n b: 2\n',
    'a: x\u2028b: 2\n',
    'just text\n',
    'a: [x, !t y]\n',
    'a: 1\n...\n',
    '',
  ])('%j is left to the whole reader', (text) => expect(read(text)).toBeUndefined());

  it('says what the whole reader says, or nothing', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      'key',
      ': ',
      ':',
      '- ',
      '-',
      '\n',
      '\n  ',
      '\n    ',
      '\n',
      ' ',
      '  ',
      '#',
      ' # c',
      '1',
      '-1',
      '.5',
      'x y',
      '"q"',
      "'s'",
      '"',
      "'",
      '[',
      ']',
      '[a, b]',
      '[]',
      ', ',
      '~',
      'null',
      'true',
      '---\n',
      '...',
      '!',
      '&',
      '*',
      '|',
      '>',
      '{',
      '}',
      '?',
      '%',
      '@',
      '`',
      '\r\n',
      '\\',
      'é',
      '/',
      '.',
      '=',
      '$',
      '(',
      ')',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => expectSame(pieces.join(''))),
      { numRuns: 4000 },
    );
  });

  it('says the same of settings as they are written', () => {
    const word = fc.constantFrom('a', 'name', 'x1', 'run', 'layer_2', 'b c');
    const scalar = fc.constantFrom(
      '1',
      '-2.5',
      'text',
      'two words',
      '"q r"',
      "'s'",
      'true',
      '~',
      '[1, b]',
      '[]',
      'a:b',
      'x#y',
    );
    const block = fc.letrec((tie) => ({
      value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, scalar, tie('mapping'), tie('sequence')),
      mapping: fc.array(fc.tuple(word, tie('value')), { minLength: 1, maxLength: 4 }),
      sequence: fc.record({ items: fc.array(tie('value'), { minLength: 1, maxLength: 4 }) }),
    })).mapping;
    const write = (value: unknown, indent: string): string => {
      if (typeof value === 'string') return ` ${value}\n`;
      if (Array.isArray(value))
        return `\n${value.map(([key, inner]) => `${indent}${key}:${write(inner, `${indent}  `)}`).join('')}`;
      const { items } = value as { items: unknown[] };
      return `\n${items.map((item) => `${indent}-${write(item, `${indent}  `)}`).join('')}`;
    };
    fc.assert(
      fc.property(block, (value) => {
        const text = write(value, '').slice(1);
        expect(read(text), text).toBeDefined();
        expectSame(text);
      }),
      { numRuns: 1000 },
    );
  });
});
