// Judges what source does at the moment a loader imports it: whatever the harm is, it happens without another call. Pure.

import { type CodeSummary, compareSeverity, isAtLeast, type Severity } from '@sentrascan/contract';
import { importedCodeSeverity, lookupCallable } from '@sentrascan/rules';
import { type CodeJudgement, judgeScope } from './judge-code.ts';
import { scopesOf } from './judge-source.ts';
import { showCall } from './source-call.ts';

export interface ImportedJudgement extends CodeJudgement {
  readonly line: number | undefined;
  readonly column: number | undefined;
}

/** Harm that code does by itself; reading a file or using an odd module is none. */
function isHarm({ rule }: CodeJudgement): boolean {
  return isAtLeast(rule.severity, 'high');
}

/**
 * @param carrier the container or repository whose loader imports the module
 * @returns judgements on the calls that the import makes, each place once a rule
 */
export function* judgeImported(code: CodeSummary, carrier: string): Generator<ImportedJudgement> {
  const worst = importedCodeSeverity(carrier);
  for (const scope of scopesOf(code)) {
    if (scope.runs === 'call') continue;
    for (const call of scope.calls) {
      const one = { ...scope, calls: [call], nested: [] };
      for (const judgement of judgeScope(one, lookupCallable)) {
        yield {
          ...judgement,
          severity: severityOf(judgement, worst),
          evidence: { ...judgement.evidence, call: showCall(call), where: scope.name },
          line: call.line,
          column: call.column,
        };
      }
    }
  }
}

function severityOf(judgement: CodeJudgement, worst: Severity): Severity {
  if (!isHarm(judgement)) return judgement.severity;
  return compareSeverity(worst, judgement.severity) < 0 ? worst : judgement.severity;
}
