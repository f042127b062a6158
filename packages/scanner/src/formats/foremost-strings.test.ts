import { expect, it } from 'vitest';
import { foremostStrings } from './foremost-strings.ts';

it.each(['/etc/shadow', '../x', 'C:\\x', 'http://192.0.2.1/a', 'file:x', '~/.ssh/id'])(
  'keeps %j behind others',
  (value) => {
    const padding = Array.from({ length: 100 }, (_, index) => `layer/${index}:0`);
    expect(foremostStrings([...padding, value], 8)).toEqual([...padding.slice(0, 8), value]);
  },
);
