// What the code of a cell is written in, by what the notebook and the cell call it: kernels have names of their own.

/** Names of kernels and of languages that are shells, and what reads them. */
const SHELLS: ReadonlyMap<string, string> = new Map([
  ['bash', 'bash'],
  ['sh', 'sh'],
  ['zsh', 'zsh'],
  ['ksh', 'sh'],
  ['fish', 'sh'],
  ['shell', 'sh'],
  ['shellscript', 'sh'],
  ['console', 'sh'],
  ['calysto_bash', 'bash'],
  ['calysto bash', 'bash'],
  ['cmd', 'cmd'],
  ['bat', 'cmd'],
  ['batch', 'cmd'],
  ['powershell', 'powershell'],
  ['pwsh', 'powershell'],
]);

/** Cells of these are shown, not run. */
const SHOWN: ReadonlySet<string> = new Set(
  'markdown md raw text plain plaintext latex tex html css json yaml toml xml mermaid dot graphviz diff output'.split(
    ' ',
  ),
);

/** Languages that run, under the names that people know, by those that notebooks use. */
const KNOWN: ReadonlyMap<string, string> = new Map(
  (
    [
      ['R', 'r ir'],
      ['Julia', 'julia'],
      ['Perl', 'perl iperl'],
      ['Ruby', 'ruby iruby'],
      ['JavaScript', 'javascript js node nodejs jslab deno'],
      ['TypeScript', 'typescript tslab'],
      ['Scala', 'scala almond spark sparkkernel'],
      ['Java', 'java ijava'],
      ['Kotlin', 'kotlin'],
      ['Groovy', 'groovy'],
      ['Clojure', 'clojure'],
      ['C', 'c'],
      ['C++', 'c++ cpp c++11 c++14 c++17 c++20 xcpp11 xcpp14 xcpp17 xcpp20'],
      ['C#', 'c# csharp .net-csharp polyglot-notebook'],
      ['F#', 'f# fsharp .net-fsharp'],
      ['Go', 'go gophernotes gonb'],
      ['Rust', 'rust evcxr'],
      ['Swift', 'swift'],
      ['Haskell', 'haskell ihaskell'],
      ['OCaml', 'ocaml'],
      ['Lua', 'lua'],
      ['PHP', 'php jupyter-php'],
      ['Octave', 'octave xeus-octave'],
      ['MATLAB', 'matlab'],
      ['Mathematica', 'mathematica wolframlanguage wolfram'],
      ['Maxima', 'maxima'],
      ['Stata', 'stata'],
      ['SAS', 'sas'],
      ['SQL', 'sql xsql postgres'],
      ['Cython', 'cython'],
      ['Fortran', 'fortran'],
      ['Elixir', 'elixir'],
      ['Q#', 'q# qsharp iqsharp'],
    ] as const
  ).flatMap(([title, names]) => names.split(' ').map((name) => [name, title] as const)),
);

/** What the scanner can make of a cell in a language. */
export type CellLanguage =
  | { readonly as: 'python' }
  | { readonly as: 'shown' }
  | { readonly as: 'unknown' }
  | { readonly as: 'shell'; readonly interpreter: string }
  | { readonly as: 'unread'; readonly title: string };

/**
 * @param name as the notebook or its kernel says it, in lower case; `unknown` is what may well be Python under the name of an
 *   environment
 */
export function cellLanguageOf(name: string): CellLanguage {
  if (name === '' || name === 'python') return { as: 'python' };
  const interpreter = SHELLS.get(name);
  if (interpreter !== undefined) return { as: 'shell', interpreter };
  if (SHOWN.has(name)) return { as: 'shown' };
  const title = KNOWN.get(name) ?? KNOWN.get(name.replace(/[-_ ]?v?\d{1,3}(?:\.\d{1,3}){0,2}$/, ''));
  return title === undefined ? { as: 'unknown' } : { as: 'unread', title };
}
