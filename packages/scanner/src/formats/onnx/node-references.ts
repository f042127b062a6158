// Attributes of ONNX operations that name files: nodes that a compiler left for an execution provider.

import type { NamedString, ReferenceFact } from '@sentrascan/contract';

/**
 * Attributes of EPContext that hold paths (onnxruntime, docs/execution-providers/EP-Context-Design.md). `ep_cache_context`
 * is one where `embed_mode` is 0; else it is the compiled program itself.
 */
const CACHE_CONTEXT = 'ep_cache_context';
const SOURCE_MODEL = 'onnx_model_filename';
const EMBED_MODE = 'embed_mode';

/** The operator of PyTorch that an ATen node runs. */
const OPERATOR = 'operator';

/** Whether what is said here depends on that attribute. */
export function isJudgedAttribute(name: string): boolean {
  return name === CACHE_CONTEXT || name === SOURCE_MODEL || name === EMBED_MODE || name === OPERATOR;
}

/** The files that a node names. */
export function referencesOf(
  op: string,
  strings: readonly NamedString[],
  numbers: ReadonlyMap<string, number>,
): readonly Pick<ReferenceFact, 'purpose' | 'target' | 'access'>[] {
  if (op !== 'EPContext') return [];
  const isEmbedded = numbers.get(EMBED_MODE) !== 0;
  return strings
    .filter(({ name }) => (name === CACHE_CONTEXT && !isEmbedded) || name === SOURCE_MODEL)
    .map(({ value }) => ({ purpose: 'compiled-context', target: value, access: 'read' }));
}

/** The operation that runs: ATen nodes run the operator of PyTorch that an attribute names. */
export function operationOf(op: string, strings: readonly NamedString[]): string {
  const operator = op === 'ATen' ? strings.find(({ name }) => name === OPERATOR)?.value : undefined;
  return operator === undefined || operator === '' ? op : operator.replace(/^(?!\w+::)/, 'aten::');
}
