"""Countries by ISO 3166-1 code and by their German and English names."""

import unicodedata
from functools import lru_cache

# Alpha-2, alpha-3, names. Source: ISO 3166-1 with German translations as in pycountry 26.2.16 (Debian iso-codes), further names
# in common use, and XK, which ISO leaves to users and the European Union uses for Kosovo.
_TABLE = """
AD|AND|Andorra|Principality of Andorra|Fürstentum Andorra
AE|ARE|United Arab Emirates|Vereinigte Arabische Emirate|VAE|UAE|Emirates
AF|AFG|Afghanistan|Islamic Republic of Afghanistan|Islamische Republik Afghanistan
AG|ATG|Antigua and Barbuda|Antigua und Barbuda
AI|AIA|Anguilla
AL|ALB|Albania|Albanien|Republic of Albania|Republik Albanien
AM|ARM|Armenia|Armenien|Republic of Armenia|Republik Armenien
AO|AGO|Angola|Republic of Angola|Republik Angola
AQ|ATA|Antarctica|Antarktis
AR|ARG|Argentina|Argentinien|Argentine Republic|Argentinische Republik
AS|ASM|American Samoa|Amerikanisch-Samoa
AT|AUT|Austria|Österreich|Republic of Austria|Republik Österreich|Oesterreich
AU|AUS|Australia|Australien
AW|ABW|Aruba
AX|ALA|Åland Islands|Åland-Inseln|Åland
AZ|AZE|Azerbaijan|Aserbaidschan|Republic of Azerbaijan|Republik Aserbaidschan
BA|BIH|Bosnia and Herzegovina|Bosnien und Herzegowina|Republic of Bosnia and Herzegovina|Bosnia|Bosnien|Bosnien-Herzegowina
BB|BRB|Barbados
BD|BGD|Bangladesh|Bangladesch|People's Republic of Bangladesh|Volksrepublik Bangladesh
BE|BEL|Belgium|Belgien|Kingdom of Belgium|Königreich Belgien
BF|BFA|Burkina Faso
BG|BGR|Bulgaria|Bulgarien|Republic of Bulgaria|Republik Bulgarien
BH|BHR|Bahrain|Kingdom of Bahrain|Königreich Bahrain
BI|BDI|Burundi|Republic of Burundi|Republik Burundi
BJ|BEN|Benin|Republic of Benin|Republik Benin
BL|BLM|Saint Barthélemy|St. Barthélemy
BM|BMU|Bermuda
BN|BRN|Brunei Darussalam|Brunei
BO|BOL|Bolivia|Bolivien|Plurinational State of Bolivia|Plurinationaler Staat Bolivien
BQ|BES|Bonaire
BR|BRA|Brazil|Brasilien|Federative Republic of Brazil|Föderative Republik Brasilien
BS|BHS|Bahamas|Commonwealth of the Bahamas|Commonwealth der Bahamas|The Bahamas
BT|BTN|Bhutan|Kingdom of Bhutan|Königreich Bhutan
BV|BVT|Bouvet Island|Bouvet-Insel
BW|BWA|Botswana|Botsuana|Republic of Botswana|Republik Botsuana
BY|BLR|Belarus|Republic of Belarus|Republik Belarus|Weißrussland
BZ|BLZ|Belize
CA|CAN|Canada|Kanada
CC|CCK|Cocos (Keeling) Islands|Kokos-(Keeling-)Inseln
CD|COD|Demokratische Republik Kongo|DR Kongo|Democratic Republic of the Congo|DR Congo
CF|CAF|Central African Republic|Zentralafrikanische Republik
CG|COG|Congo|Kongo|Republic of the Congo|Republik Kongo
CH|CHE|Switzerland|Schweiz|Swiss Confederation|Schweizerische Eidgenossenschaft
CI|CIV|Côte d'Ivoire|Republic of Côte d'Ivoire|Republik Côte d'Ivoire|Ivory Coast|Elfenbeinküste
CK|COK|Cook Islands|Cookinseln
CL|CHL|Chile|Republic of Chile|Republik Chile
CM|CMR|Cameroon|Kamerun|Republic of Cameroon|Republik Kamerun
CN|CHN|China|People's Republic of China|Volksrepublik China
CO|COL|Colombia|Kolumbien|Republic of Colombia|Republik Kolumbien
CR|CRI|Costa Rica|Republic of Costa Rica|Republik Costa Rica
CU|CUB|Cuba|Kuba|Republic of Cuba|Republik Kuba
CV|CPV|Cabo Verde|Kap Verde|Republic of Cabo Verde|Republik Kap Verde|Cape Verde|Kapverden
CW|CUW|Curaçao
CX|CXR|Christmas Island|Weihnachtsinseln
CY|CYP|Cyprus|Zypern|Republic of Cyprus|Republik Zypern
CZ|CZE|Czechia|Tschechien|Czech Republic|Tschechische Republik|Tschechei
DE|DEU|Germany|Deutschland|Federal Republic of Germany|Bundesrepublik Deutschland|BRD
DJ|DJI|Djibouti|Dschibuti|Republic of Djibouti|Republik Dschibuti
DK|DNK|Denmark|Dänemark|Kingdom of Denmark|Königreich Dänemark
DM|DMA|Dominica|Commonwealth of Dominica|Commonwealth Dominica
DO|DOM|Dominican Republic|Dominikanische Republik
DZ|DZA|Algeria|Algerien|People's Democratic Republic of Algeria|Demokratische Volksrepublik Algerien
EC|ECU|Ecuador|Republic of Ecuador|Republik Ecuador
EE|EST|Estonia|Estland|Republic of Estonia|Republik Estland
EG|EGY|Egypt|Ägypten|Arab Republic of Egypt|Arabische Republik Ägypten
EH|ESH|Western Sahara|Westsahara
ER|ERI|Eritrea|the State of Eritrea|Staat Eritrea
ES|ESP|Spain|Spanien|Kingdom of Spain|Königreich Spanien
ET|ETH|Ethiopia|Äthiopien|Federal Democratic Republic of Ethiopia|Demokratische Bundesrepublik Äthiopien
FI|FIN|Finland|Finnland|Republic of Finland|Republik Finnland
FJ|FJI|Fiji|Fidschi|Republic of Fiji|Republik Fidschi
FK|FLK|Falkland Islands (Malvinas)|Falklandinseln (Malwinen)|Falkland Islands|Falklandinseln
FM|FSM|Federated States of Micronesia|Föderierte Staaten von Mikronesien|Micronesia|Mikronesien
FO|FRO|Faroe Islands|Färöer-Inseln
FR|FRA|France|Frankreich|French Republic|Französische Republik
GA|GAB|Gabon|Gabun|Gabonese Republic|Gabunische Republik
GB|GBR|United Kingdom|Vereinigtes Königreich|Great Britain|Großbritannien|England|Scotland|Schottland|Wales|Northern Ireland|Nordirland
GD|GRD|Grenada
GE|GEO|Georgia|Georgien
GF|GUF|French Guiana|Französisch-Guyana
GG|GGY|Guernsey
GH|GHA|Ghana|Republic of Ghana|Republik Ghana
GI|GIB|Gibraltar
GL|GRL|Greenland|Grönland
GM|GMB|Gambia|Republic of the Gambia|Republik Gambia|The Gambia
GN|GIN|Guinea|Republic of Guinea|Republik Guinea
GP|GLP|Guadeloupe
GQ|GNQ|Equatorial Guinea|Äquatorialguinea|Republic of Equatorial Guinea|Republik Äquatorialguinea
GR|GRC|Greece|Griechenland|Hellenic Republic|Hellenische Republik
GS|SGS|South Georgia and the South Sandwich Islands|South Georgia und die Südlichen Sandwichinseln
GT|GTM|Guatemala|Republic of Guatemala|Republik Guatemala
GU|GUM|Guam
GW|GNB|Guinea-Bissau|Republic of Guinea-Bissau|Republik Guinea-Bissau
GY|GUY|Guyana|Republic of Guyana|Kooperative Republik Guyana
HK|HKG|Hong Kong|Hong Kong Special Administrative Region of China|Sonderverwaltungsregion Hongkong
HM|HMD|Heard Island and McDonald Islands|Heard und McDonaldinseln
HN|HND|Honduras|Republic of Honduras|Republik Honduras
HR|HRV|Croatia|Kroatien|Republic of Croatia|Republik Kroatien
HT|HTI|Haiti|Republic of Haiti|Republik Haiti
HU|HUN|Hungary|Ungarn
ID|IDN|Indonesia|Indonesien|Republic of Indonesia|Republik Indonesien
IE|IRL|Ireland|Irland|Republic of Ireland
IL|ISR|Israel|State of Israel|Staat Israel
IM|IMN|Isle of Man|Insel Man
IN|IND|India|Indien|Republic of India|Republik Indien
IO|IOT|British Indian Ocean Territory|Britisches Territorium im Indischen Ozean
IQ|IRQ|Iraq|Irak|Republic of Iraq|Republik Irak
IR|IRN|Iran|Islamic Republic of Iran|Islamische Republik Iran
IS|ISL|Iceland|Island|Republic of Iceland|Republik Island
IT|ITA|Italy|Italien|Italian Republic|Italienische Republik
JE|JEY|Jersey
JM|JAM|Jamaica|Jamaika
JO|JOR|Jordan|Jordanien|Hashemite Kingdom of Jordan|Haschemitisches Königreich Jordanien
JP|JPN|Japan
KE|KEN|Kenya|Kenia|Republic of Kenya|Republik Kenia
KG|KGZ|Kyrgyzstan|Kirgisistan|Kyrgyz Republic|Kirgisische Republik
KH|KHM|Cambodia|Kambodscha|Kingdom of Cambodia|Königreich Kambodscha
KI|KIR|Kiribati|Republic of Kiribati|Republik Kiribati
KM|COM|Comoros|Komoren|Union of the Comoros|Vereinigung der Komoren
KN|KNA|Saint Kitts and Nevis|St. Kitts und Nevis|St. Kitts & Nevis
KP|PRK|North Korea|Nordkorea|Democratic People's Republic of Korea|Demokratische Volksrepublik Korea
KR|KOR|South Korea|Südkorea|Korea|Republic of Korea|Republik Korea
KW|KWT|Kuwait|State of Kuwait|Staat Kuwait
KY|CYM|Cayman Islands|Cayman-Inseln
KZ|KAZ|Kazakhstan|Kasachstan|Republic of Kazakhstan|Republik Kasachstan
LA|LAO|Lao People's Democratic Republic|Laos
LB|LBN|Lebanon|Libanon|Lebanese Republic|Libanesische Republik
LC|LCA|Saint Lucia|St. Lucia
LI|LIE|Liechtenstein|Principality of Liechtenstein|Fürstentum Liechtenstein
LK|LKA|Sri Lanka|Democratic Socialist Republic of Sri Lanka|Demokratische sozialistische Republik Sri Lanka
LR|LBR|Liberia|Republic of Liberia|Republik Liberia
LS|LSO|Lesotho|Kingdom of Lesotho|Königreich Lesotho
LT|LTU|Lithuania|Litauen|Republic of Lithuania|Republik Litauen
LU|LUX|Luxembourg|Luxemburg|Grand Duchy of Luxembourg|Großherzogtum Luxemburg
LV|LVA|Latvia|Lettland|Republic of Latvia|Republik Lettland
LY|LBY|Libya|Libyen
MA|MAR|Morocco|Marokko|Kingdom of Morocco|Königreich Marokko
MC|MCO|Monaco|Principality of Monaco|Fürstentum Monaco
MD|MDA|Moldova|Moldau|Republic of Moldova|Republik Moldau|Moldawien
ME|MNE|Montenegro
MF|MAF|Saint Martin (French part)|Saint Martin (Französischer Teil)|Saint Martin|St. Martin
MG|MDG|Madagascar|Madagaskar|Republic of Madagascar|Republik Madagaskar
MH|MHL|Marshall Islands|Marshallinseln|Republic of the Marshall Islands|Republik Marshallinseln
MK|MKD|North Macedonia|Nordmazedonien|Republic of North Macedonia|Republik Nordmazedonien|Macedonia|Mazedonien|FYROM
ML|MLI|Mali|Republic of Mali|Republik Mali
MM|MMR|Myanmar|Republic of Myanmar|Republik Myanmar|Burma
MN|MNG|Mongolia|Mongolei
MO|MAC|Macao|Macao Special Administrative Region of China|Sonderverwaltungsregion Macao|Macau
MP|MNP|Northern Mariana Islands|Nördliche Marianen|Commonwealth of the Northern Mariana Islands|Commonwealth Nördliche Mariana-Inseln
MQ|MTQ|Martinique
MR|MRT|Mauritania|Mauretanien|Islamic Republic of Mauritania|Islamische Republik Mauretanien
MS|MSR|Montserrat
MT|MLT|Malta|Republic of Malta|Republik Malta
MU|MUS|Mauritius|Republic of Mauritius|Republik Mauritius
MV|MDV|Maldives|Malediven|Republic of Maldives|Republik Malediven
MW|MWI|Malawi|Republic of Malawi|Republik Malawi
MX|MEX|Mexico|Mexiko|United Mexican States|Vereinigte Mexikanische Staaten
MY|MYS|Malaysia
MZ|MOZ|Mozambique|Mosambik|Republic of Mozambique|Republik Mosambik
NA|NAM|Namibia|Republic of Namibia|Republik Namibia
NC|NCL|New Caledonia|Neukaledonien
NE|NER|Niger|Republic of the Niger|Republik Niger
NF|NFK|Norfolk Island|Norfolkinsel
NG|NGA|Nigeria|Federal Republic of Nigeria|Bundesrepublik Nigeria
NI|NIC|Nicaragua|Republic of Nicaragua|Republik Nicaragua
NL|NLD|Netherlands|Niederlande|Kingdom of the Netherlands|Königreich der Niederlande|Holland|The Netherlands
NO|NOR|Norway|Norwegen|Kingdom of Norway|Königreich Norwegen
NP|NPL|Nepal|Federal Democratic Republic of Nepal|Demokratische Bundesrepublik Nepal
NR|NRU|Nauru|Republic of Nauru|Republik Nauru
NU|NIU|Niue
NZ|NZL|New Zealand|Neuseeland
OM|OMN|Oman|Sultanate of Oman|Sultanat Oman
PA|PAN|Panama|Republic of Panama|Republik Panama
PE|PER|Peru|Republic of Peru|Republik Peru
PF|PYF|French Polynesia|Französisch-Polynesien
PG|PNG|Papua New Guinea|Papua-Neuguinea|Independent State of Papua New Guinea|Unabhängiger Staat Papua-Neuguinea
PH|PHL|Philippines|Philippinen|Republic of the Philippines|Republik der Philippinen
PK|PAK|Pakistan|Islamic Republic of Pakistan|Islamische Republik Pakistan
PL|POL|Poland|Polen|Republic of Poland|Republik Polen
PM|SPM|Saint Pierre and Miquelon|St. Pierre und Miquelon|St. Pierre & Miquelon
PN|PCN|Pitcairn
PR|PRI|Puerto Rico
PS|PSE|the State of Palestine|Staat Palästina|Palestine|Palästina
PT|PRT|Portugal|Portuguese Republic|Portugiesische Republik
PW|PLW|Palau|Republic of Palau|Republik Palau
PY|PRY|Paraguay|Republic of Paraguay|Republik Paraguay
QA|QAT|Qatar|Katar|State of Qatar|Staat Katar
RE|REU|Réunion
RO|ROU|Romania|Rumänien
RS|SRB|Serbia|Serbien|Republic of Serbia|Republik Serbien
RU|RUS|Russian Federation|Russische Föderation|Russia|Russland
RW|RWA|Rwanda|Ruanda|Rwandese Republic|Republik Ruanda
SA|SAU|Saudi Arabia|Saudi-Arabien|Kingdom of Saudi Arabia|Königreich Saudi-Arabien
SB|SLB|Solomon Islands|Salomoninseln|Salomonen
SC|SYC|Seychelles|Seychellen|Republic of Seychelles|Republik Seychellen
SD|SDN|Sudan|Republic of the Sudan|Republik Sudan
SE|SWE|Sweden|Schweden|Kingdom of Sweden|Königreich Schweden
SG|SGP|Singapore|Singapur|Republic of Singapore|Republik Singapur
SH|SHN|St. Helena
SI|SVN|Slovenia|Slowenien|Republic of Slovenia|Republik Slowenien
SJ|SJM|Svalbard and Jan Mayen|Svalbard und Jan Mayen
SK|SVK|Slovakia|Slowakei|Slovak Republic|Slowakische Republik
SL|SLE|Sierra Leone|Republic of Sierra Leone|Republik Sierra Leone
SM|SMR|San Marino|Republic of San Marino|Republik San Marino
SN|SEN|Senegal|Republic of Senegal|Republik Senegal
SO|SOM|Somalia|Federal Republic of Somalia|Bundesrepublik Somalia
SR|SUR|Suriname|Republic of Suriname|Republik Suriname
SS|SSD|South Sudan|Südsudan|Republic of South Sudan|Republik Südsudan
ST|STP|Sao Tome and Principe|São Tomé und Príncipe|Democratic Republic of Sao Tome and Principe|Demokratische Republik São Tomé und Príncipe
SV|SLV|El Salvador|Republic of El Salvador|Republik El Salvador
SX|SXM|Sint Maarten (Dutch part)|Saint-Martin (Niederländischer Teil)|Sint Maarten
SY|SYR|Syrian Arab Republic|Syria|Syrien
SZ|SWZ|Eswatini|Kingdom of Eswatini|Königreich Eswatini|Swaziland|Swasiland
TC|TCA|Turks and Caicos Islands|Turks- und Caicosinseln
TD|TCD|Chad|Tschad|Republic of Chad|Republik Tschad
TF|ATF|French Southern Territories|Französische Süd- und Antarktisgebiete
TG|TGO|Togo|Togolese Republic|Republik Togo
TH|THA|Thailand|Kingdom of Thailand|Königreich Thailand
TJ|TJK|Tajikistan|Tadschikistan|Republic of Tajikistan|Republik Tadschikistan
TK|TKL|Tokelau
TL|TLS|Timor-Leste|Democratic Republic of Timor-Leste|Demokratische Republik Timor-Leste|East Timor|Osttimor
TM|TKM|Turkmenistan
TN|TUN|Tunisia|Tunesien|Republic of Tunisia|Tunesische Republik
TO|TON|Tonga|Kingdom of Tonga|Königreich Tonga
TR|TUR|Türkiye|Türkei|Republic of Türkiye|Republik Türkei|Turkey
TT|TTO|Trinidad and Tobago|Trinidad und Tobago|Republic of Trinidad and Tobago|Republik Trinidad und Tobago
TV|TUV|Tuvalu
TW|TWN|Taiwan
TZ|TZA|Tanzania|Tansania|United Republic of Tanzania|Vereinigte Republik Tansania
UA|UKR|Ukraine
UG|UGA|Uganda|Republic of Uganda|Republik Uganda
UM|UMI|United States Minor Outlying Islands
US|USA|United States|Vereinigte Staaten|United States of America|Vereinigte Staaten von Amerika|USA|Amerika
UY|URY|Uruguay|Eastern Republic of Uruguay|Republik Östlich des Uruguay
UZ|UZB|Uzbekistan|Usbekistan|Republic of Uzbekistan|Republik Usbekistan
VA|VAT|Holy See (Vatican City State)|Heiliger Stuhl (Staat Vatikanstadt)|Vatican|Vatikan|Vatikanstadt|Vatican City
VC|VCT|Saint Vincent and the Grenadines|St. Vincent und die Grenadinen|St. Vincent & Grenadines
VE|VEN|Venezuela|Bolivarian Republic of Venezuela|Bolivarische Republik Venezuela
VG|VGB|Britische Jungferninseln|British Virgin Islands
VI|VIR|Amerikanische Jungferninseln|Virgin Islands of the United States|US Virgin Islands
VN|VNM|Viet Nam|Socialist Republic of Viet Nam|Sozialistische Republik Vietnam
VU|VUT|Vanuatu|Republic of Vanuatu|Republik Vanuatu
WF|WLF|Wallis and Futuna|Wallis und Futuna
WS|WSM|Samoa|Independent State of Samoa|Unabhängiger Staat Samoa
YE|YEM|Yemen|Jemen|Republic of Yemen|Republik Jemen
YT|MYT|Mayotte
ZA|ZAF|South Africa|Südafrika|Republic of South Africa|Republik Südafrika
ZM|ZMB|Zambia|Sambia|Republic of Zambia|Republik Sambia
ZW|ZWE|Zimbabwe|Simbabwe|Republic of Zimbabwe|Republik Simbabwe
XK|XKX|Kosovo|Republic of Kosovo|Republik Kosovo
"""
_OTHER_CODES = {"UK": "GB", "EL": "GR"}  # the European Commission's own codes


def _key(name: str) -> str:
    spelled = unicodedata.normalize("NFKD", name.replace("&", " and ").casefold())
    return "".join(sign for sign in spelled if sign.isalnum())


_ENTRIES = tuple(tuple(line.split("|")) for line in _TABLE.strip().splitlines())
ALPHA2 = frozenset(entry[0] for entry in _ENTRIES)
_CODES = {**{code: code for code in ALPHA2}, **{entry[1]: entry[0] for entry in _ENTRIES}, **_OTHER_CODES}
# Names by which people know a country where the table begins with another one.
_ENGLISH = {entry[0]: entry[2] for entry in _ENTRIES} | {
    "CD": "Democratic Republic of the Congo", "FM": "Micronesia", "PS": "Palestine", "SY": "Syria", "VG": "British Virgin Islands",
    "VI": "US Virgin Islands", "VN": "Vietnam",
}  # fmt: skip
_SAME_IN_GERMAN = frozenset({
    "AD", "AF", "AI", "AO", "AW", "BB", "BF", "BH", "BI", "BJ", "BM", "BN", "BS", "BT", "BY", "BZ", "CI", "CL", "CN", "CR", "CW",
    "DM", "EC", "ER", "GD", "GG", "GH", "GI", "GM", "GN", "GP", "GT", "GU", "GW", "GY", "HN", "HT", "IL", "IR", "JE", "JP", "KI",
    "KW", "LI", "LK", "LR", "LS", "MC", "ME", "ML", "MM", "MO", "MQ", "MS", "MT", "MU", "MW", "MY", "NA", "NE", "NG", "NI", "NP",
    "NR", "NU", "OM", "PA", "PE", "PK", "PN", "PR", "PT", "PW", "PY", "RE", "SD", "SL", "SM", "SN", "SO", "SR", "SV", "SZ", "TG",
    "TH", "TK", "TL", "TM", "TO", "TV", "TW", "UA", "UG", "UM", "UY", "VE", "VN", "VU", "WS", "XK", "YT",
})  # fmt: skip
_GERMAN = {entry[0]: _ENGLISH[entry[0]] if entry[0] in _SAME_IN_GERMAN else entry[2:4][-1] for entry in _ENTRIES} | {
    "CD": "Demokratische Republik Kongo", "FM": "Mikronesien", "HK": "Hongkong", "PS": "Palästina", "SY": "Syrien",
    "VG": "Britische Jungferninseln", "VI": "Amerikanische Jungferninseln",
}  # fmt: skip
_NAMES = {_key(name): entry[0] for entry in _ENTRIES for name in entry[2:]}


@lru_cache(maxsize=4096)
def alpha2(text: str) -> str | None:
    """Return the two-letter code of a country given by its code or its name in English or German; None if there is no such country."""
    name, _bracket, remark = text.strip().partition(" (")  # "United States (US)", "Myanmar (Burma)"
    head, _comma, tail = text.partition(",")  # lists put the name first: "Korea, Republic of"
    spellings = (text, f"{tail} {head}", name if remark.endswith(")") else "")
    return _CODES.get(text.strip().upper()) or next((code for said in spellings if (code := _NAMES.get(_key(said)))), None)


def english_name(code: str) -> str:
    """Return a country's English name; a code that is none comes back as it is."""
    return _ENGLISH.get(code, code)


def country_name(code: str, language: str) -> str:
    """Return a country's name in German ("de") or English; a code that is none comes back as it is."""
    return (_GERMAN if language == "de" else _ENGLISH).get(code, code)
