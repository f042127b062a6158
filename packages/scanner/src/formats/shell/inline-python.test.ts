// Which part of a command Python reads as source.

import { describe, expect, it } from 'vitest';
import { inlinePython } from './inline-python.ts';

describe('inlinePython', () => {
  it.each([
    [`python -c 'import os; os.system("id")'`, 'import os; os.system("id")'],
    [`python3.11 -u -c "print(\\"a\\", \\$x)"`, 'print("a", $x)'],
    [`cd /x && /usr/bin/python3 -Ic "import this" | tee log`, 'import this'],
    [`python - <<'EOF'\nimport os\nos.getcwd()\nEOF\nls`, 'import os\nos.getcwd()'],
    [`python3 <<END\nx = 1\nEND`, 'x = 1'],
  ])('%s', (command, source) => {
    expect(inlinePython(command).map((each) => each.source)).toEqual([source]);
  });

  it.each([`python train.py -c "config"`, `mypython -c 'x'`, `echo python`, `python -m pip install x`])(
    '%s gives it none',
    (command) => expect(inlinePython(command)).toEqual([]),
  );

  it('says in which line of the command it begins', () => {
    expect(inlinePython(`ls && \\\n python -c 'x = 1'`)[0]?.linesBefore).toBe(1);
  });

  it('takes time linear in the length', () => {
    const before = performance.now();
    inlinePython(`python ${'-a '.repeat(20_000)}${'python -u -u -u '.repeat(20_000)}`);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
