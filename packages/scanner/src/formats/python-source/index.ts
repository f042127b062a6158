// Python source: read as text, parsed, and summarised like a code object. Only ever probable, like all text; the text
// format walks it, too, and explains what is text.

import { LIMITS } from '../../limits.ts';
import type { Certainty, Format, FormatContext, Probe } from '../format.ts';
import { tellNotebookCalls } from '../notebook/notebook-calls.ts';
import { analyseScript } from '../notebook/script-notebook.ts';
import { CommandTeller } from '../notebook/tell-commands.ts';
import { tellInstallCalls } from '../python-requirements/install-calls.ts';
import { readScriptMetadata } from '../python-requirements/read-script-metadata.ts';
import { isSetupScript, readSetupScript } from '../python-requirements/read-setup-script.ts';
import { latin1Text } from '../text/decode-text.ts';
import { textEncoding } from '../text/encoding.ts';
import { isPythonSource } from './python-names.ts';
import { decodeSource } from './source-encoding.ts';

/** What of a text tells whether an interpreter is named in its first line. */
const OPENING_BYTES = 256;

export const format: Format = {
  id: 'python-source',
  title: 'Python source',
  extensions: ['.py', '.pyw'],

  identify({ head, sizeBytes, name, role }: Probe): Certainty | undefined {
    if (textEncoding(head, head.length === sizeBytes) === undefined) return undefined;
    return isPythonSource(name, role, latin1Text(head.subarray(0, OPENING_BYTES))) ? 'probable' : undefined;
  },

  walk(context: FormatContext): void {
    const bytes = readAll(context);
    const decoded = decodeSource(bytes);
    if ('unread' in decoded) {
      context.gap({
        kind: 'unsupported',
        reason: `The source was not decoded: ${decoded.unread}.`,
        consequence: 'What the code does was not judged.',
      });
      return;
    }
    // What a loader runs is judged by more than its words.
    const isFollowed =
      (context.role !== undefined && context.role.part !== 'whole') ||
      context.mayTell?.(decoded.text) !== false;
    const { code, gaps, commands } = analyseScript(decoded.text, { isFollowed });
    context.emit({ kind: 'python.code', origin: 'source', code, offset: 0 });
    const teller = new CommandTeller(context, 'python-source');
    for (const command of commands) teller.tell(command, (line) => ({ line }));
    tellNotebookCalls(context, code, undefined);
    const lines = decoded.text.split('\n');
    tellInstallCalls(teller.installs, code, (line, column) => ({ line, column }), lines);
    teller.installs.end();
    readScriptMetadata(context, decoded.text);
    if (isSetupScript(context.name)) readSetupScript(context, decoded.text);
    if (decoded.hidden !== undefined) {
      context.emit({
        kind: 'format.anomaly',
        format: 'python-source',
        anomaly: 'hiding-encoding',
        detail: decoded.hidden,
        offset: 0,
      });
    }
    for (const { kind, reason } of gaps) {
      context.gap({ kind, reason, consequence: 'What that code does was not judged.' });
    }
  },
};

/** Up to the limit; what is beyond it is a gap. */
function readAll(context: FormatContext): Uint8Array {
  const { bytes } = context;
  const most = LIMITS.sourceBytes.value;
  const length = Math.min(bytes.sizeBytes, most);
  if (bytes.sizeBytes > most) {
    context.gap({
      kind: 'limit',
      reason: `The source has ${bytes.sizeBytes} bytes; ${most} of them were analysed (limit sourceBytes).`,
      consequence: 'What the rest does was not judged.',
      location: { offset: most, lengthBytes: bytes.sizeBytes - most },
    });
  }
  const content = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const read = bytes.readInto(filled, content.subarray(filled));
    if (read === 0) break;
    filled += read;
  }
  return content.subarray(0, filled);
}
