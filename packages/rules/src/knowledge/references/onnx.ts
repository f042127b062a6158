// Where ONNX models may make a loader look for their weights and compiled parts.

import { describeReferences } from '../describe-references.ts';

const EXTERNAL_DATA = [
  'CVE-2022-25882 (onnx 1.13.0)',
  'CVE-2024-27318 (onnx 1.16.0)',
  'CVE-2024-5187 (onnx 1.16.2)',
  'CVE-2025-51480 (onnx, up to 1.17.0)',
  'CVE-2026-27489 (onnx 1.21.0)',
  'CVE-2026-34446 (onnx 1.21.0)',
  'CVE-2026-34447 (onnx 1.21.0)',
];

/** What an ONNX graph, in whatever clothing, may refer to. */
export const ONNX_PURPOSES = {
  'external-data': {
    why: "reads that file into the model's weights, and tools that save the model again write to it",
    advisories: EXTERNAL_DATA,
  },
  'compiled-context': {
    why: 'hands that file to the driver of an accelerator as a compiled program',
  },
} as const;

export const references = describeReferences('onnx', ONNX_PURPOSES);
