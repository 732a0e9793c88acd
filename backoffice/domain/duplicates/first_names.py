"""First names that tell people apart although they look alike (Andrea and Andreas, Lena and Lina), and those that are one in two forms.

Not a list of all names: one that is not here is compared by its letters. It holds the common ones of Germany and its neighbours, because
two that both exist are two people's far more often than a slip of the pen.
"""

from functools import lru_cache

from backoffice.domain.duplicates.folding import folded, is_slip, slips, spelt
from backoffice.domain.duplicates.phonetics import cologne

_KNOWN = """
Aaron Achim Ada Adam Adrian Adriana Adriano Agnes Agnieszka Ahmed Ahmet Aileen Aisha Alan Alba Albert Alberto Aleksandar Aleksander
Aleksandra Alena Alessandra Alessandro Alessia Alessio Alex Alexander Alexandra Alexandre Alexia Alexis Alfons Alfred Ali Alia Alice
Alicia Alina Aline Alma Alois Alva Alvaro Amalia Amelia Amelie Amir Amira Amy Ana Anastasia Anatolij Andre Andrea Andreas Andree Andrej
Andres Andrew Andrii Andrzej Angela Angelika Angelina Angelo Anika Anita Anja Anke Ann Anna Annabell Anne Anneke Annelie Anneliese
Annemarie Annett Annette Annika Anouk Ansgar Antje Anton Antonia Antonio Aras Arda Arend Arian Ariane Armin Arne Arno Arnold Arthur Astrid
August Augustin Aurelia Aurora Ava Axel Ayaz Aylin Ayse Azra Barbara Bastian Beata Beate Beatrice Beatrix Beeke Bela Ben Benedikt Benjamin
Benno Bente Berit Bernadette Bernard Bernd Bernhard Berta Bertram Bettina Bianca Bianka Birgit Birgitta Birte Bjarne Björn Bo Bodo Bogdan
Boris Brigitta Brigitte Brit Britta Bruna Bruno Burak Burkhard Bärbel Can Canan Carina Carl Carla Carlo Carlos Carmen Carola Carolin
Carolina Caroline Carsten Caspar Caterina Catharina Cathrin Cecilia Celina Cem Cemile Ceren Chantal Charlotte Chiara Chris Christa
Christel Christian Christiane Christin Christina Christine Christof Christoph Christopher Christos Claas Claire Clara Claude Claudia
Claudine Claudio Claudius Claus Clemens Conrad Constantin Constanze Cora Cord Corinna Cornelia Cornelius Cosima Dagmar Dalia Damian Dana
Dania Daniel Daniela Daniele Danielle Danilo Danuta Daria Dario Dariusz David Davide Dean Deborah Denis Denise Deniz Dennis Derya Detlef
Detlev Diana Diane Diego Dieter Dietmar Dietrich Dilara Dina Dirk Dominic Dominik Dominika Dominique Dora Doreen Doris Dorit Dorothea
Dorothee Dragan Dragana Dustin Dörte Eberhard Ebru Eckhard Edda Edeltraud Edgar Edith Eduard Edwin Ege Eike Eileen Ekkehard Ela Elea Elena
Eleni Eleonora Elfriede Elian Elias Elif Elin Elina Elisa Elisabeth Elise Elke Ella Ellen Elli Ellie Elmar Elsa Elsbeth Else Elyas Emanuel
Emil Emilia Emilie Emily Emine Emir Emirhan Emma Emmanuel Emmi Emmy Emre Enes Enna Enno Enrico Enya Enzo Eren Erhard Eric Erica Erich Erik
Erika Erkan Erna Ernst Erwin Esra Esther Eugen Eugenia Eva Evelin Evelyn Ewa Fabian Fabiana Fabienne Fabio Fabrice Fatima Fatma Felicia
Felicitas Felix Femke Fenja Ferdinand Fiete Filiz Finja Finn Fiona Flavia Flora Florentine Florian Fokko Folkert Francesca Francesco
Francis Francisca Franco Frank Franka Franz Franziska Franziskus Frauke Fred Frederic Frederik Frederike Freya Frida Frieda Frieder
Friederike Friedhelm Friedrich Fritz Fritzi Furkan Fynn Gabi Gabriel Gabriela Gabriele Gaby Gamze Georg Georgia Georgios Gerald Gerd Gerda
Gerhard Gerlinde Gero Gerrit Gertrud Gesa Gesche Gesine Gina Giorgia Giorgio Giovanna Giovanni Gisbert Gisela Gitta Giulia Giuliana
Giuliano Giulio Giuseppe Goran Gordana Gregor Greta Grete Grietje Grit Grzegorz Gudrun Guido Gundula Gustav Götz Gül Güler Günter Hagen
Hailey Hakan Halil Halime Hamza Hanna Hannah Hanne Hannelore Hannes Hanno Hans Harald Harry Hartmut Hartwig Hasan Hatice Hauke Havva
Hedwig Heidi Heidrun Heike Heiko Heiner Heino Heinrich Heinz Helena Helene Helga Helge Hella Helma Helmut Helmuth Hendrik Henning Henri
Henrik Henrike Henry Herbert Heribert Hermann Hermine Herta Hilda Hilde Hildegard Hinrich Holger Horst Hubert Hugo Hülya Hüseyin Ian
Ibrahim Ida Ignaz Igor Ihor Ilaria Ilias Ilja Ilka Ilknur Ilona Ilse Ilvy Ilyas Ina Ines Inga Inge Ingeborg Ingmar Ingo Ingrid Inka Inna
Insa Ioannis Irena Irene Irina Iris Irma Irmgard Isa Isabel Isabell Isabella Isabelle Isla Ismail Ivan Ivana Ivo Ivonne Jacek Jacqueline
Jacques Jakob Jakub James Jamie Jan Jana Janet Janin Janina Janine Janna Janne Jannes Jannik Jannika Jannis Janusz Jarne Jaron Jasmin
Jason Jayden Jean Jeanette Jeannine Jelena Jelle Jelto Jennifer Jenny Jens Jerzy Jessica Jessika Jette Jil Jo Joachim Joana Joanna Jochen
Joel Joelle Johann Johanna Johannes John Jolanda Jolie Jolina Joline Jona Jonah Jonas Jonathan Jonna Jonte Joris Jorit Joscha Jose Josef
Josefa Josefine Joseph Josephine Joshua Josi Josie Josip Jost Jovan Jovana Jovanka Juan Juana Judith Jule Julia Julian Juliana Juliane
Julie Julien Julienne Juliette Julika Julina Julius Juna June Jurij Justin Justina Justine Justus Jutta Jörg Jörn Jürgen Kaan Kadir
Kadriye Kai Kaja Karel Karen Karim Karin Karina Karl Karla Karlheinz Karola Karolin Karolina Karoline Karsten Kaspar Katarina Katarzyna
Katharina Kathleen Kathrin Kati Katja Katrin Kay Kaya Kemal Keno Kerem Kerstin Kevin Kian Kiana Kiara Kilian Kim Kira Kirsten Klaas Klara
Klaus Klea Knut Konrad Konstantin Kornelia Krista Kristian Kristin Kristina Kristine Krzysztof Kurt Käthe Lana Lani Lara Larina Larissa
Lars Lasse Laszlo Laura Laurence Laurent Laurenz Laurin Layla Lea Leah Leano Lee Leila Leman Lena Lene Leni Lenia Lenn Lennard Lennart
Lennox Lenny Leo Leon Leona Leonard Leonardo Leonas Leone Leonhard Leoni Leonie Leonore Leopold Levent Levi Levin Leyla Lia Liam Lian
Liana Lidia Lili Lilia Lilian Liliane Lilly Lilo Lily Lina Linda Linn Linnea Linus Lio Lisa Lisbeth Lise Liselotte Liv Livia Liya Ljubica
Loreen Lorenz Lorenza Lorenzo Loris Lothar Lotta Lotte Lou Louis Louisa Louise Louna Luan Luc Luca Lucas Lucia Luciano Lucie Lucien
Lucienne Lucy Ludger Ludwig Luigi Luigia Luis Luisa Luise Lukas Luke Luna Lunis Lutz Lya Lydia Lüder Maarten Magda Magdalena Magnus Mahmut
Maik Maike Maila Maja Malea Malgorzata Malia Malik Malin Malte Mandy Manfred Manja Manon Manuel Manuela Mara Marc Marcel Marcela Marcella
Marcello Marco Marcus Marei Maren Margareta Margarete Margit Margot Margret Margrit Maria Mariam Marian Mariana Marianne Marie Mariella
Marielle Marietta Marija Marijke Marika Marina Marine Mario Marion Maris Marisa Marit Marita Marius Mariusz Mark Marko Markus Marla Marlen
Marlena Marlene Marlies Marlin Marlis Marlo Marlon Maro Marta Marten Martha Martin Martina Martine Marvin Maryam Mateo Mateusz Mathea
Matheo Mathias Mathieu Mathilda Mathilde Mathis Mats Matteo Matthias Matti Mattis Maurice Max Maxim Maxime Maximilian Maya Mayla Mechthild
Mehmet Meike Meinhard Melanie Melek Melia Melina Melissa Meral Merle Merlin Mert Merten Meryem Mesut Meta Mia Micha Michael Michaela
Michail Michal Michel Michele Michelle Miguel Mika Mikael Mike Mila Milan Milea Milena Milica Milla Milo Milos Mina Mio Mira Miran Mirella
Miriam Mirja Mirjam Mirjana Mirko Mohamed Mohammad Momme Mona Monika Monique Moritz Murat Mustafa Mykola Nada Nadia Nadine Nadja Nael Nala
Nancy Nane Nanke Natalia Natalie Natalija Nataly Natascha Nazli Nea Neela Nela Nele Nelli Nelly Nelson Nenad Neo Nesrin Nevio Nick Niclas
Nico Nicola Nicolai Nicolas Nicole Nicoletta Nicolo Niels Nika Nikita Niklas Niko Nikola Nikolai Nikolas Nikolaus Nila Nilas Nils Nina
Nino Noa Noah Noel Noelle Noemi Nola Nora Norbert Norman Nuray Nuri Odin Oksana Olaf Ole Oleg Olena Olga Oliver Olivia Olivier Omar Onno
Onur Orhan Oskar Osman Oswald Otis Otmar Otto Pablo Paco Paola Paolo Pascal Pascale Patricia Patrick Patrizia Paul Paula Paulina Pauline
Pavel Pavlo Pawel Pedro Pepe Per Peter Petr Petra Petro Petros Phil Philip Philipp Philippa Philippe Pia Pierre Piet Pieter Pinar Piotr
Pola Rabea Rabia Radek Radka Rafael Rafaela Raik Raimund Rainer Ralf Ralph Raluca Ramon Ramona Raphael Raphaela Raul Rayan Rebecca Rebekka
Recep Regina Regine Reiner Reinhard Reinhold Renata Renate Renato Rene Renee Ria Ricarda Ricardo Riccarda Riccardo Richard Rico Rieke Rita
Robert Roberta Roberto Robin Roksana Roland Rolf Romain Roman Romana Romane Romeo Romy Ron Ronald Ronja Ronny Rosa Rosalia Rosalie Rosario
Rosemarie Rosi Rosina Rosita Roswitha Rowena Roy Ruben Ruby Rudi Rudolf Runa Ruslan Ruslana Ruth Rüdiger Sabina Sabine Sabrina Salvatore
Samir Samira Samuel Sandra Sandrine Sandro Sandy Sanna Sara Sarah Sascha Saskia Sebastian Sedat Selim Selin Selina Selma Semih Serena
Sergej Sergio Serhii Serkan Sevda Severin Sevgi Sevim Sia Sibel Sibylle Siegfried Siegmund Sigrid Sigrun Silas Silke Silva Silvana Silvia
Silvio Simon Simona Simone Sina Sinan Sinem Slavica Smilla Snezana Sofia Sofie Sonia Sonja Sophia Sophie Stanislav Stefan Stefania
Stefanie Steffen Steffi Stella Stephan Stephanie Steve Steven Stina Suna Susann Susanna Susanne Suse Svea Sven Svenja Svetlana Swantje
Swetlana Sybille Sylke Sylvia Sönke Sören Sünje Tabea Talia Tamara Tamia Tamina Tamme Tania Tanja Tara Taras Tarek Tatjana Thalia Thea
Theo Theodor Theodora Theresa Therese Theresia Thies Thilo Thomas Thorben Thore Thorsten Tia Tiago Tilda Till Tilla Tilman Tilo Tim Timo
Timon Timotheus Tina Tino Tjark Tjorven Tobias Tom Tomas Tomaso Tomasz Toni Tony Torben Torsten Traute Tristan Trude Tuba Tugba Tuncay
Turgut Tyler Udo Ufuk Ugur Ulf Uli Ulla Ulrich Ulrike Umberto Umut Ursel Ursula Uschi Uta Ute Uwe Valea Valentin Valentina Valentino
Valeria Valerie Valerio Vanessa Vasil Veit Veli Vera Verena Verona Veronika Veronique Vesna Vicky Victor Victoria Viktor Viktoria
Viktorija Vincent Vincenzo Vinzenz Viola Violetta Vitali Vito Vittoria Vittorio Vitus Vivian Viviane Vivien Vladimir Volkan Volker Volkmar
Volodymyr Waldemar Walter Waltraud Wanda Wendelin Wenke Werner Wibke Wiebke Wilfried Wilhelm Wilhelmina Wilhelmine Willi Willy Wilma Wim
Winfried Wladimir Wolf Wolfgang Wolfram Xaver Xenia Yannick Yannik Yara Yasemin Yasin Yasmin Yavuz Yeliz Ylva Ylvi Yulia Yunus Yuri Yusuf
Yvette Yvonne Zara Zdenka Zehra Zeki Zeno Zeynep Zoe Zoey Zofia Zoran Zorica Ömer Özgür Ümit
"""
_ONE_NAME = """
Andre Andree Andrè|Anika Annika|Bianca Bianka|Carl Karl|Carla Karla|Carolin Karolin|Carolina Karolina|Caroline Karoline|Carsten Karsten
Catharina Katharina Katarina|Cathrin Kathrin Katrin|Christian Kristian|Christin Kristin|Christina Kristina|Christine Kristine
Christof Christoph Kristof|Clara Klara|Claas Klaas|Claus Klaus|Conrad Konrad|Cornelia Kornelia|Denis Dennis|Detlef Detlev|Dominic Dominik
Elli Elly|Emanuel Emmanuel|Eric Erik|Erica Erika|Evelin Evelyn|Frederic Frederik|Frida Frieda|Gabi Gaby|Gerd Gert|Günter Günther
Hanna Hannah|Helmut Helmuth|Henrik Henryk|Herta Hertha|Isabel Isabell Isabelle|Jacob Jakob|Janin Janine|Jannik Yannick Yannik Jannick
Jannis Yannis Janis|Jasmin Yasmin|Jessica Jessika|Joelle Joëlle|Josef Joseph|Josefine Josephine|Kai Kay|Leonhard Leonard|Lennard Lennart
Leoni Leonie|Lea Leah|Lilli Lilly Lily Lili|Louis Luis|Louisa Luisa|Louise Luise|Luca Luka|Lucas Lukas|Lydia Lidia|Maik Mike Meik
Maike Meike|Maja Maya|Marc Mark|Marco Marko|Marcus Markus|Marlies Marlis|Marta Martha|Mathias Matthias|Mathilda Matilda|Mathilde Matilde
Miriam Mirjam|Mohamed Mohammad Mohammed Muhammed|Nadja Nadia|Natalie Nathalie Nataly|Nelli Nelly|Niclas Niklas|Nico Niko|Nicolas Nikolas
Nicolai Nikolai|Noa Noah|Oskar Oscar|Philip Philipp Phillip|Rafael Raphael|Rafaela Raphaela|Rainer Reiner|Ralf Ralph|Rebecca Rebekka
Ricarda Riccarda|Rudolf Rudolph|Sara Sarah|Silke Sylke|Silvia Sylvia|Sibylle Sybille|Sofia Sophia Zofia|Sofie Sophie|Sonja Sonia
Sören Soeren|Stefan Stephan|Stefanie Stephanie|Susann Susan|Tanja Tania|Theresa Teresa|Thilo Tilo|Thomas Tomas|Thorben Torben
Thorsten Torsten|Valerie Valérie|Victor Viktor|Victoria Viktoria|Wiebke Wibke|Willi Willy|Vladimir Wladimir|Yvonne Ivonne|Zoe Zoé
Walter Walther|Bernhard Bernard|Dorothea Dorothée|Jeanette Jeannette|Fatima Fatma|Sergej Sergei Sergey|Natalia Natalja|Tatjana Tatiana
Katja Katia
"""
# Short forms that one person uses beside the full name; a full name that stands in several groups is still one name.
_SHORT = """
Alex Alexander|Alex Alexandra|Andi Andy Andreas|Angie Angela Angelika|Anni Anna|Basti Sebastian Bastian|Bea Beate Beatrice Beatrix
Ben Benjamin Benedikt|Benni Benjamin|Bernd Bernhard|Berni Bernhard|Bert Albert Robert Hubert|Biggi Birgit Brigitte
Chris Christian Christoph Christopher|Chris Christina Christine Christiane|Conni Conny Cornelia Constanze|Dani Daniel|Dani Daniela
Dirk Dietrich|Ede Eduard|Elli Elisabeth|Ella Elisabeth Gabriella|Else Elisabeth|Evi Eva|Felix Felicitas|Flo Florian|Franzi Franziska
Freddy Frederik Alfred|Fritz Friedrich|Gabi Gabriele Gabriela|Gerd Gerhard|Gitte Brigitte Birgit|Gitti Brigitte|Gregor Gregorius
Günni Günter|Hanna Johanna|Hanne Hannelore Johanna|Hannes Johannes|Hans Johannes Johann|Harry Harald|Heidi Adelheid|Heiner Heinrich
Heinz Heinrich|Heini Heinrich|Ina Katharina Martina|Inge Ingeborg|Ines Agnes|Jo Joachim Johannes Josef|Jochen Joachim|Achim Joachim
Jogi Joachim|Johann Johannes|Josi Josefine Josephine|Jule Julia Juliane|Jupp Josef|Kalle Karl|Karlheinz Karl|Kathi Katharina Kathrin
Kathrin Katharina|Kati Katja Katrin|Kläre Klara|Klaus Nikolaus|Leni Helene Magdalena Lena|Lena Helena Magdalena
Leo Leonhard Leonard Leopold Leon|Liesel Elisabeth|Lisa Elisabeth|Lotte Charlotte Liselotte|Lutz Ludwig|Maggie Margarete|Manni Manfred
Manu Manuel|Manu Manuela|Maren Marina|Mareike Maria|Margret Margarete|Mattes Matthias|Matze Matthias|Max Maximilian|Mel Melanie
Micha Michael|Michi Michael|Michi Michaela|Mike Michael|Moni Monika|Nico Nicolas Nikolaus|Niko Nikolaus Nikolai|Niki Nicole
Nick Nikolas Niklas|Olli Oliver|Petra Petronella|Phil Philipp|Pit Peter|Poldi Leopold|Resi Theresia Therese|Regi Regina|Ric Richard
Rike Friederike Ulrike Henrike|Rob Robert|Robby Robert|Rolf Rudolf|Rosi Rosemarie Rosa|Rudi Rudolf|Sabi Sabine|Sam Samuel|Sandra Alexandra
Sascha Alexander|Sepp Josef|Sigi Siegfried Sigrid|Sina Gesina|Steffi Stefanie Stephanie|Steffen Stefan|Susi Susanne|Sanne Susanne
Theo Theodor|Thea Dorothea Theodora|Tim Timotheus|Timo Timotheus|Tina Christina Martina Bettina|Tini Martina|Tobi Tobias|Tom Thomas
Toni Anton|Toni Antonia|Trudi Gertrud|Ulla Ursula Ulrike|Uli Ulrich|Ulli Ulrich|Uli Ulrike|Uschi Ursula|Ursel Ursula|Vera Verena
Vicky Viktoria|Volker Volkmar|Willi Wilhelm|Wolf Wolfgang|Wolfi Wolfgang|Wim Wilhelm|Xaver Franz
"""


def _groups(text: str) -> list[frozenset[str]]:
    return [frozenset(folded(name) for name in line.split()) for line in text.replace("\n", "|").split("|") if line.strip()]


KNOWN = frozenset(way(name) for name in f"{_KNOWN} {_ONE_NAME.replace('|', ' ')}".split() for way in (folded, spelt))
_SAME = {pair for group in _groups(_ONE_NAME) for pair in ((one, other) for one in group for other in group)}


def _shorts() -> frozenset[tuple[str, str]]:
    """Return pairs of a short form, which stands first in its group, and each full name."""
    pairs: set[tuple[str, str]] = set()
    for line in _SHORT.replace("\n", "|").split("|"):
        names = [folded(name) for name in line.split()]
        pairs.update((names[0], other) for other in names[1:])
        pairs.update((other, names[0]) for other in names[1:])
    return frozenset(pairs)


_SHORT_FORMS = _shorts()
# What makes another name of one: "Martin" and "Martina", "Daniel" and "Daniele", "Christian" and "Christiane", "Julia" and "Julian".
_ENDINGS = frozenset({"", "a", "e", "o", "i", "y", "s", "n", "in", "ina", "ine", "ne", "us", "er", "na", "ia", "ie"})


@lru_cache(maxsize=65536)
def one_name(one: str, other: str) -> bool:
    """Say whether two folded first names are one name in two spellings."""
    return one == other or (one, other) in _SAME


@lru_cache(maxsize=65536)
def short_form(one: str, other: str) -> bool:
    """Say whether one folded first name is the other's short form."""
    return (one, other) in _SHORT_FORMS


@lru_cache(maxsize=65536)
def slip_of_name(one: str, other: str) -> bool:
    """Say whether two folded first names may be one with a slip of the pen: never two that both exist, nor two that differ by an ending."""
    if one in KNOWN and other in KNOWN:
        return False
    neither = one not in KNOWN and other not in KNOWN
    if neither and (min(len(one), len(other)) < 5 or _endings_differ(one, other)):
        return False
    if not neither and min(len(one), len(other)) == 3:
        return slips(one, other) == 1
    return is_slip(one, other) or (neither and min(len(one), len(other)) > 3 and _sound_alike(one, other))


def _endings_differ(one: str, other: str) -> bool:
    stem = 0
    while stem < min(len(one), len(other)) and one[stem] == other[stem]:
        stem += 1
    return one[stem:] in _ENDINGS and other[stem:] in _ENDINGS


def _sound_alike(one: str, other: str) -> bool:
    return cologne(one) == cologne(other) and one[-1] == other[-1] and abs(len(one) - len(other)) <= 2
