"""Messages of a September and a May: complaints, forms, dialect, several numbers; with the number and window of each."""

SEPTEMBER = [
    ("2026-09-15T10:20", "Moin, ruft mich ma bitte an 0171 3920066, bin heut ab halb 6 zuhaus", "+491713920066", "2026-09-15 17:30-20:00"),
    ("2026-09-15T10:20", "brauche hilfe mit dem aufbau!! tel 0174 9091317 kann nur bis 13h", "+491749091317", "2026-09-15 10:20-13:00"),
    (
        "2026-09-15T10:20",
        (
            "Sehr geehrte Damen und Herren, am 28.08.2026 habe ich unter der Bestellnummer 302312588 zwei "
            "Stühle zu je 149,90 € bestellt. Geliefert wurde am 07.09. um 14 Uhr nur einer. Auf meine E-Mail "
            "vom 9.9. kam bis heute keine Antwort. Ich erwarte Ihren Anruf bis morgen Mittag unter 040 66969 "
            "310. MfG Petersen"
        ),
        "+494066969310",
        "2026-09-15 10:20-20:00",
    ),
    (
        "2026-09-18T12:00",
        ("Hello, I'm the one with the broken lamp (order 40-66969-111). Please ring me on 0152 54599371 any day after 5pm except Fridays."),
        "+4915254599371",
        "2026-09-19 17:00-20:00",
    ),
    (
        "2026-09-15T10:20",
        "Rückruf erbeten: +43 1 5550177, am Freitag zw. 9 und 11, da bin ich im Büro",
        "+4315550177",
        "2026-09-18 09:00-11:00",
    ),
    (
        "2026-09-15T10:20",
        "Grüessech, mir isch ds Paket verheit aacho. Bitte aalüte uf +41 44 555 01 44, am Namittag.",
        "+41445550144",
        "2026-09-15 13:00-18:00",
    ),
    (
        "2026-09-15T10:20",
        "Fax: 0221 4710 701\nTel: 0221 4710 700\nHandy: 0176 04069044 (am besten)\n\nab 16.15",
        "+4917604069044",
        "2026-09-15 16:15-20:00",
    ),
    ("2026-09-15T10:20", "Ich bin KW 39 im Urlaub, rufen Sie bitte in KW 40 an. 089 99998 222", "+498999998222", "2026-09-28 08:00-20:00"),
    (
        "2026-09-15T10:20",
        "Kann man euch auch nach Feierabend erreichen? Bei mir klappts erst ab 18 uhr. 0152 28895456",
        "+4915228895456",
        "2026-09-15 18:00-20:00",
    ),
    (
        "2026-09-15T10:20",
        "Bitte um Rückruf in der Mittagspause (12:15 bis 12:45), 069 90009 555",
        "+496990009555",
        "2026-09-15 12:15-12:45",
    ),
    ("2026-09-15T10:20", "Seit 3 Wochen warte ich auf Ersatz! 0172 9925904", "+491729925904", None),
    ("2026-09-15T15:30", "Heute um 14 Uhr wurde geliefert, aber die falsche Farbe. Melden Sie sich. 030 23125 444", "+493023125444", None),
    (
        "2026-09-15T10:20",
        ("Guten Abend, ich bitte um einen Rückruf am 24.9. oder 25.9. jeweils nach 15 Uhr, 0221/4710 333. Schönes Wochenende!"),
        "+492214710333",
        "2026-09-24 15:00-20:00",
    ),
    (
        "2026-09-15T10:20",
        "Mittwochs bin ich im Homeoffice (030 23125 610), sonst im Büro: 030 23125 620, immer 9-15 Uhr",
        "+493023125620",
        "2026-09-15 10:20-15:00",
    ),
    ("2026-09-15T10:20", "Nich vor elf! 0174/9464308", "+491749464308", "2026-09-15 11:00-20:00"),
    (
        "2026-09-15T10:20",
        "Bin Lehrerin, in den Pausen 9:35 - 9:55 oder 11:30 - 11:45 erreichbar. 0171 3920077",
        "+491713920077",
        "2026-09-15 11:30-11:45",
    ),
    (
        "2026-09-15T10:20",
        (
            "Guten Tag, Ihr Kollege wollte mich gestern zwischen 10 und 12 anrufen, hat er nicht. Neuer "
            "Versuch bitte morgen ab 9. 040 66969 888"
        ),
        "+494066969888",
        "2026-09-16 09:00-20:00",
    ),
    (
        "2026-09-15T10:20",
        "Bitte nicht unter der 040 66969 400 (Firma), sondern 0152 28817386, tagsüber",
        "+4915228817386",
        "2026-09-15 10:20-20:00",
    ),
    (
        "2026-09-15T10:20",
        (
            "Name: Öztürk\nE-Mail: o@example.org\nTelefon: +49 176 04069055\nBestell-Nr.: 2026-0915-77\n"
            "Gewünschte Rückrufzeit: 17 - 19 Uhr\nAnliegen: Lieferung sollte am Montag zwischen 8 und 10 kommen"
        ),
        "+4917604069055",
        "2026-09-15 17:00-19:00",
    ),
    (
        "2026-09-15T10:20",
        "Callback please. Weekdays only, before 9:30 or after 4. 0049 176 04069066",
        "+4917604069066",
        "2026-09-15 16:00-20:00",
    ),
    (
        "2026-09-15T10:20",
        "Meine Nummer hat sich nicht geändert, einfach durchklingeln wenn's passt, gern Donnerstag",
        None,
        "2026-09-17 08:00-20:00",
    ),
    ("2026-09-15T10:20", "Hab am Samstag Geburtstag und brauch das Teil vorher!!! ruft mich an 0176 04069077", "+4917604069077", None),
    ("2026-09-15T10:20", "Heute und morgen bin ich nicht da, danach jederzeit. 0221 4710 444", "+492214710444", "2026-09-17 08:00-20:00"),
    (
        "2026-09-15T10:20",
        "Würd mich freuen wenn ihr am Do. ab vier mal durchklingelt. 0152-54599371. LG Ben",
        "+4915254599371",
        "2026-09-17 16:00-20:00",
    ),
    ("2026-09-15T12:30", "Tel: 069 / 9 00 09 - 7 77. Bitte vormittags, ausser Mittwoch.", "+496990009777", "2026-09-17 08:00-12:00"),
    (
        "2026-09-15T10:20",
        "Hi, sorry I missed your call at 9 this morning. I'm free now until 12, then again from 3. +44 20 7946 0321",
        "+442079460321",
        "2026-09-15 10:20-12:00",
    ),
    (
        "2026-09-15T12:30",
        "Hi, sorry I missed your call at 9 this morning. I'm free now until 12, then again from 3. +44 20 7946 0321",
        "+442079460321",
        "2026-09-15 15:00-20:00",
    ),
    ("2026-09-15T10:20", "Erreichbar: Mo + Mi 14-16, Fr 10-12 — 089/99998-555", "+498999998555", "2026-09-16 14:00-16:00"),
    (
        "2026-09-15T10:20",
        "Mein Termin beim Arzt ist um 11, ab 13 Uhr hab ich Zeit zum Telefonieren. 0172 9968532",
        "+491729968532",
        "2026-09-15 13:00-20:00",
    ),
    (
        "2026-09-15T10:20",
        "Das Angebot gilt nur bis Freitag, deshalb bitte schnellstmöglich anrufen: 0174 9091317",
        "+491749091317",
        "2026-09-15 10:20-20:00",
    ),
    (
        "2026-09-15T10:20",
        (
            "Bitte rufen Sie mich am Dienstag, den 22. September zwischen 9:00 und 9:45 Uhr auf meinem Handy "
            "an. Mobil 0171 3920011, Festnetz 030 23125 100"
        ),
        "+491713920011",
        "2026-09-22 09:00-09:45",
    ),
    (
        "2026-09-15T10:20",
        "Von Mitternacht bis 6 Uhr arbeite ich, schlafe dann bis 14 uhr. danach passt. 0152 28895456",
        "+4915228895456",
        "2026-09-15 14:00-20:00",
    ),
    ("2026-09-15T10:20", "Bitte keinen Rückruf vor Donnerstag. 069 90009 222", "+496990009222", "2026-09-17 08:00-20:00"),
    ("2026-09-15T10:20", "Keine Ahnung wann ich da bin, probieren Sie es halt. 069 90009 222", "+496990009222", None),
    (
        "2026-09-14T17:45",
        (
            "Von: m.kern@example.org\nGesendet: Montag, 14. September 2026 17:44\nAn: info@shop.example\n"
            "Betreff: Rückruf\n\nBitte um Rückruf morgen gegen 9, 0221 4710 222."
        ),
        "+492214710222",
        "2026-09-15 09:00-09:30",
    ),
    (
        "2026-09-15T10:20",
        "Freitags ab eins mach ich Schluss, da könnt ihr anrufen. 040 66969 515",
        "+494066969515",
        "2026-09-18 13:00-20:00",
    ),
    ("2026-09-15T10:20", "Bin bis Sonntag verreist, ab Montag wieder da: 040 66969 515", "+494066969515", "2026-09-21 08:00-20:00"),
    ("2026-09-15T10:20", "Rufnummer 0221-4710899? nein, die ist alt, neu: 0221 4710 815, ab 11", "+492214710815", "2026-09-15 11:00-20:00"),
    (
        "2026-09-15T10:20",
        "Am Tag der Deutschen Einheit hab ich Zeit! also 3.10. ab 10, 0152 28817386",
        "+4915228817386",
        "2026-10-05 10:00-20:00",
    ),
    (
        "2026-09-15T10:20",
        "Ich kann heute nicht, morgen auch nicht, aber übermorgen nach 16:30 Uhr. 0176 04069088",
        "+4917604069088",
        "2026-09-17 16:30-20:00",
    ),
    (
        "2026-09-15T10:20",
        (
            "Hallo, würde gerne telefonisch bestellen. Artikel 069900091, Größe 42. Ruf mich an unter "
            "null-eins-sieben... ach: 0172/99 25 904"
        ),
        "+491729925904",
        None,
    ),
    ("2026-09-15T10:20", "wenn ihr bis 12 nicht anruft, bestell ich woanders. 0171 3920099", "+491713920099", "2026-09-15 10:20-12:00"),
]

MAY = [
    (
        "2026-05-19T13:40",
        ("Hallo zusammen, mein Kaffeevollautomat tropft. Könnt ihr mich heute nach 17:30 zurückrufen? 0171-3920044, Danke Tom"),
        "+491713920044",
        "2026-05-19 17:30-20:00",
    ),
    (
        "2026-05-19T13:40",
        "Servus, bin grad am Bau, da hört ma nix. Mittags so um zwölfe rum wär morgen gut. 0043 1 5550140",
        "+4315550140",
        "2026-05-20 12:00-12:30",
    ),
    (
        "2026-05-19T13:40",
        (
            "Reklamation zu Auftrag 26-05-117 vom 4. Mai 2026: Die Lieferung war für den 12. Mai zwischen 10 "
            "und 14 Uhr zugesagt, gekommen ist sie am 15. um 18 Uhr. Rechnungsbetrag 289,00 EUR, Kundennummer "
            "0221471. Ich bitte um telefonische Klärung. Sie erreichen mich montags bis donnerstags von 8 bis "
            "10:30 unter 0221 4710 150."
        ),
        "+492214710150",
        "2026-05-20 08:00-10:30",
    ),
    ("2026-05-19T13:40", "pls call me back, any time after lunch is fine, 0152 54599371", "+4915254599371", None),
    (
        "2026-05-19T13:40",
        "Bitte Rückruf. Tel 089/99998-610 (Büro), ab 16 Uhr 0172 9968532 (mobil)",
        "+491729968532",
        "2026-05-19 16:00-20:00",
    ),
    (
        "2026-05-19T13:40",
        "Ich wäre am Freitag ab 8 Uhr erreichbar, außer zwischen 10 und 11. Handy 0176 04069099",
        "+4917604069099",
        "2026-05-22 08:00-10:00",
    ),
    (
        "2026-05-19T13:40",
        "Nächsten Dienstag oder Mittwoch vormittag. Die Nummer ist 040 66969 123.",
        "+494066969123",
        "2026-05-20 08:00-12:00",
    ),
    ("2026-05-19T13:40", "Am Pfingstmontag bin ich den ganzen Tag zu Hause, 069 90009 140", "+496990009140", "2026-05-26 08:00-20:00"),
    ("2026-05-19T13:40", "Nur am Pfingstmontag hab ich Zeit! 069 90009 140", "+496990009140", None),
    (
        "2026-05-19T13:40",
        ("Rückrufbitte\nTel.: 030 23125 777\nFax: 030 23125 778\nUnsere Bürozeiten: Mo-Do 8:00-16:30, Fr 8:00-13:00\nwww.example.org"),
        "+493023125777",
        None,
    ),
    (
        "2026-05-19T13:40",
        "> Bitte teilen Sie uns Ihre Rufnummer und eine passende Zeit mit.\n\n0174 9464308, jederzeit außer mittags",
        "+491749464308",
        "2026-05-19 14:00-20:00",
    ),
    (
        "2026-05-19T13:40",
        ("Ich bin die Nachbarin, das Paket liegt bei mir. Herr Kern (0221 4710 160) ist ab 18 Uhr da, bitte ihn anrufen."),
        "+492214710160",
        "2026-05-19 18:00-20:00",
    ),
    ("2026-05-19T13:40", "Rufen Sie mich in einer Viertelstunde an! 0171 3920012", "+491713920012", "2026-05-19 13:55-14:25"),
    ("2026-05-19T13:40", "In ner halben Stunde passt's: 0171 3920012", "+491713920012", "2026-05-19 14:10-14:40"),
    ("2026-05-19T13:40", "Bitte um Info per Mail oder Anruf (0172 9925904), Mi-Fr nachmittags.", "+491729925904", "2026-05-20 13:00-18:00"),
    ("2026-05-19T13:40", "Wann rufen Sie endlich an?? Sie hatten Montag versprochen! 0221 4710 170", "+492214710170", None),
    (
        "2026-05-19T13:40",
        "Bin wieder ab dem 1. Juni zu sprechen, vorher im Krankenhaus. 089 99998 480",
        "+498999998480",
        "2026-06-01 08:00-20:00",
    ),
    (
        "2026-05-19T13:40",
        ("Good morning. My delivery slot was 7-9am today and nobody showed up. Ring me before 3 please: 0044 20 7946 0111"),
        "+442079460111",
        "2026-05-19 13:40-15:00",
    ),
    ("2026-05-19T13:40", "I'm at work till six, so evenings only. +44 20 7946 0222", "+442079460222", "2026-05-19 18:00-20:00"),
    (
        "2026-05-19T13:40",
        "Thursday works, but not before ten and not after noon. 0176 04069021",
        "+4917604069021",
        "2026-05-21 10:00-12:00",
    ),
    (
        "2026-05-19T13:40",
        "Tel 0221/4710-180. Frühestens Mittwoch, spätestens Freitag, jeweils 10 bis 16 Uhr.",
        "+492214710180",
        "2026-05-20 10:00-16:00",
    ),
    (
        "2026-05-19T13:40",
        (
            "Wir haben Mo-Fr von 9 bis 18 Uhr und Sa von 9 bis 13 Uhr geöffnet. Bitte rufen Sie morgen kurz "
            "vor Ladenschluss an. 040 66969 190"
        ),
        "+494066969190",
        "2026-05-20 08:00-20:00",
    ),
    ("2026-05-19T13:40", "Anrufen zwecklos vor 15 Uhr. Danach gern. 0174 9091317", "+491749091317", "2026-05-19 15:00-20:00"),
    (
        "2026-05-19T13:40",
        (
            "Kontaktformular\nVorname: Ida\nNachname: Lorenz\nMobil: 015228817386\nFestnetz: 04066969200\n"
            "Erreichbar am besten: abends\nNachricht: Der Stuhl wackelt seit Samstag."
        ),
        "+4915228817386",
        "2026-05-19 17:00-20:00",
    ),
    (
        "2026-05-19T13:40",
        (
            "Artikel-Nr. 4006381333931 ist defekt, Sendung 00340434161094000022. Bitte rückrufen unter "
            "nullachtneun 99998 490, Mo-Mi 16-18 Uhr."
        ),
        None,
        "2026-05-19 16:00-18:00",
    ),
    ("2026-05-19T13:40", "Mo und Di ist Ruhetag, sonst 11-14 Uhr. Gasthaus Adler 0221 4710 199", "+492214710199", "2026-05-20 11:00-14:00"),
    (
        "2026-05-19T13:40",
        "Der Termin am 21.5. um 9 passt mir nicht, rufen Sie mich deswegen bitte bis morgen 12 Uhr an, 0172 9968532",
        "+491729968532",
        "2026-05-19 13:40-20:00",
    ),
    ("2026-05-19T13:40", "Anruf bitte heut oder morgn, ab 18 h bis 19.30 h, 0176/04069031", "+4917604069031", "2026-05-19 18:00-19:30"),
    ("2026-05-19T13:40", "Guten Tag. Telefon ist abgestellt, bitte nur Mail an k@example.org. Frühere Nummer 069 90009 166.", None, None),
    (
        "2026-05-19T13:40",
        "0228 oder 0221 4710 166? Richtig ist 0221 4710 166. Bitte am Samstagmorgen.",
        "+492214710166",
        "2026-05-23 08:00-10:00",
    ),
    ("2026-05-19T13:40", "Meine neue Nr: +41 44 555 01 77 - gerne ab Mittwoch, 10.15 Uhr", "+41445550177", "2026-05-20 10:15-20:00"),
    ("2026-05-19T13:40", "Donnerstag, 20.05.2026, 10 Uhr? 030 23125 190", "+493023125190", None),
    ("2026-05-19T13:40", "Donnerstag, 21.05.2026, 10 Uhr? 030 23125 190", "+493023125190", "2026-05-21 10:00-10:30"),
    ("2026-05-19T13:40", "Ich melde mich nächste Woche noch mal selbst, Sie brauchen nicht anzurufen. 030 23125 191", None, None),
    (
        "2026-05-19T13:40",
        "Bitte rufen Sie um 20:15 Uhr oder später an, vorher schaue ich Nachrichten. 069 90009 177",
        "+496990009177",
        None,
    ),
    ("2026-05-19T13:40", "Früh um 9 oder abends um 6, Hauptsache nicht mittags! 0171 3920088", "+491713920088", "2026-05-19 18:00-18:30"),
    (
        "2026-05-19T13:40",
        "Bin von Do. 21.05. bis Mo. 25.05. in Urlaub, davor und danach erreichbar ab 10 Uhr. 0152 54599371",
        "+4915254599371",
        "2026-05-19 13:40-20:00",
    ),
    (
        "2026-05-19T13:40",
        "Falls es heute nicht mehr klappt, dann morgen gegen 11 Uhr. 0172 9925904",
        "+491729925904",
        "2026-05-20 11:00-11:30",
    ),
    (
        "2026-05-19T13:40",
        ("Ich komme am Samstag um 11 in den Laden, bitte legen Sie die Ware zurück und rufen Sie kurz an. 0174 9464308"),
        "+491749464308",
        None,
    ),
]
CALLERS = [*SEPTEMBER, *MAY]
