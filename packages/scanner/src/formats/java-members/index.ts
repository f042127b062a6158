// Java code beside a model: archives that hold a model and compiled classes or libraries of them. Archives of classes alone
// (`.jar`, `.war`) are programs under their own names and not meant.

import type { Fact } from '@sentrascan/contract';
import type { Layout, Listing } from '../layout.ts';

const CLASS = /\.class$/i;
const LIBRARY = /\.(?:jar|war|aar)$/i;
const MODEL =
  /(?:^|\/)(?:model\.ini|pipeline\.pb|coefficients\.bin|schema\.json|saved_model\.pb|MLmodel|mlmodel|signature|data\.pkl)$|\.(?:pkl|pickle|pt|pth|ckpt|onnx|h5|hdf5|keras|npy|npz|safetensors|gguf|ubj|cbm|pmml|ser|model|joblib|mlmodel|tflite|params|pdparams|pdmodel|zip)$/i;
/** Libraries that are told one by one. */
const TOLD = 16;

export const layout: Layout = {
  id: 'java-members',
  title: 'Java code beside a model',

  recognise({ names }: Listing) {
    const libraries = names.filter((name) => LIBRARY.test(name));
    if (libraries.length === 0 && !names.some((name) => CLASS.test(name))) return undefined;
    // A manifest makes it an archive of Java: what it holds beside classes are its resources.
    if (
      names.some((name) => /^META-INF\/MANIFEST\.MF$/i.test(name)) ||
      !names.some((name) => MODEL.test(name))
    )
      return undefined;
    return {
      roleOf: (name) =>
        CLASS.test(name) || LIBRARY.test(name) ? { carrier: 'java-members', part: 'member' } : undefined,
      facts: libraries.slice(0, TOLD).map((name) => libraryFact(name)),
    };
  },
};

function libraryFact(name: string): Fact {
  return {
    kind: 'code.embedded',
    format: 'java-members',
    language: 'java',
    what: 'library',
    text: name.slice(0, 200),
    calls: [],
    runs: 'opt-in',
    place: name.slice(0, 200),
  };
}
