// A report as a bill of materials: `sentrascan sbom`. Pure: the same report and options give the same bytes.

import type { Report } from '@sentrascan/contract';
import { visibleJson } from '../visible-text.ts';
import { SPEC_VERSIONS, type SpecVersion } from './cyclonedx/components.ts';
import { cycloneDocument } from './cyclonedx/document.ts';
import { type BillOptions, gatherBill } from './gather-bill.ts';
import { spdxDocument } from './spdx/document.ts';

export type { BillOptions } from './gather-bill.ts';
export type { RuleWeaknesses } from './listed-findings.ts';
export { readVex, VexError, type VexStatement } from './vex-statements.ts';
export { SPEC_VERSIONS, type SpecVersion };

/** Formats that a bill of materials is written in. */
export const BILL_FORMATS = ['cyclonedx', 'spdx'] as const;

/** What a bill of materials should hold, and how it is written. */
export interface SbomOptions extends BillOptions {
  /** CycloneDX by default; `spdx` is SPDX 3.0.1 as JSON-LD. */
  readonly format?: (typeof BILL_FORMATS)[number];
  /** Edition of CycloneDX; 1.6 by default. */
  readonly specVersion?: SpecVersion;
  /** ISO 8601, UTC, of the document. Without one CycloneDX tells none, and SPDX the beginning of time. */
  readonly timestamp?: string;
}

/** Writes a bill of materials in pieces; together they are JSON that ends with a line break. */
export function* sbomPieces(report: Report, options: SbomOptions = {}): Generator<string> {
  const bill = gatherBill(report, options);
  const document =
    options.format === 'spdx'
      ? spdxDocument(bill, options.timestamp)
      : cycloneDocument(bill, options.specVersion ?? '1.6', options.timestamp);
  let separator = '{\n  ';
  for (const [key, value] of Object.entries(document)) {
    yield `${separator}${JSON.stringify(key)}: `;
    separator = ',\n  ';
    if (Array.isArray(value) && value.length > 0) yield* items(value);
    else yield pretty(value, '  ');
  }
  yield '\n}\n';
}

function* items(list: readonly unknown[]): Generator<string> {
  let separator = '[\n    ';
  for (const item of list) {
    yield `${separator}${pretty(item, '    ')}`;
    separator = ',\n    ';
  }
  yield '\n  ]';
}

function pretty(value: unknown, indent: string): string {
  return visibleJson(JSON.stringify(value, undefined, 2)).replaceAll('\n', `\n${indent}`);
}

/** The whole bill of materials as one text. */
export function sbom(report: Report, options: SbomOptions = {}): string {
  return [...sbomPieces(report, options)].join('');
}
