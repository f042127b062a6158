// Which files are lists of packages for pip: `requirements.txt`, `dev-requirements.txt`, `constraints.txt`.

const PACKAGE_LIST = /(?:^|[-_./])(?:requirements|constraints)(?:[-_.][^/]{0,64})?\.(?:txt|in|pip)$/;

/** @param name a path or its last component */
export function isPackageList(name: string): boolean {
  return PACKAGE_LIST.test(name.toLowerCase());
}
