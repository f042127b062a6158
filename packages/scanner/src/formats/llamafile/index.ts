// llamafile: a program for every system (Actually Portable Executable: `ape/ape.S` of Cosmopolitan) with a zip behind it
// that holds the model. It is run by design; its first bytes are a DOS header and a shell script at once. The zip is read
// by the format of zips, the model in it by its own.
//
// Anomalies: program-by-design, program-under-model-name.

import type { RandomAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { findEndRecords, readDirectoryEnd } from '../zip/directory.ts';
import { isProgramOpening } from './opening.ts';

/** Names under which programs lie: of llamafiles, of Windows, and without an extension. */
const PROGRAM_NAME = /(?:\.llamafile|\.exe|\.com|^[^.]*)$/i;
/** The shell script stands among the headers. */
const SCRIPT_BYTES = 64 * 1024;

export const format: Format = {
  id: 'llamafile',
  title: 'llamafile',
  extensions: ['.llamafile'],

  identify({ head }: Probe) {
    return isProgramOpening(head) ? 'certain' : undefined;
  },

  walk(context: FormatContext) {
    const programEnd = firstMember(context.bytes);
    const isProgram = PROGRAM_NAME.test(context.name);
    context.emit({
      kind: 'format.anomaly',
      format: 'llamafile',
      anomaly: isProgram ? 'program-by-design' : 'program-under-model-name',
      detail: `the first ${programEnd} bytes are a program`,
      offset: 0,
    });
    context.emit({ kind: 'model.info', property: 'framework', value: 'llamafile' });
    // Under another name nothing says that a program belongs there.
    if (isProgram) context.explain(0, programEnd);
    tellScript(context, programEnd);
  },
};

/** Where the zip begins: what stands before it is the program. The whole file where there is none. */
function firstMember(bytes: RandomAccess): number {
  let first = bytes.sizeBytes;
  for (const at of findEndRecords(bytes)) {
    let left = LIMITS.containerEntries.value;
    const end = readDirectoryEnd(bytes, at, new Set(), () => left-- > 0);
    for (const { base, headers } of end?.directories ?? []) {
      for (const { localOffset } of headers)
        if (localOffset + base > 0) first = Math.min(first, localOffset + base);
    }
  }
  return first;
}

/** Lines of the header that print; what the shell of a machine runs when the file is started there. */
function tellScript(context: FormatContext, programEnd: number): void {
  const head = context.bytes.read(0, Math.min(programEnd, SCRIPT_BYTES));
  const lines = new TextDecoder('latin1').decode(head).match(/[\x20-\x7e\t]{4,1000}/g) ?? [];
  const text = lines.join('\n').slice(0, LIMITS.metadataCharacters.value);
  context.emit({
    kind: 'code.embedded',
    format: 'llamafile',
    language: 'shell',
    what: 'shell header',
    // Each such program asks for the machine's name: that is no command of a stranger.
    text: text.replace(/\$\(\s?(?:uname|cat|id|command)\b/g, '('),
    calls: [],
    runs: 'on-load',
    place: 'header',
    offset: 0,
  });
}
