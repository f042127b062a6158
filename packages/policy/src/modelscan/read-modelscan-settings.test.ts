import { describe, expect, test } from 'vitest';
import { readModelscanSettings } from './read-modelscan-settings.ts';

const DEFAULTS = `
modelscan_version = "0.8.8"
supported_zip_extensions = [".zip", ".npz"]
[scanners."modelscan.scanners.PickleUnsafeOpScan"]
enabled = true
supported_extensions = [".pkl", ".pickle"]
[unsafe_globals.CRITICAL]
os = "*"
builtins = ["eval", "exec"]
[unsafe_globals.HIGH]
webbrowser = "*"
[unsafe_globals.MEDIUM]
[reporting]
module = "modelscan.reports.ConsoleReport"
[reporting.settings]
`;

describe('modelscan-settings.toml', () => {
  test('as modelscan writes it makes nothing milder', () => {
    const { settings, notes } = readModelscanSettings(DEFAULTS);
    expect(settings).toEqual({
      callables: [
        { module: 'os', names: '*', severity: 'critical' },
        { module: 'builtins', names: ['eval', 'exec'], severity: 'critical' },
        { module: 'webbrowser', names: '*', severity: 'high' },
      ],
      leftOut: [],
      format: 'text',
    });
    expect(notes).toEqual([
      'its lists of callables make findings worse where they say more; they make none milder',
      'extensions decide nothing here: every file is judged by its content',
    ]);
  });

  test('says what is switched off, and what goes on', () => {
    const { settings, notes } = readModelscanSettings(`
[scanners."modelscan.scanners.PyTorchUnsafeOpScan"]
enabled = false
[scanners."modelscan.scanners.SavedModelLambdaDetectScan"]
enabled = false
[scanners."mine.Scan"]
[reporting]
module = "modelscan.reports.JSONReport"
settings = { output_file = "out.json" }
[oddity]
`);
    expect(settings?.leftOut).toEqual([
      {
        extensions: ['.bin', '.pt', '.pth', '.ckpt'],
        formats: ['torch-zip', 'pickle'],
        reason: "modelscan's PyTorchUnsafeOpScan is switched off",
      },
    ]);
    expect(settings).toMatchObject({ format: 'json', output: 'out.json' });
    expect(notes).toEqual([
      'the scanner mine.Scan is code of its own and does not run',
      'PyTorchUnsafeOpScan is off: what is found in .bin, .pt, .pth, .ckpt and is no attack is waived',
      'SavedModelLambdaDetectScan is off, and its files are still read for other scanners',
      "'oddity' has no meaning here",
    ]);
  });

  test('that is broken is a mistake with its line', () => {
    expect(readModelscanSettings('a = 1\nb = [').problem).toMatchObject({ line: 2 });
    expect(readModelscanSettings('x'.repeat(300_000)).problem).toMatchObject({ line: 1 });
  });

  test.each(['scanners = 1', 'unsafe_globals = []', 'reporting = "x"', '[unsafe_globals]\nCRITICAL = 1'])(
    '%s throws nothing',
    (text) => {
      expect(readModelscanSettings(text).settings?.leftOut).toEqual([]);
    },
  );
});
