// Names every difference between two versions of one artifact: its bytes, what loading it does, what it is built of.

import type {
  BaselineArtifact,
  CodeStructure,
  Drift,
  DriftKind,
  OperationStructure,
  TemplateStructure,
  TensorStructure,
} from '@sentrascan/contract';

type Told = Omit<Drift, 'artifact'>;

/** Each difference once, about the path of now. */
export function compareArtifact(before: BaselineArtifact, after: BaselineArtifact): Drift[] {
  const told = [
    ...compareContent(before, after),
    ...compareNames(before.globals, after.globals, 'callable-new', 'callable-gone'),
    ...compareBehaviour(before, after),
    ...compareStructure(before, after),
    ...compareDependencies(before.dependencies, after.dependencies),
  ];
  return told.map((one) => ({ artifact: after.path, ...one }));
}

function compareContent(before: BaselineArtifact, after: BaselineArtifact): Told[] {
  const told: Told[] = [];
  const isSizeEqual = before.sizeBytes === after.sizeBytes;
  if (before.sha256 !== undefined && after.sha256 !== undefined && before.sha256 !== after.sha256)
    told.push({
      kind: 'content-changed',
      detail: isSizeEqual
        ? `other bytes, as many (${after.sizeBytes})`
        : `${before.sizeBytes} bytes became ${after.sizeBytes}`,
      ...{ before: `sha256:${before.sha256}`, after: `sha256:${after.sha256}` },
    });
  else if (!isSizeEqual)
    told.push({
      kind: 'content-changed',
      detail: `${before.sizeBytes} bytes became ${after.sizeBytes}`,
      ...{ before: String(before.sizeBytes), after: String(after.sizeBytes) },
    });
  if (before.sha256 !== undefined && after.sha256 === undefined)
    told.push({ kind: 'coverage-downgraded', detail: 'its bytes were hashed, and are not any more' });
  if (before.sha256 === undefined && after.sha256 !== undefined)
    told.push({ kind: 'coverage-upgraded', detail: 'its bytes are hashed now' });
  const [was, is] = [formatsOf(before), formatsOf(after)];
  if (was !== is)
    told.push({ kind: 'format-changed', detail: `${was} became ${is}`, ...{ before: was, after: is } });
  return told;
}

function formatsOf({ identity }: BaselineArtifact): string {
  return identity.join(', ') || 'no known format';
}

function compareNames(
  before: readonly string[] = [],
  after: readonly string[] = [],
  fresh: DriftKind,
  gone: DriftKind,
): Told[] {
  const [then, now] = [new Set(before), new Set(after)];
  return [
    ...[...now].filter((name) => !then.has(name)).map((name) => ({ kind: fresh, detail: name })),
    ...[...then].filter((name) => !now.has(name)).map((name) => ({ kind: gone, detail: name })),
  ];
}

function compareBehaviour({ behaviour: before = {} }: BaselineArtifact, after: BaselineArtifact): Told[] {
  const { behaviour: now = {} } = after;
  return [
    ...compareNames(before.calls, now.calls, 'call-new', 'call-gone'),
    ...compareNames(before.processes, now.processes, 'process-new', 'process-gone'),
    ...compareNames(before.network, now.network, 'network-new', 'network-gone'),
    ...compareNames(before.files, now.files, 'file-access-new', 'file-access-gone'),
    ...compareNames(before.unknowns, now.unknowns, 'unknown-new', 'unknown-gone'),
  ];
}

function compareStructure(
  { structure: before = {} }: BaselineArtifact,
  { structure: after = {} }: BaselineArtifact,
): Told[] {
  return [
    ...compareTensors(before.tensors, after.tensors),
    ...compareOperations(before.operations, after.operations),
    ...compareTemplates(before.templates, after.templates),
    ...compareNames(before.callables, after.callables, 'callable-new', 'callable-gone'),
    ...compareNames(before.references, after.references, 'reference-new', 'reference-gone'),
    ...compareCode(before.code, after.code),
    ...((before.omitted ?? 0) === (after.omitted ?? 0)
      ? []
      : ([
          {
            kind: 'structure-changed',
            detail: `${before.omitted ?? 0} names beyond the limit became ${after.omitted ?? 0}`,
          },
        ] as const)),
  ];
}

function compareTensors(before: TensorStructure | undefined, after: TensorStructure | undefined): Told[] {
  if (before === undefined && after === undefined) return [];
  const was = tensorsText(before);
  const is = tensorsText(after);
  const differing = [
    ...(before?.count === after?.count ? [] : [`count: ${before?.count ?? 0} became ${after?.count ?? 0}`]),
    ...(dtypesText(before) === dtypesText(after)
      ? []
      : [`types: ${dtypesText(before)} became ${dtypesText(after)}`]),
    ...(before?.shapesSha256 === after?.shapesSha256 ? [] : ['shapes']),
  ];
  if (differing.length === 0) {
    if (before?.sha256 === after?.sha256) return [];
    differing.push('names or their order');
  }
  return [{ kind: 'tensors-changed', detail: differing.join('; '), before: was, after: is }];
}

function dtypesText(tensors: TensorStructure | undefined): string {
  const entries = Object.entries(tensors?.dtypes ?? {});
  // Sorted here too: a baseline that was merged by hand may list them in another order.
  return (
    entries
      .map(([dtype, count]) => `${dtype} (${count})`)
      .sort()
      .join(', ') || 'none'
  );
}

function tensorsText(tensors: TensorStructure | undefined): string {
  return tensors === undefined
    ? 'none'
    : `${tensors.count}: ${dtypesText(tensors)}; sha256:${tensors.sha256}`;
}

function compareOperations(
  before: OperationStructure | undefined,
  after: OperationStructure | undefined,
): Told[] {
  const names = compareNames(before?.names, after?.names, 'operation-new', 'operation-gone');
  if (names.length > 0 || (before?.sha256 === after?.sha256 && before?.count === after?.count)) return names;
  return [
    {
      kind: 'operations-changed',
      detail:
        before?.count === after?.count
          ? 'their order, or the strings that they work on'
          : `${before?.count ?? 0} operations became ${after?.count ?? 0}`,
      ...{ before: `sha256:${before?.sha256 ?? ''}`, after: `sha256:${after?.sha256 ?? ''}` },
    },
  ];
}

function compareTemplates(
  before: readonly TemplateStructure[] = [],
  after: readonly TemplateStructure[] = [],
): Told[] {
  const byName = (list: readonly TemplateStructure[]) =>
    Map.groupBy(list, ({ carrier, name }) => `${name} of ${carrier}`);
  const [then, now] = [byName(before), byName(after)];
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((key): Told[] => {
    const [was, is] = [templatesText(then.get(key)), templatesText(now.get(key))];
    if (was === is) return [];
    const what = was === '' ? 'is new' : is === '' ? 'is gone' : 'says something else';
    return [{ kind: 'template-changed', detail: `${key} ${what}`, ...{ before: was, after: is } }];
  });
}

function templatesText(templates: readonly TemplateStructure[] = []): string {
  return templates.map(({ sizeBytes, sha256 }) => `${sizeBytes} bytes, sha256:${sha256}`).join('; ');
}

function compareCode(before: CodeStructure | undefined, after: CodeStructure | undefined): Told[] {
  const named = [
    ...compareNames(
      before?.imports.map((name) => `import ${name}`),
      after?.imports.map((name) => `import ${name}`),
      'callable-new',
      'callable-gone',
    ),
    ...compareNames(before?.calls, after?.calls, 'call-new', 'call-gone'),
  ];
  if (named.length > 0 || before?.sha256 === after?.sha256) return named;
  return [
    {
      kind: 'code-changed',
      detail: 'it imports and calls the same in another order or number, or embedded text changed',
      ...{ before: `sha256:${before?.sha256 ?? ''}`, after: `sha256:${after?.sha256 ?? ''}` },
    },
  ];
}

function compareDependencies(before: readonly string[] = [], after: readonly string[] = []): Told[] {
  const [then, now] = [new Set(before), new Set(after)];
  const gone = Map.groupBy(
    before.filter((one) => !now.has(one)),
    packageOf,
  );
  const told: Told[] = [];
  for (const one of after) {
    if (then.has(one)) continue;
    const was = gone.get(packageOf(one))?.shift();
    told.push(
      was === undefined
        ? { kind: 'dependency-new', detail: one }
        : { kind: 'dependency-changed', detail: `${was} became ${one}`, ...{ before: was, after: one } },
    );
  }
  for (const list of gone.values())
    for (const one of list) told.push({ kind: 'dependency-gone', detail: one });
  return told;
}

/** Ecosystem and name, without extras. */
function packageOf(dependency: string): string {
  const [ecosystem = '', name = ''] = dependency.split(' ', 2);
  return `${ecosystem} ${name.split('[', 1)[0]}`.toLowerCase();
}
