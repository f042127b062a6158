import { expect, test } from 'vitest';
import { indexOf, knownModules, type ModuleIndex } from './module-index.ts';
import { PackedIndexes, packIndexes } from './packed-index.ts';

const everyIndex = knownModules().map((module) => [module, indexOf(module) as ModuleIndex] as const);
const table = Buffer.from(packIndexes(everyIndex));

test('a packed table says of every module what the tables say', () => {
  const packed = new PackedIndexes(table);
  for (const [module, index] of everyIndex) {
    const found = packed.indexOf(module);
    expect(found, module).toEqual(index);
    expect(found?.names.size, module).toBe(index.names.size);
  }
});

test.each(['', ' ', ' 0', 'o', 'os ', 'ost', 'zzzz', 'os\tx', 'os\n', '\0', '\u{1f600}', '\ud800', 'ö'])(
  'of the module %j nothing is known',
  (module) => {
    expect(new PackedIndexes(table).indexOf(module)).toBeUndefined();
    expect(new PackedIndexes(Buffer.from(packIndexes([]))).indexOf(module)).toBeUndefined();
  },
);

test('a name that would break a line is refused', () => {
  const names = new Map([['a b', { standing: 'safe', why: 'a test' } as const]]);
  expect(() => packIndexes([['os', { names }]])).toThrow(/white space/);
  expect(() => packIndexes([['o s', { names: new Map() }]])).toThrow(/white space/);
});

test('a damaged table is an error, not an unknown module', () => {
  expect(() => new PackedIndexes(table.subarray(0, 1)).indexOf('os')).toThrow(/damaged/);
  expect(() => new PackedIndexes(Buffer.from('os\t{"rows":[["system"," 0"]]}\n')).indexOf('os')).toThrow(
    /damaged/,
  );
});
