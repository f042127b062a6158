// What bad files would do when they are loaded, and what each loader makes of them.

import type { ReportedArtifact } from '@sentrascan/contract';
import { fit, labelled } from '../paint.ts';
import { visibleText } from '../visible-text.ts';
import { type Page, shownCount } from './page.ts';

const BEHAVIOUR_ARTIFACTS = 1;
const ITEMS = 4;
const LOADERS = 5;
const OUTCOME_CHARACTERS = 1_000;

/** The artifact itself or a member, whoever holds the behaviour. */
function* withBehaviour(artifacts: readonly ReportedArtifact[]): Iterable<ReportedArtifact> {
  for (const artifact of artifacts) {
    if (
      artifact.behaviour !== undefined &&
      (artifact.verdict === 'malicious' || artifact.verdict === 'suspicious')
    ) {
      yield artifact;
    }
    yield* withBehaviour(artifact.children ?? []);
  }
}

/** True where a behaviour is left out or shortened. */
export function isBehaviourCut(page: Page): boolean {
  return [...withBehaviour(page.report.artifacts)].length > shownCount(page, BEHAVIOUR_ARTIFACTS);
}

/** The worst behaviour, or every one. */
export function* behaviourSection(page: Page): Iterable<string> {
  const { report, width, paint } = page;
  const all = [...withBehaviour(report.artifacts)].sort(
    (a, b) => Number(a.verdict !== 'malicious') - Number(b.verdict !== 'malicious'),
  );
  const drawn = all.slice(0, shownCount(page, BEHAVIOUR_ARTIFACTS));
  for (const artifact of drawn) {
    const summary = artifact.behaviour;
    if (summary === undefined) continue;
    yield '';
    yield paint('bold', fit(`When loaded, ${visibleText(artifact.path)} would`, width));
    const rows: (readonly [string, readonly string[]])[] = [
      ['start', summary.processes],
      ['connect', summary.network],
      ['touch', summary.files],
      ['call', summary.calls],
      ['import', summary.imports],
      ['unknown', summary.unknowns],
    ];
    for (const [label, items] of rows) {
      if (items.length === 0) continue;
      const shown = items.slice(0, shownCount(page, ITEMS)).map((item) => visibleText(item, 200));
      const more = items.length > shown.length ? `, and ${items.length - shown.length} more` : '';
      const maxLines = shownCount(page, 1);
      yield* labelled(label, shown.join(', ') + more, { indent: 2, labelWidth: 9, width, maxLines });
    }
    const loaderWidth =
      2 + Math.max(0, ...summary.loaders.map(({ loader }) => visibleText(loader, 40).length));
    for (const { loader, outcome } of summary.loaders.slice(0, shownCount(page, LOADERS))) {
      // Never cut: the condition under which a loader runs the file often stands at the end.
      const text = visibleText(outcome, OUTCOME_CHARACTERS);
      yield* labelled(visibleText(loader, 40), text, { indent: 2, labelWidth: loaderWidth, width });
    }
  }
  if (all.length > drawn.length) {
    yield paint('dim', `  and ${all.length - drawn.length} more with behaviour of note`);
  }
}
