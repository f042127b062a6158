import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gitSource, withoutCredentials } from './git-source.ts';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'git-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

describe('the repository of a folder', () => {
  test('says commit, remote and user, from refs that stand alone', () => {
    write('.git/HEAD', 'ref: refs/heads/main\n');
    write('.git/refs/heads/main', `${COMMIT}\n`);
    write(
      '.git/config',
      '[user]\n\tname = Ada\n[remote "origin"]\n\turl = https://u:t0ken@example.org/a.git\n',
    );
    mkdirSync(path.join(root, 'a/b'), { recursive: true });
    const remote = 'https://example.org/a.git';
    expect(gitSource(path.join(root, 'a/b'))).toEqual({ commit: COMMIT, remote, user: 'Ada' });
  });

  test('packed refs, a detached head, and a worktree', () => {
    write('.git/HEAD', 'ref: refs/heads/main\n');
    write('.git/packed-refs', `# pack-refs\n${COMMIT} refs/heads/main\n`);
    expect(gitSource(root)).toEqual({ commit: COMMIT });
    write('.git/HEAD', `${COMMIT}\n`);
    expect(gitSource(root)).toEqual({ commit: COMMIT });
    write('.git/worktrees/w/HEAD', 'ref: refs/heads/main\n');
    write('.git/worktrees/w/commondir', '../..\n');
    write('w/.git', `gitdir: ${path.join(root, '.git/worktrees/w')}\n`);
    expect(gitSource(path.join(root, 'w'))).toEqual({ commit: COMMIT });
  });

  test('what is odd says nothing', () => {
    write('.git/HEAD', 'ref: refs/heads/../../../etc/passwd\n');
    write('.git/config', '[remote "origin"\nurl = x\n');
    expect(gitSource(root)).toEqual({});
    write('.git/HEAD', 'ref: refs/heads/a\n');
    write('.git/refs/heads/a', 'ref: refs/heads/a\n');
    expect(gitSource(root)).toEqual({});
  });
});

test.each([
  ['https://user:secret@example.org/a/b.git?token=x#y', 'https://example.org/a/b.git'],
  ['https://ghp_token@example.org/a', 'https://example.org/a'],
  ['https://a:b@c@example.org/a', 'https://example.org/a'],
  ['ssh://git@example.org:22/a', 'ssh://example.org:22/a'],
  ['git@example.org:a/b.git', 'example.org:a/b.git'],
  ['file:///home/me/a', undefined],
  ['/home/me/a', undefined],
  ['../a', undefined],
  ['C:\\a', undefined],
])('%s without credentials', (url, expected) => {
  expect(withoutCredentials(url)).toBe(expected);
});
