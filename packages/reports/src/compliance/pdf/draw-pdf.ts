// The printed report: a tagged PDF that is a pure function of the evidence, its fonts and its paper.

import type { ComplianceEvidence } from '@sentrascan/contract';
import { canonicalJson } from '../canonical-json.ts';
import { sha256Of } from '../digest.ts';
import { reportId, standardName } from '../wording.ts';
import { drawAdvisories, drawFiles, drawFindings, drawScope, drawVerification } from './back-pages.ts';
import { drawControls, drawMatrix } from './control-pages.ts';
import { drawCover, drawSummary, type Identity } from './front-pages.ts';
import { INK, MARGIN, SIZE } from './palette.ts';
import { type PdfFonts, Sheet } from './sheet.ts';

export type { PdfFonts };

/** Sheets that can be printed on. */
export const PAPERS = ['a4', 'letter'] as const;

/** What the pages are drawn for. */
export interface PdfOptions {
  readonly fonts: PdfFonts;
  readonly paper: (typeof PAPERS)[number];
  /** What draws: equal names draw equal bytes. */
  readonly renderer: string;
}

/** Name of the attachment that holds the evidence. */
export const ATTACHMENT = 'evidence.json';

function furnish(sheet: Sheet, evidence: ComplianceEvidence, identity: Identity): void {
  const { doc } = sheet;
  const { start, count: pages } = doc.bufferedPageRange();
  const style = { size: SIZE.tiny, colour: INK.quiet } as const;
  const [target = ''] = sheet.lines(evidence.name ?? evidence.target, sheet.width * 0.5, style, 1, 200);
  const names = evidence.standards.map(({ title }) => title).join(', ');
  const [standards = ''] = sheet.lines(names, sheet.width * 0.5, style, 1, 400);
  for (let index = 0; index < pages; index += 1) {
    doc.switchToPage(start + index);
    sheet.decorate(() => {
      if (index > 0) {
        sheet.drawLines([`Compliance evidence · ${target}`], sheet.left, 30, style);
        sheet.drawLines([standards], sheet.left + sheet.width - sheet.widthOf(standards, style), 30, style);
        doc
          .moveTo(sheet.left, 45)
          .lineTo(sheet.left + sheet.width, 45)
          .lineWidth(0.5)
          .stroke(INK.line);
      }
      const y = doc.page.height - MARGIN.bottom + 18;
      doc
        .moveTo(sheet.left, y - 6)
        .lineTo(sheet.left + sheet.width, y - 6)
        .lineWidth(0.5)
        .stroke(INK.line);
      sheet.drawLines([evidence.caveat], sheet.left, y, { ...style, font: 'bold', colour: INK.text });
      sheet.drawLines(
        [`${identity.reportId} · evidence SHA-256 ${identity.evidenceSha256}`],
        sheet.left,
        y + 11,
        style,
      );
      const page = `page ${index + 1} of ${pages}`;
      sheet.drawLines([page], sheet.left + sheet.width - sheet.widthOf(page, style), y + 11, style);
    });
  }
}

/**
 * Draws the report and attaches the evidence.
 *
 * @returns the bytes of the PDF, the same for the same evidence, fonts, paper and release
 */
export async function drawPdf(given: ComplianceEvidence, options: PdfOptions): Promise<Uint8Array> {
  const json = canonicalJson(given);
  // From what is attached, in its order of keys: whoever reads the attachment draws the same.
  const evidence = JSON.parse(json) as ComplianceEvidence;
  const evidenceSha256 = sha256Of(json);
  const identity: Identity = { reportId: reportId(evidenceSha256), evidenceSha256, attachment: ATTACHMENT };
  const date = new Date(`${evidence.assessed}T00:00:00Z`);
  const names = evidence.standards.map(standardName).join(', ');
  const sheet = new Sheet(options.fonts, {
    size: options.paper === 'letter' ? 'LETTER' : 'A4',
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    ...{ pdfVersion: '1.7', subset: 'PDF/UA', tagged: true, lang: 'en-GB', displayTitle: true },
    info: {
      Title: `Compliance evidence: ${names}`,
      Author: `${evidence.tool.name} ${evidence.tool.version}`,
      Subject: evidence.caveat,
      Creator: options.renderer,
      Producer: 'PDFKit',
      ...{ CreationDate: date, ModDate: date },
      // Read by whoever verifies; readers of documents show them with the other properties.
      ...{ EvidenceSHA256: evidenceSha256, ReportId: identity.reportId, Paper: options.paper },
    } as PDFKit.DocumentInfo,
  } as unknown as PDFKit.PDFDocumentOptions);
  drawCover(sheet, evidence, identity);
  drawSummary(sheet, evidence);
  drawMatrix(sheet, evidence);
  drawControls(sheet, evidence);
  drawScope(sheet, evidence, identity);
  drawFindings(sheet, evidence, identity);
  drawAdvisories(sheet, evidence, identity);
  drawFiles(sheet, evidence, identity);
  drawVerification(sheet, identity);
  furnish(sheet, evidence, identity);
  sheet.doc.file(Buffer.from(json), {
    name: ATTACHMENT,
    type: 'application/json',
    description: `Evidence as canonical JSON (RFC 8785), SHA-256 ${evidenceSha256}`,
    creationDate: date,
    modifiedDate: date,
    relationship: 'Data',
  } as PDFKit.Mixins.PDFAttachmentOptions);
  return sheet.finish();
}
