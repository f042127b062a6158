// What a person wants to know of an ONNX model, as facts.

import type { ModelProperty } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';
import type { FormatContext } from '../format.ts';
import type { TensorTally } from './walk-tensor.ts';

/** Inputs, outputs and element types that are told. */
const TOLD_NAMES = 32;

/** Collected while the model is walked. */
export interface ModelInfo {
  producer?: string;
  producerVersion?: string;
  readonly texts: (readonly [ModelProperty, string])[];
  readonly opsets: string[];
  readonly inputs: string[];
  readonly outputs: string[];
}

/** States it. */
export function tellModelInfo(
  context: FormatContext,
  info: ModelInfo,
  { tensors, parameters, dtypes }: Pick<TensorTally, 'tensors' | 'parameters' | 'dtypes'>,
): void {
  const say = (property: ModelProperty, value: string) => {
    if (value !== '')
      context.emit({ kind: 'model.info', property, value: value.slice(0, LIMITS.modelNameBytes.value) });
  };
  say('framework', 'ONNX');
  for (const [property, value] of info.texts.slice(0, TOLD_NAMES)) say(property, value);
  say('producer', `${info.producer ?? ''} ${info.producerVersion ?? ''}`.trim());
  for (const opset of info.opsets.slice(0, TOLD_NAMES)) say('opset', opset);
  for (const name of info.inputs.slice(0, TOLD_NAMES)) say('inputs', name);
  for (const name of info.outputs.slice(0, TOLD_NAMES)) say('outputs', name);
  say('tensors', `${tensors}`);
  say('parameters', `${parameters}`);
  const types = [...dtypes].sort((a, b) => b[1] - a[1]).map(([dtype, count]) => `${dtype} (${count})`);
  say('dtypes', types.slice(0, TOLD_NAMES).join(', '));
}
