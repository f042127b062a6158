// House rules that are cheaper as a check than as a sentence in a guide. Each looks at one file's text.

import { withoutComments } from '../rooms/imports.ts';

/** Looks at one file. @returns sentences about what is wrong; none where all is well */
export type HouseRule = (file: string, source: string) => string[];

const NAMELESS = /(?:^|[-/.])(?:utils?|helpers?|common|managers?|misc)(?=[-/.])/;
const SEVERITY =
  /'critical'|"critical"|\bseverity\s*(?:[:=]|[!=]==?)\s*['"](?:high|medium|low)['"]|\bcompareSeverity\([^()]*['"](?:high|medium|low)['"]/;
const REGEX_LITERAL = /(?<=[=(,:?\s[!&|])\/(?![/*\s])((?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\n\\[])+)\/[dgimsuvy]*/g;
/** A group that ends in an unbounded quantifier and is itself repeated without bound. */
const NESTED = /\((?:\?[:<=!][^()]*|[^()?][^()]*)?[^\\()](?:[+*]|\{\d+,\})\??\)(?:[+*]|\{\d+,\})/;

const isTest = (file: string) => file.endsWith('.test.ts');
const inScanner = (file: string) => file.startsWith('packages/scanner/src/');

/** `utils`, `helpers` and the like name nothing: a file is called after the one thing it holds. */
export const namesAreMeant: HouseRule = (file) =>
  NAMELESS.test(file)
    ? [`${file}: call the file after what it holds, not "${NAMELESS.exec(file)?.[0].replace(/^[-/.]/, '')}".`]
    : [];

/** A reader learns from the first line what a file is. */
export const firstLineSaysWhat: HouseRule = (file, source) =>
  isTest(file) || /^(?:#![^\n]*\n)?(?:\/\/ |\/\*\*? )\S/.test(source)
    ? []
    : [`${file}: the first line must be a comment that says what the file is.`];

/** How bad something is stands in the catalogue and in the knowledge, nowhere else. */
export const severityComesFromRules: HouseRule = (file, source) =>
  inScanner(file) && !isTest(file) && SEVERITY.test(withoutComments(source))
    ? [
        `${file}: a severity literal. Severities belong in packages/rules (the rule, or the callable's entry).`,
      ]
    : [];

/** A pattern that backtracks exponentially is a way to hang the scanner. */
export const patternsAreLinear: HouseRule = (file, source) =>
  inScanner(file) && !isTest(file)
    ? [...withoutComments(source).matchAll(REGEX_LITERAL)]
        .filter((match) => NESTED.test(match[1] ?? ''))
        .map(
          (match) =>
            `${file}: ${match[0]} repeats a repetition without bound: rewrite it so that it cannot backtrack.`,
        )
    : [];

/** Files above this many lines have more than one subject. Data tables and generated files are exempt. */
const MAX_LINES = 500;

/** How a long file says why it is one subject all the same. */
const LONG_BECAUSE = /^\/\/ Long because .{20,}/m;

/** One subject a file. */
export const filesAreShort: HouseRule = (file, source) => {
  const lines = source.split('\n').length;
  const isData = /\/(?:frameworks|knowledge)\/|\/limits\.ts$/.test(file);
  if (lines <= MAX_LINES || isData || LONG_BECAUSE.test(source)) return [];
  return [
    `${file}: ${lines} lines; split it by subject (at most ${MAX_LINES}), or say "// Long because ..." in it.`,
  ];
};

/** Every rule of the house. */
export const HOUSE_RULES: readonly HouseRule[] = [
  namesAreMeant,
  firstLineSaysWhat,
  severityComesFromRules,
  patternsAreLinear,
  filesAreShort,
];
