import { protobuf } from '@sentrascan/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryAccess } from '../../bytes/random-access.ts';
import { readText } from './scalar-fields.ts';
import { type TextSchema, textFieldNames, textToWire } from './text-to-wire.ts';
import { readMessage, WireSource } from './wire.ts';

const SCHEMA: TextSchema = {
  messages: {
    Node: {
      name: [1, 'text'],
      id: [2, 'int'],
      child: [3, 'Node'],
      ratio: [4, 'float'],
      wide: [5, 'double'],
    },
  },
  enums: { SEVEN: 7 },
};

const accessOf = (text: string) => new MemoryAccess(Buffer.from(text, 'latin1'));

/** Fields as `[number, value]`, nested messages as lists. */
function read(text: string) {
  const { wire, problem } = textToWire(accessOf(text), SCHEMA, 'Node');
  const source = new WireSource(new MemoryAccess(wire));
  const walk = (start: number, end: number): unknown[] => {
    const fields: unknown[] = [];
    const result = readMessage(source, start, end, (field) => {
      if (field.number === 3) fields.push([3, walk(field.start, field.end)]);
      else if (field.wireType === 2) fields.push([field.number, readText(source, field, 100)]);
      else fields.push([field.number, field.wireType === 0 ? field.value : 'fixed']);
    });
    expect(result.problem).toBeUndefined();
    return fields;
  };
  return { fields: walk(0, wire.length), problem };
}

describe('text format', () => {
  it.each([
    [
      'name: "a" id: 5',
      [
        [1, 'a'],
        [2, 5],
      ],
    ],
    [
      "name: 'a' \"b\"\n# comment }\n'c', id: 0x10; id: 010",
      [
        [1, 'abc'],
        [2, 16],
        [2, 8],
      ],
    ],
    ['name: "\\x41\\102\\n\\u00e9\\"" ', [[1, 'AB\né"']]],
    [
      'id: SEVEN id: true id: -1',
      [
        [2, 7],
        [2, 1],
        [2, (1n << 64n) - 1n],
      ],
    ],
    ['id: - 1', [[2, (1n << 64n) - 1n]]],
    [
      'id: [1, 2] id: []',
      [
        [2, 1],
        [2, 2],
      ],
    ],
    [
      'child { name: "x" } child < id: 1 > child: { }',
      [
        [3, [[1, 'x']]],
        [3, [[2, 1]]],
        [3, []],
      ],
    ],
    [
      'child: [{ child: [{ id: 1 }] }, { id: 2 }] id: 3',
      [
        [3, [[3, [[2, 1]]]]],
        [3, [[2, 2]]],
        [2, 3],
      ],
    ],
    [
      'ratio: 1.5e-3 wide: -inf',
      [
        [4, 'fixed'],
        [5, 'fixed'],
      ],
    ],
    [
      '[some.extension] { a: "kept" } other: "text"',
      [
        [18_999, expect.stringContaining('kept')],
        [18_999, 'text'],
      ],
    ],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual({ fields: expected, problem: undefined });
  });

  it.each([
    'child {',
    'name: "a',
    'name: "a\nb"',
    'id:',
    '}',
    'id: [1',
    '5: 1',
    'child { >',
    '\x00',
    `${'child {'.repeat(200)}`,
    '[a.b',
  ])('stops at %j, with what came before', (text) => {
    const { problem, fields } = read(`id: 1 ${text}`);
    expect(problem).toBeDefined();
    expect(fields[0]).toEqual([2, 1]);
  });

  it('names the first fields to tell what a text is', () => {
    expect(textFieldNames(accessOf('node { name: "a" attr { key: "b" } } versions { }'), 10)).toEqual([
      'node',
      'node.name',
      'node.attr',
      'versions',
    ]);
    expect(textFieldNames(accessOf('just prose, and more'), 10)).toEqual([]);
  });

  it('ends on any text', () => {
    const pieces = fc.constantFrom(
      'name',
      ':',
      '"a"',
      "'",
      '{',
      '}',
      '[',
      ']',
      '<',
      '>',
      '-',
      '1',
      ' ',
      ',',
      '\\',
      '#',
      '\n',
      'child',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (words) => {
        read(words.join(''));
        textFieldNames(accessOf(words.join('')), 20);
      }),
    );
    read('- '.repeat(100_000));
  });

  it('reads back bytes that were escaped', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
        const escaped = [...bytes].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
        const { wire } = textToWire(accessOf(`name: "${escaped}"`), SCHEMA, 'Node');
        expect(wire.subarray(-bytes.length || wire.length)).toEqual(bytes);
        expect(protobuf.message([1, bytes]).length).toBeLessThanOrEqual(wire.length);
      }),
    );
  });
});
