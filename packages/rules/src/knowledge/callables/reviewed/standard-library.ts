// Reviewed proposals of tools/propose-callables for standard library: wrappers of what other tables list.

import { fromProposals } from '../../from-proposals.ts';

/** `module severity effect sink: names`, a line each. */
export const knowledge = fromProposals(`
_aix_support medium exec subprocess.check_output: _aix_bos_rte
_bootsubprocess high exec os.execve: Popen.wait
_pyio high file-write os.ftruncate: FileIO.truncate
_pyio medium file-read _pyio.open: _open_code_with_warning
_pyrepl._minimal_curses high memory ctypes.cast: tigetstr
_pyrepl._minimal_curses medium exec ctypes.util.find_library: _find_clib
_pyrepl.commands medium exec _pyrepl.pager.get_pager: show_history.do
_pyrepl.readline high file-write builtins.open: _ReadlineWrapper.write_history_file
_pyrepl.readline medium file-read _pyrepl.windows_console.WindowsConsole: _ReadlineWrapper.get_reader
_pyrepl.readline medium file-read builtins.open: _ReadlineWrapper.read_history_file
_pyrepl.unix_console high file-write os.write: UnixConsole.__disable_bracketed_paste UnixConsole.__enable_bracketed_paste UnixConsole.__tputs UnixConsole.flushoutput UnixConsole.prepare
_pyrepl.unix_console medium file-read _pyrepl.unix_console.UnixConsole.__read: UnixConsole.getpending
_pyrepl.unix_console medium file-read os.read: UnixConsole.__read
_pyrepl.windows_console high file-write _pyrepl.windows_console.WindowsConsole.__write: WindowsConsole._move_relative
_pyrepl.windows_console high file-write _pyrepl.windows_console.WindowsConsole._move_relative: WindowsConsole.__write_changed_line WindowsConsole.finish WindowsConsole.move_cursor
_pyrepl.windows_console high file-write _pyrepl.windows_console.WindowsConsole.move_cursor: WindowsConsole.refresh
_pyrepl.windows_console high file-write os.write: WindowsConsole.__write
_pyrepl.windows_console medium file-read io._WindowsConsoleIO: WindowsConsole WindowsConsole.__init__
_sitebuiltins medium file-read builtins.open: _Printer.__setup
aifc high file-write builtins.open: Aifc_write Aifc_write.__init__
aifc medium file-read builtins.open: Aifc_read Aifc_read.__init__
argparse medium file-read argparse.ArgumentParser._parse_known_args: ArgumentParser.parse_known_args
argparse medium file-read argparse.ArgumentParser._read_args_from_files: ArgumentParser._parse_known_args
argparse medium file-read argparse.ArgumentParser.parse_known_args: ArgumentParser.parse_known_intermixed_args
argparse medium file-read argparse.ArgumentParser.parse_known_intermixed_args: ArgumentParser.parse_intermixed_args
argparse medium file-read builtins.open: ArgumentParser._read_args_from_files
argparse medium file-read gettext.gettext: ArgumentParser.add_subparsers
argparse medium file-read gettext.ngettext: ArgumentParser._match_argument _ActionsContainer._handle_conflict_error
asyncio.__main__ medium exec builtins.compile: REPLThread.run
asyncio.base_events high network socket.getaddrinfo: BaseEventLoop._getaddrinfo_debug
asyncio.base_events high network socket.socket: BaseEventLoop._connect_sock
asyncio.base_tasks medium file-read linecache.getline: _task_print_stack
asyncio.tasks medium file-read asyncio.base_tasks._task_print_stack: Task.print_stack
asyncio.unix_events critical exec asyncio.unix_events._UnixSubprocessTransport: _UnixSelectorEventLoop._make_subprocess_transport
asyncio.unix_events high file-write asyncio.unix_events._UnixSelectorEventLoop._sock_sendfile_native_impl: _UnixSelectorEventLoop._sock_sendfile_native
asyncio.unix_events high file-write os.remove: _UnixSelectorEventLoop.create_unix_server
asyncio.unix_events high file-write os.sendfile: _UnixSelectorEventLoop._sock_sendfile_native_impl
asyncio.unix_events high file-write os.unlink: _UnixSelectorEventLoop._stop_serving
asyncio.unix_events high file-write os.write: _UnixWritePipeTransport._write_ready _UnixWritePipeTransport.write
asyncio.unix_events medium file-read os.read: _UnixReadPipeTransport._read_ready
asyncio.windows_events critical exec asyncio.windows_events._WindowsSubprocessTransport: ProactorEventLoop._make_subprocess_transport
asyncio.windows_events high network asyncio.windows_events.IocpProactor._get_accept_socket: IocpProactor.accept
asyncio.windows_events high network socket.socket: IocpProactor._get_accept_socket
asyncore high file-write os.write: file_wrapper.send
asyncore medium file-read os.read: file_wrapper.recv
bdb critical exec bdb.Bdb.break_here: Bdb.dispatch_line Bdb.dispatch_opcode
bdb critical exec bdb.Bdb.dispatch_line: Bdb.trace_dispatch
bdb critical exec bdb.Breakpoint: Bdb.set_break
binhex medium file-read binhex.getfileinfo: binhex
binhex medium file-read io.open: BinHex BinHex.__init__ HexBin HexBin.__init__ getfileinfo
bz2 medium file-read builtins.open: BZ2File BZ2File.__init__
cProfile high exec pstats.Stats: Profile.print_stats
cgi high file-write tempfile.TemporaryFile: FieldStorage.make_file
cgitb medium file-read cgitb.Hook.handle: Hook.__call__
cgitb medium file-read os.fdopen: Hook.handle
cmd high exec cmd.Cmd.onecmd: Cmd.emptyline
compileall medium file-read compileall.compile_file: _compile_file_tuple
compileall medium file-read os.listdir: _walk_dir
ctypes high memory _ctypes.sizeof: _check_size
ctypes._aix critical exec ctypes._aix.find_shared: find_library
ctypes._aix critical exec ctypes._aix.get_ld_headers: find_shared
dataclasses critical exec dataclasses._create_fn: _hash_fn _repr_fn
dbm.dumb critical exec dbm.dumb._Database._update: _Database _Database.__init__
dbm.dumb high file-write os.remove: _Database._create
dbm.dumb high file-write pathlib.Path.unlink: _Database._commit
dbm.dumb medium file-read dbm.dumb._Database._addkey: _Database.__setitem__
dbm.dumb medium file-read io.open: _Database.__getitem__ _Database._addkey _Database._addval _Database._setval
dbm.sqlite3 high file-write sqlite3.connect: _Database _Database.__init__
difflib medium exec doctest.testmod: _test
dis critical exec dis._get_code_object: Bytecode Bytecode.__init__
dis critical exec dis._try_compile: _disassemble_str _get_code_object
distutils._msvccompiler critical exec distutils._msvccompiler._get_vc_env: MSVCCompiler.initialize
distutils._msvccompiler critical exec distutils.ccompiler.gen_lib_options: MSVCCompiler.link
distutils._msvccompiler medium exec distutils._msvccompiler.MSVCCompiler.initialize: MSVCCompiler.compile MSVCCompiler.create_static_lib
distutils._msvccompiler medium exec subprocess.check_output: _find_vc2017
distutils.archive_util high credential grp.getgrnam: _get_gid
distutils.archive_util high credential pwd.getpwnam: _get_uid
distutils.ccompiler critical exec distutils.ccompiler.CCompiler.compile: CCompiler.has_function
distutils.ccompiler high file-write distutils.ccompiler.CCompiler.mkpath: CCompiler._setup_compile
distutils.ccompiler high file-write distutils.dir_util.mkpath: CCompiler.mkpath
distutils.ccompiler high file-write distutils.file_util.move_file: CCompiler.move_file
distutils.cmd critical exec distutils.cmd.Command.execute: Command.make_file
distutils.cmd high file-write distutils.archive_util.make_archive: Command.make_archive
distutils.cmd high file-write distutils.dir_util.copy_tree: Command.copy_tree
distutils.cmd high file-write distutils.dir_util.mkpath: Command.mkpath
distutils.cmd high file-write distutils.file_util.copy_file: Command.copy_file
distutils.cmd high file-write distutils.file_util.move_file: Command.move_file
distutils.command.bdist medium exec distutils.util.get_platform: bdist.finalize_options
distutils.command.bdist_dumb high file-write distutils.dir_util.remove_tree: bdist_dumb.run
distutils.command.bdist_msi high file-write builtins.open: bdist_msi.add_scripts
distutils.command.bdist_msi high file-write os.unlink: bdist_msi.run
distutils.command.bdist_msi medium file-read os.listdir: bdist_msi.add_files
distutils.command.bdist_rpm high exec os.popen: bdist_rpm.run
distutils.command.bdist_rpm medium file-read builtins.open: bdist_rpm._make_spec_file
distutils.command.bdist_wininst high file-write builtins.open: bdist_wininst.create_exe
distutils.command.bdist_wininst high file-write os.remove: bdist_wininst.run
distutils.command.bdist_wininst medium file-read builtins.open: bdist_wininst.get_exe_bytes
distutils.command.build medium exec distutils.util.get_platform: build.finalize_options
distutils.command.build_clib high exec distutils.sysconfig.customize_compiler: build_clib.run
distutils.command.build_ext high exec distutils.sysconfig.customize_compiler: build_ext.run
distutils.command.build_py critical exec distutils.util.byte_compile: build_py.byte_compile
distutils.command.build_py high exec distutils.command.build_py.build_py.byte_compile: build_py.run
distutils.command.build_scripts high file-write builtins.open: build_scripts.copy_scripts
distutils.command.build_scripts high file-write distutils.command.build_scripts.build_scripts.copy_scripts: build_scripts_2to3.copy_scripts
distutils.command.clean high file-write distutils.dir_util.remove_tree: clean.run
distutils.command.config high exec distutils.sysconfig.customize_compiler: config._check_compiler
distutils.command.config high file-write builtins.open: config._gen_temp_sourcefile
distutils.command.config high file-write distutils.command.config.config._compile: config._link config.try_compile
distutils.command.config high file-write distutils.command.config.config._gen_temp_sourcefile: config._compile config._preprocess
distutils.command.config high file-write distutils.command.config.config._link: config.try_link config.try_run
distutils.command.config high file-write distutils.command.config.config._preprocess: config.search_cpp config.try_cpp
distutils.command.config high file-write distutils.command.config.config.try_cpp: config.check_header
distutils.command.config high file-write distutils.command.config.config.try_link: config.check_func config.check_lib
distutils.command.config high file-write os.remove: config._clean
distutils.command.config medium file-read builtins.open: dump_file
distutils.command.install high file-write os.makedirs: install.create_home_path
distutils.command.install medium exec distutils.sysconfig.get_config_vars: install.finalize_options
distutils.command.install medium exec distutils.util.get_platform: install.run
distutils.command.install_egg_info high file-write distutils.dir_util.remove_tree: install_egg_info.run
distutils.command.install_lib critical exec distutils.util.byte_compile: install_lib.byte_compile
distutils.command.install_lib high exec distutils.command.install_lib.install_lib.byte_compile: install_lib.run
distutils.command.install_scripts high file-write os.chmod: install_scripts.run
distutils.command.register high network distutils.command.register.register.post_to_server: register.send_metadata register.verify_metadata
distutils.command.register high network urllib.request.build_opener: register.post_to_server
distutils.command.register high network urllib.request.urlopen: register.classifiers
distutils.command.sdist high file-write distutils.command.sdist.sdist.make_release_tree: sdist.make_distribution
distutils.command.sdist high file-write distutils.dir_util.create_tree: sdist.make_release_tree
distutils.command.sdist medium file-read builtins.open: sdist._manifest_is_not_generated sdist.read_manifest
distutils.command.sdist medium file-read distutils.command.sdist.sdist._cs_path_exists: sdist._add_defaults_standards
distutils.command.sdist medium file-read distutils.text_file.TextFile: sdist.read_template
distutils.command.sdist medium file-read os.listdir: sdist._cs_path_exists
distutils.command.upload critical exec distutils.spawn.spawn: upload.upload_file
distutils.command.upload high exec distutils.command.upload.upload.upload_file: upload.run
distutils.cygwinccompiler critical exec distutils.unixccompiler.UnixCCompiler.link: CygwinCCompiler.link
distutils.cygwinccompiler medium exec distutils.cygwinccompiler.get_versions: CygwinCCompiler CygwinCCompiler.__init__
distutils.cygwinccompiler medium exec distutils.cygwinccompiler.is_cygwingcc: Mingw32CCompiler Mingw32CCompiler.__init__
distutils.dist critical import distutils.dist.Distribution.get_command_class: Distribution._parse_command_opts Distribution.get_command_obj Distribution.print_command_list
distutils.dist critical import distutils.dist.Distribution.get_command_obj: Distribution.reinitialize_command
distutils.dist high file-write builtins.open: DistributionMetadata.write_pkg_info
distutils.dist high import distutils.dist.Distribution._parse_command_opts: Distribution.parse_command_line
distutils.dist high import distutils.dist.Distribution.get_command_class: Distribution._show_help Distribution.get_command_list
distutils.dist high import distutils.dist.Distribution.print_command_list: Distribution.print_commands
distutils.dist medium file-read builtins.open: DistributionMetadata DistributionMetadata.__init__
distutils.extension critical exec distutils.sysconfig.parse_makefile: read_setup_file
distutils.filelist medium file-read distutils.filelist._find_all_simple: findall
distutils.filelist medium file-read distutils.filelist.findall: FileList.findall
distutils.filelist medium file-read os.walk: _find_all_simple
distutils.msvc9compiler critical exec distutils.ccompiler.gen_lib_options: MSVCCompiler.link
distutils.msvc9compiler critical exec distutils.msvc9compiler.query_vcvarsall: MSVCCompiler.initialize
distutils.msvc9compiler high file-write builtins.open: MSVCCompiler._remove_visual_c_ref
distutils.msvc9compiler high file-write distutils.msvc9compiler.MSVCCompiler._remove_visual_c_ref: MSVCCompiler.manifest_get_embed_info
distutils.msvc9compiler medium exec distutils.msvc9compiler.MSVCCompiler.initialize: MSVCCompiler.compile MSVCCompiler.create_static_lib
distutils.msvccompiler critical exec distutils.ccompiler.gen_lib_options: MSVCCompiler.link
distutils.msvccompiler medium exec distutils.msvccompiler.get_build_version: MSVCCompiler MSVCCompiler.__init__
distutils.sysconfig medium exec distutils.sysconfig.get_config_vars: get_config_var
distutils.text_file medium file-read distutils.text_file.TextFile.open: TextFile TextFile.__init__
distutils.text_file medium file-read io.open: TextFile.open
distutils.unixccompiler critical exec _osx_support.compiler_fixup: UnixCCompiler._compile
distutils.unixccompiler critical exec distutils.ccompiler.gen_lib_options: UnixCCompiler.link
distutils.unixccompiler medium exec _osx_support._default_sysroot: UnixCCompiler.find_library_file
distutils.util critical exec distutils.util.run_2to3: Mixin2to3.run_2to3
distutils.util medium exec _osx_support.get_platform_osx: get_host_platform
distutils.util medium exec distutils.util.get_platform: check_environ
doctest critical exec builtins.exec: DocTestRunner.__run
doctest critical import builtins.__import__: _normalize_module
doctest medium file-read linecache.getlines: DocTestFinder.find
email.message high file-write uu.decode: Message.get_payload
email.mime.image medium file-read imghdr.what: MIMEImage MIMEImage.__init__
ensurepip medium file-read os.listdir: _find_packages
filecmp medium file-read os.listdir: dircmp.phase0
fileinput high file-write os.unlink: FileInput.nextfile
formatter medium file-read builtins.open: test
ftplib high network ftplib.FTP.__init__: FTP_TLS FTP_TLS.__init__
ftplib high network ftplib.FTP.connect: FTP FTP.__init__
ftplib high network ftplib.FTP.login: FTP_TLS.login
ftplib high network ftplib.FTP.ntransfercmd: FTP.transfercmd FTP_TLS.ntransfercmd
ftplib high network ftplib.FTP.retrlines: FTP.dir FTP.mlsd FTP.nlst
ftplib high network socket.create_server: FTP.makeport
gettext medium file-read gettext.dngettext: ngettext
gettext medium file-read gettext.dnpgettext: npgettext
gettext medium file-read gettext.dpgettext: pgettext
gettext medium file-read gettext.ldgettext: lgettext
gettext medium file-read gettext.ldngettext: lngettext
gettext medium file-read gettext.translation: dngettext dnpgettext dpgettext ldngettext
http.client high network http.client.HTTPConnection._send_output: HTTPConnection.endheaders
http.client high network http.client.HTTPConnection.putrequest: HTTPConnection._send_request
http.client high network http.client.HTTPConnection.send: HTTPConnection._send_output HTTPConnection._tunnel
http.server high file-write http.server.SimpleHTTPRequestHandler.copyfile: SimpleHTTPRequestHandler.do_GET
http.server high file-write shutil.copyfileobj: SimpleHTTPRequestHandler.copyfile
http.server high network socket.getfqdn: HTTPServer.server_bind
http.server medium exec http.server.CGIHTTPRequestHandler.run_cgi: CGIHTTPRequestHandler.do_POST
http.server medium file-read builtins.open: SimpleHTTPRequestHandler.send_head
http.server medium file-read http.server.SimpleHTTPRequestHandler.send_head: CGIHTTPRequestHandler.send_head
http.server medium file-read os.listdir: SimpleHTTPRequestHandler.list_directory
idlelib.autocomplete critical exec idlelib.autocomplete.AutoComplete.fetch_completions: AutoComplete.open_completions
idlelib.autocomplete critical exec idlelib.autocomplete.AutoComplete.open_completions: AutoComplete._delayed_open_completions
idlelib.autocomplete medium exec idlelib.autocomplete.AutoComplete.open_completions: AutoComplete.autocomplete_event AutoComplete.force_open_completions_event
idlelib.browser high import pyclbr.readmodule_ex: ModuleBrowserTreeItem.listchildren
idlelib.calltip critical exec idlelib.calltip.get_argspec: Calltip.fetch_tip
idlelib.calltip high exec idlelib.calltip.Calltip.fetch_tip: Calltip.open_calltip
idlelib.calltip medium exec idlelib.calltip.Calltip.open_calltip: Calltip.force_open_calltip_event Calltip.refresh_calltip_event Calltip.try_open_calltip_event
idlelib.config high file-write builtins.open: IdleUserConfParser.Save
idlelib.debugger medium file-read linecache.getline: StackViewer.load_stack
idlelib.debugger_r critical exec idlelib.debugger_r.GUIProxy: start_debugger
idlelib.debugger_r critical exec idlelib.debugger_r.wrap_frame: GUIProxy.interaction IdbAdapter.get_stack
idlelib.debugobj critical exec builtins.eval: ObjectTreeItem.SetText
idlelib.editor critical exec webbrowser.open: EditorWindow.__extra_help_callback
idlelib.editor critical import importlib.import_module: EditorWindow.load_extension
idlelib.editor high exec webbrowser.open: EditorWindow.python_docs
idlelib.editor high file-write builtins.open: EditorWindow.update_recent_files_list
idlelib.editor high file-write idlelib.editor.EditorWindow.update_recent_files_list: EditorWindow._close
idlelib.editor high import idlelib.editor.EditorWindow.load_extension: EditorWindow.load_standard_extensions
idlelib.editor medium exec idlelib.editor.EditorWindow.__extra_help_callback: EditorWindow.reset_help_menu_entries
idlelib.editor medium exec subprocess.Popen: EditorWindow.open_turtle_demo
idlelib.editor medium exec webbrowser.open: EditorWindow._extra_help_callback
idlelib.editor medium file-read idlelib.help.show_idlehelp: EditorWindow.help_dialog
idlelib.editor medium file-read idlelib.macosx.setupApp: _editor_window
idlelib.filelist medium exec tkinter.Tk: _test
idlelib.grep medium file-read idlelib.grep.GrepDialog.grep_it: GrepDialog.default_command
idlelib.grep medium file-read idlelib.grep.findfiles: GrepDialog.grep_it
idlelib.grep medium file-read os.walk: findfiles
idlelib.help medium file-read builtins.open: HelpText HelpText.__init__
idlelib.help medium file-read idlelib.help.HelpFrame: HelpWindow HelpWindow.__init__
idlelib.help medium file-read idlelib.help.HelpText: HelpFrame HelpFrame.__init__
idlelib.help medium file-read idlelib.help.HelpWindow: _helpwindow show_idlehelp
idlelib.help_about high exec webbrowser.open: AboutDialog.create_widgets
idlelib.help_about medium exec idlelib.help_about.AboutDialog.create_widgets: AboutDialog AboutDialog.__init__
idlelib.help_about medium file-read idlelib.textview.view_file: AboutDialog.display_file_text
idlelib.iomenu high exec os.popen: IOBinding.print_window
idlelib.iomenu high file-write builtins.open: IOBinding.writefile
idlelib.iomenu high file-write idlelib.iomenu.IOBinding.writefile: IOBinding.save IOBinding.save_a_copy IOBinding.save_as
idlelib.iomenu medium file-read idlelib.iomenu.IOBinding.loadfile: IOBinding.open
idlelib.iomenu medium file-read tokenize.open: IOBinding.loadfile
idlelib.macosx medium exec tkinter.Tk: _init_tk_type
idlelib.macosx medium file-read idlelib.help.show_idlehelp: overrideRootMenu
idlelib.macosx medium file-read idlelib.macosx.overrideRootMenu: setupApp
idlelib.outwin medium file-read builtins.open: file_line_helper
idlelib.outwin medium file-read idlelib.outwin.file_line_helper: OutputWindow.goto_file_line
idlelib.pathbrowser medium file-read os.listdir: DirBrowserTreeItem.GetSubList
idlelib.pyshell critical exec idlelib.pyshell.ModifiedInterpreter.runcommand: ModifiedInterpreter.prepend_syspath
idlelib.pyshell high exec idlelib.pyshell.ModifiedInterpreter: PyShell PyShell.__init__
idlelib.pyshell high exec idlelib.pyshell.PyShell: PyShellFileList.open_shell
idlelib.pyshell high exec subprocess.Popen: ModifiedInterpreter.spawn_subprocess
idlelib.pyshell high file-write idlelib.editor.EditorWindow._close: PyShell._close PyShellEditorWindow._close
idlelib.pyshell medium exec idlelib.pyshell.ModifiedInterpreter.runcommand: ModifiedInterpreter.transfer_path
idlelib.pyshell medium exec idlelib.pyshell.ModifiedInterpreter.spawn_subprocess: ModifiedInterpreter.restart_subprocess ModifiedInterpreter.start_subprocess
idlelib.pyshell medium exec idlelib.pyshell.PyShellEditorWindow.restore_file_breaks: PyShellEditorWindow PyShellEditorWindow.__init__
idlelib.query high import importlib.util.find_spec: ModuleName.entry_ok
idlelib.rpc critical unpickle idlelib.rpc.SocketIO._getresponse: SocketIO.getresponse
idlelib.rpc critical unpickle idlelib.rpc.SocketIO.asynccall: SocketIO.remotecall
idlelib.rpc critical unpickle idlelib.rpc.SocketIO.asyncqueue: SocketIO.remotequeue
idlelib.rpc critical unpickle idlelib.rpc.SocketIO.getresponse: SocketIO.asyncreturn
idlelib.rpc critical unpickle idlelib.rpc.SocketIO.pollresponse: SocketIO._getresponse
idlelib.rpc critical unpickle idlelib.rpc.dumps: SocketIO.putmessage
idlelib.rpc high network socket.socket: RPCClient RPCClient.__init__
idlelib.rpc high network socketserver.TCPServer.__init__: RPCServer RPCServer.__init__
idlelib.rpc high unpickle idlelib.rpc.SocketIO.putmessage: SocketIO.asynccall SocketIO.asyncqueue
idlelib.run high exec idlelib.run.Executive: MyHandler.handle
idlelib.run medium exec idlelib.autocomplete.AutoComplete: Executive Executive.__init__
idlelib.run medium file-read idlelib.run.idle_formatwarning: idle_showwarning_subproc
idlelib.run medium file-read linecache.getline: idle_formatwarning
idlelib.runscript critical exec idlelib.runscript.ScriptBinding.run_module_event: ScriptBinding.run_custom_event
idlelib.runscript high exec idlelib.runscript.ScriptBinding.checksyntax: ScriptBinding.check_module_event ScriptBinding.run_module_event
idlelib.runscript medium exec builtins.compile: ScriptBinding.checksyntax
idlelib.runscript medium file-read tokenize.open: ScriptBinding.tabnanny
idlelib.stackviewer medium file-read linecache.getline: FrameTreeItem.GetText
idlelib.textview medium file-read builtins.open: view_file
idlelib.tree high file-write os.rename: FileTreeItem.SetText
idlelib.tree medium file-read os.listdir: FileTreeItem.GetSubList
imaplib high network imaplib.IMAP4._create_socket: IMAP4_SSL._create_socket
imaplib high network socket.create_connection: IMAP4._create_socket
imp medium file-read builtins.open: _HackedGetData.get_data
importlib._bootstrap critical import importlib._bootstrap.BuiltinImporter.find_spec: BuiltinImporter.find_module
importlib._bootstrap critical import importlib._bootstrap.ModuleSpec: _spec_from_module
importlib._bootstrap critical import importlib._bootstrap._get_module_lock: _lock_unlock_module
importlib._bootstrap high import importlib._bootstrap._get_module_lock: _ModuleLockManager.__enter__
importlib._bootstrap_external critical import importlib._bootstrap_external.FileFinder.find_spec: FileFinder.find_loader
importlib._bootstrap_external critical import importlib._bootstrap_external.SourceLoader.source_to_code: SourceLoader.get_code
importlib._bootstrap_external critical import importlib._bootstrap_external.WindowsRegistryFinder.find_spec: WindowsRegistryFinder.find_module
importlib._bootstrap_external critical import importlib._bootstrap_external._NamespacePath: NamespaceLoader NamespaceLoader.__init__ _NamespaceLoader _NamespaceLoader.__init__
importlib._bootstrap_external critical import importlib._bootstrap_external.spec_from_file_location: FileFinder._get_spec _fix_up_module
importlib._bootstrap_external high file-write importlib._bootstrap_external.SourceLoader.set_data: SourceLoader._cache_bytecode
importlib._bootstrap_external medium exec builtins.compile: NamespaceLoader.get_code _NamespaceLoader.get_code
importlib._bootstrap_external medium file-read _io.FileIO: FileLoader.open_resource
importlib._bootstrap_external medium file-read importlib._bootstrap_external.FileLoader.is_resource: FileLoader.resource_path
importlib._bootstrap_external medium file-read importlib._bootstrap_external._path_is_mode_type: _path_isdir _path_isfile
importlib._bootstrap_external medium file-read importlib._bootstrap_external._path_isfile: FileLoader.is_resource _get_sourcefile
importlib._bootstrap_external medium file-read importlib._bootstrap_external._path_stat: SourceFileLoader.path_stats _calc_mode _path_is_mode_type
importlib._bootstrap_external medium file-read posix.listdir: FileFinder._fill_cache FileLoader.contents
importlib._common high file-write os.write: _tempfile
importlib._common medium file-read zipfile.Path: fallback_resources
importlib.abc critical import importlib.abc.InspectLoader.source_to_code: InspectLoader.get_code
importlib.metadata medium file-read os.listdir: FastPath.children
importlib.metadata medium file-read pathlib.Path.read_bytes: PackagePath.read_binary
importlib.metadata medium file-read pathlib.Path.read_text: Distribution._load_json Distribution._read_egg_info_reqs Distribution._read_files_distinfo Distribution._read_files_egginfo Distribution._read_files_egginfo_installed Distribution._read_files_egginfo_sources Distribution.entry_points Distribution.metadata PackagePath.read_text _top_level_declared
importlib.metadata medium file-read zipfile.Path: Distribution._local FastPath.zip_children
importlib.readers medium file-read zipfile.Path: ZipReader.files
importlib.resources high file-write importlib._common._tempfile: _path_from_open_resource
importlib.resources high file-write importlib.resources._path_from_open_resource: _path_from_reader
importlib.resources._common critical import importlib.import_module: _
importlib.resources._common high file-write importlib.resources._common._tempfile: _temp_file
importlib.resources._common high file-write importlib.resources._common._write_contents: _temp_dir
importlib.resources._common high file-write os.write: _tempfile
importlib.resources._common high file-write pathlib.Path.write_bytes: _write_contents
importlib.resources._common medium exec inspect.stack: _infer_caller
importlib.resources.readers medium file-read importlib.resources.readers.NamespaceReader._candidate_paths: NamespaceReader._resolve
importlib.resources.readers medium file-read importlib.resources.readers.NamespaceReader._resolve_zip_path: NamespaceReader._candidate_paths
importlib.resources.readers medium file-read zipfile.Path: NamespaceReader._resolve_zip_path ZipReader.files
importlib.util critical import importlib.util._LazyModule.__getattribute__: _LazyModule.__delattr__
inspect critical exec inspect._signature_fromstr: _signature_from_builtin _signature_from_function
inspect medium file-read inspect.findsource: getframeinfo
lib2to3.main high file-write shutil.copymode: StdoutRefactoringTool.write_file
lib2to3.patcomp critical exec lib2to3.patcomp.PatternCompiler.compile_basic: PatternCompiler.compile_node
lib2to3.patcomp critical exec lib2to3.patcomp.PatternCompiler.compile_node: PatternCompiler.compile_pattern
lib2to3.patcomp critical exec lib2to3.pgen2.literals.evalString: PatternCompiler.compile_basic
lib2to3.patcomp critical unpickle lib2to3.pgen2.driver.load_grammar: PatternCompiler PatternCompiler.__init__
lib2to3.pgen2.pgen medium file-read builtins.open: ParserGenerator ParserGenerator.__init__
lib2to3.refactor high file-write lib2to3.refactor.RefactoringTool.processed_file: RefactoringTool.refactor_stdin
lib2to3.refactor high file-write lib2to3.refactor.RefactoringTool.write_file: RefactoringTool.processed_file
lib2to3.refactor medium file-read builtins.open: RefactoringTool._read_python_source
logging.handlers high file-write os.remove: TimedRotatingFileHandler.doRollover
logging.handlers high network socket.getaddrinfo: SysLogHandler SysLogHandler.__init__ SysLogHandler.createSocket
logging.handlers high network socket.socket: SysLogHandler._connect_unixsocket
logging.handlers medium file-read os.listdir: TimedRotatingFileHandler.getFilesToDelete
lzma medium file-read builtins.open: LZMAFile LZMAFile.__init__
mailbox critical file-write os.remove: _lock_file _unlock_file
mailbox high file-write builtins.open: MH.__setitem__ MH.get_bytes MH.get_message MH.lock MH.remove MH.set_sequences _singlefileMailbox _singlefileMailbox.__init__
mailbox high file-write mailbox.MH: MH.add_folder MH.get_folder
mailbox high file-write mailbox.MH.set_sequences: MH._dump_sequences MH.pack
mailbox high file-write mailbox.Maildir: Maildir.add_folder Maildir.get_folder
mailbox high file-write mailbox.Maildir.add: Maildir.__setitem__
mailbox high file-write mailbox.Maildir.remove: Maildir.discard
mailbox high file-write mailbox.Maildir.set_flags: Maildir.add_flag Maildir.remove_flag
mailbox high file-write mailbox.Maildir.set_info: Maildir.set_flags
mailbox high file-write mailbox._create_carefully: Maildir._create_tmp
mailbox high file-write mailbox._lock_file: _singlefileMailbox.lock
mailbox high file-write mailbox._singlefileMailbox.__init__: Babyl Babyl.__init__
mailbox high file-write mailbox._unlock_file: MH.unlock _singlefileMailbox.unlock
mailbox high file-write os.chmod: _singlefileMailbox.flush
mailbox high file-write os.mkdir: MH MH.__init__ Maildir Maildir.__init__
mailbox high file-write os.remove: MH.add Maildir.clean Maildir.remove
mailbox high file-write os.rename: Maildir.set_info
mailbox high file-write os.rmdir: MH.remove_folder Maildir.remove_folder
mailbox medium file-read builtins.open: MH._open_mh_sequences_file MH.get_file MH.get_sequences Maildir.get_bytes Maildir.get_file Maildir.get_message
mailbox medium file-read os.listdir: MH.iterkeys MH.list_folders Maildir._refresh Maildir.list_folders
mimetypes medium file-read mimetypes.MimeTypes.read: MimeTypes MimeTypes.__init__
modulefinder critical import importlib.machinery.PathFinder.find_spec: _find_module
modulefinder critical import modulefinder.ModuleFinder._safe_import_hook: ModuleFinder.scan_code
modulefinder critical import modulefinder.ModuleFinder.import_hook: ModuleFinder._safe_import_hook
modulefinder critical import modulefinder.ModuleFinder.import_module: ModuleFinder.ensure_fromlist ModuleFinder.find_head_package ModuleFinder.load_tail
modulefinder critical import modulefinder.ModuleFinder.load_module: ModuleFinder.import_module ModuleFinder.load_package
modulefinder critical import modulefinder._find_module: ModuleFinder.find_module
modulefinder medium file-read os.listdir: ModuleFinder.find_all_submodules
multiprocessing.connection critical unpickle multiprocessing.connection.PipeListener: Listener Listener.__init__
multiprocessing.connection high network socket.socket: SocketListener SocketListener.__init__
multiprocessing.connection high unpickle multiprocessing.connection.Connection: SocketListener.accept
multiprocessing.connection high unpickle multiprocessing.connection.Listener.accept: XmlListener.accept
multiprocessing.connection high unpickle multiprocessing.connection.PipeConnection: PipeListener.accept
multiprocessing.connection medium exec multiprocessing.util.get_temp_dir: arbitrary_address
multiprocessing.context critical exec multiprocessing.forkserver.set_forkserver_preload: BaseContext.set_forkserver_preload
multiprocessing.context critical exec multiprocessing.popen_spawn_win32.Popen: ForkProcess._Popen ForkServerProcess._Popen SpawnProcess._Popen
multiprocessing.context critical exec multiprocessing.util.log_to_stderr: BaseContext.log_to_stderr
multiprocessing.context critical unpickle multiprocessing.connection.Pipe: BaseContext.Pipe
multiprocessing.context high memory multiprocessing.sharedctypes.Array: BaseContext.Array
multiprocessing.context high memory multiprocessing.sharedctypes.RawArray: BaseContext.RawArray
multiprocessing.context high memory multiprocessing.sharedctypes.RawValue: BaseContext.RawValue
multiprocessing.context high memory multiprocessing.sharedctypes.Value: BaseContext.Value
multiprocessing.context medium exec multiprocessing.spawn.freeze_support: BaseContext.freeze_support
multiprocessing.context medium exec multiprocessing.util.get_logger: BaseContext.get_logger
multiprocessing.forkserver high file-write os.unlink: ForkServer._stop_unlocked
multiprocessing.forkserver high file-write os.write: write_signed
multiprocessing.forkserver medium file-read os.read: read_signed
multiprocessing.heap high file-write os.unlink: Arena Arena.__init__
multiprocessing.heap high memory multiprocessing.heap.Arena: Heap._new_arena
multiprocessing.heap high memory multiprocessing.heap.Heap._malloc: Heap.malloc
multiprocessing.heap high memory multiprocessing.heap.Heap._new_arena: Heap._malloc
multiprocessing.heap medium exec multiprocessing.util.get_temp_dir: Arena._choose_dir
multiprocessing.managers critical unpickle multiprocessing.connection.deliver_challenge: Server._handle_request
multiprocessing.managers critical unpickle multiprocessing.managers.BaseManager._create: BaseManager.register
multiprocessing.managers critical unpickle multiprocessing.managers.Server.create: SharedMemoryServer.create
multiprocessing.managers critical unpickle multiprocessing.managers.Server.serve_client: Server.accept_connection
multiprocessing.managers critical unpickle multiprocessing.managers.dispatch: BaseManager._finalize_manager BaseProxy._decref SharedMemoryManager.ShareableList SharedMemoryManager.SharedMemory
multiprocessing.managers high file-write multiprocessing.managers._SharedMemoryTracker.destroy_segment: _SharedMemoryTracker.unlink
multiprocessing.managers high file-write pathlib.Path.unlink: SharedMemoryServer.shutdown _SharedMemoryTracker.destroy_segment
multiprocessing.managers high unpickle multiprocessing.managers.dispatch: BaseManager._debug_info BaseManager._number_of_objects BaseProxy._incref
multiprocessing.managers medium exec multiprocessing.resource_tracker.ensure_running: SharedMemoryManager SharedMemoryManager.__init__
multiprocessing.pool critical unpickle multiprocessing.pool.Pool._wait_for_updates: Pool._handle_workers
multiprocessing.resource_sharer critical unpickle multiprocessing.connection.Client: _ResourceSharer.get_connection
multiprocessing.resource_sharer high network socket.fromshare: DupSocket.detach
multiprocessing.resource_sharer high unpickle multiprocessing.connection.Client: _ResourceSharer.stop
multiprocessing.resource_tracker high file-write multiprocessing.resource_tracker.ResourceTracker._send: ResourceTracker.register ResourceTracker.unregister
multiprocessing.resource_tracker high file-write os.write: ResourceTracker._check_alive ResourceTracker._send
multiprocessing.resource_tracker medium exec multiprocessing.resource_tracker.ResourceTracker.ensure_running: ResourceTracker.getfd
multiprocessing.shared_memory high file-write os.ftruncate: SharedMemory SharedMemory.__init__
multiprocessing.shared_memory high memory multiprocessing.shared_memory.SharedMemory: ShareableList ShareableList.__init__
multiprocessing.sharedctypes high memory multiprocessing.sharedctypes.RawArray: Array
multiprocessing.sharedctypes high memory multiprocessing.sharedctypes.RawValue: Value
netrc high credential netrc.netrc._parse: netrc netrc.__init__
netrc high credential pwd.getpwuid: netrc._security_check
nntplib high file-write builtins.open: NNTP._getlongresp _NNTPBase._getlongresp
nntplib high file-write nntplib.NNTP._artcmd: NNTP.article NNTP.body NNTP.head
nntplib high file-write nntplib.NNTP._getdescriptions: NNTP.description NNTP.descriptions
nntplib high file-write nntplib.NNTP._getlongresp: NNTP._longcmd NNTP._longcmdstring
nntplib high file-write nntplib.NNTP._longcmd: NNTP._artcmd
nntplib high file-write nntplib.NNTP._longcmdstring: NNTP._getdescriptions NNTP.help NNTP.list NNTP.newgroups NNTP.newnews NNTP.over NNTP.xhdr NNTP.xover
nntplib high file-write nntplib._NNTPBase._artcmd: _NNTPBase.article _NNTPBase.body _NNTPBase.head
nntplib high file-write nntplib._NNTPBase._getdescriptions: _NNTPBase.description _NNTPBase.descriptions
nntplib high file-write nntplib._NNTPBase._getlongresp: _NNTPBase._longcmd _NNTPBase._longcmdstring
nntplib high file-write nntplib._NNTPBase._longcmd: _NNTPBase._artcmd
nntplib high file-write nntplib._NNTPBase._longcmdstring: _NNTPBase._getdescriptions _NNTPBase.help _NNTPBase.list _NNTPBase.newgroups _NNTPBase.newnews _NNTPBase.over _NNTPBase.xgtitle _NNTPBase.xhdr _NNTPBase.xover
nntplib high network socket.create_connection: NNTP NNTP.__init__ NNTP._create_socket NNTP_SSL NNTP_SSL.__init__
ntpath medium file-read nt.readlink: _readlink_deep
ntpath medium file-read ntpath._readlink_deep: _getfinalpathname_nonstrict
optparse critical exec builtins.exec: Values.read_file
optparse critical import builtins.__import__: Values.read_module
optparse medium file-read gettext.ngettext: OptionParser._process_long_opt OptionParser._process_short_opts
optparse medium file-read optparse.OptionParser._process_long_opt: OptionParser._process_args
pathlib high credential grp.getgrgid: _NormalAccessor.group
pathlib high credential pwd.getpwnam: _PosixFlavour.gethomedir
pathlib high credential pwd.getpwuid: _NormalAccessor.owner
pathlib high file-write os.symlink: _NormalAccessor.symlink
pathlib high file-write os.utime: _NormalAccessor.touch
pathlib medium file-read os.readlink: _NormalAccessor.readlink
pathlib medium file-read os.scandir: Path._scandir
pdb critical exec dis.get_instructions: find_first_executable_line
pdb critical exec inspect.getsourcelines: Pdb._getsourcelines
pdb critical exec pdb.Pdb._compile_error_message: Pdb.do_condition
pdb critical exec pdb.Pdb._getval: Pdb._msg_val_func Pdb.do_source Pdb.do_whatis
pdb critical exec pdb.Pdb._getval_except: Pdb.do_display
pdb critical exec pdb.Pdb.bp_commands: Pdb.user_line
pdb critical exec pdb.Pdb.do_break: Pdb.do_tbreak
pdb critical exec pdb.Pdb.interaction: Pdb.user_call Pdb.user_exception Pdb.user_return
pdb critical exec pdb.Pdb.setup: Pdb.bp_commands Pdb.do_exceptions Pdb.interaction
pdb critical exec pdb.find_function: Pdb.lineinfo
pdb critical exec pdb.lasti2lineno: Pdb.setup
pdb high exec pdb.Pdb._getval_except: Pdb._show_display Pdb.preloop
pdb high exec pdb.Pdb.onecmd: Pdb.execRcLines
pdb high exec runpy._get_module_details: _ModuleTarget _ModuleTarget.__init__ _ModuleTarget._details
pdb medium exec builtins.compile: Pdb._compile_error_message
pdb medium exec pdb.Pdb._show_display: Pdb._pdbcmd_print_frame_status
pdb medium exec runpy._get_main_module_details: _ZipTarget _ZipTarget.__init__
pdb medium file-read inspect.findsource: getsourcelines
pdb medium file-read io.open_code: _ScriptTarget.code
pdb medium file-read linecache.getline: Pdb.checkline
pdb medium file-read linecache.getlines: Pdb.do_list
pdb medium file-read pdb.getsourcelines: Pdb.do_longlist
pickle high unpickle pickle._Unpickler._instantiate: _Unpickler.load_obj
pickle high unpickle pickle._Unpickler.find_class: _Unpickler.load_inst _Unpickler.load_stack_global
pickle high unpickle pickle._Unpickler.get_extension: _Unpickler.load_ext1 _Unpickler.load_ext2 _Unpickler.load_ext4
pickletools medium exec doctest.testmod: _test
pipes medium exec pipes.Template: Template.clone
pkgutil critical import importlib.util.spec_from_loader: _get_spec
pkgutil high import pkgutil._get_spec: ImpLoader._get_delegate
pkgutil medium file-read builtins.open: ImpLoader._reopen ImpLoader.get_source
pkgutil medium file-read os.listdir: ImpImporter.iter_modules _iter_file_finder_modules
platform medium exec platform._wmi_query: _Processor.get_win32
plistlib high file-write pathlib.Path.write_bytes: _PlistWriter.write_data _PlistWriter.write_value
plistlib high file-write plistlib._PlistWriter.write_value: _PlistWriter.write _PlistWriter.write_array _PlistWriter.write_dict
plistlib medium file-read builtins.open: _maybe_open
poplib high network poplib.POP3.__init__: POP3_SSL POP3_SSL.__init__
poplib high network poplib.POP3._create_socket: POP3 POP3.__init__ POP3_SSL._create_socket
poplib high network socket.create_connection: POP3._create_socket
profile high exec pstats.Stats: Profile.print_stats
pstats critical exec pstats.ProfileBrowser.do_read: ProfileBrowser ProfileBrowser.__init__
pstats critical exec pstats.Stats.init: Stats Stats.__init__
pty high file-write os.write: _copy _writen
pty medium file-read os.read: _read
pyclbr critical import pyclbr._readmodule: _ModuleBrowser.visit_Import _ModuleBrowser.visit_ImportFrom _create_tree
pydoc critical exec pydoc.Helper.showtopic: Helper.showsymbol
pydoc critical exec pydoc.pager: Helper.showtopic
pydoc critical import pydoc.apropos: Helper.listmodules
pydoc medium file-read inspect.getcomments: getdoc
rlcompleter high exec rlcompleter.Completer._callable_postfix: Completer.global_matches
shelve high unpickle pickle.Unpickler: BsdDbShelf.first BsdDbShelf.last BsdDbShelf.next BsdDbShelf.previous
shlex medium file-read shlex.shlex.sourcehook: shlex.get_token
shutil high credential grp.getgrnam: _get_gid
shutil high credential pwd.getpwnam: _get_uid
shutil high file-write os.makedirs: _ensure_directory
smtpd high network socket.getaddrinfo: SMTPServer SMTPServer.__init__
smtplib high network smtplib.SMTP.__init__: LMTP LMTP.__init__
smtplib high network smtplib.SMTP.connect: LMTP.connect
smtplib high network socket.create_connection: SMTP_SSL._get_socket
sndhdr high file-write aifc.open: test_aifc
sndhdr high file-write wave.open: test_wav
socket high network socket.dup: socket.dup
socket high network socket.socket: _fallback_socketpair
sqlite3.__main__ high file-write sqlite3.__main__.execute: SqliteInteractiveConsole.runsource
subprocess critical exec os.posix_spawn: Popen._posix_spawn
subprocess high file-write os.write: Popen._communicate
sunau high file-write builtins.open: Au_write Au_write.__init__
sunau medium file-read builtins.open: Au_read Au_read.__init__
symtable medium file-read builtins.open: main
sysconfig medium exec _osx_support.customize_config_vars: _init_config_vars
sysconfig.__main__ medium file-read builtins.open: _parse_makefile
tarfile high credential pwd.getpwuid: TarFile.gettarinfo
tarfile high file-write os.write: _LowLevelFile.write
tarfile high file-write tarfile.TarFile.makefile: TarFile.makeunknown
tarfile high file-write tarfile.copyfileobj: TarFile.addfile
tarfile medium file-read builtins.open: TarFile TarFile.__init__
tarfile medium file-read os.open: _LowLevelFile _LowLevelFile.__init__
tarfile medium file-read os.read: _LowLevelFile.read
tarfile medium file-read tarfile._FileInFile: ExFileObject ExFileObject.__init__
tarfile medium file-read tarfile._LowLevelFile: _Stream _Stream.__init__
telnetlib high network telnetlib.Telnet.open: Telnet Telnet.__init__
tempfile high file-write tempfile.TemporaryFile: SpooledTemporaryFile.rollover
tempfile high file-write tempfile.mkdtemp: TemporaryDirectory TemporaryDirectory.__init__
timeit medium exec builtins.compile: Timer Timer.__init__
tkinter critical exec tkinter.CallWrapper: Misc._register Variable._register
tkinter critical exec tkinter.Misc._bind: Misc.bind_all Misc.bind_class
tkinter critical exec tkinter.Misc._configure: Misc.configure
tkinter critical exec tkinter.Misc._grid_configure: Misc.grid_columnconfigure Misc.grid_rowconfigure
tkinter critical exec tkinter.Misc._options: Misc._configure Misc._grid_configure Misc.clipboard_append Misc.clipboard_clear Misc.clipboard_get Misc.selection_clear Misc.selection_get Misc.selection_own Misc.selection_own_get Misc.tk_busy_configure Misc.tk_busy_hold
tkinter critical exec tkinter.Misc._register: Misc._bind Misc._options Misc.selection_handle
tkinter critical exec tkinter.Misc.configure: Misc.__setitem__
tkinter critical exec tkinter.Variable._register: Variable.trace_add Variable.trace_variable
tkinter medium exec tkinter.Tk: _get_default_root _get_temp_root
tkinter.dnd medium exec tkinter.Tk: test
tkinter.filedialog medium exec tkinter.Tk: test
tkinter.filedialog medium file-read builtins.open: askopenfile askopenfiles asksaveasfile
tkinter.filedialog medium file-read os.listdir: FileDialog.filter_command
tkinter.tix critical exec tkinter.Tk.__init__: Tk Tk.__init__
trace high unpickle pickle.load: CoverageResults CoverageResults.__init__
trace high unpickle trace.CoverageResults: Trace.results
trace medium exec builtins.compile: _find_executable_linenos
trace medium file-read builtins.open: _find_strings
trace medium file-read linecache.getline: Trace.localtrace_trace Trace.localtrace_trace_and_count
traceback critical import builtins.__import__: _compute_suggestion_error
traceback medium file-read linecache.getline: FrameSummary.line
tracemalloc medium file-read linecache.getline: Traceback.format
turtle critical exec builtins.eval: config_dict read_docstrings
turtle critical exec builtins.exec: __forwardmethods _make_global_funcs
turtle high exec tkinter.Tk.__init__: _Root _Root.__init__
turtle high file-write builtins.open: write_docstringdict
turtle medium exec turtle._Root: _Screen _Screen.__init__
turtle medium exec turtle.config_dict: readconfig
turtledemo.__main__ critical import builtins.__import__: DemoWindow.loadfile
turtledemo.__main__ medium exec subprocess.run: DemoWindow DemoWindow.__init__
typing medium exec builtins.compile: ForwardRef ForwardRef.__init__
unittest.mock critical exec unittest.mock.NonCallableMock._mock_add_spec: NonCallableMock NonCallableMock.__init__ NonCallableMock.mock_add_spec
unittest.mock critical exec unittest.mock._get_signature_object: NonCallableMock._mock_add_spec _check_signature _set_async_signature _set_signature
unittest.mock critical exec unittest.mock.create_autospec: NonCallableMock.__getattr__
unittest.mock high import unittest.mock._importer: _patch_dict._patch_dict
unittest.mock high import unittest.mock._patch: _patch.copy
unittest.mock high import unittest.mock._patch_dict: _patch_dict.decorate_class
unittest.mock medium exec unittest.mock.NonCallableMock: AsyncMockMixin AsyncMockMixin.__init__ _AsyncIterator _AsyncIterator.__init__
unittest.result critical import unittest.result.TestResult._exc_info_to_string: TestResult.addError TestResult.addExpectedFailure TestResult.addFailure TestResult.addSubTest
urllib.request high network http.client.HTTPSConnection: URLopener._https_connection
urllib.request high network socket.gethostbyname: _proxy_bypass_macosx_sysconf _safe_gethostbyname proxy_bypass_registry
urllib.request high network urllib.request._proxy_bypass_macosx_sysconf: proxy_bypass_macosx_sysconf
urllib.request high network urllib.request.ftpwrapper: CacheFTPHandler.connect_ftp FTPHandler.connect_ftp
venv high file-write builtins.open: EnvBuilder.create_git_ignore_file
venv high file-write shutil.copyfile: EnvBuilder.symlink_or_copy
warnings medium file-read linecache.getline: _formatwarnmsg_impl _warn_unawaited_coroutine
webbrowser critical exec webbrowser.BaseBrowser.open: BaseBrowser.open_new BaseBrowser.open_new_tab
wsgiref.simple_server high network http.server.HTTPServer.server_bind: WSGIServer.server_bind
xml.dom.expatbuilder high file-write pathlib.Path.unlink: ExpatBuilder._finish_end_element ExpatBuilder._finish_start_element
xml.dom.expatbuilder high file-write xml.dom.expatbuilder.ExpatBuilder._finish_end_element: ExpatBuilder.end_element_handler
xml.dom.expatbuilder high file-write xml.dom.expatbuilder.ExpatBuilder._finish_start_element: ExpatBuilder.start_element_handler
xml.dom.expatbuilder high file-write xml.dom.expatbuilder.ExpatBuilder.start_element_handler: ExpatBuilder.first_element_handler
xml.dom.minidom high file-write pathlib.Path.unlink: Attr.unlink Element.removeAttributeNode NamedNodeMap.__delitem__ NamedNodeMap.setNamedItem Node.normalize Node.unlink
xml.dom.minidom high file-write xml.dom.minidom.Element.removeAttributeNode: Element.removeAttribute Element.removeAttributeNS Element.setAttributeNode
xml.dom.minidom high file-write xml.dom.minidom.Element.setAttributeNode: Element.setAttribute Element.setAttributeNS
xml.dom.minidom high file-write xml.dom.minidom.NamedNodeMap.setNamedItem: NamedNodeMap.__setitem__ NamedNodeMap.setNamedItemNS
xml.dom.minidom high file-write xml.dom.minidom.Node.unlink: Document.unlink Element.unlink
xml.dom.xmlbuilder high network xml.dom.xmlbuilder.DOMBuilder.parse: DOMBuilder.parseURI
xml.etree.ElementTree high file-write builtins.open: _get_writer
xml.etree.ElementTree high file-write xml.etree.ElementTree.C14NWriterTarget._start: C14NWriterTarget.start
xml.etree.ElementTree high file-write xml.etree.ElementTree.ElementTree.write: ElementTree.write_c14n
xml.etree.ElementTree high file-write xml.etree.ElementTree.write: C14NWriterTarget._start _serialize_html _serialize_text _serialize_xml
xml.etree.ElementTree medium file-read xml.etree.ElementTree.ElementTree: tostring tostringlist
xml.etree.ElementTree medium file-read xml.etree.ElementTree.ElementTree.parse: ElementTree ElementTree.__init__
xml.sax critical import builtins.__import__: _create_parser
xml.sax.expatreader high network xml.sax.saxutils.prepare_input_source: ExpatParser.external_entity_ref ExpatParser.parse
xml.sax.xmlreader high network xml.sax.saxutils.prepare_input_source: IncrementalParser.parse
xmlrpc.client high network http.client.HTTPSConnection: SafeTransport.make_connection
xmlrpc.client high network xmlrpc.client.Transport.make_connection: Transport.send_request
xmlrpc.client high network xmlrpc.client.Transport.send_request: Transport.single_request
xmlrpc.client high network xmlrpc.client._Method: ServerProxy.__getattr__ _Method.__getattr__
xmlrpc.client medium file-read gzip.GzipFile.__init__: GzipDecodedResponse GzipDecodedResponse.__init__
xmlrpc.client medium file-read xmlrpc.client.GzipDecodedResponse: Transport.parse_response
xmlrpc.server critical exec xmlrpc.server.ServerHTMLDoc.docroutine: ServerHTMLDoc.docserver
xmlrpc.server high network socketserver.TCPServer.__init__: SimpleXMLRPCServer SimpleXMLRPCServer.__init__
xmlrpc.server high network xmlrpc.server.SimpleXMLRPCDispatcher._dispatch: SimpleXMLRPCDispatcher._marshaled_dispatch SimpleXMLRPCDispatcher.system_multicall
xmlrpc.server high network xmlrpc.server.SimpleXMLRPCServer.__init__: DocXMLRPCServer DocXMLRPCServer.__init__ MultiPathXMLRPCServer MultiPathXMLRPCServer.__init__
xmlrpc.server high network xmlrpc.server.list_public_methods: SimpleXMLRPCDispatcher.system_listMethods
xmlrpc.server high network xmlrpc.server.resolve_dotted_attribute: SimpleXMLRPCDispatcher.system_methodHelp XMLRPCDocGenerator.generate_html_documentation
xmlrpc.server medium file-read xmlrpc.client.gzip_decode: SimpleXMLRPCRequestHandler.decode_request_content
xmlrpc.server medium file-read xmlrpc.server.SimpleXMLRPCRequestHandler.decode_request_content: SimpleXMLRPCRequestHandler.do_POST
zipfile medium file-read zipfile.Path: Path._next
zipfile medium file-read zipfile.Path._next: Path.joinpath Path.parent
zipfile medium file-read zipfile.ZipFile.__init__: PyZipFile PyZipFile.__init__
zipfile medium file-read zipfile.ZipFile.open: ZipFile.testzip
zipimport critical import zipimport._get_module_code: zipimporter.get_filename
zipimport medium file-read _frozen_importlib_external._path_stat: zipimporter zipimporter.__init__
zipimport medium file-read zipimport._get_data: _get_pyc_source
zipimport medium file-read zipimport._read_directory: zipimporter._get_files zipimporter.invalidate_caches
zoneinfo._zoneinfo critical import zoneinfo._common.load_tzdata: ZoneInfo._new_instance
zoneinfo._zoneinfo critical import zoneinfo._zoneinfo.ZoneInfo._new_instance: ZoneInfo.no_cache
`);
