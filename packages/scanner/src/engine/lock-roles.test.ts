import { describe, expect, it } from 'vitest';
import { RecordingContext } from '../../../testkit/src/recording-context.ts';
import { MemoryAccess } from '../bytes/random-access.ts';
import type { SourceArtifact } from '../bytes/source-artifact.ts';
import { DIALECTS } from '../formats/dialects.generated.ts';
import { format as json } from '../formats/json/index.ts';
import { format as manifests } from '../formats/python-manifests/index.ts';
import { lockRoles } from './lock-roles.ts';

function sourcesOf(files: Readonly<Record<string, string>>): SourceArtifact[] {
  return Object.entries(files).map(([path, text]) => {
    const bytes = Buffer.from(text);
    return {
      path,
      sizeBytes: bytes.length,
      handle: { kind: 'memory', bytes },
      open: () => Object.assign(new MemoryAccess(bytes), { close: () => undefined }),
    } as unknown as SourceArtifact;
  });
}

/** Name, relation, scope of what a lock file names, read with what is known of its project. */
function read(files: Readonly<Record<string, string>>, path: string): string[] {
  const role = lockRoles(sourcesOf(files)).get(path);
  const context = new RecordingContext(Buffer.from(files[path] ?? ''), {
    name: path.slice(path.lastIndexOf('/') + 1),
    dialects: DIALECTS,
    ...(role === undefined ? {} : { role }),
  });
  (path.startsWith('Pipfile') ? json : manifests).walk(context);
  return context.factsOf('dependency').map(({ name, relation, scope }) => `${name} ${relation} ${scope}`);
}

const POETRY = `[[package]]
name = "a"
version = "1"
[package.dependencies]
b = "*"
[[package]]
name = "b"
version = "1"
[metadata]
content-hash = "x"
`;

describe('a lock file beside its project', () => {
  it('says which packages the project asks for', () => {
    const pyproject = '[tool.poetry.dependencies]\na = "*"\nB = "*"\n';
    const files = { 'x/poetry.lock': POETRY, 'x/pyproject.toml': pyproject };
    expect(read(files, 'x/poetry.lock')).toEqual(['a direct runtime', 'b direct runtime']);
    expect(read({ 'x/poetry.lock': POETRY, 'pyproject.toml': pyproject }, 'x/poetry.lock')).toEqual([
      'a direct runtime',
      'b transitive runtime',
    ]);
  });

  it('says so of Pipenv', () => {
    const lock =
      '{"_meta": {"pipfile-spec": 6}, "default": {"a": {"version": "==1"}, "b": {"version": "==1"}}}';
    expect(read({ 'Pipfile.lock': lock, Pipfile: '[packages]\na = "*"\n' }, 'Pipfile.lock')).toEqual([
      'a direct runtime',
      'b transitive runtime',
    ]);
    expect(read({ 'Pipfile.lock': lock }, 'Pipfile.lock')).toEqual(['a locked runtime', 'b locked runtime']);
  });

  it('says so of pylock.toml, with what packages are for', () => {
    const lock =
      'lock-version = "1.0"\n[[packages]]\nname = "a"\nversion = "1"\n[[packages]]\nname = "b"\nversion = "1"\n';
    const files = { 'pylock.toml': lock, 'pyproject.toml': '[dependency-groups]\ndev = ["a"]\n' };
    expect(read(files, 'pylock.toml')).toEqual(['a direct development', 'b locked runtime']);
  });

  it('does without a project that cannot be read', () => {
    expect(lockRoles(sourcesOf({ 'poetry.lock': POETRY, 'pyproject.toml': '\0\0[[[' })).size).toBe(0);
    expect(lockRoles(sourcesOf({ 'poetry.lock': POETRY })).size).toBe(0);
  });
});
