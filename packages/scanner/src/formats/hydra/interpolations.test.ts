import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';

const scan = (yaml: string) => scanBytes(Buffer.from(yaml), 'config.yaml');

describe('interpolations that name a callable', () => {
  it.each([
    ['beside it', 'f:\n  n: os.system\n  _target_: ${.n}\n  command: x\n'],
    ['a level up', 'n: os.system\nf:\n  _target_: ${..n}\n  command: x\n'],
    ['a level up and down again', 'm: {n: os.system}\nf:\n  _target_: ${..m.n}\n'],
    ['relative to an item', 'f:\n- {n: os.system, _target_: "${.n}"}\n'],
    ['relative, by way of a relative one', 'a: {b: "${.c}", c: os.system}\nf:\n  _target_: ${a.b}\n'],
    ['nested', 'which: n\nn: os.system\nf:\n  _target_: ${${which}}\n'],
    ['nested within a path', 'which: n\na: {n: os.system}\nf:\n  _target_: ${a.${which}}\n'],
    ['default of a variable', 'f:\n  _target_: ${oc.env:FOO,os.system}\n  command: id\n'],
    ['quoted default of a variable', `f:\n  _target_: "\${oc.env:FOO, 'os.system'}"\n`],
    ['default that is nested', 'n: os.system\nf:\n  _target_: ${oc.env:FOO,${n}}\n'],
    ['selected', 'n: os.system\nf:\n  _target_: ${oc.select:n}\n'],
    ['default of a selection', 'f:\n  _target_: ${oc.select:none,os.system}\n'],
    ['decoded', 'f:\n  _target_: "${oc.decode:\'os.system\'}"\n'],
    ['key that is no identifier', 'my-group: {n: os.system}\nf:\n  _target_: ${my-group.n}\n'],
    ['put together', 'a: os\nf:\n  b: system\n  _target_: ${a}.${.b}\n'],
  ])('%s', (_, yaml) => {
    expect(scan(yaml).worst).toBe('critical');
  });

  it.each([
    ['of a class', 'net: torch.nn.Linear\nf:\n  _target_: ${..net}\n  in_features: 3\n  out_features: 4\n'],
    ['of numbers', 'a: {b: 1, c: "${.b}", d: "${oc.env:HOME,/tmp}"}\n'],
    ['above the top', 'a: "${.....b}"\n'],
  ])('honest ones: %s', (_, yaml) => {
    const { findings, gaps } = scan(yaml);
    expect(findings).toEqual([]);
    expect(gaps).toEqual([]);
  });
});
