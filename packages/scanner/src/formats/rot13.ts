// The codec `rot_13` of Python, with which payloads hide names.

/** Turns every ASCII letter by 13; it is its own inverse. */
export function rot13(text: string): string {
  return text.replace(/[a-zA-Z]/g, (letter) => {
    const base = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });
}
