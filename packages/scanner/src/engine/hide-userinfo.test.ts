import { describe, expect, it } from 'vitest';
import { MemoryAccess } from '../bytes/random-access.ts';
import { DEFAULT_PLUGINS } from './default-plugins.ts';
import { withoutUserinfo } from './hide-userinfo.ts';
import { scanSource } from './scan-source.ts';

describe('an address', () => {
  it.each([
    ['https://u:p@h.example/', 'https://***@h.example/'],
    ['git+https://token@h.example/x.git@v1', 'git+https://***@h.example/x.git@v1'],
    ['a @ https://u:p@q@h/ b @ ftp://v:w@i/', 'a @ https://***@h/ b @ ftp://***@i/'],
    ['git+ssh://git@h.example/x.git@v1', 'git+ssh://git@h.example/x.git@v1'],
    ['https://h.example/a@b', 'https://h.example/a@b'],
    ['https://h.example:8080', 'https://h.example:8080'],
    [`https://u:${'p'.repeat(300)}`, 'https://***'],
  ])('%s', (text, expected) => {
    expect(withoutUserinfo(text)).toBe(expected);
    expect(withoutUserinfo(expected)).toBe(expected);
  });

  it('is read in linear time', () => {
    const started = performance.now();
    for (const text of ['://a:b'.repeat(50_000), `://${'a:'.repeat(150_000)}`, ':// @'.repeat(50_000)])
      withoutUserinfo(text);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

const CARRIERS: readonly (readonly [string, string])[] = [
  [
    'requirements.txt',
    `--index-url https://PW@h.example/simple
foo @ git+https://PW@h.example/x.git@v1
bar @ https://PW@h.example/bar-1.0-py3-none-any.whl
git+https://PW@h.example/y.git#egg=baz
-r https://PW@h.example/more.txt
`,
  ],
  [
    'pyproject.toml',
    `[project]
name = "x"
dependencies = ["foo @ git+https://PW@h.example/x.git@v1"]
[[tool.uv.index]]
url = "https://PW@h.example/simple"
[tool.poetry.dependencies]
q = { git = "https://PW@h.example/q.git" }
`,
  ],
  [
    'Pipfile',
    `[[source]]
url = "https://PW@h.example/simple"
name = "x"
[packages]
q = { git = "https://PW@h.example/q.git" }
`,
  ],
  [
    'Dockerfile',
    'FROM python\nRUN pip install --index-url https://PW@h.example/ git+https://PW@h.example/z.git\n',
  ],
  [
    'environment.yml',
    `channels:
  - https://PW@h.example/channel
dependencies:
  - pip:
      - foo @ git+https://PW@h.example/x.git@v1
`,
  ],
];

function reportOf(name: string, text: string): string {
  const bytes = Buffer.from(text);
  const source = { path: name, sizeBytes: bytes.length, open: () => new MemoryAccess(bytes) };
  return JSON.stringify(scanSource(source, {}, DEFAULT_PLUGINS, () => 0));
}

describe('what logs in', () => {
  it.each(CARRIERS)('never stands in the report of %s', (name, text) => {
    for (const userinfo of ['u:pw', 'someone:Zq7kX9mP2vQ', `u:${'p9Q'.repeat(200)}`]) {
      const report = reportOf(name, text.replaceAll('PW', userinfo));
      expect(report).toContain('***');
      expect(report).not.toContain(userinfo.slice(0, 100));
      expect(report).not.toContain(userinfo.slice(userinfo.indexOf(':') + 1, 100));
    }
  });
});
