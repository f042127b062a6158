import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../limits.ts';
import { printableName } from './printable-name.ts';

describe('printableName', () => {
  it.each([
    ['archive/data.pkl', 'archive/data.pkl'],
    ['gewicht größe.pt', 'gewicht größe.pt'],
    ['a\nb\u001b[31m', 'a\\u{A}b\\u{1B}[31m'],
    ['invoice\u202Egpj.pkl', 'invoice\\u{202E}gpj.pkl'],
    ['back\\slash', 'back\\\\slash'],
    ['outer!inner', 'outer\\u{21}inner'],
    ['no\u00A0break', 'no\\u{A0}break'],
    ['lone\uD800', 'lone\\u{D800}'],
  ])('%j', (name, printable) => {
    expect(printableName(name)).toBe(printable);
  });

  it('escapes bytes that are not UTF-8 one by one and keeps the text around them', () => {
    expect(printableName(Buffer.from([0x61, 0xff, 0x62, 0xc3, 0xa9, 0xc3]))).toBe('a\\xFFbé\\xC3');
    expect(printableName(Buffer.from([0xed, 0xa0, 0x80]))).toBe('\\xED\\xA0\\x80');
  });

  it('agrees on text and on its UTF-8 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(printableName(Buffer.from(name))).toBe(printableName(name));
      }),
    );
  });

  it('never lets two different names look the same, nor anything unprintable through', () => {
    const anyName = fc.uint8Array({ maxLength: 40 });
    fc.assert(
      fc.property(anyName, anyName, (a, b) => {
        const [first, second] = [printableName(a), printableName(b)];
        expect(first).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}!]/u);
        expect(first === second).toBe(Buffer.compare(a, b) === 0);
      }),
    );
  });

  it('cuts long names and keeps them apart', () => {
    const long = 'x'.repeat(5000);
    expect(printableName(`${long}a`).length).toBeLessThanOrEqual(LIMITS.nameCharacters.value);
    expect(printableName(`${long}a${long}`)).not.toBe(printableName(`${long}b${long}`));
  });
});
