import { probeOf } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { format } from './index.ts';

/** A model of one operation whose weights lie elsewhere. */
function model(location: string, operation: string): string {
  return `<ir_version: 8, opset_import: ["" : 17, "com.microsoft" : 1]>
agraph (float[1,4] x) => (float[1,4] y) <float[4] w = ["location": "${location}"]> {
  y = ${operation}
}
`;
}

function verdicts(text: string, name = 'model.onnxtext'): string[] {
  const { findings, gaps } = scanBytes(Buffer.from(text), name);
  const kinds = gaps.map((gap) => gap.split(':')[0] ?? '');
  return [...kinds, ...new Set(findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`))].sort();
}

describe("models in ONNX's own syntax", () => {
  it('are told by how they begin, and never clean', () => {
    const text = model('w.bin', 'Add (x, w)');
    expect(format.identify(probeOf(Buffer.from(text)))).toBe('certain');
    expect(format.identify(probeOf(Buffer.from(`# hello\n${text}`)))).toBe('certain');
    expect(format.identify(probeOf(Buffer.from('<html>ir_version: 8</html>')))).toBeUndefined();
    expect(verdicts(text)).toEqual(['unrecognised']);
    expect(verdicts('agraph (float[1] x) => (float[1] y) { y = Relu (x) }')).not.toEqual([]);
  });

  it('tell the files and operations that they name', () => {
    expect(verdicts(model('/etc/passwd', 'Add (x, w)'))).toContain('reference/escapes-folder high');
    expect(verdicts(model('a/\\.\\./../x', 'Add (x, w)'))).toContain('reference/escapes-folder high');
    const python = model('w.bin', 'com.microsoft.PyOp <code = "x"> (x)');
    expect(verdicts(python)).toContain('graph/calls-registered-code high');
    const loop = model('w.bin', 'Loop (x, w) <body = looped (float i) => (float o) { o = Relu (i) }>');
    expect(verdicts(loop)).toEqual(['unrecognised']);
  });

  it('cost no more than they are long', () => {
    for (const part of ['"location":', '"location":"', '= ', '=a.', '=a(', '# \n'])
      verdicts(`<ir_version: 8>${part.repeat(100_000)}`);
  });
});
