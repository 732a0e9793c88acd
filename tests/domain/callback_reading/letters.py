"""Letters and habits, as people write them; with the number and window that the rules give."""

B, F, H, K, M, C = "+493023125117", "+496990009312", "+494066969220", "+492214710118", "+498999998301", "+4915228817386"
UK = "+447700900123"

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
LETTERS_AND_HABITS = [*HABITS, *LETTERS]
