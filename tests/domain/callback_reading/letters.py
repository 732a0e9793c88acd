"""More invented messages, as people write them: letters, forms, quoted mails, habits; with the number and window that the rules give."""

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
# What people write about, and when they are there.
HABITS = [
    ("2026-09-07T10:00", "Ich hole die Ware am Freitag ab, bitte rufen Sie mich vorher an: 0221 4710 118", K, "2026-09-07 10:00-20:00"),
    (
        "2026-09-07T10:00",
        "Ich hätte gerne telefonische Beratung zu Ihren Lampen, nachmittags ist mir am liebsten. 0221 4710 118",
        K,
        "2026-09-07 13:00-18:00",
    ),
    ("2026-09-07T10:00", "Habe eine Frage zum Umtausch. Erreichbar: 0221/4710-118 täglich 16:00 bis 18:30.", K, "2026-09-07 16:00-18:30"),
    (
        "2026-09-07T10:00",
        "Moin moin, rufen Sie mich gern an, so zwischen 5 und halb 7, Nummer 040 66969-220, LG Hinnerk",
        H,
        "2026-09-07 17:00-18:30",
    ),
    ("2026-09-07T10:00", "Hallo Team, ich bin die nächsten zwei Wochen nur dienstags im Büro: 030 23125 117", B, "2026-09-08 08:00-20:00"),
    ("2026-09-07T10:00", "Bei mir geht es Montag, Mittwoch oder Freitag, immer ab 14 Uhr: 0152 28817386", C, "2026-09-07 14:00-20:00"),
    ("2026-09-08T10:00", "Bei mir geht es Montag, Mittwoch oder Freitag, immer ab 14 Uhr: 0152 28817386", C, "2026-09-09 14:00-20:00"),
    ("2026-09-07T10:00", "Wäre Donnerstag 17:15 machbar? 0152 28817386", C, "2026-09-10 17:15-17:45"),
    ("2026-09-07T10:00", "Di 8.9. o. Mi 9.9. ab 10 h, 0152-28817386", C, "2026-09-08 10:00-20:00"),
    ("2026-09-07T10:00", "Ich erwarte Ihren Rückruf bis morgen Abend. 0152 28817386", C, "2026-09-07 10:00-20:00"),
    ("2026-09-07T10:00", "Rückruf erst nach dem 15.9. sinnvoll, da verreist. 0152 28817386", C, "2026-09-16 08:00-20:00"),
    ("2026-09-07T10:00", "Vom 10.9. bis 20.9. sind wir im Urlaub, sonst jederzeit unter 0152 28817386", C, "2026-09-07 10:00-20:00"),
    ("2026-09-12T10:00", "Vom 10.9. bis 20.9. sind wir im Urlaub, sonst jederzeit unter 0152 28817386", C, "2026-09-21 08:00-20:00"),
    ("2026-09-07T10:00", "Mein Mann ist ab 16 Uhr da und weiß Bescheid: 0152 28817386", C, "2026-09-07 16:00-20:00"),
    ("2026-09-07T10:00", "Ich arbeite bis 16 Uhr. Bitte danach anrufen. 0152 28817386", C, "2026-09-07 16:00-20:00"),
    (
        "2026-09-07T10:00",
        "Ich arbeite Montag bis Freitag von 8 bis 16 Uhr. Am Samstag habe ich frei. 0152 28817386",
        C,
        "2026-09-12 08:00-20:00",
    ),
    (
        "2026-09-07T10:00",
        "Bitte nicht vormittags, da schlafe ich (Nachtschicht). Ab 14 Uhr gerne. 0152 28817386",
        C,
        "2026-09-07 14:00-20:00",
    ),
    ("2026-09-07T10:00", "Mittagspause 12-13 Uhr, da bin ich erreichbar: 0152 28817386", C, "2026-09-07 12:00-13:00"),
    (
        "2026-09-07T10:00",
        "Die 0152 28817386 ist meine private Nummer, geschäftlich erreichen Sie mich bis 17 Uhr unter 030 23125 117.",
        B,
        "2026-09-07 10:00-17:00",
    ),
    ("2026-09-07T10:00", "Tel 030 23125 117 (nur vormittags!), mobil 0152 28817386 (jederzeit)", B, "2026-09-07 10:00-12:00"),
    ("2026-09-07T13:00", "Tel 030 23125 117 (nur vormittags!), mobil 0152 28817386 (jederzeit)", C, "2026-09-07 13:00-20:00"),
    ("2026-09-07T10:00", "Kunden-Nr.: 030 23125 117\nTel.: 040 66969 220\nAm besten Mi.", H, "2026-09-09 08:00-20:00"),
    ("2026-09-07T10:00", "Meine Handynummer hat sich geändert: 0152 28817386. Bitte heute nach 4.", C, "2026-09-07 16:00-20:00"),
    (
        "2026-09-07T10:00",
        "Artikel 0221471011 (EAN 4012345678901), Rechnung 069 90009 312? Nein, Rechnung Nr. 9000931. Tel: 069 90009 312.",
        F,
        None,
    ),
    (
        "2026-09-07T10:00",
        "Lieferung bitte an Packstation 152, PLZ 40669. Anruf bitte 040 66969 220 heute ab vier",
        H,
        "2026-09-07 16:00-20:00",
    ),
    ("2026-09-07T10:00", "Bin ab jetzt erreichbar 040 66969 220", H, "2026-09-07 10:00-20:00"),
    ("2026-09-07T10:00", "Bitte um zeitnahen Rückruf, am Wochenende nicht. 040 66969 220", H, None),
    (
        "2026-09-07T10:00",
        "Ruft mich doch bitte mal an wenn's passt, gern auch samstags zwischen 10 und 2. 040 66969 220",
        H,
        "2026-09-12 10:00-14:00",
    ),
    ("2026-09-07T10:00", "Rückruf heute unmöglich, morgen den ganzen Tag. 040 66969 220", H, "2026-09-08 08:00-20:00"),
    ("2026-09-07T10:00", "Bitte Anruf am Di, 08.09.26, 09:30. 040 66969 220", H, "2026-09-08 09:30-10:00"),
    ("2026-09-07T10:00", "Bitte Anruf am 08.09. um 09.30 oder um 11.00. 040 66969 220", H, "2026-09-08 09:30-10:00"),
    ("2026-09-08T10:00", "Bitte Anruf am 08.09. um 09.30 oder um 11.00. 040 66969 220", H, "2026-09-08 11:00-11:30"),
    ("2026-09-07T10:00", "Termin zum Telefonieren: Mittwoch, 10 Uhr. 040 66969 220", H, "2026-09-09 10:00-10:30"),
    ("2026-09-07T10:00", "Ich kann nur Mi und So. 040 66969 220, ab 11", H, "2026-09-09 11:00-20:00"),
    ("2026-09-07T10:00", "Feierabend habe ich um 17 Uhr, danach erreichbar 040 66969 220", H, "2026-09-07 17:00-20:00"),
    ("2026-09-07T10:00", "um die Mittagszeit, spätestens aber 15 Uhr, 040 66969 220", H, "2026-09-07 12:00-15:00"),
    (
        "2026-09-07T10:00",
        "Montag ging keiner ran. Dienstag kam auch nichts. Jetzt bitte Mittwoch! 040 66969 220",
        H,
        "2026-09-09 08:00-20:00",
    ),
    (
        "2026-09-07T10:00",
        (
            "Sehr geehrte Damen und Herren, am 1.9. habe ich bei Ihnen ein Sofa bestellt, Liefertermin 14.9. "
            "zwischen 8 und 12 Uhr. Da kann ich nicht. Bitte rufen Sie mich wegen eines neuen Termins an. 040 "
            "66969 220"
        ),
        H,
        None,
    ),
    (
        "2026-09-07T10:00",
        "Der Liefertermin Freitag 8-12 passt mir nicht. Rückruf bitte heute bis 16 Uhr: 040 66969 220",
        H,
        "2026-09-07 10:00-16:00",
    ),
    ("2026-09-07T10:00", "Das Angebot gilt bis Freitag, ich habe noch Fragen dazu. 040 66969 220", H, None),
    ("2026-09-07T10:00", "Gibt es den Rabatt noch bis Sonntag? 040 66969 220", H, None),
    ("2026-09-07T10:00", "Seid ihr samstags da? 040 66969 220", H, None),
    ("2026-09-07T10:00", "Ist morgen jemand bei Ihnen erreichbar? Meine Nummer 040 66969 220", H, None),
    ("2026-09-07T10:00", "Wann kann ich Sie morgen erreichen? 040 66969 220", H, None),
    ("2026-09-07T10:00", "Schönen Feierabend und bis Montag! 040 66969 220", H, None),
    ("2026-09-07T10:00", "Einen schönen Dienstag wünscht Familie Kern, 040 66969 220", H, None),
    ("2026-09-07T10:00", "Ich freue mich auf Ihren Anruf. Mit besten Grüßen vom sonnigen Abend am See, 040 66969 220", H, None),
    (
        "2026-09-07T10:00",
        "Good afternoon, I ordered on Sunday. Could you ring me back Weds or Thurs, mid-morning? +44 7700 900123",
        UK,
        "2026-09-09 08:00-12:00",
    ),
    (
        "2026-09-07T10:00",
        "My landline's 030 23125 117, but my mobile is better: +44 7700 900123. I finish work at 5, so any time after that.",
        UK,
        "2026-09-07 17:00-20:00",
    ),
    (
        "2026-09-07T10:00",
        "Please call between 8:30am and 10am tomorrow or else after 6 on Thursday, +44 7700 900123",
        UK,
        "2026-09-08 08:30-10:00",
    ),
    (
        "2026-09-08T10:00",
        "Is it possible to call me on Sunday 13th September? If not, Monday's fine. +44 7700 900123",
        UK,
        "2026-09-14 08:00-20:00",
    ),
    ("2026-09-07T10:00", "noon tomorrow, +44 7700 900123", UK, "2026-09-08 12:00-14:00"),
    ("2026-09-07T10:00", "I'm only free on Saturdays before 11. +44 7700 900123", UK, "2026-09-12 08:00-11:00"),
    ("2026-09-07T10:00", "Email's better than phone for me, thanks. +44 7700 900123", None, None),
    ("2026-09-07T10:00", "I need this sorted by Friday! +44 7700 900123", UK, None),
    ("2026-09-07T10:00", "Your office hours are 9-5 but I work then. Evenings only please: +44 7700 900123", UK, "2026-09-07 17:00-20:00"),
    ("2026-09-07T10:00", "Call whenever suits, I'm retired. +44 7700 900123", UK, "2026-09-07 10:00-20:00"),
    ("2026-09-07T10:00", "I was told someone would call on Monday at 3. Nobody did. +44 7700 900123", UK, None),
    ("2026-09-07T10:00", "bitte in 1 1/2 Stunden, 040 66969 220", H, "2026-09-07 11:30-12:00"),
    ("2026-09-07T10:00", "bitte in 1,5 Std anrufen 040 66969 220", H, "2026-09-07 11:30-12:00"),
]
# Whole letters.
LETTERS = [
    (
        "2026-11-10T11:20",
        (
            "Sehr geehrtes Team, vor zwei Wochen habe ich bei Ihnen eine Lampe (Art.-Nr. 4711-0815) gekauft, die "
            "seit gestern flackert. Die Rechnung vom 27.10.2026 liegt mir vor. Ich bin von Montag bis Donnerstag "
            "jeweils ab 16 Uhr telefonisch zu erreichen, freitags auch schon ab Mittag. Meine Nummer ist 069 "
            "90009 312. Mit freundlichen Grüßen, K. Muster"
        ),
        F,
        "2026-11-10 16:00-20:00",
    ),
    (
        "2026-11-13T11:20",
        (
            "Sehr geehrtes Team, ich bin von Montag bis Donnerstag jeweils ab 16 Uhr telefonisch zu erreichen, "
            "freitags auch schon ab Mittag. Meine Nummer ist 069 90009 312."
        ),
        F,
        "2026-11-13 12:00-20:00",
    ),
    (
        "2026-11-10T11:20",
        (
            "Guten Tag, am 2.11. habe ich zwei Kissen bestellt, geliefert wurde am Samstag nur eines. Bitte "
            "melden Sie sich bei mir, am besten telefonisch unter 0152 28817386. Danke und schönen Tag noch!"
        ),
        C,
        None,
    ),
    (
        "2026-11-10T11:20",
        (
            "Hallo! Ich wollte nachfragen, ob die Jacke auch in Größe 40-42 verfügbar ist. Rückruf gern am "
            "Mittwochvormittag oder Freitag zwischen 12 und 13 Uhr. Tel. 0152/28817386."
        ),
        C,
        "2026-11-11 08:00-12:00",
    ),
    (
        "2026-11-10T11:20",
        (
            "Leider habe ich Ihren Anruf heute um 9:40 Uhr verpasst. Könnten Sie es morgen zur gleichen Zeit "
            "noch einmal versuchen? 040 66969 220"
        ),
        H,
        "2026-11-11 08:00-20:00",
    ),
    (
        "2026-11-10T11:20",
        (
            "Ihr Kollege Herr Fuchs hat mir am Freitag um 14 Uhr zugesagt, dass ich bis Montag 12 Uhr "
            "zurückgerufen werde. Das ist nicht passiert. Nun bitte heute zwischen 15 und 17 Uhr! 040 66969 220"
        ),
        H,
        "2026-11-10 15:00-17:00",
    ),
    (
        "2026-11-10T11:20",
        (
            "Betreff: Rückruf\n\nBitte rufen Sie meine Assistentin Frau Kern unter 040 66969 220 an (Mo–Do "
            "8:30–15:30 Uhr, Fr bis 13 Uhr).\n\nDr. Muster\nPraxis Muster\nSprechzeiten: Mo, Di, Do 8–12 und 15–18 "
            "Uhr"
        ),
        H,
        "2026-11-10 11:20-15:30",
    ),
    (
        "2026-11-10T11:20",
        (
            "Ich bin Lehrerin und daher vormittags nie zu erreichen. Nachmittags ab 14:30 klappt's fast immer, "
            "außer donnerstags (Konferenz). 040 66969 220"
        ),
        H,
        "2026-11-10 14:30-20:00",
    ),
    (
        "2026-11-12T11:20",
        (
            "Ich bin Lehrerin und daher vormittags nie zu erreichen. Nachmittags ab 14:30 klappt's fast immer, "
            "außer donnerstags (Konferenz). 040 66969 220"
        ),
        H,
        "2026-11-13 14:30-20:00",
    ),
    (
        "2026-11-10T11:20",
        "Mein Sohn Paul (0152 28817386) kümmert sich darum, er ist abends ab sechs erreichbar.",
        C,
        "2026-11-10 18:00-20:00",
    ),
    (
        "2026-11-10T11:20",
        "Bitte nur unter der Festnetznummer 040 66969 220 anrufen, das Handy 0152 28817386 ist kaputt. Zeit: egal.",
        H,
        "2026-11-10 11:20-20:00",
    ),
    (
        "2026-11-10T11:20",
        "Rufnummer: 040/66969220\nKd.-Nr.: 0152288173\nAnliegen: Austausch Netzteil\nZeitfenster: 12.11. 13-15 Uhr",
        H,
        "2026-11-12 13:00-15:00",
    ),
    ("2026-11-10T11:20", "Bitte geben Sie mir bis Donnerstagabend telefonisch Bescheid: 040 66969 220", H, "2026-11-10 11:20-20:00"),
    (
        "2026-11-10T11:20",
        "Rückruf bitte nicht heute. Morgen ginge es von 10:15 bis 11:45, übermorgen erst ab 18 Uhr. 040 66969 220",
        H,
        "2026-11-11 10:15-11:45",
    ),
    (
        "2026-11-11T12:00",
        "Rückruf bitte nicht heute. Morgen ginge es von 10:15 bis 11:45, übermorgen erst ab 18 Uhr. 040 66969 220",
        H,
        "2026-11-12 10:15-11:45",
    ),
    (
        "2026-11-10T11:20",
        "Da meine Frau krank ist, bin ich zurzeit ganztags zu Hause, bitte aber nicht zwischen 13 und 15 Uhr (Mittagsruhe). 040 66969 220",
        H,
        "2026-11-10 11:20-13:00",
    ),
    (
        "2026-11-10T13:30",
        "Da meine Frau krank ist, bin ich zurzeit ganztags zu Hause, bitte aber nicht zwischen 13 und 15 Uhr (Mittagsruhe). 040 66969 220",
        H,
        "2026-11-10 15:00-20:00",
    ),
    ("2026-11-10T11:20", "können sie mich anrufen? bin bis halb 2 auf arbeit dann zuhause 04066969220", H, "2026-11-10 13:30-20:00"),
    (
        "2026-11-10T11:20",
        "bitte anrufen wg. reklamation, am besten do. nachm. oder fr. vorm., 040-66969-220 mfg kern",
        H,
        "2026-11-12 13:00-18:00",
    ),
    ("2026-11-10T11:20", "Fr. Kern bittet um Rückruf unter 040 66969 220, Fr. ab 10 Uhr", H, "2026-11-13 10:00-20:00"),
    ("2026-11-10T11:20", "Do not call before 9am please. Do you have time on Thursday at 2? +44 7700 900123", UK, "2026-11-12 14:00-14:30"),
    (
        "2026-11-10T11:20",
        "So ein Ärger! So. ist mein Geburtstag und nichts ist da. Rückruf So oder Mo ab 11: 040 66969 220",
        H,
        "2026-11-16 11:00-20:00",
    ),
    ("2026-11-10T11:20", "Ab Freitag im Urlaub. Bitte vorher anrufen, nachmittags. 040 66969 220", H, "2026-11-10 13:00-18:00"),
    ("2026-11-10T11:20", "Bin heute nur noch bis 14 Uhr da. 040 66969 220", H, "2026-11-10 11:20-14:00"),
    ("2026-11-10T11:20", "Bin heute nur noch bis 14 Uhr da, dann erst wieder Freitag. 040 66969 220", H, "2026-11-10 11:20-14:00"),
    ("2026-11-10T15:20", "Bin heute nur noch bis 14 Uhr da, dann erst wieder Freitag. 040 66969 220", H, "2026-11-13 08:00-20:00"),
    ("2026-11-10T11:20", "Könnte mich jemand um zwanzig vor fünf anrufen? 040 66969 220", H, "2026-11-10 16:40-17:10"),
    ("2026-11-10T11:20", "Bitte um 12 Uhr mittags anrufen, 040 66969 220", H, "2026-11-10 12:00-12:30"),
    ("2026-11-10T11:20", "Bitte mittags, also so gegen 12:30 Uhr 040 66969 220", H, "2026-11-10 12:30-13:00"),
    ("2026-11-10T11:20", "Nicht früh morgens! Ansonsten ganz egal. 040 66969 220", H, "2026-11-10 11:20-20:00"),
    ("2026-11-10T08:20", "Nicht früh morgens! Ansonsten jederzeit. 040 66969 220", H, "2026-11-10 10:00-20:00"),
    (
        "2026-11-10T11:20",
        "Rückruf von Ihnen am Montag war leider zu kurz. Bitte noch mal: Mittwoch 9.30. 040 66969 220",
        H,
        "2026-11-11 09:30-10:00",
    ),
    (
        "2026-11-10T11:20",
        "Am 11.11. um 11:11 Uhr rufen Sie bitte NICHT an (Karneval!), am 12.11. gern ab 12. 0221 4710 118",
        K,
        "2026-11-12 12:00-20:00",
    ),
    (
        "2026-11-10T11:20",
        "> Ihre Telefonnummer?\n040 66969 220\n> Wann passt es Ihnen?\nDonnerstag so gegen vier",
        H,
        "2026-11-12 16:00-16:30",
    ),
    ("2026-11-10T11:20", "Antwort auf Ihre Frage: ja, Mi. 14:00 passt. Nummer steht in der Bestellung.", None, "2026-11-11 14:00-14:30"),
    (
        "2026-11-10T11:20",
        (
            "Von meinem iPhone gesendet\n\nBitte morgen anrufen 040 66969 220\n\nAm Di., 10. Nov. 2026 um 10:58 Uhr "
            "schrieb Kern Shop <info@example.org>:\n\nGuten Tag, Sie erreichen uns Mo-Fr 8-18 Uhr unter 030 23125 "
            "900."
        ),
        H,
        "2026-11-11 08:00-20:00",
    ),
    ("2026-11-10T11:20", "Mobil 0152 28817386 - aber bitte erst nach Weihnachten! Vorher bin ich in Kur.", C, None),
    (
        "2026-11-10T11:20",
        "Rufen Sie mich zwischen den Terminen an: 10-11, 13-14 oder nach 17:30. 040 66969 220",
        H,
        "2026-11-10 13:00-14:00",
    ),
    (
        "2026-11-10T11:20",
        "Sie können mich werktags von 7:30 bis 16:00 im Büro unter 040 66969 220 und danach unter 0152 28817386 erreichen.",
        H,
        "2026-11-10 11:20-16:00",
    ),
    (
        "2026-11-10T16:20",
        "Sie können mich werktags von 7:30 bis 16:00 im Büro unter 040 66969 220 und danach unter 0152 28817386 erreichen.",
        C,
        "2026-11-10 16:20-20:00",
    ),
    ("2026-11-10T11:20", "Sonntags ruhe ich, sonst bin ich immer zu haben, tel 040 66969 220", H, "2026-11-10 11:20-20:00"),
    ("2026-11-10T11:20", "I'd prefer a call in the evening, though not tonight. +44 7700 900123", UK, "2026-11-11 17:00-20:00"),
    ("2026-11-10T11:20", "Please ring my wife (+44 7700 900123) any weekday morning. I'm at work.", UK, "2026-11-10 11:20-12:00"),
    (
        "2026-11-10T11:20",
        "Could you call me this Friday or next Monday, sometime between 1 and 3? +44 7700 900123",
        UK,
        "2026-11-13 13:00-15:00",
    ),
]
# Alternatives, exceptions, references.
ALTERNATIVES = [
    (
        "2026-05-04T09:30",
        "Hallo, ich kann erst ab nächster Woche telefonieren, dann aber täglich von 10 bis 12. 0221 4710 118",
        K,
        "2026-05-11 10:00-12:00",
    ),
    (
        "2026-05-04T09:30",
        "Bitte um Rückruf zu Bestellung 1004711 heute Vormittag zwischen 11 und 12 Uhr, Festnetz 0221/4710-118",
        K,
        "2026-05-04 11:00-12:00",
    ),
    ("2026-05-04T09:30", "Tel. 0221 4710 118 od. 0152 28817386, wochentags 18:00–19:30", K, "2026-05-04 18:00-19:30"),
    (
        "2026-05-04T09:30",
        "Ich bin unter der Woche schlecht zu erreichen, am besten samstags vormittags. 0221 4710 118",
        K,
        "2026-05-09 08:00-12:00",
    ),
    ("2026-05-04T09:30", "Ich bin unter der Woche ab 20 Uhr zu erreichen. 0221 4710 118", K, None),
    ("2026-05-04T09:30", "Nur an Sonn- und Feiertagen bitte: 0221 4710 118", K, None),
    ("2026-05-04T09:30", "Donnerstag, 14.5., 11 Uhr. 0221 4710 118", K, "2026-05-15 11:00-11:30"),
    ("2026-05-04T09:30", "Nur am 14.5. zwischen 11 und 12. 0221 4710 118", K, None),
    ("2026-05-04T09:30", "Ab Mittwochmittag bin ich wieder da. 0221 4710 118", K, "2026-05-06 12:00-20:00"),
    ("2026-05-04T09:30", "Bis Mittwochmittag bitte zurückrufen. 0221 4710 118", K, "2026-05-04 09:30-20:00"),
    ("2026-05-04T09:30", "Bitte Dienstag nach 16 Uhr oder Mittwoch vor 10 Uhr. 0221 4710 118", K, "2026-05-05 16:00-20:00"),
    ("2026-05-05T20:05", "Bitte Dienstag nach 16 Uhr oder Mittwoch vor 10 Uhr. 0221 4710 118", K, "2026-05-06 08:00-10:00"),
    ("2026-05-04T09:30", "heute oder morgen, jeweils am frühen Nachmittag. 0221 4710 118", K, "2026-05-04 13:00-18:00"),
    ("2026-05-04T09:30", "Bitte am späten Vormittag. 0221 4710 118", K, "2026-05-04 09:30-12:00"),
    ("2026-05-04T09:30", "spätabends geht immer, 0221 4710 118", K, "2026-05-04 17:00-20:00"),
    ("2026-05-04T09:30", "Halb sieben abends wäre perfekt, 0221 4710 118", K, "2026-05-04 18:30-19:00"),
    ("2026-05-04T09:30", "viertel vor acht, 0221 4710 118", K, "2026-05-04 19:45-20:00"),
    ("2026-05-04T09:30", "so um zehn rum, 0221 4710 118", K, "2026-05-04 10:00-10:30"),
    ("2026-05-04T09:30", "10ish works, +44 7700 900123", UK, "2026-05-04 10:00-10:30"),
    ("2026-05-04T09:30", "8 bis 9, 0221 4710 118", K, "2026-05-05 08:00-09:00"),
    ("2026-05-04T09:30", "6 bis 9 Uhr morgens, 0221 4710 118", K, "2026-05-05 08:00-09:00"),
    ("2026-05-04T09:30", "03:00 Uhr nachmittags, 0221 4710 118", K, "2026-05-04 15:00-15:30"),
    ("2026-05-04T09:30", "Von 5 bis 7, 0221 4710 118", K, "2026-05-04 17:00-19:00"),
    ("2026-05-04T09:30", "von 12 bis 1, 0221 4710 118", K, "2026-05-04 12:00-13:00"),
    ("2026-05-04T09:30", "nicht zwischen 12 und 14 Uhr, sonst gerne den ganzen Tag 0221 4710 118", K, "2026-05-04 09:30-12:00"),
    ("2026-05-04T09:30", "vormittags nicht, nachmittags ja. 0221 4710 118", K, "2026-05-04 13:00-18:00"),
    ("2026-05-04T09:30", "vormittags bin ich nicht da, aber nachmittags. 0221 4710 118", K, "2026-05-04 13:00-18:00"),
    ("2026-05-04T09:30", "Montags, dienstags und freitags nie, sonst ab 17 Uhr. 0221 4710 118", K, "2026-05-06 17:00-20:00"),
    ("2026-05-04T09:30", "Alle Tage außer Dienstag. 0221 4710 118", K, "2026-05-04 09:30-20:00"),
    ("2026-05-04T20:30", "Alle Tage außer Dienstag. 0221 4710 118", K, "2026-05-06 08:00-20:00"),
    ("2026-05-04T09:30", "Wenn möglich vor 11, sonst nach 18 Uhr, 0221 4710 118", K, "2026-05-04 09:30-11:00"),
    (
        "2026-05-04T09:30",
        "Wenn Sie mich nicht erreichen, versuchen Sie es bitte nach 18 Uhr unter 0221 4710 118",
        K,
        "2026-05-04 18:00-20:00",
    ),
    ("2026-05-04T09:30", "Falls ich nicht abnehme: ab 15 Uhr bin ich sicher da. 0221 4710 118", K, "2026-05-04 15:00-20:00"),
    ("2026-05-04T09:30", "Ich rufe Sie morgen um 10 selbst an. 0221 4710 118", K, None),
    ("2026-05-04T09:30", "Ich melde mich am Donnerstag wieder. 0221 4710 118", K, None),
    ("2026-05-04T09:30", "Bitte bestätigen Sie mir telefonisch, dass die Ware am Freitag kommt. 0221 4710 118", K, None),
    ("2026-05-04T09:30", "Ist die Ware bis Donnerstag 12 Uhr da? Tel. 0221 4710 118", K, None),
    ("2026-05-04T09:30", "Der Fahrer (0152 28817386) sagte, er komme zwischen 10 und 12. Meine Nummer: 0221 4710 118", K, None),
    ("2026-05-04T09:30", "Die Dame an der Hotline meinte am Freitag um 16 Uhr, ich solle mich melden. 0221 4710 118", K, None),
    ("2026-05-04T09:30", "Stornieren Sie bitte bis heute 18 Uhr meine Bestellung und rufen Sie mich an 0221 4710 118", K, None),
    ("2026-05-04T09:30", "Rechnungsnr 0221 4710 999, Tel 0221 4710 118", K, None),
    ("2026-05-04T09:30", "USt-ID DE 123 456 789, St.-Nr. 030/231/25999, Tel. 030 23125 117", B, None),
    ("2026-05-04T09:30", "Konto 0221471011, BLZ 37050198, Mobil 0152 28817386", C, None),
    ("2026-05-04T09:30", "Kreditkarte 5555 5555 5555 4444 gültig 03/28, Tel 0152 28817386", C, None),
    ("2026-05-04T09:30", "Meine Daten: geb. 04.06.1969, Tel 040 66969 220", H, None),
    ("2026-05-04T09:30", "+49 (0) 152 / 288 173 86 mobil", C, None),
    ("2026-05-04T09:30", "00491522 8817386", C, None),
    ("2026-05-04T09:30", "0152-288-173-86 ; 14h", C, "2026-05-04 14:00-14:30"),
    ("2026-05-04T09:30", "Nummer siehe Anhang, bitte 14-15 Uhr", None, "2026-05-04 14:00-15:00"),
    ("2026-05-04T09:30", "Phone: 040/66 969 220. Best between 14.00 and 16.30", H, "2026-05-04 14:00-16:30"),
]
# Weeks, lists, habits.
WEEKS = [
    (
        "2026-06-10T14:00",
        "Bitte um Ihren Rückruf, ich bin heute ab ca. 15:30 Uhr und morgen ganztägig erreichbar (089 99998-301).",
        M,
        "2026-06-10 15:30-20:00",
    ),
    ("2026-06-10T14:00", "Ich bin Fr. und Sa. jeweils von 9.00 bis 12.00 Uhr unter 089 99998 301 erreichbar.", M, "2026-06-12 09:00-12:00"),
    ("2026-06-10T14:00", "Anruf bitte am kommenden Montag gegen 8:30, 089 99998 301", M, "2026-06-15 08:30-09:00"),
    ("2026-06-10T14:00", "am nächsten Mittwoch, 089 99998 301", M, "2026-06-17 08:00-20:00"),
    ("2026-06-10T14:00", "diesen Freitag ab zwölf, 089 99998 301", M, "2026-06-12 12:00-20:00"),
    ("2026-06-10T14:00", "Mittwoch ab 15 Uhr, 089 99998 301", M, "2026-06-10 15:00-20:00"),
    ("2026-06-10T14:00", "Mittwoch 10-12 Uhr, 089 99998 301", M, "2026-06-17 10:00-12:00"),
    ("2026-06-10T14:00", "mittwochs 10-15 Uhr, 089 99998 301", M, "2026-06-10 14:00-15:00"),
    ("2026-06-10T14:00", "heute 14 Uhr, 089 99998 301", M, "2026-06-10 14:00-14:30"),
    ("2026-06-10T14:00", "Jeden Werktag zwischen acht und zehn. 089 99998 301", M, "2026-06-11 08:00-10:00"),
    ("2026-06-10T14:00", "Bitte zu den Bürozeiten anrufen, 089 99998 301", M, "2026-06-10 14:00-20:00"),
    ("2026-06-10T14:00", "Bitte außerhalb der Geschäftszeiten anrufen, 089 99998 301", M, None),
    ("2026-06-10T14:00", "Am 11.6. und 12.6. bin ich nicht da, ansonsten immer ab 15 Uhr. 089 99998 301", M, "2026-06-10 15:00-20:00"),
    ("2026-06-11T14:00", "Am 11.6. und 12.6. bin ich nicht da, ansonsten immer ab 15 Uhr. 089 99998 301", M, "2026-06-13 15:00-20:00"),
    ("2026-06-10T14:00", "übernächste Woche, 089 99998 301", M, "2026-06-22 08:00-20:00"),
    ("2026-06-10T14:00", "Ab übernächster Woche wieder im Büro, 089 99998 301", M, "2026-06-22 08:00-20:00"),
    ("2026-06-10T14:00", "In 14 Tagen bitte nochmal anrufen, 089 99998 301", M, "2026-06-24 08:00-20:00"),
    ("2026-06-10T14:00", "Anfang Juli bitte, 089 99998 301", M, None),
    ("2026-06-10T14:00", "Am 1. Juli vormittags bitte, 089 99998 301", M, "2026-07-01 08:00-12:00"),
    ("2026-06-10T14:00", "31.6. ab 10 Uhr bitte 089 99998 301", M, None),
    ("2026-06-10T14:00", "zw. 17.30 u. 18.15 Uhr, 089 99998 301", M, "2026-06-10 17:30-18:15"),
    ("2026-06-10T14:00", "8.30-9.30, 089 99998 301", M, "2026-06-11 08:30-09:30"),
    ("2026-06-10T14:00", "von 9 Uhr morgens bis 6 Uhr abends, 089 99998 301", M, "2026-06-10 14:00-18:00"),
    ("2026-06-10T14:00", "von morgens bis abends, 089 99998 301", M, "2026-06-10 14:00-20:00"),
    ("2026-06-10T14:00", "mittags bis 15 Uhr, 089 99998 301", M, "2026-06-10 14:00-15:00"),
    ("2026-06-10T14:00", "Mo, Di, Do ganztags, Mi nur bis 12, Fr gar nicht. 089 99998 301", M, "2026-06-11 08:00-20:00"),
    ("2026-06-10T14:00", "Telefonisch erreichbar bin ich:\nMo 8-10\nDi 12-14\nDo 16-18\nTel. 089 99998 301", M, "2026-06-11 16:00-18:00"),
    ("2026-06-10T14:00", "- Tel: 089 99998 301\n- Zeit: Do, 10:00 Uhr\n- Thema: Rechnung", M, "2026-06-11 10:00-10:30"),
    (
        "2026-06-10T14:00",
        "Ich hätte am Donnerstag von 10 bis 11 oder am Freitag den ganzen Tag Zeit. 089 99998 301",
        M,
        "2026-06-11 10:00-11:00",
    ),
    ("2026-06-10T14:00", "Bitte heute nicht mehr vor 17 Uhr. 089 99998 301", M, "2026-06-10 17:00-20:00"),
    ("2026-06-10T14:00", "Vor 16 Uhr bin ich nie daheim. 089 99998 301", M, "2026-06-10 16:00-20:00"),
    ("2026-06-10T14:00", "Ab 18 Uhr bin ich nicht mehr erreichbar. 089 99998 301", M, "2026-06-10 14:00-18:00"),
    ("2026-06-10T14:00", "Ab Freitag bin ich nicht mehr erreichbar. 089 99998 301", M, "2026-06-10 14:00-20:00"),
    ("2026-06-10T14:00", "Unser Hund bellt ab 10 Uhr, bitte nicht wundern. Anruf unter 089 99998 301", M, None),
    ("2026-06-10T14:00", "Bitte um Anruf. Mein Bus fährt um 16 Uhr. 089 99998 301", M, None),
    ("2026-06-10T14:00", "Könnte man das Bett auch ab 8 Uhr liefern? Rückruf: 089 99998 301", M, None),
    ("2026-06-10T14:00", "Ich habe um 16 Uhr einen Zahnarzttermin, danach können Sie anrufen. 089 99998 301", M, "2026-06-10 16:00-20:00"),
    ("2026-06-10T14:00", "Der Rabattcode SOMMER10 gilt laut Mail bis 12.6., funktioniert aber nicht. Rückruf 089 99998 301", M, None),
    ("2026-06-10T14:00", "Auftrag 12.06.2026/17, bitte Rückruf 089 99998 301", M, None),
    ("2026-06-10T14:00", "Lieferschein vom 09.06.2026 14:30 Uhr liegt bei. Telefon 089 99998 301", M, None),
    ("2026-06-10T14:00", "Wir haben Freitag geschlossen. 089 99998 301", M, None),
    (
        "2026-06-10T14:00",
        "Freitag ist bei uns Feiertag, also bitte Donnerstag oder Samstag anrufen. 089 99998 301",
        M,
        "2026-06-11 08:00-20:00",
    ),
    ("2026-06-10T14:00", "please phone me back at your earliest convenience, +44 7700 900123", UK, None),
    ("2026-06-10T14:00", "Could you call around lunchtime tomorrow? +44 7700 900123", UK, "2026-06-11 12:00-14:00"),
    ("2026-06-10T14:00", "I'm in meetings until 3 but free after. +44 7700 900123", UK, "2026-06-10 15:00-20:00"),
    ("2026-06-10T14:00", "Ring me any time before 6pm, except between 3 and 4. +44 7700 900123", UK, "2026-06-10 14:00-15:00"),
    ("2026-06-10T15:30", "Ring me any time before 6pm, except between 3 and 4. +44 7700 900123", UK, "2026-06-10 16:00-18:00"),
    ("2026-06-10T14:00", "My number's +44 7700 900123 - mornings are best but I can also do after 4:30pm.", UK, "2026-06-10 16:30-20:00"),
    ("2026-06-10T14:00", "Saturday 13 June, 9.30am. +44 7700 900123", UK, "2026-06-13 09:30-10:00"),
    ("2026-06-10T14:00", "Thursday 13 June, 9.30am. +44 7700 900123", UK, None),
    ("2026-06-10T14:00", "Please don't phone, text me instead: +44 7700 900123", None, None),
]
LETTERS_AND_HABITS = [*PEOPLE, *RULES, *HABITS, *LETTERS, *ALTERNATIVES, *WEEKS]
