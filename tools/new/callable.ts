// The scaffold of a module's knowledge: a table without rows, and a test that wants the first one.

import type { Output } from '../gen/output.ts';

/** @param module the Python module's full name */
export function callableFiles(module: string): Output[] {
  const name = module
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .toLowerCase();
  const folder = 'packages/rules/src/knowledge/callables';
  return [
    { path: `${folder}/${name}.ts`, content: table(module) },
    { path: `${folder}/${name}.test.ts`, content: test(module, name) },
  ];
}

function table(module: string): string {
  return `// What calls into ${module} do. Data only.

import { describe } from '../describe-module.ts';

// A row is an effect, how bad it is, one line why, and the exact names: exec('critical', 'starts a program', 'run call').
/** Knowledge of ${module}. */
export const knowledge = describe('${module}');
`;
}

function test(module: string, name: string): string {
  return `import { expect, test } from 'vitest';
import { knowledge } from './${name}.ts';

test('${module} has a name that is known', () => {
  expect(knowledge.rows.length).toBeGreaterThan(0);
});
`;
}
