// Standard modules that open connections or servers.

import {
  calls,
  callsLater,
  credential,
  describe,
  environment,
  everythingElse,
  exec,
  exhausts,
  network,
  readsFile,
  safe,
  writesFile,
} from '../describe-module.ts';

const connects = 'opens a connection';
const serves = 'opens a server';

export const knowledge = [
  describe(
    'socket _socket',
    network(
      'high',
      connects,
      'socket create_connection create_server socketpair fromfd fromshare SocketType _socketobject socket.connect socket.bind socket.send socket.sendall socket.sendto socket.recv socket.accept socket.listen socket.connect_ex _fileobject SocketIO send_fds recv_fds ssl socket.makefile socket.sendfile dup',
    ),
    network(
      'high',
      'asks a name server',
      'getaddrinfo gethostbyname gethostbyname_ex gethostbyaddr getnameinfo getfqdn',
    ),
    credential(
      'medium',
      'names the machine',
      'gethostname if_nameindex getservbyname getservbyport getprotobyname if_nametoindex if_indextoname',
    ),
    exhausts('medium', 'changes sockets of the process', 'setdefaulttimeout sethostname close'),
    safe(
      'converts an address',
      'inet_aton inet_ntoa inet_pton inet_ntop htons htonl ntohs ntohl error timeout gaierror herror AddressFamily SocketKind has_dualstack_ipv6',
    ),
    everythingElse('network', 'high', connects),
  ),
  describe(
    'ssl _ssl',
    network(
      'high',
      connects,
      'get_server_certificate wrap_socket SSLSocket SSLContext.wrap_socket SSLObject _wrap_socket SSLSocket.connect',
    ),
    readsFile(
      'medium',
      'reads certificate files',
      'SSLContext create_default_context _create_unverified_context _create_default_https_context SSLContext.load_cert_chain SSLContext.load_verify_locations SSLContext.load_default_certs _create_stdlib_context _test_decode_cert get_default_verify_paths enum_certificates enum_crls _SSLContext RAND_egd',
    ),
    everythingElse('network', 'medium', 'part of the encrypted connections'),
  ),
  describe(
    'urllib.request urllib2 urllib six.moves.urllib.request future.moves.urllib.request future.backports.urllib.request',
    network(
      'high',
      'fetches an address, local files included',
      `urlopen urlretrieve build_opener install_opener URLopener FancyURLopener URLopener.open URLopener.retrieve URLopener.open_file URLopener.open_local_file URLopener.open_http URLopener.open_https
       URLopener.open_ftp URLopener.open_unknown OpenerDirector OpenerDirector.open OpenerDirector._open FileHandler FileHandler.file_open FileHandler.open_local_file FTPHandler FTPHandler.ftp_open HTTPHandler HTTPHandler.http_open HTTPSHandler HTTPSHandler.https_open AbstractHTTPHandler.do_open ftpwrapper
       CacheFTPHandler localhost thishost ftperrors DataHandler DataHandler.data_open ftpwrapper.retrfile ProxyHandler`,
    ),
    environment(
      'high',
      'reads proxy settings from the environment',
      'getproxies getproxies_environment proxy_bypass proxy_bypass_environment',
    ),
    safe(
      'plain value or string work',
      'Request quote unquote quote_plus unquote_plus urlencode url2pathname pathname2url HTTPError URLError parse_http_list splittype',
    ),
    everythingElse('network', 'high', 'fetches an address'),
  ),
  describe(
    'urllib.robotparser robotparser',
    network('high', 'fetches an address', 'RobotFileParser.read'),
    safe('plain value', 'RobotFileParser Entry RuleLine'),
    everythingElse('network', 'medium', 'fetches an address'),
  ),
  describe(
    'urllib.parse urlparse urllib.error urllib.response',
    safe(
      'pure string work',
      'quote unquote quote_plus unquote_plus urlencode urlparse urlunparse urlsplit urlunsplit urljoin urldefrag parse_qs parse_qsl quote_from_bytes unquote_to_bytes ParseResult SplitResult ParseResultBytes SplitResultBytes DefragResult HTTPError URLError ContentTooShortError',
    ),
  ),
  describe(
    'http.client httplib',
    network(
      'high',
      connects,
      'HTTPConnection HTTPSConnection HTTP HTTPS HTTPConnection.request HTTPConnection.connect HTTPSConnection.connect HTTPResponse HTTPConnection.putrequest HTTPConnection.send HTTPConnection.getresponse HTTPSConnection.request test',
    ),
    safe(
      'plain value or exception',
      'HTTPException HTTPMessage InvalidURL IncompleteRead BadStatusLine NotConnected',
    ),
    everythingElse('network', 'medium', connects),
  ),
  describe(
    'http.server BaseHTTPServer SimpleHTTPServer CGIHTTPServer',
    network(
      'high',
      serves,
      'HTTPServer ThreadingHTTPServer test BaseHTTPRequestHandler SimpleHTTPRequestHandler HTTPSServer ThreadingHTTPSServer _get_best_family',
    ),
    exec('high', 'starts programs for web requests', 'CGIHTTPRequestHandler CGIHTTPRequestHandler.run_cgi'),
    credential('medium', 'looks up an account', 'nobody_uid'),
    everythingElse('network', 'high', serves),
  ),
  describe(
    'http.cookiejar cookielib http.cookies Cookie _LWPCookieJar _MozillaCookieJar',
    readsFile(
      'medium',
      'reads a cookie file',
      'FileCookieJar.load FileCookieJar.revert LWPCookieJar._really_load MozillaCookieJar._really_load LWPCookieJar.load MozillaCookieJar.load',
    ),
    writesFile(
      'medium',
      'writes a cookie file',
      'LWPCookieJar.save MozillaCookieJar.save FileCookieJar.save',
    ),
    exec(
      'critical',
      'reads a pickle',
      'SerialCookie SmartCookie SerialCookie.value_decode SmartCookie.value_decode',
    ),
    safe(
      'plain value',
      'CookieJar FileCookieJar LWPCookieJar MozillaCookieJar DefaultCookiePolicy Cookie SimpleCookie Morsel BaseCookie CookieError LoadError',
    ),
  ),
  describe(
    'smtplib',
    network(
      'high',
      connects,
      'SMTP SMTP_SSL LMTP SMTP.connect SMTP.sendmail SMTP.send_message SMTP.__init__ SMTP_SSL.__init__ SMTP._get_socket SSLFakeFile',
    ),
    everythingElse('network', 'medium', connects),
  ),
  describe(
    'ftplib',
    network(
      'high',
      connects,
      'FTP FTP_TLS FTP.connect FTP.storbinary FTP.retrbinary FTP.login FTP.ntransfercmd FTP.storlines FTP.retrlines test ftpcp',
    ),
    credential('high', 'reads stored passwords', 'Netrc'),
    everythingElse('network', 'medium', connects),
  ),
  describe(
    'poplib telnetlib nntplib gopherlib asynchat asyncore smtpd',
    network(
      'high',
      connects,
      'POP3 POP3_SSL Telnet Telnet.open Telnet.interact Telnet.mt_interact NNTP NNTP_SSL NNTP.starttls dispatcher dispatcher.create_socket dispatcher.connect dispatcher.bind async_chat SMTPServer DebuggingServer PureProxy MailmanProxy SMTPChannel loop poll poll2 file_dispatcher dispatcher_with_send readwrite test',
    ),
    everythingElse('network', 'high', connects),
  ),
  describe(
    'socketserver SocketServer',
    network(
      'high',
      serves,
      'TCPServer UDPServer BaseServer UnixStreamServer UnixDatagramServer ThreadingTCPServer ThreadingUDPServer ForkingTCPServer ForkingUDPServer ThreadingUnixStreamServer ForkingUnixStreamServer TCPServer.__init__ BaseServer.serve_forever BaseServer.handle_request ThreadingMixIn ForkingMixIn ThreadingUnixDatagramServer ForkingUnixDatagramServer StreamRequestHandler DatagramRequestHandler BaseRequestHandler',
    ),
    everythingElse('network', 'high', serves),
  ),
  describe(
    'wsgiref.simple_server',
    network('high', serves, 'make_server WSGIServer demo_app WSGIRequestHandler'),
    everythingElse('network', 'high', serves),
  ),
  describe(
    'wsgiref.handlers wsgiref.util wsgiref.validate wsgiref.headers',
    environment(
      'high',
      'reads the environment of the process',
      'read_environ CGIHandler IISCGIHandler BaseCGIHandler SimpleHandler BaseHandler BaseHandler.run',
    ),
    calls('high', 'calls the application it is given', 'validator BaseHandler.run CGIHandler.run', [0]),
  ),
  describe(
    'select selectors _overlapped',
    network('low', 'waits for descriptors', 'select poll epoll kqueue devpoll kevent'),
    exhausts(
      'low',
      'waits for descriptors',
      'SelectSelector PollSelector EpollSelector KqueueSelector DefaultSelector BaseSelector DevpollSelector',
    ),
    everythingElse('network', 'low', 'waits for descriptors'),
  ),
  describe(
    'asyncio.sslproto asyncio.transports asyncio.protocols asyncio.trsock',
    callsLater('medium', 'part of the event loop', 'SSLProtocol Transport'),
  ),
  describe(
    'ipaddress',
    safe(
      'names an address',
      'IPv4Address IPv6Address IPv4Network IPv6Network IPv4Interface IPv6Interface ip_address ip_network ip_interface',
    ),
  ),
  describe('posixfile user rlcompleter2', everythingElse('file-read', 'high', 'reads files')),
];
