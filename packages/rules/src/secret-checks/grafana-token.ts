// Grafana's service account tokens end in a checksum.

import { crc32 } from './crc32.ts';

/** True where the eight hexadecimal digits are the CRC-32 of all before the last underscore, lowest byte first. */
export function isGrafanaServiceAccountToken(token: string): boolean {
  const checksum = crc32(token.slice(0, -9));
  let digits = '';
  for (let shift = 0; shift < 32; shift += 8)
    digits += ((checksum >>> shift) & 0xff).toString(16).padStart(2, '0');
  return digits === token.slice(-8).toLowerCase();
}
