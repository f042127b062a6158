import { EXECUTABLE_HEADS, probeOf, RecordingContext, tensorflow } from '@sentrascan/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { format } from './index.ts';

const { checkpointIndex } = tensorflow;

function walk(bytes: Uint8Array): RecordingContext {
  const context = new RecordingContext(bytes, { name: 'variables.index' });
  format.walk(context);
  return context;
}

const HONEST = checkpointIndex({
  bias: { offset: 0, size: 8 },
  kernel: { offset: 8, size: 16, shape: [2, 2] },
});

describe('checkpoints', () => {
  it('states the tensors and explains every byte', () => {
    expect(format.identify(probeOf(HONEST))).toBe('certain');
    const context = walk(HONEST);
    expect(context.gaps).toEqual([]);
    expect(context.unexplained()).toEqual([]);
    expect(
      context.factsOf('tensor.index').map(({ name, shape, start, end }) => [name, shape, start, end]),
    ).toEqual([
      ['bias', [2], 0, 8],
      ['kernel', [2, 2], 8, 24],
    ]);
    expect(scanBytes(HONEST, 'variables.index')).toEqual({ findings: [], gaps: [], worst: 'none' });
  });

  it.each([
    ['tensors that share bytes', checkpointIndex({ a: { size: 8 }, b: { offset: 4 } }), 'tensor-overlap'],
    ['a file that is not there', checkpointIndex({ a: { shard: 3 } }), 'shard-number'],
    ['a negative size', checkpointIndex({ a: { size: -1 } }), 'entry-range'],
    ['a negative place', checkpointIndex({ a: { offset: -8 } }), 'entry-range'],
  ])('tells %s', (_, bytes, anomaly) => {
    expect(
      walk(bytes)
        .factsOf('format.anomaly')
        .map((fact) => fact.anomaly),
    ).toEqual([anomaly]);
  });

  it('leaves a gap for every block that is not read', () => {
    const outside = Buffer.from(HONEST);
    outside.fill(0xff, HONEST.length - 48, HONEST.length - 40);
    expect(walk(outside).gaps.map(({ kind }) => kind)).toEqual(['malformed']);
  });

  it('takes tables of another kind for data', () => {
    const context = walk(checkpointIndex({ a: {} }, 1, false));
    expect([context.gaps, context.factsOf('tensor.index')]).toEqual([[], []]);
    expect(context.opaque.length).toBeGreaterThan(0);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.nat(HONEST.length - 1), fc.uint8Array({ minLength: 1, maxLength: 8 }), (at, bytes) => {
        const changed = Uint8Array.from(HONEST);
        changed.set(bytes.subarray(0, changed.length - at), at);
        walk(changed);
      }),
    );
  });

  it('searches the data files', () => {
    const data = Buffer.concat([Buffer.alloc(64, 1), EXECUTABLE_HEADS.elf(), Buffer.alloc(100)]);
    const { findings, gaps } = scanBytes(data, 'variables.data-00000-of-00001');
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['payload/hides-program']);
    expect(gaps).toEqual([]);
    expect(scanBytes(Buffer.alloc(64, 1), 'variables.data-00000-of-00001').gaps).toEqual([]);
  });
});
