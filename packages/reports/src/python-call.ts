// The call a finding is about, in Python-like form, taken from its evidence.

import type { Evidence, EvidenceValue } from '@sentrascan/contract';

function argument(value: EvidenceValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The arguments as one text without the parentheses around them, and without the comma of a tuple of one. */
function argumentList(args: EvidenceValue): string {
  if (Array.isArray(args)) return args.map(argument).join(', ');
  const text = argument(args);
  return text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1).replace(/,$/, '') : text;
}

/**
 * Detectors that judge calls report `call` (the whole call), or `callable` with `args` (rendered, one text or a list).
 *
 * @returns for example `os.system('id')`, not yet made visible; undefined where the finding is not about a call
 */
export function pythonCall(evidence: Evidence): string | undefined {
  const { call, callable, args } = evidence;
  if (typeof call === 'string') return call;
  if (typeof callable !== 'string') return undefined;
  if (args === undefined || args === null) return callable.includes('(') ? callable : undefined;
  return `${callable}(${argumentList(args)})`;
}

/** True where a sentence already holds the callable and its arguments, in whatever form. */
export function quotesCall(message: string, evidence: Evidence): boolean {
  const { call, callable, args } = evidence;
  if (typeof call === 'string') return message.includes(call);
  if (typeof callable !== 'string' || args === undefined || args === null) return false;
  return message.includes(callable) && message.includes(argumentList(args));
}
