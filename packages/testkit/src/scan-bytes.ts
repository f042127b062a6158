// Scans bytes in memory with the whole scanner, every format and detector, and hands back what it found, flat.

import { compareSeverity, type Severity } from '@sentrascan/contract';
import { MemoryAccess } from '@sentrascan/scanner/bytes/random-access';
import { DEFAULT_PLUGINS } from '../../scanner/src/engine/default-plugins.ts';
import { scanSource } from '../../scanner/src/engine/scan-source.ts';

export interface FlatScan {
  /** Rule, severity and message of each finding, worst first. */
  readonly findings: readonly {
    readonly ruleId: string;
    readonly severity: Severity;
    readonly message: string;
  }[];
  readonly gaps: readonly string[];
  /** `none` where nothing was found. */
  readonly worst: Severity | 'none';
}

/** @param name the file's name, which some formats go by */
export function scanBytes(bytes: Uint8Array, name = 'model.pkl'): FlatScan {
  const source = { path: name, sizeBytes: bytes.length, open: () => new MemoryAccess(bytes) };
  const file = scanSource(source, {}, DEFAULT_PLUGINS, () => 0);
  const findings = file.findings
    .map(({ ruleId, severity, message }) => ({ ruleId, severity, message }))
    .sort((a, b) => compareSeverity(a.severity, b.severity));
  return {
    findings,
    gaps: file.gaps.map((gap) => `${gap.kind}: ${gap.reason}`),
    worst: findings[0]?.severity ?? 'none',
  };
}
