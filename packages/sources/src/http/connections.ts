// Connections: to addresses that may be reached, and to no other. The address that was checked is the one that is connected
// to, so that a name server cannot answer the check and the connection differently.

import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import tls from 'node:tls';
import { addressOfHost, reachOf } from './address-guard.ts';
import { FetchError, type NetworkTerms } from './orders.ts';
import { proxyFor } from './proxy-choice.ts';
import { TunnelAgent } from './tunnel-agent.ts';

const MAX_SOCKETS = 8;

/** Makes requests over connections that are kept open and checked. */
export class Connections {
  readonly #terms: NetworkTerms;
  readonly #trusted: ReadonlySet<string>;
  readonly #authorities: { readonly ca?: string[]; readonly rejectUnauthorized: true };
  readonly #plain = new http.Agent({ keepAlive: true, maxSockets: MAX_SOCKETS });
  readonly #secure: https.Agent;
  readonly #tunnels = new Map<string, TunnelAgent>();

  constructor(terms: NetworkTerms) {
    const { extraAuthorities, trustedOrigins } = terms;
    this.#terms = terms;
    this.#trusted = new Set(trustedOrigins);
    this.#authorities = {
      ...(extraAuthorities === undefined ? {} : { ca: [...tls.rootCertificates, extraAuthorities] }),
      // Not left to an environment that says otherwise.
      rejectUnauthorized: true,
    };
    this.#secure = new https.Agent({ keepAlive: true, maxSockets: MAX_SOCKETS, ...this.#authorities });
  }

  /**
   * Begins a request; what fails later is an `error` of the request.
   *
   * @throws FetchError where the address must not be asked
   */
  async request(url: URL, headers: Readonly<Record<string, string>>): Promise<http.ClientRequest> {
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
      throw refused(`${url.protocol} is no address that is fetched`);
    const mayBePrivate = this.#terms.allowPrivateNetwork || this.#trusted.has(url.origin);
    const isPlain = url.protocol === 'http:';
    if (isPlain && !mayBePrivate)
      throw refused('http:// is not protected on its way; it is for private networks alone');
    const check = (address: string) => refusalOf(address, mayBePrivate, isPlain);
    const literal = addressOfHost(url.hostname);
    if (literal !== undefined) {
      const refusal = check(literal);
      if (refusal !== undefined) throw refusal;
    }
    const proxy = proxyFor(url, this.#terms.proxies);
    if (proxy !== undefined) return this.#throughProxy(url, headers, proxy, check);
    const lookup = guardedLookup(check);
    const options = { headers, lookup, ...this.#authorities };
    return isPlain
      ? http.request(url, { ...options, agent: this.#plain })
      : https.request(url, { ...options, agent: this.#secure });
  }

  /** The proxy finds the address. What the name means here is looked at all the same: no answer here means none. */
  async #throughProxy(
    url: URL,
    headers: Readonly<Record<string, string>>,
    proxy: URL,
    check: (address: string) => FetchError | undefined,
  ): Promise<http.ClientRequest> {
    const found = await dns.promises.lookup(url.hostname, { all: true }).catch(() => []);
    for (const { address } of found) {
      const refusal = check(address);
      if (refusal !== undefined) throw refusal;
    }
    if (url.protocol === 'http:') throw refused('http:// is not fetched through a proxy');
    let agent = this.#tunnels.get(proxy.href);
    if (agent === undefined) {
      agent = new TunnelAgent(proxy, { keepAlive: true, maxSockets: MAX_SOCKETS, ...this.#authorities });
      this.#tunnels.set(proxy.href, agent);
    }
    return https.request(url, { headers, agent, ...this.#authorities });
  }
}

function refused(reason: string): FetchError {
  return new FetchError({ gap: 'unreadable', reason: `It was not asked for: ${reason}.` });
}

/** Why an address is not connected to; undefined where it may be. */
function refusalOf(address: string, mayBePrivate: boolean, isPlain: boolean): FetchError | undefined {
  const reach = reachOf(address);
  if (reach === 'never')
    return refused(`${address} is an address that is never asked (link-local, reserved or multicast)`);
  if (reach === 'private' && !mayBePrivate)
    return refused(`${address} is in a private network, which --allow-private-network would allow`);
  if (reach === 'public' && isPlain)
    return refused('http:// is not protected on its way; it is for private networks alone');
  return undefined;
}

/** Asks the name server and hands on nothing that may not be reached. One bad answer refuses all: the others are no better. */
function guardedLookup(check: (address: string) => FetchError | undefined): LookupFunction {
  return (hostname, options, callback) => {
    const { family = 0 } = options;
    dns.lookup(hostname, { all: true, family: family as number }, (error, found) => {
      if (error) return callback(error, '', 0);
      const refusal = found.map(({ address }) => check(address)).find((one) => one !== undefined);
      const [first] = found;
      if (refusal !== undefined || first === undefined) {
        const none = refusal ?? new FetchError({ gap: 'unreadable', reason: 'Its host has no address.' });
        return callback(none as NodeJS.ErrnoException, '', 0);
      }
      if (options.all === true) return callback(null, found);
      return callback(null, first.address, first.family);
    });
  };
}
