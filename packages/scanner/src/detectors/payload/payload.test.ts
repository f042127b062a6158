import type { PayloadFact, PayloadKind } from '@sentrascan/contract';
import { reportsOf } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../formats/format.ts';
import { detector } from './payload.ts';

function judged(
  payload: PayloadKind,
  where: PayloadFact['where'],
  artifact?: string,
  role?: Role,
  detail = 'something',
): string[] {
  const fact: PayloadFact = {
    kind: 'payload',
    payload,
    offset: where === 'whole' ? 0 : 64,
    detail,
    where,
  };
  const place = { ...(artifact === undefined ? {} : { artifact }), ...(role === undefined ? {} : { role }) };
  return reportsOf(detector, fact, place).map(({ severity, ruleId }) => `${severity} ${ruleId}`);
}

describe('payloads', () => {
  it.each(['elf', 'pe', 'mach-o', 'mach-o-fat', 'dex', 'pyc', 'lnk', 'script', 'wasm'] as const)(
    '%s is a hidden program wherever data belongs',
    (payload) => {
      for (const where of ['prefix', 'between', 'tail', 'opaque', 'whole'] as const) {
        expect(judged(payload, where)).toEqual(['high payload/hides-program']);
      }
    },
  );

  it.each(['zip', 'tar', '7z', 'rar', 'ole', 'gzip', 'xz'] as const)('%s is a hidden archive', (payload) => {
    expect(judged(payload, 'tail')).toEqual(['medium payload/hides-archive']);
  });

  it('pickles and classes have rules of their own', () => {
    expect(judged('pickle', 'tail')).toEqual(['medium payload/hides-pickle']);
    expect(judged('java-class', 'opaque')).toEqual(['medium payload/hides-bytecode']);
  });

  it('takes compressed streams inside opaque data for less: tables and databases hold them', () => {
    expect(judged('gzip', 'opaque')).toEqual(['low payload/hides-compressed-data']);
    expect(judged('zip', 'opaque')).toEqual(['medium payload/hides-archive']);
  });

  it('takes a text that is a script for one where a model or its name promises data', () => {
    const tensor: Role = { carrier: 'torch-zip', part: 'tensor-data' };
    const member: Role = { carrier: 'torch-zip', part: 'member' };
    const code: Role = { carrier: 'torch-package', part: 'code' };
    expect(judged('script', 'text', 'm.pt!m/data/0', tensor)).toEqual(['high payload/hides-program']);
    expect(judged('script', 'text', 'm.pt!m/setup', member)).toEqual(['medium payload/carries-script']);
    expect(judged('script', 'text', 'm.npz!a.npy', { ...member, carrier: 'npz' })).toEqual([
      'high payload/hides-program',
    ]);
    expect(judged('script', 'text', 'm.pt!m/a.py', code)).toEqual([]);
    expect(judged('script', 'text', 'weights.bin')).toEqual(['high payload/hides-program']);
    expect(judged('script', 'text', 'a.zip!photo.png')).toEqual(['high payload/hides-program']);
    expect(judged('script', 'text', 'a.pth', undefined, 'Python source')).toEqual([]);
    expect(judged('script', 'text', 'a.pth', undefined, '#!/bin/sh')).toEqual(['high payload/hides-program']);
    for (const name of ['run.sh', 'setup.py', 'bin/run', 'usage.txt', 'README.md', 'table.csv']) {
      expect(judged('script', 'text', name)).toEqual([]);
    }
  });

  it('takes a script as comment of an archive for less', () => {
    expect(judged('script', 'comment', 'm.pt')).toEqual(['medium payload/carries-script']);
  });

  it('lets whole files be what their names say, unless a model carries them', () => {
    expect(judged('elf', 'whole', 'lib/libop.so.1.2')).toEqual(['low payload/program-file']);
    expect(judged('pe', 'whole', 'a.whl!lib/OP.DLL')).toEqual(['low payload/program-file']);
    expect(judged('elf', 'whole', 'lib/libop.a')).toEqual(['low payload/program-file']);
    expect(judged('elf', 'tail', 'lib/libop.a')).toEqual(['high payload/hides-program']);
    expect(judged('java-class', 'whole', 'app.jar!org/A.class')).toEqual([]);
    expect(judged('elf', 'whole', 'weights.bin')).toEqual(['high payload/hides-program']);
    expect(judged('elf', 'tail', 'libop.so')).toEqual(['high payload/hides-program']);
    const role: Role = { carrier: 'torch-zip', part: 'member' };
    expect(judged('elf', 'whole', 'm.pt!m/lib.so', role)).toEqual(['high payload/hides-program']);
  });
});
