import { describe, expect, it } from 'vitest';
import { pypiNameOfConda } from './conda-names.ts';

describe('the package of PyPI that a package of conda is', () => {
  it.each([
    ['pytorch', 'torch'],
    ['Ruamel_YAML', 'ruamel-yaml'],
    ['matplotlib-base', 'matplotlib'],
    ['py-opencv', 'opencv-python'],
    ['ray-default', 'ray'],
    ['numpy', 'numpy'],
    ['Typing_Extensions', 'typing-extensions'],
    ['librosa', 'librosa'],
  ])('%s is %s', (conda, pypi) => expect(pypiNameOfConda(conda)).toBe(pypi));

  it.each([
    'python',
    'openssl',
    '_libgcc_mutex',
    'r-base',
    'libstdcxx-ng',
    'cuda-toolkit',
    'ffmpeg',
    'ld_impl_linux-64',
  ])('%s is none', (conda) => expect(pypiNameOfConda(conda)).toBeUndefined());
});
