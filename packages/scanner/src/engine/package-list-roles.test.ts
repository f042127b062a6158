import { describe, expect, test } from 'vitest';
import { MemoryAccess } from '../bytes/random-access.ts';
import type { SourceArtifact } from '../bytes/source-artifact.ts';
import { packageListRoles } from './package-list-roles.ts';

function roles(files: Readonly<Record<string, string>>) {
  const sources = Object.entries(files).map(([path, text]) => {
    const bytes = Buffer.from(text);
    return {
      path,
      sizeBytes: bytes.length,
      handle: { kind: 'memory', bytes },
      open: () => Object.assign(new MemoryAccess(bytes), { close: () => undefined }),
    } as unknown as SourceArtifact;
  });
  return Object.fromEntries(
    [...packageListRoles(sources)].map(([path, { packages, absentLists, areListsUnfollowed }]) => [
      path,
      packages ?? absentLists ?? areListsUnfollowed,
    ]),
  );
}

describe('lists that others name', () => {
  test('by -r and -c, under any name, and what those name', () => {
    expect(
      roles({
        'requirements.txt': '-r deps/base.lst\n-c pins\nray\n',
        'deps/base.lst': '-r ../more.dat',
        'more.dat': 'torch==2.1',
        pins: 'torch==2.1',
        'other.dat': 'torch',
      }),
    ).toEqual({ 'deps/base.lst': 'requirements', pins: 'constraints', 'more.dat': 'requirements' });
  });

  test('lists before any number of scripts, and what was not looked into says so', () => {
    const scripts = Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`a${at}.sh`, 'true\n']));
    const told = roles({ ...scripts, 'requirements.txt': '-r "my pins.lst"\n', 'my pins.lst': 'x==1' });
    expect(told['my pins.lst']).toBe('requirements');
    expect(told['a2000.sh']).toBe(true);
    expect(told['a1999.sh']).toBeUndefined();
  });

  test('what projects take their packages from', () => {
    expect(
      roles({
        'pyproject.toml':
          '[tool.setuptools.dynamic]\nversion = {file = "VERSION"}\ndependencies = {file = ["a.list", "b.list"]}\n',
        'a.list': 'x==1',
        'b.list': 'x==1',
        VERSION: '1.0',
        'c/setup.cfg': '[options]\ninstall_requires = file: mydeps\n',
        'c/mydeps': 'x==1',
        'd/environment.yml': 'dependencies:\n- pip: [-r extra.list]\n',
        'd/extra.list': 'x==1',
        'e/setup.py': 'setup(install_requires=open("needs.txt").readlines())',
        'e/needs.txt': 'x==1',
      }),
    ).toEqual({
      'a.list': 'requirements',
      'b.list': 'requirements',
      'c/mydeps': 'requirements',
      'd/extra.list': 'requirements',
      'e/needs.txt': 'requirements',
    });
  });

  test('a target that is no list for its name is told', () =>
    expect(roles({ 'requirements.txt': '-r a.py', 'a.py': 'x==1' })).toEqual({
      'requirements.txt': ['a.py'],
    }));

  test('circles end', () => {
    expect(roles({ 'requirements.txt': '-r a.dat', 'a.dat': '-r requirements.txt\n-r a.dat' })).toEqual({
      'a.dat': 'requirements',
      'requirements.txt': 'requirements',
    });
  });

  test('commands of builds and scripts, where the list lies elsewhere', () => {
    expect(
      roles({
        'docker/Dockerfile':
          'COPY prod.txt /app/\nRUN pip install \\\n  -r /app/prod.txt\nRUN cp -r words.txt /x',
        'docker/prod.txt': 'ray==2',
        'docker/words.txt': 'a word',
        'run.sh': 'rm -r labels.txt; uv pip install -r docker/more.txt',
        'docker/more.txt': 'ray',
        'labels.txt': 'cat',
        'setup.cfg': '[options]\ninstall_requires = file: needs.dat.txt\n',
        'needs.dat.txt': 'ray',
      }),
    ).toEqual({
      'docker/prod.txt': 'requirements',
      'docker/more.txt': 'requirements',
      'needs.dat.txt': 'requirements',
    });
  });

  test('what the scan does not have', () => {
    expect(roles({ 'requirements.txt': '-r gone.txt\n-r ../outside.txt\n-r $HOME/x', 'a.py': '' })).toEqual({
      'requirements.txt': ['gone.txt'],
    });
  });
});
