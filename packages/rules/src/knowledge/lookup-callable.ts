// Answers what is known of one (module, name) pair. It knows nothing of arguments, opcodes or findings.

import type { Severity } from '@sentrascan/contract';
import { compareSeverity, isAtLeast } from '@sentrascan/contract';
import { dangerousModule, isDunder, reachesBuiltins } from './attribute-paths.ts';
import type { CallableEntry, CalledArguments, DangerousCallable, Effect } from './callable-entry.ts';
import { indexOf } from './module-index.ts';
import { reExportedFrom } from './re-exports.ts';
import { isStandardLibrary } from './standard-library.ts';

/** How a judgement was reached. */
export type MatchedBy =
  /** The pair itself is listed. */
  | 'exact'
  /** The module, or a package above it, has a standing for what is not listed. */
  | 'fallback'
  /** A dotted name that leads through a dangerous module, or to a listed name. */
  | 'path'
  /** Another module's callable or module object under a second name. */
  | 'alias'
  /** A component like `__globals__`. */
  | 'dunder'
  /** Unknown, in the standard library. */
  | 'stdlib-unknown'
  /** Unknown. */
  | 'none';

/** What is known of one name, and how that is known. */
export interface Judged {
  readonly standing: 'dangerous' | 'safe' | 'unknown';
  /** Present when dangerous. */
  readonly effect?: Effect;
  /** Present when dangerous. */
  readonly severity?: Severity;
  /** One line, never empty. */
  readonly why: string;
  /** What a dotted path or alias leads to (`os.system`), where it is not the pair itself. */
  readonly path?: string;
  readonly matched: MatchedBy;
  readonly calls?: CalledArguments;
  /** See DangerousCallable: harmless where all arguments were read and are harmless. */
  readonly judgedByArgument?: true;
}

/** No Python path that anyone writes is deeper; what is deeper is judged by its components alone. */
const MAX_COMPONENTS = 64;

/** Longest chain of re-exports that is followed. */
const MAX_ALIAS_HOPS = 4;

/**
 * Judges one importable name.
 *
 * The exact pair comes first; then dotted paths, second names, and the standing of the whole module. No prefix makes
 * a dotted name safe. An unknown name says so. Never throws, on any two strings; takes time linear in their length.
 *
 * @param module the module as the pickle names it (`os`, `__builtin__`, `torch.serialization`)
 * @param name the name as the pickle names it; dots walk attributes (`os.system`)
 */
export function lookupCallable(module: string, name: string): Judged {
  return judge(module, name, MAX_ALIAS_HOPS);
}

function judge(module: string, name: string, hops: number): Judged {
  const exact = entryOf(module, name);
  if (exact !== undefined) return fromEntry(exact, 'exact');
  const judged = name.includes('.') ? judgePath(module, name, hops) : judgeSecondName(module, name, hops);
  if (judged !== undefined) return judged;
  const whole = fallbackOf(module);
  if (whole !== undefined) return fromEntry(whole, 'fallback');
  return isStandardLibrary(module)
    ? { standing: 'unknown', why: 'a standard-library name without an entry', matched: 'stdlib-unknown' }
    : { standing: 'unknown', why: 'nothing is known of this name', matched: 'none' };
}

/** The function that Cython writes for each of its classes: it makes an empty object of the class it is given. */
const CYTHON_REBUILDER = /^__pyx_unpickle_[A-Za-z0-9_]{1,100}$/;

/** An undotted name that is really another module's callable, a module object, or a dunder. */
function judgeSecondName(module: string, name: string, hops: number): Judged | undefined {
  if (isDunder(name)) return dunder(name, name);
  if (CYTHON_REBUILDER.test(name) && !isStandardLibrary(module)) {
    return {
      standing: 'safe',
      why: 'Cython wrote it: makes an object of the class it is given',
      matched: 'exact',
    };
  }
  const origin = hops > 0 ? reExportedFrom(module, name) : undefined;
  if (origin !== undefined) {
    const judged = judge(origin.module, origin.name, hops - 1);
    if (judged.standing !== 'unknown')
      return { ...judged, matched: 'alias', path: `${origin.module}.${origin.name}` };
  }
  const target = dangerousModule(name);
  if (target === undefined) return undefined;
  const whole = fallbackOf(module);
  if (whole !== undefined && isAtLeast(whole.severity, 'high')) return undefined;
  return {
    standing: 'dangerous',
    effect: 'attribute',
    severity: 'high',
    why: `hands out module ${target}, all of whose functions are then in reach`,
    path: target,
    matched: 'alias',
  };
}

/** A dotted name: walks it, changing module where a component is one, and judges the worst way to read it. */
function judgePath(module: string, name: string, hops: number): Judged | undefined {
  const components = name.split('.', MAX_COMPONENTS);
  let worst: Judged | undefined;
  const consider = (judged: Judged | undefined) => {
    if (judged === undefined || judged.standing !== 'dangerous') return;
    if (worst === undefined || compareSeverity(judged.severity ?? 'low', worst.severity ?? 'low') < 0)
      worst = judged;
  };
  for (const [index, component] of components.entries()) {
    const rest = components.slice(index + 1).join('.');
    const target = dangerousModule(component);
    if (target !== undefined) consider(throughModule(target, rest, name));
    if (isDunder(component)) consider(dunder(component, name));
    if (rest === '') continue;
    const inner = `${module}.${components.slice(0, index + 1).join('.')}`;
    consider(submodule(inner, rest));
    const origin = index === 0 && hops > 0 ? reExportedFrom(module, component) : undefined;
    if (origin !== undefined)
      consider(
        renamed(
          judge(origin.module, `${origin.name}.${rest}`, hops - 1),
          `${origin.module}.${origin.name}.${rest}`,
        ),
      );
  }
  const first = components[0] ?? '';
  const owner = entryOf(module, first);
  if (owner?.standing === 'dangerous') consider({ ...fromEntry(owner, 'path'), path: `${module}.${first}` });
  return worst;
}

/** The rest of a path, looked up in the module that the path has led to. HIGH or above whatever it is. */
function throughModule(target: string, rest: string, name: string): Judged {
  const entry =
    rest === '' ? undefined : (entryOf(target, rest) ?? entryOf(target, rest.split('.')[0] ?? ''));
  const reached = entry ?? fallbackOf(target);
  const path = rest === '' ? target : `${target}.${rest}`;
  if (reached?.standing !== 'dangerous') {
    return {
      standing: 'dangerous',
      effect: 'attribute',
      severity: 'high',
      why: `walks through module ${target} by attribute (${shorten(name)})`,
      path,
      matched: 'path',
    };
  }
  const severity = compareSeverity(reached.severity, 'high') < 0 ? reached.severity : 'high';
  return { ...fromEntry(reached, 'path'), severity, path };
}

/** `numpy` with `testing._private.utils.runstring`: the leading components are submodules. */
function submodule(module: string, rest: string): Judged | undefined {
  const index = indexOf(module);
  if (index === undefined) return undefined;
  const entry = index.names.get(rest) ?? index.fallback;
  return entry === undefined ? undefined : { ...fromEntry(entry, 'path'), path: `${module}.${rest}` };
}

function dunder(component: string, name: string): Judged {
  const builtin = reachesBuiltins(component)
    ? name.slice(name.indexOf(component) + component.length + 1)
    : '';
  const entry = builtin === '' ? undefined : entryOf('builtins', builtin);
  const critical = entry?.standing === 'dangerous' && entry.severity === 'critical';
  return {
    standing: 'dangerous',
    effect: 'attribute',
    severity: critical ? 'critical' : 'high',
    why: `${shorten(component)} leads from any object to the classes, globals or code behind it`,
    path: shorten(name),
    matched: 'dunder',
  };
}

function renamed(judged: Judged, path: string): Judged {
  return { ...judged, path, matched: 'alias' };
}

function fromEntry(entry: CallableEntry, matched: MatchedBy): Judged {
  return { ...entry, matched };
}

function entryOf(module: string, name: string): CallableEntry | undefined {
  return indexOf(module)?.names.get(name);
}

/** The standing of what a module does not list: its own, or that of a package above it which covers its tree. */
function fallbackOf(module: string): DangerousCallable | undefined {
  const own = indexOf(module)?.fallback;
  if (own !== undefined) return own;
  let end = module.lastIndexOf('.');
  for (let level = 0; end > 0 && level < MAX_COMPONENTS; level++) {
    const above = indexOf(module.slice(0, end));
    if (above?.fallback !== undefined && above.reach === 'tree') return above.fallback;
    end = module.lastIndexOf('.', end - 1);
  }
  return undefined;
}

function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 77)}...`;
}
