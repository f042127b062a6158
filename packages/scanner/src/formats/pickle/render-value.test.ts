// What facts show of long containers.

import { assemblePickle } from '@sentrascan/testkit';
import { expect, it } from 'vitest';
import { Budget } from '../../bytes/budget.ts';
import { MemoryAccess } from '../../bytes/random-access.ts';
import { readProgram } from './read-program.ts';

function resultOf(source: string) {
  const bytes = new MemoryAccess(assemblePickle(source));
  return readProgram({ bytes, start: 0, index: 0, budget: Budget.root({}), nesting: 0, reached: true })
    .program.result;
}

const NONES = Array.from({ length: 200 }, () => 'NONE').join(' | ');

it('shows a global behind many plain items', () => {
  const list = resultOf(`PROTO 2 | EMPTY_LIST | MARK | ${NONES} | GLOBAL os system | APPENDS | STOP`);
  expect(list).toMatchObject({ t: 'list', count: 201 });
  expect(JSON.stringify(list)).toContain('"system"');
});

it('shows a global behind many plain pairs', () => {
  const dict = resultOf(`PROTO 2 | EMPTY_DICT | MARK | ${NONES} | NONE | GLOBAL os system | SETITEMS | STOP`);
  expect(JSON.stringify(dict)).toContain('"system"');
});

it('says where even the telling items are too many', () => {
  const globals = Array.from({ length: 90 }, (_, k) => `GLOBAL zq n${k}`).join(' | ');
  const list = resultOf(`PROTO 2 | EMPTY_LIST | MARK | ${globals} | APPENDS | STOP`);
  expect(list.t === 'list' ? list.items.at(-1) : undefined).toEqual({ t: 'unknown' });
});
