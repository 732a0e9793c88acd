"""Messages of one day in January: formal, curt and doubtful ones; with the number and window of each."""

JANUARY_14 = [
    (
        "2026-01-14T17:20",
        ("Guten Abend, ich erreiche bei Ihnen niemanden. Bitte rufen Sie mich morgen ab 8:30 Uhr unter 030 23125 141 an."),
        "+493023125141",
        "2026-01-15 08:30-20:00",
    ),
    (
        "2026-01-14T17:20",
        ("Mein Toaster (gekauft am 20.12.) ist hin. Tel 0221 4710 142, erreichbar nach 17 Uhr unter der Woche, Samstag ganztags"),
        "+492214710142",
        "2026-01-14 17:20-20:00",
    ),
    (
        "2026-01-17T09:00",
        ("Mein Toaster (gekauft am 20.12.) ist hin. Tel 0221 4710 142, erreichbar nach 17 Uhr unter der Woche, Samstag ganztags"),
        "+492214710142",
        "2026-01-17 09:00-20:00",
    ),
    ("2026-01-14T17:20", "Erreichbarkeit: 0172 9925904, Do/Fr 10-14 Uhr", "+491729925904", "2026-01-15 10:00-14:00"),
    (
        "2026-01-14T17:20",
        "ich bin ab 16.1. bis 20.1. geschäftlich unterwegs, danach rückruf bitte an 0172 9925904",
        "+491729925904",
        "2026-01-21 08:00-20:00",
    ),
    ("2026-01-14T17:20", "bin am handy 0174 9464308 zu erreichen, am besten ihr ruft nach feierabend an", "+491749464308", None),
    ("2026-01-14T17:20", "ruft durch wenn ihr was wisst 0174 9464308", "+491749464308", None),
    ("2026-01-14T17:20", "hey kann mich wer anrufen? 0174 9464308 bin bis 7 da", "+491749464308", "2026-01-14 17:20-19:00"),
    ("2026-01-14T17:20", "Wenn's ginge heute zwischen sechs und sieben. 0174 9464308", "+491749464308", "2026-01-14 18:00-19:00"),
    ("2026-01-14T17:20", "Freitagmittag gegen halb eins oder halb zwei? 0174 9464308", "+491749464308", "2026-01-16 12:30-13:00"),
    ("2026-01-14T17:20", "Bitte am Donnerstag nicht. 0174 9464308. Freitag gerne.", "+491749464308", "2026-01-16 08:00-20:00"),
    ("2026-01-14T17:20", "Sa vormittag: 069 90009 143; Mo-Fr abends: 0171 3920014", "+491713920014", "2026-01-14 17:20-20:00"),
    (
        "2026-01-14T17:20",
        (
            "Sehr geehrte Damen und Herren, unter Bezugnahme auf Ihr Schreiben vom 09.01.2026, Az. "
            "069-90009-26, bitte ich um fernmündliche Rücksprache am 19.01.2026 in der Zeit von 10:00 bis "
            "11:30 Uhr unter 069 90009 144."
        ),
        "+496990009144",
        "2026-01-19 10:00-11:30",
    ),
    (
        "2026-01-14T17:20",
        (
            "Mit freundlichen Grüßen\nDr. Paul Winter\nTel. (dienstl.) 040 66969 145\nTel. (priv.) 089 99998 "
            "145\nerreichbar: Mo-Do 9-16 Uhr dienstl."
        ),
        "+494066969145",
        "2026-01-15 09:00-16:00",
    ),
    ("2026-01-14T17:20", "Anruf zw. 18:00 und 20:30 Uhr möglich, 0152 28817386", "+4915228817386", "2026-01-14 18:00-20:00"),
    ("2026-01-14T17:20", "nach 18h aber vor 19h, 0152 28817386", "+4915228817386", "2026-01-14 18:00-19:00"),
    ("2026-01-14T17:20", "Frühestens Montag! 0152 28817386", "+4915228817386", "2026-01-19 08:00-20:00"),
    (
        "2026-01-14T17:20",
        "Hatte um 16 Uhr einen Anruf in Abwesenheit von 030 23125 900. Waren Sie das? Bitte noch mal: 0152 28817386",
        "+4915228817386",
        None,
    ),
    (
        "2026-01-14T17:20",
        "Ich hoffe auf Rückruf noch heute, spätestens morgen Vormittag. 0152 28817386",
        "+4915228817386",
        "2026-01-14 17:20-20:00",
    ),
    ("2026-01-14T17:20", "Habe morgen ab 10 einen Handwerker hier, also vorher. 0152 28817386", "+4915228817386", "2026-01-15 08:00-10:00"),
    ("2026-01-14T17:20", "Today's no good, tomorrow's fine after 2. +44 20 7946 0146", "+442079460146", "2026-01-15 14:00-20:00"),
    (
        "2026-01-14T17:20",
        "I'm on holiday until the 20th. Please call on the 21st at 11. +44 20 7946 0146",
        "+442079460146",
        "2026-01-21 11:00-11:30",
    ),
    ("2026-01-14T17:20", "Mon 19 Jan 2-3pm. +44 20 7946 0146", "+442079460146", "2026-01-19 14:00-15:00"),
    ("2026-01-14T17:20", "Not before 9, not after 12, any weekday. +44 20 7946 0146", "+442079460146", "2026-01-15 09:00-12:00"),
    (
        "2026-01-14T17:20",
        "Telefonnummer: 0152/54599371\nBestellnummer: 0152/54599\nRückruf: bitte ja\nWann: vormittags",
        "+4915254599371",
        "2026-01-15 08:00-12:00",
    ),
    ("2026-01-14T17:20", "Ich besitze kein Telefon mehr, bitte per Brief. Alte Nummer 069 90009 148.", None, None),
    ("2026-01-14T17:20", "Unsere neue Durchwahl ist 069 90009 148, Anruf bitte Mo. zw. 8 u. 9", "+496990009148", "2026-01-19 08:00-09:00"),
    ("2026-01-14T17:20", "069 90009 148 (nur vormittags!)", "+496990009148", "2026-01-15 08:00-12:00"),
    (
        "2026-01-14T17:20",
        "Donnerstag geht nur zwischen 12 und 13 Uhr, Freitag egal. 069 90009 148",
        "+496990009148",
        "2026-01-15 12:00-13:00",
    ),
    (
        "2026-01-14T17:20",
        "Ich geh um 21 Uhr schlafen, bis dahin könnt ihr anrufen. 069 90009 148",
        "+496990009148",
        "2026-01-14 17:20-20:00",
    ),
    ("2026-01-14T17:20", "nächsten Montag od. Dienstag früh. 069 90009 148", "+496990009148", "2026-01-19 08:00-10:00"),
    ("2026-01-14T17:20", "Am 1.2. ziehe ich um, bitte vor dem Umzug anrufen. 069 90009 148", "+496990009148", None),
    ("2026-01-14T17:20", "Lieber gestern als heute! 069 90009 148", "+496990009148", None),
    ("2026-01-14T17:20", "Um Rückruf am Sa., 17.01., 11-12:30 Uhr wird gebeten. 069 90009 148", "+496990009148", "2026-01-17 11:00-12:30"),
    ("2026-01-14T17:20", "18 Uhr 15 heute. 069 90009 148", "+496990009148", "2026-01-14 18:15-18:45"),
    ("2026-01-14T17:20", "Bin in 20 Minuten daheim, dann bis 19 Uhr erreichbar. 069 90009 148", "+496990009148", "2026-01-14 17:20-19:00"),
    (
        "2026-01-14T17:20",
        "Kurzer Anruf genügt: 0043 1 5550149, Mittwoch oder Donnerstag, Mittagspause 12-12:30",
        "+4315550149",
        "2026-01-15 12:00-12:30",
    ),
    (
        "2026-01-14T17:20",
        "Vormittags bin ich in der Schule, nachmittags im Hort, abends unter 0171 3920015 zu sprechen.",
        "+491713920015",
        "2026-01-14 18:00-20:00",
    ),
]
JANUARY = [*JANUARY_14]
