import { describe, expect, it } from 'vitest';
import { proxiesOf, proxyFor } from './proxy-choice.ts';

const ENV = {
  HTTPS_PROXY: 'http://proxy.example:3128',
  NO_PROXY: 'internal.example,.corp.example:8443,10.0.0.1',
};

describe('a proxy', () => {
  const choose = (url: string, env: Readonly<Record<string, string>> = ENV) =>
    proxyFor(new URL(url), proxiesOf(env))?.host;

  it('stands before what the environment does not except', () => {
    expect(choose('https://huggingface.co/x')).toBe('proxy.example:3128');
    expect(choose('https://internal.example/')).toBeUndefined();
    expect(choose('https://a.internal.example/')).toBeUndefined();
    expect(choose('https://notinternal.example/')).toBe('proxy.example:3128');
    expect(choose('https://a.corp.example/')).toBe('proxy.example:3128');
    expect(choose('https://a.corp.example:8443/')).toBeUndefined();
    expect(choose('https://10.0.0.1/')).toBeUndefined();
    expect(choose('https://x/', { ...ENV, NO_PROXY: '*' })).toBeUndefined();
  });

  it('never stands before this machine', () => {
    expect(choose('https://127.0.0.1/')).toBeUndefined();
    expect(choose('https://localhost/')).toBeUndefined();
    expect(choose('https://[::1]/')).toBeUndefined();
  });

  it('is not gone past where it cannot be used', () => {
    expect(() => choose('https://x/', { https_proxy: 'socks5://proxy:1080' })).toThrow('proxy');
  });
});
