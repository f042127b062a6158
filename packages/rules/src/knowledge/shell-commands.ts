// Which functions run commands. Data only.

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Functions of Python whose first argument a shell reads. */
export const SHELL_FUNCTIONS: ReadonlySet<string> = words(
  `os.system os.popen os.popen2 os.popen3 os.popen4 posix.system posix.popen nt.system nt.popen
   subprocess.getoutput subprocess.getstatusoutput commands.getoutput commands.getstatusoutput
   commands.getstatus popen2.popen2 popen2.popen3 popen2.popen4 popen2.Popen3 popen2.Popen4
   asyncio.create_subprocess_shell asyncio.subprocess.create_subprocess_shell platform.popen os.startfile
   ctypes.CDLL.system ctypes.CDLL.popen ctypes.PyDLL.system ctypes.cdll.msvcrt.system ctypes.cdll.LoadLibrary.system
   pty.spawn pexpect.run pexpect.runu pexpect.spawn pexpect.spawnu invoke.run invoke.Context.run
   fabric.Connection.run fabric.Connection.local fabric.Connection.sudo fabric.api.run fabric.api.local
   fabric.api.sudo paramiko.SSHClient.exec_command paramiko.client.SSHClient.exec_command
   numpy.distutils.exec_command.exec_command
   IPython.get_ipython.system IPython.get_ipython.getoutput IPython.get_ipython.system_raw
   get_ipython.system get_ipython.getoutput get_ipython.system_raw IPython.utils.process.system
   IPython.utils.process.getoutput`,
);

/** Functions whose first argument is a command line, and goes through a shell with `shell=True`. */
export const PROCESS_FUNCTIONS: ReadonlySet<string> = words(
  `subprocess.run subprocess.call subprocess.check_call subprocess.check_output subprocess.Popen
   subprocess32.run subprocess32.call subprocess32.check_call subprocess32.check_output subprocess32.Popen
   psutil.Popen distutils.spawn.spawn asyncio.create_subprocess_exec asyncio.subprocess.create_subprocess_exec`,
);

/** Functions that replace or start a process by the arguments they are given. */
export const EXEC_FUNCTIONS: ReadonlySet<string> = words(
  `os.execl os.execle os.execlp os.execlpe os.execv os.execve os.execvp os.execvpe os.spawnl os.spawnle os.spawnlp
   os.spawnlpe os.spawnv os.spawnve os.spawnvp os.spawnvpe os.posix_spawn os.posix_spawnp sh.bash sh.sh sh.zsh`,
);

/** Programs that read their next argument as a script. */
export const SHELL_PROGRAMS: RegExp =
  /^(?:[\w./\\:-]{0,80}[/\\])?(?:ba|z|da|k|c|tc|a)?sh$|^(?:[\w./\\:-]{0,80}[/\\])?(?:cmd|powershell|pwsh)(?:\.exe)?$/i;

/** Options after which the script stands. */
export const SCRIPT_OPTIONS: RegExp = /^(?:-[a-z]{0,3}c|\/c|\/k|-command|-enc|-encodedcommand)$/i;
