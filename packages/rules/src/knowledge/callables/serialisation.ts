// Standard modules that read pickles, marshalled code, or formats that can run code; and those that only decode.

import {
  calls,
  callsLater,
  describe,
  everythingElse,
  exec,
  exhausts,
  network,
  readsFile,
  safe,
  unpickles,
  writesFile,
} from '../describe-module.ts';

const pickled = 'reads a pickle, which can run anything';

export const knowledge = [
  describe(
    'pickle _pickle cPickle pickle5 zodbpickle zodbpickle.pickle _compat_pickle',
    unpickles(
      'critical',
      pickled,
      `load loads _load _loads Unpickler.load _Unpickler.load Unpickler.find_class _Unpickler.find_class
       _Unpickler.load_build _Unpickler.load_reduce _Unpickler.load_global _Unpickler.get_extension _Unpickler._instantiate _main`,
    ),
    unpickles(
      'high',
      'makes a reader of pickles',
      'Unpickler _Unpickler _Unframer _getattribute UnpicklerMemoProxy',
    ),
    calls(
      'medium',
      'writes a pickle, calling the reduce methods of what it is given',
      'dump dumps _dump _dumps Pickler _Pickler Pickler.dump _Pickler.dump _Pickler.save _Pickler.save_reduce _Pickler.save_global whichmodule _test',
    ),
    safe(
      'plain value or exception',
      'PickleError PicklingError UnpicklingError PickleBuffer encode_long decode_long BadPickleGet NAME_MAPPING IMPORT_MAPPING',
    ),
    everythingElse('unpickle', 'high', 'part of the pickle machinery'),
  ),
  describe(
    'pickletools',
    readsFile('medium', 'reads pickle bytes without running them', 'dis genops optimize'),
    everythingElse('unpickle', 'medium', 'takes pickles apart'),
  ),
  describe(
    'marshal',
    exec('critical', 'reads a code object, ready to be run', 'loads load'),
    safe('writes bytes', 'dumps'),
    writesFile('medium', 'writes a file it is given', 'dump'),
    everythingElse('exec', 'high', 'reads a code object'),
  ),
  describe(
    'shelve',
    unpickles(
      'high',
      'opens a database of pickles',
      'open Shelf DbfilenameShelf BsdDbShelf Shelf.__getitem__ DbfilenameShelf.__init__ Shelf.get BsdDbShelf.set_location',
    ),
    everythingElse('unpickle', 'high', 'opens a database of pickles'),
  ),
  describe(
    'dbm dbm.dumb dbm.gnu dbm.ndbm dbm.sqlite3 _dbm _gdbm anydbm dbhash dumbdbm gdbm bsddb whichdb dbm.whichdb',
    writesFile('high', 'opens a database file', 'open _open whichdb _Database hashopen btopen rnopen error'),
    exec('critical', 'evaluates the lines of its index file', '_Database._update'),
    everythingElse('file-write', 'high', 'opens a database file', 'tree'),
  ),
  describe(
    'multiprocessing.reduction multiprocess.reduction',
    unpickles('critical', pickled, 'ForkingPickler.loads ForkingPickler.load recv_handle recvfds'),
    calls(
      'high',
      'calls or rebuilds what it is given',
      '_rebuild_partial _rebuild_method rebuild_connection rebuild_socket DupHandle DupHandle.detach ForkingPickler ForkingPickler.register register dump AbstractReducer send_handle duplicate steal_handle _reduce_partial _rebuild_socket _reduce_method _reduce_method_descriptor _reduce_socket DupFd sendfds',
    ),
    everythingElse('unpickle', 'high', 'exchanges pickles'),
  ),
  describe(
    'multiprocessing.connection _multiprocessing.connection multiprocess.connection',
    unpickles(
      'critical',
      'connects, and unpickles what arrives',
      'Client Connection.recv _ConnectionBase.recv PipeConnection.recv ConnectionWrapper.recv XmlClient SocketClient PipeClient',
    ),
    unpickles(
      'high',
      'listens or rebuilds connections',
      'Listener Listener.accept Connection PipeConnection ConnectionWrapper rebuild_connection rebuild_pipe_connection reduce_connection SocketListener PipeListener XmlListener _ConnectionBase answer_challenge deliver_challenge Pipe wait _xml_loads',
    ),
    everythingElse('unpickle', 'high', 'exchanges pickles'),
  ),
  describe(
    'multiprocessing.managers multiprocess.managers',
    unpickles(
      'high',
      'starts or joins a server that exchanges pickles',
      `BaseManager SyncManager SharedMemoryManager Server BaseManager.start BaseManager.connect BaseManager.get_server BaseManager._create BaseManager._run_server BaseProxy
       RebuildProxy AutoProxy MakeProxyType dispatch convert_to_error all_methods Server.serve_forever Server.handle_request Server.serve_client Server.create BaseProxy._callmethod BaseProxy._connect State Token ProcessLocalSet public_methods rebuild_as_list SharedMemoryServer StateServer`,
    ),
    safe('plain value', 'Namespace Value Array'),
    everythingElse('unpickle', 'high', 'exchanges pickles'),
  ),
  describe(
    'tracemalloc',
    unpickles('critical', pickled, 'Snapshot.load'),
    writesFile('high', 'writes a file', 'Snapshot.dump'),
    everythingElse('denial-of-service', 'low', 'traces memory'),
  ),
  describe(
    'pstats',
    exec(
      'high',
      'reads marshalled profile data',
      'Stats Stats.load_stats Stats.add Stats.init ProfileBrowser.do_add ProfileBrowser.do_read ProfileBrowser StatsLoader',
    ),
    writesFile('high', 'writes a file', 'Stats.dump_stats'),
    everythingElse('exec', 'medium', 'reads marshalled profile data'),
  ),
  describe(
    'logging.config',
    exec(
      'critical',
      'resolves names in its argument and calls them',
      'dictConfig fileConfig BaseConfigurator.resolve BaseConfigurator.configure_custom DictConfigurator DictConfigurator.configure DictConfigurator.configure_handler DictConfigurator.configure_formatter DictConfigurator.configure_filter BaseConfigurator _resolve BaseConfigurator.ext_convert BaseConfigurator.convert _install_handlers _install_loggers _create_formatters ConvertingDict ConvertingList ConvertingTuple dictConfigClass BaseConfigurator.cfg_convert _handle_existing_loggers',
    ),
    network('high', 'listens for configuration, which it evaluates', 'listen stopListening'),
    everythingElse('exec', 'high', 'evaluates configuration'),
  ),
  describe(
    'logging.handlers',
    network(
      'medium',
      'opens a connection for log records',
      'SocketHandler DatagramHandler SysLogHandler HTTPHandler SMTPHandler NTEventLogHandler SocketHandler.makeSocket SocketHandler.createSocket SocketHandler.emit HTTPHandler.emit HTTPHandler.getConnection SMTPHandler.emit SysLogHandler.emit DatagramHandler.makeSocket',
    ),
    writesFile(
      'high',
      'writes log files',
      'RotatingFileHandler TimedRotatingFileHandler WatchedFileHandler BaseRotatingHandler RotatingFileHandler.doRollover BaseRotatingHandler.rotate',
    ),
    calls('medium', 'runs handlers in a thread', 'QueueListener QueueHandler MemoryHandler BufferingHandler'),
  ),
  describe(
    'logging',
    writesFile('high', 'opens a log file', 'FileHandler basicConfig FileHandler._open FileHandler.__init__'),
    calls(
      'medium',
      'installs factories for log records',
      'setLogRecordFactory setLoggerClass makeLogRecord Filter Logger.addFilter Manager',
    ),
    safe(
      'a plain logger',
      'getLogger LogRecord Logger RootLogger Formatter PercentStyle StrFormatStyle StringTemplateStyle NullHandler StreamHandler _StderrHandler PlaceHolder _acquireLock getLevelName',
    ),
  ),
  describe(
    'xml xml.sax xml.sax.expatreader xml.dom xml.dom.minidom xml.dom.pulldom xml.dom.expatbuilder xml.etree xml.etree.ElementTree xml.etree.cElementTree xml.etree.ElementInclude xml.sax.saxutils _elementtree pyexpat xml.parsers.expat xml.dom.domreg xml.dom.xmlbuilder',
    readsFile(
      'medium',
      'reads and parses an XML file, entities included',
      `parse iterparse ElementTree.parse parseFile make_parser XMLPullParser include default_loader prepare_input_source
       DOMBuilder DOMBuilder.parse DOMEntityResolver.resolveEntity DOMEntityResolver getDOMImplementation create_parser registerDOMImplementation`,
    ),
    exhausts(
      'medium',
      'parses XML, whose entities can grow without bound',
      'fromstring fromstringlist XML XMLID parseString XMLParser ParserCreate parseFragment parseFragmentString canonicalize',
    ),
    writesFile('high', 'writes a file', 'ElementTree.write dump'),
    readsFile('low', 'a tree of plain nodes; reads a file if it is given one', 'ElementTree'),
    safe('a plain tree node', 'Element SubElement Comment QName TreeBuilder'),
  ),
  describe(
    'xmlrpclib xmlrpc.client xmlrpc.server SimpleXMLRPCServer DocXMLRPCServer',
    network(
      'high',
      'opens a connection or server',
      'ServerProxy Server Transport SafeTransport Transport.request ServerProxy._ServerProxy__request SimpleXMLRPCServer DocXMLRPCServer CGIXMLRPCRequestHandler Transport.make_connection MultiPathXMLRPCServer MultiCall MultiCall.__call__ _Method _Method.__call__ resolve_dotted_attribute SimpleXMLRPCDispatcher SimpleXMLRPCDispatcher._dispatch SimpleXMLRPCRequestHandler list_public_methods',
    ),
    exhausts(
      'medium',
      'decodes data that can grow without bound',
      'loads gzip_decode GzipDecodedResponse Unmarshaller',
    ),
    safe('a plain value', 'dumps DateTime Binary Fault ProtocolError Error Boolean'),
  ),
  describe(
    'plistlib',
    readsFile('medium', 'reads a file it is given', 'load readPlist readPlistFromBytes'),
    writesFile('medium', 'writes a file it is given', 'dump writePlist'),
    safe('decodes plain data', 'loads dumps Data UID'),
  ),
  describe(
    'json json.decoder json.encoder json.scanner _json',
    readsFile('medium', 'reads a file it is given', 'load tool main'),
    writesFile('medium', 'writes a file it is given', 'dump'),
    calls(
      'medium',
      'may call hooks it is given',
      'JSONDecoder JSONEncoder make_scanner c_make_encoder make_encoder scanstring',
    ),
    safe('decodes plain data', 'loads dumps JSONDecodeError'),
  ),
  describe(
    'tomllib',
    readsFile('medium', 'reads a file it is given', 'load'),
    safe('decodes plain data', 'loads TOMLDecodeError'),
  ),
  describe(
    'csv _csv',
    safe('describes how values are separated', 'Dialect excel excel_tab unix_dialect Error'),
    readsFile('medium', 'reads lines it is given', 'reader DictReader Sniffer'),
    writesFile('medium', 'writes to a file it is given', 'writer DictWriter'),
  ),
  describe(
    'codecs _codecs encodings',
    readsFile('high', 'opens a file', 'open EncodedFile'),
    callsLater(
      'high',
      'registers or calls functions, or imports a codec by name',
      'register register_error lookup lookup_error unregister _forget_codec search_function',
    ),
    safe(
      'converts text',
      'encode decode escape_decode escape_encode unicode_escape_decode unicode_escape_encode utf_8_decode utf_8_encode latin_1_decode latin_1_encode ascii_decode ascii_encode raw_unicode_escape_decode charmap_decode charmap_encode charmap_build CodecInfo getencoder getdecoder BOM_UTF8 IncrementalDecoder IncrementalEncoder normalize_encoding utf_16_decode utf_32_decode utf_7_decode utf_16_le_decode utf_16_be_decode utf_16_encode utf_7_encode readbuffer_encode',
    ),
    readsFile(
      'medium',
      'wraps a stream it is given',
      'getreader getwriter StreamReader StreamWriter StreamReaderWriter StreamRecoder iterdecode iterencode',
    ),
  ),
  describe(
    'base64 binascii zlib quopri uu binhex',
    readsFile('high', 'reads one named file and writes another', 'hexbin HexBin BinHex'),
    readsFile('medium', 'reads one file and writes another', 'decode encode main test'),
    exhausts('medium', 'expands data that can grow without bound', 'decompress decompressobj'),
    safe(
      'converts bytes',
      `b64decode b64encode b32decode b32encode b16decode b16encode a85decode a85encode b85decode b85encode standard_b64decode urlsafe_b64decode
       standard_b64encode urlsafe_b64encode decodebytes encodebytes decodestring encodestring b32hexdecode z85decode a2b_base64 b2a_base64 a2b_hex b2a_hex hexlify unhexlify a2b_uu b2a_uu a2b_qp b2a_qp crc32 adler32 compress compressobj crc_hqx error Error z85encode rlecode_hqx`,
    ),
  ),
  describe(
    'struct _struct array',
    safe(
      'converts bytes to plain values',
      'pack unpack Struct calcsize unpack_from pack_into iter_unpack array _array_reconstructor error ArrayType',
    ),
    readsFile('medium', 'reads a file it is given', 'array.fromfile'),
  ),
  describe(
    'bz2 gzip lzma _bz2 _lzma compression compression.bz2 compression.gzip compression.lzma compression.zstd compression.zlib compression._common._streams compression._common backports.zstd _compression _zstd backports.lzma',
    readsFile(
      'medium',
      'opens a compressed file',
      'open BZ2File GzipFile LZMAFile ZstdFile _GzipReader main GzipFile.__init__ DecompressReader BaseStream',
    ),
    exhausts(
      'medium',
      'expands data that can grow without bound',
      'decompress BZ2Decompressor LZMADecompressor ZstdDecompressor',
    ),
    safe('compresses bytes', 'compress BZ2Compressor LZMACompressor ZstdCompressor LZMAError ZstdError'),
  ),
  describe(
    'hashlib _hashlib hmac _md5 _sha1 _sha256 _sha512 _sha2 _sha3 _blake2',
    readsFile('medium', 'reads a file it is given', 'file_digest'),
    exhausts('medium', 'computes as long as it is told to', 'pbkdf2_hmac scrypt'),
    safe(
      'computes a digest',
      'md5 sha1 sha224 sha256 sha384 sha512 sha3_256 sha3_512 blake2b blake2s new HMAC compare_digest openssl_md5 openssl_sha1 openssl_sha256 sha3_224 sha3_384 shake_128 shake_256 digest',
    ),
  ),
  describe(
    'sqlite3 sqlite3.dbapi2 _sqlite3 sqlite3.dump sqlite3.__main__ pysqlite2.dbapi2',
    writesFile(
      'high',
      'opens a database file',
      'connect Connection Connection.execute Connection.executescript Connection.backup Connection.__init__ main execute SqliteInteractiveConsole',
    ),
    exec(
      'critical',
      'loads native code or calls functions from SQL',
      'Connection.load_extension Connection.enable_load_extension',
    ),
    callsLater(
      'high',
      'registers a function that queries call',
      'register_adapter register_converter Connection.create_function Connection.create_aggregate Connection.set_trace_callback Connection.set_authorizer Connection.set_progress_handler Connection.create_collation enable_callback_tracebacks',
    ),
    everythingElse('file-write', 'medium', 'reaches a database'),
  ),
];
