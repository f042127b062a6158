// Compresses with the standard library of the machine's python3: an oracle that shares no code with the decoders.

import { execFileSync } from 'node:child_process';

const PROGRAM = `
import base64, bz2, json, lzma, sys
for item in json.load(sys.stdin):
    data = base64.b64decode(item["data"])
    print(base64.b64encode(eval(item["expression"], {"bz2": bz2, "lzma": lzma, "data": data})).decode())
`;

/**
 * Evaluates Python expressions over `data`, for example `bz2.compress(data, 1)`, in one interpreter.
 *
 * @param expressions written by the test itself, never from outside
 */
export function pythonCompress(data: Uint8Array, expressions: readonly string[]): Buffer[] {
  const encoded = Buffer.from(data).toString('base64');
  const request = JSON.stringify(expressions.map((expression) => ({ expression, data: encoded })));
  const answer = execFileSync('python3', ['-c', PROGRAM], { input: request, maxBuffer: 256 * 1024 * 1024 });
  return answer
    .toString('latin1')
    .trimEnd()
    .split('\n')
    .map((line) => Buffer.from(line, 'base64'));
}
