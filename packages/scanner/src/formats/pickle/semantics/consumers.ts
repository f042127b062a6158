// The callables that load what they are given: pickles, files of any format, marshalled code, parts of code objects.

export type Consumer = 'pickle' | 'file' | 'marshal' | 'code';

export const CONSUMERS: ReadonlyMap<string, Consumer> = new Map<string, Consumer>([
  ...[
    'pickle',
    '_pickle',
    'cPickle',
    'dill',
    'dill._dill',
    'cloudpickle',
    'cloudpickle.cloudpickle',
    'pickle5',
  ].flatMap((module) =>
    ['loads', '_loads', 'load', '_load', 'Unpickler', '_Unpickler'].map(
      (name) => [`${module}.${name}`, 'pickle'] as const,
    ),
  ),
  ['multiprocessing.reduction.ForkingPickler.loads', 'pickle'],
  ['lib2to3.pgen2.grammar.Grammar.loads', 'pickle'],
  ['torch.storage._load_from_bytes', 'file'],
  ['torch.load', 'file'],
  ['torch.serialization.load', 'file'],
  ['joblib.load', 'file'],
  ['joblib.numpy_pickle.load', 'file'],
  ['numpy.load', 'file'],
  ['pandas.read_pickle', 'file'],
  ['pandas.io.pickle.read_pickle', 'file'],
  ['marshal.loads', 'marshal'],
  ['marshal.load', 'marshal'],
  ['types.CodeType', 'code'],
  ['builtins.code', 'code'],
  ['dill._dill._create_code', 'code'],
]);

export const CONSUMER_PATHS: readonly string[] = [...CONSUMERS.keys()];
