// H2O POJO: a model as the source of a Java class, which somebody compiles. Its words are searched for classes that reach
// outside; a model computes and has no use for them. Source of truth: H2O-3, hex.Model.toJava.

import { LIMITS } from '../../limits.ts';
import type { Certainty, Format, FormatContext, Probe } from '../format.ts';
import { opensPojo } from './opens-pojo.ts';

/** Enough of the end of a piece that no word is cut. */
const OVERLAP_BYTES = 256;

/** Words of the source, and the methods that they lead to. */
const REACHES: readonly (readonly [RegExp, string])[] = [
  [/\bRuntime\b/, 'java.lang.Runtime.exec'],
  [/\bProcessBuilder\b/, 'java.lang.ProcessBuilder.start'],
  [/\bSystem\s{0,8}\.\s{0,8}load(?:Library)?\b/, 'java.lang.System.load'],
  [/\bClassLoader\b|\bURLClassLoader\b|\bdefineClass\b/, 'java.lang.ClassLoader.defineClass'],
  [
    /\bforName\b|\bgetDeclaredMethod\b|\bgetMethod\b|\bjava\.lang\.reflect\b|\bMethodHandles?\b/,
    'java.lang.reflect.Method.invoke',
  ],
  [/\bScriptEngine(?:Manager)?\b/, 'javax.script.ScriptEngine.eval'],
  [/\bjava\.net\b|\bnew\s{1,8}URL\b|\bSocket\b|\bHttpClient\b/, 'java.net.URL.openConnection'],
  [/\bInitialContext\b|\bjavax\.naming\b/, 'javax.naming.InitialContext.lookup'],
];

export const format: Format = {
  id: 'h2o-pojo',
  title: 'H2O model as Java source',
  extensions: [],

  identify({ head }: Probe): Certainty | undefined {
    return opensPojo(head) ? 'probable' : undefined;
  },

  walk(context: FormatContext): void {
    const { bytes, budget } = context;
    const calls = new Set<string>();
    let carried = '';
    for (let at = 0; at < bytes.sizeBytes; ) {
      if (budget.isOutOfTime()) {
        context.gap({
          kind: 'timeout',
          reason: `Time was up at offset ${at} of the source.`,
          consequence: 'What it calls behind that place was not judged.',
          location: { offset: at, lengthBytes: bytes.sizeBytes - at },
        });
        break;
      }
      const chunk = bytes.read(at, LIMITS.textChunkBytes.value);
      if (chunk.length === 0) break;
      const text = carried + Buffer.from(chunk).toString('latin1');
      const plain = withoutEscapes(text);
      for (const [word, method] of REACHES) if (word.test(plain)) calls.add(method);
      carried = text.slice(-OVERLAP_BYTES);
      at += chunk.length;
    }
    context.emit({ kind: 'model.info', property: 'framework', value: 'H2O' });
    context.emit({
      kind: 'code.embedded',
      format: 'h2o-pojo',
      language: 'java',
      what: 'source of a class',
      text: Buffer.from(bytes.read(0, LIMITS.codeExpressionCharacters.value)).toString('latin1'),
      calls: [...calls],
      runs: 'never',
      place: context.name,
      offset: 0,
    });
  },
};

/** Java reads `\u0052` as a letter wherever it stands, and comments part words. */
function withoutEscapes(text: string): string {
  return text
    .replace(/\\u{1,16}([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\/\*[^*]{0,200}\*\//g, ' ');
}
