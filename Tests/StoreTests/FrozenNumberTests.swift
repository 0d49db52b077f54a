import Store
import Testing

/// The numbers in which databases keep closed sets: frozen, because databases live for years.
struct FrozenNumberTests {
    /// Lines are only added: a number is never given to another name, and a name never gets another number.
    private static let frozen = """
        category_names 1=record 2=policy-dns 3=policy-tcp 4=policy-tls 5=policy-http 6=policy-syntax
        7=mx-mismatch 8=mx-tls

        code_names 1=dns.nxdomain 2=mx.null 3=mx.none 4=mx.implicit 5=mx.ip_literal 6=mx.dns_timeout
        7=mx.dns_servfail 8=mx.dns_refused 9=rec.absent 10=rec.foreign_txt 11=rec.foreign_cname
        12=rec.wrong_location 13=rec.multiple 14=rec.bad_version 15=rec.id_missing 16=rec.id_invalid
        17=rec.ext_invalid 18=rec.policy_in_txt 19=rec.syntax 20=rec.non_ascii 21=rec.wsp_before_semicolon
        22=rec.dup_field 23=rec.dangling_cname 24=rec.cname_loop 25=rec.dns_timeout 26=rec.dns_servfail
        27=rec.dns_refused 28=rec.dnssec_bogus 29=rec.answer_too_large 30=phost.nxdomain 31=phost.nodata
        32=phost.dangling_cname 33=phost.cname_loop 34=phost.dns_timeout 35=phost.dns_servfail
        36=phost.dns_refused 37=phost.private_address 38=ptcp.refused 39=ptcp.timeout 40=ptcp.unreachable
        41=ptcp.reset 42=ptcp.v6_broken 43=ptls.name_mismatch 44=ptls.provider_cert 45=ptls.cn_only
        46=ptls.expired 47=ptls.not_yet_valid 48=ptls.self_signed 49=ptls.untrusted 50=ptls.incomplete_chain
        51=ptls.no_cert_alert 52=ptls.old_protocol 53=ptls.handshake 54=ptls.not_tls 55=phttp.redirect
        56=phttp.status_404 57=phttp.status_4xx 58=phttp.status_5xx 59=phttp.status_other 60=phttp.timeout
        61=phttp.truncated 62=phttp.too_large 63=phttp.encoding 64=phttp.content_type 65=phttp.slow
        66=pol.empty 67=pol.html 68=pol.version_missing 69=pol.version_invalid 70=pol.mode_missing
        71=pol.mode_invalid 72=pol.max_age_missing 73=pol.max_age_invalid 74=pol.max_age_too_big
        75=pol.mx_missing 76=pol.mx_invalid 77=pol.mx_invalid_partial 78=pol.mx_ip_literal 79=pol.key_typo
        80=pol.syntax 81=pol.ext_invalid 82=pol.dup_key 83=mxmatch.none 84=mxmatch.some 85=rpt.absent
        86=rpt.multiple 87=rpt.syntax 88=rpt.rua_missing 89=rpt.uri_invalid 90=rpt.scheme_unsupported
        91=rpt.wrong_location 92=rpt.without_sts 93=rpt.dns_timeout 94=rpt.dns_servfail 95=rpt.dns_refused
        96=risk.delivery_all 97=risk.delivery_some 98=hyg.max_age_short 99=hyg.premature_enforce
        100=hyg.mx_wildcard_broad 101=hyg.mx_pattern_unused 102=hyg.bot_block_suspected
        103=hyg.cert_expires_soon

        failure_names 1=connection_refused 2=connect_timeout 3=unreachable 4=reset 5=certificate 6=alert
        7=old_protocol 8=not_tls 9=handshake_timeout 10=handshake 11=timeout 12=truncated 13=too_large
        14=malformed 15=local 16=closed_in_handshake

        fault_names 1=name_mismatch 2=cn_only 3=expired 4=not_yet_valid 5=self_signed 6=incomplete_chain
        7=untrusted

        mail_names 1=mx 2=implicit 3=null 4=none 5=nxdomain 6=unknown

        mode_names 1=enforce 2=testing 3=none

        outcome_names 1=not_configured 2=none 3=testing 4=enforce 5=broken 6=inconclusive

        question_names 1=mta_sts 2=mx 3=tls_rpt 4=a 5=aaaa 6=apex_txt 7=policy_a 8=policy_aaaa

        rejection_names 1=invalid 2=duplicate 3=excluded

        severity_names 1=absent 2=failure 3=warning 4=info 5=transient

        state_names 1=running 2=finished 3=interrupted 4=abandoned

        status_names 1=records 2=no_data 3=nxdomain 4=timeout 5=servfail 6=bogus 7=refused 8=too_large
        9=cname_loop 10=chain_too_long 11=other

        tls_rpt_names 1=absent 2=valid 3=invalid 4=inconclusive
        """

    @Test
    func neverChange() throws {
        let scratch = Scratch()
        try SurveyWriter(path: scratch.database).close()
        let reader = try SurveyReader(path: scratch.database)
        let tables = try reader.rows(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE '%@_names' ESCAPE '@'")
        let frozen = Self.frozen.split(separator: "\n\n").map { $0.split { $0.isWhitespace } }
        #expect(Set(tables.compactMap { $0[0] }) == Set(frozen.map { String($0[0]) }))
        for table in frozen {
            let names = try reader.rows("SELECT id || '=' || name FROM \(table[0]) ORDER BY id")
            #expect(names.map { $0[0] } == table.dropFirst().map(String.init), "\(table[0])")
        }
    }
}
