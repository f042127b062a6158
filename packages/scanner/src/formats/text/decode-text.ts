// Bytes of a text to characters, with decoders that are made once: making one costs more than a small text.

import { isAscii } from 'node:buffer';
import type { TextEncoding } from './encoding.ts';

const decoders = new Map<TextEncoding, InstanceType<typeof TextDecoder>>();

function decoderOf(encoding: TextEncoding): InstanceType<typeof TextDecoder> {
  const known = decoders.get(encoding);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(encoding === 'single-byte' ? 'latin1' : encoding);
  decoders.set(encoding, decoder);
  return decoder;
}

/** The whole text, without a mark of byte order. What is damaged becomes U+FFFD. */
export function decodeText(bytes: Uint8Array, encoding: TextEncoding): string {
  if ((encoding === 'utf-8' || encoding === 'single-byte') && isAscii(bytes)) return latin1Text(bytes);
  return decoderOf(encoding).decode(bytes);
}

/** Each byte as one character. */
export function latin1Text(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
