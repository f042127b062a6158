import { expect, it } from 'vitest';
import { MemoryAccess } from '../bytes/random-access.ts';
import type { SourceArtifact } from '../bytes/source-artifact.ts';
import { mlflowRoles } from './mlflow-roles.ts';

function source(path: string, text = ''): SourceArtifact {
  const bytes = Buffer.from(text);
  return {
    path,
    sizeBytes: bytes.length,
    handle: { kind: 'memory', bytes },
    open: () => new MemoryAccess(bytes),
  };
}

const model = (...lines: string[]) =>
  `flavors:\n  python_function:\n${lines.map((line) => `    ${line}\n`).join('')}`;
const run = (...sources: SourceArtifact[]) => [...mlflowRoles(sources).keys()];

it('knows the loader of a model and its own code, and no other file', () => {
  const files = ['m/code/my/loader.py', 'm/code/other.py', 'm/model.py', 'train.py'].map((path) =>
    source(path),
  );
  expect(run(source('m/MLmodel', model('code: code', 'loader_module: my.loader')), ...files)).toEqual([
    'm/code/my/loader.py',
  ]);
  expect(
    run(
      source('m/MLmodel', model('loader_module: mlflow.pyfunc.model', 'model_code_path: model.py')),
      ...files,
    ),
  ).toEqual(['m/model.py']);
  expect(run(source('m/MLmodel', model('model_code_path: /home/someone/model.py')), ...files)).toEqual([
    'm/model.py',
  ]);
});

it('has nothing to say of damaged models', () => {
  expect(run(source('MLmodel', 'flavors: ['), source('a.py'))).toEqual([]);
  expect(run(source('MLmodel', 'flavors: {python_function: [1]}'), source('a.py'))).toEqual([]);
});
