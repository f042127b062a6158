// Every published gadget, called by a pickle, is found at the severity that the lists give it: knowledge alone is not
// enough, the detector may not argue it away.

import { assemblePickle } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { readGadgets } from '../../../../testkit/src/gadgets.ts';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';

const CALLS: readonly (readonly [string, (module: string, name: string) => string])[] = [
  [
    'STACK_GLOBAL',
    (module, name) =>
      `PROTO 4 | SHORT_BINUNICODE ${module} | SHORT_BINUNICODE ${name} | STACK_GLOBAL | UNICODE inert | TUPLE1 | REDUCE | STOP`,
  ],
  ['GLOBAL', (module, name) => `PROTO 4 | GLOBAL ${module} ${name} | UNICODE inert | TUPLE1 | REDUCE | STOP`],
  ['OBJ', (module, name) => `PROTO 4 | MARK | GLOBAL ${module} ${name} | UNICODE inert | OBJ | STOP`],
];

describe.each(CALLS)('called through %s', (_, write) => {
  it.each(readGadgets().map(({ module, name, severity }) => [`${module}.${name}`, severity, module, name]))(
    '%s is %s',
    (_path, severity, module, name) => {
      expect(scanBytes(assemblePickle(write(module as string, name as string))).worst).toBe(severity);
    },
  );
});
