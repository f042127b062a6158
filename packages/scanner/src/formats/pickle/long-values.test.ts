// Executables inside pickled byte strings are found; archives and pickles there are left to the calls that load them.

import { assemblePickle } from '@sentrascan/testkit';
import { expect, it } from 'vitest';
import { EXECUTABLE_HEADS } from '../../../../testkit/src/executable-assembler.ts';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';

function pickled(bytes: Uint8Array): Uint8Array {
  return assemblePickle(
    `PROTO 4 | EMPTY_DICT | SHORT_BINUNICODE blob | BINBYTES x'${Buffer.from(bytes).toString('hex')}' | SETITEM | STOP`,
  );
}

it('tells an executable inside a pickled value', () => {
  const head = EXECUTABLE_HEADS.elf();
  const { findings } = scanBytes(pickled(Buffer.concat([head, Buffer.alloc(4096, 0x90)])));
  expect(findings.map(({ severity, ruleId }) => `${severity} ${ruleId}`)).toContain(
    'high payload/hides-program',
  );
});

it('says nothing of inert pickles and archives in values', () => {
  const inert = assemblePickle(
    'PROTO 4 | GLOBAL os system | SHORT_BINUNICODE "echo inert" | TUPLE1 | REDUCE | STOP',
  );
  expect(scanBytes(pickled(Buffer.concat([inert, Buffer.alloc(200)]))).worst).toBe('none');
});
