// Scripts that have no `#!` line, wherever they stand: PHP, batch files, and Python that starts a program or runs code.
//
// Chance: each opening is nine fixed bytes or more (72 bits), and printable text with a call in it follows. Honest data holds
// source as well, within texts: a text that stands before it quotes it (payloads-in.ts), and source alone does nothing here
// without a call that does.

import type { PayloadHit } from '../hit.ts';
import type { Lookup } from '../lookup.ts';

const BODY_BYTES = 1024;
const BODY_COST_BYTES = 256;

interface Opening {
  readonly language: string;
  /** Its first letters, before anything else is looked at. */
  readonly opens: string;
  readonly start: RegExp;
  /** What must follow within the body. */
  readonly call: RegExp;
}

const PYTHON_CALL =
  /\b(?:os\.(?:system|popen|exec[lv]p?e?|spawn[lv]p?e?|dup2)|subprocess\.(?:run|call|Popen|check_call|check_output|getoutput)|pty\.spawn|socket\.socket|urllib\.request\.urlopen|requests\.(?:get|post)|ctypes\.(?:CDLL|cdll|windll)|exec|eval|__import__|compile)\s{0,4}[(.]/;

const OPENINGS: readonly Opening[] = [
  {
    language: 'PHP',
    opens: '<?php',
    start: /^<\?php[ \t\r\n]/,
    call: /\b(?:system|exec|shell_exec|passthru|popen|proc_open|eval|assert|base64_decode|fsockopen|file_put_contents)\s{0,4}\(|\$_(?:GET|POST|REQUEST|COOKIE)\b/,
  },
  { language: 'batch', opens: '@echo', start: /^@echo off[ \t]{0,8}\r?\n/i, call: /\n[@\w%:"]/ },
  {
    language: 'Python',
    opens: 'import',
    start:
      /^import (?:os|sys|subprocess|socket|base64|ctypes|pty|shutil|urllib|requests|builtins|marshal|zlib|codecs)\b[\w ,.]{0,80}[;\r\n]/,
    call: PYTHON_CALL,
  },
  {
    language: 'Python',
    opens: '__imp',
    start: /^__import__\(\s?(['"])(?:os|subprocess|socket|pty|sys|builtins|urllib\.request|ctypes)\1\)/,
    call: /\)\.\w{1,40}\s?[(.]/,
  },
  {
    language: 'Python',
    opens: 'exec(',
    start: /^exec\((?:__import__|compile|base64|bytes|zlib|codecs|marshal)[.(]/,
    call: PYTHON_CALL,
  },
];

/** A script by what it opens with and what it calls. The anchor is its first three letters. */
export function scriptBody(lookup: Lookup, at: number): PayloadHit | undefined {
  const head = latin(lookup.view(at, OPENING_BYTES));
  const letters = head.slice(0, LETTERS).toLowerCase();
  const opening = OPENINGS.find(({ opens }) => letters === opens.slice(0, LETTERS));
  // Source says `import os` in every file: the opening is looked at before the body is.
  if (opening?.start.test(head) !== true || !lookup.spend(BODY_COST_BYTES)) return undefined;
  const [body = ''] = PRINTABLE.exec(latin(lookup.view(at, BODY_BYTES))) ?? [];
  if (!opening.start.test(body) || !opening.call.test(body)) return undefined;
  return { payload: 'script', offset: at, detail: `${opening.language} source, by its calls` };
}

const LETTERS = 5;
/** More than the longest opening. */
const OPENING_BYTES = 160;

const PRINTABLE = /^[\t\n\r\x20-\x7e\x80-\xff]*/;

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
