// What a judgement of a call says, and the rule that stands for each effect.

import { compareSeverity, type Evidence, type EvidenceValue, type Severity } from '@sentrascan/contract';
import {
  type Effect,
  pickleCallsArgument,
  pickleCallsUnknown,
  pickleExhaustsResources,
  pickleImportsModule,
  pickleLoadsNative,
  pickleLoadsPickle,
  pickleReachesNetwork,
  pickleReadsCredentials,
  pickleReadsEnvironment,
  pickleReadsFile,
  pickleRunsCode,
  pickleTouchesMemory,
  pickleWalksAttributes,
  pickleWritesFile,
  type TypedRule,
} from '@sentrascan/rules';
/** A rule about a call that a pickle makes. */
export type CallRule = TypedRule<{ readonly call: EvidenceValue; readonly effect: EvidenceValue } & Evidence>;

/** What a call comes to. */
export interface CallJudgement {
  readonly rule: CallRule;
  readonly severity: Severity;
  readonly callable: string;
  readonly effect: string;
  /** Judged worse than harmless: what is LOW says how the file is made, not what it does. */
  readonly isHarmless: boolean;
  /** The callable is known to be dangerous, rather than not known. */
  readonly isKnown: boolean;
}

/** The rule for each effect that a callable may have. */
export const RULE_BY_EFFECT: Readonly<Record<Effect, CallRule>> = {
  exec: pickleRunsCode,
  import: pickleImportsModule,
  unpickle: pickleLoadsPickle,
  attribute: pickleWalksAttributes,
  call: pickleCallsArgument,
  native: pickleLoadsNative,
  'file-read': pickleReadsFile,
  'file-write': pickleWritesFile,
  network: pickleReachesNetwork,
  environment: pickleReadsEnvironment,
  credential: pickleReadsCredentials,
  memory: pickleTouchesMemory,
  'denial-of-service': pickleExhaustsResources,
};

/** What reads attributes or sorts does no harm by being bound. */
export function isLenient(judgement: CallJudgement): boolean {
  return (
    judgement.rule === pickleCallsArgument &&
    compareSeverity(judgement.severity, pickleCallsUnknown.severity) >= 0
  );
}
