import { assemblePickle, assembleZip, RecordingContext } from '@sentrascan/testkit';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { LIMITS } from '../../limits.ts';
import type { Probe, Role } from '../format.ts';
import { format } from './index.ts';

function identify(text: string | Uint8Array, name: string, role?: Role) {
  const bytes = Buffer.from(text as string);
  const head = bytes.subarray(0, LIMITS.probeHeadBytes.value);
  return format.identify({ head, sizeBytes: bytes.length, name, role } as unknown as Probe);
}

function walk(text: string | Uint8Array): RecordingContext {
  const context = new RecordingContext(Buffer.from(text as string), { name: 'x.py' });
  format.walk(context);
  return context;
}

const resolved = (text: string | Uint8Array) =>
  walk(text)
    .factsOf('python.code')
    .flatMap(({ code }) => code.calls.map((call) => call.resolved));

describe('what is taken for Python', () => {
  const CODE: Role = { carrier: 'torch-package', part: 'code' };
  test.each([
    ['train.py', 'x = 1', undefined, 'probable'],
    ['gui.PYW', 'x = 1', undefined, 'probable'],
    ['tool', '#!/usr/bin/env python3\nx = 1', undefined, 'probable'],
    ['handler', 'x = 1', CODE, 'probable'],
    ['tool', '#!/bin/sh\nx=1', undefined, undefined],
    ['x.pyx', 'cdef int x', undefined, undefined],
    ['notes.txt', 'import os', undefined, undefined],
    ['weights.bin', 'import os', CODE, undefined],
    ['x.py', '\0\0\0', undefined, undefined],
  ] as const)('%s', (name, text, role, expected) => expect(identify(text, name, role)).toBe(expected));
});

describe('encodings', () => {
  const CALL = 'import os\nos.system("id")\n';
  const rot13 = (text: string) =>
    text.replace(/[a-z]/gi, (c) => String.fromCharCode(c.charCodeAt(0) + (c.toLowerCase() < 'n' ? 13 : -13)));
  test.each([
    ['UTF-8', CALL],
    ['UTF-8 with a mark', `\ufeff${CALL}`],
    ['Latin-1', Buffer.from(`# coding: latin-1\n# gr\xfc\xdfe\n${CALL}`, 'latin1')],
    ['no declared encoding', Buffer.from(`# gr\xfc\xdfe\n${CALL}`, 'latin1')],
    ['cp1252', Buffer.from(`#!/usr/bin/python\n# -*- coding: cp1252 -*-\n# \x80\n${CALL}`, 'latin1')],
    ['lines that end like on old Macs', CALL.replaceAll('\n', '\r')],
  ])('%s', (_, text) => {
    expect(resolved(text)).toEqual(['os.system']);
    expect(walk(text).gaps).toEqual([]);
  });

  test.each([
    ['rot13', `# coding: rot13\n${rot13(CALL)}`],
    ['UTF-7', '# coding: utf-7\nimport os\n+AG8-s.system("id")\n'],
    ['unicode escapes', '# coding: unicode_escape\nimport os\n\\u006fs.system("id")\n'],
  ])('%s hides what it says, and is read', (_, text) => {
    expect(walk(text).factsOf('format.anomaly')).toMatchObject([{ anomaly: 'hiding-encoding' }]);
    expect(scanBytes(Buffer.from(text), 'x.py').findings.map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining(['python/hides-by-encoding', 'python/runs-fixed-command']),
    );
  });

  it('that no interpreter reads are gaps', () => {
    const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(CALL, 'utf16le')]);
    expect(walk(marked).gaps).toMatchObject([{ kind: 'unsupported' }]);
    expect(walk('# coding: no-such-thing\nx = 1').gaps).toMatchObject([{ kind: 'unsupported' }]);
  });
});

describe('the whole scanner', () => {
  it.each([
    [
      'net.py',
      'import torch\n\n\nclass Net(torch.nn.Module):\n    def forward(self, x):\n        return x.relu()\n',
    ],
    [
      'load.py',
      'import json, torch\nstate = torch.load("m.pt", weights_only=True)\nconfig = json.load(open("c.json"))\nmodel.eval()\n',
    ],
    ['run.py', 'import subprocess\nsubprocess.run(["git", "status"], check=True)\n'],
    ['tool', '#!/usr/bin/env python3\nprint("hello")\n'],
    ['empty.py', ''],
    ['old.py', 'print "hello", `x`\nexec "a = 1"\n'],
  ])('has nothing to say of %s', (name, text) => {
    const scan = scanBytes(Buffer.from(text), name);
    expect(scan.findings).toEqual([]);
    expect(scan.gaps).toEqual([]);
  });

  it('says where it stopped to understand', () => {
    const scan = scanBytes(Buffer.from('x = 1\ny = = 2\n'), 'x.py');
    expect(scan.gaps).toEqual(['malformed: Line 2 was not understood as Python.']);
  });

  const archive = (entries: Record<string, string | Uint8Array>) =>
    assembleZip({ entries: Object.entries(entries).map(([name, data]) => ({ name, data })) });
  const inPackage = (source: string) =>
    scanBytes(archive({ 'p/.data/extern_modules': '', 'p/.data/version': '6\n', 'p/m.py': source }), 'm.pt');

  it('judges modules of a torch.package by what their import does', () => {
    const found = inPackage('import subprocess\nsubprocess.run(["id"])\n');
    expect(found.findings[0]).toMatchObject({ ruleId: 'code/runs-process', severity: 'high' });
    const later = inPackage('import subprocess\ndef f():\n    subprocess.run(["id"])\n');
    expect(later.findings.map(({ ruleId }) => ruleId)).not.toContain('code/runs-process');
    const guarded = inPackage('import os\nif __name__ == "__main__":\n    os.system("id")\n');
    expect(guarded.worst).toBe('medium');
    const honest = inPackage(
      'import torch\nfrom dataclasses import dataclass\n@dataclass\nclass A:\n    x: int = 1\nA()\n',
    );
    expect(honest.findings).toEqual([]);
  });

  const asTorchscript = (source: string) =>
    scanBytes(
      archive({
        'm/constants.pkl': assemblePickle('PROTO 2 | EMPTY_TUPLE | STOP'),
        'm/code/__torch__.py': source,
      }),
      'm.pt',
    );

  it('judges operators of TorchScript', () => {
    const source = `class M(Module):
  __parameters__ = ["weight", ]
  training : bool
  weight : Tensor
  def forward(self: __torch__.M, x: Tensor) -> Tensor:
    weight = self.weight
    _0 = torch.conv2d(x, weight, None, [1, 1])
    _1 = ops.prim.NumToTensor(torch.size(x, 0))
    return annotate(Tensor, torch.relu_(_0))
`;
    expect(asTorchscript(source)).toMatchObject({ findings: [], gaps: [] });
    const file = asTorchscript(source.replace('torch.relu_(_0)', "torch.from_file('x', False, 1)"));
    expect(file.findings).toMatchObject([{ ruleId: 'torchscript/accesses-file', severity: 'high' }]);
    const custom = asTorchscript(source.replace('torch.relu_(_0)', 'ops.mylib.run(_0)'));
    expect(custom.findings).toMatchObject([{ ruleId: 'torchscript/needs-custom-operator', severity: 'low' }]);
  });
});

describe('hostile bytes', () => {
  const SEED = Buffer.from('# coding: utf-8\nimport os\nclass A:\n    def f(self): os.system(f"{x!r}")\n');

  it('truncated anywhere never throw', () => {
    for (let cut = 0; cut <= SEED.length; cut++) walk(SEED.subarray(0, cut));
  });

  it('changed anywhere never throw', () => {
    fc.assert(
      fc.property(fc.nat(SEED.length - 1), fc.nat(255), (at, byte) => {
        const bytes = Buffer.from(SEED);
        bytes[at] = byte;
        walk(bytes);
      }),
    );
  });

  it('beyond the limit are a gap', () => {
    const long = Buffer.alloc(LIMITS.sourceBytes.value + 1, '#');
    expect(walk(long).gaps).toMatchObject([{ kind: 'limit' }]);
  });
});
