import type { Dependency, Fact } from '@sentrascan/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordingContext } from '../../../../testkit/src/recording-context.ts';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { readSetupScript } from './read-setup-script.ts';

function read(text: string) {
  const context = new RecordingContext(Buffer.from(text), { name: 'setup.py' });
  readSetupScript(context, text);
  const dependencies = context.facts.filter(({ kind }) => kind === 'dependency') as unknown as Dependency[];
  const manifest = context.facts.find(({ kind }) => kind === 'manifest') as Extract<
    Fact,
    { kind: 'manifest' }
  >;
  return {
    told: dependencies.map(
      ({ place, name, specifier, group, confidence }) =>
        `${place.line}:${place.column} ${name}${specifier} [${group}] ${confidence}`,
    ),
    includes: manifest?.includes.map(({ target }) => target),
    manifest,
    gaps: context.gaps.map(({ reason }) => reason),
  };
}

describe('setup.py', () => {
  it('lists, names, and what is put together of texts', () => {
    const { told, gaps, manifest } = read(
      [
        'from setuptools import setup',
        'VERSION = "1.0"',
        'needs = ["ray==2.9.0",',
        "    'torch==' + '2.1', f'flask=={VERSION}']",
        'needs += ["x==1"]',
        'if os.name == "nt":',
        '    needs.append("win==1; os_name == \'nt\'")',
        'extras = {"dev": ["pytest==7.0"], "docs": "sphinx==1\\nfuro==2"}',
        'extras["gpu"] = ["cupy==12"]',
        'extras["all"] = sum(extras.values(), [])',
        'setup(name="me", version=VERSION, install_requires=needs + ["y==%s" % VERSION],',
        '      extras_require=extras, setup_requires="wheel==0.3 setuptools==60".split())',
      ].join('\n'),
    );
    expect(told).toEqual([
      '3:11 ray==2.9.0 [] high',
      '4:6 torch==2.1 [] low',
      '4:26 flask==1.0 [] low',
      '5:12 x==1 [] high',
      '7:19 win==1 [] high',
      '11:62 y==1.0 [] low',
      '8:20 pytest==7.0 [dev] high',
      '8:44 sphinx==1 [docs] high',
      '8:54 furo==2 [docs] high',
      '9:19 cupy==12 [gpu] high',
      '12:46 wheel==0.3 [setup_requires] high',
      '12:57 setuptools==60 [setup_requires] high',
    ]);
    expect(gaps).toEqual([]);
    expect(manifest.project).toEqual({ name: 'me', version: '1.0' });
  });

  it('requirements in the lines of one text', () =>
    expect(read('setup(install_requires="""\n  ray==2.9.0\n  # c\n  torch\n""")').told).toEqual([
      '2:3 ray==2.9.0 [] high',
      '4:3 torch [] high',
    ]));

  it('lists that it reads', () => {
    const { includes, gaps } = read(
      [
        'with open(os.path.join(here, "requirements.txt")) as f:',
        '    needs = f.read().splitlines()',
        'def extra(name):',
        '    return open("requirements-gpu.txt").readlines()',
        'def main():',
        '    setuptools.setup(install_requires=needs, extras_require={"gpu": extra("gpu")})',
      ].join('\n'),
    );
    expect(includes).toEqual(['requirements.txt', 'requirements-gpu.txt']);
    expect(gaps).toEqual([]);
  });

  it('takes all of a list of which it picks some', () => {
    const { told, gaps } = read(
      [
        '_deps = ["ray==2.9.0", "torch"]',
        'deps = {split(x)[0]: x for x in _deps}',
        'def pick(*names):',
        '    return [deps[name] for name in names]',
        'setup(install_requires=pick("ray"), extras_require={"gpu": [deps["torch"]]})',
      ].join('\n'),
    );
    expect(told).toEqual(['1:11 ray==2.9.0 [] low', '1:25 torch [] low']);
    expect(gaps).toEqual([]);
  });

  it('says what is computed', () =>
    expect(read('setup(install_requires=get(), extras_require={"a": ["b==1"]})').gaps).toEqual([
      'Packages that it asks for are computed: install_requires.',
    ]));

  it('what is added behind a key, and the keys of a dict', () => {
    const { told, gaps } = read(
      [
        'extras = {"dev": ["pytest==7.0"]}',
        'extras["dev"].append("pillow==9.0.0")',
        'extras["dev"] += ["numpy==1.20"]',
        'extras.setdefault("gpu", []).append("cupy==12")',
        'setup(install_requires={"pillow==9.0.0": 1}, extras_require=extras)',
      ].join('\n'),
    );
    expect(told).toEqual([
      '5:26 pillow==9.0.0 [] high',
      '1:20 pytest==7.0 [dev] high',
      '2:23 pillow==9.0.0 [dev] high',
      '3:20 numpy==1.20 [dev] high',
      '4:38 cupy==12 [gpu] high',
    ]);
    expect(gaps).toEqual([]);
  });

  it('lists inside more lists than are looked into are a gap', () =>
    expect(read(`setup(install_requires=${'['.repeat(9)}"x==1"${']'.repeat(9)})`).gaps).toEqual([
      'Packages that it asks for are computed: install_requires (lists in more than 6 lists).',
    ]));

  it.each([
    ['lists', 'a = ["x==1"]', 'a = [*a, *a]', 'b# = [*a]', 'a'],
    ['dicts', 'a = {"x": ["x==1"]}', 'a = {**a, **a}', 'b# = {**a}', 'a.values()'],
    ['joined dicts', 'a = {"x": ["x==1"]}', 'a = a | a', 'b# = a | {}', 'a.values()'],
    ['texts', 'a = "x==1 "', 'a += a', 'b# = a + "y"', 'a'],
    ['lists in lists', 'a = ["x==1"]', `a = [${'a, '.repeat(40)}]`, 'b# = a + []', 'a'],
  ])('%s that grow are unknown, which is a gap', (_, first, twice, kept, used) => {
    const text = [
      first,
      ...new Array<string>(25).fill(twice),
      ...Array.from({ length: 2000 }, (__, index) => kept.replace('#', `${index}`)),
      `setup(install_requires=${used})`,
    ].join('\n');
    const started = performance.now();
    expect(read(text).gaps).not.toEqual([]);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('a call with more values than a call can spread', () =>
    expect(read(`x = f([${'1,'.repeat(200_000)}])\nsetup(install_requires=x)`).gaps).not.toEqual([]));

  it('is nothing without a call of setup', () => expect(read('needs = ["ray==1"]').manifest).toBeUndefined());

  it('leaves an honest script clean', () =>
    expect(
      scanBytes(
        Buffer.from('from setuptools import setup\nsetup(name="a", install_requires=["numpy>=1.20"])\n'),
        'setup.py',
      ),
    ).toMatchObject({ findings: [], gaps: [] }));

  it('never throws, and ends soon', () => {
    const pieces = fc.constantFrom(
      'setup(',
      'install_requires=',
      '[',
      ']',
      '"a==1"',
      ',',
      ')',
      'a',
      ' = ',
      '\n',
      '+',
      '{',
      '}',
      ':',
      '.split()',
      '*',
      'a += a\n',
      'a.append(a)\n',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 50 }), (text) => void read(text.join(''))),
      { numRuns: 500 },
    );
    const doubling = `a = ["x==1"]\n${'a = a + a\n'.repeat(200)}setup(install_requires=a)`;
    const texts = `a = "x==1"\n${'a = a + a\n'.repeat(200)}setup(install_requires=a)`;
    for (const text of [doubling, texts, `a = 1\n${'a = [a, a]\n'.repeat(300)}setup(install_requires=a)`]) {
      const started = performance.now();
      read(text);
      expect(performance.now() - started).toBeLessThan(3000);
    }
  });
});
