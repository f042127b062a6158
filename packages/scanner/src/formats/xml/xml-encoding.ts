// Which encoding an XML document is in, and its text chunk by chunk. Source of truth: XML 1.0, appendix F.

import type { RandomAccess } from '../../bytes/random-access.ts';

/** How the bytes of a document become characters. */
export type XmlEncoding =
  | { readonly kind: 'decoder'; readonly label: string }
  | { readonly kind: 'utf-32'; readonly isLittleEndian: boolean }
  /** Named by the document, and not known here. */
  | { readonly kind: 'unknown'; readonly label: string };

const DECLARED = /^\s{0,64}<\?xml\s[^>]{0,200}?\bencoding\s{0,16}=\s{0,16}["']([A-Za-z0-9._:-]{1,40})["']/;
const CHUNK_BYTES = 256 * 1024;

/** @param head the first bytes, some hundred at least */
export function xmlEncoding(head: Uint8Array): XmlEncoding {
  const [a = 0, b = 0, c = 0, d = 0] = head;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { kind: 'utf-32', isLittleEndian: true };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { kind: 'utf-32', isLittleEndian: false };
  if (a === 0xff && b === 0xfe) return { kind: 'decoder', label: 'utf-16le' };
  if (a === 0xfe && b === 0xff) return { kind: 'decoder', label: 'utf-16be' };
  if (a === 0xef && b === 0xbb && c === 0xbf) return { kind: 'decoder', label: 'utf-8' };
  // Without a mark the document begins with `<` (or a space), which shows how wide characters are.
  if (isOpening(a) && b === 0 && c === 0 && d === 0) return { kind: 'utf-32', isLittleEndian: true };
  if (a === 0 && b === 0 && c === 0 && isOpening(d)) return { kind: 'utf-32', isLittleEndian: false };
  if (isOpening(a) && b === 0) return { kind: 'decoder', label: 'utf-16le' };
  if (a === 0 && isOpening(b)) return { kind: 'decoder', label: 'utf-16be' };
  // `<?xm` in EBCDIC.
  if (a === 0x4c && b === 0x6f && c === 0xa7 && d === 0x94) return { kind: 'unknown', label: 'EBCDIC' };
  const declared = DECLARED.exec(Buffer.from(head.subarray(0, 512)).toString('latin1'))?.[1];
  return declared === undefined ? { kind: 'decoder', label: 'utf-8' } : declaredEncoding(declared);
}

/** What is read byte by byte cannot be in two bytes a character, whatever it says of itself. */
function declaredEncoding(label: string): XmlEncoding {
  if (/^(?:utf-?16|utf-?32|ucs-?[24]|iso-10646)/i.test(label)) return { kind: 'decoder', label: 'utf-8' };
  try {
    return { kind: 'decoder', label: new TextDecoder(label).encoding };
  } catch {
    // Old encodings of one byte a character hold tags in ASCII; only one hides them.
    return /^utf-?7$/i.test(label) ? { kind: 'unknown', label } : { kind: 'decoder', label: 'latin1' };
  }
}

function isOpening(byte: number): boolean {
  return byte === 0x3c || byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

/** A piece of the document and where its bytes begin. */
export interface XmlChunk {
  readonly text: string;
  readonly start: number;
}

/** The text of `[0, end)`, in order. An unknown encoding is read as if every byte were a character. */
export function* xmlChunks(bytes: RandomAccess, encoding: XmlEncoding, end: number): Generator<XmlChunk> {
  const decoder = new TextDecoder(encoding.kind === 'decoder' ? encoding.label : 'latin1');
  for (let at = 0; at < end; at += CHUNK_BYTES) {
    const chunk = bytes.read(at, Math.min(CHUNK_BYTES, end - at));
    if (chunk.length === 0) return;
    const isLast = at + chunk.length >= end;
    const text =
      encoding.kind === 'utf-32'
        ? decodeUtf32(chunk, encoding.isLittleEndian)
        : decoder.decode(chunk, { stream: !isLast });
    yield { text, start: at };
  }
}

/** Chunks are a multiple of four bytes long. */
function decodeUtf32(chunk: Uint8Array, isLittleEndian: boolean): string {
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= chunk.length; at += 4) {
    const point = view.getUint32(at, isLittleEndian);
    parts.push(
      point > 0x10ffff || (point >= 0xd800 && point < 0xe000) ? '\uFFFD' : String.fromCodePoint(point),
    );
  }
  const text = parts.join('');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
