// Judges names of Keras's own packages in its configurations that are no parts of models.

import {
  judgePath,
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
    const first = components[0];
    if (first === undefined || last === undefined) return;
    const evidence = { path: shownText(path, 120), place: shownText(place), how };
    const shared = { ...(offset === undefined ? {} : { location: { offset } }), meaning: path };
    if (Object.hasOwn(KERAS_SAFETY_SWITCHES, last)) {
      const effect = KERAS_SAFETY_SWITCHES[last] ?? '';
      context.report(kerasSwitchesOffSafety, { evidence: { ...evidence, effect }, ...shared });
      return;
    }
    if (components.length < 2 || !Object.hasOwn(KERAS_HELPER_PACKAGES, first) || isAllowed(path)) return;
    // What is known to be dangerous is told as such.
    if (judgePath(path).standing === 'dangerous') return;
    const what = KERAS_HELPER_PACKAGES[first] ?? '';
    context.report(kerasCallsNonLayer, { evidence: { ...evidence, what }, ...shared });
  },
} satisfies Detector<'callable.reference'>;

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
