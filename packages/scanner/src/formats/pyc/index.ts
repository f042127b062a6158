// Compiled Python modules (.pyc): a header and one marshalled code object. An import runs it, so it is code, not data.
// Source of truth: CPython, Lib/importlib/_bootstrap_external.py and Python/marshal.c; PEP 552 for the 16-byte header.

import type { Certainty, Format, FormatContext, Probe } from '../format.ts';
import { readPycHeader } from '../python-code/python-magic.ts';
import { summariseMarshal } from '../python-code/summarise-marshal.ts';

/** Type byte of a code object, with and without the bit that numbers it for later references. */
const CODE_TYPE_BYTES = [0x63, 0xe3];

const LONGEST_HEADER_BYTES = 16;

export const format: Format = {
  id: 'pyc',
  title: 'Compiled Python module',
  extensions: ['.pyc', '.pyo'],

  identify(probe: Probe): Certainty | undefined {
    const header = readPycHeader(probe.head);
    const first = header === undefined ? undefined : probe.head[header.headerBytes];
    return first !== undefined && CODE_TYPE_BYTES.includes(first) ? 'certain' : undefined;
  },

  walk(context: FormatContext): void {
    const { bytes } = context;
    const header = readPycHeader(bytes.read(0, LONGEST_HEADER_BYTES));
    if (header === undefined) {
      context.gap({
        kind: 'malformed',
        reason: 'The header is not that of a compiled Python module.',
        consequence: 'The code in this file was not judged.',
      });
      return;
    }
    const { code, end, broken } = summariseMarshal(bytes, header.headerBytes, header);
    context.explain(0, end);
    for (const summary of code) {
      context.emit({ kind: 'python.code', origin: 'pyc', code: summary, offset: header.headerBytes });
    }
    if (broken !== undefined || code.length === 0) {
      context.gap({
        kind: broken?.kind ?? 'malformed',
        reason: `The module for Python ${header.python} was not read in full: ${broken?.reason ?? 'no code object'}.`,
        consequence: 'Code after that place was not judged; an interpreter refuses the module as it stands.',
        location: { offset: broken?.offset ?? header.headerBytes },
      });
    }
  },
};
