"""What the words around a time say: whether it is a wish to be called, something else, or when nobody can be reached.

A word counts if it is in a list or begins as one of the stems. All are canonical (`tokens.canonical`).
"""

from backoffice.domain.callback_reading.calendar_words import COMPOUND_PARTS, HOURS, MONTHS, PARTS
from backoffice.domain.callback_reading.word_lists import words_and_stems

# Asks for a call: beats everything but the past.
CALL = words_and_stems(
    "hold catch call calls calling callback ring ringing phone phoning reach contact available reachable erreichen erreiche erreichst"
    " erreicht melden melde meldet verfuegung verfuegbar speak talk reden rufe ruf ruft rufst"
    " kontakt kontaktieren ansprechbar abnehmen rangehen"
    " drangehen aalueten aaluete alueten aluete erreichbarkeit anklingeln wunschtermin wunschzeit",
    "anruf angerufen anzuruf zurueckruf zurueckzuruf rueckruf ruckruf rueckanruf telefon telephon erreichbar durchklingel klingel"
    " bimmel durchruf kontaktier erwisch sprech gespraech anklingel rufen rueckmeld",
)
# Says that a time suits or that somebody is there: beats BUSY, not OTHER.
SUITS = words_and_stems(
    "platz schreibtisch anwesend luft zeitfenster zeitraum zeiten time klappts passts waers gings zurueck back free frei da dahoam"
    " daheim zuhause hause home zeit passt passen passe passend geht gehts ginge ginget geeignet klappt klappen reicht recht liebsten"
    " guenstig guenstigsten guenstiger ideal optimal perfekt prima super schoen toll gut best better suits suit works fine ok okay"
    " convenient around hoeren moeglich moeglichkeit bereit wach dran versuchen probieren lieber bevorzugt bevorzuge prefer preferred"
    " preferably ideally nice great grand brilliant lovely spitze wunderbar bestens machbar denkbar einrichten waere wuensche wunsch"
    " perfect excellent good handy easiest easier alright possible haus homeoffice gscheitesten"
    " try besser angenehm angenehmer genehm praktisch bequem bitte",
)
# In the sense of "not at home", "at work": says when nobody can be reached, unless a wish stands beside it.
BUSY = words_and_stems(
    "geschlossen closed ruhe ruhen mittagsschlaf mittagsruhe ruhetag nickerchen arbeite arbeiten arbeitet arbeit unterwegs verreist"
    " weg besetzt verhindert beschaeftigt meeting away busy holiday holidays vacation working work auswaerts einkaufen kur krankenhaus"
    " ferien schule uni kita dienst schlafe abwesend",
    "urlaub besprechung konferenz schicht fruehschicht spaetschicht nachtschicht reise dienstreise arzt unterricht vorlesung seminar"
    " schulung abwesen geschaeftsreise meeting",
)
# Deliveries, orders, money, opening hours: whatever else has a time. Without a word of WISH beside it the time is not one to call.
OTHER = words_and_stems(
    "gebe schluss setze auftrag auftraege komme liefere feierabend kommen kommt kaeme paket pakete ware waren lieferung lieferungen termin"
    " liefern liefert brauche braucht brauchen benoetige benoetigt benoetigen geoeffnet oeffnet offen schliesst frist zahle zahlen"
    " bezahle ueberweise rechnung rechnungen angebot gilt gueltig storniere stornieren widerrufe kuendige anwalt hoere geld konto"
    " betrag erstattung gutschrift versand schicke schicken schreibe schrieb hochzeit geburtstag feier party fest deliver delivery"
    " delivered parcel package order orders arrive arrives arriving shipment appointment need expire expires open opens close closes"
    " invoice refund money lawyer abholen abholung abhole hole holen dhl hermes dpd ups gls post bote fahrer zusteller monteur"
    " techniker handwerker spediteur spedition bestelle bestellung bestellungen sendung retoure umtausch reklamation garantie rabatt"
    " aktion gutschein artikel produkt produkte modell preis kaufen kaufe gekauft versandt verschickt haendler lager vorrat flug zug"
    " bahn bus fliege fahre ziehe umzug einzug installation montage aufbau einbau reparatur heirate heiratet konzert uebergabe"
    " besichtigung deadline due ship shipping pickup collection",
    "gutschein rabatt liefer bestell zustell versand paket abhol rechnung zahlung ueberweis erstatt oeffnungs kuendig reparier"
    " montier installier deliver",
)
# Something that happened, or was promised. Beats a wish in the same clause ("Sie wollten mich Montag zwischen 10 und 12 anrufen").
PAST = words_and_stems(
    "war waren warst wurde wurden hatte hatten kam kamen konnte konnten wollte wollten musste mussten ging gab rief riefen bekam"
    " bekamen erhielt schrieb dachte stand fand wartete warteten versuchte versuchten bestellte kaufte meldete hiess sagte sagten was"
    " were had came ordered called tried rang arrived received promised told waited did didn't wasn't weren't supposed said missed"
    " spoke phoned emailed wrote bought got been hadn't",
)
SAYING = words_and_stems(
    "sagte sagten meinte meinten hiess versprach versprachen schrieb schrieben told said promised behauptete erklaerte",
)
AUXILIARY = words_and_stems("habe haben hat hab habt hatte hatten ist sind bin bist seid wurde wurden have has i've you've")
NO_PARTICIPLE = words_and_stems(
    "geschaeft geraet gebiet gewicht gericht gesicht geburt gehalt gesellschaft gestalt angebot gestattet geschlossen gewuenscht"
    " erwuenscht gebeten geeignet gern gerne gerade genau genug gegen gelegentlich gegenwaertig gesamt gehen gesetzt geben gefragt"
    " geschaeftlich gegeben gesehen guenstig getrennt gespannt gelegen gewohnt generell gemeinsam geduldig gleich gut geehrte geehrten"
    " gespraech eingeschraenkt beschraenkt",
)
PARTICIPLE = words_and_stems(
    "bestellt erhalten bekommen verpasst versucht storniert reklamiert versprochen vereinbart verschickt versendet bezahlt"
    " ueberwiesen telefoniert passiert verloren erreicht besprochen entdeckt bemerkt erfahren verkauft reserviert beschaedigt"
    " bestaetigt beantragt retourniert erklaert verabredet zugesichert widerrufen erfolgt verlassen probiert",
)
# Words that say nothing of their own beside a time.
FILLER = words_and_stems(
    "sagen say let lets usually normally generally mostly typically always fruehen spaeten fruehe spaete haben do you danach"
    " anschliessend hinterher davor vorher zuvor afterwards that bitte bitten gern gerne danke dank und oder o u bzw sowie auch ich"
    " bin wir sind mich mir uns meine mein meiner meinem unsere am an um im in auf unter ueber der die das den dem des ein eine einen"
    " einem einer ist es so dann aber nur noch nun mal wieder immer meist meistens jeweils jede jeden jeder jederzeit besten beste"
    " etwa ca circa ungefaehr rund gegen ab bis von vom zum zur zu nach vor zwischen zw seit mit per via fuer bei also eher sehr erst"
    " spaetestens fruehestens ggf evtl eventuell vielleicht wenn falls sonst ansonsten notfalls oft nicht kein keine mehr schon jetzt"
    " heute morgen uhr h std tel telefon mobil mobile handy handynummer festnetz buero privat geschaeftlich dienstlich nr nummer"
    " number fon phone hier wunsch rueckruf zeit uhrzeit tag tage stunden genau punkt gleich direkt wohl ja ok okay hallo hi guten"
    " moin gruss gruesse lg vg mfg frau herr fr hr please thanks thank i me my we us our at on the a is are any or and but only from"
    " to until till by after before between around about then best time times for with it's i'm it be can will would if not no today"
    " tomorrow dw durchwahl ext wuensche wuensch moechte wuerde waere waeren koennen koennten sie ihnen ihr ihre werden werde kann"
    " koennte mag soll sollte sollten alternativ ersatzweise allerdings jedoch leider idealerweise moeglichst bevorzugt wochentags"
    " ganzen vorzugsweise normalerweise regulaer generell i.d.r max maximal min naechste naechsten kommende kommenden diese diesen"
    " this next week woche weiter darf duerfen ebenfalls bereits daher ueblicherweise gewoehnlich late"
    " early persoenlich ehesten pls plz thx cheers je grundsaetzlich eigentlich einfach wirklich halt eben irgendwann wahrscheinlich"
    " voraussichtlich vermutlich sicher sicherlich bestimmt unbedingt dringend hauptsache ueberwiegend durchgehend durchgaengig spontan",
    "rueckruf anruf",
)
NEGATION = words_and_stems(
    "nicht nich net ned kein keine keinen keinem keiner keinesfalls keineswegs niemals nie not never don't can't cannot won't isn't"
    " unavailable unerreichbar nirgends ungern schlecht ungeeignet unguenstig unpassend ungelegen dont cant wont ausgeschlossen"
    " unmoeglich zwecklos sinnlos kaum selten schwer hardly rarely",
)
EXCEPT = words_and_stems("ausser ausgenommen except excluding exclude abgesehen")
HARD = words_and_stems("nur ausschliesslich lediglich only exclusively solely bloss einzig")
SOFT = words_and_stems(
    "besten lieber liebsten besser bevorzugt bevorzuge vorzugsweise idealerweise preferably ideally best better prefer preferred"
    " moeglichst guenstigsten rather ehesten",
)
AFTERWARDS = words_and_stems("danach anschliessend hinterher afterwards thereafter")
BEFOREHAND = words_and_stems("davor vorher beforehand zuvor")
ALREADY = words_and_stems("schon bereits already morgens frueh fruehmorgens")
CONDITION = words_and_stems("wenn falls sofern if unless sollte sollten")
KNOWN_TIMES = frozenset(PARTS) | frozenset(HOURS) | frozenset(MONTHS) | frozenset(COMPOUND_PARTS)


def participle(word: str) -> bool:
    """Say whether a word has the form of a German past participle ("angekommen", "bestellt")."""
    if word in PARTICIPLE:
        return True
    if word in NO_PARTICIPLE or len(word) < 6 or not _ends_as_participle(word):
        return False
    return word.startswith("ge") or any(f"{prefix}ge" in word[: len(prefix) + 2] for prefix in _PREFIXES)


_PREFIXES = (
    "an", "ab", "auf", "aus", "bei", "ein", "mit", "nach", "vor", "zu", "zurueck", "los", "weg", "her", "hin", "fest", "statt", "durch",
    "um", "ueber", "unter",
)  # fmt: skip


def _ends_as_participle(word: str) -> bool:
    """Tell "genannt" and "gekommen" from "die genannte", "der angegebenen"."""
    return word.endswith("t") or (word.endswith("en") and not word.endswith(("ten", "enen")))
