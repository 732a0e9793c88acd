"""Messages of many kinds of people, and of each rule; with the number and window that the rules give."""

B, F, H, K, M, C = "+493023125117", "+496990009312", "+494066969220", "+492214710118", "+498999998301", "+4915228817386"
UK = "+447700900123"

# Angry, elderly, business, forms, voicemail.
PEOPLE = [
    (
        "2026-03-03T10:00",
        (
            "JETZT REICHT ES! Seit drei Wochen warte ich auf meine Ware. Am 10.2. hieß es, sie kommt bis "
            "Freitag. RUFEN SIE MICH HEUTE BIS 18 UHR AN: 0152 28817386!!!"
        ),
        C,
        "2026-03-03 10:00-18:00",
    ),
    (
        "2026-03-03T10:00",
        (
            "Unverschämtheit. Ich habe schon drei Mal angerufen, zuletzt gestern um 15 Uhr, niemand ging ran. "
            "Ihre Nummer 030 23125 900 ist ein Witz. Meine: 040/66969220. Ich erwarte Ihren Anruf morgen "
            "zwischen 8 und 10."
        ),
        H,
        "2026-03-04 08:00-10:00",
    ),
    ("2026-03-03T10:00", "Mir wurde am Montag ein Rückruf versprochen, nichts passiert. 0221 4710 118", K, None),
    ("2026-03-03T10:00", "Wenn Sie bis Donnerstag 12 Uhr nicht liefern, storniere ich. Tel. 0221 4710 118", K, None),
    ("2026-03-03T10:00", "Ich will kein Gespräch mehr, keine Anrufe, nur mein Geld zurück! 0221 4710 118", None, None),
    (
        "2026-03-03T10:00",
        (
            "Sehr geehrte Damen und Herren, ich bin 84 Jahre alt und höre schlecht. Bitte rufen Sie mich am "
            "Vormittag an, aber nicht vor 9 Uhr, da bin ich beim Frühstück. Meine Telefonnummer lautet "
            "Null-Zwei-Zwei-Eins, 0221 / 47 10 118. Hochachtungsvoll, Erna Muster"
        ),
        K,
        "2026-03-03 10:00-12:00",
    ),
    (
        "2026-03-03T10:00",
        (
            "Ich bin meistens zu Hause, nur mittwochs nachmittags bin ich beim Seniorentreff. Am besten rufen "
            "Sie zwischen halb zehn und elf an. 0221 4710118 Frau Kern"
        ),
        K,
        "2026-03-03 10:00-11:00",
    ),
    (
        "2026-03-03T10:00",
        "Zwischen eins und drei halte ich Mittagsschlaf, da bitte nicht anrufen, sonst immer. Tel 0221 4710118",
        K,
        "2026-03-03 10:00-13:00",
    ),
    (
        "2026-03-03T10:00",
        "Bitte klingeln Sie lange durch, ich bin schlecht zu Fuß. Werktags von neun bis zwölf bin ich da. 069 90009 312",
        F,
        "2026-03-03 10:00-12:00",
    ),
    (
        "2026-03-03T10:00",
        (
            "Hallo, wir bitten um Rückruf am Donnerstag ab 14:30 Uhr.\n\nMit freundlichen Grüßen\nJan Muster\nKern "
            "Bau GmbH\nTel.: +49 40 66969-220\nFax: +49 40 66969-221\nMobil: 0152 28817386\nwww.example.org\nHRB "
            "12345\nBürozeiten: Mo-Fr 7:30-16:00"
        ),
        H,
        "2026-03-05 14:30-20:00",
    ),
    (
        "2026-03-03T10:00",
        (
            "Bitte rufen Sie mich mobil unter 0152/28817386 zurück, bin ab 11 auf der Baustelle erreichbar.\n\n"
            "Kern Bau\nTel. 040 66969-220 | Fax 040 66969-221 | Öffnungszeiten Mo-Fr 8-17 Uhr"
        ),
        C,
        "2026-03-03 11:00-20:00",
    ),
    (
        "2026-03-03T10:00",
        (
            "Kern Bau - Fon 040 66969 220 - Fax 040 66969 221 - USt-IdNr. DE123456789 - Bestellung 4500012345. "
            "Rückruf erbeten, gerne Mi 10-12 Uhr"
        ),
        H,
        "2026-03-04 10:00-12:00",
    ),
    (
        "2026-03-03T10:00",
        "Unsere Öffnungszeiten: Di-Sa 10-18 Uhr. Bitte rufen Sie uns während unserer Öffnungszeiten an. 040 66969 220",
        H,
        "2026-03-03 10:00-20:00",
    ),
    ("2026-03-03T10:00", "Grüezi, bitte am Natel +44 7700 900123 anrufen, am Morgen ab 9 Uhr.", UK, "2026-03-03 10:00-20:00"),
    ("2026-03-03T10:00", "Servus, in da Früh bin i ned erreichbar, am besten z'Mittag. +44 7700 900123", UK, "2026-03-03 12:00-14:00"),
    ("2025-12-20T10:00", "Bitte um Rückruf im Jänner, am 14. Jänner um dreiviertel drei. +44 7700 900123", UK, "2026-01-14 14:45-15:15"),
    ("2026-03-03T10:00", "Am Nami bin ich frei, also so ab viertel vier. 0152 28817386", C, "2026-03-03 15:15-20:00"),
    (
        "2026-03-03T10:00",
        (
            "Ja hallo hier ist Muster es geht um meine Bestellung vier sieben eins eins rufen Sie mich doch "
            "bitte zurück unter 0152 28817386 ich bin heute ab fünfzehn Uhr wieder zu Hause danke tschüss"
        ),
        C,
        "2026-03-03 15:00-20:00",
    ),
    (
        "2026-03-03T10:00",
        (
            "guten tag mein name ist kern ich hätte gern einen rückruf morgen vormittag die nummer ist 069 90009 "
            "312 ich wiederhole 069 90009 312 danke"
        ),
        F,
        "2026-03-04 08:00-12:00",
    ),
    (
        "2026-03-03T10:00",
        "hallo ich bins nochmal, also ab vier gehts bei mir, oder halt morgen, 0152 28817386",
        C,
        "2026-03-03 16:00-20:00",
    ),
    (
        "2026-03-03T10:00",
        (
            "Anrede: Frau\nName: Muster\nE-Mail: a@example.org\nTelefon: 089/99998-301\nErreichbarkeit: vormittags, "
            "außer freitags\nNachricht: Meine Bestellung 4711 vom 28.02.2026 ist beschädigt."
        ),
        M,
        "2026-03-03 10:00-12:00",
    ),
    (
        "2026-03-03T10:00",
        (
            "Kontaktformular\nEingegangen: 03.03.2026, 09:58 Uhr\nName: Muster\nRückrufnummer: 08999998301\n"
            "Wunschtermin: 05.03.2026, 16:00 Uhr\nBetreff: Reklamation"
        ),
        M,
        "2026-03-05 16:00-16:30",
    ),
    (
        "2026-03-03T10:00",
        "Name: Kern\nTelefon: bitte nicht\nNachricht: Antwort bitte per Mail. Meine alte Nummer war 089 99998301.",
        None,
        None,
    ),
    (
        "2026-03-03T10:00",
        "Telefon: 089 99998 301 Erreichbarkeit: ab 16 Uhr Nachricht: Wann kommt das Paket? Sollte Montag da sein.",
        M,
        "2026-03-03 16:00-20:00",
    ),
    (
        "2026-03-03T10:00",
        (
            "Ihr Name: Jo\nIhre Telefonnummer: 040 66969 220\nIhre Nachricht: Rufen Sie mich bitte übermorgen "
            "zwischen 11 und 13 Uhr an, lieber auf 0152 28817386"
        ),
        H,
        "2026-03-05 11:00-13:00",
    ),
    (
        "2026-03-03T10:00",
        (
            "Hi there, order #20260301-77 still hasn't arrived - it was meant to come last Friday. Could someone "
            "give me a bell on +44 7700 900123? I'm around most evenings, but not Thursdays."
        ),
        UK,
        "2026-03-03 17:00-20:00",
    ),
    ("2026-03-03T10:00", "Best to catch me first thing tomorrow, say half eight. +44 7700 900123", UK, "2026-03-04 08:30-09:00"),
    ("2026-03-03T10:00", "Can't talk before 3, work. Any time after that till 6 is grand. +44 7700 900123", UK, "2026-03-03 15:00-18:00"),
    (
        "2026-03-03T10:00",
        "Please don't ring at the weekend. Wednesday or Friday lunchtime would suit, +44 7700 900123",
        UK,
        "2026-03-04 12:00-14:00",
    ),
    (
        "2026-03-03T10:00",
        "You can reach me at the office on 030 23125 117 until 5pm, after that on my mobile +44 7700 900123",
        B,
        "2026-03-03 10:00-17:00",
    ),
    (
        "2026-03-03T17:10",
        "You can reach me at the office on 030 23125 117 until 5pm, after that on my mobile +44 7700 900123",
        UK,
        "2026-03-03 17:10-20:00",
    ),
    ("2026-03-06T15:00", "Dieses Wochenende bin ich weg, ab Montag wieder täglich ab 8. 0152 28817386", C, "2026-03-09 08:00-20:00"),
    ("2026-03-03T10:00", "Komme erst gegen 17:30 von der Arbeit, danach gern. 0152 28817386", C, "2026-03-03 17:30-20:00"),
    ("2026-03-03T10:00", "Di, 10.3., 9-11h oder Mi, 11.3., ab 15h; 0152/28817386", C, "2026-03-10 09:00-11:00"),
    (
        "2026-03-03T10:00",
        "Rufen Sie bitte nicht auf dem Festnetz (040 66969 220) an, sondern am Handy: 0152 28817386, vormittags",
        C,
        "2026-03-03 10:00-12:00",
    ),
    ("2026-04-30T18:00", "Morgen oder Samstag, jeweils 10–12 Uhr. 0152 28817386", C, "2026-05-02 10:00-12:00"),
    ("2026-03-03T10:00", "Ich bin nur von 7 bis 8 Uhr oder ab 20 Uhr erreichbar. 0152 28817386", C, None),
    ("2026-03-03T10:00", "Am Mittwoch, 5.3., hätte ich ab 10 Zeit. 0152 28817386", C, None),
    ("2026-03-03T10:00", "Danke für die schnelle Antwort von heute Morgen! Rückruf ist nicht mehr nötig. 0152 28817386", None, None),
    (
        "2026-03-03T10:00",
        "Meine Frau ist vormittags unter 040 66969 220 da, ich selbst erst ab 16.30 Uhr unter 0152 28817386.",
        H,
        "2026-03-03 10:00-12:00",
    ),
]
# Rule by rule.
RULES = [
    (
        "2026-07-06T10:00",
        "Sie kennen meine Nummer ja, bitte rufen Sie mich Mittwoch zwischen 7 und 9 Uhr an.",
        None,
        "2026-07-08 08:00-09:00",
    ),
    (
        "2026-07-06T10:00",
        (
            "Am 05.07.2026 um 18:12 schrieb Shop <shop@example.org>:\n> Rufen Sie uns an: 030 23125 900, Mo-Fr "
            "9-17 Uhr\n\nBesser Sie rufen mich an: 0221 4710 118, heute nach 15 Uhr"
        ),
        K,
        "2026-07-06 15:00-20:00",
    ),
    ("2026-07-06T10:00", "Bitte Rückruf Dienstag, 8. Juli, ab 10 Uhr: 0221 4710 118", K, None),
    ("2026-07-06T10:00", "Bitte Rückruf Mittwoch, 8. Juli, ab 10 Uhr: 0221 4710 118", K, "2026-07-08 10:00-20:00"),
    (
        "2026-07-06T10:00",
        "Ich bin bis einschließlich Mittwoch auf Dienstreise, danach ab 16 Uhr erreichbar: 0221 4710 118",
        K,
        "2026-07-09 16:00-20:00",
    ),
    ("2026-07-06T10:00", "Am Freitag bin ich nicht erreichbar, sonst immer vormittags. 0221 4710 118", K, "2026-07-06 10:00-12:00"),
    ("2026-07-06T19:59", "Heute noch! 0221 4710 118", K, "2026-07-07 08:00-20:00"),
    ("2026-07-06T10:00", "Nur Sonntag ab 10 Uhr, sonst arbeite ich. 0221 4710 118", K, None),
    ("2026-07-06T10:00", "Sonntag ab 10 Uhr wäre gut. 0221 4710 118", K, "2026-07-13 10:00-20:00"),
    ("2026-07-06T10:00", "Zwischen 19 und 21 Uhr bitte, 0221 4710 118", K, "2026-07-06 19:00-20:00"),
    ("2026-07-06T10:00", "Erreiche ich jemanden nach 20:30 Uhr? Ich kann nur dann. 0221 4710 118", K, None),
    ("2026-07-06T10:00", "Kurz nach drei bin ich daheim, 0221 4710 118", K, "2026-07-06 15:00-15:30"),
    ("2026-07-06T10:00", "Ich bin schon ab halb sieben auf, rufen Sie ruhig an: 0221 4710 118", K, "2026-07-06 10:00-20:00"),
    ("2026-07-06T10:00", "Gegen sieben bitte. 0221 4710 118", K, "2026-07-06 19:00-19:30"),
    ("2026-07-06T10:00", "Morgens um sieben bin ich wach, 0221 4710 118", K, None),
    ("2026-07-06T10:00", "Call me at half seven please, 0221 4710 118", K, "2026-07-06 19:30-20:00"),
    (
        "2026-07-06T10:00",
        "Könnten Sie Mittwoch oder Donnerstag, jeweils nach 17 Uhr, zurückrufen? 0221 4710 118",
        K,
        "2026-07-08 17:00-20:00",
    ),
    ("2026-07-06T10:00", "Mitte der Woche, am besten nachmittags. 0221 4710 118", K, "2026-07-08 13:00-18:00"),
    ("2026-07-06T10:00", "Ende der Woche bin ich wieder im Büro (030 23125 117).", B, "2026-07-10 08:00-20:00"),
    ("2026-07-06T10:00", "nächste woche dienstag 11 uhr 022 1 4710118? nein: 0221 4710118", K, "2026-07-14 11:00-11:30"),
    ("2026-07-06T10:00", "Ab dem 20. bin ich aus dem Urlaub zurück. 0221 4710 118", K, "2026-07-20 08:00-20:00"),
    ("2026-07-06T10:00", "Ab 20.7. erreichbar, 0221 4710 118", K, "2026-07-20 08:00-20:00"),
    ("2026-07-06T10:00", "Ich bitte um Rückruf bis Mittwoch 18 Uhr. 0221 4710 118", K, "2026-07-06 10:00-20:00"),
    ("2026-07-08T10:00", "Ich bitte um Rückruf bis Mittwoch 18 Uhr. 0221 4710 118", K, "2026-07-08 10:00-18:00"),
    ("2026-07-06T10:00", "Rückruf spätestens morgen Mittag, 0221 4710 118", K, "2026-07-06 10:00-20:00"),
    ("2026-07-06T10:00", "In einer Dreiviertelstunde bin ich zurück. 0221 4710 118", K, "2026-07-06 10:45-11:15"),
    ("2026-07-06T10:00", "Bitte in den nächsten 30 Minuten zurückrufen 0221 4710 118", K, "2026-07-06 10:00-10:30"),
    ("2026-07-06T10:00", "mo bis do 8 bis 16 uhr, fr bis 12. 0221 4710118", K, "2026-07-06 10:00-16:00"),
    ("2026-07-09T17:00", "mo bis do 8 bis 16 uhr, fr bis 12. 0221 4710118", K, "2026-07-10 08:00-12:00"),
    ("2026-07-06T10:00", "Bestellung 0221-4710-555 noch nicht da. Tel 040 66969 220", H, None),
    (
        "2026-07-06T10:00",
        "Sendungsnummer 00340434161094000001, Rückruf an 040/66969220 bitte werktags zw. 16 und 18 h",
        H,
        "2026-07-06 16:00-18:00",
    ),
    ("2026-07-06T10:00", "Ich hab die 030 23125 900 gewählt wie auf Ihrer Seite, keiner da. Rufen Sie 0152 28817386", C, None),
    (
        "2026-07-06T10:00",
        "Tel.: 040 66969-220 (Büro), 0152 28817386 (privat). Privat bitte erst ab 18 Uhr, Büro bis 17 Uhr.",
        H,
        "2026-07-06 10:00-17:00",
    ),
    (
        "2026-07-06T17:10",
        "Tel.: 040 66969-220 (Büro), 0152 28817386 (privat). Privat bitte erst ab 18 Uhr, Büro bis 17 Uhr.",
        C,
        "2026-07-06 18:00-20:00",
    ),
    ("2026-07-06T10:00", "Büro 040 66969 220 Mo-Do 8-16 Uhr, Homeoffice 089 99998 301 Fr 8-14 Uhr", H, "2026-07-06 10:00-16:00"),
    ("2026-07-10T10:00", "Büro 040 66969 220 Mo-Do 8-16 Uhr, Homeoffice 089 99998 301 Fr 8-14 Uhr", M, "2026-07-10 10:00-14:00"),
    ("2026-07-06T10:00", "Am liebsten unter 0152 28817386, notfalls 040 66969 220", C, None),
    ("2026-07-06T10:00", "040 66969 220; lieber aber: 0152 28817386 (abends)", C, "2026-07-06 17:00-20:00"),
    ("2026-07-06T10:00", "Bitte auf keinen Fall anrufen, ich bin auf Arbeit! Mail genügt. 0152 28817386", None, None),
    ("2026-07-06T10:00", "Bitte rufen Sie nicht an, schreiben Sie mir. 0152 28817386", None, None),
    ("2026-07-06T10:00", "Don't call before 10 am, I work nights. +44 7700 900123", UK, "2026-07-06 10:00-20:00"),
    ("2026-07-06T10:00", "No phone calls, please. +44 7700 900123", None, None),
    ("2026-07-06T10:00", "You can reach me Mon, Wed and Fri from 10 till noon on +44 7700 900123", UK, "2026-07-06 10:00-12:00"),
    ("2026-07-06T13:00", "You can reach me Mon, Wed and Fri from 10 till noon on +44 7700 900123", UK, "2026-07-08 10:00-12:00"),
    ("2026-07-06T10:00", "I'll be home from 6:30pm onwards, +44 7700 900123", UK, "2026-07-06 18:30-20:00"),
    (
        "2026-07-06T10:00",
        "The courier said Tuesday between 9 and 1. He never came. Please call +44 7700 900123 asap",
        UK,
        "2026-07-06 10:00-20:00",
    ),
    ("2026-07-06T10:00", "On the 9th at quarter past ten, +44 7700 900123", UK, "2026-07-09 10:15-10:45"),
    ("2026-07-06T10:00", "Wed 8/7/2026 3pm please +44 7700 900123", UK, "2026-07-08 15:00-15:30"),
    ("2026-07-06T10:00", "the day after tomorrow before 11am +44 7700 900123", UK, "2026-07-08 08:00-11:00"),
    ("2026-07-06T10:00", "early next week, afternoons. +44 7700 900123", UK, "2026-07-13 13:00-18:00"),
    (
        "2026-07-06T10:00",
        "Von: Jana\nTelefon: 0221 4710 118\nGesendet: 06.07.2026 09:58\nWann dürfen wir Sie anrufen: Di 14:00-15:30\nNachricht: s.o.",
        K,
        "2026-07-07 14:00-15:30",
    ),
    (
        "2026-07-06T10:00",
        (
            "Hallo,\nbitte zurückrufen.\n\nViele Grüße\nA. Kern\n\nKern Möbel\nTelefon 040 66969-220 · Telefax -221\nWir "
            "sind erreichbar Mo-Fr 9-12 und 14-17 Uhr"
        ),
        H,
        "2026-07-06 10:00-12:00",
    ),
    (
        "2026-07-06T12:30",
        (
            "Hallo,\nbitte zurückrufen.\n\nViele Grüße\nA. Kern\n\nKern Möbel\nTelefon 040 66969-220 · Telefax -221\nWir "
            "sind erreichbar Mo-Fr 9-12 und 14-17 Uhr"
        ),
        H,
        "2026-07-06 14:00-17:00",
    ),
    ("2026-07-06T10:00", "Ladenöffnungszeiten Mo-Sa 10-18 Uhr, Tel. 040 66969-220, bitte um Anruf", H, None),
    ("2026-07-06T10:00", "Der Techniker war für heute 14-16 Uhr angekündigt. Bitte um Rückruf unter 040 66969 220!", H, None),
    ("2026-07-06T10:00", "Ich hatte für Freitag 10 Uhr einen Rückruf vereinbart. 040 66969 220", H, None),
    ("2026-07-06T10:00", "Können Sie die Lieferung auf Freitag verschieben? 040 66969 220", H, None),
    ("2026-07-06T10:00", "Ich möchte die Ware bis zum 15.7. zurückgeben, Rückruf 040 66969 220", H, None),
    (
        "2026-07-06T10:00",
        "Ware kam am 3.7. kaputt an. Bitte heute zwischen halb 4 und 5 anrufen, 040 66969 220",
        H,
        "2026-07-06 15:30-17:00",
    ),
    ("2026-07-06T10:00", "unter der Woche ab 18h, am WE ganztags. 040 66969 220", H, "2026-07-06 18:00-20:00"),
    ("2026-07-11T09:00", "unter der Woche ab 18h, am Wochenende ganztags. 040 66969 220", H, "2026-07-11 09:00-20:00"),
    ("2026-12-24T10:00", "übermorgen gegen Mittag, 040 66969 220", H, "2026-12-28 12:00-14:00"),
    ("2026-05-13T18:00", "Morgen von 10–12 Uhr, 040 66969 220", H, "2026-05-15 10:00-12:00"),
    ("2026-07-06T10:00", "10:30", None, "2026-07-06 10:30-11:00"),
    ("2026-07-06T10:00", "Mein Rückrufwunsch: 07.07., 15 Uhr. 040 66969 220", H, "2026-07-07 15:00-15:30"),
]
PEOPLE_AND_RULES = [*PEOPLE, *RULES]
