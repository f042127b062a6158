// Every callable of the published gadget lists, at the severity those give it; and what holds for the whole table.

import type { Severity } from '@sentrascan/contract';
import { describe, expect, it } from 'vitest';
import { readGadgets } from '../../../testkit/src/gadgets.ts';
import { CALLABLES } from './callables/callables.generated.ts';
import { lookupCallable } from './lookup-callable.ts';

describe('the gadget list', () => {
  const gadgets = readGadgets();

  it('has all 225', () => expect(gadgets).toHaveLength(225));

  it.each(gadgets)('$module $name is $severity', ({ module, name, severity, effect }) => {
    const judged = lookupCallable(module, name);
    expect(judged).toMatchObject({ standing: 'dangerous', severity: severity as Severity });
    if (effect !== 'any') expect(judged.effect).toBe(effect);
  });
});

describe('the whole table', () => {
  it('says in one line why, for every entry', () => {
    for (const knowledge of CALLABLES) {
      const whys = knowledge.rows.map((row) => row.entry.why);
      if (knowledge.fallback !== undefined) whys.push(knowledge.fallback.why);
      for (const why of whys) {
        expect(why, knowledge.modules).toMatch(/^\S.{5,200}$/);
      }
    }
  });

  it('calls nothing both dangerous and safe', () => {
    const standings = new Map<string, string>();
    const contradictions: string[] = [];
    for (const knowledge of CALLABLES) {
      // What a bulk table says gives way to a hand-written one.
      if (knowledge.bulk === true) continue;
      for (const row of knowledge.rows) {
        for (const module of knowledge.modules.split(/\s+/)) {
          for (const name of row.names.split(/\s+/)) {
            const pair = `${module} ${name}`;
            const before = standings.get(pair);
            if (before !== undefined && before !== row.entry.standing) contradictions.push(pair);
            standings.set(pair, row.entry.standing);
          }
        }
      }
    }
    expect(contradictions).toEqual([]);
  });
});
