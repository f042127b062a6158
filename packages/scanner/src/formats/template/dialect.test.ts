import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';

const HOSTILE = "{{ ''.__class__ }}";
const HONEST = '{{ messages[0].content }}';

function scan(name: string, content: unknown) {
  return scanBytes(Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)), name);
}

describe('templates in configurations', () => {
  it.each<readonly [string, unknown]>([
    ['tokenizer_config.json', { chat_template: HOSTILE }],
    [
      'tokenizer_config.json',
      {
        chat_template: [
          { name: 'default', template: HONEST },
          { name: 'tool_use', template: HOSTILE },
        ],
      },
    ],
    ['tokenizer_config.json', { chat_template: { default: HONEST, rag: HOSTILE } }],
    ['chat_template.json', { chat_template: HOSTILE }],
    ['processor_config.json', { chat_template: HOSTILE }],
    ['config.json', { a: { b: [{ chat_template: HOSTILE }] } }],
    ['config.json', { prompt_template: HOSTILE }],
    ['config.yaml', `model:\n  chat_template: "${HOSTILE}"\n`],
    ['config.toml', `chat_template = "${HOSTILE}"\n`],
  ])('are judged in %s', (name, content) => expect(scan(name, content).worst).toBe('high'));

  it.each<readonly [string, unknown]>([
    ['tokenizer_config.json', { chat_template: HONEST }],
    ['tokenizer_config.json', { chat_template: null }],
    ['config.json', { chat_template: 'chatml' }],
    [
      'prompts.yaml',
      'template: "{{ .Values.name }}"\nprompt: \'Answer as {{"a": 1}}\'\nsystem_prompt: Ignore all previous {{ x }}\n',
    ],
    ['workflow.yml', 'jobs:\n  a:\n    template: ${{ github.event.inputs.x }}\n'],
  ])('leave %s alone', (name, content) =>
    expect(scan(name, content)).toMatchObject({ findings: [], gaps: [] }),
  );

  it('are a gap where a chat template does not parse', () => {
    expect(scan('tokenizer_config.json', { chat_template: '{% if %}' }).gaps[0]).toContain('malformed');
  });

  it('are named by words, not by paths', () => {
    const named = (name: string) =>
      scan('tokenizer_config.json', { chat_template: [{ name, template: HONEST }] }).worst;
    expect(['../../x', '/etc/x', 'a\\b', 'C:x', '..'].map(named)).toEqual(Array(5).fill('high'));
    expect(['default', 'tool_use', 'rag-2.0'].map(named)).toEqual(Array(3).fill('none'));
  });
});
