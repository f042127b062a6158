// Text from scanned data, made safe to show.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleJson, visibleLines, visibleText } from './visible-text.ts';

describe('visibleText', () => {
  it('writes what acts, keeps what reads', () => {
    expect(visibleText('C:\\dir ünï 模型 🤖')).toBe('C:\\dir ünï 模型 🤖');
    expect(visibleText('\x1b[31m\n\t\0\x7f\u0085')).toBe('\\x1b[31m\\n\\t\\0\\x7f\\x85');
    expect(visibleText('\u202eexe\u200b\u00a0\u{e0041}\ud83d')).toBe(
      '\\u202eexe\\u200b\\xa0\\U000e0041\\ud83d',
    );
    expect(visibleText('Z\u0301\u0301\u0301\u0301\u0301')).toBe('Z\u0301\u0301…');
  });

  it('cuts without splitting the cost on huge input', () => {
    expect(visibleText('a'.repeat(10_000_000), 5)).toBe('aaaaa…');
  });

  it('is one line for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => !/[\p{Cc}\p{Zl}\p{Zp}\p{Cf}\p{Cs}]/u.test(visibleText(text)),
      ),
    );
  });
});

it('visibleJson parses to the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      const json = JSON.stringify(value, undefined, 2);
      expect(JSON.parse(visibleJson(json))).toEqual(JSON.parse(json));
    }),
  );
});

it('visibleLines counts what it cuts', () => {
  expect(visibleLines('a\nb\r\nc\td\ne\n', 2)).toEqual(['a', 'b', '… 2 more lines']);
});
