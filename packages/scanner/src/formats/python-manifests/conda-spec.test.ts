import { describe, expect, it } from 'vitest';
import { packageOfCondaArchive } from './conda-archive.ts';
import { readCondaSpec } from './conda-spec.ts';

describe('a package of conda', () => {
  it.each<readonly [string, object]>([
    ['numpy', { name: 'numpy', specifier: '' }],
    ['numpy=1', { name: 'numpy', specifier: '==1.*', isFuzzy: true }],
    ['numpy=1.21', { name: 'numpy', specifier: '==1.21.*', isFuzzy: true }],
    ['numpy=1.21.0', { name: 'numpy', specifier: '==1.21.0', version: '1.21.0' }],
    ['numpy = 1.21.0', { name: 'numpy', specifier: '==1.21.0', version: '1.21.0' }],
    ['numpy=1.21=py39_0', { name: 'numpy', specifier: '==1.21', version: '1.21', build: 'py39_0' }],
    ['numpy==1.21', { name: 'numpy', specifier: '==1.21', version: '1.21' }],
    ['numpy==1.21=py39_0', { name: 'numpy', specifier: '==1.21', version: '1.21', build: 'py39_0' }],
    ['numpy 1.21', { name: 'numpy', specifier: '==1.21', version: '1.21' }],
    ['numpy 1.21 py39_0', { name: 'numpy', specifier: '==1.21', version: '1.21', build: 'py39_0' }],
    ['numpy=1.21.*', { name: 'numpy', specifier: '==1.21.*' }],
    ['numpy 1.21*', { name: 'numpy', specifier: '==1.21.*' }],
    ['numpy>=1.20,<2', { name: 'numpy', specifier: '>=1.20,<2' }],
    ['numpy >=1.20, <2.0a0', { name: 'numpy', specifier: '>=1.20,<2.0a0' }],
    ['numpy >=1.20,<2.0a0 py39_*', { name: 'numpy', specifier: '>=1.20,<2.0a0', build: 'py39_*' }],
    ['numpy>=1.20.*', { name: 'numpy', specifier: '>=1.20' }],
    ['numpy 1.20|1.21', { name: 'numpy', specifier: '>=1.20,<=1.21' }],
    ['numpy~=1.20', { name: 'numpy', specifier: '~=1.20' }],
    ['numpy!=1.20', { name: 'numpy', specifier: '!=1.20' }],
    [
      'conda-forge::numpy=1.21.0',
      { name: 'numpy', specifier: '==1.21.0', version: '1.21.0', channel: 'conda-forge' },
    ],
    ["numpy[version='>=1.20,<2']", { name: 'numpy', specifier: '>=1.20,<2' }],
    [
      "conda-forge/linux-64::numpy[version='1.21',build=py39_0]",
      {
        name: 'numpy',
        specifier: '==1.21',
        version: '1.21',
        channel: 'conda-forge/linux-64',
        build: 'py39_0',
      },
    ],
    ['dask[complete]=2021.1.0', { name: 'dask', specifier: '==2021.1.0', version: '2021.1.0' }],
    ['openssl=1.1.1w', { name: 'openssl', specifier: '==1.1.1w', version: '1.1.1w' }],
    ['numpy=1.21.0 # why', { name: 'numpy', specifier: '==1.21.0', version: '1.21.0' }],
    ['numpy=*', { name: 'numpy', specifier: '' }],
    ['numpy=*=*mkl*', { name: 'numpy', specifier: '', build: '*mkl*' }],
  ])('%j', (text, expected) => expect(readCondaSpec(text)).toEqual(expected));

  it.each(['https://repo.anaconda.com/pkgs/main/linux-64/numpy-1.21.0-py39_0.conda', '@/usr', ''])(
    'is not %j',
    (text) => expect(readCondaSpec(text)).toBeUndefined(),
  );

  it('ends soon, whatever is written', () => {
    const start = performance.now();
    for (const text of ['a=', 'a[', 'a=1', 'a ', '1', '=', 'a[version="', 'a-', '::', 'a=1|', 'a>=1,'])
      for (const end of ['', '!', '\n']) {
        const long = text.repeat(Math.floor(1990 / text.length)) + end;
        readCondaSpec(long);
        readCondaSpec(`a${long}`);
        packageOfCondaArchive(`${long}.conda`);
      }
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('ends where a comment begins, however long that is', () => {
    expect(readCondaSpec(`numpy=1.21.0 # ${'why '.repeat(1000)}`)).toEqual(readCondaSpec('numpy=1.21.0'));
  });

  it('takes a line of signs in one pass', () => {
    const start = performance.now();
    expect(readCondaSpec(' #'.repeat(1_000_000))).toBeUndefined();
    expect(readCondaSpec(`x${'#'.repeat(1_000_000)} `)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
