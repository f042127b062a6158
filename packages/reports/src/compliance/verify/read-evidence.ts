// Takes the evidence out of a report: the attachment's bytes, and what the document says of them.

import { type PdfDictionary, PdfError, PdfObjects, type PdfValue } from './pdf-objects.ts';

/** What a report carries. */
export interface CarriedEvidence {
  readonly json: Uint8Array;
  /** As the document's properties state it; empty where they do not. */
  readonly statedSha256: string;
  readonly renderer: string;
  readonly paper: string;
}

/** So large may evidence be: some hundred thousand findings. */
const MAX_EVIDENCE_BYTES = 256 * 1024 * 1024;

function textOf(value: PdfValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function attachmentOf(pdf: PdfObjects, name: string): PdfDictionary {
  const root = pdf.dictionary(pdf.trailer['/Root']);
  const files = pdf.dictionary(pdf.dictionary(root['/Names'])['/EmbeddedFiles']);
  const names = pdf.resolve(files['/Names']);
  if (!Array.isArray(names) || names.length === 0) throw new PdfError('nothing is attached to it');
  if (names.length !== 2) throw new PdfError('more than one file is attached to it');
  const specification = pdf.dictionary(names[1] as PdfValue);
  if (textOf(pdf.resolve(specification['/F'])) !== name) throw new PdfError(`no ${name} is attached to it`);
  return specification;
}

/**
 * Reads the attachment of a report.
 *
 * @param name of the attachment
 * @throws PdfError with a sentence where the file is no such report
 */
export function readEvidence(bytes: Uint8Array, name: string): CarriedEvidence {
  const pdf = new PdfObjects(bytes);
  const specification = attachmentOf(pdf, name);
  const json = pdf.stream(pdf.dictionary(specification['/EF'])['/F'], MAX_EVIDENCE_BYTES);
  const info = pdf.dictionary(pdf.trailer['/Info']);
  return {
    json,
    statedSha256: textOf(pdf.resolve(info['/EvidenceSHA256'])),
    renderer: textOf(pdf.resolve(info['/Creator'])),
    paper: textOf(pdf.resolve(info['/Paper'])),
  };
}
