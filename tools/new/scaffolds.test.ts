import { describe, expect, test } from 'vitest';
import { describingFile } from './describing-file.ts';
import { SCAFFOLDS } from './scaffolds.ts';

describe('scaffolds', () => {
  test.each([
    ['format', 'torch-zip', 'packages/scanner/src/formats/torch-zip/index.ts'],
    ['rule', 'pickle/starts-process', 'packages/rules/src/rules/pickle/starts-process.ts'],
    ['callable', 'numpy.lib', 'packages/rules/src/knowledge/callables/numpy-lib.ts'],
  ])('%s %s writes its module and a test beside it', (kind, name, expected) => {
    const paths = SCAFFOLDS[kind]?.render(name).map((file) => file.path) ?? [];
    expect(paths).toContain(expected);
    expect(paths.some((file) => file.endsWith('.test.ts'))).toBe(true);
  });

  test.each([
    ['format', '../escape'],
    ['format', 'Torch'],
    ['rule', 'no-family'],
    ['callable', '../os'],
  ])('%s %s is no name', (kind, name) => {
    expect(SCAFFOLDS[kind]?.grammar.test(name)).toBe(false);
  });

  test('a module that is described already is found, whichever file describes it', async () => {
    const root = new URL('../..', import.meta.url).pathname;
    expect(await describingFile(root, 'os')).toMatch(/^packages\/rules\/src\/knowledge\/callables\/.+\.ts$/);
    expect(await describingFile(root, 'no_such_module_anywhere')).toBeUndefined();
  });
});
