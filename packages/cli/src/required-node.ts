// Whether this Node.js is new enough, asked before anything is loaded that an older one has not. Imports nothing.

/** The oldest Node.js that runs SentraScan; kept equal to package.json by a test. */
export const REQUIRED_NODE = '22.13';

/**
 * @param running the version of Node.js, without a `v`
 * @returns a sentence where it is too old
 */
export function tooOldNode(running: string = process.versions.node): string | undefined {
  const [major = 0, minor = 0] = running.split('.').map(Number);
  const [requiredMajor = 0, requiredMinor = 0] = REQUIRED_NODE.split('.').map(Number);
  if (major > requiredMajor || (major === requiredMajor && minor >= requiredMinor)) return undefined;
  return `sentrascan needs Node.js ${REQUIRED_NODE} or newer; this is ${running}`;
}
