// The first pages: a cover with the verdict, and one page for whoever reads no further.

import { type ComplianceEvidence, SEVERITIES } from '@sentrascan/contract';
import { failingFindings, fixOf, heapName, heapsOf } from '../finding-heaps.ts';
import {
  advisoriesSentence,
  kindsSentence,
  readSentence,
  selectionSentence,
  standardName,
  statusSentence,
} from '../wording.ts';
import { drawBars, drawDonut } from './charts.ts';
import { CONTROL_STATUSES, INK, SEVERITY_COLOUR, SIZE, STATUS_COLOUR, STATUS_WORD } from './palette.ts';
import type { Sheet } from './sheet.ts';
import { drawTable } from './table.ts';

/** What identifies the evidence. */
export interface Identity {
  readonly reportId: string;
  readonly evidenceSha256: string;
  /** Name of the attachment. */
  readonly attachment: string;
}

const TOP_FIXES = 5;

function verdictBand(sheet: Sheet, evidence: ComplianceEvidence): void {
  const word = { font: 'bold', size: 21, colour: INK.white } as const;
  const sentence = { size: SIZE.h3, colour: INK.white } as const;
  const lines = sheet.lines(statusSentence(evidence), sheet.width - 40, sentence);
  const height = 22 + sheet.lineHeight(word) + lines.length * sheet.lineHeight(sentence) + 14;
  sheet.decorate(() => {
    sheet.doc.roundedRect(sheet.left, sheet.y, sheet.width, height, 5).fill(STATUS_COLOUR[evidence.status]);
  });
  const top = sheet.y;
  const verdict = sheet.element('P');
  sheet.content(verdict, () =>
    sheet.drawLines([STATUS_WORD[evidence.status]], sheet.left + 20, top + 16, word),
  );
  verdict.end();
  const meaning = sheet.element('P');
  const below = top + 20 + sheet.lineHeight(word);
  sheet.content(meaning, () => sheet.drawLines(lines, sheet.left + 20, below, sentence));
  meaning.end();
  sheet.y += height + 16;
}

function caveatBox(sheet: Sheet, caveat: string): void {
  const head = { font: 'bold', size: SIZE.h3, colour: INK.text } as const;
  const text = { size: SIZE.text, colour: INK.text } as const;
  const more =
    'It says what a scanner found, and did not find, in the files that it was given on the day it was given them. Whether a system conforms is for people with the whole of it before them to decide.';
  const lines = [...sheet.lines(caveat, sheet.width - 34, { ...text, font: 'bold' })];
  const rest = sheet.lines(more, sheet.width - 34, text);
  const height = 14 + sheet.lineHeight(head) + (lines.length + rest.length) * sheet.lineHeight(text) + 14;
  sheet.ensure(height);
  const top = sheet.y;
  sheet.decorate(() => {
    sheet.doc.roundedRect(sheet.left, top, sheet.width, height, 4).fill('#fff6e0');
    sheet.doc.rect(sheet.left, top, 5, height).fill('#b26b00');
  });
  const element = sheet.element('P');
  sheet.content(element, () => {
    sheet.drawLines(['What this report is, and is not'], sheet.left + 18, top + 10, head);
    const y = top + 14 + sheet.lineHeight(head);
    sheet.drawLines(lines, sheet.left + 18, y, { ...text, font: 'bold' });
    sheet.drawLines(rest, sheet.left + 18, y + lines.length * sheet.lineHeight(text), text);
  });
  element.end();
  sheet.y += height + 14;
}

/** The cover: standards, verdict, what was scanned, digests, and what the report is not. */
export function drawCover(sheet: Sheet, evidence: ComplianceEvidence, identity: Identity): void {
  const { doc } = sheet;
  sheet.decorate(() => {
    doc.rect(0, 0, doc.page.width, 132).fill(INK.brand);
    doc.rect(0, 132, doc.page.width, 4).fill('#3f7fd9');
  });
  const brand = sheet.element('P');
  sheet.content(brand, () =>
    sheet.drawLines(['SentraScan'], sheet.left, 40, { font: 'bold', size: 12, colour: '#b8cdf0' }),
  );
  brand.end();
  const title = sheet.element('H1');
  sheet.content(title, () =>
    sheet.drawLines(['Compliance evidence report'], sheet.left, 60, {
      ...{ font: 'bold', size: SIZE.title, colour: INK.white },
    }),
  );
  title.end();
  doc.outline.addItem('Cover');
  sheet.y = 160;
  for (const standard of evidence.standards) {
    const isOne = evidence.standards.length === 1;
    sheet.paragraph(standardName(standard), { font: 'bold', size: isOne ? 14 : SIZE.h3 }, 1);
    if (isOne) sheet.paragraph(standard.about, { colour: INK.quiet }, 4);
  }
  sheet.y += 10;
  verdictBand(sheet, evidence);
  const selection = selectionSentence(evidence);
  const digest = (text: string) => [{ text, font: 'mono' as const, size: SIZE.small }];
  drawTable(
    sheet,
    [
      { title: 'Report', share: 24, isHead: true },
      { title: identity.reportId, share: 76 },
    ],
    [
      ...(evidence.name === undefined ? [] : [['System', [{ text: evidence.name, font: 'bold' as const }]]]),
      ['Scanned', evidence.target],
      ['Assessed on', `${evidence.assessed} (UTC)`],
      ['Read', readSentence(evidence)],
      ...(selection === undefined ? [] : [['Selection', selection]]),
      ['Examined as', `${kindsSentence(evidence.examined.kinds)} (one file may be of several kinds)`],
      ['Advisories of packages', advisoriesSentence(evidence)],
      ['Scanner', `${evidence.tool.name} ${evidence.tool.version}`],
      ['Rules', digest(evidence.tool.rulesDigest)],
      ['Input manifest, SHA-256', digest(evidence.input.sha256)],
      ['Evidence, SHA-256', digest(identity.evidenceSha256)],
    ],
    { summary: 'What was scanned, when and with what' },
  );
  caveatBox(sheet, evidence.caveat);
}

function charts(sheet: Sheet, evidence: ComplianceEvidence): void {
  const half = sheet.width / 2;
  const controls = evidence.standards.flatMap((one) => one.controls);
  const statuses = CONTROL_STATUSES.map((status) => ({
    label: STATUS_WORD[status].toLowerCase(),
    amount: controls.filter((one) => one.status === status).length,
    colour: STATUS_COLOUR[status],
  }));
  const standing = evidence.findings.filter(({ waived }) => waived === undefined);
  const severities = SEVERITIES.map((severity) => ({
    label: severity,
    amount: standing.filter((one) => one.severity === severity).length,
    colour: SEVERITY_COLOUR[severity],
  }));
  const others = [
    {
      label: 'waived',
      amount: evidence.findings.length - standing.length,
      colour: STATUS_COLOUR['not-assessed'],
    },
    { label: 'not read', amount: evidence.gaps.length, colour: '#5a3ba6' },
  ];
  sheet.ensure(150);
  const y = sheet.y;
  drawDonut(sheet, 'Controls', statuses, { x: sheet.left, y, width: half - 16, radius: 48 });
  drawBars(sheet, 'Findings and parts that were not read', [...severities, ...others], {
    ...{ x: sheet.left + half, y, width: half, labelWidth: 52 },
  });
  sheet.y = y + 156;
}

function fixes(sheet: Sheet, evidence: ComplianceEvidence): void {
  const heaps = heapsOf(failingFindings(evidence), evidence.rules);
  if (heaps.length === 0) return;
  sheet.heading(2, heaps.length > TOP_FIXES ? `First ${TOP_FIXES} things to do` : 'Things to do');
  const rows = heaps.slice(0, TOP_FIXES).map((heap, index) => [
    String(index + 1),
    [{ text: heap.severity, chip: SEVERITY_COLOUR[heap.severity], size: SIZE.tiny }],
    [
      { text: heap.title === '' ? heap.name : heap.title, font: 'bold' as const, maxLines: 3 },
      { text: heapName(heap), font: 'mono' as const, size: SIZE.tiny, colour: INK.quiet, maxLines: 2 },
    ],
    [{ text: fixOf(heap), maxLines: 5 }],
    String(heap.findings.length),
  ]);
  drawTable(
    sheet,
    [
      { title: '#', share: 4 },
      { title: 'Worst', share: 12 },
      { title: 'What', share: 32, isHead: true },
      { title: 'What to do', share: 42 },
      { title: 'Findings', share: 11 },
    ],
    rows,
    { summary: 'What to repair first' },
  );
}

/** One page for whoever reads no further. */
export function drawSummary(sheet: Sheet, evidence: ComplianceEvidence): void {
  sheet.newPage();
  sheet.heading(1, 'Executive summary');
  sheet.paragraph(statusSentence(evidence), { font: 'bold', size: SIZE.h3 }, 10);
  charts(sheet, evidence);
  if (evidence.standards.length > 1) {
    sheet.heading(2, 'By standard');
    drawTable(
      sheet,
      [
        { title: 'Standard', share: 40, isHead: true },
        { title: 'Answer', share: 22 },
        ...CONTROL_STATUSES.map((status) => ({ title: STATUS_WORD[status].toLowerCase(), share: 11 })),
      ],
      evidence.standards.map((standard) => [
        standardName(standard),
        [{ text: STATUS_WORD[standard.status], chip: STATUS_COLOUR[standard.status], size: SIZE.tiny }],
        ...CONTROL_STATUSES.map((status) => String(standard.counts[status])),
      ]),
      { summary: 'Controls by standard and answer' },
    );
  }
  fixes(sheet, evidence);
}
