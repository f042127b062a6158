// The last pages: scope and limits, dates, every finding by rule or package, the files, and how to verify the report.

import type { ComplianceEvidence } from '@sentrascan/contract';
import { gapsByReason, groupGaps } from '../../gap-groups.ts';
import { count, describeBytes } from '../../place.ts';
import { type FindingHeap, heapName, heapsOf } from '../finding-heaps.ts';
import { issueFix, issueRating, knownIssues } from '../known-issues.ts';
import {
  advisoriesSentence,
  kindsSentence,
  readSentence,
  settingsSentence,
  standardName,
} from '../wording.ts';
import type { Identity } from './front-pages.ts';
import { INK, SEVERITY_COLOUR, SIZE } from './palette.ts';
import type { Sheet } from './sheet.ts';
import { type Cell, drawTable } from './table.ts';

/** So many rows of each list; what is beyond stands in the attachment. */
const MAX = {
  gaps: 120,
  gapPlaces: 4,
  heaps: 150,
  places: 8,
  files: 250,
  formats: 40,
  issuesOfPackage: 25,
  issues: 400,
} as const;

const quiet = { size: SIZE.tiny, colour: INK.quiet } as const;

function pointer(sheet: Sheet, rest: number, what: string, identity: Identity): void {
  if (rest <= 0) return;
  sheet.y -= 5;
  sheet.paragraph(`${count(rest, what)} more: see ${identity.attachment}, attached to this file.`, {
    ...{ size: SIZE.small, colour: INK.quiet },
  });
}

/** Gaps that differ in numbers at most are told once. */
function gapRows({ gaps }: ComplianceEvidence): readonly (readonly Cell[])[] {
  return groupGaps(gaps).flatMap(({ kind, gaps: ofKind }) =>
    gapsByReason(ofKind).map(({ reason, consequence, gaps: alike }) => [
      [{ text: kind, font: 'bold' as const }],
      [
        ...alike
          .slice(0, MAX.gapPlaces)
          .map(({ artifact }) => ({ text: artifact, maxLines: 3, keepsEnd: true })),
        ...(alike.length > MAX.gapPlaces
          ? [{ text: `and ${alike.length - MAX.gapPlaces} more`, colour: INK.quiet }]
          : []),
      ],
      [
        { text: reason, maxLines: 5 },
        { text: consequence, colour: INK.quiet, maxLines: 4 },
      ],
    ]),
  );
}

/** What was and was not examined, and with which settings. */
export function drawScope(sheet: Sheet, evidence: ComplianceEvidence, identity: Identity): void {
  sheet.newPage();
  const outline = sheet.heading(1, 'Scope and limits');
  sheet.paragraph(
    'Only the files named here were scanned, from their bytes: nothing was executed, loaded or trained, no running system was seen, and nobody was asked. What was not read or judged lowers the answers of the controls.',
    {},
    8,
  );
  drawTable(
    sheet,
    [
      { title: 'Examined', share: 24, isHead: true },
      { title: 'What', share: 76 },
    ],
    [
      ['Read', readSentence(evidence)],
      ['Counted as', `${kindsSentence(evidence.examined.kinds)} (one file may be of several kinds)`],
      ['Advisories of packages', advisoriesSentence(evidence)],
      ['Settings of the scan', settingsSentence(evidence)],
    ],
    { summary: 'What was examined' },
  );
  const rows = gapRows(evidence);
  sheet.heading(2, `Not read or not judged (${evidence.gaps.length})`, 50, outline);
  if (rows.length === 0) sheet.paragraph('Nothing: every file was read to its end and judged.', {}, 8);
  else
    drawTable(
      sheet,
      [
        { title: 'Kind', share: 14, isHead: true },
        { title: 'Where', share: 36 },
        { title: 'What, and what follows', share: 50 },
      ],
      rows.slice(0, MAX.gaps),
      { summary: 'Parts that were not read or not judged' },
    );
  pointer(sheet, rows.length - MAX.gaps, 'group', identity);
  const skipped = evidence.standards.flatMap((standard) =>
    standard.controls
      .filter(({ status }) => status === 'not-assessed')
      .map((control) => [`${control.id}`, control.reasons.join(' ')]),
  );
  if (skipped.length > 0) {
    sheet.heading(2, `Controls that were not assessed (${skipped.length})`, 60, outline);
    drawTable(
      sheet,
      [
        { title: 'Control', share: 20, isHead: true },
        { title: 'Why', share: 80 },
      ],
      skipped,
      { summary: 'Controls that were not assessed' },
    );
  }
  const formats = Object.entries(evidence.examined.formats).sort((a, b) => b[1] - a[1]);
  if (formats.length > 0) {
    sheet.heading(2, 'Files and members by format', 60, outline);
    const told = formats.slice(0, MAX.formats).map(([format, amount]) => `${format} ${amount}`);
    sheet.paragraph(
      `${told.join(', ')}${formats.length > MAX.formats ? ', and others' : ''}.`,
      { size: SIZE.small },
      8,
    );
  }
  for (const standard of evidence.standards) {
    if (standard.dates.length === 0) continue;
    sheet.heading(2, `From when it applies: ${standardName(standard)}`, 80, outline);
    drawTable(
      sheet,
      [
        { title: 'Date', share: 20, isHead: true },
        { title: 'What applies', share: 80 },
      ],
      standard.dates.map(({ date, applies }) => [date, applies]),
      { summary: 'Dates of application' },
    );
    sheet.y -= 5;
    sheet.paragraph(`Source: ${standard.datesSource}. Confirm dates before you rely on them.`, {
      ...{ size: SIZE.small, colour: INK.quiet },
    });
  }
}

function placesOf({ findings }: FindingHeap): Cell {
  const places = findings.map(({ artifact, place }) => (place === '' ? artifact : `${artifact}, ${place}`));
  const distinct = [...new Set(places)];
  const style = { size: SIZE.tiny + 0.4 } as const;
  const more = distinct.length - MAX.places;
  return [
    ...distinct.slice(0, MAX.places).map((text) => ({ text, ...style, maxLines: 3, keepsEnd: true })),
    ...(more > 0 ? [{ text: `and ${more} more`, ...style, colour: INK.quiet }] : []),
  ];
}

/** Every finding, by package or rule. */
export function drawFindings(sheet: Sheet, evidence: ComplianceEvidence, identity: Identity): void {
  sheet.newPage();
  sheet.heading(1, 'Appendix A: findings by rule and package');
  if (evidence.findings.length === 0) {
    sheet.paragraph('No finding.');
    return;
  }
  const heaps = heapsOf(evidence.findings, evidence.rules);
  const waived = evidence.findings.filter((finding) => finding.waived !== undefined).length;
  sheet.paragraph(
    `${count(evidence.findings.length, 'finding')}${waived === 0 ? '' : `, ${waived} of them waived`}. Each stands with its fingerprint in ${identity.attachment}.`,
    { size: SIZE.small, colour: INK.quiet },
    6,
  );
  drawTable(
    sheet,
    [
      { title: 'Worst', share: 11 },
      { title: 'Rule or package', share: 31, isHead: true },
      { title: 'Number', share: 9 },
      { title: 'Where', share: 49 },
    ],
    heaps.slice(0, MAX.heaps).map((heap) => [
      [{ text: heap.severity, chip: SEVERITY_COLOUR[heap.severity], size: SIZE.tiny }],
      [
        { text: heapName(heap), font: 'mono', size: SIZE.tiny + 0.4, maxLines: 3 },
        { text: heap.title, size: SIZE.tiny + 0.4, colour: INK.quiet, maxLines: 3 },
      ],
      String(heap.findings.length),
      placesOf(heap),
    ]),
    { summary: 'Findings by rule and package' },
  );
  pointer(sheet, heaps.length - MAX.heaps, 'rule or package', identity);
}

/** Every known issue of the packages that are asked for: ids, ratings, releases. */
export function drawAdvisories(sheet: Sheet, evidence: ComplianceEvidence, identity: Identity): void {
  const packages = knownIssues(evidence.findings);
  if (packages.length === 0) return;
  sheet.ensure(160);
  sheet.heading(2, `Known issues of packages (${packages.length} of them)`, 90);
  let room: number = MAX.issues;
  let left = 0;
  const rows: (readonly Cell[])[] = [];
  for (const { package: name, artifacts, advisories } of packages) {
    const shown = advisories.slice(0, Math.min(MAX.issuesOfPackage, room));
    room -= shown.length;
    left += advisories.length - shown.length;
    for (const [index, one] of shown.entries())
      rows.push([
        index === 0
          ? [
              {
                text: `${name} ${one.askedFor.join(', ')}`,
                font: 'bold',
                size: SIZE.small - 0.4,
                maxLines: 4,
              },
              { text: artifacts.slice(0, 2).join(', '), ...quiet, maxLines: 3, keepsEnd: true },
            ]
          : [{ text: `${name} ${one.askedFor.join(', ')}`, ...quiet, maxLines: 2 }],
        [
          { text: one.id, font: 'mono', size: SIZE.tiny + 0.4, maxLines: 2 },
          ...(one.aliases.length === 0 ? [] : [{ text: one.aliases.join(', '), ...quiet, maxLines: 2 }]),
        ],
        [{ text: issueRating(one), chip: SEVERITY_COLOUR[one.severity], size: SIZE.tiny }],
        [{ text: one.affected ?? 'not told', font: 'mono', size: SIZE.tiny, maxLines: 4 }],
        [{ text: issueFix(one), font: 'mono', size: SIZE.tiny, maxLines: 2 }],
      ]);
    const more = advisories.length - shown.length;
    if (more > 0 && shown.length > 0)
      rows.push([
        [{ text: name, ...quiet, maxLines: 2 }],
        [{ text: `and ${more} more in the attachment`, ...quiet }],
        ...['', '', ''],
      ]);
  }
  drawTable(
    sheet,
    [
      { title: 'Package and releases', share: 27, isHead: true },
      { title: 'Advisory', share: 25 },
      { title: 'Severity, CVSS', share: 16 },
      { title: 'Affected', share: 19 },
      { title: 'Fixed in', share: 13 },
    ],
    rows,
    { summary: 'Known issues of packages' },
  );
  pointer(sheet, left, 'known issue', identity);
}

/** The files with their digests. */
export function drawFiles(sheet: Sheet, evidence: ComplianceEvidence, identity: Identity): void {
  sheet.ensure(160);
  sheet.y += 8;
  sheet.heading(1, 'Appendix B: scanned files', 80);
  const { entries } = evidence.input;
  if (entries.length === 0) {
    sheet.paragraph('No file was there.');
    return;
  }
  drawTable(
    sheet,
    [
      { title: 'File; SHA-256', share: 88, isHead: true },
      { title: 'Size', share: 12 },
    ],
    entries.slice(0, MAX.files).map(({ path, sizeBytes, sha256 }) => [
      [
        { text: path, size: SIZE.tiny + 0.4, maxLines: 3, keepsEnd: true },
        {
          text: sha256 ?? 'not read to its end',
          ...{ font: 'mono', size: SIZE.tiny + 0.4, colour: INK.quiet, maxLines: 2 },
        },
      ],
      [{ text: describeBytes(sizeBytes), size: SIZE.tiny + 0.4 }],
    ]),
    { summary: 'Scanned files' },
  );
  pointer(sheet, entries.length - MAX.files, 'file', identity);
}

/** How to prove that nothing was changed. */
export function drawVerification(sheet: Sheet, identity: Identity): void {
  sheet.ensure(210);
  sheet.y += 8;
  sheet.heading(1, 'Appendix C: verification', 150);
  sheet.paragraph(
    `The file ${identity.attachment} is attached to this document: the whole of the evidence as canonical JSON (RFC 8785). These pages are drawn from it and from nothing else. Its SHA-256 is`,
    {},
    3,
  );
  sheet.paragraph(identity.evidenceSha256, { font: 'mono', size: SIZE.small }, 6);
  sheet.paragraph(
    'The SHA-256 of this document cannot stand in it; it lies beside it, in a file of the same name that ends with .sha256. Both are checked by',
    {},
    3,
  );
  sheet.paragraph('sentrascan compliance --verify report.pdf', { font: 'mono', size: SIZE.small }, 6);
  sheet.paragraph(
    'It recomputes both digests, compares the attachment with its canonical form, and, where the same release is used, draws the pages again and compares them byte by byte. Digests prove that nothing changed since they were made; they do not prove who made them. Where that matters, sign the .sha256 file or keep it where only you can write.',
  );
}
