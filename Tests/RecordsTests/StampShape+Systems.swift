extension StampShape {
  /// Operating systems, containers, collectors.
  static let systems = #"""
    = syslog https://www.rfc-editor.org/rfc/rfc3164
    %b %e %H:%M:%S web-1 sshd[812]: Accepted publickey
    <13>%b %e %H:%M:%S web-1 sshd[812]: Accepted publickey
    %b %d %H:%M:%S web-1 app: zero before the day
    <34>%b %e %H:%M:%S 10.0.0.9 su: failed
    = syslog RFC 5424 https://www.rfc-editor.org/rfc/rfc5424
    <165>1 %Y-%m-%dT%H:%M:%S.%3Z web-1 evntslog 8710 ID47 [ex@32473 iut="3"] An event
    <34>1 %Y-%m-%dT%H:%M:%S%o web-1 su - - - 'su root' failed
    <34>1 %Y-%m-%dT%H:%M:%S.%6%o web-1 su - - - 'su root' failed
    = rsyslog https://www.rsyslog.com/doc/configuration/templates.html
    %Y-%m-%dT%H:%M:%S.%6%o web-1 CRON[3224]: (root) CMD (test)
    %Y-%m-%dT%H:%M:%S%o web-1 systemd[1]: Started
    = syslog-ng https://syslog-ng.github.io/admin-guide/070_Destinations/
    %b %e %H:%M:%S.%3 web-1 app[1]: fractions
    %b %e %H:%M:%S %Y web-1 app[1]: ts_format full
    = journalctl https://www.freedesktop.org/software/systemd/man/latest/journalctl.html
    %a %Y-%m-%d %H:%M:%S %Z web-1 sshd[1]: short-full
    %Y-%m-%dT%H:%M:%S%z web-1 sshd[1]: short-iso
    %Y-%m-%dT%H:%M:%S.%6%z web-1 sshd[1]: short-iso-precise
    %s.%6 web-1 sshd[1]: short-unix
    %b %d %H:%M:%S.%6 web-1 sshd[1]: short-precise
    {"__REALTIME_TIMESTAMP":"%s%6","PRIORITY":"6","_HOSTNAME":"web-1","MESSAGE":"json"}
    = kernel https://man7.org/linux/man-pages/man1/dmesg.1.html
    [%a %b %e %H:%M:%S %Y] Out of memory: Killed process 812 (postgres)
    %Y-%m-%dT%H:%M:%S,%6%o Out of memory: dmesg --time-format iso
    = auditd https://github.com/linux-audit/audit-documentation/wiki
    type=SYSCALL msg=audit(%s.%3:24287): arch=c000003e syscall=2 success=no
    node=web-1 type=CWD msg=audit(%s.%3:24287):  cwd="/root"
    type=PROCTITLE msg=audit(%m/%d/%Y %H:%M:%S.%3:24287) : proctitle=cat
    = cron https://man7.org/linux/man-pages/man8/cron.8.html
    %b %e %H:%M:%S web-1 CRON[31]: (root) CMD (/srv/x)
    = anacron https://man7.org/linux/man-pages/man8/anacron.8.html
    %b %e %H:%M:%S web-1 anacron[31]: Job `cron.daily' started
    = dpkg https://man7.org/linux/man-pages/man1/dpkg.1.html
    %Y-%m-%d %H:%M:%S upgrade libssl3:amd64 3.0.11-1 3.0.13-1
    = apt https://manpages.debian.org/bookworm/apt/apt.8.en.html
    Start-Date: %Y-%m-%d  %H:%M:%S%nCommandline: apt upgrade
    Log started: %Y-%m-%d  %H:%M:%S
    = yum https://man7.org/linux/man-pages/man8/yum.8.html
    %b %d %H:%M:%S Updated: openssl-libs-1:1.0.2k-26.el7_9.x86_64
    = dnf https://dnf.readthedocs.io/en/latest/conf_ref.html
    %Y-%m-%dT%H:%M:%S%z DEBUG DNF version: 4.14.0
    %Y-%m-%dT%H:%M:%SZ INFO --- logging initialized ---
    = pacman https://man.archlinux.org/man/pacman.8
    [%Y-%m-%dT%H:%M:%S%z] [ALPM] upgraded openssl (3.0-1 -> 3.1-1)
    [%Y-%m-%d %H:%M] [PACMAN] Running 'pacman -Syu'
    = cloud-init https://cloudinit.readthedocs.io/en/latest/reference/base_config_reference.html
    %Y-%m-%d %H:%M:%S,%3 - util.py[DEBUG]: Cloud-init v. 23.1 running 'init'
    Cloud-init v. 23.1 running 'init' at %a, %d %b %Y %H:%M:%S +0000. Up 12.34 seconds.
    = s6 https://skarnet.org/software/s6/s6-log.html
    %Y-%m-%d %H:%M:%S.%9  started
    @%T started
    = macOS https://developer.apple.com/documentation/os/logging
    %Y-%m-%d %H:%M:%S.%6%z  localhost kernel[0]: (AppleACPI) started
    %a %b %e %H:%M:%S.%3 <kernel> started
    = macOS install.log https://support.apple.com/guide/console/welcome/mac
    %Y-%m-%d %H:%M:%S%h mac-1 softwareupdated[31]: started
    = Android logcat https://developer.android.com/tools/logcat
    %m-%d %H:%M:%S.%3  1702  2644 W ActivityManager: Scheduling
    %Y-%m-%d %H:%M:%S.%3  1702  2644 W ActivityManager: Scheduling
    = Solaris https://docs.oracle.com/cd/E37838_01/html/E61051/
    %b %e %H:%M:%S sun-1 svc.startd[7]: [ID 652011 daemon.warning] failed
    [ %b %e %H:%M:%S Executing start method ("/lib/svc/method/x"). ]
    = AIX https://www.ibm.com/docs/en/aix/7.3?topic=e-errpt-command
    Date/Time:       %a %b %e %H:%M:%S %Y
    Date/Time:       %a %b %e %H:%M:%S %Z %Y
    = Windows CBS https://learn.microsoft.com/en-us/troubleshoot/windows-server/installing-updates-features-roles/additional-resources-for-windows-update
    %Y-%m-%d %H:%M:%S, Info                  CBS    Loaded Servicing Stack
    = Windows Update https://learn.microsoft.com/en-us/windows/deployment/update/windows-update-logs
    %Y/%m/%d %H:%M:%S.%7 1234  5678  Agent           Started
    %Y-%m-%d	%H:%M:%S:%3	 812	1f4	Agent	Started
    = Windows events https://learn.microsoft.com/en-us/windows-server/administration/windows-commands/wevtutil
    Date: %Y-%m-%dT%H:%M:%S.%7Z
    Information,%m/%d/%Y %l:%M:%S %p,Service Control Manager,7036,None,"The service entered the running state."
    {"TimeCreated":"%Y-%m-%dT%H:%M:%S.%7Z","Level":4,"Message":"x"}
    %m/%d/%Y %I:%M:%S %p%nLogName=Security%nEventCode=4624
    = Windows firewall https://learn.microsoft.com/en-us/windows/security/operating-system-security/network-security/windows-firewall/configure-logging
    %Y-%m-%d %H:%M:%S DROP TCP 10.0.0.9 10.0.0.1 5000 445 52 S 1 0 64240 - - - RECEIVE
    = Windows DHCP https://learn.microsoft.com/en-us/previous-versions/windows/it-pro/windows-server-2008-R2-and-2008/dd183591(v=ws.10)
    24,%m/%d/%y,%H:%M:%S,Database Cleanup Begin,,,,,0,6,,,,,,,,,0
    = Windows DNS https://learn.microsoft.com/en-us/previous-versions/windows/it-pro/windows-server-2012-r2-and-2012/dn800669(v=ws.11)
    %E/%D/%Y %l:%M:%S %p 0D24 PACKET  000000 UDP Rcv 10.0.0.9 0002   Q [0001   D   NOERROR] A (4)shop(0)
    = Exchange https://learn.microsoft.com/en-us/exchange/mail-flow/transport-logs/message-tracking
    %Y-%m-%dT%H:%M:%S.%3Z,10.0.0.9,mx-1,,,,,SMTP,RECEIVE
    = PowerShell transcript https://learn.microsoft.com/en-us/powershell/module/microsoft.powershell.host/start-transcript
    Start time: %Y%m%d%H%M%S
    = SCCM https://learn.microsoft.com/en-us/mem/configmgr/core/plan-design/hierarchy/about-log-files
    Started  $$<SMS_EXECUTIVE><%m-%d-%Y %H:%M:%S.%3+000><thread=31 (0x1F)>
    = cmd.exe https://learn.microsoft.com/en-us/windows-server/administration/windows-commands/date
    %a %m/%d/%Y %H:%M:%S.%2 started
    = Docker https://docs.docker.com/engine/logging/drivers/json-file/
    {"log":"started\n","stream":"stdout","time":"%Y-%m-%dT%H:%M:%S.%9Z"}
    time="%Y-%m-%dT%H:%M:%S.%9%o" level=error msg="Handler for POST returned error"
    = Docker Compose https://docs.docker.com/reference/cli/docker/compose/logs/
    web-1  | %Y-%m-%dT%H:%M:%S.%6Z 0 [Note] started
    web-1  | %Y-%m-%d %H:%M:%S,%3 ERROR [a] [b] failed
    = Kubernetes CRI https://kubernetes.io/docs/concepts/cluster-administration/logging/
    %Y-%m-%dT%H:%M:%S.%9Z stdout F started
    %Y-%m-%dT%H:%M:%S.%9%o stderr F started
    = kubectl https://kubernetes.io/docs/reference/kubectl/generated/kubectl_logs/
    %Y-%m-%dT%H:%M:%S.%9Z started without a stamp of its own
    = Kubernetes audit https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/
    {"kind":"Event","level":"Metadata","stage":"ResponseComplete","verb":"get","requestReceivedTimestamp":"%Y-%m-%dT%H:%M:%S.%6Z"}
    = containerd https://containerd.io/docs/
    time="%Y-%m-%dT%H:%M:%S.%9Z" level=info msg="starting containerd"
    = Fluentd https://docs.fluentd.org/output/stdout
    %Y-%m-%d %H:%M:%S.%9 %z app.log: {"message":"x"}
    %Y-%m-%d %H:%M:%S %z [info]: starting fluentd-1.16.0 pid=1
    = Fluent Bit https://docs.fluentbit.io/manual/administration/monitoring
    [%Y/%m/%d %H:%M:%S] [ info] [engine] started (pid=1)
    [0] app.log: [%s.%9, {"message"=>"x"}]
    = Vector https://vector.dev/docs/administration/monitoring/
    %Y-%m-%dT%H:%M:%S.%6Z  INFO vector::app: Log level is enabled.
    = Filebeat https://www.elastic.co/guide/en/beats/filebeat/current/configuration-logging.html
    %Y-%m-%dT%H:%M:%S.%3%z%tINFO%t[monitoring]%tlog/log.go:118%tStarting
    {"log.level":"info","@timestamp":"%Y-%m-%dT%H:%M:%S.%3%z","message":"started"}
    = Splunk https://docs.splunk.com/Documentation/Splunk/latest/Troubleshooting/WhatSplunklogsaboutitself
    %m-%d-%Y %H:%M:%S.%3 %z INFO  ServerConfig - started
    = Datadog https://docs.datadoghq.com/agent/configuration/agent-log-files/
    %Y-%m-%d %H:%M:%S %Z | CORE | INFO | (pkg/x.go:12 in F) | started
    = Telegraf https://docs.influxdata.com/telegraf/v1/configuration/
    %Y-%m-%dT%H:%M:%SZ I! Starting Telegraf 1.28.0
    = collectd https://www.collectd.org/documentation/manpages/collectd.conf.html
    [%Y-%m-%d %H:%M:%S] [error] plugin failed
    = New Relic https://docs.newrelic.com/docs/infrastructure/
    time="%Y-%m-%dT%H:%M:%S%o" level=info msg="started" component=Agent
    %Y-%m-%d %H:%M:%S,%3 (31/main) newrelic.core INFO - started
    """#

  /// Switches, routers, firewalls.
  static let networks = #"""
    = Cisco IOS https://www.cisco.com/c/en/us/td/docs/routers/access/wireless/software/guide/SysMsgLogging.html
    *%b %e %H:%M:%S.%3 %Z: %%SYS-5-CONFIG_I: Configured from console by console
    %b %e %H:%M:%S.%3: %%LINK-3-UPDOWN: Interface Gi0/1, changed state to down
    .%b %e %H:%M:%S.%3: %%LINK-3-UPDOWN: Interface Gi0/1, changed state to down
    000123: *%b %e %H:%M:%S.%3 %Z: %%SYS-5-CONFIG_I: Configured
    *%b %e %Y %H:%M:%S.%3: %%SYS-5-CONFIG_I: Configured
    <189>29: gw-1: *%b %e %H:%M:%S.%3: %%SYS-5-CONFIG_I: Configured
    = Cisco ASA https://www.cisco.com/c/en/us/td/docs/security/asa/syslog/b_syslog.html
    %b %d %Y %H:%M:%S: %%ASA-6-302013: Built inbound TCP connection
    %b %d %Y %H:%M:%S fw-1 : %%ASA-6-302013: Built inbound TCP connection
    = Cisco NX-OS https://www.cisco.com/c/en/us/support/switches/nexus-9000-series-switches/products-system-message-guides-list.html
    %Y %b %e %H:%M:%S sw-1 %%ETHPORT-5-IF_DOWN: Interface Ethernet1/1 is down
    %Y %b %e %H:%M:%S.%3 sw-1 %%VSHD-5-VSHD_SYSLOG_CONFIG_I: Configured
    = Cisco IOS XR https://www.cisco.com/c/en/us/support/routers/asr-9000-series-aggregation-services-routers/products-system-message-guides-list.html
    RP/0/RP0/CPU0:%b %e %H:%M:%S.%3 : ifmgr[31]: %%PKT_INFRA-LINK-3-UPDOWN : Interface down
    RP/0/RSP0/CPU0:%Y %b %e %H:%M:%S.%3 %Z: ifmgr[31]: %%PKT_INFRA-LINK-3-UPDOWN : Interface down
    = Juniper https://www.juniper.net/documentation/us/en/software/junos/network-mgmt/topics/topic-map/system-logging.html
    %b %e %H:%M:%S  mx-1 rpd[31]: RPD_BGP_NEIGHBOR_STATE_CHANGED: down
    %b %e %H:%M:%S.%3  mx-1 rpd[31]: down
    <14>1 %Y-%m-%dT%H:%M:%S.%3%o fw-1 RT_FLOW - RT_FLOW_SESSION_CREATE [junos@2636 a="b"] x
    = Arista https://www.arista.com/en/um-eos/eos-logging
    %b %e %H:%M:%S sw-1 Ebra: %%LINEPROTO-5-UPDOWN: Line protocol on Interface Ethernet1 changed
    = MikroTik https://help.mikrotik.com/docs/display/ROS/Log
    %L/%d/%Y %H:%M:%S system,info,account user admin logged in
    %L/%d %H:%M:%S system,info router rebooted
    = Fortinet https://docs.fortinet.com/document/fortigate/latest/fortios-log-message-reference
    date=%Y-%m-%d time=%H:%M:%S devname="fw-1" logid="0000000013" type="traffic" level="notice"
    = Palo Alto https://docs.paloaltonetworks.com/pan-os/11-0/pan-os-admin/monitoring/use-syslog-for-monitoring
    1,%Y/%m/%d %H:%M:%S,007051000012345,TRAFFIC,end,2305,%Y/%m/%d %H:%M:%S,10.0.0.9,10.0.0.1
    = Check Point https://support.checkpoint.com/results/sk/sk122323
    <134>1 %Y-%m-%dT%H:%M:%SZ fw-1 CheckPoint 31 - [action:"Accept"; origin:"10.0.0.1"]
    = F5 https://my.f5.com/manage/s/article/K16197
    %b %e %H:%M:%S lb-1 notice mcpd[31]: 01070638:5: Pool member monitor status down.
    = A10 https://documentation.a10networks.com/
    %b %d %Y %H:%M:%S Error [SYSTEM]: link down
    = pfSense https://docs.netgate.com/pfsense/en/latest/monitoring/logs/index.html
    %b %e %H:%M:%S gw-1 filterlog[31]: 5,,,1000000103,igb0,match,block,in,4
    = iptables https://www.netfilter.org/documentation/
    %b %e %H:%M:%S gw-1 kernel: [12345.678901] IN=eth0 OUT= SRC=10.0.0.9 DST=10.0.0.1
    = Snort https://docs.snort.org/
    %m/%d-%H:%M:%S.%6  [**] [1:469:3] ICMP PING NMAP [**] {ICMP} 10.0.0.9 -> 10.0.0.1
    %m/%d/%y-%H:%M:%S.%6  [**] [1:469:3] ICMP PING NMAP [**]
    = Suricata https://docs.suricata.io/en/latest/output/index.html
    %m/%d/%Y-%H:%M:%S.%6  [**] [1:2100498:7] GPL ATTACK_RESPONSE [**] {TCP} 10.0.0.9:80 -> 10.0.0.1:5000
    {"timestamp":"%Y-%m-%dT%H:%M:%S.%6%z","event_type":"alert","src_ip":"10.0.0.9"}
    %D/%E/%Y -- %H:%M:%S - <Notice> - This is Suricata version 6.0.0 RELEASE
    = Zeek https://docs.zeek.org/en/master/log-formats.html
    %s.%6%tCHhAvVGS1DHFjwGM9%t10.0.0.9%t5000%t10.0.0.1%t443%ttcp%tssl
    {"ts":%s.%6,"uid":"C1","id.orig_h":"10.0.0.9"}
    = ModSecurity https://github.com/owasp-modsecurity/ModSecurity/wiki
    [%d/%b/%Y:%H:%M:%S.%6 %z] YqL 10.0.0.9 5000 10.0.0.1 443
    = FIX https://www.fixtrading.org/standards/
    %Y%m%d-%H:%M:%S.%3 : 8=FIX.4.4|9=65|35=A
    = tcpdump https://www.tcpdump.org/manpages/tcpdump.1.html
    %Y-%m-%d %H:%M:%S.%6 IP 10.0.0.9.5000 > 10.0.0.1.443: Flags [S]
    %s.%6 IP 10.0.0.9.5000 > 10.0.0.1.443: Flags [S]
    %H:%M:%S.%6 IP 10.0.0.9.5000 > 10.0.0.1.443: Flags [S]
    = Asterisk https://docs.asterisk.org/Operation/Logging/
    [%Y-%m-%d %H:%M:%S] NOTICE[31]: chan_sip.c:12 handle: failed
    [%b %e %H:%M:%S] WARNING[31][C-00000001]: app_dial.c: failed
    = FreeSWITCH https://developer.signalwire.com/freeswitch/FreeSWITCH-Explained/
    %Y-%m-%d %H:%M:%S.%6 [ERR] mod_sofia.c:12 failed
    = HylaFAX and others in ctime https://man7.org/linux/man-pages/man3/ctime.3.html
    %a %b %e %H:%M:%S %Y: started
    %a %b %e %H:%M:%S %Z %Y started
    %a %d %b %Y %I:%M:%S %p %Z started
    %b %e %H:%M:%S.%6 %Y started
    """#

  /// What clouds write.
  static let clouds = #"""
    = AWS ALB https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html
    http %Y-%m-%dT%H:%M:%S.%6Z app/shop/50dc 10.0.0.9:2817 10.0.0.1:80 0.000 0.001 0.000 200 200 34 366 "GET http://x:80/ HTTP/1.1"
    = AWS ELB https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/access-log-collection.html
    %Y-%m-%dT%H:%M:%S.%6Z shop 10.0.0.9:2817 10.0.0.1:80 0.000 0.001 0.000 200 200 0 29 "GET http://x:80/ HTTP/1.1"
    = AWS NLB https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-access-logs.html
    tls 2.0 %Y-%m-%dT%H:%M:%S net/shop/c6e7 g3d4 10.0.0.9:51341 10.0.0.1:443 5 2 98 246
    = AWS CloudFront https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logs-reference.html
    %Y-%m-%d%t%H:%M:%S%tLAX1%t2390282%t10.0.0.9%tGET%tshop%t/x%t200
    = AWS S3 https://docs.aws.amazon.com/AmazonS3/latest/userguide/LogFormat.html
    79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be shop [%d/%b/%Y:%H:%M:%S %z] 10.0.0.9 79a5 3E57 REST.GET.OBJECT
    = AWS VPC flow https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html
    2 123456789010 eni-1235b8ca123456789 10.0.0.9 10.0.0.1 20641 22 6 20 4249 %s 1795358070 ACCEPT OK
    = AWS CloudTrail https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference.html
    {"eventVersion":"1.08","eventTime":"%Y-%m-%dT%H:%M:%SZ","eventName":"RebootDBInstance"}
    = AWS CloudWatch https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AnalyzingLogData.html
    {"timestamp":%s%3,"message":"started","ingestionTime":1795358070000}
    %Y-%m-%dT%H:%M:%S.%3Z%te1cd3e5a-1c1a-4a0a-8f0f-000000000000%tINFO%tstarted
    = AWS RDS https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Concepts.PostgreSQL.html
    %Y-%m-%d %H:%M:%S %Z:10.0.0.9(5000):app@shop:[31]:ERROR:  deadlock detected
    = AWS WAF https://docs.aws.amazon.com/waf/latest/developerguide/logging-fields.html
    {"timestamp":%s%3,"formatVersion":1,"action":"BLOCK","message":"x"}
    = AWS Global Accelerator and Route 53 https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/query-logs.html
    1.0 %Y-%m-%dT%H:%M:%SZ Z123 shop.example A NOERROR UDP IAD12 10.0.0.9 -
    1.0 %Y-%m-%dT%H:%M:%S.%3Z Z123 shop.example A NOERROR UDP IAD12 10.0.0.9 -
    = GCP https://cloud.google.com/logging/docs/reference/v2/rest/v2/LogEntry
    {"insertId":"1","severity":"ERROR","timestamp":"%Y-%m-%dT%H:%M:%S.%9Z","textPayload":"failed"}
    {"severity":"ERROR","time":"%Y-%m-%dT%H:%M:%S.%6%o","message":"failed"}
    = Azure https://learn.microsoft.com/en-us/azure/azure-monitor/essentials/resource-logs-schema
    {"time":"%Y-%m-%dT%H:%M:%S.%7Z","resourceId":"/X","level":"Error","properties":{"message":"failed"}}
    %Y-%m-%dT%H:%M:%S  PID[7688] Information started
    %Y-%m-%dT%H:%M:%S.%7Z started
    = Heroku https://devcenter.heroku.com/articles/logging
    %Y-%m-%dT%H:%M:%S.%6%o heroku[router]: at=error code=H12 desc="Request timeout"
    = Cloudflare https://developers.cloudflare.com/logs/reference/log-fields/
    {"EdgeStartTimestamp":"%Y-%m-%dT%H:%M:%SZ","timestamp":"%Y-%m-%dT%H:%M:%SZ","EdgeResponseStatus":522}
    = Fastly https://docs.fastly.com/en/guides/useful-variables-to-log
    %Y-%m-%dT%H:%M:%SZ cache-lax1 shop[31]: 10.0.0.9 "-" "-" GET /x 503
    = Akamai https://techdocs.akamai.com/download-delivery/docs/log-delivery-service
    %Y-%m-%d%t%H:%M:%S%t10.0.0.9%tGET%t/x%t200%t12
    = Docker Hub, GitHub https://docs.github.com/en/actions/monitoring-and-troubleshooting-workflows
    %Y-%m-%dT%H:%M:%S.%7Z ##[error]Process completed with exit code 1.
    = Terraform https://developer.hashicorp.com/terraform/internals/debugging
    %Y-%m-%dT%H:%M:%S.%3%z [INFO]  Terraform version: 1.5.0
    %Y/%m/%d %H:%M:%S [INFO] Terraform version: 0.12.0
    = OpenTelemetry https://opentelemetry.io/docs/specs/otel/logs/data-model/
    {"timeUnixNano":"%s%9","timestamp":"%s%9","severityText":"ERROR","body":"failed"}
    """#

  /// Shapes of standards and of programs at a desk.
  static let others = #"""
    = ISO 8601 basic https://www.iso.org/iso-8601-date-and-time-format.html
    %Y%m%dT%H%M%SZ started
    %Y%m%dT%H%M%S.%3%z started
    %Y%m%dT%H%M%S%h started
    %Y%m%d %H:%M:%S started
    %Y%m%d-%H%M%S started
    %Y%m%d_%H%M%S started
    = ISO 8601 week and ordinal https://www.iso.org/iso-8601-date-and-time-format.html
    %G-W%V-%uT%H:%M:%SZ started
    %GW%V%uT%H%M%SZ started
    %Y-%jT%H:%M:%S%o started
    %Y%jT%H%M%SZ started
    = RFC 3339 https://www.rfc-editor.org/rfc/rfc3339
    %Y-%m-%d %H:%M:%S.%1%o started
    %Y-%m-%dT%H:%M:%S.%2%o started
    %Y-%m-%dT%H:%M:%S.%4%o started
    %Y-%m-%dT%H:%M:%S.%5%o started
    %Y-%m-%dT%H:%M:%S.%8%o started
    %Y-%m-%dt%H:%M:%Sz started
    = RFC 822 https://www.rfc-editor.org/rfc/rfc822
    %a, %d %b %y %H:%M:%S %z started
    %d %b %y %H:%M:%S %Z started
    = RFC 1123 https://www.rfc-editor.org/rfc/rfc1123
    %a, %d %b %Y %H:%M:%S GMT started
    %a, %d %b %Y %H:%M:%S %z (x) started
    = RFC 850 https://www.rfc-editor.org/rfc/rfc850
    %A, %d-%b-%y %H:%M:%S GMT started
    = offsets https://www.rfc-editor.org/rfc/rfc9557
    %Y-%m-%d %H:%M:%S GMT%o started
    %Y-%m-%d %H:%M:%S UTC%h started
    %Y-%m-%d %H:%M:%S.%3 %o started
    %Y-%m-%d %H:%M:%S%h started
    %Y-%m-%d %H:%M:%S (%Z) started
    = separators https://www.postgresql.org/docs/current/datatype-datetime.html
    %Y-%m-%d_%H:%M:%S started
    %Y-%m-%d/%H:%M:%S started
    %Y-%m-%d-%H:%M:%S started
    %Y-%m-%d, %H:%M:%S started
    %Y-%m-%d;%H:%M:%S;started
    %Y-%m-%d - %H:%M:%S - started
    %Y-%m-%d %H-%M-%S started
    %Y-%m-%d %H.%M.%S,%3 started
    %Y-%m-%d %H:%M:%S:%3 started
    %Y-%m-%d %H:%M:%S %p started
    = HCL Domino https://help.hcltechsw.com/domino/14.0.0/admin/admn_domino_console_log.html
    [1234:0005-0F2C] %m/%d/%Y %I:%M:%S %p  Database Server started
    %d.%m.%Y %H:%M:%S   Database Server started
    = HTCondor https://htcondor.readthedocs.io/en/latest/admin-manual/logging.html
    %m/%d/%y %H:%M:%S Starting HTCondor
    %m/%d %H:%M:%S Starting HTCondor
    = Slurm https://slurm.schedmd.com/slurm.conf.html
    [%Y-%m-%dT%H:%M:%S.%3] error: Node n1 not responding
    = PBS https://docs.adaptivecomputing.com/torque/
    %m/%d/%Y %H:%M:%S;0100;PBS_Server;Job;1.mom;enqueuing
    = Bacula https://www.bacula.org/documentation/
    %d-%b %H:%M bacula-dir JobId 1: Start Backup
    %d-%b-%Y %H:%M:%S bacula-dir JobId 1: Start Backup
    = rsync https://download.samba.org/pub/rsync/rsyncd.conf.5
    %Y/%m/%d %H:%M:%S [31] rsyncd version 3.2.7 starting, listening on port 873
    = Minecraft https://minecraft.wiki/w/Commands
    [%H:%M:%S] [Server thread/INFO]: Starting
    = Proxifier https://www.proxifier.com/docs/win-v4/
    [%m.%d %H:%M:%S] chrome.exe - proxy:5070 open through proxy
    = HealthApp https://github.com/logpai/loghub
    %Y%m%d-%H:%M:%S:%3|Step_LSC|30002312|onStandStepChanged
    = Blue Gene/L https://www.usenix.org/cfdr-data
    - %s %Y.%m.%d R02-M1-N0 RAS KERNEL INFO instruction cache parity error corrected
    = X.Org and others in milliseconds https://www.unixtimestamp.com/
    %s%3 started
    %s%6 started
    %s%9 started
    %s.%9 started
    = dates in words https://www.unicode.org/reports/tr35/tr35-dates.html
    %A, %B %D, %Y %l:%M:%S %p started
    %B %D, %Y %l:%M:%S %p %Z started
    %D %B %Y %H:%M:%S started
    %a, %b %D, %Y %l:%M:%S %p started
    %a %D %b %Y %H:%M:%S %Z started
    """#
}
