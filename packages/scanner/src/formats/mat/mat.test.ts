import { EXECUTABLE_HEADS, probeOf, RecordingContext } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { assembleMat, assembleMatFour, type MatArray } from '../../../../testkit/src/mat-assembler.ts';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { format } from './index.ts';

const HONEST: [string, Uint8Array][] = [
  [
    'plain',
    assembleMat([{ name: 'a' }, { name: 'c', cells: [{ name: '' }, { name: '', cells: [{ name: '' }] }] }]),
  ],
  [
    'compressed',
    assembleMat([
      { name: 'a', isCompressed: true },
      { name: 'b', isCompressed: true },
    ]),
  ],
  ['level 4', assembleMatFour()],
  ['no variables', assembleMat([])],
];

it.each(HONEST)('reads %s to the last byte', (_, bytes) => {
  expect(format.identify(probeOf(bytes, { name: 'data.mat' }))).toBe('certain');
  const context = new RecordingContext(bytes);
  format.walk(context);
  expect(context.gaps).toEqual([]);
  expect(context.unexplained()).toEqual([]);
  expect(scanBytes(bytes, 'data.mat')).toMatchObject({ worst: 'none', gaps: [] });
});

describe.each([false, true])('compressed: %s', (isCompressed) => {
  it.each<[string, string, MatArray]>([
    ['functions', 'low', { name: 'f', matlabClass: 16 }],
    ['objects', 'low', { name: 'o', matlabClass: 3 }],
    ['opaque objects', 'low', { name: 's', matlabClass: 17, opaque: ['MCOS', 'string'] }],
    ['Java objects', 'medium', { name: 'j', matlabClass: 17, opaque: ['java', 'java.util.Hashtable'] }],
    ['a function in a cell', 'low', { name: 'c', cells: [{ name: '', matlabClass: 16 }] }],
    ['a program among numbers', 'high', { name: 'a', data: EXECUTABLE_HEADS.elf() }],
  ])('tells %s', (_, severity, array) => {
    expect(scanBytes(assembleMat([{ ...array, isCompressed }]), 'data.mat').worst).toBe(severity);
  });
});

it('says where a file was cut, and where an element lies', () => {
  const bytes = assembleMat([{ name: 'a' }]);
  expect(scanBytes(bytes.subarray(0, bytes.length - 3), 'data.mat').gaps).toHaveLength(1);
  const lying = Uint8Array.from(bytes);
  lying.fill(0xff, 132, 136);
  expect(scanBytes(lying, 'data.mat').gaps).toHaveLength(1);
});

it('claims no noise for level 4', () => {
  expect(format.identify(probeOf(new Uint8Array(64)))).toBeUndefined();
  expect(
    format.identify(probeOf(Buffer.from('\x01\0\0\0\x02\0\0\0\x03\0\0\0\0\0\0\0\x02\0\0\0a\0', 'latin1'))),
  ).toBeUndefined();
});
