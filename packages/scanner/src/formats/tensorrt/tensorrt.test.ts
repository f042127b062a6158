import { assembleElfLibrary, EXECUTABLE_HEADS, probeOf, RecordingContext } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { format } from './index.ts';

const BODY = Buffer.from(Array.from({ length: 400 }, (_, index) => (index * 37 + 11) % 251));

function engine(...parts: Uint8Array[]): Uint8Array {
  const head = Buffer.alloc(24);
  head.write('ftrt', 0, 'latin1');
  head.writeUInt32LE(0x61, 4);
  return Buffer.concat([head, BODY, ...parts, BODY]);
}

function judge(bytes: Uint8Array, name = 'model.engine'): string[] {
  const { findings, gaps } = scanBytes(bytes, name);
  expect(gaps).toEqual([]);
  return findings.map(({ ruleId, severity }) => `${severity} ${ruleId}`);
}

describe('TensorRT engines', () => {
  it('are known by their heads, also behind a description, else by their names', () => {
    expect(format.identify(probeOf(engine()))).toBe('certain');
    const description = Buffer.from('{"description": "Ultralytics YOLO", "task": "detect"}');
    const size = Buffer.alloc(4);
    size.writeUInt32LE(description.length);
    const described = Buffer.concat([size, description, engine()]);
    expect(format.identify(probeOf(described))).toBe('certain');
    expect(judge(described)).toEqual([]);
    expect(judge(engine())).toEqual([]);
    expect(judge(BODY, 'model.engine')).toEqual([]);
    expect(format.identify(probeOf(BODY, { name: 'model.bin' }))).toBeUndefined();
    expect(
      format.identify(probeOf(Buffer.from('a plan in words, and in more of them'), { name: 'b.plan' })),
    ).toBeUndefined();
  });

  it('are known by the size before a flatbuffer', () => {
    const bytes = Buffer.alloc(200);
    bytes.writeUInt32LE(200, 0);
    bytes.writeUInt32LE(24, 8);
    bytes.writeUInt32LE(8, 32);
    bytes.writeUInt16LE(8, 24);
    expect(format.identify(probeOf(bytes))).toBe('probable');
  });

  it('carry plugins as programs', () => {
    expect(judge(engine(EXECUTABLE_HEADS.elf(), Buffer.alloc(200)))).toEqual(['high payload/hides-program']);
    expect(judge(engine(EXECUTABLE_HEADS.pe(), Buffer.alloc(200)))).toEqual(['high payload/hides-program']);
    expect(judge(engine(assembleElfLibrary('plugin.so', ['libc.so.6'])))).toEqual([
      'high payload/hides-program',
    ]);
  });

  it('carry the lean runtime as what it is', () => {
    const runtime = assembleElfLibrary('libnvinfer_lean.so.10', ['libc.so.6']);
    expect(judge(engine(runtime))).toEqual(['medium graph/loads-native']);
    expect(judge(engine(assembleElfLibrary('x.so', ['libc.so.6', 'libnvinfer.so.8'])))).toEqual([
      'medium graph/loads-native',
    ]);
    expect(judge(engine(runtime, EXECUTABLE_HEADS.elf(), Buffer.alloc(200)))).toContain(
      'high payload/hides-program',
    );
    const context = new RecordingContext(engine(runtime));
    format.walk(context);
    expect(context.factsOf('graph.op')[0]?.strings).toEqual([
      { name: 'library', value: 'libnvinfer_lean.so.10' },
    ]);
  });
});
