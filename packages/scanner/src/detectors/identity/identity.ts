// Judges what content is against what its name promises, and content that is two things at once.

import {
  identityAmbiguousContainer,
  identityArchiveAsData,
  identityPickleAsData,
  identityPickleAsSafeFormat,
  identityPolyglot,
  identityUnreadableArchiveAsModel,
  nameClaims,
} from '@sentrascan/rules';
import type { Detector } from '../detector.ts';
import { lastName } from '../last-name.ts';

const ARCHIVES = ['zip', 'tar', '7z', 'seven-zip', 'rar'];
/** Archives that no loader of models opens. */
const FOREIGN_ARCHIVES = ['7z', 'seven-zip', 'rar'];
/** Layouts in which a zip or tar is a pickle's clothing. */
const PICKLE_LAYOUTS = ['torch-zip', 'torch-tar', 'torchscript', 'torch-package'];
/** Contents of a kind of their own: two of them in one file are a polyglot. Layouts and decodings are not among them. */
const KINDS = [
  ...ARCHIVES,
  'pickle',
  'npy',
  'pyc',
  'media',
  'data-file',
  'gguf',
  'hdf5',
  'safetensors',
  'tensorflow-saved-model',
  'tensorflow-graph',
  'tensorflow-checkpoint',
  'onnx',
  'ort',
  'executorch',
  'coreml',
  'paddle-program',
  'cntk',
  'rknn',
  'r-data',
  'java-stream',
  'xgboost',
  'lightgbm',
  'catboost',
  'gzip',
  'bzip2',
  'xz',
  'zstd',
  'lz4',
];
/** What may honestly end with a zip: its last member or its last object is one. */
const MAY_END_WITH_ZIP = ['tar', 'pickle', 'npy', 'data-file', 'r-data', 'java-stream'];

/** What ends with a zip by its own definition: files that go with the model. */
const ENDS_WITH_ZIP = ['tflite'];

type NameRule = typeof identityArchiveAsData;

export const detector = {
  id: 'identity',
  consumes: ['identity'],

  judge({ identity }, context) {
    // A member of a tar or zip may lie where readers of HDF5 look: it is read as what it is, twice.
    const isMember = identity.includes('tar') || identity.includes('zip');
    const kinds = identity.filter((id) => KINDS.includes(id) && !(isMember && id === 'hdf5'));
    const [first, second] = kinds;
    if (first !== undefined && second !== undefined) {
      const other =
        kinds.length === 2 && kinds.includes('zip') ? kinds.find((kind) => kind !== 'zip') : undefined;
      if (other !== undefined && MAY_END_WITH_ZIP.includes(other)) {
        context.report(identityAmbiguousContainer, { evidence: { first: other, second: 'zip' } });
      } else {
        context.report(identityPolyglot, { evidence: { first, second: kinds.slice(1).join(' and ') } });
      }
    }
    // Members of containers are named by the container: their names promise nothing to a user.
    if (context.role !== undefined && context.role.part !== 'whole') return;
    const name = lastName(context.artifact);
    const rule = ruleOf(identity, name);
    if (rule !== undefined) context.report(rule, { evidence: { name, content: identity.join(', ') } });
  },
} satisfies Detector<'identity'>;

function ruleOf(identity: readonly string[], name: string): NameRule | undefined {
  const has = (ids: readonly string[]) => identity.some((id) => ids.includes(id));
  // A pickle of protocol 0 is text, and some texts look like one: what it does is judged, its name is not.
  const isPickle = (identity.includes('pickle') && !identity.includes('text')) || has(PICKLE_LAYOUTS);
  const promisesData = nameClaims(name, 'data');
  if (isPickle && nameClaims(name, 'safe-model')) return identityPickleAsSafeFormat;
  if (isPickle && promisesData) return identityPickleAsData;
  if (has(FOREIGN_ARCHIVES) && nameClaims(name, 'model')) return identityUnreadableArchiveAsModel;
  if (has(ENDS_WITH_ZIP)) return undefined;
  if (has(ARCHIVES) && (promisesData || nameClaims(name, 'safe-model'))) {
    return identityArchiveAsData;
  }
  return undefined;
}
