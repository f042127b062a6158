// Which proxy stands before a host: HTTPS_PROXY, HTTP_PROXY, NO_PROXY, as other tools read them.

import { addressOfHost, reachOf } from './address-guard.ts';
import { FetchError, type Proxies } from './orders.ts';

/** The proxies of an environment; names in small letters win, as for curl. */
export function proxiesOf(env: Readonly<Record<string, string | undefined>>): Proxies {
  const of = (name: string) => [env[name], env[name.toUpperCase()]].find((value) => (value ?? '') !== '');
  const all = of('all_proxy');
  const https = of('https_proxy') ?? all;
  const http = of('http_proxy') ?? all;
  const except = of('no_proxy');
  return {
    ...(https === undefined ? {} : { https }),
    ...(http === undefined ? {} : { http }),
    ...(except === undefined ? {} : { except }),
  };
}

/** The proxy for a URL; undefined for none. This machine is never asked through one. */
export function proxyFor(url: URL, { https, http, except = '' }: Proxies): URL | undefined {
  const named = url.protocol === 'https:' ? https : http;
  if (named === undefined || isThisMachine(url.hostname)) return undefined;
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  if (except.split(/[\s,]+/).some((entry) => isExcepted(url.hostname.toLowerCase(), port, entry)))
    return undefined;
  const proxy = URL.parse(named.includes('://') ? named : `http://${named}`);
  if (proxy !== null && (proxy.protocol === 'http:' || proxy.protocol === 'https:')) return proxy;
  // Going past a proxy that was asked for would be worse than not going at all.
  throw new FetchError({
    gap: 'unreadable',
    reason: 'It was not asked for: the proxy of the environment is no http:// or https:// address.',
  });
}

function isThisMachine(hostname: string): boolean {
  const address = addressOfHost(hostname);
  if (address === undefined) return hostname === 'localhost' || hostname.endsWith('.localhost');
  return reachOf(address) === 'private' && (address === '::1' || address.startsWith('127.'));
}

function isExcepted(hostname: string, port: string, entry: string): boolean {
  if (entry === '*') return true;
  const [, named = '', onlyPort] = /^(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
  if (named === '' || (onlyPort !== undefined && onlyPort !== port)) return false;
  const suffix = named.replace(/^\*?\./, '');
  return hostname === suffix || hostname.endsWith(`.${suffix}`);
}
