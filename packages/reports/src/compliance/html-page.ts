// The evidence as one page for a browser, complete in itself, in the style of the report of a scan.

import type {
  AssessedControl,
  AssessedStandard,
  ComplianceEvidence,
  ComplianceStatus,
  ControlStatus,
  EvidenceFinding,
} from '@sentrascan/contract';
import { badge, escapeHtml, htmlCode, htmlLink, htmlText } from '../html/markup.ts';
import { PAGE_STYLE_HASH } from '../html/page-assets.generated.ts';
import { pageOpening } from '../html/page-opening.ts';
import { describeBytes } from '../place.ts';
import { canonicalJson } from './canonical-json.ts';
import { sha256Of } from './digest.ts';
import { failingFindings, fixOf, heapName, heapsOf } from './finding-heaps.ts';
import { issueFix, issueRating, knownIssues } from './known-issues.ts';
import {
  advisoriesSentence,
  kindsSentence,
  readSentence,
  reportId,
  selectionSentence,
  settingsSentence,
  standardName,
  statusSentence,
} from './wording.ts';

/** Nothing is loaded and nothing runs. */
const POLICY = `default-src 'none'; style-src '${PAGE_STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/** Words, and the classes of the page's style whose colours fit them. */
const STATUS: Readonly<
  Record<ControlStatus | ComplianceStatus, { readonly word: string; readonly kind: string }>
> = {
  fail: { word: 'fail', kind: 'critical' },
  partial: { word: 'partial', kind: 'medium' },
  incomplete: { word: 'incomplete', kind: 'medium' },
  'not-assessed': { word: 'not assessed', kind: 'waived' },
  'no-violation-found': { word: 'no violation found', kind: 'clean' },
};

/** Classes of the verdict at the head of the page. */
const VERDICT: Readonly<Record<ComplianceStatus, string>> = {
  fail: 'malicious',
  incomplete: 'suspicious',
  'no-violation-found': 'clean',
};

/** So much of each list; everything stands in the JSON. */
const MAX = {
  findings: 500,
  ofControl: 10,
  gaps: 500,
  files: 2_000,
  fixes: 10,
  issues: 1_000,
  issuesOfPackage: 50,
} as const;

const statusBadge = (status: ControlStatus | ComplianceStatus) =>
  badge(STATUS[status].word, STATUS[status].kind);

function head(evidence: ComplianceEvidence, id: string): string {
  const title = `SentraScan: compliance evidence ${id}, ${evidence.name ?? evidence.target}`;
  return pageOpening(title, 160, POLICY);
}

function facts(evidence: ComplianceEvidence, id: string, evidenceSha256: string): string {
  const selection = selectionSentence(evidence);
  const rows: readonly (readonly [string, string])[] = [
    ['Report', htmlText(id)],
    ...(evidence.name === undefined ? [] : [['System', htmlText(evidence.name, 300)] as const]),
    ['Scanned', htmlCode(evidence.target, 300)],
    ['Assessed on', htmlText(evidence.assessed)],
    ['Read', htmlText(readSentence(evidence))],
    ...(selection === undefined ? [] : [['Selection', htmlText(selection)] as const]),
    ['Advisories', htmlText(advisoriesSentence(evidence))],
    ['Scanner', `${htmlText(evidence.tool.name)} ${htmlText(evidence.tool.version)}`],
    ['Rules', htmlCode(evidence.tool.rulesDigest)],
    ['Input manifest, SHA-256', htmlCode(evidence.input.sha256)],
    ['Evidence, SHA-256', htmlCode(evidenceSha256)],
  ];
  return `<dl class="facts">${rows.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('')}</dl>\n`;
}

function* fixes(evidence: ComplianceEvidence): Iterable<string> {
  const heaps = heapsOf(failingFindings(evidence), evidence.rules);
  if (heaps.length === 0) return;
  yield '<section aria-labelledby="fixes"><h2 id="fixes">What to do first</h2>\n<div class="wide"><table><thead><tr><th scope="col">worst</th><th scope="col">what</th><th scope="col">what to do</th><th scope="col">findings</th></tr></thead><tbody>\n';
  for (const heap of heaps.slice(0, MAX.fixes))
    yield `<tr><td>${badge(heap.severity)}</td><th scope="row">${htmlText(heap.title)} ${htmlCode(heapName(heap), 160)}</th><td>${htmlText(fixOf(heap))}</td><td>${heap.findings.length}</td></tr>\n`;
  yield '</tbody></table></div></section>\n';
}

const anchor = (standard: AssessedStandard, control: AssessedControl) =>
  `${standard.id}-${control.id}`.replace(/[^A-Za-z0-9-]+/g, '-');

function* matrix(standard: AssessedStandard): Iterable<string> {
  yield `<h3>${htmlText(standardName(standard))} ${statusBadge(standard.status)}</h3>\n`;
  yield '<div class="wide"><table><thead><tr><th scope="col">control</th><th scope="col">subject</th><th scope="col">answer</th><th scope="col">findings</th><th scope="col">why</th></tr></thead><tbody>\n';
  for (const control of standard.controls) {
    const link = `<a href="#${anchor(standard, control)}">${htmlText(control.id).replaceAll(' ', '&nbsp;')}</a>`;
    const amount = control.failing.length + control.below.length;
    yield `<tr><th scope="row">${link}</th><td>${htmlText(control.title)}</td><td>${statusBadge(control.status)}</td><td>${amount}</td><td>${htmlText(control.reasons.join(' '))}</td></tr>\n`;
  }
  yield '</tbody></table></div>\n';
  if (standard.leftOut.length > 0)
    yield `<p>Left out on request: ${htmlText(standard.leftOut.join(', '))}.</p>\n`;
}

function findingRow({
  severity,
  ruleId,
  artifact,
  place,
  message,
  fingerprint,
  sha256,
  waived,
}: EvidenceFinding): string {
  const where = `${htmlCode(artifact)}${place === '' ? '' : `, ${htmlText(place)}`}`;
  const reason = waived === undefined ? '' : `<br>Waived: ${htmlText(waived)}`;
  const digests = `${htmlCode(fingerprint)} ${sha256 === null ? 'not read to its end' : htmlCode(sha256)}`;
  return `<tr><td>${badge(severity)}</td><td>${htmlCode(ruleId, 120)}</td><td>${where}<br>${htmlText(message)}${reason}</td><td class="digest">${digests}</td></tr>\n`;
}

function* findingTable(
  title: string,
  indices: readonly number[],
  evidence: ComplianceEvidence,
  max: number = MAX.ofControl,
  rest = 'below, where every finding stands once',
): Iterable<string> {
  if (indices.length === 0) return;
  yield `<div class="wide"><table><caption>${title} (${indices.length})</caption><thead><tr><th scope="col">severity</th><th scope="col">rule</th><th scope="col">file and place</th><th scope="col">fingerprint; SHA-256 of the artifact</th></tr></thead><tbody>\n`;
  for (const index of indices.slice(0, max)) {
    const finding = evidence.findings[index];
    if (finding !== undefined) yield findingRow(finding);
  }
  yield '</tbody></table></div>\n';
  if (indices.length > max) yield `<p>and ${indices.length - max} more, ${rest}</p>\n`;
}

function* controlBlock(
  standard: AssessedStandard,
  control: AssessedControl,
  evidence: ComplianceEvidence,
): Iterable<string> {
  const rows: readonly (readonly [string, string])[] = [
    ['Why', control.reasons.join(' ')],
    ['Looked for', control.looksFor],
    ['Examined', kindsSentence(control.examined)],
    ...control.facts.map(
      ({ name, value, state }) => [name, state === 'missing' ? `Missing: ${value}` : value] as const,
    ),
    ['Not shown by a scan', control.outside],
  ];
  yield `<h3 id="${anchor(standard, control)}">${htmlText(control.id)} ${htmlText(control.title)} ${statusBadge(control.status)}</h3>\n`;
  yield `<table class="evidence"><tbody>${rows.map(([name, value]) => `<tr><th scope="row">${htmlText(name)}</th><td>${htmlText(value)}</td></tr>`).join('\n')}</tbody></table>\n`;
  yield* findingTable('Findings that violate the control', control.failing, evidence);
  yield* findingTable('Findings below the threshold', control.below, evidence);
  yield* findingTable('Waived findings, with reasons', control.waived, evidence);
}

function* scope(evidence: ComplianceEvidence): Iterable<string> {
  yield '<section aria-labelledby="scope"><h2 id="scope">Scope and limits</h2>\n';
  yield '<p>Only the files named here were scanned, from their bytes: nothing was executed, loaded or trained, no running system was seen, and nobody was asked.</p>\n';
  yield `<p>Counted as: ${htmlText(kindsSentence(evidence.examined.kinds))} (one file may be of several kinds).</p>\n`;
  yield `<p>Settings of the scan: ${htmlText(settingsSentence(evidence))}.</p>\n`;
  yield `<h3>Not read or not judged <small>${evidence.gaps.length}</small></h3>\n<ul class="gaps">\n`;
  for (const { kind, artifact, reason, consequence } of evidence.gaps.slice(0, MAX.gaps))
    yield `<li>${badge(kind, 'gap')}<div><p>${htmlCode(artifact)}</p><p>${htmlText(reason)} ${htmlText(consequence)}</p></div></li>\n`;
  yield '</ul>\n';
  if (evidence.gaps.length > MAX.gaps)
    yield `<p>and ${evidence.gaps.length - MAX.gaps} more, in the JSON form</p>\n`;
  if (evidence.gaps.length === 0)
    yield '<p class="nothing">Nothing: every file was read to its end and judged.</p>\n';
  for (const standard of evidence.standards) {
    if (standard.dates.length > 0) {
      const rows = standard.dates.map(
        ({ date, applies }) => `<tr><th scope="row">${htmlText(date)}</th><td>${htmlText(applies)}</td></tr>`,
      );
      yield `<h3>From when it applies: ${htmlText(standardName(standard))}</h3>\n<table><tbody>${rows.join('\n')}</tbody></table>\n<p class="hint">Source: ${htmlText(standard.datesSource)}.</p>\n`;
    }
    yield `<p class="hint">Ids and titles: ${htmlText(standard.source)}; compared ${htmlText(standard.checked)}.</p>\n`;
  }
  yield '</section>\n';
}

function* everyFinding(evidence: ComplianceEvidence): Iterable<string> {
  if (evidence.findings.length === 0) return;
  yield '<section aria-labelledby="findings-title"><h2 id="findings-title">Every finding</h2>\n';
  const all = evidence.findings.map((_, index) => index);
  yield* findingTable('Findings of every rule', all, evidence, MAX.findings, 'in the JSON form');
  yield '</section>\n';
}

function* issues({ findings }: ComplianceEvidence): Iterable<string> {
  const packages = knownIssues(findings);
  if (packages.length === 0) return;
  yield '<section aria-labelledby="issues"><h2 id="issues">Known issues of packages</h2>\n<div class="wide"><table class="advisories"><thead><tr><th scope="col">package and releases</th><th scope="col">advisory</th><th scope="col">severity, CVSS</th><th scope="col">affected</th><th scope="col">fixed in</th></tr></thead><tbody>\n';
  let room: number = MAX.issues;
  let left = 0;
  for (const { package: name, artifacts, advisories } of packages) {
    const shown = advisories.slice(0, Math.min(MAX.issuesOfPackage, room));
    room -= shown.length;
    left += advisories.length - shown.length;
    for (const one of shown) {
      const subject = `<th scope="row">${htmlText(name, 120)} ${htmlText(one.askedFor.join(', '), 120)}<br>${htmlCode(artifacts.slice(0, 3).join(', '), 300)}</th>`;
      const link = htmlLink(`https://osv.dev/vulnerability/${one.id}`, one.id);
      const aliases = one.aliases.length === 0 ? '' : `<br>${htmlText(one.aliases.join(', '), 200)}`;
      const vector = one.vector === null ? '' : `<br>${htmlCode(one.vector, 200)}`;
      yield `<tr>${subject}<td>${link}${aliases}</td><td>${badge(issueRating(one), one.severity)}${vector}</td><td>${htmlCode(one.affected ?? 'not told', 200)}</td><td>${htmlText(issueFix(one), 60)}</td></tr>\n`;
    }
  }
  yield '</tbody></table></div>\n';
  if (left > 0) yield `<p>and ${left} more, in the JSON form</p>\n`;
  yield '</section>\n';
}

function* files({ input }: ComplianceEvidence): Iterable<string> {
  yield `<section aria-labelledby="files-title"><h2 id="files-title">Scanned files</h2>\n<details><summary>${input.files} with their digests</summary>\n<div class="wide"><table><thead><tr><th scope="col">file</th><th scope="col">size</th><th scope="col">SHA-256</th></tr></thead><tbody>\n`;
  for (const { path, sizeBytes, sha256 } of input.entries.slice(0, MAX.files))
    yield `<tr><th scope="row">${htmlCode(path)}</th><td>${describeBytes(sizeBytes)}</td><td class="digest">${sha256 === null ? 'not read to its end' : htmlCode(sha256)}</td></tr>\n`;
  yield '</tbody></table></div>\n';
  if (input.entries.length > MAX.files)
    yield `<p>and ${input.entries.length - MAX.files} more, in the JSON form</p>\n`;
  yield '</details></section>\n';
}

/** The page, piece by piece; ends with a line break. */
export function* complianceHtml(evidence: ComplianceEvidence): Iterable<string> {
  const evidenceSha256 = sha256Of(canonicalJson(evidence));
  const id = reportId(evidenceSha256);
  yield head(evidence, id);
  yield '<body>\n<a class="skip" href="#controls">Skip to the controls</a>\n';
  yield `<header class="verdict ${VERDICT[evidence.status]}">\n<p class="brand">SentraScan compliance evidence</p>\n`;
  yield `<h1>${STATUS[evidence.status].word}</h1>\n<p class="sentence">${htmlText(statusSentence(evidence))}</p>\n`;
  yield `<p class="waiver"><strong>${escapeHtml(evidence.caveat)}</strong></p>\n`;
  yield `${facts(evidence, id, evidenceSha256)}</header>\n<main>\n`;
  yield* fixes(evidence);
  yield '<section aria-labelledby="controls"><h2 id="controls">Control matrix</h2>\n';
  for (const standard of evidence.standards) yield* matrix(standard);
  yield '</section>\n<section aria-labelledby="evidence"><h2 id="evidence">Evidence</h2>\n';
  for (const standard of evidence.standards) {
    if (evidence.standards.length > 1) yield `<h2>${htmlText(standardName(standard))}</h2>\n`;
    for (const control of standard.controls) yield* controlBlock(standard, control, evidence);
  }
  yield '</section>\n';
  yield* everyFinding(evidence);
  yield* issues(evidence);
  yield* scope(evidence);
  yield* files(evidence);
  yield `</main>\n<footer><p><strong>${escapeHtml(evidence.caveat)}</strong></p><p>${htmlText(id)}. This page loads nothing and sends nothing.</p></footer>\n</body>\n</html>\n`;
}
