// The pages of `docs/rules/`: one for each rule and an index, rendered from the catalogue alone.

import type { Rule } from '../../packages/contract/src/index.ts';
import {
  entryTitle,
  FRAMEWORKS_IN_ORDER,
  frameworksOfRule,
} from '../../packages/rules/src/frameworks/map-rule.ts';
import { mlGuardIdsOf } from '../../packages/rules/src/knowledge/match-ml-guard.ts';
import { byCodeUnit, MARKDOWN_BANNER, type Output } from './output.ts';

const FOLDER = 'docs/rules';

/** All pages, in the order of their paths. */
export function renderRulePages(rules: readonly Rule[]): Output[] {
  const sorted = [...rules].sort((a, b) => byCodeUnit(a.id, b.id));
  return [
    { path: `${FOLDER}/README.md`, content: renderIndex(sorted) },
    ...sorted.map((rule) => ({ path: `${FOLDER}/${rule.id}.md`, content: renderPage(rule) })),
  ];
}

function renderIndex(rules: readonly Rule[]): string {
  const families = Map.groupBy(rules, (rule) => rule.id.split('/')[0] ?? '');
  const sections = [...families].map(([family, members]) => {
    const rows = members.map(
      (rule) =>
        `| [\`${rule.id}\`](${rule.id}.md) | ${rule.severity} | ${rule.category} | ${cell(rule.title)} |`,
    );
    return `## ${family}\n\n| rule | severity | category | what it says |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  const intro = `${MARKDOWN_BANNER}\n\n# Rules\n\n${rules.length} rules. \`sentrascan explain RULE\` tells why, what to do, and when it is a false alarm.\n`;
  return [intro, ...sections, renderFrameworks()].join('\n');
}

function renderPage(rule: Rule): string {
  const parts = [
    MARKDOWN_BANNER,
    `# \`${rule.id}\`: ${rule.title}`,
    table([
      ['severity', rule.severity],
      ['category', rule.category],
      ['stability', `${rule.stability}, since ${rule.since}`],
      ['tags', rule.tags.join(', ')],
      ['former ids', (rule.aliases ?? []).map((alias) => `\`${alias}\``).join(', ')],
      [
        'in ML Guard',
        mlGuardIdsOf(rule.id)
          .map((id) => `\`${id}\``)
          .join(', '),
      ],
    ]),
    `> ${rule.message}`,
    '## Why it matters',
    rule.why,
    '## What to do',
    rule.fix.map((step, index) => `${index + 1}. ${step}`).join('\n'),
    '## Known false positives',
    rule.falsePositives,
    '## Maps to',
    mapping(rule),
    '## Fires on',
    samples(rule.samples.fires.map((line) => shownSample(rule, line))),
    '## Stays silent on',
    samples(rule.samples.silent.map((line) => shownSample(rule, line))),
  ];
  if (rule.references !== undefined && rule.references.length > 0) {
    parts.push('## References', rule.references.map((reference) => `- <${reference}>`).join('\n'));
  }
  return `${parts.join('\n\n')}\n`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  const filled = rows.filter(([, value]) => value !== '');
  return `| | |\n| --- | --- |\n${filled.map(([key, value]) => `| ${key} | ${cell(value)} |`).join('\n')}`;
}

/** Made-up secrets are cut on pages: those who host code refuse what looks like a real one. */
function shownSample(rule: Rule, line: string): string {
  return rule.category === 'secret'
    ? line.replace(/[A-Za-z0-9+/_.~:%-]{24,}={0,2}/g, (value) => `${value.slice(0, 12)}…`)
    : line;
}

function samples(lines: readonly string[]): string {
  return lines.length === 0 ? 'No sample.' : `\`\`\`text\n${lines.join('\n')}\n\`\`\``;
}

/** Which lists the pages' ids are from, and when they were compared with their sources. */
function renderFrameworks(): string {
  const rows = FRAMEWORKS_IN_ORDER.map(
    ({ name, title, uri, edition, source, checked }) =>
      `| ${name} | [${title}](${uri}) | ${edition} | ${cell(source)} | ${checked} |`,
  );
  return `## Frameworks\n\nEvery rule maps to entries of these lists. A finding is evidence for an entry; no list of findings proves that a control is met.\n\n| name | title | edition | source of ids and titles | compared |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

/** One row a framework: each entry with its title. */
function mapping(rule: Rule): string {
  const rows = frameworksOfRule(rule).map(({ framework, ids }) => {
    const entries = ids.map((id) => `${id} ${entryTitle(framework, id)}`).join('<br>');
    return `| ${framework.name} | ${cell(entries)} |`;
  });
  return `| framework | entries |\n| --- | --- |\n${rows.join('\n')}`;
}

/** Text that stays inside one table cell. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
