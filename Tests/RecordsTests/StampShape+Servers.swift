extension StampShape {
  /// Web servers, proxies, mail, names, files and directories.
  static let servers = #"""
    = nginx error https://nginx.org/en/docs/ngx_core_module.html#error_log
    %Y/%m/%d %H:%M:%S [error] 31#31: *4 connect() failed (111: Connection refused) while connecting to upstream
    = nginx access https://nginx.org/en/docs/http/ngx_http_log_module.html
    10.0.0.9 - - [%d/%b/%Y:%H:%M:%S %z] "GET / HTTP/1.1" 200 612 "-" "curl/8" "-"
    [%Y-%m-%dT%H:%M:%S%o] 10.0.0.9 GET / 200 0.003
    %s.%3 10.0.0.9 "GET / HTTP/1.1" 502 0.010
    = Apache access https://httpd.apache.org/docs/2.4/logs.html
    10.0.0.9 - frank [%d/%b/%Y:%H:%M:%S %z] "GET /a.gif HTTP/1.0" 200 2326
    shop.example:443 10.0.0.9 - - [%d/%b/%Y:%H:%M:%S %z] "GET / HTTP/1.1" 200 12 "-" "x"
    [%d/%b/%Y:%H:%M:%S %z] 10.0.0.9 TLSv1.2 ECDHE "GET / HTTP/1.1" 1375
    = Apache error https://httpd.apache.org/docs/2.4/mod/core.html#errorlogformat
    [%a %b %d %H:%M:%S.%6 %Y] [core:error] [pid 31:tid 14] [client 10.0.0.9:5000] AH00037: failed
    [%a %b %d %H:%M:%S %Y] [error] [client 10.0.0.9] failed
    = HAProxy https://docs.haproxy.org/2.8/configuration.html#8.2
    10.0.0.9:5000 [%d/%b/%Y:%H:%M:%S.%3] fe be/app-1 0/0/0/257/0 503 137 - - sQ-- 11/11/8/3/0 0/0 "GET / HTTP/1.1"
    = HAProxy notice https://docs.haproxy.org/2.8/management.html
    %b %e %H:%M:%S lb-1 haproxy[3]: Server be/app-1 is DOWN, reason: Layer4 timeout
    = Envoy https://www.envoyproxy.io/docs/envoy/latest/configuration/observability/access_log/usage
    [%Y-%m-%dT%H:%M:%S.%3Z] "GET / HTTP/1.1" 503 UF 0 91 1 - "-" "curl/8" "id" "shop" "10.0.0.9:80"
    [%Y-%m-%d %H:%M:%S.%3][7][info][main] [source/server/server.cc:879] starting main dispatch loop
    = Istio https://istio.io/latest/docs/tasks/observability/logs/access-log/
    {"start_time":"%Y-%m-%dT%H:%M:%S.%3Z","response_code":503,"method":"GET","path":"/x"}
    %Y-%m-%dT%H:%M:%S.%6Z%tinfo%tmodel%treloaded
    = Traefik https://doc.traefik.io/traefik/observability/access-logs/
    10.0.0.9 - - [%d/%b/%Y:%H:%M:%S %z] "GET / HTTP/1.1" 200 36 "-" "-" 1 "shop@docker" "https://10.0.0.2:80" 1ms
    time="%Y-%m-%dT%H:%M:%S%o" level=error msg="failed"
    = Caddy https://caddyserver.com/docs/logging
    {"level":"info","ts":%s.%7,"logger":"http.log.access","msg":"handled request"}
    %Y/%m/%d %H:%M:%S.%3%tINFO%tserving initial configuration
    = Varnish https://varnish-cache.org/docs/trunk/reference/varnishncsa.html
    10.0.0.9 - - [%d/%b/%Y:%H:%M:%S %z] "GET https://shop/ HTTP/1.1" 200 12 "-" "x"
    = Squid https://wiki.squid-cache.org/Features/LogFormat
    %s.%3    431 10.0.0.9 TCP_MISS/200 1234 GET https://shop/ - DIRECT/10.0.0.2 text/html
    = Squid cache.log https://wiki.squid-cache.org/SquidFaq/SquidLogs
    %Y/%m/%d %H:%M:%S| Starting Squid Cache version 4.10
    %Y/%m/%d %H:%M:%S kid1| Accepting HTTP Socket connections
    = Apache Traffic Server https://docs.trafficserver.apache.org/en/latest/admin-guide/logging/
    [%b %d %H:%M:%S.%3] traffic_server NOTE: Traffic Server is running
    %s.%3 12 10.0.0.9 TCP_MISS/200 1234 GET https://shop/ - DIRECT/10.0.0.2 text/html -
    = lighttpd https://redmine.lighttpd.net/projects/lighttpd/wiki/Server_errorlog-details
    %Y-%m-%d %H:%M:%S: (server.c.1464) server started
    = IIS https://learn.microsoft.com/en-us/windows/win32/http/w3c-logging
    %Y-%m-%d %H:%M:%S 10.0.0.1 GET /iisstart.htm - 80 - 10.0.0.9 Mozilla/5.0 - 200 0 0 18
    = IIS native https://learn.microsoft.com/en-us/windows/win32/http/iis-logging
    10.0.0.9, -, %m/%d/%Y, %H:%M:%S, W3SVC1, WEB-1, 10.0.0.1, 4502, 163, 3223, 200, 0, GET, /default.htm, -,
    = HTTP.SYS https://learn.microsoft.com/en-us/troubleshoot/developer/webapps/aspnet/site-behavior-performance/error-logging-http-apis
    %Y-%m-%d %H:%M:%S 10.0.0.9 2094 10.0.0.1 80 HTTP/1.1 GET /x - 1 Connection_Abandoned_By_AppPool Pool
    = Kong https://docs.konghq.com/gateway/latest/
    %Y/%m/%d %H:%M:%S [notice] 1#0: using the "epoll" event method
    = Postfix https://www.postfix.org/MAILLOG_README.html
    %b %e %H:%M:%S mx-1 postfix/smtpd[2]: connect from unknown[10.0.0.9]
    = Exim https://www.exim.org/exim-html-current/doc/html/spec_html/ch-log_files.html
    %Y-%m-%d %H:%M:%S 1abcde-000001-AB <= a@b.example H=mx [10.0.0.9] P=esmtp S=1234
    %Y-%m-%d %H:%M:%S.%3 %z 1abcde-000001-AB Completed
    = Dovecot https://doc.dovecot.org/main/core/admin/logging.html
    %b %d %H:%M:%S imap-login: Info: Login: user=<u>, method=PLAIN, rip=10.0.0.9
    %Y-%m-%d %H:%M:%S imap(u): Error: failed
    = sendmail https://www.proofpoint.com/us/products/email-protection/open-source-email-solution
    %b %e %H:%M:%S mx-1 sendmail[4]: abc: from=<a@b.example>, size=12
    = qmail https://cr.yp.to/daemontools/multilog.html
    @%T status: local 0/10 remote 0/20
    = svlogd https://smarden.org/runit/svlogd.8
    %Y-%m-%d_%H:%M:%S.%5 started
    %Y-%m-%dT%H:%M:%S.%5 started
    = BIND https://bind9.readthedocs.io/en/latest/reference.html
    %d-%b-%Y %H:%M:%S.%3 queries: info: client @0x7f 10.0.0.9#5000 (shop): query: shop IN A
    %Y-%m-%dT%H:%M:%S.%3Z general: error: failed
    = Unbound https://unbound.docs.nlnetlabs.nl/en/latest/manpages/unbound.conf.html
    [%s] unbound[31:0] info: start of service (unbound 1.9.4).
    = dnsmasq https://thekelleys.org.uk/dnsmasq/docs/dnsmasq-man.html
    %b %e %H:%M:%S dnsmasq[31]: query[A] shop from 10.0.0.9
    = PowerDNS https://doc.powerdns.com/authoritative/settings.html
    %b %d %H:%M:%S Listening on controlsocket in '/var/run/pdns.controlsocket'
    = CoreDNS https://coredns.io/plugins/log/
    [INFO] %Y-%m-%dT%H:%M:%S.%3Z 10.0.0.9:5000 - 31 "A IN shop. udp 41 false 4096" NOERROR
    = ISC DHCP https://kb.isc.org/docs/isc-dhcp-44-manual-pages-dhcpd
    %b %e %H:%M:%S gw-1 dhcpd: DHCPACK on 10.0.0.9 to 00:11:22:33:44:55 via eth0
    = Kea https://kea.readthedocs.io/en/latest/arm/logging.html
    %Y-%m-%d %H:%M:%S.%3 INFO  [kea-dhcp4.dhcp4/31.140] DHCP4_STARTED Kea DHCPv4 server started
    = vsftpd https://security.appspot.com/vsftpd/vsftpd_conf.html
    %a %b %e %H:%M:%S %Y [pid 31] CONNECT: Client "10.0.0.9"
    = xferlog https://www.castaglia.org/proftpd/doc/xferlog.html
    %a %b %e %H:%M:%S %Y 1 10.0.0.9 12 /srv/x b _ o a user ftp 0 * c
    = ProFTPD https://www.proftpd.org/docs/howto/Logging.html
    %Y-%m-%d %H:%M:%S,%3 ftp-1 proftpd[31] ftp-1: ProFTPD killed (signal 15)
    = Pure-FTPd https://www.pureftpd.org/project/pure-ftpd/doc/
    10.0.0.9 - user [%d/%b/%Y:%H:%M:%S %z] "PUT /srv/x" 200 12
    = Samba https://www.samba.org/samba/docs/current/man-html/smb.conf.5.html
    [%Y/%m/%d %H:%M:%S.%6,  0] ../source3/smbd/server.c:1738(main)%n  smbd version 4 started.
    [%Y/%m/%d %H:%M:%S,  0] smbd/server.c:1069(main)
    = sshd https://man.openbsd.org/sshd
    %b %e %H:%M:%S web-1 sshd[812]: Connection closed by 10.0.0.9 port 5000 [preauth]
    = OpenLDAP https://www.openldap.org/doc/admin26/
    %b %e %H:%M:%S ldap-1 slapd[31]: conn=1 fd=12 ACCEPT from IP=10.0.0.9:5000
    = 389 Directory Server https://www.port389.org/docs/389ds/FAQ/logging-performance.html
    [%d/%b/%Y:%H:%M:%S.%9 %z] conn=1 fd=64 slot=64 connection from 10.0.0.9 to 10.0.0.1
    [%d/%b/%Y:%H:%M:%S %z] - slapd started.
    = FreeRADIUS https://wiki.freeradius.org/guide/Troubleshooting
    %a %b %e %H:%M:%S %Y : Auth: Login incorrect: [user] (from client ap-1 port 0)
    = OpenVPN https://openvpn.net/community-resources/reference-manual-for-openvpn-2-4/
    %a %b %e %H:%M:%S %Y us=123456 TLS Error: TLS handshake failed
    %Y-%m-%d %H:%M:%S TLS Error: TLS handshake failed
    = strongSwan https://docs.strongswan.org/docs/latest/config/logging.html
    %b %e %H:%M:%S 04[IKE] <1> initiating IKE_SA
    = CUPS https://www.cups.org/doc/man-cupsd-logs.html
    E [%d/%b/%Y:%H:%M:%S %z] Unable to open listen socket
    lp0 user 1 [%d/%b/%Y:%H:%M:%S %z] total 3 - 10.0.0.9 - -
    = chrony https://chrony-project.org/doc/4.5/chrony.conf.html
    %Y-%m-%d %H:%M:%S 10.0.0.9 N  2 111 111 1111  10 10 1.0 -1.0e-05
    = Nagios https://assets.nagios.com/downloads/nagioscore/docs/nagioscore/4/en/configmain.html
    [%s] SERVICE ALERT: db-1;MySQL;CRITICAL;SOFT;1;timed out
    = Icinga https://icinga.com/docs/icinga-2/latest/doc/09-object-types/
    [%Y-%m-%d %H:%M:%S %z] critical/TcpSocket: Invalid socket: Connection refused
    = Zabbix https://www.zabbix.com/documentation/current/en/manual/config/items/itemtypes/log_items
      1234:%Y%m%d:%H%M%S.%3 server #1 started [configuration syncer #1]
    = Munin https://guide.munin-monitoring.org/en/latest/
    %Y/%m/%d %H:%M:%S [INFO]: Starting munin-update
    = Prometheus https://prometheus.io/docs/introduction/overview/
    ts=%Y-%m-%dT%H:%M:%S.%3Z caller=main.go:12 level=error msg="failed"
    level=info ts=%Y-%m-%dT%H:%M:%S.%9Z caller=main.go:12 msg="started"
    = Grafana https://grafana.com/docs/grafana/latest/setup-grafana/configure-grafana/
    t=%Y-%m-%dT%H:%M:%S%z lvl=eror msg="failed" logger=context
    logger=settings t=%Y-%m-%dT%H:%M:%S.%9%o level=info msg="Starting Grafana"
    = Jenkins https://www.jenkins.io/doc/book/system-administration/viewing-logs/
    %Y-%m-%d %H:%M:%S.%3%z [id=31]%tINFO%tjenkins.InitReactorRunner$1#onAttained: Started initialization
    %b %d, %Y %l:%M:%S %p hudson.WebAppMain$3 run%nINFO: Jenkins is fully up and running
    = GitLab https://docs.gitlab.com/ee/administration/logs/
    {"severity":"INFO","time":"%Y-%m-%dT%H:%M:%S.%3Z","message":"started"}
    %B %d, %Y %H:%M: User "a" was created
    %Y-%m-%d_%H:%M:%S.%5 time="x" level=info
    = SonarQube https://docs.sonarsource.com/sonarqube-server/latest/
    %Y.%m.%d %H:%M:%S INFO  app[][o.s.a.SchedulerImpl] SonarQube is operational
    = Nexus https://help.sonatype.com/en/logging-and-log-format.html
    %Y-%m-%d %H:%M:%S,%3%z INFO  [jetty-main-1] *SYSTEM org.sonatype.nexus - Started
    = TeamCity https://www.jetbrains.com/help/teamcity/teamcity-server-logs.html
    [%Y-%m-%d %H:%M:%S,%3]   INFO - jetbrains.buildServer.STARTUP - Started
    = Ansible https://docs.ansible.com/ansible/latest/reference_appendices/logging.html
    %Y-%m-%d %H:%M:%S,%3 p=31 u=root n=ansible | PLAY [all]
    = Puppet https://www.puppet.com/docs/puppet/8/server/config_file_logbackxml.html
    %Y-%m-%d %H:%M:%S,%3 INFO  [async-dispatch-2] [p.s.master] Puppet Server has successfully started
    %Y-%m-%d %H:%M:%S %z Puppet (notice): Applied catalog
    = Chef https://docs.chef.io/workstation/config_rb_client/
    [%Y-%m-%dT%H:%M:%S%o] INFO: Chef Infra Client finished
    = Salt https://docs.saltproject.io/en/latest/ref/configuration/logging/
    %Y-%m-%d %H:%M:%S,%3 [salt.minion      :1234][ERROR   ][31] Unable to connect
    = supervisord https://supervisord.org/logging.html
    %Y-%m-%d %H:%M:%S,%3 INFO spawned: 'app' with pid 31
    = monit https://mmonit.com/monit/documentation/monit.html
    [%Y-%m-%dT%H:%M:%S%z] error    : 'db' process is not running
    [UTC %b %e %H:%M:%S] error    : 'db' process is not running
    = OpenStack https://docs.openstack.org/oslo.log/latest/configuration/index.html
    %Y-%m-%d %H:%M:%S.%3 31 INFO nova.compute.manager [req-1 - - - - -] started
    nova-api.log.1 %Y-%m-%d %H:%M:%S.%3 31 INFO nova.osapi_compute.wsgi.server started
    = Ceph https://docs.ceph.com/en/latest/rados/troubleshooting/log-and-debug/
    %Y-%m-%dT%H:%M:%S.%3%z 7f01  0 log_channel(cluster) log [WRN] : slow ops
    %Y-%m-%d %H:%M:%S.%6 7f01 -1 osd.1 failed
    = Gluster https://docs.gluster.org/en/main/Administrator-Guide/Logging/
    [%Y-%m-%d %H:%M:%S.%6 %z] E [MSGID: 114058] [client.c:1455:f] 0-vol: failed
    [%Y-%m-%d %H:%M:%S.%6] I [glusterfsd.c:1910:main] 0-: Started
    = libvirt https://libvirt.org/logging.html
    %Y-%m-%d %H:%M:%S.%3%z: 31: error : virNetSocketReadWire:1804 : End of file
    """#
}
