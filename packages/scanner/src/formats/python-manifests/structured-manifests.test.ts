import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, readManifest } from '../../../../testkit/src/manifest-facts.ts';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { LIMITS } from '../../limits.ts';

const lines = (name: string, text: string | Uint8Array) => linesOf(readManifest(name, text));

const ENVIRONMENT = `name: demo
channels:
  - conda-forge
dependencies:
  - python=3.9
  - "numpy=1.21.0"
  - scipy 1.7.0
  - django=3.2
  - pytorch=1.13.1=py3.9_cpu_0
  - conda-forge::requests=2.19.0   # why
  - "pillow>=8,<9"
  - matplotlib-base[version='3.4.0']
  - pip
  - pip:
    - flask[async]==1.0
    - -r more.txt
    - --index-url https://pypi.org/simple
    - "jinja2==2.10 ; python_version<'3.10'"
    - -e .
    - torch==1.13.0 --hash=sha256:${'a'.repeat(64)}
`;

const ENVIRONMENT_LINES = [
  '15:7 flask[async] ==1.0 =1.0 (pip)',
  "18:8 jinja2 ==2.10 =2.10 (pip) ;python_version<'3.10'",
  '20:7 torch ==1.13.0 =1.13.0 (pip)',
  '5:5 conda:python ==3.9 =3.9',
  '6:6 conda:numpy ==1.21.0 =1.21.0',
  '7:5 conda:scipy ==1.7.0 =1.7.0',
  '8:5 conda:django ==3.2 =3.2',
  '9:5 conda:pytorch ==1.13.1 =1.13.1',
  '10:18 conda:requests ==2.19.0 =2.19.0',
  '11:6 conda:pillow >=8,<9',
  '12:5 conda:matplotlib-base ==3.4.0 =3.4.0',
  '13:5 conda:pip ',
];

describe('environments', () => {
  it('are read with what pip installs beside', () => {
    const read = readManifest('environment.yml', ENVIRONMENT);
    expect(linesOf(read)).toEqual(ENVIRONMENT_LINES);
    expect(read.manifest).toMatchObject({
      manifest: 'conda-environment',
      isLock: false,
      project: { name: 'demo' },
      includes: [{ target: 'more.txt', purpose: 'requirements', line: 16 }],
    });
    expect(read.gaps).toEqual([]);
    expect(read.dependencies[2]?.hashes).toEqual([`sha256:${'a'.repeat(64)}`]);
  });

  it.each([
    ['a byte order mark', Buffer.from(`\uFEFF${ENVIRONMENT}`)],
    ['UTF-16', Buffer.from(`\uFEFF${ENVIRONMENT}`, 'utf16le')],
    ['returns', Buffer.from(ENVIRONMENT.replaceAll('\n', '\r\n'))],
    ['other letters', Buffer.from(ENVIRONMENT.replace('demo', 'größe'))],
  ])('are read with %s', (_, bytes) => expect(lines('environment.yml', bytes)).toEqual(ENVIRONMENT_LINES));

  it('take the beginning of a release for a range, where releases are not named whole', () => {
    const text = 'dependencies:\n- django=3.2\n- numpy=1.21\n- scipy=1\n';
    expect(lines('conda.yaml', text)).toEqual([
      '2:3 conda:django ==3.2.*',
      '3:3 conda:numpy ==1.21.*',
      '4:3 conda:scipy ==1.*',
    ]);
    expect(lines('conda.yaml', `${text}prefix: /x\n`)[0]).toBe('2:3 conda:django ==3.2 =3.2');
  });

  it('of MLflow list what pip installs', () => {
    const text =
      'python: 3.9.13\nbuild_dependencies:\n- pip==23.0\ndependencies:\n- -r requirements.txt\n- mlflow==2.0.0\n';
    const read = readManifest('python_env.yaml', text);
    expect(linesOf(read)).toEqual([
      '6:3 mlflow ==2.0.0 =2.0.0',
      '3:3 pip ==23.0 =23.0 (build_dependencies) build',
    ]);
    expect(read.manifest?.includes).toMatchObject([{ target: 'requirements.txt', line: 5 }]);
  });

  it('may name their list by an alias', () => {
    const text = 'x: &d\n- numpy=1.21.0\nname: a\ndependencies: *d\n';
    expect(lines('environment.yml', text)).toEqual(['2:3 conda:numpy ==1.21.0 =1.21.0']);
  });

  it('are bounded, whatever aliases stand for', () => {
    const list = `x: &d\n${'- numpy==1.21.0\n'.repeat(1000)}`;
    const text = `${list}name: a\ndependencies:\n${'- pip: *d\n'.repeat(1000)}`;
    const read = readManifest('environment.yml', text);
    expect(read.gaps).toMatchObject([{ kind: 'limit' }]);
  });

  it('are no charts, and no lists of something else', () => {
    const chart =
      'name: x\nversion: 1\ndependencies:\n- name: redis\n  version: 1.0.0\n  repository: https://x\n';
    expect(readManifest('Chart.yaml', chart).manifest).toBeUndefined();
    expect(readManifest('x.yaml', 'dependencies:\n  a: 1\n').manifest).toBeUndefined();
  });
});

describe('lock files', () => {
  it('of conda-lock name a package once for all platforms', () => {
    const of = (name: string, version: string, manager: string, platform: string, more = '') =>
      `- name: ${name}\n  version: ${version}\n  manager: ${manager}\n  platform: ${platform}\n${more}  category: main\n`;
    const text = `version: 1\nmetadata:\n  content_hash:\n    linux-64: abc\npackage:\n${of('numpy', '1.21.0', 'conda', 'linux-64', "  dependencies:\n    libblas: ''\n  hash:\n    sha256: aa\n")}${of('numpy', '1.21.0', 'conda', 'osx-64')}${of('libblas', '3.9', 'conda', 'osx-64')}${of('requests', "'2.19'", 'pip', 'osx-64').replace('main', 'dev')}`;
    const read = readManifest('conda-lock.yml', text);
    expect(linesOf(read)).toEqual([
      '6:9 conda:numpy ==1.21.0 =1.21.0',
      '20:9 conda:libblas ==3.9 =3.9 transitive',
      '25:9 requests ==2.19 =2.19 (dev) development',
    ]);
    expect(read.manifest).toMatchObject({ manifest: 'conda-lock', isLock: true });
    expect(read.dependencies[0]).toMatchObject({ hashes: ['sha256:aa'], requires: ['libblas'] });
  });

  it('of conda-lock may be long', () => {
    const one = (at: number) =>
      `- name: p${at}\n  version: 1.${at}.0\n  manager: conda\n  url: https://conda.anaconda.org/conda-forge/linux-64/p${at}.conda\n  hash:\n    md5: ${'a'.repeat(32)}\n`;
    const text = `version: 1\nmetadata:\n  content_hash:\n    linux-64: abc\npackage:\n${Array.from({ length: 20_000 }, (_, at) => one(at)).join('')}`;
    expect(text.length).toBeGreaterThan(LIMITS.yamlTextBytes.value);
    const read = readManifest('conda-lock.yml', text);
    expect(read.dependencies).toHaveLength(20_000);
    expect(read.gaps).toEqual([]);
  });

  it('of pixi name packages by archives', () => {
    const text = `version: 6
environments:
  default:
    packages:
      linux-64:
      - conda: https://x/conda-forge/linux-64/numpy-1.21.0-py39_0.conda
packages:
- conda: https://x/conda-forge/linux-64/numpy-1.21.0-py39_0.conda
  sha256: aa
  depends:
  - libblas >=3.8.0,<4.0a0
- kind: conda
  name: libblas
  version: 3.9.0
  url: https://x/libblas-3.9.0-0.conda
- pypi: https://x/requests-2.19.0-py2.py3-none-any.whl
  name: requests
  version: 2.19.0
  requires_dist:
  - idna>=2.5,<2.8
`;
    const read = readManifest('pixi.lock', text);
    expect(linesOf(read)).toEqual([
      '8:10 conda:numpy ==1.21.0 =1.21.0',
      '13:9 conda:libblas ==3.9.0 =3.9.0 transitive',
      '17:9 requests ==2.19.0 =2.19.0',
    ]);
    expect(read.dependencies[2]?.requires).toEqual(['idna']);
  });

  it('of Pipenv are read category by category', () => {
    const text = JSON.stringify(
      {
        _meta: { hash: { sha256: 'x' }, 'pipfile-spec': 6 },
        default: {
          requests: {
            hashes: ['sha256:aa'],
            markers: "python_version >= '3'",
            version: '==2.28.0',
            extras: ['socks'],
          },
          foo: { git: 'https://github.com/a/foo.git', ref: 'v1.2.0' },
        },
        develop: { pytest: { version: '==6.0' } },
        docs: { sphinx: { version: '==3.0' } },
      },
      undefined,
      4,
    );
    expect(lines('Pipfile.lock', text)).toEqual([
      "9:10 requests[socks] ==2.28.0 =2.28.0 locked ;python_version >= '3'",
      '19:10 foo  =1.2.0 locked @git+https://github.com/a/foo.git@v1.2.0',
      '25:10 pytest ==6.0 =6.0 (develop) development locked',
      '30:10 sphinx ==3.0 =3.0 (docs) optional locked',
    ]);
    expect(lines('Pipfile.lock', Buffer.from(`\uFEFF${text}`))).toEqual(lines('Pipfile.lock', text));
    expect(lines('Pipfile.lock', Buffer.from(`\uFEFF${text}`, 'utf16le'))).toEqual(
      lines('Pipfile.lock', text),
    );
  });

  it('of conda for one platform list archives', () => {
    const text = `# platform: linux-64
@EXPLICIT
https://x/linux-64/numpy-1.21.0-py39_0.tar.bz2#${'0'.repeat(32)}
# pip requests @ https://x/requests-2.19.0-py2.py3-none-any.whl
`;
    const read = readManifest('conda-linux-64.lock', text);
    expect(linesOf(read)).toEqual([
      '3:1 conda:numpy ==1.21.0 =1.21.0 locked',
      '4:7 requests  =2.19.0 (pip) locked @https://x/requests-2.19.0-py2.py3-none-any.whl',
    ]);
    expect(read.dependencies[0]?.hashes).toEqual([`md5:${'0'.repeat(32)}`]);
  });
});

describe('what tools list', () => {
  it('reads lists that conda exports, and tables of what is installed', () => {
    const exported = `# This file may be used to create an environment using:
# $ conda create --name <env> --file <this file>
# platform: linux-64
_libgcc_mutex=0.1=main
numpy=1.21.0=py39_0
requests=2.19.0=pypi_0
`;
    const expected = ['numpy ==1.21.0 =1.21.0 locked', 'requests ==2.19.0 =2.19.0 locked'];
    for (const name of ['requirements.txt', 'spec-file.txt'])
      expect(lines(name, exported)).toEqual([
        '4:1 conda:_libgcc_mutex ==0.1 =0.1 locked',
        `5:1 conda:${expected[0]}`,
        `6:1 ${expected[1]}`,
      ]);
    const table = `# packages in environment at /opt/conda:
#
# Name                    Version                   Build  Channel
numpy                     1.21.0           py39h0_0    conda-forge
requests                  2.19.0                   pypi_0    pypi
`;
    expect(lines('conda-list.txt', table)).toEqual([`4:1 conda:${expected[0]}`, `5:1 ${expected[1]}`]);
    expect(lines('requirements.txt', '# a list\nnumpy==1.21.0\n')).toEqual([]);
  });

  it('reads lists of conda and pip', () => {
    const conda = [
      { channel: 'conda-forge', dist_name: 'numpy-1.21.0-0', name: 'numpy', version: '1.21.0' },
      { channel: 'pypi', dist_name: 'requests-2.19.0-pypi_0', name: 'requests', version: '2.19.0' },
    ];
    expect(lines('x.json', JSON.stringify(conda))).toEqual([
      '1:64 conda:numpy ==1.21.0 =1.21.0 locked',
      '1:154 requests ==2.19.0 =2.19.0 locked',
    ]);
    const pip = '[{"name": "pip", "version": "21.0"}, {"name": "six", "version": "1.16.0"}]';
    expect(lines('x.json', pip)).toEqual([
      '1:12 pip ==21.0 =21.0 locked',
      '1:48 six ==1.16.0 =1.16.0 locked',
    ]);
    expect(lines('models.json', '[{"name": "a", "version": "1.0"}]')).toEqual([]);
  });

  it('reads reports of pip', () => {
    const report = {
      version: '1',
      pip_version: '23',
      install: [
        {
          download_info: { url: 'https://x/a-1.0.whl', archive_info: { hashes: { sha256: 'aa' } } },
          requested: true,
          metadata: { name: 'a', version: '1.0', requires_dist: ['b>=1', 'c; extra == "x"'] },
        },
        { requested: false, metadata: { name: 'b', version: '2.0' } },
      ],
    };
    const read = readManifest('report.json', JSON.stringify(report, undefined, 1));
    expect(linesOf(read)).toEqual(['16:14 a ==1.0 =1.0', '27:14 b ==2.0 =2.0 transitive']);
    expect(read.dependencies[0]).toMatchObject({ hashes: ['sha256:aa'], requires: ['b'] });
  });
});

describe('bills of materials', () => {
  it('of CycloneDX are read with their graph', () => {
    const bill = {
      bomFormat: 'CycloneDX',
      specVersion: '1.5',
      metadata: { component: { type: 'application', name: 'app', version: '1', 'bom-ref': 'root' } },
      components: [
        {
          'bom-ref': 'a',
          name: 'requests',
          purl: 'pkg:pypi/requests@2.19.0',
          hashes: [{ alg: 'SHA-256', content: 'aa' }],
        },
        {
          'bom-ref': 'b',
          name: 'idna',
          purl: 'pkg:pypi/idna@2.7?x=y',
          components: [{ name: 'c', purl: 'pkg:conda/c@1.0' }],
        },
        { name: 'left-pad', purl: 'pkg:npm/left-pad@1.0.0' },
      ],
      dependencies: [
        { ref: 'root', dependsOn: ['a'] },
        { ref: 'a', dependsOn: ['b'] },
      ],
    };
    const read = readManifest('bom.json', JSON.stringify(bill, undefined, 1));
    expect(linesOf(read)).toEqual([
      '15:13 requests ==2.19.0 =2.19.0',
      '26:13 idna ==2.7 =2.7 transitive',
      '30:15 conda:c ==1.0 =1.0 locked',
    ]);
    expect(read.manifest).toMatchObject({ manifest: 'cyclonedx', project: { name: 'app', version: '1' } });
    expect(read.dependencies[0]).toMatchObject({ hashes: ['sha256:aa'], requires: ['idna'] });
  });

  it('of SPDX are read', () => {
    const purl = (locator: string) => [{ referenceType: 'purl', referenceLocator: locator }];
    const two = {
      spdxVersion: 'SPDX-2.3',
      packages: [
        { SPDXID: 'A', name: 'requests', externalRefs: purl('pkg:pypi/requests@2.19.0') },
        { SPDXID: 'B', name: 'idna', externalRefs: purl('pkg:pypi/idna@2.7') },
      ],
      relationships: [{ spdxElementId: 'A', relationshipType: 'DEPENDS_ON', relatedSpdxElement: 'B' }],
    };
    expect(lines('x.spdx.json', JSON.stringify(two)).map((line) => line.replace(/^\S+ /, ''))).toEqual([
      'requests ==2.19.0 =2.19.0',
      'idna ==2.7 =2.7 transitive',
    ]);
    const three = {
      '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
      '@graph': [
        {
          type: 'software_Package',
          spdxId: 'a',
          name: 'requests',
          software_packageUrl: 'pkg:pypi/requests@2.19.0',
        },
      ],
    };
    expect(lines('x.json', JSON.stringify(three)).map((line) => line.replace(/^\S+ /, ''))).toEqual([
      'requests ==2.19.0 =2.19.0 locked',
    ]);
  });
});

it('finds nothing in honest files', () => {
  for (const [name, text] of [
    [
      'environment.yml',
      'name: a\nchannels: [conda-forge]\ndependencies:\n- python=3.12\n- six=1.17.0\n- pip:\n  - idna==3.10\n',
    ],
    ['Pipfile.lock', '{"_meta": {"pipfile-spec": 6}, "default": {"six": {"version": "==1.17.0"}}}'],
    ['conda-linux-64.lock', '@EXPLICIT\nhttps://conda.anaconda.org/conda-forge/noarch/six-1.17.0-0.conda\n'],
  ] as const)
    expect(scanBytes(Buffer.from(text), name)).toMatchObject({ findings: [], gaps: [] });
});

it('never throws at damaged files', () => {
  for (const [name, text] of [
    ['environment.yml', ENVIRONMENT],
    [
      'Pipfile.lock',
      '{"_meta": {"pipfile-spec": 6}, "default": {"six": {"version": "==1.17.0", "extras": ["a"], "hashes": ["x"]}}}',
    ],
    [
      'bom.json',
      '{"bomFormat":"CycloneDX","components":[{"name":"a","purl":"pkg:pypi/a@1","components":[]}],"dependencies":[{"ref":"a","dependsOn":["b"]}]}',
    ],
    ['conda.lock', '# x\n@EXPLICIT\nhttps://x/six-1.17.0-0.conda#0\n'],
  ] as const) {
    const bytes = Buffer.from(text);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 10 }),
        fc.nat(bytes.length),
        (changes, length) => {
          const damaged = Buffer.from(bytes.subarray(0, length));
          for (const [at, byte] of changes) if (at < damaged.length) damaged[at] = byte;
          readManifest(name, damaged);
        },
      ),
      { numRuns: 200 },
    );
  }
});

describe('values of another kind where packages belong', () => {
  it.each([
    ['Pipfile.lock', '[1]'],
    ['Pipfile.lock', '{"default":[1],"develop":{"aiohttp":5}}'],
    ['Pipfile.lock', '{"default":{"aiohttp":5}}'],
    ['environment.yml', 'name: a\ndependencies: 5\n'],
    ['environment.yml', '- aiohttp==3.9.0\n- numpy\n'],
    ['pyproject.toml', 'project = "x"\n'],
    ['pyproject.toml', '[project]\nname = "x"\ndependencies = "aiohttp==3.9.0"\n'],
    ['pyproject.toml', '[project]\nname = "x"\ndependencies = [1]\n'],
    ['pyproject.toml', '[tool.poetry]\nname = "x"\ndependencies = [1, 2]\n'],
    ['setup.cfg', '[options\ninstall_requires = aiohttp==3.9.0\n'],
    ['setup.cfg', 'install_requires = aiohttp==3.9.0\n'],
  ])('are a gap in %s: %s', (name, text) => {
    expect(scanBytes(Buffer.from(text), name).gaps).toContainEqual(expect.stringMatching(/^malformed: /));
  });

  it.each([
    ['environment.yml', '- FOO=bar\n- PORT=8080\n'],
    ['environment.yml', 'name: a\nchannels: [defaults]\ndependencies:\n- numpy\n'],
    ['Pipfile.lock', '{"_meta":{"hash":{"sha256":"a"},"pipfile-spec":6},"default":{},"develop":{}}'],
    ['pyproject.toml', '[tool.cibuildwheel]\ntest-requires = "pytest"\n[project]\nname = "x"\n'],
    ['setup.cfg', '[options]\ninstall_requires =\n  numpy\n[flake8]\nignore = E1\n'],
  ])('are none in %s: %s', (name, text) => expect(scanBytes(Buffer.from(text), name).gaps).toEqual([]));
});
