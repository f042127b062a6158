// What real libraries write is clean, is recognised, and holds the tensors that the libraries themselves list.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Fact } from '@sentrascan/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFile } from '../../../scanner/src/bytes/file-access.ts';
import { DEFAULT_PLUGINS } from '../../../scanner/src/engine/default-plugins.ts';
import type { ScannedFile } from '../../../scanner/src/engine/render-artifact.ts';
import { scanSource } from '../../../scanner/src/engine/scan-source.ts';

interface Written {
  readonly file: string;
  readonly identity: string | null;
  readonly tensors?: readonly string[];
  readonly metadata?: Readonly<Record<string, string>>;
}

const python = process.env['SENTRASCAN_ORACLE_PYTHON'];

describe.skipIf(python === undefined)('models of the real libraries', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'oracles-'));
  let written: readonly Written[] = [];

  beforeAll(() => {
    const script = path.join(import.meta.dirname, 'write_models.py');
    const { status, stderr } = spawnSync(python ?? '', [script, folder], { encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    written = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
  }, 300_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function scan(file: string): { readonly scanned: ScannedFile; readonly facts: readonly Fact[] } {
    const facts: Fact[] = [];
    const plugins = {
      ...DEFAULT_PLUGINS,
      detectors: [
        ...DEFAULT_PLUGINS.detectors,
        {
          id: 'recorder',
          consumes: ['tensor.index', 'metadata'] as const,
          judge: (fact: Fact) => void facts.push(fact),
        },
      ],
    };
    const source = { path: file, sizeBytes: undefined, open: () => openFile(path.join(folder, file)) };
    return { scanned: scanSource(source, {}, plugins, () => performance.now()), facts };
  }

  it('writes models of every library', () => expect(written.length).toBeGreaterThan(20));

  it('finds nothing in them and reads all of them', () => {
    for (const { file } of written) {
      const { findings, gaps, artifact } = scan(file).scanned;
      const told = {
        file,
        gaps: gaps.map(({ reason }) => reason),
        findings: findings.filter(isAboveLow).map(saying),
      };
      expect(told).toEqual({ file, gaps: [], findings: [] });
      expect({ file, verdict: artifact.verdict }).toEqual({ file, verdict: 'clean' });
    }
  });

  it('recognises them', () => {
    for (const { file, identity } of written) {
      if (identity !== null)
        expect([file, scan(file).scanned.artifact.identity.includes(identity)]).toEqual([file, true]);
    }
  });

  it('lists the tensors and the metadata that the library lists', () => {
    for (const { file, tensors, metadata } of written) {
      const { facts } = scan(file);
      const names = facts.flatMap((fact) =>
        fact.kind === 'tensor.index' ? [fact.name.replace(/^\//, '')] : [],
      );
      if (tensors !== undefined)
        expect([file, [...new Set(names)].sort()]).toEqual([file, [...tensors].sort()]);
      for (const [key, value] of Object.entries(metadata ?? {})) {
        expect([
          file,
          facts.some((fact) => fact.kind === 'metadata' && fact.key === key && fact.value === value),
          key,
        ]).toEqual([file, true, key]);
      }
    }
  });
});

function isAboveLow({ severity }: ScannedFile['findings'][number]): boolean {
  return severity !== 'low';
}

function saying({ ruleId, message }: ScannedFile['findings'][number]): string {
  return `${ruleId}: ${message}`;
}
