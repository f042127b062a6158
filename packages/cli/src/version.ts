// The version of the command line and of the library, apart from everything else so that `--version` loads nothing.

/** Kept equal to package.json by a test. */
export const VERSION = '0.1.0';
