// Deeplearning4j models: a zip of a configuration, parameters as raw numbers, and a normaliser that is a stream of Java
// objects. Source of truth: Deeplearning4j, org.deeplearning4j.util.ModelSerializer.

import type { Role } from '../format.ts';
import type { Layout, Listing } from '../layout.ts';

const CONFIGURATION = 'configuration.json';
const NUMBERS: ReadonlySet<string> = new Set(['coefficients.bin', 'updaterState.bin', 'updater.bin']);

export const layout: Layout = {
  id: 'deeplearning4j',
  title: 'Deeplearning4j model',

  recognise({ container, names }: Listing) {
    if (container !== 'zip' || !names.includes(CONFIGURATION)) return undefined;
    if (!names.some((name) => NUMBERS.has(name) || name === 'noParams.marker')) return undefined;
    return { roleOf, facts: [{ kind: 'model.info', property: 'framework', value: 'Deeplearning4j' }] };
  },
};

function roleOf(name: string): Role | undefined {
  if (NUMBERS.has(name)) return { carrier: 'deeplearning4j', part: 'tensor-data' };
  if (name === 'noParams.marker') return { carrier: 'deeplearning4j', part: 'text' };
  return name === 'preprocessor.bin' ? { carrier: 'deeplearning4j', part: 'member' } : undefined;
}
