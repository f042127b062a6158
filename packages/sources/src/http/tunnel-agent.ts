// Connections through a proxy: CONNECT, then TLS with the host inside of it, so that the proxy sees no request.

import http from 'node:http';
import https from 'node:https';
import type { Duplex } from 'node:stream';
import tls from 'node:tls';
import { FetchError } from './orders.ts';

const CONNECT_MS = 20_000;

/** An agent whose connections go through one proxy. */
export class TunnelAgent extends https.Agent {
  readonly #proxy: URL;

  /** @param proxy may hold a user and password, which go to the proxy alone */
  constructor(proxy: URL, options: https.AgentOptions) {
    super(options);
    this.#proxy = proxy;
  }

  override createConnection(
    options: https.RequestOptions,
    callback?: (error: Error | null, socket: Duplex) => void,
  ): undefined {
    const done = callback as (error: Error | null, socket?: Duplex) => void;
    const { hostname, port, protocol, username, password } = this.#proxy;
    const name = options.host ?? options.hostname ?? '';
    const target = `${name.includes(':') ? `[${name}]` : name}:${options.port ?? 443}`;
    const user = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    const asking = (protocol === 'https:' ? https : http).request({
      ...{ method: 'CONNECT', path: target, agent: false, timeout: CONNECT_MS },
      host: hostname.replace(/^\[|\]$/g, ''),
      port: port || (protocol === 'https:' ? 443 : 80),
      headers: {
        host: target,
        ...(username === ''
          ? {}
          : { 'proxy-authorization': `Basic ${Buffer.from(user).toString('base64')}` }),
      },
    });
    asking.once('timeout', () => asking.destroy(failed('the proxy did not answer', true)));
    asking.once('error', (error) =>
      done(error instanceof FetchError ? error : failed('the proxy could not be reached', true)),
    );
    asking.once('connect', ({ statusCode }, socket) => {
      if (statusCode !== 200) {
        socket.destroy();
        return done(failed(`the proxy answered with ${statusCode}`, false));
      }
      const secure = tls.connect({
        ...(options as tls.ConnectionOptions),
        socket,
        servername: options.servername ?? name,
      });
      return done(null, secure);
    });
    asking.end();
    return undefined;
  }
}

function failed(reason: string, mayPass: boolean): FetchError {
  return new FetchError({ gap: 'unreadable', reason: `It could not be fetched: ${reason}.` }, mayPass);
}
