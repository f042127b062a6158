// Facts that are told with a control: what cards and models say of themselves, and what record the scan leaves.

import type { EvidenceFact, ModelProperty } from '@sentrascan/contract';
import type { Examined } from './examined.ts';

const DOCUMENTED: readonly (readonly [ModelProperty, string])[] = [
  ['licence', 'Licence'],
  ['task', 'Task'],
  ['architecture', 'Architecture'],
  ['dataset', 'Training data'],
  ['base-model', 'Base model'],
  ['language', 'Language'],
  ['author', 'Author'],
];

const MAX_VALUES = 5;
const MAX_CHARACTERS = 120;

function told(values: readonly string[]): string {
  const distinct = [...new Set(values)];
  const more = distinct.length > MAX_VALUES ? ` and ${distinct.length - MAX_VALUES} more` : '';
  return distinct.slice(0, MAX_VALUES).join(', ').slice(0, MAX_CHARACTERS) + more;
}

/** Of models and their cards: the licence and the author of a manifest are those of a project. */
function valuesOf(examined: readonly Examined[], property: ModelProperty): readonly string[] {
  return examined.flatMap(({ artifact, kinds }) =>
    kinds.includes('dependencies') && !kinds.includes('documentation')
      ? []
      : (artifact.model?.[property] ?? []),
  );
}

function stated(name: string, values: readonly string[]): EvidenceFact {
  return values.length > 0
    ? { name, value: told(values), state: 'present' }
    : { name, value: 'stated nowhere in the scanned files', state: 'missing' };
}

/** What is documented: whether there is a card, and which fields cards and models state. */
export function documentationFacts(examined: readonly Examined[]): readonly EvidenceFact[] {
  const cards = examined.filter(({ kinds }) => kinds.includes('documentation'));
  const empty = cards.filter(({ artifact }) => artifact.model === undefined).length;
  const card: EvidenceFact =
    cards.length === 0
      ? { name: 'Model card', value: 'no card with a head of metadata was found', state: 'missing' }
      : {
          name: 'Model card',
          value: `${told(cards.map(({ artifact }) => artifact.path))}${empty > 0 ? ` (${empty} without fields)` : ''}`,
          state: empty === cards.length ? 'missing' : 'present',
        };
  return [card, ...DOCUMENTED.map(([property, name]) => stated(name, valuesOf(examined, property)))];
}

/** Where data come from, as far as it is stated. */
export function provenanceFacts(examined: readonly Examined[]): readonly EvidenceFact[] {
  return [
    stated('Training data', valuesOf(examined, 'dataset')),
    stated('Base model', valuesOf(examined, 'base-model')),
  ];
}

/** The record that the scan leaves of itself. */
export function recordFacts(assessed: string, inputSha256: string, files: number): readonly EvidenceFact[] {
  return [
    { name: 'Date of assessment', value: assessed, state: 'present' },
    { name: 'Input manifest', value: `${files} files, SHA-256 ${inputSha256}`, state: 'present' },
  ];
}
