import { describe, expect, it } from 'vitest';
import type { Layout, Listing } from '../layout.ts';
import { layout as npz } from '../npz/index.ts';
import { layout as torchPackage } from '../torch-package/index.ts';
import { layout as torchTar } from '../torch-tar/index.ts';
import { layout as torchscript } from '../torchscript/index.ts';
import { layout as torchZip } from './index.ts';

function roles(
  layout: Layout,
  container: Listing['container'],
  names: string[],
): Record<string, string> | undefined {
  const match = layout.recognise({ container, names, read: () => undefined });
  return match && Object.fromEntries(names.map((name) => [name, match.roleOf(name)?.part ?? '-']));
}

const CHECKPOINT = ['m/data.pkl', 'm/byteorder', 'm/data/0', 'm/version', 'm/.data/serialization_id'];
const SCRIPTED = [
  's/data.pkl',
  's/constants.pkl',
  's/code/__torch__/m.py',
  's/code/__torch__/m.py.debug_pkl',
  's/constants/0',
  's/data/0',
];
const PACKAGED = [
  'p/.data/extern_modules',
  'p/.data/1.storage',
  'p/.data/version',
  'p/model/model.pkl',
  'p/net.py',
];

describe('layouts of PyTorch and NumPy archives', () => {
  it('torch-zip names the program, the storages and the texts, below any root', () => {
    expect(roles(torchZip, 'zip', CHECKPOINT)).toEqual({
      'm/data.pkl': 'pickle',
      'm/byteorder': 'text',
      'm/data/0': 'tensor-data',
      'm/version': 'text',
      'm/.data/serialization_id': 'text',
    });
    expect(roles(torchZip, 'zip', ['data.pkl', 'data/0', 'other.pkl', 'run.py'])).toEqual({
      'data.pkl': 'pickle',
      'data/0': 'tensor-data',
      'other.pkl': 'pickle',
      'run.py': 'code',
    });
    expect(roles(torchZip, 'zip', ['a/data.pkl', 'b/data/0'])?.['b/data/0']).toBe('-');
  });

  it('torchscript takes its own pickles, and leaves data.pkl to torch-zip', () => {
    expect(roles(torchscript, 'zip', SCRIPTED)).toEqual({
      's/data.pkl': '-',
      's/constants.pkl': 'pickle',
      's/code/__torch__/m.py': 'code',
      's/code/__torch__/m.py.debug_pkl': 'pickle',
      's/constants/0': 'tensor-data',
      's/data/0': '-',
    });
    expect(roles(torchZip, 'zip', SCRIPTED)).toMatchObject({
      's/data.pkl': 'pickle',
      's/constants.pkl': '-',
      's/data/0': 'tensor-data',
    });
    expect(roles(torchscript, 'zip', CHECKPOINT)).toBeUndefined();
  });

  it('torch-package takes sources for code', () => {
    expect(roles(torchPackage, 'zip', PACKAGED)).toEqual({
      'p/.data/extern_modules': 'text',
      'p/.data/1.storage': 'tensor-data',
      'p/.data/version': 'text',
      'p/model/model.pkl': 'pickle',
      'p/net.py': 'code',
    });
    expect(roles(torchPackage, 'zip', CHECKPOINT)).toBeUndefined();
  });

  it('looks below the longest root, and at the root folder itself', () => {
    const match = torchZip.recognise({
      container: 'zip',
      names: ['data.pkl', 'a/data.pkl', 'a/b/data.pkl', '/data.pkl'],
      read: () => undefined,
    });
    const partOf = (name: string) => match?.roleOf(name)?.part;
    expect(partOf('a/b/data/0')).toBe('tensor-data');
    expect(partOf('a/b/c/x')).toBe('member');
    expect(partOf('/data/0')).toBe('tensor-data');
    expect(partOf('elsewhere/version')).toBe('member');
  });

  it('takes as long for many roots as for few', () => {
    const names = Array.from({ length: 50_000 }, (_, at) => [
      `r${at}/data.pkl`,
      `r${at}/constants.pkl`,
    ]).flat();
    // Quadratic work over these would run into the test's own deadline many times over.
    for (const layout of [torchZip, torchscript]) {
      const match = layout.recognise({ container: 'zip', names, read: () => undefined });
      expect(names.filter((name) => match?.roleOf(name)?.part === 'pickle')).toHaveLength(50_000);
    }
  });

  it('torchscript knows an archive by its code as well as by its program', () => {
    const names = ['code/constants.pkl', 'code/code/m.py', 'x/constants.pkl', 'x/y'];
    expect(roles(torchscript, 'zip', names)).toEqual({
      'code/constants.pkl': 'pickle',
      'code/code/m.py': 'code',
      'x/constants.pkl': '-',
      'x/y': '-',
    });
  });

  it('torch-tar takes all three rows of pickles, with or without ./', () => {
    expect(roles(torchTar, 'tar', ['./pickle', './storages', './tensors', './sys_info', './x'])).toEqual({
      './pickle': 'pickle',
      './storages': 'pickle',
      './tensors': 'pickle',
      './sys_info': 'pickle',
      './x': '-',
    });
    expect(roles(torchTar, 'tar', ['pickle'])).toBeUndefined();
    expect(roles(torchTar, 'zip', ['pickle', 'storages'])).toBeUndefined();
  });

  it('npz is a zip of nothing but arrays', () => {
    expect(roles(npz, 'zip', ['a.npy', 'b.npy'])).toEqual({ 'a.npy': 'member', 'b.npy': 'member' });
    expect(roles(npz, 'zip', ['a.npy', 'b.txt'])).toBeUndefined();
    expect(roles(npz, 'zip', [])).toBeUndefined();
    expect(roles(npz, 'tar', ['a.npy'])).toBeUndefined();
  });
});
