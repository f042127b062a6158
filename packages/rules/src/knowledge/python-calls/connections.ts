// Calls that switch off what protects a connection, or open a program to everyone. Data only.

import { isFalse, isTrue, type PythonCallRow } from './python-call-row.ts';

/** In order: for one call and rule the first row that fits counts. */
export const CALLS_OF_CONNECTIONS: readonly PythonCallRow[] = [
  {
    rule: 'skips-certificate-check',
    effect: 'accepts any certificate',
    paths: `requests.get requests.post requests.put requests.patch requests.delete requests.head requests.options
      requests.request requests.Session.? requests.sessions.Session.? requests.session.? httpx.get httpx.post httpx.put
      httpx.patch httpx.delete httpx.head httpx.options httpx.request httpx.stream httpx.Client httpx.AsyncClient
      *.get *.post *.put *.request`,
    when: [isFalse('verify')],
  },
  {
    rule: 'skips-certificate-check',
    effect: 'accepts any certificate',
    paths: 'ssl._create_unverified_context ssl._create_stdlib_context',
  },
  {
    rule: 'skips-certificate-check',
    effect: 'accepts any certificate from here on',
    paths: 'builtins.setattr',
    when: [
      {
        keyword: 'value',
        position: 2,
        is: ['global'],
        matches: /^ssl\.(?:_create_unverified_context|CERT_NONE|VerifyMode\.CERT_NONE)$/,
      },
    ],
  },
  {
    rule: 'skips-certificate-check',
    effect: 'accepts any certificate from here on',
    paths: 'builtins.setattr',
    when: [
      { keyword: 'name', position: 1, is: ['text'], matches: /^(?:verify|verify_ssl|check_hostname)$/ },
      { keyword: 'value', position: 2, is: ['false'] },
    ],
  },
  {
    rule: 'skips-certificate-check',
    effect: 'accepts any certificate',
    paths: 'aiohttp.TCPConnector aiohttp.ClientSession.? *.get *.post',
    when: [isFalse('ssl')],
  },
  {
    rule: 'skips-certificate-check',
    effect: 'accepts any certificate',
    paths: 'aiohttp.TCPConnector',
    when: [isFalse('verify_ssl')],
  },
  {
    rule: 'skips-certificate-check',
    effect: 'accepts any certificate',
    paths: 'urllib3.PoolManager urllib3.HTTPSConnectionPool ssl.wrap_socket',
    when: [{ keyword: 'cert_reqs', is: ['text', 'none', 'global'], matches: /CERT_NONE/ }],
  },
  {
    rule: 'skips-certificate-check',
    effect: 'accepts any host key',
    paths: '*.set_missing_host_key_policy paramiko.SSHClient.set_missing_host_key_policy',
    when: [
      {
        keyword: 'policy',
        position: 0,
        is: ['global', 'other', 'unknown'],
        matches: /AutoAddPolicy|WarningPolicy/,
      },
    ],
  },
  {
    rule: 'skips-certificate-check',
    effect: 'accepts any host key',
    paths: 'paramiko.AutoAddPolicy paramiko.client.AutoAddPolicy paramiko.WarningPolicy',
  },
  {
    rule: 'opens-to-everyone',
    effect: 'publishes the program under a public address',
    paths: '*.launch *.queue.launch gradio.?.launch',
    when: [isTrue('share')],
  },
  {
    rule: 'opens-to-everyone',
    effect: 'lets a browser run code through the debugger',
    paths: `flask.Flask.run flask.app.Flask.run quart.Quart.run bottle.run werkzeug.serving.run_simple
      flask_socketio.SocketIO.run`,
    when: [isTrue('debug', 2)],
  },
  {
    rule: 'opens-to-everyone',
    effect: 'lets a browser run code through the debugger',
    paths: 'werkzeug.serving.run_simple werkzeug.run_simple',
    when: [isTrue('use_debugger')],
  },
  {
    rule: 'opens-to-everyone',
    effect: 'serves the debugger to the whole network',
    paths: '*.run flask.Flask.run',
    when: [
      { keyword: 'host', position: 0, is: ['text'], matches: /^(?:0\.0\.0\.0|::)$/ },
      { keyword: 'debug', position: 2, is: ['true'] },
    ],
  },
  {
    rule: 'skips-certificate-check',
    effect: 'accepts any certificate from here on',
    paths: 'os.environ.__setitem__ os.putenv os.environ.setdefault',
    when: [
      {
        keyword: 'key',
        position: 0,
        is: ['text'],
        matches: /^PYTHONHTTPSVERIFY$|^NODE_TLS_REJECT_UNAUTHORIZED$|^GIT_SSL_NO_VERIFY$/,
      },
      { keyword: 'value', position: 1, is: ['text'], matches: /^(?:0|1|true)$/ },
    ],
  },
  {
    rule: 'skips-certificate-check',
    effect: 'leaves certificates without anything to be checked by',
    paths: 'os.environ.__setitem__ os.putenv os.environ.setdefault',
    when: [
      { keyword: 'key', position: 0, is: ['text'], matches: /^(?:CURL|REQUESTS)_CA_BUNDLE$/ },
      { keyword: 'value', position: 1, is: ['text'], matches: /^$/ },
    ],
  },
];
