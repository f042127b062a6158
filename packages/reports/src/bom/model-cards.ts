// What is known of a model, from all files that are it or describe it: its card, its configuration, its weights.

import type { ModelProperty, ReportedArtifact } from '@sentrascan/contract';
import type { Ancestor, BillProperty, ModelCard } from './bill.ts';
import { isModelCard, marksModelFolder, summariesOf } from './file-kinds.ts';
import { type ModelGroup, principalWeights } from './model-folders.ts';
import { hubModel } from './package-urls.ts';
import { nameWithoutPlace, plainWords } from './plain-words.ts';
import type { References } from './references.ts';

/** Properties that stand in no field of a model card. */
const TOLD: readonly ModelProperty[] = [
  'name',
  'framework',
  'framework-version',
  'format-version',
  'producer',
  'quantization',
  'context-length',
  'opset',
  'tokenizer',
  'language',
  'tag',
  'custom-code',
];

const MAX_VALUES = 64;

/** Values of a property from the files that say most of it, each once. */
export type ModelWords = (property: ModelProperty) => readonly string[];

/** Files by how much their word counts: the card, the configuration, then the weights. */
function inOrderOfWord({ files, described }: ModelGroup): readonly ReportedArtifact[] {
  const rank = (file: ReportedArtifact) => (isModelCard(file) ? 0 : marksModelFolder(file) ? 1 : 2);
  const depth = (file: ReportedArtifact) => file.path.split('/').length;
  const speaking = [...described, ...files].filter((file) => summariesOf(file).length > 0);
  return speaking.toSorted((a, b) => rank(a) - rank(b) || depth(a) - depth(b));
}

/** What the files of a model say of it. */
export function wordsOf(group: ModelGroup): ModelWords {
  const speaking = group.kind === 'folder' ? inOrderOfWord(group) : [...group.described, ...group.files];
  const all = speaking.flatMap(summariesOf);
  return (property) => {
    const values = new Set<string>();
    for (const summary of all) {
      for (const value of summary[property] ?? []) {
        const words = plainWords(value);
        if (words !== '' && values.size < MAX_VALUES) values.add(words);
      }
    }
    return [...values];
  };
}

/** `BertForMaskedLM` is an architecture, `bert` a family of such. */
function isFamily(architecture: string): boolean {
  return /^[a-z0-9_.-]+$/.test(architecture);
}

/**
 * The card of a model.
 *
 * @param datasets references of the datasets that it names
 * @param references for the models that it was made from
 */
export function modelCard(
  group: ModelGroup,
  words: ModelWords,
  datasets: readonly string[],
  references: References,
): ModelCard {
  const architectures = words('architecture');
  const architecture = architectures.find((one) => !isFamily(one));
  const family = architectures.find(isFamily);
  const task = words('task')[0];
  return {
    ...(task === undefined ? {} : { task }),
    ...(family === undefined ? {} : { architectureFamily: family }),
    ...(architecture === undefined ? {} : { architecture }),
    datasets,
    inputs: words('inputs'),
    outputs: words('outputs'),
    ancestors: ancestors(words('base-model'), references),
    authors: words('author'),
    tags: words('tag'),
    properties: [
      ...sizeProperties(group),
      ...TOLD.flatMap((property) => words(property).map((value) => told(property, nameWithoutPlace(value)))),
    ].filter(({ value }) => value !== ''),
  };
}

function told(property: string, value: string): BillProperty {
  return { name: `sentrascan:model:${property}`, value };
}

/** Parameters and tensors of the weights, added over shards and not over the formats that hold them once more. */
function sizeProperties(group: ModelGroup): BillProperty[] {
  const weights = group.kind === 'folder' ? principalWeights(group) : group.files;
  const counts = new Map<string, number>();
  const dtypes = new Map<string, number>();
  const others = new Set<string>();
  for (const summary of weights.flatMap(summariesOf)) {
    for (const property of ['parameters', 'tensors'] as const) {
      const value = Number(summary[property]?.[0]);
      if (Number.isSafeInteger(value)) counts.set(property, (counts.get(property) ?? 0) + value);
      else for (const words of summary[property] ?? []) others.add(`${property}\n${plainWords(words)}`);
    }
    for (const value of summary.dtypes ?? []) {
      const [, dtype, count] = /^(\S{1,64}) \((\d{1,12})\)$/.exec(value) ?? [];
      if (dtype === undefined) others.add(`dtypes\n${plainWords(value)}`);
      else dtypes.set(dtype, (dtypes.get(dtype) ?? 0) + Number(count));
    }
  }
  return [
    ...[...counts].map(([name, value]) => told(name, String(value))),
    ...[...dtypes].map(([dtype, count]) => told('dtypes', `${dtype} (${count})`)),
    ...[...others].map((line) => told(line.slice(0, line.indexOf('\n')), line.slice(line.indexOf('\n') + 1))),
  ];
}

/** What it was made from. A path on the machine of whoever trained it keeps its last part. */
function ancestors(names: readonly string[], references: References): Ancestor[] {
  const seen = new Set<string>();
  const models: Ancestor[] = [];
  for (const written of names) {
    const id = nameWithoutPlace(written);
    if (id === '' || seen.has(id)) continue;
    seen.add(id);
    const hub = id === written ? hubModel(id) : undefined;
    models.push({
      ref: references.take(`base-model:${id}`),
      name: hub?.name ?? id,
      ...(hub?.group === undefined ? {} : { group: hub.group }),
      ...(hub === undefined ? {} : { purl: hub.purl, url: hub.url }),
    });
  }
  return models;
}
