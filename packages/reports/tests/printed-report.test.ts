// The printed report as its objects show it: what readers of documents and assistive software rely on, whatever the bytes are.

import type { ComplianceEvidence, Report } from '@sentrascan/contract';
import { RICH_REPORT } from '@sentrascan/testkit/rich-report';
import { RICH_RULES } from '@sentrascan/testkit/rich-report-rules';
import { beforeAll, describe, expect, it } from 'vitest';
import { assessReport } from '../src/compliance/assess-report.ts';
import { canonicalJson } from '../src/compliance/canonical-json.ts';
import { sha256Of } from '../src/compliance/digest.ts';
import { ATTACHMENT, drawPdf } from '../src/compliance/pdf/draw-pdf.ts';
import {
  isDictionary,
  isReference,
  type PdfDictionary,
  PdfObjects,
  type PdfValue,
} from '../src/compliance/verify/pdf-objects.ts';
import { readEvidence } from '../src/compliance/verify/read-evidence.ts';
import { FONTS, RICH_EVIDENCE, standardsOf } from './printed-report.ts';

const draw = (evidence: ComplianceEvidence, paper: 'a4' | 'letter' = 'a4') =>
  drawPdf(evidence, { fonts: FONTS, paper, renderer: 'test' });

const many = (value: PdfValue | undefined): readonly PdfValue[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value as PdfValue];

/** The root and its pages. */
function opened(bytes: Uint8Array) {
  const pdf = new PdfObjects(bytes);
  const root = pdf.dictionary(pdf.trailer['/Root']);
  const pages = many(pdf.dictionary(root['/Pages'])['/Kids']).map((page) => pdf.dictionary(page));
  return { pdf, root, pages };
}

/** Every element of the structure with what it holds, in the order it is read. */
function structureOf(pdf: PdfObjects, root: PdfDictionary): readonly PdfDictionary[] {
  const found: PdfDictionary[] = [];
  const pending = [...many(pdf.dictionary(root['/StructTreeRoot'])['/K'])].reverse();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (!isReference(next) && !isDictionary(next)) continue;
    const element = pdf.dictionary(next);
    if (element['/S'] === undefined) continue;
    found.push(element);
    pending.push(...many(pdf.resolve(element['/K'])).toReversed());
  }
  return found;
}

/** Titles of bookmarks, a level deeper behind `> `. */
function bookmarks(pdf: PdfObjects, from: PdfDictionary, depth = ''): readonly string[] {
  const titles: string[] = [];
  for (let next = from['/First']; next !== undefined; ) {
    const item = pdf.dictionary(next);
    titles.push(`${depth}${String(item['/Title'])}`, ...bookmarks(pdf, item, `${depth}> `));
    next = item['/Next'];
  }
  return titles;
}

function large(findings: number): Report {
  const standing = RICH_REPORT.findings.filter(({ waiver }) => waiver === undefined);
  const [artifact] = RICH_REPORT.artifacts;
  if (artifact === undefined) throw new Error('no artifact');
  const path = (index: number) =>
    `models/${index % 97}/a-long-name-of-a-checkpoint/epoch=${index}/модель-模型.pkl`;
  return {
    ...RICH_REPORT,
    artifacts: Array.from({ length: findings }, (_, index) => ({ ...artifact, path: path(index) })),
    findings: Array.from({ length: findings }, (_, index) => ({
      ...(standing[index % standing.length] as (typeof standing)[number]),
      ...{ artifact: path(index), fingerprint: `v1:${String(index).padStart(32, '0')}` },
    })),
  };
}

describe('the printed report', () => {
  let bytes: Uint8Array;
  let document: ReturnType<typeof opened>;
  beforeAll(async () => {
    bytes = await draw(RICH_EVIDENCE);
    document = opened(bytes);
  });

  it('is marked, speaks English and shows its title', () => {
    const { pdf, root } = document;
    expect(pdf.dictionary(root['/MarkInfo'])['/Marked']).toBe(true);
    expect(root['/Lang']).toBe('en-GB');
    expect(pdf.dictionary(root['/ViewerPreferences'])['/DisplayDocTitle']).toBe(true);
    const info = pdf.dictionary(pdf.trailer['/Info']);
    expect(pdf.resolve(info['/Title'])).toContain('Compliance evidence: EU Artificial Intelligence Act');
    expect(pdf.resolve(info['/CreationDate'])).toBe('D:20261122000000Z');
    const metadata = Buffer.from(pdf.stream(root['/Metadata'], 1 << 20)).toString('utf8');
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('embeds every font that its pages use, with a way back to text', () => {
    const { pdf, pages } = document;
    const fonts = pages.flatMap((page) =>
      Object.values(pdf.dictionary(pdf.dictionary(page['/Resources'])['/Font'])).map((font) =>
        pdf.dictionary(font),
      ),
    );
    expect(new Set(fonts.map((font) => font['/BaseFont'])).size).toBe(3);
    for (const font of fonts) {
      expect(font['/Subtype']).toBe('/Type0');
      expect(font['/ToUnicode']).toBeDefined();
      const descendant = pdf.dictionary(many(pdf.resolve(font['/DescendantFonts']))[0]);
      expect(pdf.dictionary(descendant['/FontDescriptor'])['/FontFile2']).toBeDefined();
    }
  });

  it('has a structure of headings, paragraphs, tables with heads, and figures with words for them', () => {
    const { pdf, root } = document;
    const elements = structureOf(pdf, root);
    const amount = (type: string) => elements.filter((element) => element['/S'] === type).length;
    expect(elements[0]?.['/S']).toBe('/Document');
    expect(amount('/H1')).toBeGreaterThanOrEqual(8);
    expect(amount('/Table')).toBeGreaterThan(20);
    expect(amount('/THead')).toBe(amount('/Table'));
    for (const element of elements) {
      if (element['/S'] === '/Figure') expect(element['/Alt']).toMatch(/: .* \d/);
      if (element['/S'] === '/TH')
        expect(['/Column', '/Row']).toContain(pdf.dictionary(element['/A'])['/Scope']);
    }
    expect(amount('/Figure')).toBe(2);
    const rows = elements.filter((element) => element['/S'] === '/TR');
    for (const row of rows) expect(many(pdf.resolve(row['/K'])).length).toBeGreaterThan(1);
  });

  it('has bookmarks for its parts and for each control', () => {
    const { pdf, root } = document;
    const titles = bookmarks(pdf, pdf.dictionary(root['/Outlines']));
    for (const part of ['Cover', 'Executive summary', 'Control matrix', 'Scope and limits'])
      expect(titles).toContain(part);
    for (const { controls } of RICH_EVIDENCE.standards)
      for (const { id } of controls) expect(titles.some((title) => title.startsWith(`> ${id} `))).toBe(true);
    expect(titles.at(-1)).toBe('Appendix C: verification');
  });

  it('carries the evidence, whose digest its properties state', () => {
    const { json, statedSha256, paper } = readEvidence(bytes, ATTACHMENT);
    expect(Buffer.from(json).toString('utf8')).toBe(canonicalJson(RICH_EVIDENCE));
    expect(statedSha256).toBe(sha256Of(json));
    expect(paper).toBe('a4');
  });

  it('is the same from the same evidence, and from the evidence that it carries', async () => {
    const again = await draw(RICH_EVIDENCE);
    expect(sha256Of(again)).toBe(sha256Of(bytes));
    const carried = JSON.parse(Buffer.from(readEvidence(bytes, ATTACHMENT).json).toString('utf8'));
    expect(sha256Of(await draw(carried))).toBe(sha256Of(bytes));
  });

  it('fits the paper that is asked for', async () => {
    expect(document.pages[0]?.['/MediaBox']).toEqual([0, 0, 595.28, 841.89]);
    const letter = opened(await draw(RICH_EVIDENCE, 'letter'));
    expect(letter.pages[0]?.['/MediaBox']).toEqual([0, 0, 612, 792]);
  });

  it('of an empty folder has its pages, too', async () => {
    const { artifacts: _, ...rest } = RICH_REPORT;
    const nothing = { ...rest, artifacts: [], findings: [], gaps: [] };
    const request = { standards: standardsOf('eu-ai-act'), assessed: '2026-11-22', rules: RICH_RULES };
    const { pages } = opened(await draw(assessReport(nothing, request)));
    expect(pages.length).toBeGreaterThan(4);
  });

  it('of ten thousand findings in ten thousand files stays short', async () => {
    const request = { standards: standardsOf('eu-ai-act'), assessed: '2026-11-22', rules: RICH_RULES };
    const { pages } = opened(await draw(assessReport(large(10_000), request)));
    expect(pages.length).toBeLessThan(60);
  }, 60_000);
});
