// Tells what reads as a word, an identifier or the name of a file from what chance or a generator made.

const CHARACTERS = /^[\p{L}\p{N}_.\-/]+$/u;
const LETTER = /\p{L}/u;
const BETWEEN_LETTER_AND_DIGIT = /(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu;
const RUN_OF_LETTERS = /\p{L}+/gu;
const CAPITAL_BEHIND_SMALL = /(?<=\p{Ll})(?=\p{Lu})/gu;
/** `base64decode`, `resnet50-v1-b32`: names change between letters and digits as often at most. */
const MOST_CHANGES = 3;
/** The words of `NumPyArray` have as many letters on average; of letters in any case they have two. */
const LEAST_WORD_UNITS = 3;
const DIGIT = /\p{N}/u;
const CAPITAL = /\p{Lu}/u;
const SMALL = /\p{Ll}/u;
/** Generated values have as many characters at least. */
const GENERATED_UNITS = 20;
/** Nobody names anything with more. */
const MOST_UNITS = 300;

/** Whether a report may need the text to say what it says: `posix.system`, `malformed`, `train-00001.ipynb`. */
export function isNameLike(text: string): boolean {
  if (text.length > MOST_UNITS || !CHARACTERS.test(text) || !LETTER.test(text)) return false;
  if ((text.match(BETWEEN_LETTER_AND_DIGIT)?.length ?? 0) > MOST_CHANGES) return false;
  for (const [run] of text.matchAll(RUN_OF_LETTERS)) {
    const words = 1 + (run.match(CAPITAL_BEHIND_SMALL)?.length ?? 0);
    if (words > 1 && run.length < words * LEAST_WORD_UNITS) return false;
  }
  return true;
}

/** Whether a generator made the text, and files are not named so: digests and UUIDs have letters of one case. */
export function isGenerated(text: string): boolean {
  return (
    text.length >= GENERATED_UNITS &&
    CHARACTERS.test(text) &&
    DIGIT.test(text) &&
    CAPITAL.test(text) &&
    SMALL.test(text) &&
    !isNameLike(text)
  );
}
