// pt2: archives of torch.export and AOTInductor since PyTorch 2.7 (torch/csrc/export/pt2_archive_constants.h).
//
//   <root>/archive_format  `pt2`            models/*.json  exported programs (read as JSON, by torch-export)
//   data/weights/, data/constants/          raw numbers or pickles, and a list of them as JSON
//   data/aotinductor/<model>/*.so           compiled models: a loader opens them as libraries

import type { Fact } from '@sentrascan/contract';
import type { Role } from '../format.ts';
import type { Layout, Listing } from '../layout.ts';
import { ArchiveRoots } from '../torch-zip/archive-roots.ts';

const FORMAT_MEMBER = 'archive_format';
const FORMAT = /^\s*pt2\s*$/;

/** Compiled models that are told one by one: each further one would say the same, and is opened and judged as a member. */
const TOLD_LIBRARIES = 100;

/** Compiled models: libraries of any system below their folder. */
const COMPILED = /(?:^|\/)data\/aotinductor\/[^\0]{1,2000}\.(?:so|dll|dylib|pyd)(?:\.\d{1,9}){0,4}$/i;

const TEXTS = new Set([
  FORMAT_MEMBER,
  'archive_version',
  'byteorder',
  'version',
  '.data/version',
  '.data/serialization_id',
]);

export const layout: Layout = {
  id: 'pt2',
  title: 'PyTorch export archive',

  recognise({ container, names, read }: Listing) {
    if (container !== 'zip') return undefined;
    const roots = new ArchiveRoots(names, FORMAT_MEMBER);
    roots.filter((root) => {
      const content = read(`${root}${FORMAT_MEMBER}`, 64);
      return content !== undefined && FORMAT.test(Buffer.from(content).toString('latin1'));
    });
    // The loader of compiled models asks for no format: what it would open is told wherever it lies.
    const libraries = names.filter((name) => COMPILED.test(name));
    if (roots.isEmpty && libraries.length === 0) return undefined;
    return {
      roleOf: (name) =>
        roleBelow(roots.nameBelow(name)) ??
        (COMPILED.test(name) ? { carrier: 'pt2', part: 'member' } : undefined),
      facts: [
        ...libraryFacts(libraries),
        { kind: 'model.info', property: 'framework', value: 'PyTorch export' },
      ],
    };
  },
};

function roleBelow(below: string | undefined): Role | undefined {
  if (below === undefined) return undefined;
  if (TEXTS.has(below)) return { carrier: 'pt2', part: 'text' };
  // What is a pickle is recognised by content; the others are numbers and nothing else.
  if (/^data\/(?:weights|constants)\/(?:weight|tensor)_\d+$/.test(below))
    return { carrier: 'pt2', part: 'tensor-data' };
  // Kernels for accelerators that the library beside them loads.
  if (/^data\/aotinductor\/.*\.(?:cubin|hsaco|spv|fatbin)$/.test(below))
    return { carrier: 'pt2', part: 'tensor-data' };
  return { carrier: 'pt2', part: 'member' };
}

function libraryFacts(libraries: readonly string[]): Fact[] {
  return libraries.slice(0, TOLD_LIBRARIES).map((place) => ({
    kind: 'graph.op',
    framework: 'pt2',
    op: 'aotinductor',
    domain: '',
    place,
    strings: [{ name: 'library', value: place.slice(place.lastIndexOf('/') + 1) }],
    context: [],
    count: 1,
  }));
}
