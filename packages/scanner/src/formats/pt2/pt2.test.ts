import { assembleZip, EXECUTABLE_HEADS, type ZipPlan } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';

type Entries = ZipPlan['entries'];

interface ProgramPlan {
  readonly targets?: readonly string[];
  readonly expressions?: readonly string[];
  readonly guards?: readonly string[];
}

function program({ targets = [], expressions = [], guards = [] }: ProgramPlan): string {
  const nodes = targets.map((target) => ({
    target,
    inputs: [
      { name: 'self', arg: { as_tensor: { name: 'x' } } },
      { name: 'mode', arg: { as_string: 'id' } },
    ],
    outputs: [{ as_tensor: { name: 'y' } }],
    metadata: { stack_trace: '  File "/home/a/model.py", line 3, in forward\n    return torch.relu(x)\n' },
  }));
  const sizes = expressions.map((text) => ({ as_expr: { expr_str: text, hint: { as_int: 4 } } }));
  return JSON.stringify({
    graph_module: { graph: { inputs: [], outputs: [], nodes, tensor_values: { x: { dtype: 7, sizes } } } },
    opset_version: { aten: 10 },
    schema_version: { major: 8, minor: 17 },
    torch_version: '2.9.0',
    guards_code: guards,
  });
}

function pt2(json: string, more: Entries = []): Uint8Array {
  const entries: Entries = [
    { name: 'm/models/model.json', data: json },
    { name: 'm/data/weights/weight_0', data: new Uint8Array(32).fill(63) },
    { name: 'm/data/weights/model_weights_config.json', data: '{"config": {}}' },
    ...more,
    { name: 'm/archive_format', data: 'pt2' },
    { name: 'm/archive_version', data: '0' },
    { name: 'm/byteorder', data: 'little' },
    { name: 'm/.data/version', data: '6\n' },
  ];
  return assembleZip({ entries });
}

function judge(bytes: Uint8Array, name = 'model.pt2'): string[] {
  const { findings, gaps } = scanBytes(bytes, name);
  expect(gaps).toEqual([]);
  return [...new Set(findings.map(({ ruleId, severity }) => `${severity} ${ruleId}`))];
}

describe('exported programs', () => {
  it('are clean where nodes call operators and expressions are arithmetic', () => {
    const targets = [
      'torch.ops.aten.add.Tensor',
      'torch.ops.higher_order.cond',
      '_operator.mul',
      '_operator.getitem',
      'math.ceil',
      'torch.sym_max',
    ];
    const expressions = [
      's0',
      's0 + 1',
      'Max(1, u0)',
      '(s0//2)*3',
      '1.5*s1',
      "Mul(Integer(8), Symbol('s27', positive=True, integer=True))",
      'Mod(s0, 2) >= 1',
    ];
    const guards = ["L['x'].size()[0] >= 2", "L['x'].shape[1] % 2 == 0"];
    expect(judge(pt2(program({ targets, expressions, guards })))).toEqual([]);
  });

  it.each([
    ['high callable/runs-code', { targets: ['torch.os.system'] }],
    ['high graph/reads-file', { targets: ['torch.ops.aten.from_file.default'] }],
    ['low graph/needs-custom-op', { targets: ['torch.ops.mine.run.default'] }],
    ['low callable/unknown', { targets: ['torch.nobody_knows'] }],
    ['critical callable/runs-code', { expressions: ["__import__('os').system('id')"] }],
    ['critical callable/runs-code', { expressions: ['eval(s0)'] }],
    ['high embedded-code/runs-code', { expressions: ['s0.__class__.__bases__[0]'] }],
    ['high embedded-code/runs-code', { expressions: ['[1 for x in y]'] }],
    ['medium embedded-code/runs-code', { guards: ['__import__("os").system("id")'] }],
  ])('%s', (expected, plan) => expect(judge(pt2(program(plan)))).toContain(expected));

  it('are read in the archives of earlier releases, and alone', () => {
    const entries = [
      { name: 'serialized_exported_program.json', data: program({ targets: ['torch.os.system'] }) },
      { name: 'version', data: '2.8' },
    ];
    expect(judge(assembleZip({ entries }))).toEqual(['high callable/runs-code']);
    expect(judge(Buffer.from(program({ targets: ['torch.os.system'] })), 'model.json')).toEqual([
      'high callable/runs-code',
    ]);
  });
});

describe('archives', () => {
  const library = Buffer.concat([EXECUTABLE_HEADS.elf(), Buffer.alloc(200)]);

  it('that bring a compiled model have it opened as a library', () => {
    const { findings } = scanBytes(
      pt2('{}', [{ name: 'm/data/aotinductor/model/a.so', data: library }]),
      'm.pt2',
    );
    expect(findings.map(({ ruleId, severity }) => `${severity} ${ruleId}`)).toEqual([
      'high graph/loads-native',
      'high payload/hides-program',
    ]);
    const named = scanBytes(pt2('{}', [{ name: 'm/data/aotinductor/x/wrapper.SO', data: 'text' }]), 'm.pt2');
    expect(named.findings[0]).toMatchObject({ ruleId: 'graph/loads-native', severity: 'high' });
  });

  it('are known by their compiled models alone', () => {
    const entries = [{ name: 'x/data/aotinductor/model/a.so', data: 'text' }];
    expect(judge(assembleZip({ entries }))).toEqual(['high graph/loads-native']);
  });

  it('hide no program among the weights', () => {
    const more = [{ name: 'm/data/weights/weight_1', data: library }];
    expect(judge(pt2('{}', more))).toEqual(['high payload/hides-program']);
  });

  it('are what their member says, not their name', () => {
    const entries = [
      { name: 'm/archive_format', data: 'other' },
      { name: 'm/data/weights/weight_0', data: new Uint8Array(9) },
    ];
    expect(scanBytes(assembleZip({ entries }), 'm.pt2').gaps).not.toEqual([]);
  });
});
