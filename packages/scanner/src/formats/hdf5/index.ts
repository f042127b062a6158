// HDF5: groups, datasets and attributes in one file. Structure is read by address; raw data are explained, not decoded.
// Source of truth: HDF5 File Format Specification 3.0 (superblocks 0 to 3).

import type { Certainty, Format, FormatContext, Probe } from '../format.ts';
import { Hdf5Image } from './image.ts';
import { findSuperblock, readSuperblock } from './superblock.ts';
import { ObjectWalk } from './walk-objects.ts';

export const format: Format = {
  id: 'hdf5',
  title: 'HDF5 file',
  extensions: ['.h5', '.hdf5', '.hdf', '.he5'],

  identify(probe: Probe): Certainty | undefined {
    return findSuperblock(probe.bytes) === undefined ? undefined : 'certain';
  },

  walk(context: FormatContext): void {
    const at = findSuperblock(context.bytes);
    if (at === undefined) {
      context.gap({
        kind: 'malformed',
        reason: 'There is no HDF5 signature where readers look for one.',
        consequence: 'Nothing was read.',
      });
      return;
    }
    const superblock = readSuperblock(context.bytes, at);
    if ('problem' in superblock) {
      context.gap({
        kind: superblock.kind,
        reason: `The HDF5 superblock at offset ${at} is not read: ${superblock.problem}.`,
        consequence:
          'Groups, datasets and attributes were not read; the bytes were only searched for payloads.',
        location: { offset: at },
      });
      return;
    }
    // A user block in front stays unexplained: it may hold anything, and is searched.
    context.explain(at, superblock.end);
    const image = new Hdf5Image(context, superblock);
    if (superblock.driverInfo >= 0) {
      const consequence = 'The parts in other files were not read.';
      image.tell(
        'unsupported',
        'The file is one part of several',
        image.offsetOf(superblock.driverInfo),
        consequence,
      );
    }
    const { endOffset } = superblock;
    if (endOffset > context.bytes.sizeBytes) {
      image.tell('truncated', `The file says that it ends at ${endOffset}`, context.bytes.sizeBytes, MISSING);
    }
    new ObjectWalk(image).run();
  },
};

const MISSING = 'Libraries refuse it as it stands; what is missing was not read.';
