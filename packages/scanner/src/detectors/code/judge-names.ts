// What the names and short strings of a code object suggest where its flow was not followed. Low confidence, no silence.

import type { CodeSummary } from '@sentrascan/contract';
import { type CodeJudgement, judgementOf } from './judge-code.ts';
import { type CallableLookup, dangerOf } from './resolve-callable.ts';
import { ruleForCall } from './rule-for-call.ts';

/** Names looked at; each pair costs a lookup. */
const MAX_NAMES = 128;

const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_.]{0,63}$/;

/** Every dangerous (module, name) pair that the names and strings of the code could form. */
export function* judgeNames(code: CodeSummary, lookup: CallableLookup): Generator<CodeJudgement> {
  const texts = code.constants.flatMap((constant) => (constant.t === 'str' ? [constant.v] : []));
  const names = [...new Set([...code.names, ...code.imports, ...texts])]
    .filter((name) => IDENTIFIER.test(name))
    .slice(0, MAX_NAMES);
  const seen = new Set<string>();
  for (const name of names) {
    const paths = [
      `builtins.${name}`,
      ...names.filter((module) => module !== name).map((module) => `${module}.${name}`),
    ];
    for (const path of paths) {
      const known = dangerOf(path, lookup);
      const rule =
        known === undefined ? undefined : ruleForCall({ callable: path, resolved: path, args: [] }, known);
      if (known === undefined || rule === undefined || known.matched === 'fallback' || seen.has(rule.id))
        continue;
      seen.add(rule.id);
      yield judgementOf(rule, code, { call: path, effect: known.why }, known.severity, 'low');
    }
  }
}
