// Files that hold private keys in binary form. No judgement.

/** A file of keys, recognised by its structure. Nothing in it is decrypted. */
export interface KeyStoreFact {
  readonly kind: 'key-store';
  readonly store: 'pkcs12' | 'jks' | 'jceks' | 'bks' | 'bcfks' | 'keepass' | 'pkcs8' | 'pkcs1' | 'sec1';
  /** True where a passphrase is needed to use what it holds. */
  readonly isEncrypted: boolean;
  /** How many private or secret keys its list names, where it can be read without a passphrase. */
  readonly keys?: number;
  readonly offset: number;
}
