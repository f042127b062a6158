import type { Dependency } from '@sentrascan/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleNotebook } from '../../../../testkit/src/notebook-assembler.ts';
import { RecordingContext } from '../../../../testkit/src/recording-context.ts';
import { format as dockerfile } from '../dockerfile/index.ts';
import { format as notebook } from '../notebook/index.ts';
import { format as pythonSource } from '../python-source/index.ts';
import { format as shellScript } from '../shell-script/index.ts';
import { installedBy } from './install-command.ts';

describe('commands', () => {
  it.each([
    ['pip install ray==2.9.0', ['ray==2.9.0']],
    ['sudo -H /opt/venv/bin/pip3.11 install -U "ray[serve]>=2,<3" torch', ['ray[serve]>=2,<3', 'torch']],
    ['python -m pip install --index-url https://x/simple ray==2', ['ray==2']],
    ['cd x && pip --no-cache-dir install ray==2; pip install torch==1 | tee log', ['ray==2', 'torch==1']],
    ['pip install ray==2 > log 2>&1', ['ray==2']],
    ['pip install flask>=1.0', ['flask>=1.0']],
    ['pip install -r a.txt -cb.txt --requirement=c.txt -e .', ['a.txt', 'b.txt', 'c.txt', '-e .']],
    ['uv pip install --system ray==2', ['ray==2']],
    ['uv add ray==2 --dev', ['ray==2']],
    ['pipx install ray==2', ['ray==2']],
    ['poetry add ray@2.0', ['ray@2.0']],
    ['bash -lc "pip install ray==2"', ['ray==2']],
    ['easy_install ray==2', ['ray==2']],
    ['$PIP install ray==2', ['ray==2']],
    ['conda install -y -c pytorch -n env pytorch=2.1', ['pytorch=2.1']],
    ['echo pip install ray==2', []],
    ['apt-get install -y ffmpeg', []],
    ['npm install left-pad', []],
    ['pip uninstall -y ray', []],
    ['git add requirements.txt', []],
  ])('%s', (line, expected) => expect(installedBy(line).map(({ text }) => text)).toEqual(expected));

  it('ends soon', () => {
    for (const piece of ['pip install ', '"', "'", '\\\n', '$(', ' ', '#', 'sh -c "', '>', '-'])
      for (const line of [
        piece.repeat(60_000 / piece.length),
        `pip install ${piece.repeat(60_000 / piece.length)}`,
      ]) {
        const started = performance.now();
        installedBy(line);
        expect(performance.now() - started, piece).toBeLessThan(1000);
      }
    const pieces = fc.constantFrom(
      'pip',
      'install',
      ' ',
      '"',
      "'",
      '\\',
      '\n',
      ';',
      '-c',
      '>',
      'a==1',
      '$',
      '`',
    );
    fc.assert(fc.property(fc.array(pieces), (line) => void installedBy(line.join(''))));
  });
});

describe('where they stand', () => {
  const told = (format: typeof dockerfile, content: Uint8Array, name: string) => {
    const context = new RecordingContext(content, { name });
    format.walk(context);
    return context.facts
      .filter((fact) => fact.kind === 'dependency')
      .map((fact) => {
        const { name, specifier, place, confidence } = fact as unknown as Dependency;
        const cell = place.cell === undefined ? '' : ` cell ${place.cell.cell}:${place.cell.line}`;
        return `${place.line} ${name}${specifier} ${confidence}${cell}`;
      });
  };

  it('Dockerfiles, with comments inside an instruction and values of arguments', () => {
    const text = [
      'FROM python:3.11',
      'ARG RAY=2.9.0',
      'RUN --mount=type=cache,target=/x \\',
      '    pip install \\',
      '    # why',
      '',
      `    ray==\${RAY} \\`,
      '    "torch>=2"',
      'RUN ["pip", "install", "flask==1.0"]',
      'RUN <<END',
      'pip install here==1.0',
      'END',
    ].join('\n');
    expect(told(dockerfile, Buffer.from(text), 'Dockerfile')).toEqual([
      '7 ray==2.9.0 low',
      '8 torch>=2 low',
      '9 flask==1.0 low',
      '11 here==1.0 low',
    ]);
  });

  it('variables of one line, and those that hold requirements', () => {
    const text =
      'FROM python:3.11\nENV A=1 V=3.9.0\nARG PKG="ray==2.9.0 flask==1.0"\nRUN pip install aiohttp==$V $PKG\n';
    expect(told(dockerfile, Buffer.from(text), 'Dockerfile')).toEqual([
      '4 aiohttp==3.9.0 low',
      '4 ray==2.9.0 low',
      '4 flask==1.0 low',
    ]);
  });

  it('what uv runs', () => {
    const text = [
      '#!/bin/sh',
      'uv run --with ray==2.9.0,torch==2.1 main.py --with nothing==1',
      'uv tool install flask==1.0 --with six==1.0',
      'uvx --from aiohttp==3.9.0 serve here',
      'uvx ruff@0.3.0 check .',
      'uv pip install numpy==1.20',
    ].join('\n');
    expect(told(shellScript, Buffer.from(text), 'run.sh')).toEqual([
      '2 ray==2.9.0 low',
      '2 torch==2.1 low',
      '3 flask==1.0 low',
      '3 six==1.0 low',
      '4 aiohttp==3.9.0 low',
      '5 ruff==0.3.0 low',
      '6 numpy==1.20 low',
    ]);
  });

  it('scripts', () => {
    const text = `#!/bin/sh\nV=1.0\npip install ray==$V \\\n  torch==2.1\n  pip install \${X:-flask}==3\n`;
    expect(told(shellScript, Buffer.from(text), 'run.sh')).toEqual([
      '3 ray==1.0 low',
      '4 torch==2.1 low',
      '5 flask==3 low',
    ]);
  });

  it('Python', () => {
    const text = [
      'import os, subprocess, sys',
      'def main():',
      '    subprocess.check_call([',
      '        sys.executable, "-m", "pip", "install",',
      '        "ray==2.9.0",',
      '    ])',
      'os.system("pip install torch==2.1")',
      'def install(name):',
      '    subprocess.run([sys.executable, "-m", "pip", "install", name])',
      'install("flask==1.0")',
      'for each in ["a==1",',
      '             "b==2"]:',
      '    os.system(f"{sys.executable} -m pip install {each}")',
    ].join('\n');
    expect(told(pythonSource, Buffer.from(text), 'a.py').sort()).toEqual([
      '10 flask==1.0 low',
      '11 a==1 low',
      '12 b==2 low',
      '5 ray==2.9.0 low',
      '7 torch==2.1 low',
    ]);
  });

  it('cells of notebooks', () => {
    const cells = [
      '!pip install ray==2.9.0',
      'import os\n%pip install torch==2.1 \\\n  flask==1.0',
      '%%bash\npip install here==1.0',
      'pip install bare==1.0',
      'import subprocess, sys\nsubprocess.run([sys.executable, "-m", "pip", "install", "five==5"])',
    ];
    const places = told(notebook, assembleNotebook(cells.join('\n---\n')), 'a.ipynb');
    expect(places.map((place) => place.replace(/^\d+ /, ''))).toEqual([
      'ray==2.9.0 low cell 0:1',
      'torch==2.1 low cell 1:2',
      'flask==1.0 low cell 1:3',
      'here==1.0 low cell 2:2',
      'bare==1.0 low cell 3:1',
      'five==5 low cell 4:2',
    ]);
  });
});
