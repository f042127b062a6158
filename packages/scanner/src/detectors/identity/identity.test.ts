import { reportsOf } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../formats/format.ts';
import { detector } from './identity.ts';

function judged(artifact: string, identity: readonly string[], role?: Role): string[] {
  const place = { artifact, ...(role === undefined ? {} : { role }) };
  const reports = reportsOf(detector, { kind: 'identity', identity, claimAllows: [] }, place);
  return reports.map(({ severity, ruleId }) => `${severity} ${ruleId}`);
}

describe('identity against name', () => {
  it.each([
    ['model.pt', ['zip', 'torch-zip']],
    ['model.pt', ['pickle']],
    ['model.bin', ['zip', 'torch-zip']],
    ['model.ckpt', ['pickle']],
    ['model.pth.tar', ['tar', 'torch-tar']],
    ['model', ['pickle']],
    ['model.joblib', ['gzip']],
    ['model.pkl', ['xz']],
    ['array.npy', ['pickle']],
    ['arrays.npz', ['zip', 'npz']],
    ['model.keras', ['zip']],
    ['notes.json', ['text']],
    ['vocab.txt', ['pickle', 'text']],
    ['photo.png', ['media']],
    ['models.7z', ['seven-zip']],
    ['cache.dat', ['pickle']],
    ['nothing.json', []],
  ])('%s holding %s is honest', (name, identity) => expect(judged(name, identity)).toEqual([]));

  it.each([
    ['model.safetensors', ['pickle'], 'high identity/pickle-as-safe-format'],
    ['model.ONNX', ['zip', 'torch-zip'], 'high identity/pickle-as-safe-format'],
    ['weights.h5', ['pickle'], 'high identity/pickle-as-safe-format'],
    ['config.json', ['pickle'], 'medium identity/pickle-as-data'],
    ['photo.png', ['zip', 'torch-zip'], 'medium identity/pickle-as-data'],
    ['model.pt', ['seven-zip'], 'high identity/unreadable-archive-as-model'],
    ['model.bin', ['rar'], 'high identity/unreadable-archive-as-model'],
    ['notes.txt', ['zip'], 'medium identity/archive-as-data'],
    ['model.safetensors', ['tar'], 'medium identity/archive-as-data'],
  ])('%s holding %s is %s', (name, identity, expected) => expect(judged(name, identity)).toEqual([expected]));

  it('goes by the last component of a path, and not by names inside containers', () => {
    expect(judged('a.json/model', ['pickle'])).toEqual([]);
    expect(judged('x.gz!config.json', ['pickle'])).toEqual(['medium identity/pickle-as-data']);
    expect(judged('m.pt!m/config.json', ['pickle'], { carrier: 'torch-zip', part: 'member' })).toEqual([]);
  });
});

describe('content that is two things', () => {
  it.each([
    ['photo.jpg', ['media', 'pickle'], 'high identity/polyglot'],
    ['a.npy', ['npy', 'tar'], 'high identity/polyglot'],
    ['photo.png', ['media', 'zip'], 'high identity/polyglot'],
    ['a.tar', ['tar', 'zip'], 'low identity/ambiguous-container'],
    ['a.pkl', ['pickle', 'zip'], 'low identity/ambiguous-container'],
  ])('%s as %s is %s', (name, identity, expected) => expect(judged(name, identity)).toContain(expected));

  it('is not a container and its layout, nor a pickle that is text', () => {
    expect(judged('m.pt', ['zip', 'torch-zip', 'torchscript'])).toEqual([]);
    expect(judged('m.pkl', ['pickle', 'text'])).toEqual([]);
  });
});
