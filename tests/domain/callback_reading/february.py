"""Messages of one day in February: dialect, other people's numbers, channels, shops and schools; with the number and window of each."""

FEBRUARY_12 = [
    (
        "2026-02-12T16:05",
        "Grüß Gott, i bräucht an Rückruf wegen da Kaffeemaschin. Am gscheitesten am Freitog um neine. +43 1 5550161",
        "+4315550161",
        "2026-02-13 09:00-09:30",
    ),
    ("2026-02-12T16:05", "Tach auch, könnt ihr ma zurückrufen? bin inner stunde wieder da 0176 04069061", "+4917604069061", None),
    ("2026-02-12T16:05", "Hi, meld dich mal wenn du Zeit hast. 0152 28817386", "+4915228817386", None),
    (
        "2026-02-12T16:05",
        (
            "Sehr geehrte Damen und Herren, hiermit widerrufe ich den Kauf vom 02.02.2026 (Auftrag 4711-0815). "
            "Für Rückfragen stehe ich werktags zwischen 9.00 und 12.00 Uhr unter 0221 4710 601 zur Verfügung."
        ),
        "+492214710601",
        "2026-02-13 09:00-12:00",
    ),
    ("2026-02-12T16:05", "Bei Rückfragen: 030 23125 602 (vormittags)", "+493023125602", "2026-02-13 08:00-12:00"),
    ("2026-02-12T16:05", "Falls Sie mich nicht erreichen: Mailbox ist an. 0171 3920061", "+491713920061", None),
    ("2026-02-12T16:05", "Mobil geht immer: 0171 3920061, Festnetz 069 90009 603 nur abends", "+491713920061", "2026-02-12 16:05-20:00"),
    ("2026-02-12T16:05", "Festnetz 069 90009 603 nur abends, mobil geht immer: 0171 3920061", "+491713920061", "2026-02-12 16:05-20:00"),
    (
        "2026-02-12T16:05",
        "Wir sind ein Kindergarten, bitte zwischen 7:30 und 8:15 oder 13 und 14 Uhr anrufen. Tel 089 99998 604",
        "+498999998604",
        "2026-02-13 08:00-08:15",
    ),
    (
        "2026-02-12T16:05",
        "Ruf bitte meinen Mann an (0172 9925904), der ist ab 17:15 im Auto und kann reden.",
        "+491729925904",
        "2026-02-12 17:15-20:00",
    ),
    (
        "2026-02-12T16:05",
        "Ich erwarte Ihren Rückruf bis morgen 12 Uhr, sonst geht die Sache zum Anwalt. 040 66969 605",
        "+494066969605",
        "2026-02-12 16:05-20:00",
    ),
    ("2026-02-12T16:05", "Am 14. ist Valentinstag, die Rosen müssen am 13. da sein! Dringend: 0152 54599371", "+4915254599371", None),
    (
        "2026-02-12T16:05",
        "Rosenmontag hab ich frei, da könnt ihr ab 11 Uhr 11 anrufen :) 0221 4710 606",
        "+492214710606",
        "2026-02-16 11:11-20:00",
    ),
    (
        "2026-02-12T16:05",
        "Telefontermin: Montag, 16. Februar, 10:00–10:15 Uhr\nTelefonnummer: 0172 9968532",
        "+491729968532",
        "2026-02-16 10:00-10:15",
    ),
    (
        "2026-02-12T16:05",
        (
            "Name: Sven\nTelefon: +49 (0) 176 / 0406 9062\nWann sollen wir anrufen?: nachmittags\nIhre "
            "Nachricht: Ich hatte am 3. Februar vormittags angerufen."
        ),
        "+4917604069062",
        "2026-02-12 16:05-18:00",
    ),
    ("2026-02-12T16:05", "please call 030 23125 607 ext. 21, weekdays 9am–11am", "+493023125607", "2026-02-13 09:00-11:00"),
    (
        "2026-02-12T16:05",
        "I'm in New York, so please call after 3pm German time. +44 20 7946 0608",
        "+442079460608",
        "2026-02-12 16:05-20:00",
    ),
    (
        "2026-02-12T16:05",
        "Could we talk on Friday? I'm free 1-2:30pm or from 4pm. +44 20 7946 0608",
        "+442079460608",
        "2026-02-13 13:00-14:30",
    ),
    (
        "2026-02-12T16:05",
        "No rush, sometime next week is fine - mornings preferably. +44 20 7946 0608",
        "+442079460608",
        "2026-02-16 08:00-12:00",
    ),
    ("2026-02-12T16:05", "I won't be available until Tuesday. 0152 28895456", "+4915228895456", "2026-02-17 08:00-20:00"),
    ("2026-02-12T16:05", "Not on Friday please, Saturday morning is good. 0152 28895456", "+4915228895456", "2026-02-14 08:00-12:00"),
    (
        "2026-02-12T16:05",
        ("Die Pakete kommen immer montags zwischen 10 und 12, da bin ich nicht da. Rückruf wegen Wunschtermin bitte! 0174 9091317"),
        "+491749091317",
        None,
    ),
    ("2026-02-12T16:05", "0174 9091317, 18:30!", "+491749091317", "2026-02-12 18:30-19:00"),
    ("2026-02-12T16:05", "0174 9091317 1830", "+491749091317", None),
    (
        "2026-02-12T16:05",
        "Montag–Freitag 8:00–16:00 Uhr 040 66969 609, Samstag 9:00–12:00 Uhr 0174 9464308",
        "+494066969609",
        "2026-02-13 08:00-16:00",
    ),
    ("2026-02-12T16:05", "Ich bin seit Montag krank und daher ganztägig zu Hause. 0174 9464308", "+491749464308", "2026-02-12 16:05-20:00"),
    ("2026-02-12T16:05", "Wäre super, wenn es noch diese Woche klappt. 0174 9464308", "+491749464308", "2026-02-12 16:05-20:00"),
    (
        "2026-02-12T16:05",
        "Ab nächstem Ersten habe ich eine neue Nummer, bis dahin 0174 9464308. Abends!",
        "+491749464308",
        "2026-02-12 17:00-20:00",
    ),
    (
        "2026-02-12T16:05",
        "Sie erreichen mich unter der Rufnummer 0221/4710-610 von 8 Uhr bis 12 Uhr und von 13 Uhr bis 17 Uhr.",
        "+492214710610",
        "2026-02-12 16:05-17:00",
    ),
    ("2026-02-12T16:05", "Von 8 Uhr bis 12 Uhr und von 14 Uhr bis 16 Uhr, 0221/4710-610", "+492214710610", "2026-02-13 08:00-12:00"),
    ("2026-02-12T16:05", "Mein Zug geht 17:04, vorher oder morgen. 0171 3920062", "+491713920062", "2026-02-12 16:05-17:04"),
    ("2026-02-12T16:05", "Ich sitze gerade im Zug (bis 18 Uhr), danach passt es. 0171 3920062", "+491713920062", "2026-02-12 18:00-20:00"),
    ("2026-02-12T16:05", "Kein Empfang bis 17.30, danach ok. 0171 3920062", "+491713920062", "2026-02-12 17:30-20:00"),
    ("2026-02-12T16:05", "Bitte nur SMS oder WhatsApp, keine Anrufe. 0171 3920062", None, None),
    (
        "2026-02-12T16:05",
        "ANRUF ERWÜNSCHT: JA\nTELEFON: 0171 3920063\nZEIT: ZWISCHEN 17 UND 18 UHR\nNAME: KARL",
        "+491713920063",
        "2026-02-12 17:00-18:00",
    ),
    (
        "2026-02-12T16:05",
        "Rückruf an meine Tochter: 0043 1 5550162. Sie wohnt in Wien, am besten zu Mittag.",
        "+4315550162",
        "2026-02-13 12:00-14:00",
    ),
    (
        "2026-02-12T16:05",
        "Bitte wählen Sie 0221-4710612 (nicht die 0221-4710611 von der letzten Bestellung), Sa 10-12",
        "+492214710612",
        "2026-02-14 10:00-12:00",
    ),
    ("2026-02-12T16:05", "Meine Nr. steht auf der Rechnung RE0221471061. Bitte morgen ab 14 h", None, "2026-02-13 14:00-20:00"),
    ("2026-02-12T16:05", "Am Wochenende (Samstag) ab 9 bis 13 Uhr, 069 90009 613", "+496990009613", "2026-02-14 09:00-13:00"),
    ("2026-02-12T16:05", "Ich kann Mo. 15 Uhr, Di. 11 Uhr oder Mi. 9 Uhr. Tel. 030 23125 614", "+493023125614", "2026-02-16 15:00-15:30"),
]
FEBRUARY = [*FEBRUARY_12]
