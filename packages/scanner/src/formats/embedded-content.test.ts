import { deflateSync, gzipSync } from 'node:zlib';
import { assemblePickle, EXECUTABLE_HEADS } from '@sentrascan/testkit';
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
