// Keras archives (`.keras`, under any name): a zip of config.json, metadata.json, weights as HDF5 or npz, and assets.
// Source of truth: keras/src/saving/saving_lib.py. What the configuration says is read by the dialect beside this file.

import type { Role } from '../format.ts';
import type { Layout, Listing } from '../layout.ts';

const CONFIGURATION = 'config.json';
const COMPANIONS = ['metadata.json', 'model.weights.h5', 'model.weights.npz'];

export const layout: Layout = {
  id: 'keras',
  title: 'Keras model',

  recognise(listing: Listing) {
    const { container, names } = listing;
    if (container !== 'zip' || !names.includes(CONFIGURATION)) return undefined;
    if (!COMPANIONS.some((name) => names.includes(name)) && !namesClass(listing)) return undefined;
    return {
      roleOf,
      facts: [{ kind: 'model.info', property: 'framework', value: 'Keras' }],
    };
  },
};

/** Bytes of config.json that are looked at: the class of the model stands near the beginning, or anywhere. */
const OPENING_BYTES = 64 * 1024;

/** In UTF-8 or, with NUL bytes between, in UTF-16 or UTF-32, all of which Python reads. */
function namesClass(listing: Listing): boolean {
  const opening = listing.read(CONFIGURATION, OPENING_BYTES);
  if (opening === undefined) return false;
  return Buffer.from(opening).toString('latin1').replaceAll('\0', '').includes('class_name');
}

function roleOf(name: string): Role | undefined {
  if (name === CONFIGURATION || COMPANIONS.includes(name)) return { carrier: 'keras', part: 'member' };
  // Vocabularies, a word a line: whatever the words are.
  if (/^assets\/.{0,400}\.txt$/.test(name)) return { carrier: 'keras', part: 'text' };
  // Weights of several files, and what layers keep beside them.
  return /^(?:assets\/|model_\d{1,6}\.weights\.|.{1,200}\.weights\.)/.test(name)
    ? { carrier: 'keras', part: 'member' }
    : undefined;
}
