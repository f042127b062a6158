// Answers what is known of a dotted name that a configuration writes in one piece: `os.system`, `torch.nn.Linear`. Where the
// module ends is not written, so every place is tried.

import { compareSeverity } from '@sentrascan/contract';
import { dangerousModule } from './attribute-paths.ts';
import { type Judged, lookupCallable } from './lookup-callable.ts';

/** No Python path that anyone writes is deeper. */
const MAX_COMPONENTS = 64;

const UNKNOWN: Judged = { standing: 'unknown', why: 'nothing is known of this name', matched: 'none' };

/**
 * Judges a dotted Python name.
 *
 * @param path components separated by dots; a colon between module and name (`os:system`) counts as a dot
 * @returns the worst danger that any split finds; else what is known to be safe; else unknown
 */
export function judgePath(path: string): Judged {
  const components = path.replace(':', '.').split('.', MAX_COMPONENTS);
  let best: Judged | undefined;
  for (let split = components.length - 1; split >= 1; split--) {
    const judged = lookupCallable(components.slice(0, split).join('.'), components.slice(split).join('.'));
    if (isNamesakeOnly(judged)) continue;
    if (best === undefined || isWorse(judged, best)) best = judged;
  }
  if (best !== undefined) return best;
  // A bare name is one of the builtins, where it is one at all; `${name}` and names of modules are none.
  const builtin = lookupCallable('builtins', path);
  return components.length === 1 && builtin.matched === 'exact' ? builtin : UNKNOWN;
}

/** Modules that nobody gives to a part of his own package: whatever is reached through them counts. */
const NEVER_OWN: ReadonlySet<string> = new Set(
  'os subprocess sys builtins __builtin__ posix nt pty ctypes importlib runpy commands popen2 socket winreg'.split(
    ' ',
  ),
);

/** A class behind a module (`socket.Feature`): the dangerous names of those modules are functions, or listed. */
const OWN_CLASS = /^[^.]+\.[A-Z](?:[a-z]\w*)?$/;

/**
 * True where a component only has the name of a dangerous module (`src.utils.logging.Setup`, `torchvision.io.read_image`): what
 * follows is none of the dangerous names of that module.
 */
function isNamesakeOnly({ standing, matched, path }: Judged): boolean {
  if (standing !== 'dangerous' || (matched !== 'path' && matched !== 'alias') || path === undefined)
    return false;
  const [module = ''] = path.split('.', 1);
  return (!NEVER_OWN.has(module) || OWN_CLASS.test(path)) && !isListedDanger(path);
}

function isListedDanger(path: string): boolean {
  const components = path.split('.', MAX_COMPONENTS);
  for (let split = components.length - 1; split >= 1; split--) {
    const judged = lookupCallable(components.slice(0, split).join('.'), components.slice(split).join('.'));
    if (judged.matched === 'exact') return judged.standing === 'dangerous';
  }
  return false;
}

/**
 * The name that a path comes down to where it leads through another module that imported a dangerous one
 * (`shutil.os.system` is `os.system`); undefined for any other path.
 *
 * @param path components separated by dots
 */
export function reachedThroughModule(path: string): string | undefined {
  const components = path.split('.', MAX_COMPONENTS);
  for (let at = components.length - 2; at >= 1; at--) {
    const target = dangerousModule(components[at] ?? '');
    if (target === undefined || !NEVER_OWN.has(target)) continue;
    const reached = `${target}.${components.slice(at + 1).join('.')}`;
    if (isListedDanger(reached)) return reached;
  }
  return undefined;
}

function isWorse(a: Judged, b: Judged): boolean {
  if (a.standing === 'dangerous') {
    return b.standing !== 'dangerous' || compareSeverity(a.severity ?? 'low', b.severity ?? 'low') < 0;
  }
  return a.standing === 'safe' && b.standing === 'unknown';
}
