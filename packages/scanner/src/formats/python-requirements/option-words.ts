// The options of a line of a list of packages, as words: quotes as a shell has them, values behind a blank or an equals sign.

/** An option with its value. */
export interface ListOption {
  /** With its hyphens, in the long form where pip has one: `--requirement`. */
  readonly name: string;
  /** Empty where it has none. */
  readonly value: string;
}

const LONG: Readonly<Record<string, string>> = {
  '-r': '--requirement',
  '-c': '--constraint',
  '-e': '--editable',
  '-i': '--index-url',
  '-f': '--find-links',
  '-C': '--config-settings',
};

/** Options of lists that take no value. Source of truth: pypa/pip, SUPPORTED_OPTIONS in req_file.py, and what it once had. */
const FLAGS: ReadonlySet<string> = new Set([
  '--no-index',
  '--require-hashes',
  '--pre',
  '--prefer-binary',
  '--always-unzip',
  '-Z',
  '--use-wheel',
  '--no-use-wheel',
  '--process-dependency-links',
  '--allow-all-external',
  '--no-deps',
  '--no-build-isolation',
  '--upgrade',
  '-U',
]);

const WITH_VALUE: ReadonlySet<string> = new Set([
  '--requirement',
  '--constraint',
  '--editable',
  '--index-url',
  '--pypi-url',
  '--extra-index-url',
  '--find-links',
  '--trusted-host',
  '--no-binary',
  '--only-binary',
  '--use-feature',
  '--allow-external',
  '--allow-insecure',
  '--allow-unverified',
  '--hash',
  '--install-option',
  '--global-option',
  '--config-settings',
  '--config-setting',
]);

/** Words of options of one line. */
const MAX_WORDS = 4000;

/**
 * @param text begins with an option
 * @returns the options in order; a word that is no option, and one that pip does not know, has the name it is written by
 */
export function optionsOf(text: string): ListOption[] {
  const options: ListOption[] = [];
  const words = wordsOf(text);
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const equals = word.startsWith('--') ? word.indexOf('=') : -1;
    const written = equals < 0 ? word : word.slice(0, equals);
    const short = /^-[rceifC](?=.)/.exec(written)?.[0];
    const name = longName(short ?? written);
    if (FLAGS.has(name)) options.push({ name, value: '' });
    else if (!WITH_VALUE.has(name)) options.push({ name: word, value: '' });
    else if (equals >= 0) options.push({ name, value: word.slice(equals + 1) });
    else if (short !== undefined) options.push({ name, value: word.slice(2).replace(/^=/, '') });
    else options.push({ name, value: words[++at] ?? '' });
  }
  return options;
}

/** @returns whether pip takes an option of this long name in a list */
export function isListOption({ name }: ListOption): boolean {
  return FLAGS.has(name) || WITH_VALUE.has(name);
}

/** Options may be shortened as long as one fits. */
function longName(written: string): string {
  const long = LONG[written];
  if (long !== undefined) return long;
  if (!written.startsWith('--') || FLAGS.has(written) || WITH_VALUE.has(written)) return written;
  const fitting = [...FLAGS, ...WITH_VALUE].filter((name) => written.length >= 5 && name.startsWith(written));
  return fitting.length === 1 ? (fitting[0] ?? written) : written;
}

/** Words as a shell takes them apart: quotes hold them together and go. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  let word = '';
  let isOpen = false;
  let quote = '';
  for (const character of text) {
    if (quote !== '') {
      if (character === quote) quote = '';
      else word += character;
    } else if (character === '"' || character === "'") {
      quote = character;
      isOpen = true;
    } else if (/\s/.test(character)) {
      if (isOpen || word !== '') words.push(word);
      if (words.length >= MAX_WORDS) return words;
      word = '';
      isOpen = false;
    } else word += character;
  }
  if (isOpen || word !== '') words.push(word);
  return words;
}
