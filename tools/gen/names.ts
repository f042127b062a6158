// Names of constants made of the names of files and folders.

/** `starts-process` and `starts/process` as a constant's name: `startsProcess`. */
export function camelCase(text: string): string {
  const words = text.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const joined = words.map((word, index) => (index === 0 ? word : capitalised(word))).join('');
  return /^[0-9]/.test(joined) ? `_${joined}` : joined;
}

/** The word with its first letter in upper case. */
export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
