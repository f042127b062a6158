// The top of the page: what a browser must know, the verdict, what was scanned, and counts.

import { CATEGORIES, type Report, SEVERITIES } from '@sentrascan/contract';
import { type BadFile, badFiles } from '../bad-files.ts';
import { count, describeBytes } from '../place.ts';
import type { RenderOptions } from '../report-format.ts';
import { describeAdvisories } from '../told-advisories.ts';
import { verdictSentence } from '../verdict-sentence.ts';
import { badge, htmlCode, htmlText } from './markup.ts';
import { PAGE_SCRIPT_HASH, PAGE_STYLE_HASH } from './page-assets.generated.ts';
import { pageOpening } from './page-opening.ts';

/** Nothing is loaded and nothing runs but what this version of the program brought, known by its hash. */
const POLICY = [
  "default-src 'none'",
  `style-src '${PAGE_STYLE_HASH}'`,
  `script-src '${PAGE_SCRIPT_HASH}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** So many that what was not read still stands on the first screens. */
const BAD_FILES = 10;
const MAX_BAD_FILES = 1_000;

/** Up to the opening of `body`. */
export function documentHead(report: Report): string {
  const title = `SentraScan: ${report.verdict}, ${report.target.locator}`;
  return pageOpening(title, 120, POLICY);
}

/** The verdict before everything else, then what was scanned with what. */
export function* verdictHeader(report: Report, options: RenderOptions): Iterable<string> {
  const { summary, target, tool } = report;
  const read =
    summary.bytesRead === summary.bytesTotal
      ? `${describeBytes(summary.bytesTotal)}, all of it`
      : `${describeBytes(summary.bytesRead)} of ${describeBytes(summary.bytesTotal)}`;
  const facts: readonly (readonly [string, string])[] = [
    ['Scanned', htmlCode(target.locator, 300)],
    ['Files', String(summary.artifacts)],
    ['Read', read],
    ['Scanner', `${htmlText(tool.name)} ${htmlText(tool.version)}`],
    ['Rules', htmlCode(tool.rulesDigest.slice(0, 19))],
    ...(report.advisories === undefined
      ? []
      : [['Advisories', htmlText(describeAdvisories(report.advisories), 300)] as const]),
  ];
  yield '<a class="skip" href="#findings">Skip to the findings</a>\n';
  yield `<header class="verdict ${report.verdict}">\n<p class="brand">SentraScan report</p>\n`;
  yield `<h1>${report.verdict}</h1>\n<p class="sentence">${htmlText(verdictSentence(report, options), 600)}</p>\n`;
  yield `<dl class="facts">${facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('')}</dl>\n</header>\n`;
  const parts = [
    ['gaps', `Not read (${summary.gaps})`],
    ['findings', `Findings (${report.findings.length})`],
    ['files', 'Files'],
    ['rules', 'Rules'],
    ['frameworks', 'Frameworks'],
  ];
  yield `<nav aria-label="Parts of the report"><ul>${parts.map(([id, name]) => `<li><a href="#${id}">${name}</a></li>`).join('')}</ul></nav>\n`;
}

function tile(kind: string, amount: number, name: string, target: string): string {
  const empty = amount === 0 ? ' none' : '';
  return `<li class="tile ${kind}${empty}"><a href="#${target}"><b>${amount}</b> <span>${name}</span></a></li>`;
}

/** Counts as tiles, gaps among them; then categories, and the files that must not be loaded. */
export function* counts(report: Report): Iterable<string> {
  const { summary } = report;
  yield '<section aria-labelledby="counts-title"><h2 id="counts-title" class="quiet">Counts</h2>\n<ul class="tiles">';
  for (const severity of SEVERITIES) yield tile(severity, summary.findings[severity], severity, 'findings');
  yield tile('gap', summary.gaps, 'not read or judged', 'gaps');
  yield `${tile('waived', summary.waived, 'waived', 'findings')}</ul>\n`;
  yield '<div class="beside">\n';
  yield* filesToAvoid(report);
  yield* categories(report);
  yield '</div></section>\n';
}

function* categories({ findings }: Report): Iterable<string> {
  const standing = findings.filter(({ waiver }) => waiver === undefined);
  const present = CATEGORIES.filter((category) => standing.some((finding) => finding.category === category));
  if (present.length < 2) return;
  const heads = SEVERITIES.map((severity) => `<th scope="col">${severity}</th>`).join('');
  yield `<div class="wide"><table class="counts"><caption>Findings by category</caption><thead><tr><th scope="col">category</th>${heads}</tr></thead><tbody>\n`;
  for (const category of present) {
    const cells = SEVERITIES.map((severity) => {
      const amount = standing.filter((one) => one.category === category && one.severity === severity).length;
      return amount === 0 ? '<td class="none">0</td>' : `<td class="${severity}">${amount}</td>`;
    });
    yield `<tr><th scope="row">${category}</th>${cells.join('')}</tr>\n`;
  }
  yield '</tbody></table></div>\n';
}

function badFileRow({ artifact, worst }: BadFile): string {
  const rule = worst === undefined ? '' : htmlCode(worst.ruleId, 80);
  return `<tr><td>${badge(artifact.verdict)}</td><td>${htmlCode(artifact.path)}</td><td>${rule}</td></tr>\n`;
}

function* filesToAvoid(report: Report): Iterable<string> {
  const bad = badFiles(report);
  if (bad.length === 0) return;
  const head =
    '<thead><tr><th scope="col">verdict</th><th scope="col">file</th><th scope="col">worst rule</th></tr></thead>';
  yield `<div class="wide"><table class="bad"><caption>${count(bad.length, 'file')} with findings of medium severity or above</caption>${head}<tbody>\n`;
  for (const file of bad.slice(0, BAD_FILES)) yield badFileRow(file);
  yield '</tbody></table>\n';
  const rest = bad.slice(BAD_FILES, MAX_BAD_FILES);
  if (rest.length > 0) {
    const more = bad.length - BAD_FILES;
    yield `<details><summary>and ${more} more</summary><table class="bad">${head}<tbody>\n${rest.map(badFileRow).join('')}</tbody></table>\n`;
    if (rest.length < more) yield `<p>and ${more - rest.length} more, among the files below</p>\n`;
    yield '</details>\n';
  }
  yield '</div>\n';
}
