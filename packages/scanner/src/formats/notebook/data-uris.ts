// Blobs that texts carry as data URIs (RFC 2397): cut out, because base64 is no text and what it stands for is a file.

const MARK = ';base64,';
/** Shorter ones stay: they are no file. */
const MIN_BASE64_UNITS = 64;
/** Before the mark stand a media type and parameters. */
const MAX_HEADER_UNITS = 120;
const HEADER = /data:([\w.+-]{1,40}\/[\w.+-]{1,60})?(?:;[\w=.+-]{1,60}){0,3}$/i;

/** A blob that was cut out. */
export interface DataUri {
  readonly mediaType: string;
  readonly base64: string;
}

/**
 * The text without the base64 of its data URIs.
 *
 * @param onUri is shown each blob, in order
 */
export function cutDataUris(text: string, onUri: (uri: DataUri) => void): string {
  let mark = text.indexOf(MARK);
  if (mark < 0) return text;
  const parts: string[] = [];
  let from = 0;
  for (; mark >= 0; mark = text.indexOf(MARK, mark + MARK.length)) {
    const start = mark + MARK.length;
    const header = HEADER.exec(text.slice(Math.max(from, mark - MAX_HEADER_UNITS), mark));
    const end = endOfBase64(text, start);
    if (header === null || end - start < MIN_BASE64_UNITS) continue;
    parts.push(text.slice(from, start));
    onUri({ mediaType: header[1] ?? 'text/plain', base64: text.slice(start, end) });
    from = end;
    mark = Math.max(mark, end - MARK.length);
  }
  parts.push(text.slice(from));
  return parts.join('');
}

function endOfBase64(text: string, start: number): number {
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isDigit =
      (code >= 0x41 && code <= 0x5a) ||
      (code >= 0x61 && code <= 0x7a) ||
      (code >= 0x30 && code <= 0x39) ||
      code === 0x2b ||
      code === 0x2f ||
      code === 0x3d ||
      code === 0x2d ||
      code === 0x5f ||
      code === 0x25;
    if (!isDigit) break;
  }
  return at;
}
