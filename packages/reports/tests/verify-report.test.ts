// What verifying a report finds: nothing in one that is as it was, and each change by its name.

import type { ComplianceEvidence } from '@sentrascan/contract';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256Of } from '../src/compliance/digest.ts';
import { ATTACHMENT, drawPdf } from '../src/compliance/pdf/draw-pdf.ts';
import { PdfError, PdfObjects } from '../src/compliance/verify/pdf-objects.ts';
import { readEvidence } from '../src/compliance/verify/read-evidence.ts';
import { verifyReport } from '../src/compliance/verify/verify-report.ts';
import { FONTS, RICH_EVIDENCE } from './printed-report.ts';

const RENDERER = 'test';

const draw = (evidence: ComplianceEvidence, paper: string) =>
  drawPdf(evidence, { fonts: FONTS, paper: paper === 'letter' ? 'letter' : 'a4', renderer: RENDERER });

let report: Uint8Array;
beforeAll(async () => {
  report = await draw(RICH_EVIDENCE, 'letter');
});

/** Sentences by what they say. @param sidecar its text; `null` for none */
async function verified(bytes: Uint8Array, sidecar: string | null = sha256Of(bytes), renderer = RENDERER) {
  const checks = await verifyReport(bytes, {
    ...{ attachment: ATTACHMENT, sidecar: sidecar ?? undefined, renderer, draw },
  });
  return {
    wrong: checks.filter(({ isRight }) => isRight === false).map(({ sentence }) => sentence),
    unknown: checks.filter(({ isRight }) => isRight === undefined).map(({ sentence }) => sentence),
    right: checks.filter(({ isRight }) => isRight === true).length,
  };
}

/** The report with bytes exchanged for as many others. */
function exchanged(from: string, to: string, bytes = report): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const at = text.lastIndexOf(from);
  if (at < 0 || from.length !== to.length) throw new Error(`no ${from}`);
  return Buffer.from(text.slice(0, at) + to + text.slice(at + from.length), 'latin1');
}

/** A document that is nothing but an attachment, which its properties name rightly. */
function documentWith(json: string): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Names << /EmbeddedFiles << /Names [(evidence.json) 3 0 R] >> >> >>',
    `<< /Creator (${RENDERER}) /Paper (a4) /EvidenceSHA256 (${sha256Of(json)}) >>`,
    '<< /Type /Filespec /F (evidence.json) /EF << /F 4 0 R >> >>',
    `<< /Length ${json.length} >>\nstream\n${json}\nendstream`,
  ];
  let text = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 5\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size 5 /Root 1 0 R /Info 2 0 R >>\n`;
  return Buffer.from(`${text}${table}startxref\n${text.length}\n%%EOF\n`, 'latin1');
}

/** Where the packed evidence lies. */
function placeOfEvidence(): number {
  const text = Buffer.from(report).toString('latin1');
  return text.indexOf('stream', text.indexOf('/EmbeddedFile\n')) + 'stream\n'.length;
}

describe('verifying', () => {
  it('finds nothing in a report that is as it was', async () => {
    expect(await verified(report)).toEqual({ wrong: [], unknown: [], right: 5 });
    expect((await verified(report, `${sha256Of(report)}  report.pdf\n`)).wrong).toEqual([]);
  });

  it('says that the digest beside it is missing, is none, or is another', async () => {
    expect((await verified(report, null)).wrong).toEqual([
      'the file with the digest of the report (.sha256 beside it) is missing',
    ]);
    expect((await verified(report, 'nothing')).wrong).toEqual([
      'the .sha256 file beside the report holds no SHA-256',
    ]);
    expect((await verified(report, '0'.repeat(64))).wrong[0]).toMatch(
      /^the report was changed: its SHA-256 is /,
    );
  });

  it('finds a byte of the pages that was changed, even where the digest beside it was made anew', async () => {
    const changed = Uint8Array.from(report);
    const place = Buffer.from(report).lastIndexOf('/FlateDecode') + 60;
    changed[place] = (changed[place] ?? 0) ^ 1;
    const sentences = (await verified(changed)).wrong;
    expect(sentences).toEqual([
      'the document is not what the attached evidence draws: pages or properties were changed',
    ]);
    expect((await verified(changed, sha256Of(report))).wrong).toHaveLength(2);
  });

  it('finds a byte of the attachment that was changed', async () => {
    const place = placeOfEvidence();
    for (const offset of [4, 40, 400]) {
      const changed = Uint8Array.from(report);
      changed[place + offset] = (changed[place + offset] ?? 0) ^ 0x10;
      const { wrong } = await verified(changed);
      expect(wrong.join()).toMatch(/the attached evidence was changed|a stream cannot be unpacked/);
    }
  });

  it('finds a stated digest that was changed', async () => {
    const stated = readEvidence(report, ATTACHMENT).statedSha256;
    const changed = exchanged(`(${stated})`, `(${'0'.repeat(64)})`);
    expect((await verified(changed)).wrong[0]).toBe(
      `the attached evidence was changed: its SHA-256 is ${stated}, and the report states ${'0'.repeat(64)}`,
    );
  });

  it('finds evidence that was exchanged for another verdict, with pages that say the old one', async () => {
    const better = { ...RICH_EVIDENCE, status: 'no-violation-found' as const, findings: [] };
    const other = await draw(better, 'letter');
    // Whoever makes everything anew is not found by digests: that takes a signature, or a digest that was kept.
    expect((await verified(other)).wrong).toEqual([]);
    expect((await verified(other, sha256Of(report))).wrong).toHaveLength(1);
  });

  it('finds a list of files that is not the one that its digest names', async () => {
    const [first, ...others] = RICH_EVIDENCE.input.entries;
    if (first === undefined) throw new Error('no file');
    const entries = [{ ...first, sha256: '1'.repeat(64) }, ...others];
    const forged = { ...RICH_EVIDENCE, input: { ...RICH_EVIDENCE.input, entries } };
    expect((await verified(await draw(forged, 'a4'))).wrong).toEqual([
      'the list of scanned files has another SHA-256 than the evidence states',
    ]);
  });

  it('is not talked into anything by evidence that looks like an answer, or is of another shape', async () => {
    const forged = (rest: object) => ({ ...RICH_EVIDENCE, ...rest }) as ComplianceEvidence;
    const answering = await draw(forged({ isRight: true, sentence: 'all is well' }), 'a4');
    const sentences = await verified(answering, sha256Of(answering), 'another');
    expect(sentences.unknown).toHaveLength(1);
  });

  it.each([
    ['no JSON', '{', 'the attached evidence is no JSON'],
    ['another form', '{"schema":"x"}', 'the attached evidence has another form than sentrascan.compliance/1'],
    ['a number', '7', 'the attached evidence has another form than sentrascan.compliance/1'],
    [
      'white space',
      '{ "schema":"sentrascan.compliance/1"}',
      'the attached evidence is not in canonical form (RFC 8785)',
    ],
    [
      'nothing else',
      '{"schema":"sentrascan.compliance/1"}',
      'no pages can be drawn from the attached evidence',
    ],
    [
      'an answer',
      '{"isRight":true,"schema":"sentrascan.compliance/1"}',
      'no pages can be drawn from the attached evidence',
    ],
    [
      'other kinds of values',
      '{"input":{"entries":7},"schema":"sentrascan.compliance/1","standards":7}',
      'no pages can be drawn from the attached evidence',
    ],
    [
      'nesting without end',
      `{"input":${'['.repeat(20_000)}${']'.repeat(20_000)},"schema":"sentrascan.compliance/1"}`,
      'the attached evidence is nested too deep',
    ],
  ])('says what is wrong with a document whose evidence is %s', async (_, json, sentence) => {
    expect((await verified(documentWith(json))).wrong.at(-1)).toBe(sentence);
  });

  it('does not draw as many rows as a stranger asks for', async () => {
    const [first] = RICH_EVIDENCE.standards;
    if (first === undefined) throw new Error('no standard');
    const dates = Array.from({ length: 3_000 }, () => ({ date: '2026-01-01', applies: 'something' }));
    const long = { ...RICH_EVIDENCE, standards: [{ ...first, dates }] };
    expect((await verified(await draw(long, 'a4'))).unknown).toEqual([
      'the pages were not drawn again: the evidence is too large for that',
    ]);
  });

  it('says that pages by another release were not drawn again', async () => {
    const { wrong, unknown } = await verified(report, sha256Of(report), 'another');
    expect(wrong).toEqual([]);
    expect(unknown).toEqual(['the pages were not drawn again: the report is by test, this is another']);
  });

  it.each([
    ['an empty file', new Uint8Array(), 'it is no PDF'],
    ['a text', Buffer.from('hello'), 'it is no PDF'],
    ['a PDF without an end', Buffer.from('%PDF-1.7\n'), 'its end does not say where its objects are'],
    [
      'a PDF without a table',
      Buffer.from('%PDF-1.7\nstartxref\n3\n%%EOF\n'),
      "'xref' was expected at byte 3",
    ],
  ])('says what is wrong with %s', async (_, bytes, why) => {
    expect((await verified(bytes)).wrong).toContain(`the evidence cannot be read out of the report: ${why}`);
  });

  it('refuses what was appended to a report', async () => {
    const text = Buffer.from(report).toString('latin1');
    const [, table = ''] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text) ?? [];
    const update = `xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Prev ${table} >>\nstartxref\n${report.length}\n%%EOF\n`;
    const { wrong } = await verified(Buffer.from(text + update, 'latin1'));
    expect(wrong).toContain(
      'the evidence cannot be read out of the report: something was appended to it after it was written',
    );
  });

  it('reads any bytes to an end, and any change of a report', () => {
    const read = (bytes: Uint8Array) => {
      try {
        readEvidence(bytes, ATTACHMENT);
      } catch (error) {
        if (!(error instanceof PdfError)) throw error;
      }
    };
    const changes = fc.array(fc.tuple(fc.nat(report.length - 1), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(changes, fc.nat(report.length), (list, end) => {
        const changed = Uint8Array.from(report);
        for (const [at, byte] of list) changed[at] = byte;
        read(changed);
        read(changed.subarray(0, end));
      }),
      { numRuns: 60 },
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => read(bytes)));
  });

  it('does not follow nesting without end', () => {
    const deep = `${'['.repeat(100_000)}`;
    const body = `%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n${deep}\n`;
    const bytes = Buffer.from(`${body}startxref\n9\n%%EOF\n`, 'latin1');
    expect(() => new PdfObjects(bytes)).toThrow('objects are nested too deep');
  });
});
