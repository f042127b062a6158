import { zstdCompressSync } from 'node:zlib';
import { assemblePickle, EXECUTABLE_HEADS } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { LittleEndianWriter } from '../../../../testkit/src/little-endian-writer.ts';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';

/** A node or a manifest. */
function node(magic: string, body: Uint8Array, isCompressed = true): Buffer {
  const packed = isCompressed ? zstdCompressSync(body) : body;
  return new LittleEndianWriter()
    .raw(Buffer.from(magic, 'hex'))
    .u64(packed.length + 18)
    .u8(0, isCompressed ? 1 : 0)
    .raw(packed)
    .u32(0x12345678).bytes;
}

const BODY = Buffer.from('tree of keys and values');
const NODE = node('0cdb20de', BODY);
const NUMBERS = Buffer.from(new Float32Array(200).map((_, index) => Math.sin(index)).buffer);
const ARRAY = Buffer.from(
  '{"chunks":[2],"compressor":null,"dtype":"<f4","filters":null,"shape":[2],"zarr_format":2}',
);
const OBJECTS = Buffer.from(ARRAY.toString().replace('<f4', '|O'));

describe('an honest store', () => {
  it.each<[string, Buffer]>([
    ['manifest.ocdbt', node('0cdb3a2a', BODY)],
    ['manifest.ocdbt', node('0cdb3a2a', BODY, false)],
    ['5ed21a7da6cb37e046f721cdb4e5e032', NODE],
    ['5ed21a7da6cb37e046f721cdb4e5e032', Buffer.concat([ARRAY, NUMBERS, NODE])],
    ['5ed21a7da6cb37e046f721cdb4e5e032', Buffer.concat([NUMBERS, NODE])],
    [
      '5ed21a7da6cb37e046f721cdb4e5e032',
      Buffer.concat([zstdCompressSync(NUMBERS), zstdCompressSync(NUMBERS), NODE]),
    ],
    ['5ed21a7da6cb37e046f721cdb4e5e032', Buffer.concat([ARRAY, zstdCompressSync(NUMBERS), NODE])],
    [
      '5ed21a7da6cb37e046f721cdb4e5e032',
      node('0cdb20de', Buffer.concat([BODY, ARRAY, zstdCompressSync(NUMBERS), BODY])),
    ],
    [
      '5ed21a7da6cb37e046f721cdb4e5e032',
      node('0cdb20de', Buffer.concat([ARRAY, zstdCompressSync(NUMBERS), BODY]), false),
    ],
    ['5ed21a7da6cb37e046f721cdb4e5e032', Buffer.concat([NUMBERS, NODE, zstdCompressSync(NUMBERS), NUMBERS])],
    ['5ed21a7da6cb37e046f721cdb4e5e032', Buffer.concat([NUMBERS, NODE, Buffer.alloc(200_000)])],
    ['0.0', zstdCompressSync(NUMBERS)],
    ['0.0', NUMBERS],
  ])('%s is clean', (name, bytes) =>
    expect(scanBytes(bytes, name)).toMatchObject({ worst: 'none', gaps: [] }),
  );
});

describe('what a store cannot hide', () => {
  const pickle = assemblePickle('PROTO 2 | GLOBAL os system | UNICODE "echo inert" | TUPLE1 | REDUCE | STOP');

  it.each<[string, string, Buffer]>([
    ['high', 'arrays of objects', Buffer.concat([OBJECTS, NUMBERS, NODE])],
    ['high', 'arrays of objects behind other values', Buffer.concat([ARRAY, NUMBERS, OBJECTS, NODE])],
    ['high', 'arrays of objects in a node', node('0cdb20de', Buffer.concat([BODY, OBJECTS, BODY]))],
    ['high', 'a program in a node', node('0cdb20de', Buffer.concat([BODY, EXECUTABLE_HEADS.elf(), BODY]))],
    ['high', 'a program among values', Buffer.concat([NUMBERS, EXECUTABLE_HEADS.elf(), NODE])],
    [
      'high',
      'a program in a compressed value',
      Buffer.concat([zstdCompressSync(EXECUTABLE_HEADS.elf()), NODE]),
    ],
    ['critical', 'a pickle in a compressed value', Buffer.concat([zstdCompressSync(pickle), NODE])],
    ['critical', 'a pickle in front', Buffer.concat([pickle, NODE])],
    [
      'medium',
      'bytes behind a manifest',
      Buffer.concat([node('0cdb3a2a', BODY), Buffer.from('hidden data')]),
    ],
  ])('%s: %s', (severity, _, bytes) => expect(scanBytes(bytes, 'manifest.ocdbt').worst).toBe(severity));

  it('nor a pickle in a chunk of numbers', () => {
    expect(scanBytes(zstdCompressSync(pickle), '0.0').worst).toBe('critical');
  });
});

it('says where a manifest was cut', () => {
  expect(scanBytes(node('0cdb3a2a', BODY).subarray(0, 30), 'manifest.ocdbt').gaps).toHaveLength(1);
});
