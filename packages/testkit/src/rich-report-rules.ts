// A small catalogue for tests of reports, made by hand so that no change of a real rule changes what reports look like.

import type { Category, Rule, Severity } from '@sentrascan/contract';

interface Declared {
  readonly id: string;
  readonly title: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly cwe: readonly number[];
  readonly owasp?: readonly string[];
  readonly atlas?: readonly string[];
  readonly tags?: readonly string[];
  readonly why: string;
  readonly fix: readonly string[];
}

function declared(rule: Declared): Rule {
  return {
    ...{ owasp: ['ML06:2023', 'LLM03:2025'], atlas: ['AML.T0011.000'], tags: [] },
    ...rule,
    stability: 'stable',
    since: '0.1',
    message: '{text}',
    falsePositives: 'Files of your own that do this on purpose.',
    references: ['https://docs.python.org/3/library/pickle.html'],
    samples: { fires: [], silent: [] },
  };
}

const SECRET = {
  category: 'secret',
  cwe: [798, 312],
  owasp: ['LLM02:2025'],
  atlas: ['AML.T0055'],
  tags: ['secret'],
  fix: ['Revoke it and issue another one: whoever saw the file may have copied it'],
} as const;

const RULES: readonly Rule[] = [
  declared({
    ...{
      id: 'dependency/known-vulnerability',
      title: 'A package is asked for in a release with known vulnerabilities',
    },
    ...{ category: 'vulnerability', severity: 'medium', cwe: [1395], atlas: ['AML.T0010.001'] },
    why: 'How such a release is attacked is published. Whoever installs it runs it.',
    fix: ['Upgrade to the release that the finding names, and test with it'],
  }),
  declared({
    ...{ id: 'dependency/malicious-package', title: 'A package is asked for that is known to be malicious' },
    ...{ category: 'malicious-package', severity: 'critical', cwe: [506, 1357], atlas: ['AML.T0011.001'] },
    why: 'Code of a package runs when it is installed. This one was published to attack whoever does.',
    fix: ['Do not install it'],
  }),
  declared({
    id: 'pickle/runs-code',
    title: 'Loading this file runs a program or code',
    category: 'code-execution',
    severity: 'critical',
    cwe: [502, 78],
    why: 'Unpickling calls the named function with the stored arguments before it returns an object. Nothing asks first.',
    fix: [
      'Do not load the file; ask the author for safetensors',
      'Load it with `torch.load(..., weights_only=True)`',
    ],
  }),
  declared({
    id: 'pickle/reads-file',
    title: 'Loading this file reads another file',
    category: 'file-access',
    severity: 'high',
    cwe: [502, 200],
    why: 'Files of whoever loads the model become part of what it returns.',
    fix: ['Do not load the file; ask the author for safetensors'],
  }),
  declared({
    id: 'python/runs-shell',
    title: 'Source starts a shell',
    category: 'unsafe-code',
    severity: 'high',
    cwe: [78],
    tags: ['source'],
    why: 'The command runs with all rights of whoever starts this source.',
    fix: ['Use a list of arguments without a shell'],
  }),
  declared({
    id: 'code/runs-process',
    title: 'Code that a loader runs starts a program',
    category: 'code-execution',
    severity: 'critical',
    cwe: [78, 506],
    tags: ['trust-remote-code'],
    why: 'A loader imports this file when the model is loaded.',
    fix: ['Do not load the model with trust_remote_code'],
  }),
  declared({
    id: 'template/reaches-internals',
    title: 'A chat template reaches the internals of Python',
    category: 'template-injection',
    severity: 'high',
    cwe: [1336, 94],
    atlas: ['AML.T0018.003'],
    why: 'Rendering the template runs what it reaches.',
    fix: ['Replace the template by that of the base model'],
  }),
  declared({
    ...SECRET,
    id: 'secret/github-token',
    title: 'GitHub token',
    severity: 'high',
    why: 'Whoever finds it reads and writes the repositories of its owner.',
  }),
  declared({
    id: 'pii/email',
    title: 'Email address',
    category: 'pii',
    severity: 'medium',
    cwe: [359],
    owasp: ['LLM02:2025'],
    atlas: ['AML.T0057'],
    why: 'Data about a person that is shipped with a notebook is copied with it.',
    fix: ['Clear the outputs of the notebook before it is shared'],
  }),
  declared({
    id: 'container/hidden-entry',
    title: 'An archive member that its directory does not list',
    category: 'evasion',
    severity: 'high',
    cwe: [436],
    why: 'Readers that trust the directory never see the member; others load it.',
    fix: ['Ask for an archive written by an ordinary zip tool'],
  }),
];

/** The catalogue that goes with the rich report. `pickle/retired` is used by a finding and missing here. */
export const RICH_RULES: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));
