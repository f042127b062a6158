import { describe, expect, it } from 'vitest';
import { linesOf, readManifest } from '../../../../testkit/src/manifest-facts.ts';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';

const SCRIPT = `#!/usr/bin/env -S uv run
# Some words.
# /// script
# requires-python = ">=3.11"
# dependencies = [
#   "requests==2.19.0",
#   "rich>=12",
# ]
# [tool.uv]
# dev-dependencies = ["six==1.16.0"]
# ///
import requests

# /// other
# dependencies = ["a==1"]
# ///
`;

describe('inline metadata of a script', () => {
  it('is read with its places', () => {
    const read = readManifest('run.py', SCRIPT);
    expect(linesOf(read)).toEqual([
      '6:6 requests ==2.19.0 =2.19.0',
      '7:6 rich >=12',
      '10:24 six ==1.16.0 =1.16.0 (dev) development',
    ]);
    expect(linesOf(readManifest('run.py', SCRIPT.replaceAll('\n', '\r\n')))).toEqual(linesOf(read));
    expect(read.manifest).toMatchObject({ manifest: 'script-metadata', isLock: false });
    expect(read.gaps).toEqual([]);
  });

  it('is none without its end, and a gap where it is no TOML', () => {
    expect(readManifest('run.py', SCRIPT.replaceAll('# ///\n', '')).manifest).toBeUndefined();
    expect(readManifest('run.py', SCRIPT.replace('"rich>=12",', '"rich')).gaps).toMatchObject([
      { kind: 'malformed' },
    ]);
  });

  it('leaves an honest script alone', () =>
    expect(
      scanBytes(Buffer.from('# /// script\n# dependencies = ["six==1.17.0"]\n# ///\nprint(1)\n'), 'run.py'),
    ).toMatchObject({
      findings: [],
      gaps: [],
    }));
});
