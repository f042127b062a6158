import { deflateSync, gzipSync } from 'node:zlib';
import { assemblePe, assemblePickle, EXECUTABLE_HEADS } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { decodedPayload } from './embedded-content.ts';

const PICKLE = Buffer.from(
  assemblePickle('PROTO 4 | GLOBAL os system | SHORT_BINUNICODE "echo inert" | TUPLE1 | REDUCE | STOP'),
);
const ELF = Buffer.from(EXECUTABLE_HEADS.elf());
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

const escaped = (bytes: Uint8Array) =>
  [...bytes].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');

function toBase32(bytes: Uint8Array): string {
  const padded = Buffer.concat([bytes, Buffer.alloc((5 - (bytes.length % 5)) % 5)]);
  const bits = [...padded].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? [])
    .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.charAt(Number.parseInt(five, 2)))
    .join('');
}

const RFC1924 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~';
const ASCII85 = Array.from({ length: 85 }, (_, digit) => String.fromCharCode(33 + digit)).join('');

function toBase85(bytes: Uint8Array, alphabet = RFC1924): string {
  const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  let text = '';
  for (let at = 0; at < padded.length; at += 4) {
    let value = padded.readUInt32BE(at);
    const digits = [0, 0, 0, 0, 0].map(() => {
      const digit = alphabet.charAt(value % 85);
      value = Math.floor(value / 85);
      return digit;
    });
    text += digits.reverse().join('');
  }
  return text;
}

describe('decodedPayload', () => {
  it.each([
    ['a pickle in base64', base64(PICKLE), 'pickle', 'base64'],
    ['a pickle in hex', PICKLE.toString('hex'), 'pickle', 'hex'],
    ['a pickle encoded twice', base64(Buffer.from(base64(PICKLE))), 'pickle', 'base64 in base64'],
    ['a program in base64 with line breaks', base64(ELF).replace(/.{76}/g, '$&\n'), 'elf', 'base64'],
    ['a pickle compressed', base64(deflateSync(PICKLE)), 'pickle', 'compressed base64'],
    ['a pickle in base32', toBase32(PICKLE), 'pickle', 'base32'],
    ['a program in base85', toBase85(ELF), 'elf', 'base85'],
    ['a program in ascii85', toBase85(ELF, ASCII85), 'elf', 'ascii85'],
    ['a program in ascii85 with its marks', `<~${toBase85(ELF, ASCII85)}~>`, 'elf', 'ascii85'],
    ['a pickle in escapes', escaped(PICKLE), 'pickle', 'escapes'],
    ['a program in a literal of Python', `b'\\x7fELF${escaped(ELF.subarray(4))}'`, 'elf', 'escapes'],
    ['a program read as Latin letters', ELF.toString('latin1'), 'elf', 'text'],
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
