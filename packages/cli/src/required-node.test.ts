import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { REQUIRED_NODE, tooOldNode } from './required-node.ts';

it.each(['22.13.0', '22.20.1', '23.0.0', '24.21.0', '100.0.0'])('takes Node.js %s', (version) =>
  expect(tooOldNode(version)).toBeUndefined(),
);

it.each(['18.19.0', '20.20.2', '22.12.9', '22.2.0'])('refuses Node.js %s in one sentence', (version) =>
  expect(tooOldNode(version)).toBe(`sentrascan needs Node.js 22.13 or newer; this is ${version}`),
);

it('is what package.json says', () => {
  const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  expect(engines.node).toBe(`>=${REQUIRED_NODE}`);
});
