// WireGuard private key.

import { defineSecret } from '../define-secret.ts';
import { madeUp } from '../secret-checks/made-up.ts';
import { isNear } from '../secret-checks/nearby-words.ts';
import { isMixed } from '../secret-checks/randomness.ts';

export const wireguardPrivateKey = defineSecret({
  id: 'secret/wireguard-private-key',
  title: 'WireGuard private key',
  severity: 'critical',
  assigned: {
    names: [
      'private key',
      'privatekey',
      'wg private key',
      'wireguard private key',
      'preshared key',
      'presharedkey',
    ],
    value: /[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=/,
  },
  check: (candidate) =>
    isMixed(candidate.value, 64) && isNear(candidate, /\[Interface\]|\[Peer\]|wireguard|\bwg\d?\b/i)
      ? {}
      : undefined,
  why: 'Whoever has it is its owner in the private network.',
  fix: ['Make a new pair and replace the public key on the other side'],
  references: ['https://www.wireguard.com/quickstart/'],
  examples: [
    `text(wg0.conf): [Interface]\nPrivateKey = ${madeUp('XF92rPOTUcwiDBVr0OuDIEmtKGtQkOnWV2p0E0q7I1', 'A=')}`,
    `text(.env): WIREGUARD_PRIVATE_KEY=${madeUp('9mVPTl5jev5OBc1GoWjCDQ1jtNJ1ZPyP34eDw2wkt2', 'E=')}`,
  ],
  nearMisses: [
    `text(wg0.conf): [Peer]\nPublicKey = ${madeUp('awI8Z2zYkCMaFXTiRTvAObtTfqwvS3fQldgirdXqCP', 'A=')}`,
    'text(wg0.conf): [Interface]\nPrivateKey = <private key>',
  ],
});
