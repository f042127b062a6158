// Calls that run what another call unpacks: pickles inside pickles, and code objects carried by value.

import { deflateSync } from 'node:zlib';
import { assembleCode } from '../../../packages/testkit/src/code-assembler.ts';
import { pythonCompress } from '../../../packages/testkit/src/codecs/python-compress.ts';
import { callPickle, type HostileFile, hexOperand, PAYLOADS, pickleFile } from './recipe.ts';

function nestedPickles(): HostileFile[] {
  return PAYLOADS.flatMap((payload, k) => {
    const inner = callPickle(payload);
    const base64 = Buffer.from(inner).toString('base64');
    const [bz2 = Buffer.alloc(0)] = pythonCompress(inner, ['bz2.compress(data)']);
    const bytes = `SHORT_BINBYTES ${hexOperand(inner)}`;
    const loads = (content: string, loader = 'pickle loads') =>
      `PROTO 4 | GLOBAL ${loader} | ${content} | TUPLE1 | REDUCE | STOP`;
    const file = (name: string, source: string, severity: HostileFile['severity'] = 'critical') =>
      pickleFile('nested-pickle', `${name}-${k}.pkl`, source, severity);
    return [
      file('bytes', loads(bytes)),
      file('c-loads', loads(bytes, '_pickle loads')),
      file('dill', loads(bytes, 'dill loads')),
      file('torch', loads(bytes, 'torch.storage _load_from_bytes'), 'high'),
      file('base64', loads(`GLOBAL base64 b64decode | BINUNICODE ${base64} | TUPLE1 | REDUCE`)),
      file(
        'zlib',
        loads(`GLOBAL zlib decompress | SHORT_BINBYTES ${hexOperand(deflateSync(inner))} | TUPLE1 | REDUCE`),
      ),
      file('bz2', loads(`GLOBAL bz2 decompress | SHORT_BINBYTES ${hexOperand(bz2)} | TUPLE1 | REDUCE`)),
      file('bytes-io', loads(`GLOBAL io BytesIO | ${bytes} | TUPLE1 | REDUCE`, 'pickle load')),
      file(
        'hex',
        loads(
          `GLOBAL binascii unhexlify | BINUNICODE ${Buffer.from(inner).toString('hex')} | TUPLE1 | REDUCE`,
        ),
      ),
    ];
  });
}

const RUNS_COMMAND =
  "LOAD_CONST 0 | LOAD_CONST None | IMPORT_NAME os | LOAD_METHOD system | LOAD_CONST 'echo inert' | CALL_METHOD 1 | RETURN_VALUE";

function codeObjects(): HostileFile[] {
  return (['3.8', '3.9', '3.10'] as const).flatMap((python) => {
    const code = Buffer.from(assembleCode(`python ${python} | ${RUNS_COMMAND}`));
    const loaded = `GLOBAL marshal loads | BINBYTES ${hexOperand(code)} | TUPLE1 | REDUCE`;
    const file = (name: string, source: string) => pickleFile('code-object', `${name}-${python}.pkl`, source);
    return [
      file(
        'function',
        `PROTO 4 | GLOBAL types FunctionType | ${loaded} | EMPTY_DICT | TUPLE2 | REDUCE | EMPTY_TUPLE | REDUCE | STOP`,
      ),
      file('exec', `PROTO 4 | GLOBAL builtins exec | ${loaded} | TUPLE1 | REDUCE | STOP`),
      file(
        'eval-in-map',
        `PROTO 4 | GLOBAL builtins list | GLOBAL builtins map | GLOBAL builtins exec | EMPTY_LIST | ${loaded} | APPEND | TUPLE2 | REDUCE | TUPLE1 | REDUCE | STOP`,
      ),
    ];
  });
}

export function nestedFiles(): HostileFile[] {
  return [...nestedPickles(), ...codeObjects()];
}
