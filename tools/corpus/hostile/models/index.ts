// The hostile models and their honest twins, by group.

import type { HostileFile } from '../recipe.ts';
import { configurations } from './configurations.ts';
import { keras } from './keras.ts';
import { languageModels } from './language-models.ts';
import { bytesOf, type ModelGroup } from './model-row.ts';
import { onnx } from './onnx.ts';
import { others } from './others.ts';
import { tensorflow } from './tensorflow.ts';
import { torch } from './torch.ts';
import { trees } from './trees.ts';

/** A file of the set, with what is expected of it. */
export interface ModelFile extends HostileFile {
  readonly isHonest: boolean;
}

const GROUPS: readonly ModelGroup[] = [
  ...keras,
  ...tensorflow,
  ...onnx,
  ...languageModels,
  ...torch,
  ...configurations,
  ...trees,
  ...others,
];

/** Every file, in a folder of its own, so that none says anything of another. */
export function modelFiles(): ModelFile[] {
  return GROUPS.flatMap(({ group, rows }) =>
    rows.map(([what, expected, name, content], index) => ({
      family: group,
      name: `${String(index).padStart(2, '0')}-${what.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}/${name}`,
      severity: expected === 'honest' ? ('low' as const) : expected,
      isHonest: expected === 'honest',
      bytes: bytesOf(content),
      source: what,
    })),
  );
}
