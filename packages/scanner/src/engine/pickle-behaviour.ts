// What the pickles of one file would do, by kind of effect, and what each loader would make of them. Rendered from facts
// and the knowledge of callables; it judges nothing, the detectors do.

import type { LoaderOutcome, PickleCall, PickleProgram } from '@sentrascan/contract';
import { type Effect, isAllowedByWeightsOnly, type Judged } from '@sentrascan/rules';
import { isCarriedCode } from '../detectors/pickle/carried-code.ts';
import { renderCall, renderValue } from '../detectors/pickle/render-call.ts';

/** What is known of a name. */
export type KnowledgeOf = (module: string, name: string) => Judged;

export interface PickleEffects {
  readonly calls: readonly string[];
  readonly files: readonly string[];
  readonly network: readonly string[];
  readonly processes: readonly string[];
  readonly unknowns: readonly string[];
}

/** Entries told of one kind; a last one counts the rest. */
const TOLD = 20;

/** The restricted unpickler of PyTorch knows the opcodes that torch.save writes: those of protocol 2, and some of 3. */
const RESTRICTED_PROTOCOL = 3;

const KIND_BY_EFFECT: Readonly<Partial<Record<Effect, 'files' | 'network' | 'processes'>>> = {
  exec: 'processes',
  native: 'processes',
  'file-read': 'files',
  'file-write': 'files',
  network: 'network',
};

/** Every call that is not known to be safe, in the order of the file, by what it does. */
export function pickleEffects(programs: readonly PickleProgram[], knowledgeOf: KnowledgeOf): PickleEffects {
  const effects = {
    calls: new Set<string>(),
    files: new Set<string>(),
    network: new Set<string>(),
    processes: new Set<string>(),
  };
  const unknowns = new Set<string>();
  for (const program of programs) {
    for (const call of program.calls) {
      const known =
        call.callable.t === 'global' ? knowledgeOf(call.callable.module, call.callable.name) : undefined;
      if (known?.standing === 'safe') continue;
      const text = renderCall(call, program.calls);
      effects.calls.add(text);
      const isRebuilt = program.code.length > 0 && isBuilder(call);
      const kind = known?.effect === undefined || isRebuilt ? undefined : KIND_BY_EFFECT[known.effect];
      if (kind !== undefined) effects[kind].add(text);
      if (known?.standing !== 'dangerous') unknowns.add(renderValue(call.callable, program.calls));
    }
    for (const global of program.globals) {
      if (global.module === null || global.name === null) unknowns.add('(computed at load time)');
      else if (knowledgeOf(global.module, global.name).standing === 'unknown') {
        unknowns.add(global.name === '' ? global.module : `${global.module}.${global.name}`);
      }
    }
  }
  const told = (texts: ReadonlySet<string>) =>
    texts.size <= TOLD ? [...texts] : [...[...texts].slice(0, TOLD), `and ${texts.size - TOLD} more`];
  return {
    calls: told(effects.calls),
    files: told(effects.files),
    network: told(effects.network),
    processes: told(effects.processes),
    unknowns: [...unknowns].sort(),
  };
}

/**
 * @param programs of one file, outermost first
 * @param name the file's own, or `kind@offset` of a part found inside other bytes
 * @param identity formats that recognised the file
 */
export function loaderOutcomes(
  programs: readonly PickleProgram[],
  name: string,
  identity: readonly string[],
  carrier: string | undefined,
  knowledgeOf: KnowledgeOf,
): LoaderOutcome[] {
  const [first] = programs;
  if (first === undefined) return [];
  const worst = dangerousCalls(first, knowledgeOf);
  const full = outcomeOf(first, worst);
  const everything = programs.flatMap((program) => dangerousCalls(program, knowledgeOf));
  const all = programs.length > 1 && everything.length > worst.length ? outcomeOf(first, everything) : full;
  if (carrier === 'npy' || carrier === 'npz') {
    return [
      { loader: 'numpy.load(allow_pickle=True)', outcome: full },
      { loader: 'numpy.load', outcome: 'raises ValueError: object arrays are refused' },
    ];
  }
  if (/^[a-z0-9-]{1,20}@[0-9]{1,16}$/.test(name))
    return [{ loader: 'a reader that starts here', outcome: full }];
  const isTorch = carrier === 'torch-zip' || carrier === 'torch-tar' || identity.includes('torch-legacy');
  // torch.load takes a lone pickle for its old format, reads it, and then misses the magic number.
  const end =
    isTorch || full.startsWith('raises') || full.includes('then raises')
      ? ''
      : ', then raises: no magic number';
  const limited = restrictedOutcome(programs);
  const restricted =
    isTorch || limited.startsWith('raises') ? limited : 'raises: no magic number; runs nothing';
  const torch: LoaderOutcome[] = [
    {
      loader: 'torch.load(weights_only=False)',
      outcome: identity.includes('torch-legacy') ? all : `${full}${end}`,
    },
    { loader: 'torch.load', outcome: `${restricted} (from PyTorch 2.6; before, as with weights_only=False)` },
    { loader: 'torch.load(weights_only=True)', outcome: restricted },
  ];
  if (isTorch) return torch;
  const joblib: LoaderOutcome = { loader: 'joblib.load', outcome: full };
  if (identity.includes('joblib'))
    return [joblib, { loader: 'pickle.load', outcome: joblibAsPickle(first, worst) }];
  return [{ loader: 'pickle.load', outcome: full }, joblib, ...torch];
}

/** Rebuilds a function or class whose code is in the file: that code is told apart. */
function isBuilder(call: PickleCall): boolean {
  return call.callable.t === 'global' && isCarriedCode(call.callable.module, call.callable.name);
}

function dangerousCalls(program: PickleProgram, knowledgeOf: KnowledgeOf): string[] {
  const isDangerous = (call: PickleCall): boolean =>
    !(program.code.length > 0 && isBuilder(call)) &&
    (call.callable.t !== 'global' ||
      knowledgeOf(call.callable.module, call.callable.name).standing === 'dangerous');
  const own = program.calls.filter(isDangerous).map((call) => renderCall(call, program.calls));
  return [
    ...new Set([...own, ...program.nested.flatMap((nested) => dangerousCalls(nested.program, knowledgeOf))]),
  ];
}

function outcomeOf(program: PickleProgram, calls: readonly string[]): string {
  const ends = program.broken === undefined ? '' : `, then raises at byte ${program.broken.offset}`;
  if (calls.length === 0) {
    return program.broken === undefined
      ? 'returns an object; no call that is known to be dangerous'
      : `raises at byte ${program.broken.offset} (${program.broken.reason}); no call before that is known to be dangerous`;
  }
  const more = calls.length > 1 ? ` and ${calls.length - 1} more` : '';
  return `runs ${calls[0]}${more}${ends}`;
}

/** A plain unpickler takes the bytes of the first array for opcodes. */
function joblibAsPickle(program: PickleProgram, calls: readonly string[]): string {
  return calls.length === 0 ? 'raises in the bytes of the first array' : outcomeOf(program, calls);
}

function restrictedOutcome(programs: readonly PickleProgram[]): string {
  for (const program of programs) {
    if (program.protocol > RESTRICTED_PROTOCOL)
      return `raises: it does not read protocol ${program.protocol}`;
    if (program.anomalies.some((anomaly) => anomaly.kind === 'extension-registry'))
      return 'raises: it reads no EXT opcode';
    for (const global of program.globals) {
      if (global.module === null || global.name === null) return 'raises: a name is computed';
      const written = global.written ?? { module: global.module, name: global.name };
      if (
        !isAllowedByWeightsOnly(written.module, written.name) &&
        !isAllowedByWeightsOnly(global.module, global.name)
      ) {
        return `raises: ${global.module}.${global.name} is not on its list`;
      }
    }
  }
  return 'returns weights; runs nothing';
}
