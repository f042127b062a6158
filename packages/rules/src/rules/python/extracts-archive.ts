// The rule for source that extracts archives without a filter.

import { defineRule } from '../../define-rule.ts';

export const extractsArchive = defineRule({
  id: 'python/extracts-archive',
  title: 'Source extracts an archive without checking its names',
  category: 'file-access',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [22],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0011'],
  tags: ['source', 'archive', 'path-traversal'],
  message: '`{call}` in {where} {effect}',
  why: 'Names such as `../../.bashrc` and links in the archive write outside of the folder.',
  fix: ["Pass filter='data' to tarfile", 'Check that each name stays in the target folder'],
  falsePositives: 'Archives that the same program made. zipfile drops `..` by itself.',
  samples: {
    fires: [
      "python: import tarfile\nwith tarfile.open('x.tar') as t:\n    t.extractall('out')",
      "python: import shutil\nshutil.unpack_archive('x.tar')",
      "python: import zipfile\nzipfile.ZipFile('x.zip').extractall()",
    ],
    silent: [
      "python: import tarfile\ntarfile.open('x.tar').extractall('out', filter='data')",
      "python: names = s.str.extractall('x')",
    ],
  },
});
