import { assembleTar, assembleZip, EXECUTABLE_HEADS, tensorflow } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { layout } from './index.ts';

const { checkpointIndex, constant, node, savedModel } = tensorflow;

const NAMES = [
  'm/saved_model.pb',
  'm/variables/variables.index',
  'm/variables/variables.data-00000-of-00001',
];
const HONEST = savedModel({ nodes: [node('x', 'Placeholder')] });

function members(graph: Uint8Array, more: Readonly<Record<string, Uint8Array>> = {}) {
  const files = {
    'm/saved_model.pb': graph,
    'm/variables/variables.index': checkpointIndex({ w: {} }),
    'm/variables/variables.data-00000-of-00001': Buffer.alloc(8, 1),
    'm/assets/vocab.txt': Buffer.from('alpha\nbeta\n'),
    ...more,
  };
  return Object.entries(files).map(([name, data]) => ({ name, data }));
}

describe('SavedModel folders in archives', () => {
  it('knows the parts of the folder', () => {
    const match = layout.recognise({ container: 'zip', names: NAMES, read: () => undefined });
    expect(NAMES.map((name) => match?.roleOf(name)?.part)).toEqual([undefined, 'member', 'tensor-data']);
    expect(match?.roleOf('other/variables/x')).toBeUndefined();
    expect(layout.recognise({ container: 'zip', names: ['a/b.pb'], read: () => undefined })).toBeUndefined();
  });

  it.each([
    ['zip', (files: ReturnType<typeof members>) => assembleZip({ entries: files })],
    ['tar', (files: ReturnType<typeof members>) => assembleTar(files)],
  ] as const)('are scanned inside a %s', (extension, assemble) => {
    expect(scanBytes(assemble(members(HONEST)), `model.${extension}`)).toEqual({
      findings: [],
      gaps: [],
      worst: 'none',
    });
    const hostile = savedModel({ nodes: [constant('p', '/etc/passwd'), node('r', 'ReadFile', ['p'])] });
    expect(scanBytes(assemble(members(hostile)), `model.${extension}`).findings[0]?.ruleId).toBe(
      'graph/reads-file',
    );
    const library = { 'm/assets.extra/op.so': Buffer.concat([EXECUTABLE_HEADS.elf(), Buffer.alloc(100)]) };
    expect(scanBytes(assemble(members(HONEST, library)), `model.${extension}`).worst).toBe('high');
  });
});
