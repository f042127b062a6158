// Calls that encrypt, hash, render and parse in ways that can be broken. Data only.

import { isFalse, isTrue, type PythonCallRow } from './python-call-row.ts';

/** In order: for one call and rule the first row that fits counts. */
export const CALLS_OF_TEXTS: readonly PythonCallRow[] = [
  {
    rule: 'uses-broken-cipher',
    effect: 'encrypts with a cipher that can be broken',
    paths: `Crypto.Cipher.DES.new Crypto.Cipher.ARC4.new Crypto.Cipher.ARC2.new Crypto.Cipher.Blowfish.new
      Crypto.Cipher.XOR.new Cryptodome.Cipher.DES.new Cryptodome.Cipher.ARC4.new Cryptodome.Cipher.ARC2.new
      Cryptodome.Cipher.Blowfish.new Crypto.Cipher.DES3.new Cryptodome.Cipher.DES3.new
      cryptography.hazmat.primitives.ciphers.algorithms.ARC4 cryptography.hazmat.primitives.ciphers.algorithms.Blowfish
      cryptography.hazmat.primitives.ciphers.algorithms.IDEA cryptography.hazmat.primitives.ciphers.algorithms.TripleDES`,
  },
  {
    rule: 'uses-broken-cipher',
    effect: 'encrypts equal blocks to equal blocks (ECB)',
    paths: 'cryptography.hazmat.primitives.ciphers.modes.ECB',
  },
  {
    rule: 'uses-broken-cipher',
    effect: 'encrypts equal blocks to equal blocks (ECB)',
    paths: 'Crypto.Cipher.AES.new Cryptodome.Cipher.AES.new',
    when: [{ keyword: 'mode', position: 1, is: ['global'], matches: /\.MODE_ECB$/ }],
  },
  {
    rule: 'uses-weak-hash',
    effect: 'hashes with MD5 or SHA-1',
    paths: `hashlib.md5 hashlib.sha1 md5.new sha.new Crypto.Hash.MD5.new Crypto.Hash.SHA1.new Crypto.Hash.SHA.new
      Crypto.Hash.MD4.new Cryptodome.Hash.MD5.new Cryptodome.Hash.SHA1.new`,
    when: [{ keyword: 'usedforsecurity', is: ['absent', 'true', 'unknown'] }],
  },
  {
    rule: 'uses-weak-hash',
    effect: 'hashes with MD5 or SHA-1',
    paths: 'hashlib.new',
    when: [
      { keyword: 'name', position: 0, is: ['text'], matches: /^(?:md[245]|sha-?1)$/i },
      { keyword: 'usedforsecurity', is: ['absent', 'true', 'unknown'] },
    ],
  },
  {
    rule: 'renders-unescaped',
    effect: 'switches escaping off',
    paths: 'jinja2.Environment jinja2.environment.Environment jinja2.Template jinja2.environment.Template',
    when: [isFalse('autoescape')],
  },
  {
    rule: 'renders-unescaped',
    effect: 'leaves escaping off, which is the default',
    paths: 'jinja2.Environment jinja2.environment.Environment',
    when: [{ keyword: 'autoescape', is: ['absent'] }],
    severity: 'low',
  },
  {
    rule: 'parses-xml-unguarded',
    effect: 'expands entities',
    paths: `xml.etree.ElementTree.parse xml.etree.ElementTree.fromstring xml.etree.ElementTree.iterparse
      xml.etree.ElementTree.XML xml.etree.cElementTree.parse xml.etree.cElementTree.fromstring
      xml.etree.cElementTree.iterparse xml.dom.minidom.parse xml.dom.minidom.parseString xml.dom.pulldom.parse
      xml.dom.pulldom.parseString xml.sax.parse xml.sax.parseString xml.dom.expatbuilder.parse lxml.etree.parse
      lxml.etree.fromstring lxml.etree.XML`,
  },
  {
    rule: 'parses-xml-unguarded',
    effect: 'resolves external entities',
    paths: 'lxml.etree.XMLParser lxml.etree.XMLTreeBuilder lxml.etree.ETCompatXMLParser',
    when: [isTrue('resolve_entities')],
    severity: 'medium',
  },
  {
    rule: 'parses-xml-unguarded',
    effect: 'fetches what documents refer to',
    paths: 'lxml.etree.XMLParser',
    when: [isFalse('no_network')],
    severity: 'medium',
  },
  {
    rule: 'uses-abandoned-library',
    effect: 'an interface of TensorFlow 1, gone since 2.0',
    paths: `tensorflow.Session tensorflow.InteractiveSession tensorflow.placeholder tensorflow.get_variable
      tensorflow.global_variables_initializer tensorflow.compat.v1.Session tensorflow.compat.v1.InteractiveSession
      tensorflow.ConfigProto tensorflow.app.run tensorflow.gfile.GFile tensorflow.app.flags.DEFINE_string`,
  },
];
