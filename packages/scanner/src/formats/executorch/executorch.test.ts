import { assembleFlat, EXECUTABLE_HEADS, type FlatPlan, RecordingContext } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { format } from './index.ts';

function plan(parts: FlatPlan): FlatPlan {
  return { 1: { tables: [{ 0: { text: 'forward' }, ...parts }] } };
}

function program(root: FlatPlan): Uint8Array {
  return assembleFlat(root, 'ET12');
}

function judge(bytes: Uint8Array, name = 'model.pte'): string[] {
  const { findings, gaps } = scanBytes(bytes, name);
  expect(gaps).toEqual([]);
  return findings.map(({ ruleId, severity }) => `${severity} ${ruleId}`);
}

const ADD: FlatPlan = { 0: { text: 'aten::add' }, 1: { text: 'out' } };

describe('ExecuTorch programs', () => {
  it('are clean where kernels and delegates are known', () => {
    const delegate = {
      0: { text: 'XnnpackBackend' },
      2: { tables: [{ 0: { text: 'a' }, 1: { bytes: Buffer.from('1') } }] },
    };
    expect(judge(program(plan({ 6: { tables: [ADD] }, 7: { tables: [delegate] } })))).toEqual([]);
    expect(judge(assembleFlat({ 2: { tables: [{ 0: { text: 'weight' } }] } }, 'FT01'), 'model.ptd')).toEqual(
      [],
    );
  });

  it.each([
    ['low graph/needs-custom-op', plan({ 6: { tables: [{ 0: { text: 'mine::run' } }] } })],
    ['low graph/needs-custom-op', plan({ 7: { tables: [{ 0: { text: 'MyBackend' } }] } })],
    ['high graph/reads-file', plan({ 6: { tables: [{ 0: { text: 'aten::from_file' } }] } })],
    [
      'high reference/escapes-folder',
      plan({
        2: {
          tables: [
            { 0: { u8: 5 }, 1: { table: { 9: { table: { 1: { text: '../../secret' }, 2: { u8: 1 } } } } } },
          ],
        },
      }),
    ],
    ['medium format/unsafe-structure', { 4: { tables: [{ 0: { u64: 0n }, 1: { u64: 1n << 40n } }] } }],
  ] as const)('%s', (expected, root) => expect(judge(program(root as FlatPlan))).toEqual([expected]));

  it('are searched in segments and what delegates compiled', () => {
    const elf = Buffer.concat([EXECUTABLE_HEADS.elf(), Buffer.alloc(200)]);
    expect(judge(program({ 3: { tables: [{ 0: { bytes: elf } }] } }))[0]).toMatch(/^high payload/);
    expect(judge(Buffer.concat([program(plan({})), elf]))[0]).toMatch(/^high payload/);
  });

  it('are found inside bundles', () => {
    const inner = program(plan({ 6: { tables: [{ 0: { text: 'mine::run' } }] } }));
    expect(judge(assembleFlat({ 2: { bytes: inner } }, 'BP08'), 'm.bpte')).toEqual([
      'low graph/needs-custom-op',
    ]);
  });

  it('do not hide behind a root that leads nowhere', () => {
    const bytes = Buffer.concat([Buffer.from('00000040', 'hex'), Buffer.from('ET12'), Buffer.alloc(16)]);
    const { worst, gaps } = scanBytes(bytes, 'm.pte');
    expect(worst).toBe('medium');
    expect(gaps).toHaveLength(1);
  });

  it('tell the files that they expect', () => {
    const context = new RecordingContext(
      program(
        plan({
          2: {
            tables: [
              { 0: { u8: 5 }, 1: { table: { 9: { table: { 1: { text: 'a.weight' }, 2: { u8: 1 } } } } } },
            ],
          },
        }),
      ),
    );
    format.walk(context);
    expect(context.factsOf('reference')[0]).toMatchObject({ target: 'a.weight' });
  });
});
