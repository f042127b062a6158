// Standard modules that read or write files, or expose who the user is.

import {
  calls,
  callsLater,
  credential,
  describe,
  environment,
  everythingElse,
  exec,
  exhausts,
  imports,
  readsFile,
  safe,
  writesFile,
} from '../describe-module.ts';

export const knowledge = [
  describe(
    'io _io _pyio',
    readsFile(
      'high',
      'opens a file for reading or writing',
      'open open_code FileIO open_code_with_warning OpenWrapper FileIO.__init__ _WindowsConsoleIO',
    ),
    readsFile(
      'medium',
      'wraps or reads a stream it is given',
      'TextIOWrapper BufferedReader BufferedWriter BufferedRandom BufferedRWPair FileIO.read FileIO.write FileIO.readall FileIO.readinto TextIOBase IOBase.readlines RawIOBase.read TextIOWrapper.read',
    ),
    safe(
      'holds bytes or text in memory',
      'BytesIO StringIO UnsupportedOperation BlockingIOError text_encoding IncrementalNewlineDecoder BytesIO.getvalue BytesIO.read StringIO.getvalue StringIO.read',
    ),
    everythingElse('file-read', 'medium', 'part of the file machinery'),
  ),
  describe('StringIO cStringIO', safe('holds text in memory', 'StringIO InputType OutputType')),
  describe(
    'tokenize',
    readsFile('medium', 'opens a source file', 'open main'),
    calls(
      'medium',
      'calls the readline it is given',
      'tokenize generate_tokens detect_encoding tokenize_loop',
    ),
  ),
  describe(
    'linecache',
    readsFile('high', 'hands out the lines of any file', 'getlines updatecache'),
    readsFile('medium', 'reads a file', 'getline checkcache lazycache clearcache _getline_from_code'),
  ),
  describe(
    'fileinput',
    readsFile(
      'high',
      'opens files, or moves and rewrites them in place',
      'input FileInput hook_compressed hook_encoded FileInput._readline FileInput.readline FileInput.__init__ _test',
    ),
    everythingElse('file-read', 'high', 'reads or rewrites files'),
  ),
  describe(
    'glob fnmatch dircache statcache',
    readsFile(
      'medium',
      'lists files',
      'glob iglob glob0 glob1 listdir opendir _iglob _glob0 _glob1 _glob2 _rlistdir _listdir _iterdir _GlobberBase _StringGlobber',
    ),
    safe('pure string work', 'escape has_magic fnmatch fnmatchcase filter translate'),
  ),
  describe('filecmp', readsFile('medium', 'compares files', 'cmp cmpfiles dircmp _do_cmp demo')),
  describe('stat _stat', safe('reads numbers', 'S_ISDIR S_ISREG S_IMODE S_IFMT filemode')),
  describe(
    'shutil',
    writesFile(
      'critical',
      'copies, moves, deletes or unpacks files',
      `copyfile copy copy2 copytree move rmtree make_archive unpack_archive chown copymode copystat copyfileobj _unpack_zipfile _unpack_tarfile _make_tarball _make_zipfile _rmtree_unsafe _rmtree_safe_fd _copytree
       _rmtree_impl _rmtree_safe_fd_step _copyfileobj_readinto _copyxattr _fastcopy_sendfile _fastcopy_fcopyfile _fastcopy_copy_file_range _copyfileobj_readinto`,
    ),
    callsLater(
      'high',
      'registers a function that archives call',
      'register_archive_format register_unpack_format',
    ),
    readsFile(
      'medium',
      'looks for a file',
      'which disk_usage get_terminal_size _access_check _samefile get_archive_formats get_unpack_formats',
    ),
    safe(
      'plain value',
      'ignore_patterns Error SameFileError SpecialFileError ExecError ReadError RegistryError',
    ),
    everythingElse('file-write', 'high', 'copies, moves or deletes files'),
  ),
  describe(
    'pathlib pathlib._local pathlib._abc pathlib.types pathlib._os pathlib2',
    writesFile(
      'high',
      'writes, moves or deletes a file',
      `Path.write_text Path.write_bytes Path.unlink Path.rmdir Path.rename Path.replace Path.mkdir Path.touch Path.symlink_to Path.link_to Path.hardlink_to Path.chmod Path.lchmod Path.copy Path.copy_into Path.move Path.move_into Path._delete
       PosixPath.write_text PosixPath.write_bytes PosixPath.unlink PosixPath.rmdir PosixPath.rename PosixPath.replace PosixPath.mkdir PosixPath.touch PosixPath.symlink_to PosixPath.chmod PosixPath.hardlink_to WindowsPath.write_text WindowsPath.unlink WindowsPath.write_bytes Path.copytree Path.rmtree copyfile copyfileobj copyfile2 ensure_distinct_paths`,
    ),
    readsFile(
      'high',
      'reads a file or lists a folder',
      'Path.open Path.read_text Path.read_bytes Path.iterdir Path.glob Path.rglob Path.walk PosixPath.open PosixPath.read_text PosixPath.read_bytes PosixPath.iterdir PosixPath.glob PosixPath.rglob WindowsPath.read_text WindowsPath.open PosixPath.walk WindowsPath.read_bytes magic_open',
    ),
    readsFile(
      'medium',
      'looks at a path on disk',
      `Path.exists Path.is_file Path.is_dir Path.stat Path.lstat Path.resolve Path.absolute Path.samefile Path.readlink Path.cwd Path.owner Path.group PosixPath.exists PosixPath.stat PosixPath.resolve PosixPath.is_file PosixPath.is_dir`,
    ),
    environment(
      'high',
      'reads environment variables',
      'Path.home Path.expanduser PosixPath.home PosixPath.expanduser',
    ),
    safe(
      'names a path without touching it',
      'Path PurePath PosixPath WindowsPath PurePosixPath PureWindowsPath _PosixFlavour _WindowsFlavour UnsupportedOperation',
    ),
  ),
  describe(
    'tempfile',
    writesFile(
      'medium',
      'creates a temporary file',
      'NamedTemporaryFile TemporaryFile SpooledTemporaryFile mkstemp mkdtemp mktemp TemporaryDirectory _TemporaryFileWrapper _mkstemp_inner _mkstemp gettempdir gettempprefix _get_default_tempdir _sanitize_params gettempdirb',
    ),
    writesFile(
      'critical',
      'deletes a folder',
      'TemporaryDirectory._rmtree TemporaryDirectory._cleanup TemporaryDirectory.cleanup _rmtree _TemporaryFileCloser.cleanup _TemporaryFileCloser.close _resetperms _dont_follow_symlinks',
    ),
    everythingElse('file-write', 'medium', 'creates a temporary file'),
  ),
  describe(
    'tarfile',
    readsFile(
      'high',
      'opens, and may unpack, an archive',
      'open TarFile TarFile.open TarFile.taropen TarFile.gzopen TarFile.bz2open TarFile.xzopen TarFile.zstopen is_tarfile main bltn_open _Stream _FileInFile ExFileObject TarFileCompat TarFile.extractfile',
    ),
    writesFile(
      'critical',
      'unpacks an archive onto the disk',
      'TarFile.extractall TarFile.extract TarFile._extract_member TarFile.add TarFile.makefile TarFile.makedir TarFile.makelink TarFile._extract_one TarFile.chmod TarFile.chown TarFile.makefifo TarFile.makedev TarFile.utime copyfileobj',
    ),
    safe('plain value or exception', 'TarInfo TarError ReadError ExtractError CompressionError StreamError'),
    everythingElse('file-read', 'high', 'reads an archive'),
  ),
  describe(
    'zipfile zipfile._path zipfile.__main__ zipfile36',
    readsFile(
      'high',
      'opens an archive',
      'ZipFile PyZipFile ZipFile.open ZipFile.read is_zipfile main Path Path.open Path.read_text Path.read_bytes ZipExtFile ZipFile.__init__ _SharedFile FastLookup CompleteDirs.make LZMACompressor',
    ),
    writesFile(
      'critical',
      'unpacks an archive onto the disk',
      'ZipFile.extractall ZipFile.extract ZipFile._extract_member PyZipFile.writepy ZipFile.write ZipFile.writestr ZipFile.mkdir',
    ),
    safe('plain value or exception', 'ZipInfo BadZipFile BadZipfile LargeZipFile error'),
    everythingElse('file-read', 'high', 'reads an archive'),
  ),
  describe(
    'configparser ConfigParser',
    readsFile(
      'medium',
      'reads a file',
      'ConfigParser.read RawConfigParser.read SafeConfigParser.read RawConfigParser.readfp RawConfigParser.read_file',
    ),
    writesFile('medium', 'writes to a file it is given', 'RawConfigParser.write ConfigParser.write'),
    calls('medium', 'calls the getter it is given', 'SectionProxy.get', []),
    safe(
      'reads one value of a configuration',
      `RawConfigParser.get RawConfigParser.getint RawConfigParser.getfloat RawConfigParser.getboolean ConfigParser.get
       ConfigParser.getint ConfigParser.getfloat ConfigParser.getboolean`,
    ),
    safe(
      'plain value',
      'ConfigParser RawConfigParser SafeConfigParser Error NoSectionError NoOptionError DuplicateSectionError SectionProxy BasicInterpolation ExtendedInterpolation LegacyInterpolation Interpolation ConverterMapping',
    ),
  ),
  describe(
    'netrc',
    credential('high', 'reads stored passwords', 'netrc netrc.authenticators netrc._parse _netrclex'),
    everythingElse('credential', 'high', 'reads stored passwords'),
  ),
  describe(
    'pwd spwd grp nis crypt',
    credential(
      'high',
      'reads the accounts of the machine',
      'getpwall getpwnam getpwuid getspall getspnam getgrall getgrnam getgrgid cat match maps get_default_domain',
    ),
    everythingElse('credential', 'high', 'reads the accounts of the machine'),
  ),
  describe(
    'getpass',
    credential(
      'medium',
      'names the user, or asks for a password',
      'getuser getpass unix_getpass win_getpass fallback_getpass _raw_input',
    ),
    everythingElse('credential', 'medium', 'names the user'),
  ),
  describe(
    'mailbox mhlib mailcap',
    exec('critical', 'runs a shell line', 'findmatch subst'),
    writesFile(
      'medium',
      'creates or opens a mailbox on disk',
      'mbox Maildir MH Babyl MMDF Mailbox mbox.add _create_carefully _create_temporary _singlefileMailbox _mboxMMDF Maildir.add',
    ),
    everythingElse('file-write', 'medium', 'creates or opens a mailbox'),
  ),
  describe(
    'mailcap',
    readsFile(
      'medium',
      'reads mailcap files',
      'getcaps readmailcapfile listmailcapfiles lookup findparam parsefield parseline show',
    ),
    exec('critical', 'runs a shell line', 'findmatch test subst'),
  ),
  describe(
    'email.mime.text email.mime.image email.mime.audio email.mime.multipart email.mime.base email.mime.application email.mime.message',
    exhausts(
      'low',
      'builds a mail message: no effect known, odd in a model',
      'MIMEText MIMEImage MIMEAudio MIMEMultipart MIMEBase MIMEApplication MIMEMessage',
    ),
  ),
  describe(
    'email email.parser email.generator email.message',
    readsFile(
      'medium',
      'reads a mail from a file it is given',
      'message_from_file message_from_binary_file Parser.parse BytesParser.parse',
    ),
    safe('parses a mail in memory', 'message_from_string message_from_bytes'),
    safe('holds a mail', 'EmailMessage Message MIMEPart'),
  ),
  describe(
    'wave aifc sunau sndhdr imghdr chunk audioop audiodev sunaudio ossaudiodev linuxaudiodev winsound toaiff mimify',
    readsFile(
      'medium',
      'opens a media file',
      'open openfp what whathdr Wave_read Wave_write Aifc_read Aifc_write Au_read Au_write openmixer PlaySound MessageBeep Wave_read.__init__ Wave_write.__init__ testall test Chunk AudioDev mime_decode unmimify',
    ),
    everythingElse('file-read', 'medium', 'reaches a media file or device'),
  ),
  describe(
    'mimetypes',
    readsFile(
      'medium',
      'reads type tables',
      'init read_mime_types MimeTypes MimeTypes.read MimeTypes.readfp MimeTypes.read_windows_registry guess_type guess_file_type _main _default_mime_types',
    ),
  ),
  describe(
    'gettext locale _locale',
    readsFile(
      'medium',
      'reads translation files',
      'translation install find GNUTranslations NullTranslations NullTranslations.install textdomain bindtextdomain dgettext gettext Catalog ldgettext GNUTranslations._parse',
    ),
    exec('high', 'compiles and runs a plural formula', 'c2py test _parse _tokenize'),
    exhausts('medium', 'changes the locale of the process', 'setlocale resetlocale'),
  ),
  describe(
    'zoneinfo zoneinfo._zoneinfo zoneinfo._common zoneinfo._tzpath _zoneinfo',
    imports('medium', 'imports a package to load a time zone', 'load_tzdata'),
    readsFile(
      'medium',
      'reads a time zone file',
      'ZoneInfo.from_file find_tzfile available_timezones reset_tzpath',
    ),
    safe('names a time zone', 'ZoneInfo ZoneInfo._unpickle ZoneInfoNotFoundError'),
  ),
  describe(
    'sysconfig _sysconfig',
    readsFile(
      'medium',
      'reads build configuration',
      'parse_config_h _parse_makefile get_config_vars get_config_var get_paths get_path _init_posix _main get_platform expand_makefile_vars get_makefile_filename _generate_posix_vars _expand_vars get_default_scheme',
    ),
    everythingElse('environment', 'medium', 'reads build configuration'),
  ),
  describe(
    'traceback warnings _warnings',
    readsFile(
      'medium',
      'reads source lines',
      'print_exc print_stack format_exc walk_stack extract_stack StackSummary.extract format_stack print_tb extract_tb walk_tb',
    ),
    safe('describes an exception that was raised', 'TracebackException FrameSummary StackSummary'),
    calls(
      'medium',
      'shows or filters warnings',
      'warn warn_explicit showwarning formatwarning simplefilter filterwarnings catch_warnings deprecated resetwarnings',
    ),
    imports(
      'high',
      'imports the module that a warning filter names',
      '_getcategory _setoption _processoptions',
    ),
  ),
  describe('tabnanny pyclbr keyword', readsFile('medium', 'reads source files', 'check main process_tokens')),
  describe(
    'curses _curses curses.textpad curses.panel curses.ascii _curses_panel',
    callsLater('high', 'calls the function it is given', 'wrapper Textbox', [0]),
    everythingElse('file-write', 'medium', 'reaches the terminal'),
  ),
  describe(
    'msilib _msi msilib.text msilib.schema',
    writesFile(
      'medium',
      'writes an installer database',
      'OpenDatabase init_database add_data add_stream CAB CAB.append FCICreate CreateRecord Directory Feature Dialog gen_uuid add_tables',
    ),
    everythingElse('file-write', 'medium', 'writes an installer database'),
  ),
  describe('_pyrepl.readline', everythingElse('file-read', 'medium', 'reads terminal history')),
  describe(
    'sgmllib htmllib formatter rfc822 mimetools multifile MimeWriter',
    everythingElse('file-read', 'low', 'parses text it is given'),
  ),
  describe(
    'optparse argparse getopt',
    readsFile('high', 'opens a file named by an argument', 'FileType FileType.__call__'),
    callsLater(
      'medium',
      'calls the converter functions it is given',
      'ArgumentParser.parse_args OptionParser OptionParser.parse_args ArgumentParser._get_value ArgumentParser.add_argument ArgumentParser._registry_get ArgumentParser.register _ActionsContainer.add_argument Option Option.process Option.take_action',
    ),
    calls('medium', 'calls the formatter class it is given', 'ArgumentParser', []),
    safe(
      'describes an argument of a command line',
      `BooleanOptionalAction MetavarTypeHelpFormatter RawDescriptionHelpFormatter _ActionsContainer _AppendAction
       _AppendConstAction _ArgumentGroup _CountAction _ExtendAction _HelpAction _MutuallyExclusiveGroup _StoreConstAction
       _StoreFalseAction _StoreTrueAction _SubParsersAction _SubParsersAction._ChoicesPseudoAction _VersionAction`,
    ),
    safe(
      'plain value',
      'Namespace Values HelpFormatter ArgumentError ArgumentTypeError RawTextHelpFormatter ArgumentDefaultsHelpFormatter Action _StoreAction _AttributeHolder',
    ),
  ),
  describe(
    'random secrets',
    calls('medium', 'calls a function it is given', 'shuffle Random.shuffle _test _test_generator main'),
    safe(
      'draws or seeds numbers',
      'Random SystemRandom seed random getrandbits randint choice uniform gauss getstate setstate sample token_bytes token_hex WichmannHill',
    ),
  ),
  describe(
    're sre _sre sre_compile sre_parse re._compiler re._parser re._casefix re._constants',
    safe('compiles a pattern', '_compile compile _pickle escape error RegexFlag template purge PatternError'),
    exhausts(
      'medium',
      'matches a pattern, which can take exponential time',
      'match search findall finditer sub subn split fullmatch Scanner _subx _expand',
    ),
    calls('medium', 'compiles a pattern it is given', 'compile_template parse_template expand_template'),
  ),
  describe(
    'bisect _bisect heapq _heapq',
    calls(
      'medium',
      'may call a key function it is given',
      'bisect bisect_left bisect_right insort insort_left insort_right nlargest nsmallest merge',
    ),
    safe(
      'orders a plain list',
      'heapify heappush heappop heappushpop heapreplace _heapreplace_max _heapify_max _heappop_max',
    ),
  ),
  describe(
    'queue Queue _queue',
    exhausts(
      'low',
      'may wait for other threads',
      'Queue.get Queue.put SimpleQueue.get Queue.join LifoQueue.get PriorityQueue.get',
    ),
    safe('a plain queue', 'Queue LifoQueue PriorityQueue SimpleQueue Empty Full ShutDown'),
  ),
  describe(
    'pprint reprlib repr textwrap difflib',
    safe(
      'formats plain values',
      'pformat saferepr isreadable isrecursive PrettyPrinter Repr repr TextWrapper wrap fill dedent indent shorten SequenceMatcher Differ get_close_matches ndiff unified_diff context_diff',
    ),
    environment('medium', 'prints to the output of the process', 'pprint pp'),
  ),
];
