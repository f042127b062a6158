// Calls that make Python source unsafe by their name and arguments, all of them. What needs more than names and arguments
// stands in the detectors.

import { CALLS_OF_CODE_LOADERS } from './python-calls/code-loaders.ts';
import { CALLS_OF_CONNECTIONS } from './python-calls/connections.ts';
import { CALLS_OF_DESERIALISERS } from './python-calls/deserialisers.ts';
import { CALLS_OF_FILES } from './python-calls/files.ts';
import { CALLS_OF_MODEL_LOADERS } from './python-calls/model-loaders.ts';
import type { PythonCallRow } from './python-calls/python-call-row.ts';
import { CALLS_OF_TEXTS } from './python-calls/texts.ts';

export type * from './python-calls/python-call-row.ts';

/** Every row; for one call and rule the first that fits counts. */
export const PYTHON_CALLS: readonly PythonCallRow[] = [
  ...CALLS_OF_DESERIALISERS,
  ...CALLS_OF_MODEL_LOADERS,
  ...CALLS_OF_CODE_LOADERS,
  ...CALLS_OF_CONNECTIONS,
  ...CALLS_OF_FILES,
  ...CALLS_OF_TEXTS,
];
