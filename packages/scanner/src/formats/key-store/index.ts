// Files of private keys in binary form: PKCS #12, key stores of Java, keys in DER, databases of KeePass. They are
// recognised and their lists are read; nothing is decrypted. Certificates and public keys are nobody's secret.

import type { Certainty, Format, FormatContext, Probe } from '../format.ts';
import { derKey } from './der-key.ts';
import { javaStoreKind, readJavaStore } from './java-key-store.ts';

/** KeePass 2 (`keepass.info/help/kb/kdbx.html`); the last byte of the second number tells the version. */
const KEEPASS = [0x03, 0xd9, 0xa2, 0x9a];
const KEEPASS_SECOND = [0x65, 0x66, 0x67];

function isKeepass(head: Uint8Array): boolean {
  return (
    KEEPASS.every((byte, index) => head[index] === byte) &&
    KEEPASS_SECOND.includes(head[4] ?? 0) &&
    head[5] === 0xfb &&
    head[6] === 0x4b &&
    head[7] === 0xb5
  );
}

export const format: Format = {
  id: 'key-store',
  title: 'Keys and certificates',
  extensions: ['.p12', '.pfx', '.jks', '.jceks', '.keystore', '.bks', '.bcfks', '.kdbx'],

  identify({ head }: Probe): Certainty | undefined {
    if (isKeepass(head) || derKey(head) !== undefined) return 'certain';
    const java = javaStoreKind(head);
    return java === undefined ? undefined : java === 'bks' ? 'probable' : 'certain';
  },

  walk(context: FormatContext): void {
    const { bytes } = context;
    const head = bytes.read(0, Math.min(bytes.sizeBytes, 4096));
    if (isKeepass(head)) {
      context.explainOpaque(0, bytes.sizeBytes);
      context.emit({ kind: 'key-store', store: 'keepass', isEncrypted: true, offset: 0 });
      return;
    }
    const der = derKey(head);
    if (der !== undefined) {
      const end = der.endOffset ?? bytes.sizeBytes;
      context.explainOpaque(0, Math.min(end, bytes.sizeBytes));
      const { store, isEncrypted } = der;
      if (store !== 'public') context.emit({ kind: 'key-store', store, isEncrypted, offset: 0 });
      if (end > bytes.sizeBytes) isCut(context, bytes.sizeBytes);
      return;
    }
    const java = javaStoreKind(head);
    if (java === undefined) return;
    if (java === 'bks') {
      context.explainOpaque(0, bytes.sizeBytes);
      context.emit({ kind: 'key-store', store: java, isEncrypted: true, offset: 0 });
      return;
    }
    const { keys, end, problem } = readJavaStore(bytes);
    context.explainOpaque(0, problem === 'unsupported' ? bytes.sizeBytes : end);
    context.emit({ kind: 'key-store', store: java, isEncrypted: true, keys, offset: 0 });
    // Behind a secret key no entry can be found without reading the Java object that it is.
    if (problem === 'truncated') isCut(context, end);
    else if (problem === 'limit' || (problem === 'unsupported' && keys === 0)) {
      context.gap({
        kind: problem,
        reason: `The list of the key store was followed up to offset ${end}.`,
        consequence: 'Whether private keys stand behind that place is not known.',
        location: { offset: end },
      });
    }
  },
};

function isCut(context: FormatContext, offset: number): void {
  context.gap({
    kind: 'truncated',
    reason: 'The store says that it is longer than the file.',
    consequence: 'What it held behind its end is not known.',
    location: { offset },
  });
}
