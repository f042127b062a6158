// A call of bytecode as one line of Python-like text, for messages and evidence.

import type { CodeCall, SymbolicValue } from '@sentrascan/contract';

/** A line that still fits a report. */
const MAX_CHARACTERS = 200;

/** `os.system('id')`; unknown arguments are `...`. Control characters never reach the output. */
export function renderCodeCall(call: CodeCall): string {
  const args = [
    ...call.args.map(renderValue),
    ...(call.kwargs ?? []).map(([name, value]) => `${name}=${renderValue(value)}`),
  ];
  const callee = isShown(call.callable) ? call.callable : (call.resolved ?? call.callable);
  const line = printable(`${callee}(${args.join(', ')})`);
  return line.length > MAX_CHARACTERS ? `${line.slice(0, MAX_CHARACTERS)}...` : line;
}

const isShown = (callable: string): boolean => !callable.startsWith('...');

function renderValue(value: SymbolicValue): string {
  switch (value.t) {
    case 'none':
      return 'None';
    case 'bool':
      return value.v ? 'True' : 'False';
    case 'int':
    case 'float':
      return value.v;
    case 'str':
      return quoted(value.v);
    case 'bytes':
      return `b${quoted(value.v)}`;
    case 'tuple':
      return `(${value.items.map(renderValue).join(', ')})`;
    case 'list':
      return `[${value.items.map(renderValue).join(', ')}]`;
    case 'global':
      return `${value.module}.${value.name}`;
    default:
      return '...';
  }
}

/** A text cannot end its own quotes and go on as a call that is not there. */
function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, (char) =>
    char === '\n' ? '\\n' : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
