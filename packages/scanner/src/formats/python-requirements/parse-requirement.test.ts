import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRequirement } from './parse-requirement.ts';

const parts = (text: string) => {
  const parsed = parseRequirement(text);
  return (
    parsed &&
    `${parsed.name}|${parsed.extras.join()}|${parsed.specifier}|${parsed.version ?? ''}|${parsed.marker ?? ''}`
  );
};

describe('parseRequirement', () => {
  it.each([
    ['torch', 'torch||||'],
    ['torch==2.5.1', 'torch||==2.5.1|2.5.1|'],
    ['  Torch_Vision  ==  0.20 # why', 'Torch_Vision||==0.20|0.20|'],
    ['torch===2.5.1-weird', 'torch||===2.5.1-weird|2.5.1-weird|'],
    ['torch==2.6.0+cu124', 'torch||==2.6.0+cu124|2.6.0+cu124|'],
    ['torch==1!2.0.post1', 'torch||==1!2.0.post1|1!2.0.post1|'],
    ['torch (==2.5.1)', 'torch||==2.5.1|2.5.1|'],
    ['torch(>=2,<3)', 'torch||>=2,<3||'],
    ['torch >= 2.0 , != 2.1.* ,<3', 'torch||>=2.0,!=2.1.*,<3||'],
    ['torch>=2.0,==2.5.1', 'torch||>=2.0,==2.5.1|2.5.1|'],
    ['torch==2.5.*', 'torch||==2.5.*||'],
    ['torch~=2.5', 'torch||~=2.5||'],
    ['torch==1,==2', 'torch||==1,==2||'],
    [`torch==\${VERSION}`, `torch||==\${VERSION}||`],
    ['ray[default, serve] == 2.9.0', 'ray|default,serve|==2.9.0|2.9.0|'],
    ['ray[]==2.9.0', 'ray||==2.9.0|2.9.0|'],
    ['ray==2.9.0; python_version < "3.9"', 'ray||==2.9.0|2.9.0|python_version < "3.9"'],
    ["ray==2.9.0 ;sys_platform=='linux' # c", "ray||==2.9.0|2.9.0|sys_platform=='linux'"],
    ['ray ==2.9.0 --config-settings="a=b" --global-option x', 'ray||==2.9.0|2.9.0|'],
    ['ray @ https://x.org/ray-2.9.0-cp39-cp39-linux_x86_64.whl', 'ray|||2.9.0|'],
    ['ray[serve]@https://x.org/a.zip ; os_name=="nt"', 'ray|serve|||os_name=="nt"'],
    ['https://x.org/torch-2.0.0%2Bcu118-cp310-cp310-linux_x86_64.whl#sha256=ab', 'torch|||2.0.0+cu118|'],
    ['https://x.org/ray-2.9.0.tar.gz?token=1 ; os_name=="nt"', 'ray|||2.9.0|os_name=="nt"'],
    ['./wheels/ray-2.9.0-py3-none-any.whl[serve]', 'ray|serve||2.9.0|'],
    ['ray-2.9.0-1-py3-none-any.whl', 'ray|||2.9.0|'],
    ['dist/python-dateutil-2.8.2.tar.gz', 'python-dateutil|||2.8.2|'],
    ['model-2-1.0.zip', 'model-2|||1.0|'],
    ['git+https://github.com/org/ray.git@v2.9.0#egg=ray', 'ray|||2.9.0|'],
    ['-e git+ssh://git@github.com/org/repo@v2.9.0#egg=ray[serve]&subdirectory=python', 'ray|serve||2.9.0|'],
    [`ray @ git+https://user:\${T}@github.com/org/ray@ray-2.9.0`, 'ray|||2.9.0|'],
    ['git+git@github.com:org/ray.git@release/2.9.0#egg=ray', 'ray|||2.9.0|'],
    ['git+https://github.com/org/ray.git@0a1b2c3d#egg=ray', 'ray||||'],
    ['git+https://github.com/org/ray.git#egg=ray==2.9.0', 'ray|||2.9.0|'],
    ['https://github.com/org/ray/archive/refs/tags/v2.9.0.tar.gz#egg=ray', 'ray|||2.9.0|'],
    ['https://github.com/org/ray/archive/2.9.0.zip', 'ray|||2.9.0|'],
    ['git+https://github.com/org/ray', 'ray||||'],
  ])('reads %s', (text, expected) => {
    expect(parts(text)).toBe(expected);
  });

  it('keeps digests of options and of a fragment', () => {
    const digest = 'a'.repeat(64);
    expect(parseRequirement(`ray==1 --hash=sha256:${digest} --hash sha256:${digest}`)?.hashes).toEqual([
      `sha256:${digest}`,
      `sha256:${digest}`,
    ]);
    expect(parseRequirement(`https://x.org/ray-1.zip#sha256=${digest}`)?.hashes).toEqual([
      `sha256:${digest}`,
    ]);
  });

  it('says that the name of a repository is a guess', () => {
    expect(parseRequirement('git+https://github.com/org/ray@v1.0')).toMatchObject({
      name: 'ray',
      version: '1.0',
      isNameGuessed: true,
    });
  });

  it.each([
    '',
    '# a comment',
    '-r other.txt',
    '==1.0',
    'ray=1.0',
    'ray==',
    'ray=>1',
    'ray 1.0',
    'ray>=1 <2',
    'ray==1.0 torch==2',
    '"ray==1.0"',
    'ray[serve==1.0',
    'ray @',
    './folder',
    'https://x.org/simple',
    '<<<<<<< HEAD',
    '{{ package }}',
  ])('takes %j for no requirement', (text) => {
    expect(parseRequirement(text)).toBeUndefined();
  });

  it('never throws', () => {
    const pieces = fc.constantFrom(
      ...'a1.-_ [],;@#=<>!~()/:+$"\'\\\t',
      'git+',
      'https://',
      '--hash=',
      '.whl',
      'egg=',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (text) => {
        parseRequirement(text.join(''));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([' ', '[', 'a-', '-', '(', ',', '==1,', ' ;', '/', 'a@', '#', ' --hash='])(
    'takes linear time on runs of %j',
    (piece) => {
      const started = performance.now();
      for (const before of ['', 'ray', 'git+https://h/']) parseRequirement(before + piece.repeat(50_000));
      expect(performance.now() - started).toBeLessThan(1000);
    },
  );
});
