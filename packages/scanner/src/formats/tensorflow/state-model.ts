// What a person wants to know of a TensorFlow model that was walked, once the walk is over.

import type { ModelWalk } from './model-walk.ts';

/** @param formatVersion which of TensorFlow's files it is */
export function stateModel(walk: ModelWalk, formatVersion: string): void {
  const { context, tensors, parameters, dtypes, nodes } = walk;
  const info = (
    property: 'framework' | 'format-version' | 'tensors' | 'parameters' | 'dtypes',
    value: string,
  ) => context.emit({ kind: 'model.info', property, value });
  walk.finish();
  info('framework', 'tensorflow');
  info('format-version', `${formatVersion}, ${nodes} nodes`);
  if (tensors === 0) return;
  info('tensors', String(tensors));
  info('parameters', String(parameters));
  info('dtypes', [...dtypes].sort().join(', '));
}
