// "What would this file do when loaded?", rendered from the facts of one artifact.

import {
  type Behaviour,
  compareText,
  type Fact,
  type PickleProgram,
  type ReportedGlobal,
  type SymbolicValue,
} from '@sentrascan/contract';
import { type KnowledgeOf, loaderOutcomes, pickleEffects } from './pickle-behaviour.ts';

export interface BehaviourSummary {
  readonly behaviour?: Behaviour;
  readonly globals?: readonly ReportedGlobal[];
}

/** How a name that is only computed at load time is written. */
const COMPUTED = '(computed at load time)';

/**
 * Summarises what an artifact imports and calls.
 *
 * @param facts of one artifact; only `pickle.program` says anything so far
 * @param artifact the formats that recognised it, and the carrier that its container gave it
 * @param knowledgeOf what is known of a name
 * @returns nothing where no fact speaks of behaviour
 */
export function summariseBehaviour(
  facts: readonly Fact[],
  artifact: {
    readonly name: string;
    readonly identity: readonly string[];
    readonly carrier: string | undefined;
  },
  knowledgeOf: KnowledgeOf,
): BehaviourSummary {
  const outer = facts.filter((fact) => fact.kind === 'pickle.program');
  const programs = outer.flatMap(withNested);
  if (programs.length === 0) return {};
  const globals = new Map<string, ReportedGlobal>();
  for (const program of programs) {
    const called = new Set(
      program.calls.map((call) => globalName(call.callable)).filter((name) => name !== undefined),
    );
    for (const seen of program.globals) {
      const module = seen.module ?? COMPUTED;
      const name = seen.name ?? COMPUTED;
      const key = `${module}\n${name}`;
      const before = globals.get(key);
      globals.set(key, {
        module,
        name,
        standing:
          seen.module === null || seen.name === null
            ? 'unknown'
            : knowledgeOf(seen.module, seen.name).standing,
        offset: Math.min(before?.offset ?? seen.offset, seen.offset),
        called: before?.called === true || called.has(`${seen.module}.${seen.name}`),
      });
    }
  }
  const listed = [...globals.values()].sort(
    (a, b) => a.offset - b.offset || compareText(a.module, b.module) || compareText(a.name, b.name),
  );
  const names = (wanted: readonly ReportedGlobal[]) =>
    wanted.map(({ module, name }) => `${module}.${name}`).sort(compareText);
  return {
    globals: listed,
    behaviour: {
      imports: names(listed),
      ...pickleEffects(programs, knowledgeOf),
      loaders: loaderOutcomes(outer, artifact.name, artifact.identity, artifact.carrier, knowledgeOf),
    },
  };
}

function withNested(program: PickleProgram): PickleProgram[] {
  // Depth is bounded by whoever made the fact.
  return [program, ...program.nested.flatMap((nested) => withNested(nested.program))];
}

function globalName(value: SymbolicValue): string | undefined {
  return value.t === 'global' ? `${value.module}.${value.name}` : undefined;
}
