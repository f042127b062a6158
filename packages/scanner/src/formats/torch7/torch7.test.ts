import {
  assembleTorch7,
  probeOf,
  RecordingContext,
  TORCH7_NETWORK,
  type Torch7Value,
} from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { format } from './index.ts';

function walk(bytes: Uint8Array): RecordingContext {
  const context = new RecordingContext(bytes);
  format.walk(context);
  return context;
}

const TABLE: Torch7Value = {
  table: [
    ['epoch', 3],
    ['net', TORCH7_NETWORK],
  ],
};
const DUMPED = '\x1bLJ\x01\x00\x07os\x0cexecute\x0fecho inert';

describe.each(['binary', 'text'] as const)('%s', (spelling) => {
  it.each([TORCH7_NETWORK, TABLE])('is read to the last byte', (value) => {
    const bytes = assembleTorch7(value, spelling);
    const name = value === TABLE && spelling === 'text' ? 'model.t7' : 'artifact';
    expect(format.identify(probeOf(bytes, { name }))).toBe('certain');
    const context = walk(bytes);
    expect(context.gaps).toEqual([]);
    expect(context.unexplained()).toEqual([]);
    expect(context.factsOf('tensor.index')).toHaveLength(2);
    expect(scanBytes(bytes, 'model.t7')).toMatchObject({ worst: 'none', gaps: [] });
  });

  it.each([6, 7, 8] as const)('states functions behind tag %i and what they call', (tag) => {
    const bytes = assembleTorch7({ table: [['f', { dumped: DUMPED, tag }]] }, spelling);
    expect(walk(bytes).factsOf('code.embedded')).toMatchObject([
      { language: 'lua', what: 'function, LuaJIT bytecode', calls: ['os.execute'] },
    ]);
    expect(scanBytes(bytes, 'model.t7').worst).toBe('high');
  });

  it('says where it was cut', () => {
    const bytes = assembleTorch7(TORCH7_NETWORK, spelling);
    expect(walk(bytes.subarray(0, bytes.length - 20)).gaps.map(({ kind }) => kind)).toEqual(['truncated']);
  });

  it('reads an object once, however often it is named', () => {
    const once = assembleTorch7({ table: [['a', { table: [] }]] }, spelling);
    expect(walk(once).gaps).toEqual([]);
  });
});

it('is not lost in nesting', () => {
  let value: Torch7Value = 1;
  for (let level = 0; level < 3000; level++) value = { table: [['a', value]] };
  expect(walk(assembleTorch7(value)).gaps).toEqual([]);
});

it('tells what follows the object', () => {
  const bytes = Buffer.concat([assembleTorch7(TORCH7_NETWORK), Buffer.from('hidden data')]);
  expect(walk(bytes).unexplained()).toHaveLength(1);
  expect(scanBytes(bytes, 'model.t7').worst).toBe('medium');
});

it('tells a table that announces more than the file holds', () => {
  const bomb = Buffer.from('0300000001000000ffffff7f', 'hex');
  expect(scanBytes(bomb, 'model.t7').worst).toBe('medium');
});

it.each([0, 7, 900])('takes %i for the number of the outermost object', (index) => {
  const honest = assembleTorch7({ table: [['epoch', 3]] }, 'binary', index);
  expect(scanBytes(honest, 'model.t7')).toMatchObject({ worst: 'none', gaps: [] });
  const hostile = assembleTorch7({ table: [['f', { dumped: DUMPED }]] }, 'binary', index);
  for (const name of ['model.t7', 'model.pth', 'model_best'])
    expect(scanBytes(hostile, name).worst).toBe('high');
});

it('takes a function for a key, and source for a function', () => {
  const key = assembleTorch7({ table: [[{ dumped: DUMPED }, 1]] }, 'binary', 9);
  const source = assembleTorch7({ table: [['f', { dumped: "os.execute('echo inert')" }]] }, 'binary', 11);
  for (const bytes of [key, source]) expect(scanBytes(bytes, 'model.t7').worst).toBe('high');
});

it('tells a function that is cut short', () => {
  const bytes = assembleTorch7({ table: [['f', { dumped: `${DUMPED}${'x'.repeat(50)}` }]] });
  const { worst, gaps } = scanBytes(bytes.subarray(0, bytes.length - 40), 'model.t7');
  expect(worst).toBe('high');
  expect(gaps).toHaveLength(1);
});

it('takes nil for an object', () => {
  expect(scanBytes(assembleTorch7(null), 'model.t7')).toMatchObject({ worst: 'none', gaps: [] });
});

it('tells sizes that no file has', () => {
  const text = Buffer.from('030000000100000001000000020000000100000066' + '02000000fbffffff616263', 'hex');
  const storage = Buffer.concat([
    Buffer.from('0400000001000000' + '03000000562031' + '12000000', 'hex'),
    Buffer.from('torch.FloatStorage'),
    Buffer.from('0000000000001000' + '00000000', 'hex'),
  ]);
  for (const bytes of [text, storage]) {
    const { worst, gaps } = scanBytes(bytes, 'model.t7');
    expect(worst).toBe('medium');
    expect(gaps).toHaveLength(1);
  }
});

it('claims no bytes of others', () => {
  for (const text of ['4 1 3 is no model', '3\n1\n2\n', '\x03\0\0\0\x01\0\0\0\xff\xff\xff\xff'])
    expect(format.identify(probeOf(Buffer.from(text, 'latin1')))).toBeUndefined();
});
