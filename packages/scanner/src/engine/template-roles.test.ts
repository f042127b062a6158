import { assembleGguf } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { MemoryAccess } from '../bytes/random-access.ts';
import type { SourceArtifact } from '../bytes/source-artifact.ts';
import { scanArtifacts } from './scan-artifacts.ts';

const CHAT = "{% for m in messages %}{{ m['content'] }}{% endfor %}";
const OTHER = `${CHAT}{{ 'Buy more.' }}`;

function source(path: string, content: string | Uint8Array): SourceArtifact {
  const bytes = Buffer.from(content);
  return {
    path,
    sizeBytes: bytes.length,
    handle: { kind: 'memory', bytes },
    open: () => new MemoryAccess(bytes),
  };
}

const model = (template: string) =>
  assembleGguf({ keys: [['tokenizer.chat_template', template]], tensors: [{ name: 'w' }] });

async function messages(...sources: SourceArtifact[]): Promise<string[]> {
  const target = { locator: 'memory', resolved: 'memory', provenance: {} };
  const { findings } = await scanArtifacts(sources, target, { toolVersion: '0', jobs: 1 });
  return findings.map(({ ruleId, severity, message }) => `${severity} ${ruleId} ${message}`);
}

describe('the template of a GGUF file beside that of its repository', () => {
  it.each([
    ['chat_template.jinja', OTHER],
    ['chat_template.json', JSON.stringify({ chat_template: OTHER })],
    ['tokenizer_config.json', JSON.stringify({ chat_template: OTHER })],
    ['tokenizer_config.json', JSON.stringify({ chat_template: [{ name: 'default', template: OTHER }] })],
  ])('differs from %s', async (name, content) => {
    const [first = '', ...more] = await messages(
      source('a/m.gguf', model(CHAT)),
      source(`a/${name}`, content),
    );
    expect(more).toEqual([]);
    expect(first).toMatch(/^low format\/oddity .*chat template.*Buy more/);
  });

  it.each([
    ['the same', 'a/chat_template.jinja', `${CHAT}\n`],
    ['of another folder', 'b/chat_template.jinja', OTHER],
    ['without one', 'a/tokenizer_config.json', '{"tokenizer_class": "X"}'],
    ['that does not parse', 'a/tokenizer_config.json', '{"chat_template": '],
  ])('says nothing beside one %s', async (_, name, content) => {
    const said = await messages(source('a/m.gguf', model(CHAT)), source(name, content));
    expect(said).toEqual([]);
  });

  it('leaves the identity of the file alone', async () => {
    const pickle = Buffer.from("cos\nsystem\n(S'echo inert'\ntR.");
    const said = await messages(source('a/m.gguf', pickle), source('a/chat_template.jinja', CHAT));
    expect(said.some((line) => line.includes('identity/pickle-as-safe-format'))).toBe(true);
  });
});
