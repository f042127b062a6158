// Values of INI files as Python's configparser reads them, line by line with their places: setup.cfg, tox.ini.

/** One line of a value. */
export interface IniLine {
  readonly text: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
}

/** One option of a section. */
export interface IniOption {
  readonly section: string;
  /** In lower case, hyphens as underscores, as setuptools takes it. */
  readonly key: string;
  /** Its value's lines that hold something; the first one stands beside the key. */
  readonly lines: readonly IniLine[];
}

const SECTION = /^\[([^\]\n]{1,400})\]/;
/** The first of both signs ends the key; it stands among so many characters. */
const KEY_UNITS = 300;

/**
 * @param text of a whole file
 * @param onBroken told the 1-based lines that configparser would refuse: headings that do not end, options before any
 */
export function* iniOptions(
  text: string,
  onBroken: (line: number) => void = () => undefined,
): Generator<IniOption> {
  let section = '';
  let option: { key: string; indent: number; lines: IniLine[] } | undefined;
  let number = 0;
  for (const raw of text.split(/\r\n|\r|\n/)) {
    number++;
    const plain = raw.trimStart();
    const indent = raw.length - plain.length;
    if (plain.trim() === '' || plain.startsWith('#') || plain.startsWith(';')) continue;
    if (option !== undefined && indent > option.indent) {
      option.lines.push({ text: plain.trimEnd(), line: number, column: indent + 1 });
      continue;
    }
    if (option !== undefined) yield { section, key: option.key, lines: option.lines };
    option = undefined;
    const heading = SECTION.exec(plain);
    if (heading !== null) {
      section = (heading[1] ?? '').trim();
      continue;
    }
    const sign = plain.slice(0, KEY_UNITS).search(/[=:]/);
    if (plain.startsWith('[') || (section === '' && sign > 0)) onBroken(number);
    if (sign <= 0) continue;
    const rest = plain.slice(sign + 1);
    const value = rest.trim();
    const column = indent + sign + 1 + (rest.length - rest.trimStart().length) + 1;
    option = {
      key: plain.slice(0, sign).trim().toLowerCase().replaceAll('-', '_'),
      indent,
      lines: value === '' ? [] : [{ text: value, line: number, column }],
    };
  }
  if (option !== undefined) yield { section, key: option.key, lines: option.lines };
}
