// Judges files of private keys in binary form.

import type { KeyStoreFact } from '@sentrascan/contract';
import { secretKeyStore, secretPrivateKeyFile } from '@sentrascan/rules';
import type { Detector, DetectorContext } from '../detector.ts';

/** What people call them. */
const NAMES: Readonly<Record<KeyStoreFact['store'], string>> = {
  pkcs12: 'a PKCS #12 store',
  jks: 'a key store of Java',
  jceks: 'a key store of Java (JCEKS)',
  bks: 'a key store of Bouncy Castle',
  bcfks: 'a FIPS key store of Bouncy Castle',
  keepass: 'a database of passwords of KeePass',
  pkcs8: 'a private key in PKCS #8',
  pkcs1: 'a private key of RSA',
  sec1: 'a private key of an elliptic curve',
};

export const detector = {
  id: 'key-store',
  consumes: ['key-store'],

  judge({ store, isEncrypted, keys, offset }: KeyStoreFact, context: DetectorContext): void {
    // A list of certificates that someone trusts.
    if (keys === 0) return;
    context.report(isEncrypted ? secretKeyStore : secretPrivateKeyFile, {
      evidence: { store: NAMES[store] },
      location: { offset },
    });
  },
} satisfies Detector<'key-store'>;
