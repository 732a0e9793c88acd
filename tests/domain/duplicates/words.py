"""Names, streets, towns and spellings of which invented customers are made."""

MEN_TEXT = """Andreas Thomas Michael Stefan Peter Christian Martin Daniel Alexander Markus Jürgen Wolfgang Klaus Frank Uwe Bernd
Dieter Günther Matthias Sebastian Florian Tobias Jan Lukas Felix Jonas Paul Maximilian Philipp Niklas Simon Fabian Björn
Sören Jörg Rüdiger Gabriel Julian Mehmet Piotr Luca Ahmed Dimitri Mirosław Henrik Ole Karl-Heinz Hans-Peter Manuel Karl
Robert Gerhard Ulrich Friedrich René"""
WOMEN_TEXT = """Andrea Petra Sabine Susanne Claudia Martina Monika Birgit Ursula Stefanie Nicole Christine Julia Katharina Anna Lena
Laura Sarah Lisa Marie Sophie Hannah Johanna Simone Michaela Daniela Alexandra Gabriele Manuela Ulrike Friederike Käthe
Bärbel Zoë Ayşe Agnieszka Giulia Fatima Olga Anna-Lena Eva-Maria Renate Heike Anja Silke Tanja Melanie Julia Paula Karla
Roberta Jana"""
GENDERED = (
    "Andrea Andreas",
    "Martin Martina",
    "Daniel Daniela",
    "Simon Simone",
    "Stefan Stefanie",
    "Alexander Alexandra",
    "Michael Michaela",
    "Manuel Manuela",
    "Paul Paula",
    "Gabriel Gabriele",
    "Julian Julia",
    "Karl Karla",
    "Jan Jana",
    "Christian Christine",
    "Ulrich Ulrike",
)
ALIKE = "Lena Lina|Anna Anne|Tim Tom|Hanna Johanna|Lea Leo|Nina Tina|Jonas Jona|Marie Maria|Lisa Luisa|Eva Ava|Karin Katrin|Mia Mila"
SYLLABLES = (
    "Acker",
    "Berg",
    "Busch",
    "Eich",
    "Feld",
    "Grün",
    "Hof",
    "Höll",
    "Kirch",
    "Königs",
    "Linden",
    "Mühl",
    "Neu",
    "Ober",
    "Rosen",
    "Stein",
    "Thal",
    "Unter",
    "Wald",
    "Wester",
    "Wein",
    "Brunn",
    "Licht",
    "Kalten",
)
ENDINGS = ("mann", "er", "bauer", "meier", "hauser", "müller", "stein", "bach", "berger", "dorf", "huber", "hofer", "inger", "egger")
COMMON = """Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf
Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Schmitz Krause Meier Lehmann
Köhler Maier Jäger Fuchs Groß Günther Böhm Weiß Öztürk Yılmaz Nowak Kowalski Petrović Müller-Lüdenscheidt Schmidt-Köhler
von_Bülow van_der_Berg Großmann Strauß"""
STREETS_TEXT = """Hauptstraße Bahnhofstraße Gartenstraße Schulstraße Dorfstraße Bergstraße Birkenweg Lindenstraße Kirchstraße Waldstraße
Ringstraße Schillerstraße Goethestraße Mühlenweg Wiesenweg Amselweg Rosenweg Marktplatz Am_Anger Lange_Gasse Königsallee
Jägerstraße Grünstraße Blumenstraße Beethovenstraße Mozartstraße Buchenweg Tannenweg Eichenallee Uferstraße Feldstraße
Industriestraße Parkstraße Rathausplatz Sankt-Georg-Straße Kölner_Straße Münchner_Straße Südring Nordstraße Weststraße
Friedrich-Ebert-Straße Wilhelmstraße Kaiserstraße"""
TOWNS_TEXT = """Berlin 10 München 80 Köln 50 Hamburg 20 Nürnberg 90 Düsseldorf 40 Würzburg 97 Göttingen 37 Tübingen 72 Lübeck 23 Münster
48 Jena 07 Osnabrück 49 Görlitz 02 Saarbrücken 66 Fürth 90 Bad_Tölz 83 Wien 11 Zürich 80 Plön 24 Köthen 06 Bremen 28
Leipzig 04 Ulm 89"""
FIRMS = [
    "Bau",
    "Elektro",
    "Garten",
    "Möbel",
    "Büro",
    "Druck",
    "Software",
    "Holz",
    "Metall",
    "Spedition",
    "Bäckerei",
    "Reise",
    "Foto",
    "Sport",
]
FORMS = (" GmbH", " GmbH & Co. KG", " AG", " UG (haftungsbeschränkt)", " e.K.", " OHG", " KG", " G.m.b.H.")
DOMAINS = ("gmail.com", "web.de", "gmx.de", "t-online.de", "outlook.com", "posteo.de", "example.org", "freenet.de", "icloud.com")
UMLAUTS = {"ä": ("ae", "a"), "ö": ("oe", "o"), "ü": ("ue", "u"), "ß": ("ss",), "Ä": ("Ae",), "Ö": ("Oe",), "Ü": ("Ue",)}
PLAIN = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "ae", "Ö": "oe", "Ü": "ue", " ": ".", "ł": "l", "ş": "s", "ı": "i", "ć": "c"}
)


def listed(text: str) -> list[str]:
    return [word.replace("_", " ") for word in text.split()]


MEN, WOMEN, STREETS = listed(MEN_TEXT), listed(WOMEN_TEXT), listed(STREETS_TEXT)
SURNAMES = listed(COMMON) * 4 + [f"{head}{tail}" for head in SYLLABLES for tail in ENDINGS]
TOWNS = [tuple(pair) for pair in zip(listed(TOWNS_TEXT)[::2], listed(TOWNS_TEXT)[1::2], strict=True)]
