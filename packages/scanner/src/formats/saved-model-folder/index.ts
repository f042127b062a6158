// saved-model-folder: the folder that tf.saved_model.save writes, inside a zip or tar.
//
//   <root>/saved_model.pb          the graphs          <root>/variables/variables.{index,data-*}   the weights
//   <root>/assets/                 vocabularies        <root>/assets.extra/                        what the author adds
//   <root>/keras_metadata.pb, fingerprint.pb

import type { Role } from '../format.ts';
import type { Layout, Listing } from '../layout.ts';
import { ArchiveRoots } from '../torch-zip/archive-roots.ts';

const FOLDERS = /^(?:variables|assets|assets\.extra)\//;
const DATA = /^variables\/[^/]*\.data-\d{5}-of-\d{5}$/;

export const layout: Layout = {
  id: 'saved-model-folder',
  title: 'TensorFlow SavedModel folder',

  recognise({ names }: Listing) {
    const binary = new ArchiveRoots(names, 'saved_model.pb');
    const text = new ArchiveRoots(names, 'saved_model.pbtxt');
    if (binary.isEmpty && text.isEmpty) return undefined;
    return { roleOf: (name) => roleBelow(binary, name) ?? roleBelow(text, name) };
  },
};

function roleBelow(roots: ArchiveRoots, name: string): Role | undefined {
  // The nearest folder that holds a model: what lies in its subfolders belongs to it.
  for (
    let slash = name.lastIndexOf('/');
    slash >= 0;
    slash = slash === 0 ? -1 : name.lastIndexOf('/', slash - 1)
  ) {
    if (roots.before(name, slash + 1) !== undefined) return roleOf(name.slice(slash + 1));
  }
  return roots.before(name, 0) === undefined ? undefined : roleOf(name);
}

function roleOf(below: string): Role | undefined {
  if (DATA.test(below)) return { carrier: 'saved-model', part: 'tensor-data' };
  return FOLDERS.test(below) ? { carrier: 'saved-model', part: 'member' } : undefined;
}
