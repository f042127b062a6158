// Callables whose calls are never taken for one another, since each one's arguments decide what it does.

import { CONSUMER_PATHS } from './consumers.ts';

export const DECIDED_BY_ARGUMENTS: ReadonlySet<string> = new Set([
  ...CONSUMER_PATHS,
  'builtins.getattr',
  'builtins.open',
  'builtins.type',
  'io.open',
  '_io.open',
  '_io.FileIO',
  'io.FileIO',
  'codecs.open',
  'os.fdopen',
  'copyreg._reconstructor',
  'functools.partial',
  '_functools.partial',
  'operator.attrgetter',
  'operator.methodcaller',
  '_operator.attrgetter',
  '_operator.methodcaller',
  'cloudpickle.cloudpickle.subimport',
  'cloudpickle.subimport',
  'numpy.core._ufunc_reconstruct',
  'numpy._core._ufunc_reconstruct',
]);
