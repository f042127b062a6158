// What was not read or not judged, in the page: as plain to see as a finding.

import { GAP_KINDS, type Gap, type GapKind, type Report } from '@sentrascan/contract';
import { gapsByReason, groupGaps } from '../gap-groups.ts';
import { count } from '../place.ts';
import { badge, htmlCode, htmlSentence } from './markup.ts';

const PLACES = 500;

/** What each kind means to somebody who does not know the scanner. */
const MEANING: Readonly<Record<GapKind, string>> = {
  limit: 'A limit of the scanner was reached; the rest was not read.',
  timeout: 'Time ran out.',
  truncated: 'The file ends before its structure does.',
  malformed: 'The structure contradicts itself; what depends on it was not read.',
  encrypted: 'It needs a key that a scanner does not have.',
  skipped: 'The scan was asked to leave it out.',
  unsupported: 'A known format, in a version or with a method that is not read.',
  unrecognised: 'No format of this version judges this content.',
  'not-covered': 'What it would be compared with is not known here.',
  unreadable: 'The operating system refused to give the bytes.',
  changed: 'The bytes changed while they were read.',
  'special-file': 'Reading it could block or act: a pipe, a socket, a device.',
  link: 'A link that leaves the scanned tree or loops.',
  crash: 'A part of the scanner failed.',
};

function place({ artifact, location }: Gap): string {
  return `${htmlCode(artifact)}${location === undefined ? '' : `, byte ${location.offset}`}`;
}

/** One entry a reason; the files behind it fold away where they are several. */
export function* gapList(report: Report): Iterable<string> {
  yield '<section id="gaps" aria-labelledby="gaps-title"><h2 id="gaps-title">Not read or not judged</h2>\n';
  if (report.gaps.length === 0) {
    yield '<p class="nothing">Every byte was read and judged.</p>\n</section>\n';
    return;
  }
  yield '<p>What stands here may hold anything: a verdict says nothing of it.</p>\n<ul class="gaps">\n';
  for (const { kind, gaps } of groupGaps(report.gaps)) {
    for (const { reason, consequence, gaps: alike } of gapsByReason(gaps)) {
      const [first] = alike;
      if (first === undefined) continue;
      const title = GAP_KINDS.includes(kind) ? MEANING[kind] : '';
      yield `<li>${badge(kind, 'gap')} <div><p><strong>${htmlSentence(reason)}</strong> ${htmlSentence(consequence)}</p><p class="hint">${title}</p>`;
      if (alike.length === 1) yield `<p class="where">${place(first)}</p>`;
      else {
        const more = alike.length > PLACES ? `<li>and ${alike.length - PLACES} more</li>` : '';
        const places = alike.slice(0, PLACES).map((gap) => `<li>${place(gap)}</li>`);
        yield `<details><summary>${count(alike.length, 'place')}</summary><ul class="places">${places.join('')}${more}</ul></details>`;
      }
      yield '</div></li>\n';
    }
  }
  yield '</ul>\n</section>\n';
}
