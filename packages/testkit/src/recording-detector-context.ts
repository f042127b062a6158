// A DetectorContext that writes down what a detector reports. For tests of detectors; not the engine.

import type { Evidence, FactKind, FactOf, Severity } from '@sentrascan/contract';
import { composeMessage, type TypedRule } from '@sentrascan/rules';
import type { Detector, DetectorContext, Judgement } from '../../scanner/src/detectors/detector.ts';
import type { Role } from '../../scanner/src/formats/format.ts';

export interface RecordedReport {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly judgement: Judgement<Evidence>;
}

/** What a detector reports of one fact. */
export function reportsOf<K extends FactKind>(
  detector: Detector<K>,
  fact: FactOf<K>,
  place: { readonly artifact?: string; readonly role?: Role } = {},
): RecordedReport[] {
  const reports: RecordedReport[] = [];
  const context: DetectorContext = {
    artifact: place.artifact ?? 'model.pt',
    role: place.role,
    memory: {},
    gap: () => undefined,
    withhold: () => undefined,
    keyed: () => undefined,
    report<E extends Evidence>(rule: TypedRule<E>, judgement: Judgement<E>) {
      reports.push({
        ruleId: rule.id,
        severity: judgement.severity ?? rule.severity,
        message: composeMessage(rule, judgement.evidence),
        judgement,
      });
    },
  };
  detector.judge(fact, context);
  detector.finish?.(context);
  return reports;
}
