import {
  assembleSafetensors,
  EXECUTABLE_HEADS,
  HONEST_SAFETENSORS_HEADER,
  probeOf,
  RecordingContext,
  type SafetensorsParts,
} from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import type { RandomAccess } from '../../bytes/random-access.ts';
import { SliceAccess } from '../../bytes/random-access.ts';
import { format } from './index.ts';

function walk(parts: SafetensorsParts): RecordingContext {
  const context = new RecordingContext(assembleSafetensors(parts));
  format.walk(context);
  return context;
}

function told(parts: SafetensorsParts): string[] {
  return walk(parts)
    .factsOf('format.anomaly')
    .map(({ anomaly }) => anomaly);
}

/** One tensor. */
function header(dtype: string, shape: string, offsets: string): string {
  return `{"a":{"dtype":"${dtype}","shape":${shape},"data_offsets":${offsets}}}`;
}

describe('an honest file', () => {
  const context = walk({});

  it('is recognised, read and explained whole', () => {
    expect(format.identify(probeOf(assembleSafetensors()))).toBe('certain');
    expect(context.gaps).toEqual([]);
    expect(context.unexplained()).toEqual([]);
    expect(context.factsOf('format.anomaly')).toEqual([]);
  });

  it('states tensors, metadata and what the model is', () => {
    expect(context.factsOf('tensor.index')).toMatchObject([
      { name: 'a', dtype: 'F32', shape: [2, 2] },
      { name: 'b', dtype: 'U8', shape: [8] },
    ]);
    expect(context.factsOf('metadata')).toMatchObject([{ key: 'format', value: 'pt' }]);
    expect(context.factsOf('model.info').map(({ property, value }) => `${property}: ${value}`)).toEqual([
      'framework: pt',
      'tensors: 2',
      'parameters: 12',
      'dtypes: F32 (1), U8 (1)',
    ]);
  });

  it.each([
    ['F4', '[6]', 3],
    ['F6_E2M3', '[4]', 3],
    ['F8_E4M3FNUZ', '[3]', 3],
    ['C64', '[1]', 8],
    ['BOOL', '[]', 1],
    ['F32', '[0, 7]', 0],
  ])('may hold %s%s', (dtype, shape, size) => {
    expect(told({ header: header(dtype, shape, `[0,${size}]`), data: new Uint8Array(size) })).toEqual([]);
  });
});

describe('a file that lies', () => {
  it.each<[string, SafetensorsParts]>([
    ['header-beyond-file', { headerBytes: '90000' }],
    ['header-too-long', { headerBytes: '100000001' }],
    ['header-too-long', { headerBytes: '18446744073709551615' }],
    ['header-start', { header: ` ${header('U8', '[8]', '[0,8]')}`, data: 'abcdefgh' }],
    ['header-not-json', { header: '{"a":{"dtype":' }],
    ['header-not-json', { header: header('U8', '[8,]', '[0,8]'), data: 'abcdefgh' }],
    ['header-not-json', { header: '[1,2,3]', data: '' }],
    ['header-not-json', { header: 'hello world', data: '' }],
    ['header-trailing', { header: `${HONEST_SAFETENSORS_HEADER}{"b":1}` }],
    ['header-trailing', { header: `${HONEST_SAFETENSORS_HEADER}#!/bin/sh` }],
    ['header-padding', { header: `${HONEST_SAFETENSORS_HEADER.trimEnd()}\n\n` }],
    ['deep-nesting', { header: `{"a":${'['.repeat(1000)}` }],
    ['metadata-not-text', { header: '{"__metadata__":{"a":1}}', data: '' }],
    ['metadata-not-text', { header: '{"__metadata__":[]}', data: '' }],
    ['duplicate-key', { header: '{"__metadata__":{"a":"1","a":"2"}}', data: '' }],
    ['duplicate-key', { header: `${header('U8', '[8]', '[0,8]').slice(0, -1)},"a":{}}` }],
    ['unknown-key', { header: '{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1],"x":"y"}}', data: 'a' }],
    ['tensor-malformed', { header: '{"a":{"dtype":"U8","shape":[-1],"data_offsets":[0,1]}}', data: 'a' }],
    ['tensor-malformed', { header: header('U8', '[1]', '[0,1.5]'), data: 'a' }],
    ['tensor-malformed', { header: header('U8', '[1]', '[0]'), data: 'a' }],
    ['offsets-reversed', { header: header('U8', '[1]', '[1,0]'), data: 'a' }],
    ['unknown-dtype', { header: header('X9', '[1]', '[0,1]'), data: 'a' }],
    ['dimensions-overflow', { header: header('U8', '[18446744073709551615,2]', '[0,1]'), data: 'a' }],
    ['size-mismatch', { header: header('F32', '[2]', '[0,4]'), data: 'abcd' }],
    ['size-mismatch', { header: header('F4', '[3]', '[0,2]'), data: 'ab' }],
    ['tensor-beyond-file', { header: header('U8', '[8]', '[0,8]'), data: 'a' }],
    ['tensor-beyond-file', { header: header('U8', '[18446744073709551615]', '[0,18446744073709551615]') }],
    ['tensor-gap', { header: header('U8', '[2]', '[4,6]'), data: 'hidden' }],
    ['trailing-bytes', { header: header('U8', '[2]', '[0,2]'), data: 'hidden' }],
    [
      'tensor-overlap',
      {
        header:
          '{"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},"b":{"dtype":"U8","shape":[4],"data_offsets":[2,6]}}',
        data: '123456',
      },
    ],
  ])('tells %s', (anomaly, parts) => expect(told(parts)).toContain(anomaly));

  it('is found whole, with the severity that the catalogue gives', () => {
    const trailing = assembleSafetensors({ header: header('U8', '[2]', '[0,2]'), data: 'hidden' });
    expect(scanBytes(trailing, 'model.safetensors').worst).toBe('medium');
    const beyond = assembleSafetensors({ headerBytes: '90000' });
    const scanned = scanBytes(beyond, 'model.safetensors');
    expect(scanned.gaps).not.toEqual([]);
    expect(scanned.worst).toBe('medium');
  });
});

it('is not taken for JSON by the length of its header', () => {
  const name = 'a'.repeat(91 - header('U8', '[0]', '[0,0]').length + 1);
  const bytes = assembleSafetensors({
    header: header('U8', '[0]', '[0,0]').replace('"a"', `"${name}"`),
    data: '',
  });
  expect(bytes[0]).toBe(0x5b);
  expect(scanBytes(bytes, 'model.safetensors')).toMatchObject({ worst: 'none', gaps: [] });
});

it('lets a program in a tensor be found', () => {
  const program = EXECUTABLE_HEADS.elf();
  const bytes = assembleSafetensors({
    header: `{"w":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},"a":{"dtype":"U8","shape":[${program.length}],"data_offsets":[4,${program.length + 4}]}}`,
    data: Buffer.concat([Buffer.from('abcd'), program]),
  });
  expect(scanBytes(bytes, 'model.safetensors').worst).toBe('high');
});

it('lets a script at the beginning of any tensor be found', () => {
  const script = 'import os\nos.system("echo inert")\n'.padEnd(64);
  const bytes = assembleSafetensors({
    header:
      '{"w":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},"a":{"dtype":"U8","shape":[64],"data_offsets":[4,68]}}',
    data: `\x01\x02\x03\x04${script}`,
  });
  expect(scanBytes(bytes, 'model.safetensors').worst).toBe('high');
});

it('reads no more than the header of a file of 20 GB', () => {
  const dataBytes = 20 * 1024 ** 3;
  const head = assembleSafetensors({ header: header('U8', `[${dataBytes}]`, `[0,${dataBytes}]`), data: '' });
  let readBytes = 0;
  const sparse: RandomAccess = {
    sizeBytes: head.length + dataBytes,
    read(at, lengthBytes) {
      const length = Math.max(0, Math.min(lengthBytes, this.sizeBytes - at, 16 * 1024 * 1024));
      readBytes += length;
      const bytes = new Uint8Array(length);
      bytes.set(head.subarray(at, at + length));
      return bytes;
    },
    readInto(at, target) {
      const bytes = this.read(at, target.length);
      target.set(bytes);
      return bytes.length;
    },
    slice(start, end) {
      return new SliceAccess(this, start, end);
    },
    close() {},
  };
  const context = new RecordingContext(sparse);
  format.walk(context);
  expect(context.gaps).toEqual([]);
  expect(context.factsOf('tensor.index')).toHaveLength(1);
  expect(readBytes).toBeLessThan(32 * 1024 * 1024);
});
