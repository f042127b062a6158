// What was scanned, as a tree: each file with its digest and verdict, what it would do, and what is inside it.

import type { Behaviour, Report, ReportedArtifact } from '@sentrascan/contract';
import { count, describeBytes } from '../place.ts';
import { badge, htmlCode, htmlSentence, htmlText } from './markup.ts';

/** Rows of artifacts without anything of note; those with something are always drawn. */
const MAX_PLAIN_ROWS = 5_000;
const ITEMS = 40;

interface Amounts {
  readonly findings: ReadonlyMap<string, number>;
  readonly gaps: ReadonlyMap<string, number>;
}

function amountBy(items: readonly { readonly artifact: string }[]): ReadonlyMap<string, number> {
  const amounts = new Map<string, number>();
  for (const { artifact } of items) amounts.set(artifact, (amounts.get(artifact) ?? 0) + 1);
  return amounts;
}

function behaviour({ processes, network, files, calls, imports, unknowns, loaders }: Behaviour): string {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['start', processes],
    ['connect', network],
    ['touch', files],
    ['call', calls],
    ['import', imports],
    ['unknown', unknowns],
  ];
  const told = rows
    .filter(([, items]) => items.length > 0)
    .map(([name, items]) => {
      const more = items.length > ITEMS ? `<li>and ${items.length - ITEMS} more</li>` : '';
      const shown = items.slice(0, ITEMS).map((item) => `<li>${htmlCode(item, 400)}</li>`);
      return `<div><dt>${name}</dt><dd><ul>${shown.join('')}${more}</ul></dd></div>`;
    });
  const outcomes = loaders.map(
    ({ loader, outcome }) =>
      `<div><dt>${htmlCode(loader, 60)}</dt><dd>${htmlSentence(outcome, 1_000)}</dd></div>`,
  );
  return `<p>When it is loaded, it would</p><dl class="mapping">${told.join('')}${outcomes.join('')}</dl>`;
}

function facts(artifact: ReportedArtifact, amounts: Amounts): string {
  const findings = amounts.findings.get(artifact.path) ?? 0;
  const gaps = amounts.gaps.get(artifact.path) ?? 0;
  const { bytesRead, bytesTotal } = artifact.coverage;
  const parts = [
    artifact.identity.length === 0
      ? 'no known format'
      : artifact.identity.map((id) => htmlText(id, 60)).join(', '),
    describeBytes(artifact.sizeBytes),
    ...(bytesRead < bytesTotal ? [`${describeBytes(bytesRead)} of ${describeBytes(bytesTotal)} read`] : []),
    ...(findings > 0 ? [count(findings, 'finding')] : []),
    ...(gaps > 0 ? [count(gaps, 'gap')] : []),
  ];
  return parts.join(' · ');
}

function line(artifact: ReportedArtifact, name: string, amounts: Amounts): string {
  return `${badge(artifact.verdict)} ${htmlCode(name)} <span class="hint">${facts(artifact, amounts)}</span>`;
}

function digest({ sha256 }: ReportedArtifact): string {
  return sha256 === undefined ? '' : `<p class="digest">sha256 ${htmlCode(sha256)}</p>`;
}

function model({ model: said }: ReportedArtifact): string {
  if (said === undefined) return '';
  const rows = Object.entries(said).map(
    ([property, values]) =>
      `<div><dt>${htmlText(property, 60)}</dt><dd>${htmlText((values ?? []).join(', '), 400)}</dd></div>`,
  );
  return rows.length === 0 ? '' : `<dl class="mapping">${rows.join('')}</dl>`;
}

/** Counts down the rows that are left for artifacts without anything of note. */
interface Room {
  left: number;
  hidden: number;
}

function isOfNote({ verdict, coverage }: ReportedArtifact): boolean {
  return verdict === 'malicious' || verdict === 'suspicious' || coverage.gaps > 0;
}

function* rows(
  artifacts: readonly ReportedArtifact[],
  parent: string,
  amounts: Amounts,
  room: Room,
): Iterable<string> {
  for (const artifact of artifacts) {
    if (!isOfNote(artifact)) {
      if (room.left === 0) {
        room.hidden += 1;
        continue;
      }
      room.left -= 1;
    }
    const name = artifact.path.startsWith(`${parent}!`)
      ? artifact.path.slice(parent.length + 1)
      : artifact.path;
    const children = artifact.children ?? [];
    const does = artifact.behaviour === undefined ? '' : behaviour(artifact.behaviour);
    const inside = `${model(artifact)}${does}`;
    if (children.length === 0 && inside === '') {
      yield `<li>${line(artifact, name, amounts)}${digest(artifact)}</li>\n`;
      continue;
    }
    const isBad = artifact.verdict === 'malicious' || artifact.verdict === 'suspicious';
    const isOpen = isBad && parent === '' ? ' open' : '';
    const contents = children.length === 0 ? '' : ` · ${count(children.length, 'member')}`;
    yield `<li><details${isOpen}><summary>${line(artifact, name, amounts)}<span class="hint">${contents}</span></summary>${digest(artifact)}${inside}`;
    if (children.length > 0) {
      yield '<ul>\n';
      yield* rows(children, artifact.path, amounts, room);
      yield '</ul>';
    }
    yield '</details></li>\n';
  }
}

/** All artifacts, members inside the file that holds them. */
export function* fileTree(report: Report): Iterable<string> {
  const amounts: Amounts = { findings: amountBy(report.findings), gaps: amountBy(report.gaps) };
  const room: Room = { left: MAX_PLAIN_ROWS, hidden: 0 };
  yield '<section id="files" aria-labelledby="files-title"><h2 id="files-title">Files</h2>\n<ul class="tree">\n';
  yield* rows(report.artifacts, '', amounts, room);
  yield '</ul>\n';
  if (room.hidden > 0)
    yield `<p>and ${count(room.hidden, 'file or member', 'files and members')} more without findings or gaps, in the detailed report</p>\n`;
  yield '</section>\n';
}
