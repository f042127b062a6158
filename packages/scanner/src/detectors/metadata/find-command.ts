// Tells text that would do harm if something ran it from text that describes. Each pattern is a whole construct: a word
// alone (`eval`, `curl`, `subprocess`) is prose.

import { LIMITS } from '../../limits.ts';

/** What was found in a text. */
export interface FoundCommand {
  /** A noun phrase: `a shell command`. */
  readonly what: string;
  readonly excerpt: string;
}

interface Construct {
  readonly what: string;
  readonly pattern: RegExp;
}

/** Bounded repetitions only: the text is an attacker's. */
const CONSTRUCTS: readonly Construct[] = [
  { what: 'a script', pattern: /^\s{0,16}#![ \t]{0,4}\/(?:usr\/)?(?:local\/)?s?bin\/[^\n]{1,80}/ },
  {
    what: 'Python that starts a program',
    pattern:
      /\b(?:os\.(?:system|popen|exec[lv]p?e?|spawn[lv]p?e?)|subprocess\.(?:run|call|Popen|check_call|check_output|getoutput)|pty\.spawn|commands\.getoutput)\s{0,4}\(/,
  },
  {
    what: 'Python that runs code',
    pattern:
      /(?:\b__import__\s{0,4}\(\s{0,4}['"]|\b(?:exec|eval)\s{0,4}\(\s{0,4}(?:compile|base64|bytes|open|input|requests|urllib|zlib|codecs|__import__|marshal|['"b]{1,2})|\b(?:c?[pP]ickle|marshal|dill|cloudpickle)\.loads?\s{0,4}\()/,
  },
  { what: 'Python that walks to builtins', pattern: /__(?:globals|builtins|subclasses|mro)__\s{0,4}[[(.]/ },
  {
    what: 'a reverse shell',
    pattern:
      /\/dev\/(?:tcp|udp)\/[\w.-]{1,64}\/\d{1,5}|\b(?:nc|ncat|netcat)\s[^\n]{0,60}-[a-z]{0,4}[ec]\s{1,4}\/?\S{0,40}sh\b|\bbash\s{1,4}-i\b/,
  },
  {
    what: 'a shell command',
    pattern:
      /\$\(\s{0,4}(?:curl|wget|id|whoami|cat|nc|bash|sh|python[23]?|rm|touch|uname|env|printenv)\b[^\n)]{0,120}\)|\brm\s{1,4}-[rf]{2}\s{1,4}[/~]|\b(?:ba|z)?sh\s{1,4}-c\s{1,4}\S|\bpython[23]?\s{1,4}-c\s{1,4}\S|\bchmod\s{1,4}(?:\+x|[0-7]{3,4})\s{1,4}\/|\bcat\s{1,4}\/etc\/(?:passwd|shadow)\b/,
  },
  {
    what: 'a Windows command',
    pattern:
      /\bpowershell(?:\.exe)?\s[^\n]{0,120}-(?:e|enc|encodedcommand|ec|w\s{1,4}hidden|c|command|nop)\b|\bcmd(?:\.exe)?\s{1,4}\/c\s|\bIEX\s{0,4}\(|\bcertutil\s[^\n]{0,80}-(?:urlcache|decode)\b|\bmshta\s{1,4}https?:|\bregsvr32\s[^\n]{0,60}\/i:http/i,
  },
  {
    what: 'a script of a web page',
    pattern: /<script\b[^>]{0,200}>|\bjavascript:\s{0,4}[a-z]{2,40}\s{0,4}\(/i,
  },
  {
    what: 'an encoded command that is run',
    pattern:
      /\bbase64\s{1,4}(?:-d|-D|--decode)\b[^\n]{0,80}\|\s{0,4}(?:sudo\s{1,4})?(?:(?:ba|z|k|da)?sh|python[23]?|perl)\b/,
  },
  {
    what: 'a tag that makes a YAML reader call',
    pattern: /!!python\/(?:object|name|module)|!<tag:yaml\.org,2002:python\/(?:object|name|module)/,
  },
  {
    what: 'Python that reaches a name by its parts',
    pattern:
      /\bgetattr\s{0,4}\(\s{0,4}(?:__builtins__|builtins|os|sys|subprocess|__import__\b)[^\n]{0,60},|\bimportlib\.import_module\s{0,4}\(\s{0,4}['"](?:os|subprocess|pty|socket|ctypes|builtins)['"]|\bctypes\.(?:CDLL|cdll|windll|WinDLL|PyDLL)\b\s{0,4}[(.]/,
  },
  { what: 'a pickle in plain text', pattern: /^c[\w.]{1,80}\n[\w.]{1,80}\n[\s\S]{0,400}R/ },
];

/** What a download is handed to. */
const HANDED_ON = /\|\s{0,4}(?:sudo\s{1,4})?(?:((?:ba|z|k|da)?sh)|python[23]?|perl|ruby|node)\b/gi;
const DOWNLOADS_FOR_SHELL = /\b(?:curl|wget|fetch|iwr|Invoke-WebRequest)\b(?=.)/i;
const DOWNLOADS = /\b(?:curl|wget)\b(?=.)/i;

const SHORTEST_COMMAND = 10;
/** What commands have and names of tensors and keys have not. */
const NO_NAME = /[(|`;<!]|\s-|[^\x00-\x7f]/;

/** Characters of a command before its bar: addresses of signed downloads take a thousand. */
const COMMAND_CHARACTERS = 2000;

/** How much is shown before and after. */
const EXCERPT_CHARACTERS = 100;

/**
 * The first construct that a text holds; undefined for prose. Linear in the length of the text.
 *
 * @param text of which LIMITS.metadataCharacters are looked at: whoever states a longer one tells a gap
 */
export function findCommand(text: string): FoundCommand | undefined {
  const looked = text.slice(0, LIMITS.metadataCharacters.value);
  const plain = withoutEscapes(looked);
  const folded = withoutDisguise(plain);
  return (
    search(looked) ??
    (plain === looked ? undefined : search(plain)) ??
    (folded === plain ? undefined : search(folded))
  );
}

/** The same in a name: names are many, and commands take more than names are made of. */
export function findCommandInName(name: string): FoundCommand | undefined {
  return name.length >= SHORTEST_COMMAND && NO_NAME.test(name) ? findCommand(name) : undefined;
}

/** Characters that nobody sees, and those that are wide or ornate forms of Latin ones. */
function withoutDisguise(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything but ASCII is meant
  if (/^[\u0000-\u007f]*$/.test(text)) return text;
  return text.replace(/[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '').normalize('NFKC');
}

/** Escapes of JSON and Python inside a text (`\\u006f`, `\\x6f`), which its reader undoes. */
function withoutEscapes(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})/g, (_, four?: string, two?: string) =>
    String.fromCharCode(Number.parseInt(four ?? two ?? '0', 16)),
  );
}

function search(looked: string): FoundCommand | undefined {
  for (const { what, pattern } of CONSTRUCTS) {
    const match = pattern.exec(looked);
    if (match !== null) return { what, excerpt: looked.slice(match.index, match.index + EXCERPT_CHARACTERS) };
  }
  return findDownload(looked);
}

/** A download handed on by a bar. No two commands share a character, so that each is looked at once. */
function findDownload(text: string): FoundCommand | undefined {
  for (const bar of text.matchAll(HANDED_ON)) {
    const isShell = bar[1] !== undefined;
    const lowest = Math.max(0, bar.index - COMMAND_CHARACTERS);
    let start = bar.index;
    while (start > lowest && !(isShell ? '\n|;&' : '\n|').includes(text.charAt(start - 1))) start--;
    const command = text.slice(start, bar.index);
    const match = (isShell ? DOWNLOADS_FOR_SHELL : DOWNLOADS).exec(command);
    if (match === null) continue;
    const at = start + match.index;
    return { what: 'a download that is run', excerpt: text.slice(at, at + EXCERPT_CHARACTERS) };
  }
  return undefined;
}
