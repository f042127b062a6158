// The controls: one matrix of all, then each with its evidence.

import type {
  AssessedControl,
  AssessedStandard,
  ComplianceEvidence,
  EvidenceFinding,
} from '@sentrascan/contract';
import { count } from '../../place.ts';
import { kindsSentence, standardName } from '../wording.ts';
import {
  CONTROL_STATUSES,
  INK,
  SEVERITY_COLOUR,
  SIZE,
  STATUS_COLOUR,
  STATUS_MEANING,
  STATUS_WORD,
} from './palette.ts';
import type { Sheet } from './sheet.ts';
import { type Cell, type Column, drawTable } from './table.ts';

/** So many findings of a control are told in full, of several standards in one report fewer: each stands in the appendix once. */
const MAX_ROWS = { one: 8, several: 4 } as const;

/** A longer title stands below its id, as text. */
const MAX_HEADING_CHARACTERS = 75;

const EVIDENCE_COLUMNS: readonly Column[] = [
  { title: 'Severity', share: 11 },
  { title: 'Rule', share: 24 },
  { title: 'File and place; fingerprint; SHA-256 of the artifact', share: 65, isHead: true },
];

/** A digest of 64 characters fits its column in one line, so that it can be copied and compared. */
const DIGEST = { font: 'mono', size: 6.7, colour: INK.quiet, maxLines: 2 } as const;

function evidenceRow(finding: EvidenceFinding): readonly Cell[] {
  const { severity, ruleId, title, artifact, place, message, fingerprint, sha256, waived } = finding;
  return [
    [{ text: severity, chip: SEVERITY_COLOUR[severity], size: SIZE.tiny }],
    [
      { text: ruleId, font: 'mono', size: SIZE.tiny + 0.4, maxLines: 3 },
      { text: title, size: SIZE.tiny, colour: INK.quiet, maxLines: 3 },
    ],
    [
      { text: artifact, font: 'bold', size: SIZE.small - 0.4, maxLines: 4, keepsEnd: true },
      ...(place === '' ? [] : [{ text: place, size: SIZE.small - 0.4, maxLines: 1 }]),
      { text: message, size: SIZE.tiny, colour: INK.quiet, maxLines: 3 },
      ...(waived === undefined ? [] : [{ text: `Waived: ${waived}`, size: SIZE.tiny, maxLines: 3 }]),
      { text: fingerprint, ...DIGEST },
      { text: sha256 === null ? 'SHA-256: not read to its end' : `SHA-256 ${sha256}`, ...DIGEST },
    ],
  ];
}

function evidenceTable(
  sheet: Sheet,
  title: string,
  indices: readonly number[],
  evidence: ComplianceEvidence,
): void {
  if (indices.length === 0) return;
  sheet.heading(3, `${title} (${indices.length})`, 130);
  const max = evidence.standards.length > 1 ? MAX_ROWS.several : MAX_ROWS.one;
  const shown = indices.slice(0, max).flatMap((index) => evidence.findings[index] ?? []);
  drawTable(sheet, EVIDENCE_COLUMNS, shown.map(evidenceRow), { summary: title });
  const rest = indices.length - shown.length;
  if (rest > 0) {
    sheet.y -= 5;
    sheet.paragraph(
      `${count(rest, 'more finding')} in appendix A, by rule and package, and one by one in the attached evidence.`,
      {
        ...{ size: SIZE.small, colour: INK.quiet },
      },
    );
  }
}

/** Every control with its answer, on as few pages as it takes. */
export function drawMatrix(sheet: Sheet, evidence: ComplianceEvidence): void {
  sheet.newPage();
  const outline = sheet.heading(1, 'Control matrix');
  for (const standard of evidence.standards) {
    if (evidence.standards.length > 1) sheet.heading(2, standardName(standard), 90, outline);
    drawTable(
      sheet,
      [
        { title: 'Control', share: 15, isHead: true },
        { title: 'Subject', share: 32 },
        { title: 'Answer', share: 21 },
        { title: 'Findings', share: 13 },
        { title: 'Why', share: 36 },
      ],
      standard.controls.map((control) => [
        [{ text: control.id, font: 'bold' }],
        [{ text: control.title, maxLines: 5 }],
        [{ text: STATUS_WORD[control.status], chip: STATUS_COLOUR[control.status], size: SIZE.tiny }],
        String(control.failing.length + control.below.length),
        [{ text: control.reasons.join(' '), size: SIZE.tiny + 0.4, maxLines: 7 }],
      ]),
      { summary: `Controls of ${standard.title}` },
    );
    if (standard.leftOut.length > 0)
      sheet.paragraph(`Left out on request: ${standard.leftOut.join(', ')}.`, { size: SIZE.small });
  }
  sheet.heading(2, 'How to read the answers', 100, outline);
  drawTable(
    sheet,
    [
      { title: 'Answer', share: 26, isHead: true },
      { title: 'It means', share: 74 },
    ],
    CONTROL_STATUSES.map((status) => [
      [{ text: STATUS_WORD[status], chip: STATUS_COLOUR[status], size: SIZE.tiny }],
      STATUS_MEANING[status],
    ]),
    { summary: 'What the answers mean' },
  );
}

function drawControl(
  sheet: Sheet,
  control: AssessedControl,
  evidence: ComplianceEvidence,
  outline: PDFKit.PDFOutline,
): void {
  const isLong = control.title.length > MAX_HEADING_CHARACTERS;
  const bookmark = `${control.id}  ${control.title}`;
  sheet.heading(2, isLong ? control.id : bookmark, 130, outline, bookmark);
  if (isLong) sheet.paragraph(control.title, { colour: INK.quiet }, 4);
  const thresholds = Object.entries(control.failsFrom).map(([category, severity]) =>
    severity === 'low' ? `${category}: any` : `${category}: ${severity}`,
  );
  const failsFrom =
    thresholds.length === 0 ? 'medium' : `medium; ${thresholds.sort().join(', ')} (from that severity on)`;
  const present = control.facts.filter(({ state }) => state === 'present');
  const missing = control.facts.filter(({ state }) => state === 'missing').map(({ name }) => name);
  const facts: readonly (readonly Cell[])[] = [
    ...present.map(({ name, value }) => [name, [{ text: value, maxLines: 4 }]]),
    ...(missing.length === 0 ? [] : [['Not stated in the files', missing.join(', ')]]),
  ];
  drawTable(
    sheet,
    [
      { title: 'Answer', share: 22, isHead: true },
      { title: STATUS_WORD[control.status], share: 78 },
    ],
    [
      ['Why', control.reasons.join(' ')],
      ['Looked for', control.looksFor],
      ['Examined', kindsSentence(control.examined)],
      ...(thresholds.length === 0 ? [] : [['Fails from severity', failsFrom]]),
      ...facts,
      ['Not shown by a scan', control.outside],
    ],
    { summary: `Answer for ${control.id}`, headColour: STATUS_COLOUR[control.status] },
  );
  evidenceTable(sheet, 'Findings that violate the control', control.failing, evidence);
  evidenceTable(sheet, 'Findings below the threshold', control.below, evidence);
  evidenceTable(sheet, 'Waived findings, with reasons', control.waived, evidence);
  sheet.y += 8;
}

function drawStandard(sheet: Sheet, standard: AssessedStandard, evidence: ComplianceEvidence): void {
  sheet.newPage();
  const outline = sheet.heading(1, `Controls: ${standardName(standard)}`);
  sheet.paragraph(
    `${standard.about}. Ids and titles: ${standard.source}; compared ${standard.checked}. Wording of what is looked for is our own.`,
    { size: SIZE.small, colour: INK.quiet },
    8,
  );
  for (const control of standard.controls) drawControl(sheet, control, evidence, outline);
}

/** Each control with its answer, facts and evidence. */
export function drawControls(sheet: Sheet, evidence: ComplianceEvidence): void {
  for (const standard of evidence.standards) drawStandard(sheet, standard, evidence);
}
