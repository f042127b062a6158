// One rule or one finding, told in full for a terminal.

import type { Finding, Rule } from '@sentrascan/contract';
import { entryTitle, frameworksOfRule } from '@sentrascan/rules/frameworks';
import { mlGuardIdsOf } from '@sentrascan/rules/ml-guard';
import { createPaint, fit, labelled, SEVERITY_STYLE, wrap } from './paint.ts';
import { describeLocation } from './place.ts';
import { pythonCall } from './python-call.ts';
import type { RenderOptions } from './report-format.ts';
import { visibleLines, visibleText } from './visible-text.ts';

const DEFAULT_WIDTH = 100;
const EXCERPT_LINES = 60;
const MAX_KEY_WIDTH = 22;

type PageOptions = Pick<RenderOptions, 'color' | 'widthCharacters'>;

/** What a rule says, why, what to do, when it is wrong, and where it stands in public lists. Ends with a line break. */
export function explainRule(rule: Rule, options: PageOptions): string {
  return `${ruleLines(rule, options).join('\n')}\n`;
}

function ruleLines(rule: Rule, options: PageOptions): string[] {
  const paint = createPaint(options.color ?? false);
  const width = options.widthCharacters ?? DEFAULT_WIDTH;
  const paragraph = (text: string) => wrap(text, width - 2).map((line) => `  ${line}`);
  const list = (items: readonly string[]) =>
    items.flatMap((item) => labelled('-', item, { indent: 2, labelWidth: 2, width }));
  const mapping = frameworksOfRule(rule);
  const elsewhere = mlGuardIdsOf(rule.id);
  const nameWidth = 2 + Math.max(0, ...mapping.map(({ framework }) => framework.name.length));
  const mapped = mapping.flatMap(({ framework, ids }) =>
    ids.flatMap((id, index) =>
      labelled(index === 0 ? framework.name : '', `${id} ${entryTitle(framework, id)}`, {
        ...{ indent: 2, labelWidth: nameWidth, width },
      }),
    ),
  );
  return [
    `${paint('bold', rule.id)}  ${paint(SEVERITY_STYLE[rule.severity], rule.severity.toUpperCase())}  ${paint('dim', `${rule.category}, ${rule.stability} since ${rule.since}`)}`,
    ...wrap(rule.title, width),
    '',
    paint('bold', 'Why it matters'),
    ...paragraph(rule.why),
    '',
    paint('bold', 'What to do'),
    ...list(rule.fix),
    '',
    paint('bold', 'When it is a false alarm'),
    ...paragraph(rule.falsePositives),
    ...(mapped.length === 0 ? [] : ['', paint('bold', 'Maps to'), ...mapped]),
    ...(rule.references === undefined ? [] : ['', paint('bold', 'Read more'), ...list(rule.references)]),
    ...(rule.aliases === undefined ? [] : ['', paint('dim', `Formerly ${rule.aliases.join(', ')}`)]),
    ...(elsewhere.length === 0 ? [] : ['', paint('dim', `In ML Guard: ${elsewhere.join(', ')}`)]),
  ];
}

/** A finding with all its evidence, its excerpt and how control reached it, then its rule. Ends with a line break. */
export function explainFinding(finding: Finding, rule: Rule | undefined, options: PageOptions): string {
  const paint = createPaint(options.color ?? false);
  const width = options.widthCharacters ?? DEFAULT_WIDTH;
  const layout = { indent: 2, labelWidth: 13, width };
  const call = pythonCall(finding.evidence);
  const place = describeLocation(finding.location);
  const severity = finding.severity.toUpperCase();
  const where = `${visibleText(finding.artifact)}${place === '' ? '' : `, ${place}`}`;
  const [first = '', ...rest] = wrap(where, width - severity.length - 2);
  const keys = Object.keys(finding.evidence)
    .filter((key) => finding.evidence[key] !== '')
    .sort();
  const keyWidth = Math.min(MAX_KEY_WIDTH, Math.max(11, ...keys.map((key) => visibleText(key, 40).length)));
  const lines = [
    `${paint(SEVERITY_STYLE[finding.severity], severity)}  ${paint('bold', first)}`,
    ...rest.map((line) => `${' '.repeat(severity.length + 2)}${paint('bold', line)}`),
    ...wrap(visibleText(finding.message), width),
    '',
    ...(call === undefined ? [] : labelled('call', visibleText(call), layout)),
    ...labelled('confidence', finding.confidence, layout),
    ...labelled('fingerprint', visibleText(finding.fingerprint), layout),
    ...(finding.waiver === undefined ? [] : labelled('waived', visibleText(finding.waiver.reason), layout)),
    '',
    paint('bold', 'Evidence'),
    ...keys.flatMap((key) => {
      const value = finding.evidence[key];
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      const label = fit(visibleText(key, 40), keyWidth);
      return labelled(label, visibleText(text), { ...layout, labelWidth: keyWidth + 2, maxLines: 6 });
    }),
  ];
  if (finding.excerpt !== undefined) {
    lines.push('', paint('bold', 'Excerpt'));
    for (const line of visibleLines(finding.excerpt, EXCERPT_LINES)) lines.push(`  ${line}`);
  }
  if (finding.flow !== undefined && finding.flow.length > 0) {
    lines.push('', paint('bold', 'How it comes about'));
    for (const [index, step] of finding.flow.entries()) {
      const where = describeLocation(step.location);
      const text = `${visibleText(step.message)}${where === '' ? '' : ` (${where})`}`;
      lines.push(...labelled(`${index + 1}.`, text, { indent: 2, labelWidth: 4, width }));
    }
  }
  if (rule !== undefined) lines.push('', ...ruleLines(rule, options));
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}
