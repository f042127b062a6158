import { assemblePickle } from '@sentrascan/testkit';
import { expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';

/** A dictionary of one entry, as Python 2 writes it. */
function dictionaryOf(value: Uint8Array) {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(value.length);
  return scanBytes(
    assemblePickle(
      `PROTO 2 | EMPTY_DICT | RAW x'5501 61' | RAW x'54${length.toString('hex')}${Buffer.from(value).toString('hex')}' | SETITEM | STOP`,
    ),
    'model.pkl',
  );
}

it('takes the numbers of an array that Python 2 wrote as a string for no text', () => {
  const numbers = Buffer.from(Float32Array.from({ length: 64 }, (_, index) => Math.sin(index)).buffer);
  const words = Buffer.from('password = "Xk2#9vLq!tR"');
  expect(dictionaryOf(Buffer.concat([numbers, words, numbers])).findings).toEqual([]);
  expect(dictionaryOf(words).findings.map(({ ruleId }) => ruleId)).toEqual(['secret/password']);
});
