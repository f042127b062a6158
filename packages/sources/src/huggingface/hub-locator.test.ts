import { describe, expect, it } from 'vitest';
import { labelOf, shownLocator } from '../remote/locator.ts';
import { hubCredential, hubEndpoint, trustedHub } from './hub-access.ts';
import { readHubLocator } from './hub-locator.ts';

describe('a locator of a hub', () => {
  it.each([
    ['hf://org/model', 'models', 'org/model', undefined, ''],
    ['hf://gpt2', 'models', 'gpt2', undefined, ''],
    ['hf://gpt2@v1', 'models', 'gpt2', 'v1', ''],
    ['hf://org/model@main', 'models', 'org/model', 'main', ''],
    ['hf://org/model@refs/pr/7/sub/config.json', 'models', 'org/model', 'refs/pr/7', 'sub/config.json'],
    ['hf://org/model@refs%2Fpr%2F7', 'models', 'org/model', 'refs/pr/7', ''],
    ['hf://org/model@v1/a/b.bin', 'models', 'org/model', 'v1', 'a/b.bin'],
    ['hf://org/model/a@b.bin', 'models', 'org/model', undefined, 'a@b.bin'],
    ['hf://datasets/org/name', 'datasets', 'org/name', undefined, ''],
    ['hf://datasets/squad@v2', 'datasets', 'squad', 'v2', ''],
    ['hf://spaces/org/app/app.py', 'spaces', 'org/app', undefined, 'app.py'],
    ['hf://models/org/model', 'models', 'org/model', undefined, ''],
  ])('%s', (locator, type, id, revision, path) => {
    expect(readHubLocator(locator)).toEqual({ type, id, revision, path });
  });

  it.each(['hf://', 'hf://../model', 'hf://org/..', 'hf://org/mo del', 'hf://org/model@', 'hf://a?b/c'])(
    '%s is none',
    (locator) => {
      expect(readHubLocator(locator)).toBeUndefined();
    },
  );
});

describe('who asks the hub', () => {
  it('sends the token to the endpoint alone', () => {
    const env = { HF_TOKEN: 'hf_abc', HF_ENDPOINT: 'https://mirror.example:8443/hub/' };
    expect(hubEndpoint(env)).toBe('https://mirror.example:8443/hub');
    expect(hubCredential(env)).toEqual({
      origin: 'https://mirror.example:8443',
      authorization: 'Bearer hf_abc',
    });
    expect(trustedHub(env)).toEqual(['https://mirror.example:8443']);
    expect(trustedHub({})).toEqual([]);
  });

  it('takes no token that is no header value', () => {
    expect(hubCredential({ HF_TOKEN: 'a\nb: c' })).toBeUndefined();
    expect(hubEndpoint({ HF_ENDPOINT: 'ftp://x' })).toBeUndefined();
  });
});

describe('a locator in a report', () => {
  it.each([
    ['https://user:secret@host.example/a/m.pt?X-Signature=abc#x', 'https://host.example/a/m.pt?…', 'm.pt'],
    ['https://host.example/a%20b.pt', 'https://host.example/a%20b.pt', 'a b.pt'],
    ['https://user:p/secret@host.example/', 'https://…', '…'],
    ['hf://org/model@main', 'hf://org/model@main', 'model'],
    ['models/a.pt', 'models/a.pt', undefined],
  ])('%s', (locator, shown, label) => {
    expect(shownLocator(locator)).toBe(shown);
    if (label !== undefined) expect(labelOf(locator)).toBe(label);
  });
});
