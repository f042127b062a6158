// Whether a report is what it was when it was made: its digests are computed again, its pages drawn again. Each check says
// precisely what it compared.

import { type AssessedStandard, COMPLIANCE_SCHEMA, type ComplianceEvidence } from '@sentrascan/contract';
import { canonicalJson } from '../canonical-json.ts';
import { sha256Of } from '../digest.ts';
import { reportId } from '../wording.ts';
import { PdfError } from './pdf-objects.ts';
import { type CarriedEvidence, readEvidence } from './read-evidence.ts';

/** One thing that was compared. */
export interface VerificationCheck {
  /** `undefined`: it could not be compared, and that is no failure. */
  readonly isRight: boolean | undefined;
  readonly sentence: string;
}

/** What verifying needs besides the bytes. */
export interface VerificationRequest {
  readonly attachment: string;
  /** Text of the file beside the report that holds its digest; undefined where there is none. */
  readonly sidecar: string | undefined;
  /** What draws here; a report of another renderer is not drawn again. */
  readonly renderer: string;
  draw(evidence: ComplianceEvidence, paper: string): Promise<Uint8Array>;
}

/** The pages of more evidence than this are not drawn again: whoever wrote it decides how long that takes. */
const MAX_REDRAWN = { bytes: 128 * 1024 * 1024, rows: 2_000 } as const;

const right = (sentence: string): VerificationCheck => ({ isRight: true, sentence });
const wrong = (sentence: string): VerificationCheck => ({ isRight: false, sentence });
const unknown = (sentence: string): VerificationCheck => ({ isRight: undefined, sentence });

function checkSidecar(bytes: Uint8Array, sidecar: string | undefined): VerificationCheck {
  if (sidecar === undefined)
    return wrong('the file with the digest of the report (.sha256 beside it) is missing');
  const stated = /^\s{0,8}([0-9a-fA-F]{64})(?:\s|$)/.exec(sidecar)?.[1]?.toLowerCase();
  if (stated === undefined) return wrong('the .sha256 file beside the report holds no SHA-256');
  const actual = sha256Of(bytes);
  return stated === actual
    ? right(`the report is byte for byte the one that the .sha256 file names: ${actual}`)
    : wrong(`the report was changed: its SHA-256 is ${actual}, and the .sha256 file names ${stated}`);
}

function checkDigest({ json, statedSha256 }: CarriedEvidence): VerificationCheck {
  const actual = sha256Of(json);
  if (statedSha256 === '') return wrong('the report does not state the SHA-256 of its evidence');
  return statedSha256 === actual
    ? right(`the attached evidence has the SHA-256 that the report states: ${actual}`)
    : wrong(
        `the attached evidence was changed: its SHA-256 is ${actual}, and the report states ${statedSha256}`,
      );
}

/** The evidence, where the text is canonical JSON of its form; else what is wrong with it. */
function parseEvidence(json: Uint8Array): ComplianceEvidence | string {
  let value: unknown;
  const text = Buffer.from(json).toString('utf8');
  try {
    value = JSON.parse(text);
  } catch {
    return 'the attached evidence is no JSON';
  }
  const { schema } = (value ?? {}) as Partial<ComplianceEvidence>;
  if (schema !== COMPLIANCE_SCHEMA) return `the attached evidence has another form than ${COMPLIANCE_SCHEMA}`;
  try {
    if (canonicalJson(value) !== text) return 'the attached evidence is not in canonical form (RFC 8785)';
  } catch {
    return 'the attached evidence is nested too deep';
  }
  return value as ComplianceEvidence;
}

function checkInput({ input }: ComplianceEvidence): VerificationCheck {
  const entries = input?.entries;
  if (Array.isArray(entries) && sha256Of(canonicalJson(entries)) === input.sha256)
    return right(`the list of ${entries.length} scanned files has the SHA-256 that the evidence states`);
  return wrong('the list of scanned files has another SHA-256 than the evidence states');
}

/** How many rows whoever wrote the evidence could make the pages have, beyond lists that the pages cut. */
function rowsOf({ standards }: ComplianceEvidence): number {
  const ofControls = (controls: AssessedStandard['controls']) =>
    controls.reduce((sum, { facts }) => sum + 1 + facts.length, 0);
  return standards.reduce((sum, one) => sum + 1 + one.dates.length + ofControls(one.controls), 0);
}

async function checkPages(
  bytes: Uint8Array,
  evidence: ComplianceEvidence,
  carried: CarriedEvidence,
  request: VerificationRequest,
): Promise<VerificationCheck> {
  if (carried.renderer !== request.renderer)
    return unknown(
      `the pages were not drawn again: the report is by ${carried.renderer.slice(0, 80)}, this is ${request.renderer}`,
    );
  try {
    if (carried.json.length > MAX_REDRAWN.bytes || rowsOf(evidence) > MAX_REDRAWN.rows)
      return unknown('the pages were not drawn again: the evidence is too large for that');
    const drawn = await request.draw(evidence, carried.paper);
    return Buffer.compare(drawn, bytes) === 0
      ? right('the pages, drawn again from the attached evidence, are the same byte for byte')
      : wrong('the document is not what the attached evidence draws: pages or properties were changed');
  } catch {
    return wrong('no pages can be drawn from the attached evidence');
  }
}

/** Verifies a report. Never throws for what the report holds. */
export async function verifyReport(
  bytes: Uint8Array,
  request: VerificationRequest,
): Promise<readonly VerificationCheck[]> {
  const checks: VerificationCheck[] = [checkSidecar(bytes, request.sidecar)];
  let carried: CarriedEvidence;
  try {
    carried = readEvidence(bytes, request.attachment);
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    return [...checks, wrong(`the evidence cannot be read out of the report: ${error.message}`)];
  }
  checks.push(checkDigest(carried));
  const evidence = parseEvidence(carried.json);
  if (typeof evidence === 'string') return [...checks, wrong(evidence)];
  checks.push(
    right(
      `the evidence is canonical JSON of ${COMPLIANCE_SCHEMA}, report ${reportId(sha256Of(carried.json))}`,
    ),
  );
  checks.push(checkInput(evidence));
  checks.push(await checkPages(bytes, evidence, carried, request));
  return checks;
}
