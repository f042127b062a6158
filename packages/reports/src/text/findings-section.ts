// The findings of the text report: the worst ones in full, or all of them in brief under headings.

import { isAtLeast } from '@sentrascan/contract';
import { type FindingGroup, findingsOfGroup, groupFindings } from '../finding-groups.ts';
import { findingSections, severityCounts } from '../finding-sections.ts';
import { fit } from '../paint.ts';
import { count } from '../place.ts';
import { visibleText } from '../visible-text.ts';
import { briefFinding, findingBlock, type Told } from './finding-block.ts';
import { type Page, shownCount } from './page.ts';

/** Two to six lines each: with verdict, gaps and hints that fills a screen and no more. */
const DEFAULT_FINDINGS = 6;
/** Under each heading. */
const FINDINGS_PER_SECTION = 4;

/** One rule at one severity is told once; where nothing is to be left out, once for each artifact. */
function scopeOf({ options }: Page): 'artifact' | 'report' {
  return options.all === true ? 'artifact' : 'report';
}

function groupsOf(page: Page): readonly FindingGroup[] {
  return groupFindings(page.report.findings, scopeOf(page), 'together');
}

/** The group that is told first. */
export function worstGroup(page: Page): FindingGroup | undefined {
  return groupsOf(page)[0];
}

/** True where a finding is only counted. */
export function areFindingsCut(page: Page): boolean {
  const { groupBy, rules, maxFindings } = page.options;
  if (groupBy === undefined)
    return groupsOf(page).length > (maxFindings ?? shownCount(page, DEFAULT_FINDINGS));
  return findingSections(page.report, groupBy, rules, scopeOf(page)).some(
    ({ groups }) => groups.length > shownCount(page, FINDINGS_PER_SECTION),
  );
}

/** Every finding or the worst, in the order of findings or under headings. */
export function* findingsSection(page: Page): Iterable<string> {
  if (page.options.groupBy !== undefined) {
    yield* sections(page, page.options.groupBy);
    return;
  }
  const groups = groupsOf(page);
  const maxFindings = page.options.maxFindings ?? shownCount(page, DEFAULT_FINDINGS);
  const told: Told = new Set();
  for (const group of groups.slice(0, maxFindings)) {
    yield '';
    yield* findingBlock(group, page, told);
  }
  const rest = groups.slice(maxFindings);
  if (rest.length === 0) return;
  yield '';
  yield page.paint('bold', `and ${amountOf(rest)} more, ${worstOf(rest)}`);
}

function amountOf(groups: readonly FindingGroup[]): number {
  return groups.reduce((sum, group) => sum + findingsOfGroup(group).length, 0);
}

/** `medium or below`, or of what is waived, which comes last whatever its severity: `waived`. */
function worstOf(groups: readonly FindingGroup[]): string {
  const [first] = groups.filter(({ first: { waiver } }) => waiver === undefined);
  if (first === undefined) return 'waived';
  return isAtLeast('low', first.first.severity) ? 'low' : `${first.first.severity} or below`;
}

function* sections(page: Page, groupBy: string): Iterable<string> {
  const { report, options, width, paint } = page;
  const all = findingSections(report, groupBy, options.rules, scopeOf(page));
  for (const { id, title, findings, groups } of all) {
    yield '';
    const name = [id, title].filter((part) => part !== '').join(' ');
    const amount = `${count(findings.length, 'finding')} (${severityCounts(findings)})`;
    const room = Math.max(20, width - amount.length - 2);
    yield `${paint('bold', fit(visibleText(name, 400), room))}  ${paint('dim', amount)}`;
    const shown = groups.slice(0, shownCount(page, FINDINGS_PER_SECTION));
    for (const group of shown) for (const line of briefFinding(group, page)) yield line;
    const rest = groups.slice(shown.length);
    if (rest.length > 0) yield paint('dim', `and ${amountOf(rest)} more here`);
  }
}
