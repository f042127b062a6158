// The verdict in one plain sentence: what to do with the files, and why.

import { type Finding, isAtLeast, type Report } from '@sentrascan/contract';
import { badFiles } from './bad-files.ts';
import { compareFindings } from './finding-order.ts';
import { count } from './place.ts';
import type { RenderOptions } from './report-format.ts';
import { indexFiles } from './sarif/locations.ts';

/** @returns a sentence whose only scanned text is an artifact path, which is not yet made visible */
export function verdictSentence(report: Report, options: Pick<RenderOptions, 'rules'>): string {
  const gaps = report.summary.gaps;
  const unread = gaps === 0 ? '' : ` ${count(gaps, 'part')} could not be read or judged.`;
  switch (report.verdict) {
    case 'malicious':
    case 'suspicious':
      return `${adviceOn(report, options)}${unread}`;
    case 'inconclusive':
      return `Nothing dangerous in what was read, but ${count(gaps, 'part')} could not be read or judged: not a clean bill.`;
    case 'unsupported':
      return 'Everything was read, but this version knows no format that matches: nothing was judged.';
    case 'clean':
      return report.findings.length === 0
        ? 'Everything was read and judged; nothing was found.'
        : 'Everything was read and judged; nothing of medium severity or above stands.';
  }
}

const ELSEWHERE = 'repository/installs-from-elsewhere';

/** True for what harms whoever a file is shared with or taken from, and not whoever loads it. */
function isLeak({ category }: Finding): boolean {
  return category === 'secret' || category === 'pii';
}

/** True for what harms whoever installs what a file asks for: nobody loads a list of packages. */
function isInstalled({ category, ruleId }: Finding): boolean {
  return (
    category === 'vulnerability' ||
    category === 'malicious-package' ||
    ruleId.startsWith('dependency/') ||
    ruleId === ELSEWHERE
  );
}

/** A bad file with what speaks most against it. */
interface Case {
  readonly path: string;
  readonly isMalicious: boolean;
  /** What its verdict is for: harm before leaks, where there is harm as bad as the verdict says. */
  readonly reason: Finding | undefined;
}

function casesOf(report: Report): readonly Case[] {
  const files = indexFiles(report);
  const harm = Map.groupBy(
    report.findings.filter((one) => one.waiver === undefined && !isLeak(one)).toSorted(compareFindings),
    ({ artifact }) => files.locate(artifact).file,
  );
  return badFiles(report).map(({ artifact: { path, verdict }, worst }) => {
    const isMalicious = verdict === 'malicious';
    const reasons = (harm.get(path) ?? []).filter(({ severity }) =>
      isAtLeast(severity, isMalicious ? 'high' : 'medium'),
    );
    // What happens as soon as the file is used comes before what is installed one day.
    const reason = reasons.find((one) => !isInstalled(one)) ?? reasons[0];
    return { path, isMalicious, reason: reason ?? worst };
  });
}

/** What not to load comes first, then what not to share, then what to look at. */
function adviceOn(report: Report, options: Pick<RenderOptions, 'rules'>): string {
  const cases = casesOf(report);
  const ofAll = `of ${count(report.artifacts.length, 'file')}`;
  const leaks = cases.filter(({ reason }) => reason !== undefined && isLeak(reason));
  const installs = cases.filter(({ reason }) => reason !== undefined && isInstalled(reason));
  const harmful = cases.filter((one) => !leaks.includes(one) && !installs.includes(one));
  const malicious = harmful.filter(({ isMalicious }) => isMalicious);
  const others = harmful.length - malicious.length;
  const [first] = malicious;
  const sentences: string[] = [];
  if (first !== undefined && malicious.length === 1) {
    sentences.push(`Do not load ${first.reason?.artifact ?? first.path}: ${reasonOf(first, options)}.`);
  } else if (malicious.length > 1) sentences.push(`Do not load ${malicious.length} ${ofAll}.`);
  else if (report.verdict === 'malicious' && leaks.length + installs.length === 0) {
    // A report that was put together by hand, whose artifacts do not say which of them is bad.
    const worst = report.findings.filter(({ waiver }) => waiver === undefined).toSorted(compareFindings)[0];
    sentences.push(`Do not load ${worst?.artifact ?? 'this'}: ${titleOf(worst, options)}.`);
  }
  const isFirst = sentences.length === 0;
  const [leak] = leaks;
  if (leak !== undefined && isFirst && leaks.length === 1)
    sentences.push(
      `Do not share ${leak.path}: it holds what others should not have, ${reasonOf(leak, options)}.`,
    );
  else if (leaks.length > 0) {
    const which = isFirst ? `${leaks.length} ${ofAll}` : `${leaks.length} more`;
    sentences.push(
      `Do not share ${which}: ${leaks.length === 1 ? 'it holds' : 'they hold'} secrets or personal data.`,
    );
  }
  if (installs.length > 0) sentences.push(adviceOnPackages(report, installs, options));
  const [look] = harmful.filter(({ isMalicious }) => !isMalicious);
  if (sentences.length === 0) {
    sentences.push(
      others > 1
        ? `Look before you load ${others} ${ofAll}: they do not behave like plain data.`
        : `Look before you load: ${look?.reason?.artifact ?? look?.path ?? 'something here'} does not behave like plain data.`,
    );
  } else if (others > 0) {
    sentences.push(`Look at ${others} more before you load ${others === 1 ? 'it' : 'them'}.`);
  }
  return sentences.join(' ').replace(/\.\.( |$)/g, '.$1');
}

/** What is asked for is no harm before it is installed. */
function adviceOnPackages(
  report: Report,
  installs: readonly Case[],
  options: Pick<RenderOptions, 'rules'>,
): string {
  const files = new Set(installs.map(({ path }) => path));
  const [only] = files;
  const where = files.size === 1 ? `${only}` : `${files.size} files`;
  const asks = files.size === 1 ? 'asks' : 'ask';
  const told = report.findings.filter(
    (one) => one.waiver === undefined && isInstalled(one) && isAtLeast(one.severity, 'medium'),
  );
  const attacks = told.filter(
    (one) => one.category === 'malicious-package' && isAtLeast(one.severity, 'high'),
  );
  const vulnerable = told.filter(({ category }) => category === 'vulnerability').length;
  if (attacks.length > 0) {
    const beside = vulnerable === 0 ? '' : ` and ${count(vulnerable, 'vulnerable one')}`;
    return `Do not install what ${where} ${asks} for: ${count(attacks.length, 'malicious package')}${beside}.`;
  }
  if (vulnerable > 0) {
    const known = vulnerable === 1 ? 'its release has' : 'their releases have';
    const places = told.some(({ ruleId }) => ruleId === ELSEWHERE)
      ? ' Review where the packages come from, too.'
      : '';
    return `Upgrade ${count(vulnerable, 'package')} before you install what ${where} ${asks} for: ${known} known vulnerabilities.${places}`;
  }
  if (told.some(({ category }) => category === 'malicious-package'))
    return `Look at the names of the packages that ${where} ${asks} for before you install them.`;
  const [worst] = told.toSorted(compareFindings);
  return `Review what ${where} ${asks} for before you install it: ${titleOf(worst, options)}.`;
}

function titleOf(finding: Finding | undefined, { rules }: Pick<RenderOptions, 'rules'>): string {
  if (finding === undefined) return 'it holds something dangerous';
  return lowerFirst(rules.get(finding.ruleId)?.title ?? finding.message);
}

function reasonOf({ reason }: Case, options: Pick<RenderOptions, 'rules'>): string {
  return titleOf(reason, options);
}

/** `Loading runs` to `loading runs`; leaves `TorchScript` and `URL` alone. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z]*( |$)/.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}
