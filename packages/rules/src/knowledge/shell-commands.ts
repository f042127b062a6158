// Which functions run commands, and which commands are an attack by themselves. Data only.

import type { Severity } from '@sentrascan/contract';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Functions of Python whose first argument a shell reads. */
export const SHELL_FUNCTIONS: ReadonlySet<string> = words(
  `os.system os.popen os.popen2 os.popen3 os.popen4 posix.system posix.popen nt.system nt.popen
   subprocess.getoutput subprocess.getstatusoutput commands.getoutput commands.getstatusoutput
   commands.getstatus popen2.popen2 popen2.popen3 popen2.popen4 popen2.Popen3 popen2.Popen4
   asyncio.create_subprocess_shell asyncio.subprocess.create_subprocess_shell platform.popen
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

/** A kind of command that no honest program runs. */
export interface HarmfulCommand {
  readonly pattern: RegExp;
  /** Completes "`call` ...". */
  readonly effect: string;
  readonly severity: Severity;
}

/** The first that matches counts. Patterns are bounded: commands are texts of an attacker. */
export const HARMFUL_COMMANDS: readonly HarmfulCommand[] = [
  {
    pattern:
      /\b(?:curl|wget|fetch)\b[^\n|]{0,400}\|\s{0,8}(?:sudo\s{1,4})?(?:env\s{1,4})?(?:[\w/]{0,40}\/)?(?:(?:ba|z|da|k)?sh|python[\d.]{0,4}|perl|ruby|node|php)\b/i,
    effect: 'pipes a download into an interpreter',
    severity: 'critical',
  },
  {
    pattern: /\b(?:ba|z|da)?sh\s{1,4}(?:-c\s{1,4})?["']?(?:<\(|\$\()\s{0,4}(?:curl|wget)\b/i,
    effect: 'runs a download in a shell',
    severity: 'critical',
  },
  {
    pattern: /\/dev\/(?:tcp|udp)\/|\bbash\s{1,4}-i\b[^\n]{0,40}>&/i,
    effect: 'connects a shell to the network',
    severity: 'critical',
  },
  {
    pattern:
      /\b(?:nc|ncat|netcat)\b[^\n|;]{0,120}\s-[a-z]{0,6}[ec]\b|\bmkfifo\b[^\n]{0,200}\b(?:nc|ncat|netcat|telnet)\b|\bsocat\b[^\n]{0,200}\bexec:/i,
    effect: 'connects a shell to the network',
    severity: 'critical',
  },
  {
    pattern:
      /\bbase64\s{1,4}(?:-d|-D|--decode)\b[^\n|]{0,200}\|\s{0,8}(?:sudo\s{1,4})?(?:(?:ba|z|da)?sh|python[\d.]{0,4}|perl)\b/,
    effect: 'decodes a command and runs it',
    severity: 'critical',
  },
  {
    pattern:
      /\bpowershell(?:\.exe)?\b[^\n]{0,200}(?:-e(?:nc|ncodedcommand)?\s{1,4}[A-Za-z0-9+/=]{16}|downloadstring|downloadfile|invoke-expression|\biex\b)/i,
    effect: 'runs a hidden or downloaded PowerShell script',
    severity: 'critical',
  },
  {
    pattern:
      /\b(?:certutil\b[^\n]{0,80}-urlcache|bitsadmin\b[^\n]{0,80}\/transfer|mshta\s{1,4}(?:https?|vbscript|javascript):|regsvr32\b[^\n]{0,80}https?:)/i,
    effect: 'fetches a program by a system tool',
    severity: 'critical',
  },
  {
    pattern:
      /\brm\s{1,4}(?:-[a-zA-Z-]{1,24}\s{1,4}){1,4}(?:--no-preserve-root\s{1,4})?["']?(?:\/(?:\s|["']|$|\*|(?:bin|boot|etc|home|lib|root|usr|var)\b)|~|\$HOME\b|\*)/,
    effect: 'deletes the files of the system or of the user',
    severity: 'high',
  },
  {
    pattern:
      /\bmkfs(?:\.\w{1,8})?\s|\bdd\s[^\n]{0,120}\bof=\/dev\/(?!null)|:\(\)\s{0,4}\{\s{0,4}:\|:|\bshred\s[^\n]{0,80}\/dev\//,
    effect: 'destroys a disk or exhausts the machine',
    severity: 'high',
  },
  {
    pattern: /\bchmod\s{1,4}(?:-R\s{1,4})?(?:0?777|[ugoa]{0,4}\+s|[24]7[0-7]{2})\b/,
    effect: 'gives everyone rights over files',
    severity: 'high',
  },
  {
    pattern:
      /\bcrontab\s{1,4}-(?:\s|$)|>>?\s{0,4}(?:~|\$HOME|\/root|\/home\/\w{1,40})\/\.(?:bashrc|profile|bash_profile|zshrc|ssh\/authorized_keys)|>>?\s{0,4}\/etc\/(?:cron|passwd|sudoers|ld\.so\.preload)/,
    effect: 'makes itself start again, or lets someone in',
    severity: 'high',
  },
  {
    pattern:
      /\bcat\s{1,4}[^\n|;]{0,120}(?:\/etc\/shadow|\.ssh\/id_|\.aws\/credentials|\.netrc)|\b(?:curl|wget)\b[^\n]{0,300}(?:-d|--data|--data-binary|-F|-T|--upload-file|--post-file)[= ]\s{0,4}["']?@?(?:\/etc\/|~\/\.|\$HOME\/\.|`|\$\()/,
    effect: 'reads or sends credentials',
    severity: 'high',
  },
  {
    pattern: /\b(?:xmrig|minerd|cpuminer|stratum\+tcp:)/i,
    effect: 'mines for someone else',
    severity: 'high',
  },
  {
    pattern:
      /\b(?:curl|wget)\b[^\n]{0,300}(?:&&|;)\s{0,8}(?:sudo\s{1,4})?(?:chmod\s{1,4}[^\n]{1,80}(?:&&|;)\s{0,8})?(?:(?:ba|z|da)?sh|python[\d.]{0,4}|perl|\.)[ /][^\n]{0,20}/i,
    effect: 'downloads a program and runs it',
    severity: 'high',
  },
  {
    pattern: /\b(?:nc|ncat|netcat)\s{1,4}(?:-[a-z]{1,8}\s{1,4}){0,4}[\w.-]{1,80}\s{1,4}\d{2,5}\b/i,
    effect: 'opens a connection outside of all programs that watch it',
    severity: 'high',
  },
];
