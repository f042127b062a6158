// What a terminal shows of a text: without the sequences that colour it (ECMA-48, section 5.4) and set titles.

/** Control sequences: parameters, intermediates, a final byte; and operating system commands up to their end. */
const SEQUENCES = /\x1b(?:\[[0-?]{0,64}[ -/]{0,8}[@-~]|\][^\x07\x1b\n]{0,200}(?:\x07|\x1b\\)?)/g;

/** The text without escape sequences. Line ends stay. */
export function withoutEscapes(text: string): string {
  return text.includes('\x1b') ? text.replace(SEQUENCES, '') : text;
}
