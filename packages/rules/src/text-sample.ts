// Samples of what is looked for in text: mostly bare text, sometimes a file of its own name or kind.

/** `text(.env): ...`, `python: ...`: the samples that say how they are assembled. Every other text stands for itself. */
const ASSEMBLED = /^(?:text\([^)\n]*\)|python|notebook(?:\([^)\n]*\))?|bytes\([^)\n]*\)): /;

/** A sample as the catalogue writes it. */
export function textSample(text: string): string {
  return ASSEMBLED.test(text) ? text : `text: ${text}`;
}
