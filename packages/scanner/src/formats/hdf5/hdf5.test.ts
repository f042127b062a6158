import {
  assembleHdf5,
  assemblePickle,
  EXECUTABLE_HEADS,
  type Hdf5Plan,
  probeOf,
  RecordingContext,
} from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { format } from './index.ts';

function walk(bytes: Uint8Array): RecordingContext {
  const context = new RecordingContext(bytes);
  format.walk(context);
  return context;
}

const HONEST: Hdf5Plan = {
  attributes: [
    ['keras_version', '3.9.0'],
    ['backend', 'tensorflow'],
  ],
  links: [
    [
      'layers',
      {
        group: {
          links: [
            ['kernel', { dataset: { data: Buffer.alloc(64, 3) } }],
            ['bias', { dataset: { data: Buffer.alloc(8, 5), layout: 'compact' } }],
          ],
        },
      },
    ],
    ['alias', { soft: '/layers' }],
  ],
};

describe('hdf5', () => {
  it.each([
    ['fixed texts', HONEST],
    ['texts of any length', { ...HONEST, vlenTexts: true }],
    ['a user block', { ...HONEST, userBlock: Buffer.from('MATLAB 7.3 MAT-file, Platform: GLNXA64') }],
    ['a user block of 1024 bytes', { ...HONEST, userBlock: Buffer.alloc(1000, 0x20) }],
  ])('reads an honest file with %s, and finds nothing', (_, plan) => {
    const bytes = assembleHdf5(plan);
    const context = walk(bytes);
    expect(context.gaps).toEqual([]);
    expect(context.factsOf('tensor.index').map(({ name, dtype, shape }) => [name, dtype, shape])).toEqual([
      ['/layers/kernel', '|u1', [64]],
      ['/layers/bias', '|u1', [8]],
    ]);
    expect(context.factsOf('metadata').map(({ place, value }) => [place, value])).toEqual([
      ['/@keras_version', '3.9.0'],
      ['/@backend', 'tensorflow'],
    ]);
    expect(scanBytes(bytes, 'model.h5')).toEqual({ findings: [], gaps: [], worst: 'none' });
  });

  it('says where data lie', () => {
    const bytes = assembleHdf5({ links: [['d', { dataset: { data: 'sixteen letters!' } }]] });
    const [tensor] = walk(bytes).factsOf('tensor.index');
    const data = Buffer.from(bytes).subarray(tensor?.start, tensor?.end);
    expect(data.toString()).toBe('sixteen letters!');
  });

  it.each([
    ['external-data', '/etc/passwd', { dataset: { externalFile: '/etc/passwd' } }, 'high'],
    ['external-data', '../../.ssh/id_rsa', { dataset: { externalFile: '../../.ssh/id_rsa' } }, 'high'],
    ['external-link', '/srv/other.h5', { external: { file: '/srv/other.h5', path: '/x' } }, 'high'],
    ['virtual-dataset', '../up.h5', { dataset: { virtualFile: '../up.h5' } }, 'high'],
    ['external-link', 'part.h5', { external: { file: 'part.h5', path: '/x' } }, 'none'],
  ] as const)('tells %s of %s', (purpose, target, link, worst) => {
    const bytes = assembleHdf5({ links: [['d', link]] });
    expect(walk(bytes).factsOf('reference')).toMatchObject([
      { format: 'hdf5', purpose, target, place: '/d' },
    ]);
    expect(scanBytes(bytes, 'weights.h5')).toMatchObject({ worst, gaps: [] });
  });

  it('takes other files for out of place where Keras keeps its weights', () => {
    const link = { dataset: { externalFile: 'part.bin' } } as const;
    const scanOf = (plan: Hdf5Plan) => scanBytes(assembleHdf5(plan), 'model.h5').worst;
    expect(scanOf({ links: [['d', link]] })).toBe('low');
    expect(scanOf({ links: [['d', link]], attributes: [['keras_version', '3.9.0']] })).toBe('high');
    expect(scanOf({ links: [['layers', { group: { links: [['d', link]] } }]] })).toBe('high');
  });

  it('tells weights that claim far more than they store', () => {
    const scanOf = (name: string, claimedElements: number) => {
      const vars: Hdf5Plan = { links: [['0', { dataset: { data: 'some', claimedElements } }]] };
      return scanBytes(assembleHdf5({ links: [[name, { group: vars }]] }), 'model.weights.h5').worst;
    };
    expect(scanOf('vars', 2 ** 40)).toBe('medium');
    expect(scanOf('vars', 2 ** 20)).toBe('none');
    expect(scanOf('measured', 2 ** 40)).toBe('none');
  });

  it('takes a virtual dataset over itself for ordinary', () => {
    const context = walk(assembleHdf5({ links: [['d', { dataset: { virtualFile: '.' } }]] }));
    expect([context.factsOf('reference'), context.gaps]).toEqual([[], []]);
  });

  it('hands on configurations and pickles', () => {
    const pickle = assemblePickle('GLOBAL os system | MARK | STRING "echo inert" | TUPLE | REDUCE | STOP');
    const plan: Hdf5Plan = {
      attributes: [
        ['model_config', '{"class_name": "Sequential"}'],
        ['other', '{"config": {}, "class_name": "Dense"}'],
        ['data', '{"a": 1, "cut'],
        ['honest', '(lp1\n.'],
        ['pickled', Buffer.from(pickle)],
        ['sentence', 'I am no pickle.'],
      ],
    };
    for (const vlenTexts of [true, false]) {
      const bytes = assembleHdf5({ ...plan, vlenTexts });
      expect(walk(bytes).children.map(({ name, role }) => [name, role?.carrier, role?.part])).toEqual([
        ['model_config', 'keras-h5', 'member'],
        ['/@other', 'hdf5', 'member'],
        ['/@honest', 'hdf5', 'pickle'],
        ['/@pickled', 'hdf5', 'pickle'],
      ]);
      expect(scanBytes(bytes, 'table.h5').worst).toBe('critical');
    }
  });

  it('hands on the objects of PyTables', () => {
    const danger = assemblePickle(
      'PROTO 2 | GLOBAL os system | UNICODE "echo inert" | TUPLE1 | REDUCE | STOP',
    );
    const plain = assemblePickle('PROTO 2 | EMPTY_LIST | STOP');
    const scanOf = (row: Uint8Array) =>
      scanBytes(assembleHdf5({ links: [['objects', { dataset: { row } }]] }), 't.h5');
    expect(scanOf(danger).findings[0]).toMatchObject({ ruleId: 'pickle/runs-code', severity: 'critical' });
    expect(scanOf(plain)).toEqual({ findings: [], gaps: [], worst: 'none' });
  });

  it('judges a script in an attribute as a text beside the model', () => {
    for (const vlenTexts of [true, false]) {
      const attributes = [['history', '#!/bin/sh\necho inert\n']] as const;
      const { findings } = scanBytes(assembleHdf5({ vlenTexts, attributes }), 'm.h5');
      expect(findings.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
        ['metadata/holds-code', 'medium'],
      ]);
    }
  });

  it('finds a program in the user block', () => {
    const { findings } = scanBytes(assembleHdf5({ ...HONEST, userBlock: EXECUTABLE_HEADS.elf() }), 'm.h5');
    expect(findings).toMatchObject([{ ruleId: 'payload/hides-program', severity: 'high' }]);
  });

  it('tells names that stand twice', () => {
    const bytes = assembleHdf5({
      attributes: [
        ['model_config', '{}'],
        ['model_config', '{ }'],
      ],
      links: [
        ['d', { soft: '/a' }],
        ['d', { soft: '/b' }],
      ],
    });
    const anomalies = walk(bytes).factsOf('format.anomaly');
    expect(anomalies.map(({ anomaly }) => anomaly)).toEqual(['duplicate-link', 'duplicate-attribute']);
    expect(scanBytes(bytes, 'm.h5').worst).toBe('high');
  });

  it('says what it does not read', () => {
    expect(walk(assembleHdf5({ links: [['l', { linkType: 200 }]] })).gaps[0]?.kind).toBe('unsupported');
    const bytes = Buffer.from(assembleHdf5(HONEST));
    bytes[8] = 9;
    expect(walk(bytes).gaps[0]?.reason).toContain('superblock version 9');
  });

  it('never reads a file that ends early without a gap', () => {
    const bytes = assembleHdf5({ ...HONEST, vlenTexts: true });
    for (let length = 8; length < bytes.length; length += 7) {
      expect(walk(bytes.subarray(0, length)).gaps.length, `${length} bytes`).toBeGreaterThan(0);
    }
  });

  it('ends on groups that hold themselves and continuations that lead back', () => {
    const bytes = Buffer.from(assembleHdf5({ links: [['g', { group: {} }]] }));
    const root = Number(bytes.readBigUInt64LE(64));
    const link = bytes.indexOf(Buffer.from([1, 8, 0, 1, 0x67]));
    bytes.writeBigUInt64LE(BigInt(root), link + 5);
    expect(walk(bytes).gaps).toEqual([]);
    // The group information becomes a continuation that holds itself.
    const continued = Buffer.from(assembleHdf5({ attributes: [['a', 'x'.repeat(16)]] }));
    const header = Number(continued.readBigUInt64LE(64));
    const attribute = continued.indexOf('\x0c\0', header, 'latin1');
    continued[attribute] = 0x10;
    continued.writeBigUInt64LE(BigInt(attribute), attribute + 8);
    continued.writeBigUInt64LE(40n, attribute + 16);
    const context = walk(continued);
    expect(context.factsOf('format.anomaly').map(({ anomaly }) => anomaly)).toEqual(['header-cycle']);
  });

  it('is looked for only where readers look', () => {
    const bytes = assembleHdf5(HONEST);
    for (const shift of [0, 512, 1024, 4096]) {
      const shifted = Buffer.concat([Buffer.alloc(shift), bytes]);
      expect(format.identify(probeOf(shifted))).toBe('certain');
    }
    expect(format.identify(probeOf(Buffer.concat([Buffer.alloc(100), bytes])))).toBeUndefined();
    expect(format.identify(probeOf(Buffer.concat([Buffer.alloc(1536), bytes])))).toBeUndefined();
  });
});

describe('chunks that zlib compressed', () => {
  const program = Buffer.concat([Buffer.alloc(301, 7), EXECUTABLE_HEADS.elf(), Buffer.alloc(99)]);
  const file = (data: Uint8Array, layout: 'chunked' | 'shuffled') =>
    assembleHdf5({ links: [['d', { dataset: { data, layout } }]] });

  it.each(['chunked', 'shuffled'] as const)('are searched: %s', (layout) => {
    expect(scanBytes(file(program, layout), 'data.h5')).toMatchObject({ worst: 'high', gaps: [] });
  });

  it.each(['chunked', 'shuffled'] as const)('hold nothing honestly: %s', (layout) => {
    const numbers = Buffer.from(Float32Array.from({ length: 999 }, (_, index) => Math.sin(index)).buffer);
    expect(scanBytes(file(numbers, layout), 'data.h5')).toEqual({ findings: [], gaps: [], worst: 'none' });
  });

  it('end soon and throw nothing where they are damaged', () => {
    const bytes = Buffer.from(file(program, 'chunked'));
    const stored = bytes.indexOf(Buffer.from([0x78, 0x9c]));
    for (let at = stored; at < stored + 20; at++) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      expect(() => scanBytes(damaged, 'data.h5')).not.toThrow();
    }
  });
});
