// Scripts: `#!` lines anywhere, and the first lines of batch, PowerShell, shell and Python where a range starts.
//
// Chance: `#!` and a path that ends in a known interpreter: 16 bits, 32 for the shortest folder, 16 for the name, and a
// printable line: above 64 bits. Text heads are only asked at the start of a range, and need text around them.

import type { PayloadHit } from '../hit.ts';
import type { Lookup } from '../lookup.ts';
import { printable } from './archives.ts';

const MAX_LINE_BYTES = 256;
const LINE_COST_BYTES = 64;

const INTERPRETERS =
  /^#![ \t]{0,8}\/(?:usr\/|opt\/|system\/|data\/|home\/|nix\/)?[\w./+-]{0,100}?(?:sh|bash|dash|zsh|ksh|csh|tcsh|fish|busybox|env|python[\d.]{0,6}|pypy[\d.]{0,6}|perl|ruby|node|nodejs|deno|bun|php|awk|gawk|sed|make|tclsh|wish|expect|lua|osascript|pwsh|Rscript|julia|guile)(?:[ \t\r\n]|$)/;

/** A `#!` line with a known interpreter: found anywhere. */
export function shebang(lookup: Lookup, at: number): PayloadHit | undefined {
  if (!lookup.spend(LINE_COST_BYTES)) return undefined;
  const line = firstLine(lookup.view(at, MAX_LINE_BYTES));
  if (line === undefined || !INTERPRETERS.test(line)) return undefined;
  return { payload: 'script', offset: at, detail: line.trimEnd() };
}

/** The bytes up to the first newline as text; undefined where one of them is not printable. */
function firstLine(bytes: Uint8Array): string | undefined {
  const end = bytes.indexOf(0x0a);
  const line = end < 0 ? bytes : bytes.subarray(0, end);
  if (line.some((byte) => (byte < 0x20 && byte !== 0x09 && byte !== 0x0d) || byte === 0x7f)) return undefined;
  if (end < 0 && bytes.length === MAX_LINE_BYTES) return undefined;
  return printable(line);
}

interface TextHead {
  readonly language: string;
  readonly pattern: RegExp;
}

// Patterns match at the start of a line among the first HEAD_BYTES; every quantifier is bounded.
const TEXT_HEADS: readonly TextHead[] = [
  { language: 'batch', pattern: /^@?(?:echo off|setlocal)\b/im },
  {
    language: 'batch',
    pattern:
      /^@?(?:cmd(?:\.exe)? {1,4}\/c|start {1,4}\/b|powershell(?:\.exe)? {1,4}-|certutil |bitsadmin |mshta |rundll32 |regsvr32 )/im,
  },
  {
    language: 'PowerShell',
    pattern:
      /^(?:\$[A-Za-z_]\w{0,40} {0,4}= {0,4}(?:New-Object|\[|Get-|Invoke-)|(?:IEX|Invoke-Expression|Invoke-WebRequest|Set-ExecutionPolicy|Start-Process|Add-Type)\b)/im,
  },
  {
    language: 'Python',
    pattern:
      /^(?:import (?:os|sys|subprocess|socket|base64|ctypes|pty|shutil|urllib|requests)\b|from [\w.]{1,60} import \w)/m,
  },
  { language: 'Python', pattern: /^(?:exec|eval|__import__)\(/m },
  {
    language: 'VBScript',
    pattern: /^(?:Set \w{1,40} {0,4}= {0,4}CreateObject\(|WScript\.|On Error Resume Next)/im,
  },
  {
    language: 'JavaScript',
    pattern: /^(?:(?:var|let|const) \w{1,40} {0,4}= {0,4}(?:require\(|new ActiveXObject\())/m,
  },
  { language: 'PHP', pattern: /^<\?php\b/i },
  {
    language: 'shell',
    pattern:
      /^(?:(?:curl|wget) [^\n]{0,200}\| {0,4}(?:sudo )?(?:ba|z|da)?sh\b|(?:sudo |nohup )?(?:bash|sh) -[ci] |exec \d?<>\/dev\/tcp)/m,
  },
];

const HEAD_BYTES = 1024;

/** Script source, or a `#!` with any interpreter, at the very start of a range. */
export function scriptHead(lookup: Lookup, at: number): PayloadHit | undefined {
  const known = shebang(lookup, at);
  if (known !== undefined) return known;
  const head = narrowed(lookup.view(at, HEAD_BYTES));
  const textEnd = head.findIndex((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
  const detail = scriptOpening(String.fromCharCode(...(textEnd < 0 ? head : head.subarray(0, textEnd))));
  return detail === undefined ? undefined : { payload: 'script', offset: at, detail };
}

/**
 * What a text is a script of, by its first kilobyte.
 *
 * @param text decoded, without a mark of byte order
 * @returns a short phrase: its `#!` line or its language
 */
export function scriptOpening(text: string): string | undefined {
  const line = /^#![ \t]{0,8}\/[\x21-\x7e]{1,200}(?=[ \t\r\n])[\x20-\x7e\t]{0,48}/.exec(text);
  if (line !== null) return line[0].trimEnd();
  // A word of code in sixteen bytes of noise is chance; a line of it is not.
  if (text.length < 16) return undefined;
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const found = TEXT_HEADS.find(({ pattern }) => pattern.test(lines));
  return found && `${found.language} source`;
}

/** UTF-16 of Latin letters, with its mark or without, as single bytes; anything else as it is. */
function narrowed(head: Uint8Array): Uint8Array {
  const isMarked = head[0] === 0xff && head[1] === 0xfe;
  const isWide =
    isMarked || (head[0] !== 0 && head[1] === 0 && head[3] === 0 && head[5] === 0 && head[7] === 0);
  if (!isWide) return head;
  return head.subarray(isMarked ? 2 : 0).filter((_, index) => index % 2 === 0);
}
