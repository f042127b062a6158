// Judges TorchScript: a subset of Python that PyTorch runs in C++, where only operators reach anything. Pure.

import type { CodeSummary } from '@sentrascan/contract';
import {
  TORCH_FILE_CALLS,
  TORCH_NAMESPACES,
  torchscriptAccessesFile,
  torchscriptNeedsCustomOperator,
} from '@sentrascan/rules';
import { scopesOf, sourceCallOf } from './judge-source.ts';
import { judgementOfCall, type SourceJudgement } from './source-call.ts';

/** `ops.namespace.name`, also below `torch`. */
const OPERATOR = /^(?:torch\.)?ops\.(\w{1,100})\.(\w{1,200})$/;

/** @returns file access everywhere, and each namespace of custom operators once */
export function* judgeTorchscript(code: CodeSummary): Generator<SourceJudgement> {
  const told = new Set<string>();
  for (const scope of scopesOf(code)) {
    for (const call of scope.calls) {
      const source = { ...sourceCallOf(call, scope, new Set()), isImported: true };
      const [, namespace, name] = OPERATOR.exec(source.path) ?? [];
      const path = namespace === undefined ? source.path : `${namespace}.${name ?? ''}`;
      if (TORCH_FILE_CALLS.has(path)) {
        yield judgementOfCall(source, torchscriptAccessesFile, 'reaches files');
      } else if (namespace !== undefined && !TORCH_NAMESPACES.has(namespace) && !told.has(namespace)) {
        told.add(namespace);
        yield judgementOfCall(source, torchscriptNeedsCustomOperator, namespace);
      }
    }
  }
}
