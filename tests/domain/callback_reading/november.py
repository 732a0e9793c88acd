"""Messages of one day in November, each with a rule of its own put into everyday words; with the number and window of each."""

NOVEMBER_4 = [
    (
        "2026-11-04T14:25",
        ("Bitte rufen Sie mich zurück, ich bin bis einschließlich Freitag auf Montage, danach jederzeit. 0171 3920021"),
        "+491713920021",
        "2026-11-07 08:00-20:00",
    ),
    ("2026-11-04T14:25", "Meine Nummer haben Sie ja, egal wann.", None, "2026-11-04 14:25-20:00"),
    (
        "2026-11-04T14:25",
        ("Hallo! Ich brauche Hilfe bei der Montage. Unter der Woche bin ich ab 16:30 Uhr daheim. Viele Grüße, Pia – 0176 04069051"),
        "+4917604069051",
        "2026-11-04 16:30-20:00",
    ),
    ("2026-11-04T14:25", "umgehender Rückruf erbeten, 040 66969 501", "+494066969501", "2026-11-04 14:25-20:00"),
    ("2026-11-04T14:25", "Anfang nächster Woche vormittags bitte, 0221 4710 502", "+492214710502", "2026-11-09 08:00-12:00"),
    (
        "2026-11-04T14:25",
        "Gegen Ende der Woche, am liebsten Freitag nach dem Mittag. 069 90009 503",
        "+496990009503",
        "2026-11-06 08:00-20:00",
    ),
    ("2026-11-04T14:25", "Mittwoch, 4. November 2026, 17 Uhr, 030 23125 504", "+493023125504", "2026-11-04 17:00-17:30"),
    ("2026-11-04T14:25", "Donnerstag, den 4.11., 17 Uhr, 030 23125 504", "+493023125504", None),
    ("2026-11-04T14:25", "Telefon 089 99998 505. Zwischen 5 und 7 bitte.", "+498999998505", "2026-11-04 17:00-19:00"),
    ("2026-11-04T14:25", "Telefon 089 99998 505. 7-9 Uhr bitte.", "+498999998505", "2026-11-05 08:00-09:00"),
    ("2026-11-04T14:25", "Telefon 089 99998 505. 07:30 - 08:30 morgen.", "+498999998505", "2026-11-05 08:00-08:30"),
    ("2026-11-04T14:25", "gerne nach 19:30 uhr anrufen, 0152 28817386", "+4915228817386", "2026-11-04 19:30-20:00"),
    ("2026-11-04T14:25", "Nur nach 20 Uhr möglich, 0152 28817386", "+4915228817386", None),
    ("2026-11-04T14:25", "Von 18 bis 21 Uhr, 0152 28817386", "+4915228817386", "2026-11-04 18:00-20:00"),
    (
        "2026-11-04T14:25",
        "halb sechs früh steh ich auf, anrufen könnt ihr ab acht. 0152 28817386",
        "+4915228817386",
        "2026-11-04 14:25-20:00",
    ),
    ("2026-11-04T14:25", "Half seven works for me, or quarter to eight. 0152 28817386", "+4915228817386", "2026-11-04 19:30-20:00"),
    ("2026-11-04T14:25", "dreiviertel fünf passt, 0172 9925904", "+491729925904", "2026-11-04 16:45-17:15"),
    ("2026-11-04T14:25", "Fünf vor halb drei, länger kann ich nicht warten! 0172 9925904", "+491729925904", "2026-11-04 14:25-14:55"),
    (
        "2026-11-04T14:25",
        ("Kundennr. 0892147, Rechnung RE-2026-1104, Betrag 1.730,15 EUR. Rufnummer: 0172 9968532. Werktags bis 17 Uhr."),
        "+491729968532",
        "2026-11-04 14:25-17:00",
    ),
    (
        "2026-11-04T14:25",
        "EAN 4012345678901, Größe 38-40, PLZ 50667. Rückruf 0221 4710 506, Sonnabend vormittag",
        "+492214710506",
        "2026-11-07 08:00-12:00",
    ),
    (
        "2026-11-04T14:25",
        (
            "On 04.11.2026 at 09:12 Shop <info@example.org> wrote:\n> Please tell us when to call. Our number: "
            "030 23125 900\n> Mon-Fri 9-17\nTomorrow 10am is fine, 0174 9091317"
        ),
        "+491749091317",
        "2026-11-05 10:00-10:30",
    ),
    (
        "2026-11-04T14:25",
        (
            "Tomorrow 10am is fine, 0174 9091317\n\nOn 04.11.2026 at 09:12 Shop <info@example.org> wrote:\n> "
            "Please tell us when to call. Our number: 030 23125 900\n> Mon-Fri 9-17"
        ),
        "+491749091317",
        "2026-11-05 10:00-10:30",
    ),
    (
        "2026-11-04T14:25",
        (
            "Firma Elektro Sand\nTelefon: 069 90009-507\nTelefax: 069 90009-508\nMobil: 0171 3920022\n"
            "Öffnungszeiten: Mo-Fr 7-16 Uhr\n\nBitte um Rückruf auf dem Mobiltelefon am Freitag gegen 9."
        ),
        "+491713920022",
        "2026-11-06 09:00-09:30",
    ),
    ("2026-11-04T14:25", "Ich kann nur am Sonntag oder am Feiertag telefonieren, 0174 9464308", "+491749464308", None),
    (
        "2026-11-04T14:25",
        "An Allerheiligen war ich nicht da... probieren Sie's Fr. ab 13h, 0174 9464308",
        "+491749464308",
        "2026-11-06 13:00-20:00",
    ),
    ("2026-11-04T14:25", "Am 25.12. ab 10 Uhr bin ich zu Hause. 0174 9464308", "+491749464308", "2026-12-28 10:00-20:00"),
    ("2026-11-04T14:25", "Bitte ruft mich nicht mehr an, nehmt mich aus der Liste. 0174 9464308", None, None),
    ("2026-11-04T14:25", "Ich wollte fragen ob die Uhr (Modell 18-20 mm) noch da ist, 030 23125 509", "+493023125509", None),
    (
        "2026-11-04T14:25",
        "Am 6.11. zwischen 9:30 Uhr und 11 Uhr oder am 9.11. ab 15 Uhr. Tel.: +49 40 66969510",
        "+494066969510",
        "2026-11-06 09:30-11:00",
    ),
    ("2026-11-04T14:25", "Tagsüber arbeite ich, daher erst ab 18 Uhr. 0176 04069052", "+4917604069052", "2026-11-04 18:00-20:00"),
    ("2026-11-04T14:25", "Nicht am Vormittag, nicht Donnerstag. Sonst immer: 0176 04069053", "+4917604069053", "2026-11-04 14:25-20:00"),
    ("2026-11-04T20:01", "Nicht am Vormittag, nicht Donnerstag. Sonst immer: 0176 04069053", "+4917604069053", "2026-11-06 12:00-20:00"),
    (
        "2026-11-04T14:25",
        "Habe um 15 Uhr einen Arzttermin, bin gegen 17 Uhr zurück und dann erreichbar, 0152 54599371",
        "+4915254599371",
        "2026-11-04 17:00-20:00",
    ),
    ("2026-11-04T14:25", "Vormittags: 030 23125 511 / nachmittags: 0152 54599371", "+4915254599371", "2026-11-04 14:25-18:00"),
    ("2026-11-04T08:30", "Vormittags: 030 23125 511 / nachmittags: 0152 54599371", "+493023125511", "2026-11-04 08:30-12:00"),
    ("2026-11-04T14:25", "am 11.11. nach 11:11 ;-) 0221 4710 512", "+492214710512", "2026-11-11 11:11-20:00"),
    ("2026-11-04T14:25", "In 10 min. bin ich wieder am Platz. 040 66969 513", "+494066969513", "2026-11-04 14:35-15:05"),
    (
        "2026-11-04T14:25",
        "Ihre Kollegin sagte gestern, Sie melden sich heute bis 12. Es ist jetzt halb drei! 069 90009 514",
        "+496990009514",
        None,
    ),
    (
        "2026-11-04T14:25",
        ("Das Paket kommt laut DHL morgen zwischen 9 und 12, danach können Sie mich wegen des Aufbaus anrufen. 0171 3920023"),
        "+491713920023",
        "2026-11-05 12:00-20:00",
    ),
    ("2026-11-04T14:25", "030 23125 515 Durchwahl 12, täglich 10-11", "+493023125515", "2026-11-05 10:00-11:00"),
    ("2026-11-04T14:25", "Tel.: (0221) 4710-516 App. 3 ab Montag", "+492214710516", "2026-11-09 08:00-20:00"),
]
NOVEMBER = [*NOVEMBER_4]
