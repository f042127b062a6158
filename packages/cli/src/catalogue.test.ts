// Which rules are suggested for a word that names none.

import { expect, it } from 'vitest';
import { similarRules } from './catalogue.ts';

it.each([
  ['dependency/unpined', 'dependency/unpinned'],
  ['pickle/run-code', 'pickle/runs-code'],
  ['Dependency/Known-Vulnerabilty', 'dependency/known-vulnerability'],
  ['unpinned', 'dependency/unpinned'],
])('%s is near %s', (word, id) => {
  expect(similarRules(word)[0]).toBe(id);
});

it('suggests nothing for what is like none', () => {
  expect(similarRules('')).toEqual([]);
  expect(similarRules('zzzzzzzzzz'.repeat(1_000))).toEqual([]);
});
