// The summary of a function that a pickle carries by value (cloudpickle, dill): a code object in pieces.

import type { CodeSummary, SymbolicValue } from '@sentrascan/contract';
import { type CallArguments, codeFromCall } from './code-from-call.ts';
import { summariseCode } from './summarise-code.ts';

export interface CodeCallOptions {
  /** Arguments of other calls of the same pickle, so that functions inside functions are followed. */
  readonly callArguments?: CallArguments;
  /** Import paths of the function's globals where the pickle says them (`np` -> `numpy`). */
  readonly globals?: ReadonlyMap<string, string>;
}

/**
 * Summarises the code object that a call of `types.CodeType`, cloudpickle's `_builtin_type('CodeType')` or dill's
 * `_create_code` builds.
 *
 * @param args the call's arguments; bytes are Latin-1 text
 * @returns undefined where the arguments have none of the known layouts: the caller then knows only that code is built.
 *   Cut bytes or tuples are said in `incomplete`. Throws nothing.
 */
export function summariseCodeCall(
  args: readonly SymbolicValue[],
  options: CodeCallOptions = {},
): CodeSummary | undefined {
  const code = codeFromCall(args, options.callArguments);
  if (code === undefined) return undefined;
  return summariseCode(code, options.globals === undefined ? {} : { globals: options.globals });
}
