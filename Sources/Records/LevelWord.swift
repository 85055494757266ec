import Events

/// The one table of what systems call their levels: words, letters, symbols and numbers.
enum LevelWord {
  /// What a word at a level's place says.
  enum Meaning: UInt8, Sendable {
    case none
    case trace, debug, info, notice, warning, error, critical, alert, emergency
    /// PostgreSQL's HINT, CONTEXT, STATEMENT…: more of the record before.
    case more
    /// DETAIL: more of the record before for PostgreSQL and its poolers, finer than debug for Aerospike.
    case detail

    @inline(__always)
    var level: Level? {
      switch self {
      case .none, .more: nil
      case .detail: .trace
      default: Level(rawValue: rawValue &- 1)
      }
    }
  }

  /// Lower-case words by what they mean.
  private static let words: [(Meaning, String)] = [
    (
      .trace,
      "trace trc trce trac blat finest finer verbose vrb silly noise trace1 trace2 trace3 trace4 trace5 trace6 trace7 trace8"
    ),
    (.debug, "debug dbg dbug debg debu fine config debug1 debug2 debug3 debug4 debug5"),
    (.info, "info inf information informational log system success"),
    (.notice, "notice noti note"),
    (.warning, "warning warn wrn wrng deprecation"),
    (.error, "error err erro eror severe fail"),
    (.critical, "critical crit critic fatal fata ftl fault dpanic"),
    (.alert, "alert aler alrt"),
    (.emergency, "emergency emerg emer panic"),
    (.more, "hint context statement query location backtrace"),
    (.detail, "detail"),
  ]

  /// The same in other languages: PostgreSQL's under `lc_messages`, as its translations have them
  /// (https://babel.postgresql.org), and java.util.logging's under the user's locale.
  private static let localised: [(Meaning, String)] = [
    (.trace, "FEINER FEINSTE"),
    (.debug, "FEIN KONFIGURATION CONFIGURAR CONFIGURAZIONE ОТЛАДКА НАЛАГОДЖЕННЯ 调试 除錯 디버그 構成 配置 구성"),
    (
      .info,
      "INFOS INFORMACIÓN INFORMAZIONI INFORMAÇÕES INFORMACJA DZIENNIK LOGG СООБЩЕНИЕ ИНФОРМАЦИЯ ЗАПИСУВАННЯ ІНФОРМАЦІЯ 日志 日誌 信息 資訊 情報 로그 정보"
    ),
    (.notice, "HINWEIS NOTIFICA NOTA NOTIS UWAGA ЗАМЕЧАНИЕ ПОВІДОМЛЕННЯ 注意 알림"),
    (
      .warning,
      "WARNUNG ATTENTION AVERTISSEMENT ADVERTENCIA ADVERTÊNCIA ATTENZIONE AVVERTENZA AVISO VARNING OSTRZEŻENIE ПРЕДУПРЕЖДЕНИЕ ПОПЕРЕДЖЕННЯ 警告 경고"
    ),
    (
      .error,
      "FEHLER ERREUR ERRORE ERRO BŁĄD FEL SCHWERWIEGEND GRAVE ALLVARLIG ОШИБКА ПОМИЛКА 错误 錯誤 오류 エラー 严重 嚴重 重大 심각"
    ),
    (.critical, "FATALE FATALT KATASTROFALNY ВАЖНО ФАТАЛЬНО 致命错误 致命錯誤 致命的エラー 치명적오류"),
    (.emergency, "PANIK PANIKA PANICO PÂNICO ПАНИКА ПАНІКА 比致命错误还过分的错误 灾难性错误 嚴重錯誤 손상"),
    (
      .more,
      "TIPP ZUSAMMENHANG ANWEISUNG ANFRAGE ASTUCE CONTEXTE INSTRUCTION REQUÊTE CONTEXTO SENTENCIA CONSULTA SUGGERIMENTO CONTESTO ISTRUZIONE DICA COMANDO TIPS KONTEXT SATS FRÅGA PODPOWIEDŹ KONTEKST WYRAŻENIE ПОДСКАЗКА КОНТЕКСТ ОПЕРАТОР ЗАПРОС УКАЗІВКА ІНСТРУКЦІЯ ЗАПИТ ヒント 文脈 文 問い合わせ 提示 上下文 语句 陳述式 查询 查詢 힌트 내용 구문 쿼리"
    ),
    (
      .detail, "DÉTAIL DETALLE DETTAGLI DETALHE DETALJ SZCZEGÓŁY ПОДРОБНОСТИ ВІДОМОСТІ 詳細 详细信息 详情 詳情 상세정보"
    ),
  ]

  /// Words of the table that text uses, too: in small letters they claim a level only where a format says so.
  private static let everyday = WordTable(
    ("config fine fault log system success note detail query context statement location hint "
      + localised.map(\.1).joined(separator: " "))
      .split(separator: " ").map { (String($0), 1) })

  /// Whether `bytes[from..<to]` may be a word of the text.
  static func isEveryday(_ bytes: [UInt8], _ from: Int, _ to: Int) -> Bool { everyday.value(bytes, from, to) != 0 }

  /// The letters of glog, Ruby, logcat, MongoDB, WebSphere and, in small, SAP HANA.
  @inline(__always)
  static func letter(_ byte: UInt8) -> Meaning {
    switch byte & 0xDF {
    case UInt8(ascii: "V"), UInt8(ascii: "T"): .trace
    case UInt8(ascii: "D"): .debug
    case UInt8(ascii: "I"), UInt8(ascii: "A"): .info
    case UInt8(ascii: "N"): .notice
    case UInt8(ascii: "W"): .warning
    case UInt8(ascii: "E"): .error
    case UInt8(ascii: "F"), UInt8(ascii: "C"): .critical
    default: .none
    }
  }

  /// Redis: debug, verbose, notice, warning. What matters stands at `#`, which Redis calls warning, good and bad.
  static func symbol(_ byte: UInt8) -> Meaning {
    switch byte {
    case UInt8(ascii: "."): .debug
    case UInt8(ascii: "-"): .info
    case UInt8(ascii: "*"): .notice
    case UInt8(ascii: "#"): .warning
    default: .none
    }
  }

  /// The lower three bits of a syslog priority.
  static func priority(_ number: Int) -> Meaning {
    switch number & 7 {
    case 0: .emergency
    case 1: .alert
    case 2: .critical
    case 3: .error
    case 4: .warning
    case 5: .notice
    case 6: .info
    default: .debug
    }
  }

  /// How a system counts its levels, where it is not as most do: see `number`.
  enum Scale: Sendable {
    /// Windows' events:
    /// https://learn.microsoft.com/en-us/windows/win32/wes/eventmanifestschema-leveltype-complextype
    case windows
    /// Information, warning, error, fatal from 0: InterSystems' messages.log
    /// (https://docs.intersystems.com/irislatest/csp/docbook/DocBook.UI.Page.cls?KEY=GCM_MONITOR_ERRLOG); from 1:
    /// Configuration Manager.
    case fromZero, fromOne
    /// The same behind debug at 0: Nextcloud
    /// (https://docs.nextcloud.com/server/latest/admin_manual/configuration_server/logging_configuration.html).
    case fromDebug
    /// Debug at 5, information at 10, warnings at 20 and 30, errors at 40: FoundationDB's traces
    /// (https://apple.github.io/foundationdb/administration.html).
    case byTens
  }

  /// What `number` means on `scale`.
  static func meaning(of number: Int, on scale: Scale) -> Meaning {
    let rising: [Meaning] = [.debug, .info, .warning, .error, .critical]
    switch scale {
    case .windows:
      let levels: [Meaning] = [.info, .critical, .error, .warning, .info, .debug]
      return levels.indices.contains(number) ? levels[number] : .none
    case .fromZero, .fromOne, .fromDebug:
      let index = scale == .fromZero ? number + 1 : number
      return rising.indices.contains(index) ? rising[index] : .none
    case .byTens:
      switch number {
      case 5: return .debug
      case 10: return .info
      case 20, 30: return .warning
      case 40: return .error
      default: return .none
      }
    }
  }

  /// A number as a level: syslog's 0–7, the tens of pino and bunyan (30 info, 40 warn, 50 error, 60 fatal), and the
  /// hundreds of Monolog (https://github.com/Seldaek/monolog/blob/main/doc/01-usage.md#log-levels).
  static func number(_ number: Int) -> Meaning {
    switch number {
    case 0...7: priority(number)
    case 8...10: .trace
    case 11...20: .debug
    case 21...30: .info
    case 31...40: .warning
    case 41...50: .error
    case 51...60: .critical
    case 100: .debug
    case 200: .info
    case 250: .notice
    case 300: .warning
    case 400: .error
    case 500: .critical
    case 550: .alert
    case 600: .emergency
    default: .none
    }
  }

  /// The meaning of the word `bytes[from..<to]`, in any case.
  @inline(__always)
  static func meaning(_ bytes: [UInt8], _ from: Int, _ to: Int) -> Meaning {
    guard to &- from >= 3 else { return .none }
    return Meaning(rawValue: table.value(bytes, from, to)) ?? .none
  }

  private static let table = WordTable(
    (words + localised).flatMap { meaning, list in list.split(separator: " ").map { (String($0), meaning.rawValue) } })
}
