import { describe, expect, test } from 'vitest';
import { assembleSample } from './samples.ts';

const text = (sample: string) => Buffer.from(assembleSample(sample).bytes).toString('latin1');

describe('samples', () => {
  test('a pickle, by name or with one of its own', () => {
    expect(assembleSample('pickle: PROTO 2 | NONE | STOP')).toEqual({
      name: 'sample.pkl',
      bytes: Buffer.from('\x80\x02N.', 'latin1'),
    });
    expect(assembleSample('pickle(model.pt): STOP').name).toBe('model.pt');
  });

  test('bytes from parts in order', () => {
    expect(text(`bytes: x'7f 45' | "a\\n|b" | zeros 2 | head elf`)).toMatch(/^\x7fEa\n\|b\0\0\x7fELF/);
  });

  test('a zip whose member is another sample', () => {
    const zip = text('zip: {"entries": [{"name": "../x", "data": {"sample": "pickle: NONE | STOP"}}]}');
    expect(zip).toContain('../xN.');
  });

  test('a torch zip', () => {
    expect(text('torch: NONE | STOP')).toContain('archive/data.pklN.');
  });

  test('an unknown assembler or part is refused', () => {
    expect(() => assembleSample('rar: x')).toThrow(TypeError);
    expect(() => assembleSample('bytes: head nothing')).toThrow(TypeError);
  });
});
