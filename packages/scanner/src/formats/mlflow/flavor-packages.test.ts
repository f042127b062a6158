import type { Dependency } from '@sentrascan/contract';
import { MemoryAccess } from '@sentrascan/scanner/bytes/random-access';
import { expect, it } from 'vitest';
import { DEFAULT_PLUGINS } from '../../engine/default-plugins.ts';
import { scanSource } from '../../engine/scan-source.ts';

const MLMODEL = `artifact_path: model
flavors:
  python_function:
    env:
      conda: conda.yaml
    loader_module: mlflow.sklearn
    python_version: 3.9.1
  sklearn:
    pickled_model: model.pkl
    sklearn_version: 1.0.2
  pytorch:
    pytorch_version: "1.13"
mlflow_version: 2.1.0
`;

it('reads the releases that flavours name, with their lines', () => {
  const bytes = Buffer.from(MLMODEL);
  const source = { path: 'MLmodel', sizeBytes: bytes.length, open: () => new MemoryAccess(bytes) };
  const { artifact } = scanSource(source, {}, DEFAULT_PLUGINS, () => 0);
  const told = artifact.manifest?.dependencies.map(
    ({ name, version, place, confidence }: Dependency) =>
      `${place.line}:${place.column} ${name} ${version} ${confidence}`,
  );
  expect(told).toEqual(['10:5 scikit-learn 1.0.2 low', '12:5 torch 1.13 low']);
});
