// H2O MOJO: a zip of a description (model.ini), names of categories, and trees or weights as raw numbers.
// Source of truth: H2O-3, h2o-genmodel, hex.genmodel.ModelMojoReader.

import type { Role } from '../format.ts';
import type { Layout, Listing } from '../layout.ts';

const DESCRIPTION = 'model.ini';
const DESCRIPTION_READ_BYTES = 8 * 1024;

export const layout: Layout = {
  id: 'h2o-mojo',
  title: 'H2O MOJO',

  recognise(listing: Listing) {
    if (listing.container !== 'zip' || !listing.names.includes(DESCRIPTION)) return undefined;
    const text = Buffer.from(listing.read(DESCRIPTION, DESCRIPTION_READ_BYTES) ?? []).toString('latin1');
    if (!/^\s{0,16}\[info\]/m.test(text)) return undefined;
    const tell = (key: string, property: 'architecture' | 'framework-version' | 'task') => {
      const value = new RegExp(`^${key} {0,8}= {0,8}([^\\r\\n]{1,200})`, 'm').exec(text)?.[1];
      return value === undefined ? [] : [{ kind: 'model.info', property, value } as const];
    };
    return {
      roleOf,
      facts: [
        { kind: 'model.info', property: 'framework', value: 'H2O' },
        ...tell('algorithm', 'architecture'),
        ...tell('h2o_version', 'framework-version'),
        ...tell('category', 'task'),
      ],
    };
  },
};

function roleOf(name: string): Role | undefined {
  if (name === DESCRIPTION || /^domains\/d\d{1,9}\.txt$/.test(name))
    return { carrier: 'h2o-mojo', part: 'text' };
  if (/^(?:trees\/t\d{2,9}_\d{2,9}(?:_aux)?|vectors|centers|[a-z_]{1,40})\.bin$/.test(name))
    return { carrier: 'h2o-mojo', part: 'tensor-data' };
  // Models inside models, and descriptions for people, are judged by what they are.
  return undefined;
}
