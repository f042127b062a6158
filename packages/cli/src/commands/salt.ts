// The verb `salt`: makes the salt of a project. It scans nothing.

import { type Command, EXIT } from '../command.ts';

/** Makes `.sentrascan/salt` in the working folder. */
export const command: Command = {
  name: 'salt',
  operands: '',
  summary: 'make the salt that fingerprints of secrets are keyed with',
  options: [],
  details: `
Writes .sentrascan/salt in the working folder, once. Scans below that folder key the fingerprints of secrets with it
(HMAC-SHA-256), so that two passwords under one name have two fingerprints, and the same password always has the same one.
Without a salt a fingerprint is made of the rule, the name, the redacted form and the order of places alone. Whoever has
the salt can try short values against published fingerprints: keep it out of public repositories.
`,
  async run(_, io) {
    const { makeSalt, SALT_FILE } = await import('../project-salt.ts');
    try {
      const file = makeSalt(io.cwd);
      await io.stdout.write(
        file === undefined
          ? `${SALT_FILE} is there already, and scans below this folder use it: nothing to do\n`
          : `made ${SALT_FILE}\n`,
      );
      return EXIT.ok;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'an error';
      await io.stderr.write(`sentrascan: ${SALT_FILE} could not be written: ${code}\n`);
      return EXIT.inconclusive;
    }
  },
};
