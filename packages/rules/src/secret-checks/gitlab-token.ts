// GitLab's routable tokens: their length and checksum, in base 36, stand behind the dot.

import { crc32 } from './crc32.ts';

/** True where the last nine characters are the length of the payload (two) and the checksum of all before it (seven). */
export function isRoutableGitlabToken(token: string): boolean {
  const dot = token.indexOf('.');
  const start = token.indexOf('-') + 1;
  if (dot < 0 || start <= 0) return false;
  const body = token.slice(0, -7);
  if (crc32(body).toString(36).padStart(7, '0') !== token.slice(-7)) return false;
  const payloadUnits = Number.parseInt(token.slice(-9, -7), 36);
  // Runner tokens have their kind, `t1_`, before the payload.
  const payload = token.slice(start, dot).replace(/^t\d_/, '');
  return payloadUnits === payload.length;
}
