import { expect, it } from 'vitest';
import { MemoryAccess } from '../bytes/random-access.ts';
import type { SourceArtifact } from '../bytes/source-artifact.ts';
import { scanArtifacts } from './scan-artifacts.ts';

function source(path: string, text: string): SourceArtifact {
  const bytes = Buffer.from(text);
  return {
    path,
    sizeBytes: bytes.length,
    handle: { kind: 'memory', bytes },
    open: () => new MemoryAccess(bytes),
  };
}

const CODE = 'import os\nos.system("id")\n';
const CONFIG = JSON.stringify({ auto_map: { AutoModel: 'modeling_x.Model' } });

it('judges code that a configuration names more strictly than code that lies beside it', async () => {
  const files = [source('config.json', CONFIG), source('modeling_x.py', CODE), source('train.py', CODE)];
  const target = { locator: 'memory', resolved: 'memory', provenance: {} };
  const report = await scanArtifacts(files, target, { toolVersion: '0', jobs: 1 });
  const worst = (path: string) => report.findings.find(({ artifact }) => artifact === path)?.severity;
  expect(worst('train.py')).toBe('medium');
  expect(['high', 'critical']).toContain(worst('modeling_x.py'));
});
