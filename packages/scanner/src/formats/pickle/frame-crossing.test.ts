// Frames whose ends fall inside an opcode: what a reader over a stream without peek() runs there must be listed.

import { assemblePickle } from '@sentrascan/testkit';
import { expect, it } from 'vitest';
import { Budget } from '../../bytes/budget.ts';
import { MemoryAccess } from '../../bytes/random-access.ts';
import { readProgram } from './read-program.ts';

function globalsOf(source: string): string[] {
  const { program } = readProgram({
    bytes: new MemoryAccess(assemblePickle(source)),
    start: 0,
    index: 0,
    budget: Budget.root({}),
    nesting: 0,
    reached: true,
  });
  return program.globals.map((global) => `${global.module}.${global.name} ${global.readers.join(' ')}`);
}

const HIDDEN = 'GLOBAL zq hidden | NONE | TUPLE1 | REDUCE | STOP';

it('follows a string whose length crosses the frame end', () => {
  // In one buffer: a string of 36 bytes that swallows the rest. Behind the dropped frame: an empty string, then HIDDEN.
  const source = `PROTO 4 | FRAME 3 | RAW x'58 24 00' | RAW x'00 00 00 00' | ${HIDDEN}`;
  expect(globalsOf(source)).toContainEqual('zq.hidden c-file c-stream');
});

it('follows a FRAME whose own length crosses the end of the frame around it', () => {
  // The inner FRAME has one byte of its length in the outer frame; that byte is dropped, and eight zeros follow.
  const source = `PROTO 4 | FRAME 2 | RAW x'95 28' | RAW x'00 00 00 00 00 00 00 00' | ${HIDDEN}`;
  expect(globalsOf(source)).toContainEqual('zq.hidden c-file c-stream');
});

it('follows a line that has no newline inside its frame', () => {
  const source = `PROTO 4 | FRAME 4 | RAW x'49 31 32 33' | RAW x'0a' | ${HIDDEN}`;
  expect(globalsOf(source).some((text) => text.startsWith('zq.hidden'))).toBe(true);
});

it('sees one program where no opcode crosses', () => {
  expect(globalsOf('PROTO 4 | FRAME 14 | GLOBAL zq plain | NONE | STOP')).toEqual([
    'zq.plain c-bytes c-file c-stream python',
  ]);
});
