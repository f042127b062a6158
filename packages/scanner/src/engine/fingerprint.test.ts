import { describe, expect, it } from 'vitest';
import { canonicalJson, fingerprintOf } from './fingerprint.ts';

describe('fingerprintOf', () => {
  const base = fingerprintOf('toy/bad', { callable: 'os.system', offset: 7 }, undefined, 'a.pkl');

  it('is versioned and stays the same when offsets and the order of keys change', () => {
    expect(base).toMatch(/^v1:[0-9a-f]{32}$/);
    expect(fingerprintOf('toy/bad', { offset: 99, callable: 'os.system' }, undefined, 'a.pkl')).toBe(base);
  });

  it('changes with the rule, the evidence and the place', () => {
    expect(fingerprintOf('toy/odd', { callable: 'os.system' }, undefined, 'a.pkl')).not.toBe(base);
    expect(fingerprintOf('toy/bad', { callable: 'os.popen' }, undefined, 'a.pkl')).not.toBe(base);
    expect(fingerprintOf('toy/bad', { callable: 'os.system' }, undefined, 'b.pkl')).not.toBe(base);
  });

  it('uses the meaning a detector gives instead of the evidence', () => {
    const meant = fingerprintOf('toy/bad', { a: 1 }, 'same', 'a.pkl');
    expect(fingerprintOf('toy/bad', { a: 2 }, 'same', 'a.pkl')).toBe(meant);
  });

  it('does not depend on where in unexplained bytes a payload was found', () => {
    const at = (path: string) => fingerprintOf('toy/bad', {}, undefined, path);
    expect(at('m.bin!pickle@10!x')).toBe(at('m.bin!pickle@4096!x'));
    expect(at('m.bin!pickle@10')).not.toBe(at('m.bin!zip@10'));
  });

  it('leaves out positions inside nested evidence', () => {
    const nested = (startOffset: number) =>
      fingerprintOf('r/x', { calls: [{ name: 'f', startOffset }] }, undefined, 'p');
    expect(nested(1)).toBe(nested(2));
  });
});

describe('canonicalJson', () => {
  it('sorts keys at every depth and keeps the order of arrays', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
  });
});
