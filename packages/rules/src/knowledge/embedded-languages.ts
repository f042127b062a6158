// What is known of code in other languages than Python that models carry: which calls are dangerous, and how bad code is by
// when it runs.

import type { EmbeddedCodeFact, Severity } from '@sentrascan/contract';

interface EmbeddedLanguage {
  /** Functions that start programs, load code, or reach files and hosts; separated by white space. */
  readonly dangerous: string;
  /** Severity of code that calls none of them; undefined: ordinary. */
  readonly plain: Readonly<Partial<Record<EmbeddedCodeFact['runs'], Severity>>>;
  readonly harmful: Readonly<Record<EmbeddedCodeFact['runs'], Severity>>;
}

const HARMFUL = { 'on-load': 'critical', 'on-use': 'medium', 'opt-in': 'medium', never: 'low' } as const;

const LANGUAGES: Readonly<Record<string, EmbeddedLanguage>> = {
  shell: { dangerous: '', plain: {}, harmful: { ...HARMFUL, 'on-load': 'high' } },
  java: {
    dangerous:
      'java.lang.Runtime.exec java.lang.Runtime.load java.lang.Runtime.loadLibrary java.lang.ProcessBuilder.start java.lang.ProcessBuilder.<init> java.lang.System.load java.lang.System.loadLibrary java.lang.ClassLoader.defineClass java.net.URLClassLoader.<init> java.net.URLClassLoader.newInstance javax.script.ScriptEngine.eval java.net.URL.openStream java.net.URL.openConnection java.net.Socket.<init> java.net.ServerSocket.<init> java.net.http.HttpClient.send javax.naming.InitialContext.lookup javax.naming.Context.lookup java.lang.reflect.Method.invoke sun.misc.Unsafe.defineClass java.lang.invoke.MethodHandles$Lookup.defineClass groovy.lang.GroovyShell.evaluate',
    // Source that somebody has to compile first: the model itself, where it only computes.
    plain: { 'on-load': 'high', 'on-use': 'medium', 'opt-in': 'medium' },
    harmful: { 'on-load': 'critical', 'on-use': 'high', 'opt-in': 'high', never: 'high' },
  },
  lua: {
    dangerous:
      'os.execute io.popen os.remove os.rename io.open loadstring load loadfile dofile require package.loadlib ffi.load ffi.C',
    plain: { 'on-load': 'high', 'on-use': 'high', 'opt-in': 'medium', never: 'low' },
    harmful: { 'on-load': 'high', 'on-use': 'high', 'opt-in': 'high', never: 'medium' },
  },
};

const OTHER: EmbeddedLanguage = {
  dangerous: '',
  plain: { 'on-load': 'high', 'on-use': 'medium', 'opt-in': 'medium', never: 'low' },
  harmful: HARMFUL,
};

/** Those of the called functions that are dangerous in their language. */
export function dangerousCallsOf(language: string, calls: readonly string[]): string[] {
  const dangerous = new Set((LANGUAGES[language] ?? OTHER).dangerous.split(/\s+/));
  return calls.filter((call) => dangerous.has(call));
}

/** @returns undefined where such code is ordinary */
export function severityOfEmbeddedCode(
  language: string,
  runs: EmbeddedCodeFact['runs'],
  isHarmful: boolean,
): Severity | undefined {
  const known = LANGUAGES[language] ?? OTHER;
  return isHarmful ? known.harmful[runs] : known.plain[runs];
}
