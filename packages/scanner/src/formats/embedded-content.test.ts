import { deflateSync, gzipSync } from 'node:zlib';
import { assemblePe, assemblePickle, EXECUTABLE_HEADS } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { decodedPayload } from './embedded-content.ts';

const PICKLE = Buffer.from(
  assemblePickle('PROTO 4 | GLOBAL os system | SHORT_BINUNICODE "echo inert" | TUPLE1 | REDUCE | STOP'),
);
const ELF = Buffer.from(EXECUTABLE_HEADS.elf());
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

describe('decodedPayload', () => {
  it.each([
    ['a pickle in base64', base64(PICKLE), 'pickle', 'base64'],
    ['a pickle in hex', PICKLE.toString('hex'), 'pickle', 'hex'],
    ['a pickle encoded twice', base64(Buffer.from(base64(PICKLE))), 'pickle', 'base64 in base64'],
    ['a program in base64 with line breaks', base64(ELF).replace(/.{76}/g, '$&\n'), 'elf', 'base64'],
    ['a pickle compressed', base64(deflateSync(PICKLE)), 'pickle', 'compressed base64'],
    ['a gzip stream', base64(gzipSync(PICKLE)), 'gzip', 'base64'],
    ['a data address', `data:application/octet-stream;base64,${base64(ELF)}`, 'elf', 'base64'],
  ])('finds %s', (_, text, payload, encoding) =>
    expect(decodedPayload(text)).toMatchObject({ payload, encoding }),
  );

  it.each([
    ['prose', 'A model that was trained on pictures of cats and dogs.'],
    ['a digest', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['numbers in base64', base64(new Uint8Array(Float32Array.from([0.1, 0.2, 0.3, 0.4]).buffer))],
    ['a short word', 'weights'],
    ['a bomb', base64(deflateSync(new Uint8Array(64 * 1024 * 1024)))],
  ])('finds nothing in %s', (_, text) => expect(decodedPayload(text)).toBeUndefined());
});

const encodings = ['base64', 'hex'] as const;

function decoded(bytes: Uint8Array, encoding: 'base64' | 'hex') {
  return decodedPayload(Buffer.from(bytes).toString(encoding));
}

describe.each(encodings)('text in %s', (encoding) => {
  it.each(Object.keys(EXECUTABLE_HEADS) as (keyof typeof EXECUTABLE_HEADS)[])('that is %s is one', (kind) => {
    expect(decoded(EXECUTABLE_HEADS[kind](), encoding)).toMatchObject({ encoding, payload: kind });
  });

  it.each([64, 128, 5000, 70_000])('that is a PE with its signature at %i is one', (signatureAt) => {
    expect(decoded(assemblePe({ signatureAt }), encoding)).toMatchObject({ encoding, payload: 'pe' });
  });

  it('is what it inflates to', () => {
    expect(decoded(deflateSync(PICKLE), encoding)).toMatchObject({ payload: 'pickle' });
    expect(decoded(gzipSync(PICKLE), encoding)).toMatchObject({ payload: 'gzip' });
    const padded = Buffer.concat([ELF, new Uint8Array(64 * 1024 * 1024)]);
    for (const program of [ELF, padded]) {
      expect(decoded(deflateSync(program), encoding)).toMatchObject({ payload: 'elf' });
    }
  });

  it('is nothing where it is data, compressed or not', () => {
    const table = Uint8Array.from({ length: 4000 }, (_, index) => (index * index) >> 7);
    expect(decoded(table, encoding)).toBeUndefined();
    expect(decoded(deflateSync(table), encoding)).toBeUndefined();
  });
});
