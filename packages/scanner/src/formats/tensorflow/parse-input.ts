// Inputs of a node as they are written.

/** One input: `node`, `node:1`, `node:output:1`, `^node`. */
export interface InputRef {
  readonly name: string;
  readonly output: number;
  readonly isControl: boolean;
}

/** Splits an input as it is written. */
export function parseInput(text: string): InputRef {
  if (text.startsWith('^')) return { name: text.slice(1), output: 0, isControl: true };
  const colon = text.indexOf(':');
  if (colon < 0) return { name: text, output: 0, isControl: false };
  const output = Number.parseInt(text.slice(text.lastIndexOf(':') + 1), 10);
  return { name: text.slice(0, colon), output: Number.isNaN(output) ? 0 : output, isControl: false };
}
