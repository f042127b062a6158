// The rules behind the findings, and the frameworks they map to: told once, and linked from each finding.

import type { Finding, Report, Rule } from '@sentrascan/contract';
import {
  entryTitle,
  FRAMEWORKS_IN_ORDER,
  frameworksOfRule,
  idsOfFramework,
} from '@sentrascan/rules/frameworks';
import { severityCounts } from '../finding-sections.ts';
import { usedRules } from '../sarif/rules.ts';
import { badge, escapeHtml, htmlCode, htmlLink, htmlSentence, htmlText } from './markup.ts';

/** The rules of one report with the fragment each is found under. */
export interface RuleIndex {
  readonly used: readonly { readonly id: string; readonly rule: Rule | undefined; readonly anchor: string }[];
  anchorOf(ruleId: string): string | undefined;
}

/** Anchors are numbers: an id of a report is text like any other. */
export function indexRules(findings: readonly Finding[], rules: ReadonlyMap<string, Rule>): RuleIndex {
  const used = usedRules(findings, rules).map((one, index) => ({ ...one, anchor: `rule-${index + 1}` }));
  const anchors = new Map(used.flatMap(({ id, rule, anchor }) => (rule === undefined ? [] : [[id, anchor]])));
  return { used, anchorOf: (ruleId) => anchors.get(ruleId) };
}

function mapping(rule: Rule): string {
  return frameworksOfRule(rule)
    .map(({ framework, ids }) => {
      const entries = ids.map((id) => {
        const title = entryTitle(framework, id);
        return `<li data-entry="${escapeHtml(id)}"><b>${escapeHtml(id)}</b> <span>${escapeHtml(title)}</span></li>`;
      });
      return `<div data-framework="${framework.id}"><dt>${escapeHtml(framework.name)}</dt><dd><ul>${entries.join('')}</ul></dd></div>`;
    })
    .join('');
}

/** Why, what to do, and what the rule maps to: the part that a finding shows of its rule. */
export function ruleBody(rule: Rule): string {
  const fixes = rule.fix.map((fix) => `<li>${htmlSentence(fix)}</li>`).join('');
  const references = (rule.references ?? []).map((uri) => `<li>${htmlLink(uri)}</li>`).join('');
  return [
    `<h4>Why it matters</h4><p>${htmlSentence(rule.why, 2_000)}</p>`,
    `<h4>What to do</h4><ol>${fixes}</ol>`,
    `<h4>When it is a false alarm</h4><p>${htmlSentence(rule.falsePositives, 2_000)}</p>`,
    `<h4>Maps to</h4><dl class="mapping">${mapping(rule)}</dl>`,
    ...(references === '' ? [] : [`<h4>Read more</h4><ul>${references}</ul>`]),
  ].join('\n');
}

/** Every rule that fired. */
export function* ruleList(index: RuleIndex): Iterable<string> {
  yield '<section id="rules" aria-labelledby="rules-title"><h2 id="rules-title">Rules that fired</h2>\n';
  if (index.used.length === 0) yield '<p class="nothing">None.</p>\n';
  for (const { id, rule, anchor } of index.used) {
    if (rule === undefined) {
      yield `<p>${htmlCode(id)}: not in this version's catalogue.</p>\n`;
      continue;
    }
    yield `<details class="rule" id="${anchor}" data-rule="${htmlText(id, 200)}"><summary>${badge(rule.severity)} <h3>${htmlText(rule.title)}</h3> ${htmlCode(id)}</summary>\n`;
    yield `<div class="body">${ruleBody(rule)}</div></details>\n`;
  }
  yield '</section>\n';
}

/** Every entry that a finding is evidence for, with how many. */
export function* frameworkList(report: Report, rules: ReadonlyMap<string, Rule>): Iterable<string> {
  const byRule = Map.groupBy(report.findings, ({ ruleId }) => ruleId);
  const used = usedRules(report.findings, rules).flatMap(({ rule }) => (rule === undefined ? [] : [rule]));
  yield '<section id="frameworks" aria-labelledby="frameworks-title"><h2 id="frameworks-title">Frameworks</h2>\n';
  yield '<p>A finding is evidence for an entry. No list of findings proves that a control is met.</p>\n';
  for (const framework of FRAMEWORKS_IN_ORDER) {
    const mapped = used.map((rule) => ({ rule, ids: idsOfFramework(rule, framework.id) }));
    const ids = Object.keys(framework.entries).filter((id) => mapped.some((one) => one.ids.includes(id)));
    if (ids.length === 0) continue;
    yield `<details class="framework"><summary><b>${escapeHtml(framework.name)}</b> <span class="hint">${escapeHtml(framework.title)}, ${escapeHtml(framework.edition)}</span></summary>\n`;
    yield `<div class="wide"><table><thead><tr><th scope="col">entry</th><th scope="col">title</th><th scope="col">findings</th></tr></thead><tbody>\n`;
    for (const id of ids) {
      const findings = mapped
        .filter((one) => one.ids.includes(id))
        .flatMap(({ rule }) => byRule.get(rule.id) ?? []);
      yield `<tr><th scope="row">${escapeHtml(id)}</th><td>${escapeHtml(entryTitle(framework, id))}</td><td>${severityCounts(findings)}</td></tr>\n`;
    }
    yield `</tbody></table></div><p class="hint">Ids and titles from: ${escapeHtml(framework.source)}; compared ${framework.checked}.</p></details>\n`;
  }
  yield '</section>\n';
}
