// Calls that unpack archives and make files where others can reach them. Data only.

import type { PythonCallRow } from './python-call-row.ts';

/** In order: for one call and rule the first row that fits counts. */
export const CALLS_OF_FILES: readonly PythonCallRow[] = [
  {
    rule: 'extracts-archive',
    effect: 'extracts every name as it is written in the archive',
    paths: `tarfile.open.extractall tarfile.TarFile.extractall tarfile.TarFile.open.extractall tarfile.TarFile.gzopen.extractall
      tarfile.open.extract tarfile.TarFile.extract`,
    when: [
      { keyword: 'filter', is: ['absent', 'none'] },
      { keyword: 'members', position: 1, is: ['absent', 'none'] },
    ],
  },
  {
    rule: 'extracts-archive',
    effect: 'extracts every name as it is written in the archive',
    paths: 'tarfile.open.extractall tarfile.TarFile.extractall',
    when: [{ keyword: 'filter', is: ['text'], matches: /^fully_trusted$/ }],
  },
  {
    rule: 'extracts-archive',
    effect: 'extracts every name of the archive',
    paths: 'zipfile.ZipFile.extractall zipfile.PyZipFile.extractall',
    when: [{ keyword: 'members', position: 1, is: ['absent', 'none'] }],
  },
  {
    rule: 'extracts-archive',
    effect: 'extracts every name of the archive',
    paths: 'shutil.unpack_archive',
    when: [{ keyword: 'filter', is: ['absent', 'none'] }],
  },
  {
    rule: 'uses-shared-temporary',
    effect: 'names a file that someone else can make first',
    paths: 'tempfile.mktemp os.tempnam os.tmpnam',
  },
  {
    rule: 'uses-shared-temporary',
    effect: 'imports from a folder that everyone writes to',
    paths: 'sys.path.append',
    when: [
      {
        keyword: 'object',
        position: 0,
        is: ['text'],
        matches: /^(?:\/var)?\/tmp(?:\/|$)|^\/dev\/shm(?:\/|$)/,
      },
    ],
  },
  {
    rule: 'uses-shared-temporary',
    effect: 'imports from a folder that everyone writes to',
    paths: 'sys.path.insert',
    when: [
      {
        keyword: 'object',
        position: 1,
        is: ['text'],
        matches: /^(?:\/var)?\/tmp(?:\/|$)|^\/dev\/shm(?:\/|$)/,
      },
    ],
  },
  {
    rule: 'loosens-permissions',
    effect: 'lets everyone write to the file',
    paths: 'os.chmod os.fchmod os.lchmod',
    when: [
      // 0o777, 0o666 and their like, and with them every number whose last bits let others write.
      {
        keyword: 'mode',
        position: 1,
        is: ['number'],
        matches: /^(?:511|438|502|507|510|1023|2559|3583|4095)$/,
      },
    ],
  },
  {
    rule: 'loosens-permissions',
    effect: 'lets everyone write to the file',
    paths: 'pathlib.Path.chmod',
    when: [
      {
        keyword: 'mode',
        position: 0,
        is: ['number'],
        matches: /^(?:511|438|502|507|510|1023|2559|3583|4095)$/,
      },
    ],
  },
  {
    rule: 'loosens-permissions',
    effect: 'lets everyone write to what is made from here on',
    paths: 'os.umask',
    when: [{ keyword: 'mask', position: 0, is: ['false'] }],
    severity: 'low',
  },
  {
    rule: 'mounts-drive',
    effect: 'mounts the drive of whoever runs the notebook',
    paths: 'google.colab.drive.mount google.colab.drive._mount',
  },
];
