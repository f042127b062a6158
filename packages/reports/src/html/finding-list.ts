// The findings of the page: under headings, each folded to two lines, with everything behind them when it is opened.

import { CATEGORIES, type EvidenceValue, type Finding, type Report, SEVERITIES } from '@sentrascan/contract';
import { FRAMEWORKS_IN_ORDER } from '@sentrascan/rules/frameworks';
import { severityNote } from '../evidence-note.ts';
import type { FindingGroup } from '../finding-groups.ts';
import { findingSections, severityCounts } from '../finding-sections.ts';
import { count, describeLocation } from '../place.ts';
import { pythonCall } from '../python-call.ts';
import type { RenderOptions } from '../report-format.ts';
import { indexFiles } from '../sarif/locations.ts';
import { toldAdvisories } from '../told-advisories.ts';
import { visibleLines } from '../visible-text.ts';
import { badge, escapeHtml, htmlCode, htmlLink, htmlSentence, htmlText } from './markup.ts';
import { type RuleIndex, ruleBody } from './rule-list.ts';

/** A page of more is too much for a browser; the rest is counted, and stands in the JSON report. */
const MAX_ENTRIES = 20_000;
const EXCERPT_LINES = 60;
const PLACES = 200;
const ADVISORIES = 400;
const DATALIST_FILES = 300;

/** What a page has drawn so far. */
interface Drawing {
  readonly options: RenderOptions;
  readonly rules: RuleIndex;
  readonly fileOf: (artifact: string) => string;
  /** Fragment of each group that stands in full. */
  readonly anchors: Map<FindingGroup, string>;
  /** Rules whose text stands in a finding above. */
  readonly told: Set<string>;
}

function valueText(value: EvidenceValue | undefined): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

function evidenceTable(finding: Finding): string {
  const rows = Object.keys(finding.evidence)
    .sort()
    .filter((key) => finding.evidence[key] !== '' && finding.evidence[key] !== null)
    .filter((key) => key !== 'advisories' || toldAdvisories(finding).length === 0)
    .map(
      (key) =>
        `<tr><th scope="row">${htmlText(key, 60)}</th><td>${htmlCode(valueText(finding.evidence[key]), 2_000)}</td></tr>`,
    );
  return rows.length === 0
    ? ''
    : `<h4>Evidence</h4><div class="wide"><table class="evidence"><tbody>${rows.join('')}</tbody></table></div>`;
}

/** The advisories of a package, each with a page of its own where its database has one. */
function advisoriesTable(finding: Finding): string {
  const advisories = toldAdvisories(finding);
  if (advisories.length === 0) return '';
  const rows = advisories.slice(0, ADVISORIES).map((told) => {
    const { id, aliases, score, vector, fixed, severity, isScored, isMalicious } = told;
    const rated = isMalicious
      ? badge('malicious', 'critical')
      : badge(isScored ? severity : 'not scored', severity);
    const base = score === undefined ? '' : htmlText(score.toFixed(1));
    const by = vector === undefined ? '' : ` ${htmlCode(vector, 200)}`;
    const link = htmlLink(`https://osv.dev/vulnerability/${id}`, id);
    return [
      `<tr><th scope="row">${link}</th><td>${rated}</td><td>${base}${by}</td>`,
      `<td>${fixed === undefined ? '' : htmlCode(fixed, 60)}</td><td>${htmlText(aliases.join(', '), 300)}</td></tr>`,
    ].join('');
  });
  const more = advisories.length - rows.length;
  const rest = more > 0 ? `<p class="hint">and ${more} more, in the JSON report</p>` : '';
  const head = ['advisory', 'severity', 'CVSS', 'fixed in', 'also known as'].map(
    (name) => `<th scope="col">${name}</th>`,
  );
  return `<h4>Advisories</h4><div class="wide"><table class="advisories"><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>${rest}`;
}

function flowList({ flow }: Finding): string {
  if (flow === undefined || flow.length === 0) return '';
  const steps = flow.map((step) => {
    const where = describeLocation(step.location);
    return `<li>${htmlSentence(step.message)}${where === '' ? '' : ` <span class="hint">${where}</span>`}</li>`;
  });
  return `<h4>How it comes about</h4><ol>${steps.join('')}</ol>`;
}

function fingerprint(finding: Finding): string {
  return `<p class="fingerprint">Fingerprint ${htmlCode(finding.fingerprint, 120)} <button type="button" class="copy" hidden>Copy</button></p>`;
}

function waiver(finding: Finding): string {
  const change = severityNote(finding);
  const judged = change === undefined ? '' : `<p class="hint"><b>Judged:</b> ${htmlText(change)}</p>`;
  const given = finding.waiver;
  if (given === undefined) return judged;
  const { reason, owner, expires, ticket, source } = given;
  const more = [source, owner, expires === undefined ? undefined : `until ${expires}`, ticket].filter(
    (part) => part !== undefined && part !== '',
  );
  return `${judged}<p class="waiver"><b>Waived:</b> ${htmlText(reason)}${more.length === 0 ? '' : ` (${htmlText(more.join(', '))})`}</p>`;
}

function place(finding: Finding): string {
  const where = describeLocation(finding.location);
  return `${htmlCode(finding.artifact, 400)}${where === '' ? '' : ` <span>${where}</span>`}`;
}

function otherPlaces({ first, more }: FindingGroup): string {
  if (more.length === 0) return '';
  const items = more.slice(0, PLACES).map((finding) => {
    const where = describeLocation(finding.location);
    const message = finding.message === first.message ? '' : `${htmlSentence(finding.message, 300)} `;
    const advisories = advisoriesTable(finding);
    const folded = advisories === '' ? '' : `<details><summary>Advisories</summary>${advisories}</details>`;
    return `<li>${message}<span class="hint">${where}</span> ${htmlCode(finding.fingerprint, 60)}${folded}</li>`;
  });
  const rest = more.length > PLACES ? `<li>and ${more.length - PLACES} more, in the JSON report</li>` : '';
  return `<h4>Also here</h4><ul class="places">${items.join('')}${rest}</ul>`;
}

function otherJudgements({ alsoJudged }: FindingGroup, rules: RuleIndex): string {
  if (alsoJudged.length === 0) return '';
  const items = alsoJudged.slice(0, PLACES).map((finding) => {
    const anchor = rules.anchorOf(finding.ruleId);
    const id = htmlCode(finding.ruleId, 80);
    const link = anchor === undefined ? id : `<a href="#${anchor}">${id}</a>`;
    return `<li>${badge(finding.severity)} ${link} ${htmlSentence(finding.message, 300)} ${htmlCode(finding.fingerprint, 60)}</li>`;
  });
  return `<h4>The same call, judged by other rules</h4><ul class="places">${items.join('')}</ul>`;
}

/** The rule's text in the first finding of it; a link to it in the others, which a script replaces by the text. */
function ruleText(finding: Finding, { options, rules, told }: Drawing): string {
  const rule = options.rules.get(finding.ruleId);
  const anchor = rules.anchorOf(finding.ruleId);
  if (rule === undefined || anchor === undefined) return '';
  if (!told.has(rule.id)) {
    told.add(rule.id);
    return ruleBody(rule);
  }
  return `<p class="see"><a href="#${anchor}">Why it matters, what to do, what it maps to</a></p>`;
}

function entry(group: FindingGroup, anchor: string, drawing: Drawing): string {
  const { first, more } = group;
  const call = pythonCall(first.evidence);
  const amount = more.length === 0 ? '' : ` <span class="more">+${more.length}</span>`;
  const state = first.waiver === undefined ? first.severity : 'waived';
  const also = [...new Set(group.alsoJudged.map(({ ruleId }) => htmlText(ruleId, 200)))];
  const attributes = [
    `id="${anchor}"`,
    `class="finding ${state}"`,
    `data-severity="${first.severity}"`,
    `data-category="${first.category}"`,
    `data-rule="${htmlText(first.ruleId, 200)}"`,
    ...(also.length === 0 ? [] : [`data-also="${also.join(' ')}"`]),
    `data-file="${htmlText(drawing.fileOf(first.artifact))}"`,
    `data-count="${1 + more.length + group.alsoJudged.length}"`,
  ];
  const excerpt =
    first.excerpt === undefined
      ? ''
      : `<h4>Excerpt</h4><pre tabindex="0">${escapeHtml(visibleLines(first.excerpt, EXCERPT_LINES).join('\n'))}</pre>`;
  return [
    `<details ${attributes.join(' ')}><summary>${badge(first.severity)}${first.waiver === undefined ? '' : badge('waived')} <span class="what">${htmlSentence(first.message, 400)}</span>${amount}`,
    `<span class="where">${place(first)} <span class="rule-id">${htmlText(first.ruleId, 80)}</span></span></summary>`,
    `<div class="body">${waiver(first)}`,
    ...(call === undefined || first.message.includes(call)
      ? []
      : [`<h4>Call</h4><pre tabindex="0">${htmlText(call, 2_000)}</pre>`]),
    `<p class="hint">${first.category}, confidence ${first.confidence}</p>`,
    advisoriesTable(first),
    evidenceTable(first),
    excerpt,
    flowList(first),
    otherJudgements(group, drawing.rules),
    `<div class="of-rule">${ruleText(first, drawing)}</div>`,
    otherPlaces(group),
    `${fingerprint(first)}</div></details>`,
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function options(values: readonly (readonly [string, string])[]): string {
  return values
    .map(([value, name]) => `<option value="${htmlText(value)}">${htmlText(name)}</option>`)
    .join('');
}

/** Shown by the script: without one the page has no filters, and loses nothing else. */
function filters(report: Report, drawing: Drawing, groupBy: string): string {
  const present = new Set(report.findings.map(({ category }) => category));
  const hasWaived = report.findings.some(({ waiver: given }) => given !== undefined);
  const severities = [...SEVERITIES, ...(hasWaived ? ['waived'] : [])].map(
    (one) =>
      `<label class="check"><input type="checkbox" name="severity" value="${one}" checked> ${one}</label>`,
  );
  const files = [...new Set(report.findings.map(({ artifact }) => drawing.fileOf(artifact)))].sort();
  const groupings: readonly (readonly [string, string])[] = [
    ...['severity', 'artifact', 'rule', 'category'].map((one) => [one, one] as const),
    ...FRAMEWORKS_IN_ORDER.map(({ id, name }) => [id, name] as const),
  ];
  const selected = groupBy === 'owasp-llm' ? 'owasp-llm-2026' : groupBy;
  const groups = groupings
    .map(
      ([value, name]) => `<option value="${value}"${value === selected ? ' selected' : ''}>${name}</option>`,
    )
    .join('');
  return [
    '<form id="filters" hidden aria-label="Filter the findings">',
    '<label class="field grow">Search <input type="search" name="text" placeholder="message, evidence, path, rule, fingerprint" autocomplete="off"></label>',
    `<label class="field grow">File <input type="text" name="file" list="file-names" placeholder="part of a path" autocomplete="off"></label>`,
    `<datalist id="file-names">${files
      .slice(0, DATALIST_FILES)
      .map((file) => `<option value="${htmlText(file)}"></option>`)
      .join('')}</datalist>`,
    `<label class="field">Category <select name="category"><option value="">all</option>${options(CATEGORIES.filter((one) => present.has(one)).map((one) => [one, one]))}</select></label>`,
    '<label class="field">Maps to <select name="entry"><option value="">anything</option></select></label>',
    `<label class="field">Group by <select name="group">${groups}</select></label>`,
    `<fieldset><legend>Severity</legend>${severities.join('')}</fieldset>`,
    '<p class="actions"><button type="button" id="open-all">Open all shown</button> <button type="button" id="close-all">Close all</button> <button type="reset">Reset</button></p>',
    '<p id="shown" role="status" aria-live="polite"></p>',
    '</form>',
  ].join('\n');
}

/** Filters, then headings with their findings. A finding under several headings stands in full under the first. */
export function* findingList(
  report: Report,
  renderOptions: RenderOptions,
  rules: RuleIndex,
): Iterable<string> {
  const files = indexFiles(report);
  const drawing: Drawing = {
    options: renderOptions,
    rules,
    fileOf: (artifact) => files.locate(artifact).file,
    anchors: new Map(),
    told: new Set(),
  };
  const groupBy = renderOptions.groupBy ?? 'severity';
  yield '<section id="findings" aria-labelledby="findings-title"><h2 id="findings-title">Findings</h2>\n';
  if (report.findings.length === 0) {
    yield '<p class="nothing">Nothing was found in what was read.</p>\n</section>\n';
    return;
  }
  yield `${filters(report, drawing, groupBy)}\n<div id="groups">\n`;
  let left = 0;
  for (const { id, title, findings, groups } of findingSections(report, groupBy, renderOptions.rules)) {
    yield `<section class="group"><h3><span>${htmlText(id, 300)}</span> ${htmlText(title)} <small>${groupBy === 'severity' ? count(findings.length, 'finding') : severityCounts(findings)}</small></h3>\n`;
    for (const group of groups) {
      const known = drawing.anchors.get(group);
      if (known !== undefined) {
        yield `<p class="ref"><a href="#${known}">${htmlText(group.first.ruleId, 80)} in ${htmlText(group.first.artifact, 200)}</a>, above</p>\n`;
      } else if (drawing.anchors.size < MAX_ENTRIES) {
        const anchor = `f-${drawing.anchors.size + 1}`;
        drawing.anchors.set(group, anchor);
        yield `${entry(group, anchor, drawing)}\n`;
      } else left += 1;
    }
    yield '</section>\n';
  }
  yield '</div>\n';
  if (left > 0) yield `<p><strong>${count(left, 'entry', 'entries')} more</strong> in the JSON report.</p>\n`;
  yield '</section>\n';
}
