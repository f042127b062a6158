// Text of a scanned file as it may stand in a sentence of the report: short, one line, controls escaped.

const MAX_SHOWN_CHARACTERS = 160;

/** Characters that would break a line or turn its direction. */
const UNSHOWABLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * @param text any text of a file
 * @returns at most 160 characters of it and a mark where it was cut
 */
export function shownText(text: string, maxCharacters: number = MAX_SHOWN_CHARACTERS): string {
  const cut = text.length > maxCharacters ? `${text.slice(0, maxCharacters)}...` : text;
  return cut.replace(
    UNSHOWABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
