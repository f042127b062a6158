// HDF5 against the library itself: what libhdf5 writes in any of its versions, and reads back, we read as well.

import { RecordingContext } from '@sentrascan/testkit';
import { type Dataset, File, type Group, ready } from 'h5wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { format } from './index.ts';

/** The library's files in memory. */
let files: { readFile(path: string): Uint8Array };
beforeAll(async () => {
  files = (await ready).FS as typeof files;
});

/** What both sides say of a file. */
interface Reading {
  readonly datasets: string[];
  readonly texts: string[];
}

function ours(bytes: Uint8Array): Reading {
  const context = new RecordingContext(bytes);
  format.walk(context);
  expect(context.gaps).toEqual([]);
  expect(context.factsOf('format.anomaly')).toEqual([]);
  return {
    datasets: context.factsOf('tensor.index').map(({ name, shape }) => `${name} ${shape.join('x')}`),
    texts: context.factsOf('metadata').map(({ place, value }) => `${place} ${value}`),
  };
}

function theirs(path: string): Reading {
  const file = new File(path, 'r');
  const reading: Reading = { datasets: [], texts: [] };
  collect(file, '', reading);
  file.close();
  return reading;
}

function collect(group: Group, path: string, reading: Reading): void {
  collectAttributes(group, path === '' ? '/' : path, reading);
  for (const name of group.keys()) {
    const below = `${path}/${name}`;
    const child = group.get(name) as Group | Dataset;
    if ('keys' in child) collect(child, below, reading);
    else {
      reading.datasets.push(`${below} ${(child.shape ?? []).join('x')}`);
      collectAttributes(child, below, reading);
    }
  }
}

function collectAttributes(object: Group | Dataset, path: string, { texts }: Reading): void {
  for (const [name, attribute] of Object.entries(object.attrs)) {
    const { value } = attribute;
    const values = Array.isArray(value) ? value : [value];
    for (const [index, each] of values.entries()) {
      // Parts of one byte are no text for us.
      if (typeof each === 'string' && each.length > 1) {
        texts.push(`${path}@${name}${index === 0 ? '' : `[${index}]`} ${each}`);
      }
    }
  }
}

function write(path: string, libver: 'earliest' | 'v108' | 'latest', trackOrder: boolean): Uint8Array {
  const file = new File(path, 'w', { libver: [libver, 'latest'], track_order: trackOrder });
  file.create_attribute('title', 'A file of many kinds');
  file.create_attribute('names', ['kernel', 'bias', 'gamma']);
  file.create_attribute('numbers', new Float32Array([1, 2, 3]));
  const many = file.create_group('many', trackOrder);
  for (let index = 0; index < 40; index++)
    many.create_attribute(`attribute ${index}`, `value ${index} `.repeat(index));
  for (let index = 0; index < 300; index++)
    many.create_group(`group ${index}`).create_attribute('at', `at ${index}`);
  const data = new Float64Array(3000).map((_, index) => index);
  const shape = [300, 10];
  file.create_dataset({ name: 'contiguous', data, shape });
  file.create_dataset({ name: 'chunked', data, shape, chunks: [7, 5] });
  file.create_dataset({ name: 'deflated', data, shape, chunks: [7, 5], compression: 6 });
  file.create_dataset({ name: 'single', data, shape, chunks: shape });
  file.create_dataset({ name: 'grows', data, shape, chunks: [1, 10], maxshape: [null, 10] });
  file.create_dataset({
    name: 'grows deflated',
    data,
    shape,
    chunks: [1, 10],
    maxshape: [null, 10],
    compression: 1,
  });
  file.create_dataset({ name: 'grows twice', data, shape, chunks: [3, 3], maxshape: [null, null] });
  file.create_dataset({ name: 'rows', data, shape: [3000, 1], chunks: [1, 1] });
  const described = file.create_dataset({ name: 'described', data: new Int32Array(4) });
  described.create_attribute('unit', 'metres');
  file.create_hard_link('/described', 'twin');
  file.close();
  return files.readFile(path);
}

describe('hdf5 against libhdf5', () => {
  for (const libver of ['earliest', 'v108', 'latest'] as const) {
    for (const trackOrder of [false, true]) {
      it(`reads what ${libver} writes${trackOrder ? ', in order of creation' : ''}`, () => {
        const path = `${libver}-${trackOrder}.h5`;
        const bytes = write(path, libver, trackOrder);
        const expected = theirs(path);
        const read = ours(bytes);
        // An object with two names is shown once, under either.
        const distinct = (entries: readonly string[]) =>
          [...new Set(entries.map((entry) => entry.replace('/twin', '/described')))].sort();
        expect(distinct(read.datasets)).toEqual(distinct(expected.datasets));
        expect(distinct(read.texts)).toEqual(distinct(expected.texts));
      });
    }
  }

  it('names what an external link names', () => {
    const file = new File('linked.h5', 'w');
    file.create_external_link('/srv/other.h5', '/x', 'far');
    file.create_soft_link('/x', 'near');
    file.close();
    const context = new RecordingContext(files.readFile('linked.h5'));
    format.walk(context);
    expect(context.gaps).toEqual([]);
    const again = new File('linked.h5', 'r');
    const { filename } = again.get_external_link('far');
    again.close();
    expect(context.factsOf('reference').map(({ target }) => target)).toEqual([filename]);
  });
});
