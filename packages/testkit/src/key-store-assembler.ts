// Key stores of Java, as far as their lists go: keys and certificates are any text.

/** One entry: a certificate that is trusted, or a key with its chain. */
export type JavaKeyStoreEntry =
  | { readonly alias: string; readonly certificate: string }
  | { readonly alias: string; readonly key: string; readonly certificates: readonly string[] };

/** A JKS of version 2; its digest is zeros, which nobody without the passphrase can tell. */
export function assembleJavaKeyStore(entries: readonly JavaKeyStoreEntry[]): Uint8Array {
  const parts = [u32(0xfeedfeed), u32(2), u32(entries.length)];
  for (const entry of entries) {
    const isKey = 'key' in entry;
    parts.push(u32(isKey ? 1 : 2), text(entry.alias), Buffer.alloc(8, 1));
    if (isKey) parts.push(blob(entry.key), u32(entry.certificates.length));
    for (const certificate of isKey ? entry.certificates : [entry.certificate])
      parts.push(text('X.509'), blob(certificate));
  }
  return Buffer.concat([...parts, Buffer.alloc(20)]);
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function text(value: string): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(value.length);
  return Buffer.concat([length, Buffer.from(value, 'latin1')]);
}

function blob(value: string): Buffer {
  return Buffer.concat([u32(value.length), Buffer.from(value, 'latin1')]);
}
