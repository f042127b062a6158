import type { Dependency, Fact } from '@sentrascan/contract';
import { describe, expect, it } from 'vitest';
import { RecordingContext } from '../../../../testkit/src/recording-context.ts';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { format } from './index.ts';

function read(text: string, name: string) {
  const context = new RecordingContext(Buffer.from(text), { name });
  format.walk(context);
  const dependencies = context.facts.filter(({ kind }) => kind === 'dependency') as unknown as Dependency[];
  return {
    told: dependencies.map(
      ({ place, name: of, specifier, group, scope }) =>
        `${place.line}:${place.column} ${of}${specifier} [${group}] ${scope}`,
    ),
    manifest: context.facts.find(({ kind }) => kind === 'manifest') as Extract<Fact, { kind: 'manifest' }>,
    gaps: context.gaps,
  };
}

describe('setup.cfg', () => {
  const text = [
    '[metadata]',
    'name = model-server',
    'version = attr: server.__version__',
    'license = MIT',
    '[options]',
    'install-requires =',
    '    ray[serve]==2.9.0  # pinned',
    '    # torch',
    '',
    '    torch>=2; python_version >= "3.8"',
    'setup_requires = setuptools==65.0; wheel==0.38',
    'tests_require = pytest==7.0 ; python_version < "3.8"',
    '[options.extras_require]',
    'gpu =',
    '    cupy==12.0',
    'all = file: requirements.txt, more.txt',
    '[flake8]',
    'ignore = E501',
  ].join('\n');

  it('lists of setuptools with their places', () => {
    const { told, manifest, gaps } = read(text, 'setup.cfg');
    expect(told).toEqual([
      '7:5 ray==2.9.0 [] runtime',
      '10:5 torch>=2 [] runtime',
      '11:18 setuptools==65.0 [setup_requires] build',
      '11:36 wheel==0.38 [setup_requires] build',
      '12:17 pytest==7.0 [tests_require] development',
      '15:5 cupy==12.0 [gpu] optional',
    ]);
    expect(manifest.includes.map(({ target, line }) => `${line} ${target}`)).toEqual([
      '16 requirements.txt',
      '16 more.txt',
    ]);
    expect(manifest.project).toEqual({ name: 'model-server', licence: 'MIT' });
    expect(gaps).toEqual([]);
    expect(scanBytes(Buffer.from(text), 'setup.cfg')).toMatchObject({ findings: [], gaps: [] });
  });

  it('says which lines are no requirement', () =>
    expect(read('[options]\ninstall_requires =\n  ray==1\n  ray torch\n', 'setup.cfg').gaps).toHaveLength(1));
});

it('tox.ini', () => {
  const { told, manifest } = read(
    '[testenv]\ndeps =\n  pytest==7.0\n  py38: mock==4.0\n  -rdev.txt\n',
    'tox.ini',
  );
  expect(told).toEqual(['3:3 pytest==7.0 [testenv] development', '4:9 mock==4.0 [testenv] development']);
  expect(manifest.includes[0]?.target).toBe('dev.txt');
});

it('metadata of a wheel', () => {
  const text = [
    'Metadata-Version: 2.1',
    'Name: model-server',
    'Version: 1.2',
    'License: MIT',
    'Requires-Dist: ray (>=2,<3)',
    'Requires-Dist: torch==2.1 ; extra == "gpu"',
    'Provides-Extra: gpu',
    '',
    'Requires-Dist: prose==1.0',
  ].join('\n');
  const { told, manifest } = read(text, 'METADATA');
  expect(told).toEqual(['5:16 ray>=2,<3 [] runtime', '6:16 torch==2.1 [gpu] optional']);
  expect(manifest.project).toEqual({ name: 'model-server', version: '1.2', licence: 'MIT' });
  expect(scanBytes(Buffer.from(text), 'METADATA')).toMatchObject({ findings: [], gaps: [] });
});
