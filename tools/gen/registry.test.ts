import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { REGISTRIES, type Registry } from './registries.ts';
import { renderRegistry } from './registry.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'sentrascan-gen-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, content: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
}

function registryOf(list: string): Registry {
  const registry = REGISTRIES.find((candidate) => candidate.list === list);
  if (registry === undefined) throw new Error(`no registry ${list}`);
  return registry;
}

describe('registries', () => {
  test('a folder with an exported format is registered, sorted, and nothing else is', () => {
    write('packages/scanner/src/formats/zip/index.ts', 'export const format: Format = {};\n');
    write('packages/scanner/src/formats/7z/index.ts', 'export const format = make();\n');
    write('packages/scanner/src/formats/zip/index.test.ts', 'export const format = {};\n');
    write('packages/scanner/src/formats/zip/header.ts', 'export const format = {};\n');
    write('packages/scanner/src/formats/draft/index.ts', 'const format = {};\n');
    const text = renderRegistry(root, registryOf('FORMATS'))?.content ?? '';
    expect(text.match(/^import \{.*$/gm)).toEqual([
      "import { format as _7zFormat } from './7z/index.ts';",
      "import { format as zipFormat } from './zip/index.ts';",
    ]);
    expect(text).toContain('export const FORMATS: readonly Format[] = [\n  _7zFormat,\n  zipFormat,\n];');
  });

  test('every rule of a file is registered and exported under its family', () => {
    const source =
      'export const a = defineRule({});\nexport const notARule = 1;\nexport const b = defineRule({});\n';
    write('packages/rules/src/rules/pickle/effects.ts', source);
    const text = renderRegistry(root, registryOf('FACT_RULES'))?.content ?? '';
    expect(text).toContain('= [\n  pickleA,\n  pickleB,\n];');
    expect(text).toContain('export {\n  pickleA,\n  pickleB,\n};');
  });

  test('a framework is registered by its type', () => {
    write(
      'packages/rules/src/frameworks/cwe.ts',
      'export const cwe: Framework = {};\nexport const other = 1;\n',
    );
    expect(renderRegistry(root, registryOf('FRAMEWORKS'))?.content).toContain('= [\n  cwe,\n];');
  });

  test('two registrations of one name are refused', () => {
    write('packages/rules/src/rules/pickle/x.ts', 'export const a = defineRule({});\n');
    write('packages/rules/src/rules/pickle/y.ts', 'export const a = defineRule({});\n');
    expect(() => renderRegistry(root, registryOf('FACT_RULES'))).toThrow('same name');
  });

  test('a folder that does not exist has no registry, an empty one has an empty list', () => {
    expect(renderRegistry(root, registryOf('CALLABLES'))).toBeUndefined();
    mkdirSync(path.join(root, 'packages/rules/src/knowledge/callables'), { recursive: true });
    expect(renderRegistry(root, registryOf('CALLABLES'))?.content).toContain(
      'CALLABLES: readonly ModuleKnowledge[] = [];',
    );
  });
});
