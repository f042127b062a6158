import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryAccess, type RandomAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import type { DataNode } from './data-node.ts';
import { parseJson } from './json-document.ts';
import { pointerOf, visitNodes } from './visit-nodes.ts';

const parse = (text: string | Uint8Array) =>
  parseJson(new MemoryAccess(typeof text === 'string' ? Buffer.from(text, 'utf8') : text));

/** What JSON.parse makes of the same text: the last of several equal keys stands. */
function plainOf(node: DataNode): unknown {
  switch (node.kind) {
    case 'object': {
      const pairs = [...node.entries()].map(({ key, value }): [string, unknown] => [key, plainOf(value)]);
      return Object.fromEntries(pairs);
    }
    case 'array':
      return [...node.items()].map(plainOf);
    case 'string':
      return node.text;
    default:
      return JSON.parse(node.text);
  }
}

describe('parseJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom(undefined, 1, '\t'), (text, indent) => {
        const written = JSON.stringify(JSON.parse(text), null, indent);
        const { roots, problem } = parse(written);
        expect(problem).toBeUndefined();
        expect(roots.length).toBe(1);
        expect(plainOf(roots[0] as DataNode)).toEqual(JSON.parse(written));
      }),
      { numRuns: 500 },
    );
  });

  it('never throws on bytes that are no JSON, and says where it stopped', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.integer({ min: 0, max: 255 }), (text, at, byte) => {
        const bytes = Buffer.from(text, 'utf8');
        bytes[at % bytes.length] = byte;
        const { roots, problem, end } = parse(bytes);
        for (const root of roots) valueOfLeniently(root);
        expect(end).toBeLessThanOrEqual(bytes.length);
        try {
          JSON.parse(bytes.toString('utf8'));
        } catch {
          return;
        }
        expect(problem).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps duplicates and takes the last, and finds keys that are written with escapes', () => {
    const { roots, mentions } = parse('{"a": 1, "\\u0061": [2, {"class\\u005fname": "Lambda"}], "b": {}}');
    const [root] = roots;
    expect([...(root?.entries() ?? [])].map(({ key }) => key)).toEqual(['a', 'a', 'b']);
    expect(root?.get('a')?.kind).toBe('array');
    expect(mentions('class_name')).toBe(true);
    expect(mentions('Lambda')).toBe(false);
    expect(mentions('b')).toBe(true);
  });

  it.each([
    ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('{"a": "é"}', 'utf16le')])],
    ['UTF-16 without', Buffer.from('{"a": "é"}', 'utf16le')],
    ['UTF-16 big-endian', Buffer.from('{"a": "é"}', 'utf16le').swap16()],
    ['UTF-32', Buffer.from(Uint32Array.from([...'{"a": "é"}'].map((c) => c.charCodeAt(0))).buffer)],
    ['UTF-8 with a mark', Buffer.from('\ufeff{"a": "é"}')],
  ])('reads %s', (_, bytes) => {
    const { roots, end } = parse(bytes);
    expect(roots[0]?.get('a')?.text).toBe('é');
    expect(end).toBe(bytes.length);
  });

  it('takes what lenient readers take, and says so', () => {
    expect(parse('{"a": [1, 2,], // why\n "b": NaN,}')).toMatchObject({
      lenient: { offset: 11, what: 'a comma before a closing bracket' },
    });
    expect(parse('{"a": 1}\n{"a": 2}\n').roots.length).toBe(2);
  });

  it.each([
    '{"a": }',
    '{"a" 1}',
    '{a: 1}',
    '["',
    '{"a": tru}',
    '[1 2]',
    '{"a": 1',
    '[1, 2',
    '{"a": {"b": 1}',
  ])('keeps what stands before the mistake in %s', (text) => {
    const { problem, roots } = parse(text);
    expect(problem?.kind).toBe('malformed');
    expect(roots.length).toBe(1);
    for (const root of roots) valueOfLeniently(root);
  });

  it('counts runs of numbers as one', () => {
    const numbers = Array.from({ length: 50_000 }, (_, index) => index / 7);
    const [root] = parse(JSON.stringify({ weights: numbers, mixed: [1, 'x', 2, 3, [4]] })).roots;
    const read = [...(root?.get('weights')?.items() ?? [])].map(({ text }) => Number(text));
    expect(read).toEqual(numbers);
    expect([...(root?.get('mixed')?.items() ?? [])].map(({ kind }) => kind)).toEqual([
      'number',
      'string',
      'number',
      'number',
      'array',
    ]);
  });

  it('ends at its limits', () => {
    const levels = LIMITS.structuredLevels.value;
    expect(parse('['.repeat(levels) + ']'.repeat(levels)).problem).toBeUndefined();
    expect(parse('['.repeat(200_000)).problem).toMatchObject({ kind: 'limit', offset: levels });
    const huge = { sizeBytes: LIMITS.structuredTextBytes.value + 1, read: () => new Uint8Array(0) };
    expect(parseJson(huge as unknown as RandomAccess).problem?.kind).toBe('limit');
  });
});

describe('visitNodes', () => {
  it('shows every value with its pointer', () => {
    const { roots } = parse('{"a/b": [true, {"c~": null}]}');
    const seen: string[] = [];
    expect(
      visitNodes(roots, (visited) => {
        seen.push(pointerOf(visited));
        return undefined;
      }),
    ).toBe(true);
    expect(seen).toEqual(['', '/a~1b', '/a~1b/0', '/a~1b/1', '/a~1b/1/c~0']);
  });
});

function valueOfLeniently(node: DataNode): void {
  visitNodes([node], ({ node: each }) => (each.text === '' ? undefined : true));
}
