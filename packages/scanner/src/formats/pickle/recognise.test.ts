import { assemblePickle } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { MemoryAccess } from '../../bytes/random-access.ts';
import { recognisePickle } from './recognise.ts';

const recognise = (bytes: Uint8Array) => recognisePickle(new MemoryAccess(bytes));

describe('recognisePickle', () => {
  it('knows a pickle that is one long text', () => {
    const text = 'word '.repeat(40_000);
    expect(recognise(assemblePickle(`PROTO 3 | BINUNICODE "${text}" | BINPUT 0 | STOP`))).toBe('certain');
  });

  it('leaves archives to their format, though they read as a persistent id', () => {
    const stored = Buffer.concat([
      Buffer.from('PK\x03\x04name\n'),
      assemblePickle('GLOBAL os system | STOP'),
    ]);
    expect(recognise(stored)).toBeUndefined();
  });

  it('takes a sentence for no pickle', () => {
    expect(recognise(Buffer.from('I am.'))).toBeUndefined();
  });
});
