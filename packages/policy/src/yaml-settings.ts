// Reads settings written as YAML, each value with its line. Types are asked for; nothing is guessed and nothing passed over.

import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { nearestWord, type SettingsProblem } from './settings-problem.ts';

/** Settings are written by hand; what is larger is another file. */
export const MAX_SETTINGS_CHARACTERS = 256 * 1024;

/** Thrown at the first mistake, and caught in this folder. */
export class SettingsMistake extends Error {
  readonly problem: SettingsProblem;

  constructor(problem: SettingsProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** A value of a settings file, asked for its type. */
export class SettingsValue {
  /** How the value is called in a sentence: `failOn`, `rules of pickle/runs-code`. */
  readonly name: string;
  readonly line: number;
  readonly #node: unknown;
  readonly #lines: LineCounter;

  constructor(node: unknown, name: string, line: number, lines: LineCounter) {
    this.#node = node;
    this.#lines = lines;
    this.name = name;
    this.line = lineOf(node, lines) ?? line;
  }

  /** @throws SettingsMistake */
  fail(message: string, mend: string): never {
    throw new SettingsMistake({ line: this.line, message, mend });
  }

  get isNothing(): boolean {
    return this.#node === null || (isScalar(this.#node) && this.#node.value === null);
  }

  /** The keys of a mapping with their values, in the order of the file. */
  entries(mend: string): (readonly [string, SettingsValue])[] {
    if (isAlias(this.#node)) this.fail(`${this.name} refers to an anchor`, 'Write the value out.');
    if (!isMap(this.#node)) this.fail(`${this.name} is no mapping of keys to values`, mend);
    return this.#node.items.map(({ key, value }) => {
      const word = isScalar(key) ? String(key.value) : undefined;
      const keyLine = lineOf(key, this.#lines) ?? this.line;
      if (word === undefined)
        throw new SettingsMistake({ line: keyLine, message: `a key of ${this.name} is no word`, mend });
      return [word, new SettingsValue(value, word, keyLine, this.#lines)] as const;
    });
  }

  text(mend: string): string {
    const value = this.#scalar(mend);
    if (typeof value !== 'string') this.fail(`${this.name} is ${described(value)} and no text`, mend);
    return value;
  }

  /** One of the words; `null` and other types are mistakes. */
  word<W extends string>(words: readonly W[], options: { readonly anyCase?: boolean } = {}): W {
    const mend = `${this.name} takes ${words.join(', ')}.`;
    const text = this.text(mend);
    const found = words.find((one) => one === (options.anyCase === true ? text.toLowerCase() : text));
    if (found !== undefined) return found;
    const near = nearestWord(text, words);
    this.fail(
      `'${text.slice(0, 60)}' is nothing that ${this.name} takes`,
      near === undefined ? mend : `Did you mean ${near}? ${mend}`,
    );
  }

  boolean(): boolean {
    const mend = `Write ${this.name}: true or ${this.name}: false, without quotes.`;
    const value = this.#scalar(mend);
    if (typeof value !== 'boolean')
      this.fail(`${this.name} is ${described(value)}, neither true nor false`, mend);
    return value;
  }

  /** A number from `min` to `max`. */
  number(
    unit: string,
    range: { readonly min: number; readonly max: number; readonly isWhole?: boolean },
  ): number {
    const mend = `${this.name} takes a ${range.isWhole === true ? 'whole ' : ''}number of ${unit} from ${range.min} to ${range.max}.`;
    const value = this.#scalar(mend);
    const isFit =
      typeof value === 'number' &&
      value >= range.min &&
      value <= range.max &&
      (range.isWhole !== true || Number.isInteger(value));
    if (!isFit) this.fail(`${this.name} is ${described(value)}, no number that fits`, mend);
    return value;
  }

  /** A list of texts. */
  texts(mend: string): string[] {
    return this.items(mend).map((item) => item.text(mend));
  }

  /** The values of a list. */
  items(mend: string): SettingsValue[] {
    if (isAlias(this.#node)) this.fail(`${this.name} refers to an anchor`, 'Write the value out.');
    if (!isSeq(this.#node)) this.fail(`${this.name} is no list`, mend);
    return this.#node.items.map(
      (item) => new SettingsValue(item, `an item of ${this.name}`, this.line, this.#lines),
    );
  }

  #scalar(mend: string): unknown {
    if (isAlias(this.#node)) this.fail(`${this.name} refers to an anchor`, 'Write the value out.');
    if (this.#node !== null && !isScalar(this.#node))
      this.fail(`${this.name} is ${isMap(this.#node) ? 'a mapping' : 'a list'}`, mend);
    return this.#node === null ? null : (this.#node as { readonly value: unknown }).value;
  }
}

function lineOf(node: unknown, lines: LineCounter): number | undefined {
  const start = (node as Node | null)?.range?.[0];
  return start === undefined ? undefined : lines.linePos(start).line;
}

function described(value: unknown): string {
  if (value === null) return 'empty';
  if (typeof value === 'string') return `the text '${value.slice(0, 60)}'`;
  return String(value).slice(0, 60);
}

/**
 * The mapping that a settings file is.
 *
 * @param version of YAML; `1.1` takes `yes` and `on` for true
 * @returns undefined for a file that says nothing
 * @throws SettingsMistake
 */
export function readYamlSettings(text: string, version: '1.1' | '1.2' = '1.2'): SettingsValue | undefined {
  if (text.length > MAX_SETTINGS_CHARACTERS) {
    throw new SettingsMistake({
      line: 1,
      message: `the file is larger than ${MAX_SETTINGS_CHARACTERS / 1024} KiB`,
      mend: 'Settings are short: is it the right file?',
    });
  }
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, {
      version,
      lineCounter: lines,
      prettyErrors: false,
      merge: false,
      logLevel: 'silent',
    });
    const [error] = [...document.errors, ...document.warnings];
    if (error !== undefined) {
      throw new SettingsMistake({
        line: lines.linePos(error.pos[0]).line,
        message: `it is not YAML: ${(error.message.split('\n', 1)[0] ?? '').slice(0, 200)}`,
        mend: 'Mind the indentation, quotes and brackets of that line and the one before.',
      });
    }
    const value = new SettingsValue(document.contents, 'the file', 1, lines);
    return value.isNothing ? undefined : value;
  } catch (error) {
    if (error instanceof SettingsMistake) throw error;
    // The parser recurses, and ends with an error where values nest thousands deep.
    throw new SettingsMistake({
      line: 1,
      message: 'it is not YAML that can be read',
      mend: 'Write keys and values, a few levels deep.',
    });
  }
}

/** Hands every key to its reader. @throws SettingsMistake for a key that nobody reads */
export function readKeys(
  value: SettingsValue,
  readers: Readonly<Record<string, (value: SettingsValue) => void>>,
  what: string,
): void {
  const known = Object.keys(readers);
  for (const [key, entry] of value.entries(`Write keys and values: ${known.join(', ')}.`)) {
    const read = Object.hasOwn(readers, key) ? readers[key] : undefined;
    if (read !== undefined) {
      read(entry);
      continue;
    }
    const near = nearestWord(key, known);
    entry.fail(
      `'${key.slice(0, 60)}' is no ${what}`,
      near === undefined ? `There are ${known.join(', ')}.` : `Did you mean ${near}?`,
    );
  }
}
