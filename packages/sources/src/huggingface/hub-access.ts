// Where the hub is and who asks: HF_ENDPOINT, HF_TOKEN and its file, as huggingface_hub reads them.

import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import type { Credential } from '../http/orders.ts';

const DEFAULT_ENDPOINT = 'https://huggingface.co';

type Environment = Readonly<Record<string, string | undefined>>;

/** The address of the hub without a slash at its end; undefined where the environment names none that can be asked. */
export function hubEndpoint(env: Environment): string | undefined {
  const named = env['HF_ENDPOINT']?.trim() ?? '';
  const url = URL.parse(named === '' ? DEFAULT_ENDPOINT : named);
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== '' || url.username !== '')
    return undefined;
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

/** What is set up by whoever runs the scan, as a proxy is: a mirror may be in a private network. */
export function trustedHub(env: Environment): readonly string[] {
  const endpoint = (env['HF_ENDPOINT'] ?? '') === '' ? undefined : hubEndpoint(env);
  return endpoint === undefined ? [] : [new URL(endpoint).origin];
}

/** The token, for the hub alone. */
export function hubCredential(env: Environment): Credential | undefined {
  const endpoint = hubEndpoint(env);
  const token = tokenOf(env);
  if (endpoint === undefined || token === undefined) return undefined;
  return { origin: new URL(endpoint).origin, authorization: `Bearer ${token}` };
}

function tokenOf(env: Environment): string | undefined {
  const isOff = /^(?:1|true|yes|on)$/i.test(env['HF_HUB_DISABLE_IMPLICIT_TOKEN'] ?? '');
  const given = env['HF_TOKEN'] ?? env['HUGGING_FACE_HUB_TOKEN'] ?? '';
  const written = given.trim() !== '' || isOff ? given : (readToken(env) ?? '');
  const token = written.trim();
  // What is no header value would be an error that could show it.
  return /^[\x21-\x7e]{1,1000}$/.test(token) ? token : undefined;
}

function readToken(env: Environment): string | undefined {
  const cache = env['XDG_CACHE_HOME'] ?? path.join(env['HOME'] ?? homedir(), '.cache');
  const home = env['HF_HOME'] ?? path.join(cache, 'huggingface');
  try {
    return readFileSync(env['HF_TOKEN_PATH'] ?? path.join(home, 'token'), 'utf8').slice(0, 2000);
  } catch {
    return undefined;
  }
}
