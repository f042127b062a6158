// Judges names in Keras configurations that are no parts of models: Keras's own helpers, and the standard library.

import type { CallableReferenceFact } from '@sentrascan/contract';
import {
  isStandardLibrary,
  judgePath,
  KERAS_FUNCTION_PACKAGES,
  KERAS_HELPER_PACKAGES,
  KERAS_SAFETY_SWITCHES,
  kerasCallsNonLayer,
  kerasSwitchesOffSafety,
  LOADERS,
} from '@sentrascan/rules';
import type { Detector } from '../detector.ts';
import { shownText } from '../shown-text.ts';

const PACKAGES: ReadonlySet<string> = new Set(['keras', 'tf_keras', 'keras_hub', 'keras_nlp', 'keras_cv']);

let allowed: ReadonlySet<string> | undefined;

export const detector = {
  id: 'internal-name',
  consumes: ['callable.reference'],

  judge({ loader, path, place, how, offset }, context) {
    if (loader !== 'keras') return;
    const components = componentsBelowKeras(path);
    const last = components.at(-1);
    const evidence = { path: shownText(path, 120), place: shownText(place), how };
    const shared = { ...(offset === undefined ? {} : { location: { offset } }), meaning: path };
    if (last !== undefined && Object.hasOwn(KERAS_SAFETY_SWITCHES, last)) {
      const effect = KERAS_SAFETY_SWITCHES[last] ?? '';
      context.report(kerasSwitchesOffSafety, { evidence: { ...evidence, effect }, ...shared });
      return;
    }
    const what = helperKind(components, how) ?? libraryKind(path, how);
    // What is known to be dangerous is told as such, and what is known to be harmless is.
    if (what === undefined || isAllowed(path) || judgePath(path).standing !== 'unknown') return;
    context.report(kerasCallsNonLayer, { evidence: { ...evidence, what }, ...shared });
  },
} satisfies Detector<'callable.reference'>;

/** What a name is that is no part of models, in words; undefined where it may be one that is newer than the tables. */
function helperKind(components: readonly string[], how: CallableReferenceFact['how']): string | undefined {
  const [first = ''] = components;
  if (components.length < 2) return undefined;
  if (Object.hasOwn(KERAS_HELPER_PACKAGES, first)) return KERAS_HELPER_PACKAGES[first];
  return how === 'calls' && !KERAS_FUNCTION_PACKAGES.has(first) ? 'a function among classes' : undefined;
}

/** Modules in which programs register functions of their own. */
const OWN_MODULES: ReadonlySet<string> = new Set(['builtins', '__main__']);

/** A function or class of Python itself: no author wrote it, and no model is made of it. */
function libraryKind(path: string, how: CallableReferenceFact['how']): string | undefined {
  const module = path.slice(0, Math.max(0, path.lastIndexOf('.')));
  if (how === 'names' || OWN_MODULES.has(module) || !isStandardLibrary(module)) return undefined;
  return "a part of Python's standard library";
}

/** What follows the package's own name; nothing for names of other packages. */
function componentsBelowKeras(path: string): readonly string[] {
  const all = path.split('.', 64);
  const isTensorFlow = all[0] === 'tensorflow' || all[0] === 'tf';
  const start = isTensorFlow ? (all[1] === 'python' ? 2 : 1) : 0;
  if (!PACKAGES.has(all[start] ?? '')) return [];
  const components = all.slice(start + 1);
  if (components[0] === 'src' || components[0] === 'api') components.shift();
  return components;
}

function isAllowed(path: string): boolean {
  allowed ??= new Set(LOADERS.find(({ loader }) => loader === 'keras')?.allows.split(/\s+/));
  return allowed.has(path);
}
