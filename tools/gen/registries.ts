// The registries: which folders are registrations, what their modules export, and where the list of them goes.

/** One registry: a folder of same-shaped modules and the generated list of them. */
export interface Registry {
  /** Folder that is walked, relative to the repository's root. */
  readonly folder: string;
  /** Which files register, by their path below `folder`. */
  readonly files: RegExp;
  /** Which exported constants register: by name, by the function that declares them, or by their annotated type. */
  readonly exports:
    | { readonly named: readonly string[] }
    | { readonly declaredBy: string }
    | { readonly typed: string };
  /** The generated file, below `folder`. */
  readonly output: string;
  /** Name and element type of the generated list, and the module (relative to `folder`) of that type. */
  readonly list: string;
  readonly type: string;
  readonly typeFrom: string;
  readonly doc: string;
  /** True where an export may also be an array of the element type. */
  readonly flattens?: boolean;
  /** True where the file also exports each registration under its name in the list. */
  readonly exportsEach?: boolean;
}

/** Every registry of the repository. A new kind of plugin is one entry here. */
export const REGISTRIES: readonly Registry[] = [
  {
    folder: 'packages/scanner/src/formats',
    files: /^[a-z0-9-]+\/index\.ts$/,
    exports: { named: ['format'] },
    output: 'formats.generated.ts',
    list: 'FORMATS',
    type: 'Format',
    typeFrom: './format.ts',
    doc: 'Every format, by the name of its folder.',
  },
  {
    folder: 'packages/scanner/src/formats',
    files: /^[a-z0-9-]+\/(?:index|layout|layouts\/[a-z0-9-]+|[a-z0-9-]+-layout)\.ts$/,
    exports: { named: ['layout'] },
    output: 'layouts.generated.ts',
    list: 'LAYOUTS',
    type: 'Layout',
    typeFrom: './layout.ts',
    doc: 'Every layout of a container, by the name of its folder.',
  },
  {
    folder: 'packages/scanner/src/formats',
    files: /^[a-z0-9-]+\/(?:[a-z0-9-]+-)?dialect\.ts$/,
    exports: { named: ['dialect'] },
    output: 'dialects.generated.ts',
    list: 'DIALECTS',
    type: 'Dialect',
    typeFrom: './dialect.ts',
    doc: 'Every dialect of structured text, by the name of its folder.',
  },
  {
    folder: 'packages/scanner/src/detectors',
    files: /^[a-z0-9-]+\/[a-z0-9-]+\.ts$/,
    exports: { named: ['detector'] },
    output: 'detectors.generated.ts',
    list: 'DETECTORS',
    type: 'Detector',
    typeFrom: './detector.ts',
    doc: 'Every detector, by family and name.',
  },
  {
    folder: 'packages/rules/src/rules',
    files: /^[a-z0-9-]+\/[a-z0-9-]+\.ts$/,
    exports: { declaredBy: 'defineRule' },
    output: 'rules.generated.ts',
    list: 'FACT_RULES',
    type: 'Rule',
    typeFrom: '@sentrascan/contract',
    doc: 'The rules that detectors name one by one, by family and name.',
    exportsEach: true,
  },
  {
    folder: 'packages/rules/src/secrets',
    files: /^[a-z0-9-]+\.ts$/,
    exports: { declaredBy: 'defineSecret' },
    output: 'secrets.generated.ts',
    list: 'SECRETS',
    type: 'SecretRule',
    typeFrom: '../define-secret.ts',
    doc: 'Every secret that is looked for, one file each.',
  },
  {
    folder: 'packages/rules/src/pii',
    files: /^[a-z0-9-]+\.ts$/,
    exports: { declaredBy: 'definePersonalData' },
    output: 'pii.generated.ts',
    list: 'PERSONAL_DATA',
    type: 'PersonalDataRule',
    typeFrom: '../define-personal-data.ts',
    doc: 'Every kind of personal data that is looked for, one file each.',
  },
  {
    folder: 'packages/rules/src/knowledge/callables',
    files: /^(?:[A-Za-z0-9_.-]+\/)*[A-Za-z0-9_.-]+\.ts$/,
    exports: { named: ['knowledge'] },
    output: 'callables.generated.ts',
    list: 'CALLABLES',
    type: 'ModuleKnowledge',
    typeFrom: '../callable-entry.ts',
    doc: 'What is known of callables, one entry a module.',
    flattens: true,
  },
  {
    folder: 'packages/rules/src/knowledge/anomalies',
    files: /^[a-z0-9-]+\.ts$/,
    exports: { named: ['anomalies'] },
    output: 'anomalies.generated.ts',
    list: 'ANOMALIES',
    type: 'FormatAnomalies',
    typeFrom: '../describe-anomalies.ts',
    doc: 'What the oddities of each format mean.',
  },
  {
    folder: 'packages/rules/src/knowledge/graph-ops',
    files: /^[a-z0-9-]+\.ts$/,
    exports: { named: ['graphOps'] },
    output: 'graph-ops.generated.ts',
    list: 'GRAPH_OPS',
    type: 'FrameworkOps',
    typeFrom: '../describe-graph-ops.ts',
    doc: 'What the operations of each framework do.',
  },
  {
    folder: 'packages/rules/src/knowledge/references',
    files: /^[a-z0-9-]+\.ts$/,
    exports: { named: ['references'] },
    output: 'references.generated.ts',
    list: 'REFERENCES',
    type: 'FormatReferences',
    typeFrom: '../describe-references.ts',
    doc: 'What the references of each format may point to.',
  },
  {
    folder: 'packages/rules/src/knowledge/loaders',
    files: /^[a-z0-9-]+\.ts$/,
    exports: { named: ['loader'] },
    output: 'loaders.generated.ts',
    list: 'LOADERS',
    type: 'LoaderKnowledge',
    typeFrom: '../describe-loader.ts',
    doc: 'How each loader that takes names of callables treats them.',
  },
  {
    folder: 'packages/rules/src/frameworks',
    files: /^[a-z0-9-]+\.ts$/,
    exports: { typed: 'Framework' },
    output: 'frameworks.generated.ts',
    list: 'FRAMEWORKS',
    type: 'Framework',
    typeFrom: './framework.ts',
    doc: 'Every framework whose ids rules are mapped to, by name.',
  },
  {
    folder: 'packages/reports/src/formats',
    files: /^[a-z0-9-]+(?:\/index)?\.ts$/,
    exports: { named: ['reportFormat'] },
    output: 'formats.generated.ts',
    list: 'REPORT_FORMATS',
    type: 'ReportFormat',
    typeFrom: '../report-format.ts',
    doc: 'Every report format, by name.',
  },
  {
    folder: 'packages/cli/src/commands',
    files: /^[a-z0-9-]+\.ts$/,
    exports: { named: ['command'] },
    output: 'commands.generated.ts',
    list: 'COMMANDS',
    type: 'Command',
    typeFrom: '../command.ts',
    doc: 'Every verb, by name.',
  },
];
