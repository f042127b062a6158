// Text that source runs as code: known, given from outside, decoded or downloaded. Pure.

import {
  DECODER_ORIGIN,
  EVALUATORS,
  FILE_ORIGIN,
  NETWORK_ORIGIN,
  PRINTED_HERE_SEVERITY,
  pythonEvaluatesCode,
  pythonLoadsCodeByName,
  pythonRunsHiddenCode,
  RECEIVED_ORIGIN,
} from '@sentrascan/rules';
import { LOOKS_ONLY } from './judge-command.ts';
import { globalsIn, judgementOfCall, type SourceCall, type SourceJudgement, textOf } from './source-call.ts';

/** Texts put together letter by letter. */
const LETTERS = /^builtins\.(?:chr|unichr)$/;

export function* judgeEvaluation(source: SourceCall): Generator<SourceJudgement> {
  const { call, path } = source;
  if (!EVALUATORS.has(path)) {
    yield* judgeHandedOver(source);
    return;
  }
  const [code] = call.args;
  const isFolded = (code?.t === 'str' || code?.t === 'bytes') && code.folded === true;
  const hidden = call.origins?.find(
    (origin) =>
      DECODER_ORIGIN.test(origin) ||
      NETWORK_ORIGIN.test(origin) ||
      RECEIVED_ORIGIN.test(origin) ||
      LETTERS.test(origin),
  );
  if (hidden !== undefined && (code === undefined || textOf(code) === undefined || isFolded)) {
    yield judgementOfCall(source, pythonRunsHiddenCode, hidden);
    return;
  }
  // Constant source was analysed like the file itself, and what it does was judged.
  if (code === undefined || textOf(code) !== undefined || asksForTreeOnly(source)) return;
  // `exec` of a file is how packages read their version; `eval` of one reads data.
  if (path !== 'builtins.eval' && call.origins?.some((origin) => FILE_ORIGIN.test(origin)) === true) {
    yield judgementOfCall(source, pythonLoadsCodeByName, 'runs the content of another file');
    return;
  }
  // `eval(repr(x))`: what is printed here is read here.
  if (call.origins?.length === 1 && call.origins[0] === 'builtins.repr') {
    yield judgementOfCall(source, pythonEvaluatesCode, 'reads back what was printed right here', {
      severity: PRINTED_HERE_SEVERITY,
    });
    return;
  }
  const effect =
    path === 'builtins.compile' ? 'compiles text that is not known here' : 'runs text that is not known here';
  yield judgementOfCall(source, pythonEvaluatesCode, effect);
}

/** `compile(..., ast.PyCF_ONLY_AST)` makes a tree and nothing that runs. */
function asksForTreeOnly({ call }: SourceCall): boolean {
  const flags = call.args[3] ?? call.kwargs?.find(([name]) => name === 'flags')?.[1];
  return flags?.t === 'global' && flags.name === 'PyCF_ONLY_AST';
}

/** `map(eval, lines)`. */
function* judgeHandedOver(source: SourceCall): Generator<SourceJudgement> {
  if (LOOKS_ONLY.test(source.path)) return;
  const handed = globalsIn(source.call).find((path) => EVALUATORS.has(path));
  if (handed === undefined || handed.endsWith('.compile')) return;
  yield judgementOfCall(source, pythonEvaluatesCode, `hands over ${handed}`, { confidence: 'medium' });
}
