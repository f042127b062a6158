// How baselines and differences are told.

export { baselineMarkdown, baselineSentence, baselineText } from './baseline-text.ts';
export { driftMarkdown } from './drift-markdown.ts';
export { driftText } from './drift-text.ts';
