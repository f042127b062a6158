import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeLegacyString,
  decodeRawUnicodeEscape,
  decodeStringLiteral,
  decodeUtf8,
  isPlainFloat,
  isPlainInteger,
  parseInteger,
  parseMemoIndex,
} from './text-operands.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('decodeUtf8', () => {
  test('text is text, and lone surrogates pass', () => {
    expect(decodeUtf8(Buffer.from('aé漢😀'))).toEqual({ text: 'aé漢😀', isValid: true });
    expect(decodeUtf8(Buffer.from('61eda080', 'hex'))).toEqual({ text: 'a\ud800', isValid: true });
  });

  test.each(['ff', 'c328', 'c080', 'e08080', 'f0808080', 'f4908080', 'e28c'])('%s is invalid', (hex) => {
    expect(decodeUtf8(Buffer.from(hex, 'hex')).isValid).toBe(false);
  });

  test('gives back whatever text was encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodeUtf8(Buffer.from(text)).text).toBe(text);
      }),
    );
  });
});

describe('escapes', () => {
  test.each([
    ['\\u006fs', 'os', true],
    ['\\U0000006fs', 'os', true],
    ['\\x6f', '\\x6f', true],
    ['\\u00', '\\u00', false],
    ['a\\', 'a\\', true],
  ])('UNICODE %s is %s', (source, text, isValid) => {
    expect(decodeRawUnicodeEscape(latin1(source))).toEqual({ text, isValid });
  });

  test.each([
    ["'o\\x73'", 'os', true],
    ['"o\\163"', 'os', true],
    ["'a\\n\\'b'", "a\n'b", true],
    ["'\\q'", '\\q', true],
    ["'\\x7'", '7', false],
    ['os', 'os', false],
    ["'", "'", false],
  ])('STRING %s is %s', (source, text, isValid) => {
    expect(decodeStringLiteral(latin1(source))).toEqual({ text, isValid });
  });

  test('Python 2 strings are UTF-8 where they can be', () => {
    expect(decodeLegacyString(Buffer.from('é'))).toBe('é');
    expect(decodeLegacyString(latin1('é'))).toBe('é');
  });
});

describe('numbers', () => {
  test.each([
    ['0x10', 16n],
    ['0o17', 15n],
    ['0b11', 3n],
    ['017', 15n],
    ['1_0', 10n],
    [' 12 ', 12n],
    ['12L', 12n],
    ['-5', -5n],
    ['1\0zz', 1n],
    ['zz', undefined],
    ['', undefined],
    ['9'.repeat(500), BigInt('9'.repeat(500))],
    ['9'.repeat(20_001), undefined],
  ])('parseInteger(%j)', (source, value) => {
    expect(parseInteger(source)).toBe(value);
  });

  test.each([
    ['1', '1'],
    [' 1', '1'],
    ['1_0', '10'],
    ['+3', '3'],
    ['1\0x', '1'],
    ['-1', '-1'],
    ['99999999999999999999', '99999999999999999999'],
    ['x', undefined],
    ['1__0', undefined],
  ])('parseMemoIndex(%j)', (source, index) => {
    expect(parseMemoIndex(source)).toBe(index);
  });

  test('what picklers write is plain', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n }), (n) => {
        expect(isPlainInteger(String(n))).toBe(true);
      }),
    );
    for (const each of ['1.5', '-0.0', '1e-05', '1e+16', 'inf', '-inf', 'nan'])
      expect(isPlainFloat(each)).toBe(true);
    for (const each of ['1_0.0', ' 1.0', '0x1', '1.0\0']) expect(isPlainFloat(each)).toBe(false);
  });
});
