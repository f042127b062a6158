// One finding in the text report: what, why, what to do, and where else.

import type { Finding } from '@sentrascan/contract';
import { evidenceNote, severityNote } from '../evidence-note.ts';
import type { FindingGroup } from '../finding-groups.ts';
import { displayWidth, fit, fitPath, labelled, SEVERITY_STYLE } from '../paint.ts';
import { count, describeLocation, shortLocation } from '../place.ts';
import { pythonCall, quotesCall } from '../python-call.ts';
import { visibleText } from '../visible-text.ts';
import { type Page, shownCount } from './page.ts';

/** The least columns that a path gets beside the rule's id. */
const PATH_WIDTH = 16;
const PLACES = 4;
const OTHER_ARTIFACTS = 3;
const OTHER_PACKAGES = 8;

function firstSentence(text: string): string {
  const end = text.search(/[.!?] (?=[A-Z])/);
  return end < 0 ? text : text.slice(0, end + 1);
}

/** The line that says how bad, where and which rule. @returns false as its last value where the rule found no room */
function* headLine(first: Finding, { width, paint }: Page): Generator<string, boolean> {
  const where = describeLocation(first.location);
  const severity = first.severity.toUpperCase().padEnd(8);
  const waived = first.waiver === undefined ? '' : ' (waived)';
  const suffix = `${where === '' ? '' : `, ${where}`}${waived}`;
  const ruleId = visibleText(first.ruleId, 80);
  const severityWidth = severity.length + 2;
  // On a narrow page the rule gets a line of its own.
  const hasRuleBeside = severityWidth + suffix.length + 2 + ruleId.length + PATH_WIDTH <= width;
  const beside = hasRuleBeside ? ruleId : '';
  const room = width - severityWidth - suffix.length - (hasRuleBeside ? ruleId.length + 2 : 0);
  const place = fit(
    fit(visibleText(first.artifact), Math.max(PATH_WIDTH, room)) + suffix,
    width - severityWidth,
  );
  const gap = ' '.repeat(Math.max(0, width - severityWidth - displayWidth(place) - beside.length));
  yield `${paint(SEVERITY_STYLE[first.severity], severity)}  ${paint('bold', place)}${gap}${paint('dim', beside)}`;
  return hasRuleBeside;
}

/** What is told: the message, or the rule's title above a call that the message only takes apart. */
function sentence(first: Finding, page: Page): string {
  const rule = page.options.rules.get(first.ruleId);
  const call = pythonCall(first.evidence);
  const isCallInMessage = call !== undefined && first.message.includes(call);
  const isTitleBetter = !isCallInMessage && quotesCall(first.message, first.evidence);
  return rule !== undefined && isTitleBetter ? rule.title : first.message;
}

/** `64 more in 12 other files: byte 91, byte 120; b.pt (4), c.pt`: the amounts first, for the line is cut. */
function elsewhere({ first, more }: FindingGroup, page: Page, what: string): string {
  const here = more.filter(({ artifact }) => artifact === first.artifact);
  const places = here.map(({ location }) => shortLocation(location)).filter((text) => text !== '');
  const shownPlaces = places.slice(0, shownCount(page, PLACES));
  const artifacts = Map.groupBy(
    more.filter(({ artifact }) => artifact !== first.artifact),
    ({ artifact }) => artifact,
  );
  const shownArtifacts = [...artifacts].slice(0, shownCount(page, OTHER_ARTIFACTS));
  const named = shownArtifacts.map(([artifact, ofArtifact]) => {
    const amount = ofArtifact.length > 1 ? ` (${ofArtifact.length})` : '';
    return `${fitPath(visibleText(artifact), shownCount(page, 40))}${amount}`;
  });
  // Places that hold a comma themselves need another mark between them.
  const between = shownPlaces.some((place) => place.includes(',')) ? '; ' : ', ';
  const lists = [
    `${shownPlaces.join(between)}${places.length > shownPlaces.length ? ', …' : ''}`,
    `${named.join(', ')}${artifacts.size > named.length ? ', …' : ''}`,
  ].filter((list) => list !== '');
  const [only] = named;
  if (here.length === 0 && artifacts.size === 1) return `${more.length} more${what} in ${only}`;
  const where = `${here.length > 0 ? ' here and' : ''} in ${count(artifacts.size, 'other file')}`;
  const amounts = `${more.length} more${what}${artifacts.size === 0 ? '' : where}`;
  return lists.length === 0 ? amounts : `${amounts}: ${lists.join('; ')}`;
}

/** The ids of other rules that judge the same calls, each with its worst severity. */
function otherRules({ alsoJudged }: FindingGroup): string {
  const worst = new Map<string, string>();
  for (const { ruleId, severity } of alsoJudged) if (!worst.has(ruleId)) worst.set(ruleId, severity);
  return [...worst].map(([ruleId, severity]) => `${visibleText(ruleId, 80)} (${severity})`).join(', ');
}

/** What a page has said already, so that it says it once. */
export type Told = Set<string>;

/**
 * A finding with everything that a screen has room for.
 *
 * @param told rules and advice that stand above; they are not told again, and what is told here is added
 */
export function* findingBlock(group: FindingGroup, page: Page, told: Told): Iterable<string> {
  const { options, width } = page;
  const { first, more } = group;
  const layout = { indent: 2, labelWidth: 8, width };
  const hasRuleBeside = yield* headLine(first, page);
  if (!hasRuleBeside) yield* labelled('rule', visibleText(first.ruleId, 80), layout);
  if (first.waiver !== undefined) {
    yield* labelled('what', visibleText(first.message, 600), { ...layout, maxLines: 1 });
    const { reason, source } = first.waiver;
    const by = source === undefined ? reason : `${reason} (${source})`;
    yield* labelled('waived', visibleText(by, 300), { ...layout, maxLines: 1 });
    return;
  }
  const call = pythonCall(first.evidence);
  yield* labelled('what', visibleText(sentence(first, page), 600), { ...layout, maxLines: 3 });
  if (call !== undefined && !first.message.includes(call)) {
    yield* labelled('call', visibleText(call, 600), { ...layout, maxLines: 2 });
  }
  const change = severityNote(first);
  if (change !== undefined) yield* labelled('judged', visibleText(change, 300), { ...layout, maxLines: 1 });
  const note = evidenceNote(first);
  if (note !== undefined) yield* labelled('detail', visibleText(note, 300), { ...layout, maxLines: 1 });
  const rule = options.rules.get(first.ruleId);
  if (rule !== undefined && !told.has(rule.id)) {
    told.add(rule.id);
    yield* labelled('why', firstSentence(rule.why), { ...layout, maxLines: 2 });
    const [fix] = rule.fix;
    // Rules of a family share advice: said once, it holds for what follows.
    if (fix !== undefined && !told.has(fix)) {
      told.add(fix);
      yield* labelled('do', fix, { ...layout, maxLines: 2 });
    }
  }
  yield* footLines(group, page);
  if (more.length > 0 && 'package' in first.evidence) yield* otherPackages(more, page);
  else if (more.length > 0) {
    const text = elsewhere(group, page, ' of this rule');
    yield* labelled('also', text, { ...layout, maxLines: shownCount(page, 1) });
  }
}

/** `tensorflow 2.5.0: 275 issues, upgrade to 2.12.1, which fixes all 275`. */
function inBrief({ message, evidence }: Finding): string {
  const { subject, advisories, advice } = evidence;
  if (typeof subject !== 'string' || typeof advice !== 'string' || !Array.isArray(advisories)) return message;
  return `${subject}: ${count(advisories.length, 'issue')}, ${advice}`;
}

/** Each package is a task of its own: what is wrong with it stands in a line. */
function* otherPackages(more: readonly Finding[], page: Page): Iterable<string> {
  const layout = { indent: 2, labelWidth: 8, width: page.width, maxLines: 1 };
  const shown = more.slice(0, shownCount(page, OTHER_PACKAGES));
  for (const finding of shown) {
    const { artifact, location } = finding;
    const place = `${fitPath(visibleText(artifact), 32)}:${shortLocation(location).replace(/^line (\d+).*$/, '$1')}`;
    yield* labelled('also', `${place}  ${visibleText(inBrief(finding), 400)}`, layout);
  }
  if (more.length > shown.length)
    yield* labelled('also', `${more.length - shown.length} more packages`, layout);
}

function* footLines(group: FindingGroup, { width }: Page): Iterable<string> {
  const others = otherRules(group);
  if (others !== '')
    yield* labelled('same', `call, also judged by ${others}`, {
      indent: 2,
      labelWidth: 8,
      width,
      maxLines: 1,
    });
}

/** A finding in two lines, for a list under a heading that already says what it is about. */
export function* briefFinding(group: FindingGroup, page: Page): Iterable<string> {
  const { first, more } = group;
  const layout = { indent: 2, labelWidth: 8, width: page.width, maxLines: 1 };
  const hasRuleBeside = yield* headLine(first, page);
  if (!hasRuleBeside) yield* labelled('rule', visibleText(first.ruleId, 80), layout);
  yield* labelled('what', visibleText(first.message, 600), layout);
  if (more.length > 0) yield* labelled('also', elsewhere(group, page, ''), layout);
}
