// Files that source writes so that something starts again or someone gets in, and files with credentials that it reads. Pure.

import type { SymbolicValue } from '@sentrascan/contract';
import {
  CREDENTIAL_PLACE,
  OPENERS,
  pythonReadsCredentials,
  pythonWritesStartupFile,
  STARTUP_PLACE,
} from '@sentrascan/rules';
import {
  argumentAt,
  judgementOfCall,
  partsOf,
  type SourceCall,
  type SourceJudgement,
  textOf,
} from './source-call.ts';

/** Methods of a path that write to it. */
const WRITING_METHOD = /^pathlib\.Path\.(?:write_text|write_bytes|touch|symlink_to|hardlink_to)$/;

const READING_METHOD = /^pathlib\.Path\.(?:read_text|read_bytes)$/;

/** Functions that write to the file named by their second argument. */
const COPYING = /^(?:shutil\.(?:copy|copy2|copyfile|move)|os\.(?:rename|replace|link|symlink))$/;

const WRITING_MODE = /[wax+]/;

/** Characters of a path that are looked at. */
const MAX_PATH = 400;

export function* judgePlaces(source: SourceCall): Generator<SourceJudgement> {
  const written = pathOf(writtenBy(source));
  if (written !== undefined && STARTUP_PLACE.test(written)) {
    yield judgementOfCall(source, pythonWritesStartupFile, 'writes where programs start or logins are kept');
    return;
  }
  const read = pathOf(readBy(source));
  if (read !== undefined && CREDENTIAL_PLACE.test(read))
    yield judgementOfCall(source, pythonReadsCredentials, 'reads credentials', { confidence: 'medium' });
}

function writtenBy(source: SourceCall): SymbolicValue | undefined {
  const { call, path } = source;
  if (WRITING_METHOD.test(path)) return call.receiver;
  if (COPYING.test(path)) return call.args[1] ?? argumentAt(call, 'dst');
  return opened(source, true);
}

function readBy(source: SourceCall): SymbolicValue | undefined {
  return READING_METHOD.test(source.path) ? source.call.receiver : opened(source, false);
}

/** The file that `open` opens, for writing or for reading alone. */
function opened({ call, path }: SourceCall, isWritten: boolean): SymbolicValue | undefined {
  const isMethod = path === 'pathlib.Path.open';
  // The flags of `os.open` are numbers.
  if (!isMethod && (path === 'os.open' || !OPENERS.test(path))) return undefined;
  const mode = textOf(argumentAt(call, 'mode', isMethod ? 0 : 1)) ?? 'r';
  if (WRITING_MODE.test(mode) !== isWritten) return undefined;
  return isMethod ? call.receiver : (call.args[0] ?? argumentAt(call, 'file'));
}

/** The known text of a path, with `/` between its parts. */
function pathOf(value: SymbolicValue | undefined): string | undefined {
  return partsOf(value, '*')
    ?.slice(-MAX_PATH)
    .replaceAll('\\', '/')
    .replace(/\/{2,8}/g, '/');
}
