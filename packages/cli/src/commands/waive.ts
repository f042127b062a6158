// The verb `waive`: writes a waiver into the settings of the project. It scans nothing.

import path from 'node:path';
import { type Command, EXIT, type Invocation, UsageError } from '../command.ts';
import type { Io } from '../io.ts';
import { textOption } from '../option-values.ts';

const DETAILS = `
The fingerprint stands in every report (--format json, detailed-text). The waiver goes to the nearest .sentrascan.yml, or to a new
one in the working folder; comments stay. The finding stays in the report with the reason beside it, and fails nothing until
the day is over. Waiving it again renews the waiver.
`;

/** Waives one finding until a day. */
export const command: Command = {
  name: 'waive',
  operands: '<fingerprint>',
  summary: 'let one finding pass until a day: writes a waiver into .sentrascan.yml',
  options: [
    { flags: '--reason <text>', description: 'why; shown with the finding' },
    { flags: '--until <day>', description: 'the last day that it holds on, in UTC: 2027-06-30' },
    { flags: '--owner <name>', description: 'who answers for it' },
    { flags: '--ticket <id>', description: 'where it was discussed' },
    {
      flags: '--config <file>',
      description: 'settings',
      defaultValue: '.sentrascan.yml here, or above it in the repository',
    },
  ],
  details: DETAILS,
  async run(invocation, io) {
    const [fingerprint = '', ...others] = invocation.operands;
    const { isFingerprint, readSettings, writeWaiver } = await import('@sentrascan/policy');
    if (others.length > 0 || !isFingerprint(fingerprint))
      throw new UsageError(
        `'${[fingerprint, ...others].join(' ')}' is no fingerprint`,
        'Copy it from the report: sentrascan scan PATH --format json',
      );
    const waiver = { fingerprint, ...(await wordsOf(invocation)) };
    const { findSettings, readText } = await import('../project-settings.ts');
    const place = findSettings({ ...invocation, operands: [] }, io);
    const text = place === undefined ? '' : readText(place);
    const source = place?.source ?? '.sentrascan.yml';
    const { isRuleId, similarRules } = await import('../catalogue.ts');
    const check = (content: string) => readSettings(content, isRuleId, similarRules).problem;
    const problem = check(text);
    if (problem !== undefined)
      throw new UsageError(`${source}, line ${problem.line}: ${problem.message}`, problem.mend);
    const written = writeWaiver(text, waiver);
    const own = check(written.text);
    if (own !== undefined)
      throw new UsageError(
        `the waiver does not fit into ${source}: ${own.message}`,
        `Write it by hand: ${own.mend}`,
      );
    await save(place?.file ?? path.resolve(io.cwd, source), written.text, io);
    const { visibleText } = await import('@sentrascan/reports');
    const word = written.isRenewed ? 'renewed the waiver of' : 'waived';
    await io.stdout.write(`${word} ${fingerprint} until ${waiver.until} in ${visibleText(source, 300)}\n`);
    return EXIT.ok;
  },
};

async function save(file: string, text: string, io: Io): Promise<void> {
  const { writeOutputFile } = await import('../output-file.ts');
  try {
    writeOutputFile(file, [text], io);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'an error';
    throw new UsageError(`'${file}' cannot be written: ${code}`, 'Name another file with --config.');
  }
}

async function wordsOf(invocation: Invocation) {
  const { isDay } = await import('@sentrascan/policy');
  const word = (name: string) => textOption(invocation, name)?.trim();
  const reason = word('reason') ?? '';
  if (reason.length < 3)
    throw new UsageError('a waiver needs --reason', 'Write why in a sentence, for whoever reads the report.');
  const until = word('until') ?? '';
  if (!isDay(until))
    throw new UsageError(
      until === '' ? 'a waiver needs --until' : `--until takes a day, not '${until}'`,
      'Write year, month and day: --until 2027-06-30.',
    );
  if (until < new Date().toISOString().slice(0, 10))
    throw new UsageError(`${until} is over`, 'Name a day to come.');
  const owner = word('owner');
  const ticket = word('ticket');
  return {
    ...{ reason, until },
    ...(owner === undefined || owner === '' ? {} : { owner }),
    ...(ticket === undefined || ticket === '' ? {} : { ticket }),
  };
}
