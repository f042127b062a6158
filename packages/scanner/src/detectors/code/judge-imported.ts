// Judges what source does at the moment a loader imports it: whatever the harm is, it happens without another call. Pure.

import type { CodeSummary, Rule, Severity } from '@sentrascan/contract';
import {
  codeComputesCallable,
  codeLoadsNative,
  codeReachesNetwork,
  codeReadsSecrets,
  codeRunsCode,
  codeRunsProcess,
  codeWritesFile,
  HARMFUL_IN_HANDS,
  IMPORT_HARMS,
  type ImportHarm,
  type ImportHarmRule,
  LOADING_METHODS,
  POWERFUL_MODULE,
  type TypedRule,
} from '@sentrascan/rules';
import type { CodeEvidence } from './judge-code.ts';
import { LOOKS_ONLY } from './judge-command.ts';
import { scopesOf, sourceCallOf } from './judge-source.ts';
import { partsOf, type SourceCall, showCall } from './source-call.ts';

const RULE_OF: Readonly<Record<ImportHarmRule, Rule>> = {
  'runs-process': codeRunsProcess,
  'runs-code': codeRunsCode,
  'loads-native': codeLoadsNative,
  'reaches-network': codeReachesNetwork,
  'reads-secrets': codeReadsSecrets,
  'writes-file': codeWritesFile,
};

export interface ImportedJudgement {
  readonly rule: TypedRule<CodeEvidence>;
  readonly severity: Severity;
  readonly evidence: CodeEvidence;
  readonly line: number | undefined;
  readonly column: number | undefined;
}

/** @returns judgements on the calls that the import makes: torch.package's, a hub's or a server's */
export function* judgeImported(code: CodeSummary): Generator<ImportedJudgement> {
  for (const scope of scopesOf(code)) {
    if (scope.runs === 'call') {
      if (LOADING_METHODS.test(scope.name)) yield* judgeLoading(scope);
      continue;
    }
    for (const call of scope.calls) {
      const source = sourceCallOf(call, scope, new Set());
      const harm = harmOf(source);
      if (harm !== undefined) yield judgement(source, RULE_OF[harm.rule], harm.effect);
      else if (isComputed(source)) yield judgement(source, codeComputesCallable, '');
    }
  }
}

/** What a constructor does happens when the model is made. It may fetch its files; it has no program to start. */
function* judgeLoading(scope: CodeSummary): Generator<ImportedJudgement> {
  for (const call of scope.calls) {
    const source = sourceCallOf(call, scope, new Set());
    const harm = harmOf(source);
    if (harm?.rule !== 'runs-process' && harm?.rule !== 'reads-secrets') continue;
    yield judgement(source, RULE_OF[harm.rule], harm.effect);
  }
}

function harmOf(source: SourceCall): ImportHarm | undefined {
  const { call, path } = source;
  const [first] = call.args;
  const texts = [...call.args, ...(call.kwargs ?? []).map(([, value]) => value)].flatMap(
    (value) => partsOf(value, ' ') ?? [],
  );
  const own = IMPORT_HARMS.find(
    (harm) =>
      harm.path.test(path) &&
      (harm.text === undefined || texts.some((text) => harm.text?.test(text))) &&
      !(harm.exceptConstant === true && (first?.t === 'str' || first?.t === 'bytes')),
  );
  if (own !== undefined || LOOKS_ONLY.test(path)) return own;
  // `map(os.system, ...)`: handed to what calls it.
  for (const value of [...call.args, ...(call.kwargs ?? []).map(([, each]) => each)]) {
    if (value.t !== 'global') continue;
    const handed = `${value.module}.${value.name}`;
    if (HARMFUL_IN_HANDS.test(handed)) return IMPORT_HARMS.find((harm) => harm.path.test(handed));
  }
  return undefined;
}

/** A function of a powerful module, or of a module that is imported by a computed name. */
function isComputed({ call, path }: SourceCall): boolean {
  if (POWERFUL_MODULE.test(path)) return true;
  return path.startsWith('?.') && /(?:__import__|import_module)\(/.test(call.callable);
}

function judgement(source: SourceCall, rule: Rule, effect: string): ImportedJudgement {
  const { call, code } = source;
  return {
    rule,
    severity: rule.severity,
    evidence: { call: showCall(call), where: code.name, how: '', effect, python: '' },
    line: call.line,
    column: call.column,
  };
}
